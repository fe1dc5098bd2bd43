package main

import (
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
	"github.com/sammenheng/sammenheng/graph/open"
	"github.com/sammenheng/sammenheng/server"
	"github.com/sammenheng/sammenheng/server/servertest"
)

// A request that Neo4j goes away under ends in a coded error; when Neo4j is
// back, the same server answers again, and nobody restarted it.
//
//	client ─http─► server ─► wire ─► Neo4j
//	                          ✂         ✂
func TestARequestIsUnavailableWhenNeo4jGoesAwayUnderItAndAnswersWhenItIsBack(t *testing.T) {
	neo4j := neo4jtest.Start(t)
	if err := neo4j.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	line := lay(t, strings.TrimPrefix(neo4j.URI, "bolt://"))
	store, err := open.Store(t.Context(), "bolt://"+line.address, open.Options{Username: neo4j.Username, Password: neo4j.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	servertest.Load(t, store)
	s, err := server.New(store, server.DefaultConfig(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(s.Handler())
	t.Cleanup(web.Close)

	want := asked(t, web.URL)
	if want.status != http.StatusOK || want.code != "" {
		t.Fatalf("before: %+v", want)
	}
	line.cut.Store(true) // the next question goes out on an open connection, and no answer comes
	wantUnavailable(t, "cut under a request", asked(t, web.URL))
	if line.cuts.Load() == 0 {
		t.Error("no connection was cut while a request used it")
	}
	line.cut.Store(false)
	wantAgain(t, web.URL, want)

	if err := neo4j.Kill(); errors.Is(err, neo4jtest.ErrNotOurs) {
		return // the server of NEO4J_TEST_URI is not ours to kill; the cut wire has shown as much
	} else if err != nil {
		t.Fatal(err)
	}
	wantUnavailable(t, "killed", asked(t, web.URL))
	if err := neo4j.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	wantAgain(t, web.URL, want)
}

// reply is what a client sees.
type reply struct {
	status           int
	code, retryAfter string
	body             string
}

func asked(t *testing.T, address string) reply {
	t.Helper()
	const question = `{ blockedServices { totalCount nodes { title explanations } } }`
	r, err := http.Get(address + "/graphql?query=" + url.QueryEscape(question))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	var answer struct {
		Data   map[string]any
		Errors []struct{ Extensions struct{ Code string } }
	}
	if err := json.Unmarshal(body, &answer); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	got := reply{status: r.StatusCode, retryAfter: r.Header.Get("Retry-After"), body: string(body)}
	if len(answer.Errors) > 0 {
		got.code = answer.Errors[0].Extensions.Code
		if answer.Data != nil {
			t.Errorf("half an answer comes with the error: %s", body)
		}
	}
	return got
}

func wantUnavailable(t *testing.T, when string, got reply) {
	t.Helper()
	if got.status != http.StatusServiceUnavailable || got.code != "UNAVAILABLE" || got.retryAfter == "" {
		t.Errorf("%s: %+v", when, got)
	}
}

// wantAgain waits until the first answer comes again, and takes no other.
func wantAgain(t *testing.T, address string, want reply) {
	t.Helper()
	began := time.Now()
	for ; ; time.Sleep(100 * time.Millisecond) {
		got := asked(t, address)
		if got == want {
			t.Logf("it answers again after %v", time.Since(began).Round(time.Millisecond))
			return
		}
		if got.code != "UNAVAILABLE" || time.Since(began) > 5*time.Minute {
			t.Fatalf("after: %+v", got)
		}
	}
}

// wire passes connections on to the server, until it is cut.
type wire struct {
	address string
	cut     atomic.Bool
	cuts    atomic.Int64 // connections that were cut when something was asked on them
}

// lay takes connections to the server until the test ends.
func lay(t *testing.T, there string) *wire {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	w := &wire{address: listener.Addr().String()}
	go func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			go w.carry(client, there)
		}
	}()
	return w
}

// carry passes bytes both ways. What is asked on a cut wire reaches the server,
// and the answer nobody.
func (w *wire) carry(client net.Conn, address string) {
	defer client.Close()
	if w.cut.Load() {
		return
	}
	there, err := net.Dial("tcp", address)
	if err != nil {
		return
	}
	defer there.Close()
	go func() {
		defer client.Close()
		buffer := make([]byte, 64<<10)
		for {
			n, err := there.Read(buffer)
			if err != nil || w.cut.Load() {
				return
			}
			if _, err := client.Write(buffer[:n]); err != nil {
				return
			}
		}
	}()
	buffer := make([]byte, 64<<10)
	for {
		n, err := client.Read(buffer)
		if err != nil {
			return
		}
		if _, err := there.Write(buffer[:n]); err != nil {
			return
		}
		if w.cut.Load() {
			w.cuts.Add(1)
			return
		}
	}
}
