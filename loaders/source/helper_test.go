package source_test

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/sammenheng/sammenheng/loaders/source"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const (
	turtle = "<http://a.example/s> <http://purl.org/dc/terms/title> \"Tjeneste\" .\n"
	html   = "<!DOCTYPE html>\n<html><body>Logg inn</body></html>"
	corpus = "../../../shared/corpus"
	most   = 1 << 20 // bytes of a document, unless a test is about that
)

// clock stands still until somebody sleeps, which takes no time.
type clock struct {
	mu    sync.Mutex
	time  time.Time
	slept []time.Duration
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.time
}

func (c *clock) sleep(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.slept = append(c.slept, d)
	c.time = c.time.Add(d)
	return ctx.Err()
}

// newClient makes a client that never really waits, asks as fast as it can and
// goes round the proxy variables of whoever runs the tests.
func newClient(t *testing.T, change ...func(*source.Options)) (*source.Client, *clock) {
	t.Helper()
	k := &clock{time: time.Date(2026, 5, 4, 2, 0, 0, 0, time.UTC)}
	o := source.Options{
		Rate: 1e9, Now: k.now, Sleep: k.sleep, Random: func() float64 { return 0 },
		Proxy: func(*http.Request) (*url.URL, error) { return nil, nil },
	}
	for _, c := range change {
		c(&o)
	}
	c, err := source.NewClient(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c, k
}

// local is a request to a server of the test, which is at a private address.
func local(address string) source.Request {
	return source.Request{URL: address, MaxBytes: most, AllowPrivate: true}
}

// serve starts a server that is stopped with the test.
func serve(t *testing.T, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s
}

// says answers every request with a status and a body.
func says(status int, mediaType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", mediaType)
		w.WriteHeader(status)
		_, _ = w.Write([]byte(body))
	}
}

// raw starts a server that answers each connection with bytes as they are and
// closes it; its address is returned, and how often it was asked.
func raw(t *testing.T, answers ...string) (address string, asked func() int) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var (
		mu sync.Mutex
		n  int
	)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			mu.Lock()
			answer := answers[min(n, len(answers)-1)]
			n++
			mu.Unlock()
			buffer := make([]byte, 1<<12)
			_, _ = connection.Read(buffer)
			_, _ = connection.Write([]byte(answer))
			_ = connection.Close()
		}
	}()
	t.Cleanup(func() { _ = listener.Close(); <-done })
	return "http://" + listener.Addr().String() + "/", func() int { mu.Lock(); defer mu.Unlock(); return n }
}

// headers are the lines of an answer, joined as on the wire.
func headers(lines ...string) string { return strings.Join(lines, "\r\n") + "\r\n\r\n" }

// wants checks that err wraps a sentinel and that its text has all parts.
func wants(t *testing.T, err, sentinel error, parts ...string) {
	t.Helper()
	if !errors.Is(err, sentinel) {
		t.Fatalf("got error %v, want one that wraps %q", err, sentinel)
	}
	for _, p := range parts {
		if !strings.Contains(err.Error(), p) {
			t.Errorf("the error does not say %q: %v", p, err)
		}
	}
}

// corpusFile reads a real file; without the corpus the test says loudly that it
// proves nothing.
func corpusFile(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(corpus, filepath.FromSlash(name)))
	if errors.Is(err, os.ErrNotExist) {
		t.Skipf("SKIPPED: %s is not there, so nothing is proved about it", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	return content
}
