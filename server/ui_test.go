package server_test

import (
	"net/http"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/server"
)

func withUI(t *testing.T) *server.Server {
	t.Helper()
	cfg := server.DefaultConfig()
	cfg.UI = fstest.MapFS{
		"index.html":         {Data: []byte("<!doctype html><title>UI</title>")},
		"index.html.gz":      {Data: []byte("squeezed page")},
		"assets/app-1.js":    {Data: []byte("let a = 1")},
		"assets/app-1.js.gz": {Data: []byte("squeezed script")},
		"assets/x.woff2":     {Data: []byte("wOF2 font")},
	}
	srv, err := server.New(memory.New(), cfg, discard())
	if err != nil {
		t.Fatal(err)
	}
	return srv
}

func TestTheUIAnswersForEveryPage(t *testing.T) {
	srv := withUI(t)
	const page, script = "text/html,application/xhtml+xml,*/*;q=0.8", "*/*"
	for _, tt := range []struct {
		name, target, accept, encoding string
		status                         int
		says, kind, cache              string
	}{
		{"the front page", "/", page, "", 200, "<title>UI", "text/html; charset=utf-8", "no-cache"},
		{"the front page, whatever is accepted", "/", script, "", 200, "<title>UI", "text/html; charset=utf-8", "no-cache"},
		{"a page that the UI knows", "/thing?id=urn:x", page, "", 200, "<title>UI", "text/html; charset=utf-8", "no-cache"},
		{"the query page", "/graphiql", page, "", 200, "<title>UI", "text/html; charset=utf-8", "no-cache"},
		{"a page, squeezed", "/", page, "gzip, br", 200, "squeezed page", "text/html; charset=utf-8", "no-cache"},
		{"a script", "/assets/app-1.js", script, "", 200, "let a", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"},
		{"a script, squeezed", "/assets/app-1.js", script, "gzip", 200, "squeezed script", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"},
		{"a file without a squeezed form", "/assets/x.woff2", script, "gzip", 200, "wOF2 font", "", "public, max-age=31536000, immutable"},
		{"a script of an older build", "/assets/app-0.js", page, "", 404, "not found", "text/plain; charset=utf-8", ""},
		{"what no browser asks for as a page", "/nothing", "application/json", "", 404, "not found", "text/plain; charset=utf-8", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := sendWith(t, srv, http.MethodGet, tt.target, "", http.Header{"Accept": {tt.accept}, "Accept-Encoding": {tt.encoding}})
			if got.status != tt.status || !strings.Contains(got.body, tt.says) {
				t.Fatalf("%d %q; want %d with %q", got.status, got.body, tt.status, tt.says)
			}
			if kind := got.header.Get("Content-Type"); tt.kind != "" && kind != tt.kind {
				t.Errorf("Content-Type %q; want %q", kind, tt.kind)
			}
			if cache := got.header.Get("Cache-Control"); cache != tt.cache {
				t.Errorf("Cache-Control %q; want %q", cache, tt.cache)
			}
			if squeezed := got.header.Get("Content-Encoding") == "gzip"; squeezed != strings.HasPrefix(tt.says, "squeezed") {
				t.Errorf("Content-Encoding %q", got.header.Get("Content-Encoding"))
			}
		})
	}
}

func TestPagesOfTheUIRunNoScriptsOfOthers(t *testing.T) {
	got := sendWith(t, withUI(t), http.MethodGet, "/services", "", http.Header{"Accept": {"text/html"}})
	for name, want := range map[string]string{
		"Content-Security-Policy": "default-src 'self'; ", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
	} {
		if value := got.header.Get(name); !strings.HasPrefix(value, want) {
			t.Errorf("%s is %q; want %q", name, value, want)
		}
	}
	if policy := got.header.Get("Content-Security-Policy"); strings.Contains(policy, "script-src") || strings.Contains(policy, "unsafe-eval") {
		t.Errorf("the policy lets scripts in: %s", policy)
	}
}

func TestTheUILeavesGraphQLAlone(t *testing.T) {
	srv := withUI(t)
	got := send(t, srv, http.MethodPost, "/graphql", "application/json", `{"query":"{ dataVersion }"}`)
	if got.status != http.StatusOK || !strings.Contains(got.body, `"dataVersion":0`) {
		t.Errorf("%d %s", got.status, got.body)
	}
	if health := get(t, srv, "/healthz"); health.status != http.StatusOK {
		t.Errorf("/healthz says %d", health.status)
	}
}

func TestWithoutABuiltUIThePlainPageSaysHowToBuildIt(t *testing.T) {
	cfg := server.DefaultConfig()
	cfg.UI = fstest.MapFS{".gitkeep": {}}
	srv, err := server.New(memory.New(), cfg, discard())
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"nb", "nn", "en"} {
		if got := get(t, srv, "/?lang="+lang); got.status != http.StatusOK || !strings.Contains(got.body, "make ui") {
			t.Errorf("%s: %d without “make ui”", lang, got.status)
		}
	}
}
