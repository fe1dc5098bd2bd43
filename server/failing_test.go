package server_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/server"
	"github.com/sammenheng/sammenheng/server/servertest"
)

const patience = 2 * time.Minute

// lines is a log that several goroutines write to.
type lines struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func TestAClientThatLeavesStopsTheWork(t *testing.T) {
	const query = `{ services { nodes { needs { totalCount } responsible { totalCount } } } }`
	for _, tt := range []struct {
		method, target, body string
		alone                bool // the call in which the client leaves is the only one at that moment
	}{
		{http.MethodGet, "/graphql?query=" + url.QueryEscape(query), "", true},
		{http.MethodPost, "/graphql", fmt.Sprintf(`{"query":%q}`, query), true},
		{http.MethodGet, "/", "", false},
	} {
		t.Run(tt.method+" "+tt.target[:min(8, len(tt.target))], func(t *testing.T) {
			if calls := leave(t, tt.method, tt.target, tt.body); tt.alone && calls != 1 {
				t.Errorf("%d calls on the store: the work went on", calls)
			}
		})
	}
}

// leave asks, goes away in the middle of the first List, and sees that this
// call is told. It returns how many calls there were on the store.
func leave(t *testing.T, method, target, body string) int64 {
	t.Helper()
	store := &spy{Store: memory.New()}
	servertest.Load(t, store)
	begun, ended := make(chan struct{}), make(chan error, 1)
	store.during = func(ctx context.Context, call string) error {
		if call != "List" {
			return nil
		}
		close(begun)
		select {
		case <-ctx.Done():
			ended <- ctx.Err()
			return fmt.Errorf("the driver's own words: %w", graph.ErrUnavailable)
		case <-time.After(patience):
			ended <- errors.New("nobody said that the client left")
			return nil
		}
	}
	var log lines
	cfg := server.DefaultConfig()
	cfg.Timeout = 2 * patience
	srv, err := server.New(store, cfg, slog.New(slog.NewTextHandler(&log, nil)))
	if err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(srv.Handler())
	defer web.Close() // after the last request has ended
	ctx, leave := context.WithCancel(t.Context())
	r, err := http.NewRequestWithContext(ctx, method, web.URL+target, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	go func() { <-begun; leave() }()
	if response, err := web.Client().Do(r); err == nil {
		response.Body.Close()
		t.Error("there was an answer")
	}
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the call on the store ended with %v", err)
	}
	web.Close()
	calls := store.calls.Load()
	if strings.Contains(log.String(), "level=ERROR") || !strings.Contains(log.String(), "status=499") {
		t.Errorf("the log: %s", log.String())
	}
	got := get(t, srv, "/metrics").body // asks for the version, once
	if !strings.Contains(got, `sammenheng_graphql_errors_total{code="CANCELLED"} 1`) || strings.Contains(got, `code="UNAVAILABLE"`) {
		t.Errorf("metrics count it as something else")
	}
	return calls
}

func TestAStoreThatGoesAwayInTheMiddleIsUnavailableAndComesBackByItself(t *testing.T) {
	srv, store, log := fixture(t)
	body := `{"query":"{ services { nodes { title responsible { totalCount } needs { totalCount } } } }"}`
	before := post(t, srv, body)
	for _, call := range []string{"List", "Neighbours", "Needs"} {
		store.before = func(c string) error {
			if c == call {
				return fmt.Errorf("no answer from the database: %w", graph.ErrUnavailable)
			}
			return nil
		}
		got := post(t, srv, body)
		if got.status != 503 || !strings.Contains(got.body, `"code":"UNAVAILABLE"`) || !strings.Contains(got.body, `"data":null`) || strings.Contains(got.body, "database") {
			t.Errorf("%s: %d %s", call, got.status, got.body)
		}
		if got.header.Get("Retry-After") != "5" || got.header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %v", call, got.header)
		}
		if page := get(t, srv, "/"); call == "List" && (page.status != 503 || page.header.Get("Retry-After") != "5") {
			t.Errorf("the page: %d %v", page.status, page.header)
		}
		store.before = nil
		if got := post(t, srv, body); got.status != 200 || got.body != before.body || got.header.Get("Retry-After") != "" {
			t.Errorf("after %s: %d %s", call, got.status, got.body)
		}
	}
	if !strings.Contains(log.String(), "no answer from the database") {
		t.Errorf("the log does not tell why: %s", log)
	}
}

