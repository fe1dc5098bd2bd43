package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/server"
)

// refreshing is a server that loads a file by itself, over and over.
type refreshing struct {
	t                *testing.T
	address, file    string
	archive, sources string
	stop             context.CancelFunc
	ended            chan error
}

// newRefreshing starts one on a file that has one service. Data are old after
// two seconds.
func newRefreshing(t *testing.T) *refreshing {
	t.Helper()
	dir := t.TempDir()
	r := &refreshing{
		t: t, address: freeAddress(t), file: filepath.Join(dir, "cat.ttl"), archive: filepath.Join(dir, "archive"),
		sources: filepath.Join(dir, "sources.yaml"), ended: make(chan error, 1),
	}
	r.write(r.sources, "sources: [{id: cat, path: cat.ttl}]\n")
	r.write(r.file, servicesNumbered(1))
	ctx, stop := context.WithCancel(t.Context())
	r.stop = stop
	t.Cleanup(stop)
	p := &program{getenv: func(string) string { return "" }, in: strings.NewReader(""), out: io.Discard, errs: io.Discard, log: slog.New(slog.DiscardHandler)}
	cfg := server.DefaultConfig()
	cfg.MaxAge = 2 * time.Second
	go func() {
		r.ended <- p.runServe(ctx, storeAt("file:"+filepath.Join(dir, "graph")), r.address, cfg,
			refresh{every: 300 * time.Millisecond, sources: r.sources, archive: r.archive})
	}()
	return r
}

func (r *refreshing) write(path, content string) {
	r.t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

// servicesNumbered is a catalogue of so many services.
func servicesNumbered(n int) string {
	text := "@prefix cpsv: <http://purl.org/vocab/cpsv#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n"
	for i := range n {
		text += fmt.Sprintf("<http://a.no/services/%d> a cpsv:PublicService ; dct:title \"Tjeneste %d\"@nb .\n", i, i)
	}
	return text
}

// body is what an address answers; "" when nothing does.
func (r *refreshing) body(path string) string {
	response, err := http.Get("http://" + r.address + path)
	if err != nil {
		return ""
	}
	defer response.Body.Close()
	content, _ := io.ReadAll(response.Body) // half a body is not what is waited for
	return string(content)
}

// wait asks until the answer holds what is wanted, a minute at most.
func (r *refreshing) wait(path, want string) {
	r.t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if strings.Contains(r.body(path), want) {
			return
		}
	}
	r.t.Fatalf("%s never says %q: %s", path, want, r.body(path))
}

// services is the question how many services there are.
const services = "/graphql?query=%7Bservices%7BtotalCount%7D%7D"

// file:    1 service ─► 3 services ─► cut ───────────► 2 services
// serve:   1 ─────────► 3 ──────────► 3, then 503 ───► 2, ready again
func TestAServerLoadsByItselfDropsNoRequestAndSaysWhenItsDataAreOld(t *testing.T) {
	r := newRefreshing(t)
	if status := eventually(t, "http://"+r.address+"/readyz", http.StatusOK); status != http.StatusOK {
		t.Fatalf("readyz answers %d, although nobody else loads", status)
	}
	r.wait(services, `"totalCount":1`)
	ctx, enough := context.WithCancel(t.Context())
	dropped := r.asksOn(ctx)
	r.write(r.file, servicesNumbered(3))
	r.wait(services, `"totalCount":3`)
	r.write(r.file, servicesNumbered(2)+"<cut")
	if status := eventually(t, "http://"+r.address+"/readyz", http.StatusServiceUnavailable); status != http.StatusServiceUnavailable {
		t.Errorf("readyz answers %d with data that are old: %s", status, r.body("/readyz"))
	}
	r.wait("/readyz", "cat")
	r.wait(services, `"totalCount":3`)
	r.wait("/metrics", `sammenheng_source_status{source="cat",status="STALE"} 1`)
	r.write(r.file, servicesNumbered(2))
	r.wait(services, `"totalCount":2`)
	if status := eventually(t, "http://"+r.address+"/readyz", http.StatusOK); status != http.StatusOK {
		t.Errorf("readyz answers %d with data of now: %s", status, r.body("/readyz"))
	}
	enough()
	if n := <-dropped; n > 0 {
		t.Errorf("%d requests had no answer", n)
	}
	r.stop()
	if err := <-r.ended; err != nil {
		t.Errorf("serve ended with %v", err)
	}
	after, err := archive.Open(r.archive) // the lock is free
	if err != nil {
		t.Fatal(err)
	}
	defer after.Close()
	if runs, err := after.Runs(); err != nil || len(runs) < 4 {
		t.Errorf("%d runs are in the archive, %v", len(runs), err)
	}
}

// asksOn asks over and over until ctx ends, and then says how many requests had
// no whole answer.
func (r *refreshing) asksOn(ctx context.Context) <-chan int {
	dropped := make(chan int, 1)
	go func() {
		n := 0
		for ctx.Err() == nil {
			if !strings.Contains(r.body(services), `"totalCount":`) {
				n++
			}
		}
		dropped <- n
	}()
	return dropped
}

// A server that is stopped while it loads ends soon, leaves no lock behind, and
// records nothing.
func TestAServerThatIsStoppedWhileItLoadsLeavesNothingHalf(t *testing.T) {
	c := newCountry(t)
	p, peaceful := c.newPlace(t), c.newPlace(t)
	c.pieces.Store(10_000) // nearly a minute
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	program := &program{getenv: func(string) string { return "" }, in: strings.NewReader(""), out: io.Discard, errs: io.Discard, log: slog.New(slog.DiscardHandler)}
	go func() {
		ended <- program.runServe(ctx, storeAt(p.store), freeAddress(t), server.DefaultConfig(),
			refresh{every: time.Hour, sources: filepath.Join(c.dir, "sources.yaml"), archive: p.archive})
	}()
	for began := time.Now(); c.asked.Load() == 0; time.Sleep(time.Millisecond) {
		if time.Since(began) > time.Minute {
			t.Fatal("the server does not load")
		}
	}
	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("serve ended with %v", err)
		}
	case <-time.After(6 * shutdownTimeout):
		t.Fatal("serve did not end")
	}
	if h := p.holds(t); h.Version.Number != 0 {
		t.Errorf("version %+v was written", h.Version)
	}
	if page, err := p.opened(t).Runs(t.Context(), graph.RunQuery{}); err != nil || page.Total > 0 {
		t.Errorf("%d runs, %v", page.Total, err)
	}
	c.pieces.Store(1)
	p.load(t, exitOK)
	peaceful.load(t, exitOK)
	p.wantSameStore(t, peaceful)
}
