package source_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// fails answers the first times with a status and headers, then well.
func fails(t *testing.T, times, status int, header ...string) (address string, asked *atomic.Int32) {
	t.Helper()
	asked = &atomic.Int32{}
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if int(asked.Add(1)) > times {
			says(200, "text/turtle", turtle)(w, r)
			return
		}
		for i := 0; i+1 < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		says(status, "text/html", html)(w, r)
	})
	return server.URL, asked
}

func TestABusyServerIsAskedAgainWhenItSays(t *testing.T) {
	for name, row := range map[string]struct {
		status int
		header []string
		waits  []time.Duration
	}{
		"500 without a wish":               {500, nil, []time.Duration{500 * time.Millisecond, time.Second}},
		"503 without a wish":               {503, nil, []time.Duration{500 * time.Millisecond, time.Second}},
		"429 in seconds":                   {429, []string{"Retry-After", "7"}, []time.Duration{7 * time.Second, 7 * time.Second}},
		"429 at a date":                    {429, []string{"Retry-After", "Mon, 04 May 2026 02:00:30 GMT"}, []time.Duration{30 * time.Second, time.Second}},
		"429 at a date that has passed":    {429, []string{"Retry-After", "Mon, 04 May 2026 01:00:00 GMT"}, []time.Duration{500 * time.Millisecond, time.Second}},
		"503 with a wish that reads wrong": {503, []string{"Retry-After", "-soon"}, []time.Duration{500 * time.Millisecond, time.Second}},
	} {
		t.Run(name, func(t *testing.T) {
			address, asked := fails(t, 2, row.status, row.header...)
			c, k := newClient(t)
			f, err := c.Fetch(t.Context(), local(address))
			if err != nil || string(f.Bytes) != turtle || asked.Load() != 3 {
				t.Errorf("got %q after %d requests, %v", f.Bytes, asked.Load(), err)
			}
			if !slices.Equal(k.slept, row.waits) {
				t.Errorf("waited %v, want %v", k.slept, row.waits)
			}
		})
	}
}

func TestWaitsGrowAreSpreadAndBounded(t *testing.T) {
	address, asked := fails(t, 100, 502)
	c, k := newClient(t, func(o *source.Options) {
		o.Attempts, o.MaxWait, o.Random = 6, 5*time.Second, func() float64 { return 0.5 }
	})
	_, err := c.Fetch(t.Context(), local(address))
	wants(t, err, graph.ErrUnavailable, "502 Bad Gateway", "attempt 6 of 6", address)
	if want := []time.Duration{750 * time.Millisecond, 1500 * time.Millisecond, 3 * time.Second, 3750 * time.Millisecond, 3750 * time.Millisecond}; !slices.Equal(k.slept, want) {
		t.Errorf("waited %v, want %v", k.slept, want)
	}
	if asked.Load() != 6 {
		t.Errorf("asked %d times", asked.Load())
	}
}

func TestAServerThatWantsToRestForLongIsLeftAlone(t *testing.T) {
	address, asked := fails(t, 100, 429, "Retry-After", "3600")
	c, k := newClient(t)
	_, err := c.Fetch(t.Context(), local(address))
	wants(t, err, graph.ErrUnavailable, "429 Too Many Requests", "1h0m0s")
	if asked.Load() != 1 || len(k.slept) != 0 {
		t.Errorf("asked %d times, waited %v", asked.Load(), k.slept)
	}
}

func TestALoadThatIsStoppedDoesNotWait(t *testing.T) {
	address, asked := fails(t, 100, 500)
	ctx, stop := context.WithCancel(t.Context())
	c, _ := newClient(t, func(o *source.Options) {
		o.Sleep = func(ctx context.Context, _ time.Duration) error { stop(); return ctx.Err() }
	})
	_, err := c.Fetch(ctx, local(address))
	wants(t, err, context.Canceled, "500 Internal Server Error")
	if asked.Load() != 1 {
		t.Errorf("asked %d times", asked.Load())
	}
	if _, err := c.Fetch(ctx, local(address)); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped fetch gave %v", err)
	}
}

func TestTheRealSleepEndsWithItsContext(t *testing.T) {
	address, _ := fails(t, 100, 500, "Retry-After", "60")
	ctx, stop := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer stop()
	c, _ := newClient(t, func(o *source.Options) { o.Sleep = nil })
	_, err := c.Fetch(ctx, local(address))
	wants(t, err, context.DeadlineExceeded)
}

func TestRetriesAreLoggedWithoutSecrets(t *testing.T) {
	address, _ := fails(t, 1, 500)
	var log bytes.Buffer
	c, _ := newClient(t, func(o *source.Options) { o.Log = slog.New(slog.NewTextHandler(&log, nil)) })
	if _, err := c.Fetch(t.Context(), local(strings.Replace(address, "//", "//ola:hemmelig@", 1))); err != nil {
		t.Fatal(err)
	}
	if text := log.String(); !strings.Contains(text, "500 Internal") || strings.Contains(text, "hemmelig") {
		t.Errorf("logged %s", text)
	}
}

func TestAHostIsAskedFiveTimesASecondByHoweverMany(t *testing.T) {
	server := serve(t, says(200, "text/turtle", turtle))
	c, k := newClient(t, func(o *source.Options) { o.Rate = 0 })
	start := k.now()
	var fetchers sync.WaitGroup
	for range 4 {
		fetchers.Go(func() {
			for range 4 {
				if _, err := c.Fetch(t.Context(), local(server.URL)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	fetchers.Wait()
	if took, least := k.now().Sub(start), 15*200*time.Millisecond; took < least {
		t.Errorf("16 requests took %v of the clock, want at least %v", took, least)
	}
}

func TestHostsDoNotWaitForEachOther(t *testing.T) {
	server := serve(t, says(200, "text/turtle", turtle))
	c, k := newClient(t, func(o *source.Options) { o.Rate = 0 })
	for _, address := range []string{server.URL, strings.Replace(server.URL, "127.0.0.1", "localhost", 1)} {
		if _, err := c.Fetch(t.Context(), local(address)); err != nil {
			t.Fatal(err)
		}
	}
	if len(k.slept) != 0 {
		t.Errorf("waited %v", k.slept)
	}
}

func TestAServerThatIsSlowToAnswerIsGivenUp(t *testing.T) {
	silent, err := net.Listen("tcp", "127.0.0.1:0") // takes connections, the kernel does, and says nothing
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	server := serve(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	for name, row := range map[string]struct {
		address string
		change  func(*source.Options)
	}{
		"with its headers": {server.URL, func(o *source.Options) { o.Timeouts.Header = 50 * time.Millisecond }},
		"with TLS":         {"https://" + silent.Addr().String(), func(o *source.Options) { o.Timeouts.Connect = 50 * time.Millisecond }},
		"altogether":       {server.URL, func(o *source.Options) { o.Timeouts.Whole = 50 * time.Millisecond }},
	} {
		t.Run(name, func(t *testing.T) {
			c, k := newClient(t, row.change, func(o *source.Options) { o.Attempts = 2 })
			_, err := c.Fetch(t.Context(), local(row.address))
			wants(t, err, graph.ErrUnavailable, "attempt 2 of 2")
			if len(k.slept) != 1 {
				t.Errorf("waited %v", k.slept)
			}
		})
	}
}