func TestATimeoutAndAFaultHaveAStatusOfTheirOwnInEitherForm(t *testing.T) {
	srv, store, _ := fixture(t)
	for err, want := range map[error]int{context.DeadlineExceeded: 504, errors.New("a fault"): 500, graph.ErrConflict: 503} {
		store.before = func(string) error { return err }
		for _, accept := range []string{"application/json", "application/graphql-response+json"} {
			header := http.Header{"Content-Type": {"application/json"}, "Accept": {accept}}
			if got := sendWith(t, srv, "POST", "/graphql", `{"query":"{ dataVersion }"}`, header); got.status != want || got.header.Get("Content-Type") != accept {
				t.Errorf("%v: %d %s", err, got.status, got.body)
			}
		}
	}
}

func TestEachRequestHasAnIdInItsHeadItsErrorsAndTheLog(t *testing.T) {
	srv, store, log := fixture(t)
	store.before = func(string) error { return errors.New("a fault") }
	for _, tt := range []struct {
		name, sent string
		kept       bool
	}{
		{"none", "", false},
		{"a proxy's", "4f9a-b.c_d:1", true},
		{"one that would forge a line of the log", "a b\"c", false},
		{"one that is too long", strings.Repeat("x", 65), false},
	} {
		log.Reset()
		header := http.Header{"Content-Type": {"application/json"}}
		if tt.sent != "" {
			header.Set("X-Request-Id", tt.sent)
		}
		got := sendWith(t, srv, "POST", "/graphql", `{"query":"{ dataVersion }"}`, header)
		id := got.header.Get("X-Request-Id")
		if len(id) < 10 || (id == tt.sent) != tt.kept {
			t.Errorf("%s: the id is %q", tt.name, id)
		}
		if !strings.Contains(got.body, fmt.Sprintf(`"requestId":%q`, id)) {
			t.Errorf("%s: the error lacks the id %s: %s", tt.name, id, got.body)
		}
		if n := len(regexp.MustCompile(`requestId=`+regexp.QuoteMeta(id)+`\b`).FindAllString(log.String(), -1)); n != 2 {
			t.Errorf("%s: the id is in %d lines, want that of the fault and that of the request:\n%s", tt.name, n, log)
		}
	}
	if a, b := get(t, srv, "/healthz").header, get(t, srv, "/healthz").header; a.Get("X-Request-Id") == b.Get("X-Request-Id") {
		t.Error("two requests have one id")
	}
	if got := get(t, srv, "/"); !strings.Contains(got.body, got.header.Get("X-Request-Id")) {
		t.Errorf("the page that failed does not show its id: %s", got.body)
	}
	if got := ask(t, srv, `{ dataVersion }`, nil); strings.Contains(got.raw, "requestId") {
		t.Errorf("a question that did not come over http has an id: %s", got.raw)
	}
}

func TestABodyThatBreaksOffIsInvalidAndTellsNoAddresses(t *testing.T) {
	srv, store, _ := fixture(t)
	store.calls.Store(0)
	body := io.MultiReader(strings.NewReader(`{"query":"{ dataVersion }`), iotest.ErrReader(errors.New("read tcp 10.0.0.7:443: i/o timeout")))
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", body)
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	srv.Handler().ServeHTTP(w, r)
	if w.Code != 400 || !strings.Contains(w.Body.String(), `"code":"INVALID"`) || strings.Contains(w.Body.String(), "10.0.0.7") || store.calls.Load() != 0 {
		t.Errorf("%d after %d calls: %s", w.Code, store.calls.Load(), w.Body)
	}
}
