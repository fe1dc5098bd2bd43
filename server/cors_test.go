package server_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/server"
)

const elsewhere = "https://portal.example.org"

func allowing(origins ...string) func(*server.Config) {
	return func(c *server.Config) { c.Origins = origins }
}

func TestPagesOfOtherSitesMayReadNothingUnlessAllowed(t *testing.T) {
	srv, _, _ := fixture(t)
	for _, method := range []string{"GET", "OPTIONS"} {
		got := sendWith(t, srv, method, "/graphql?query=%7BdataVersion%7D", "", http.Header{"Origin": {elsewhere}, "Access-Control-Request-Method": {"POST"}})
		for name := range got.header {
			if strings.HasPrefix(name, "Access-Control") {
				t.Errorf("%s: %s is sent", method, name)
			}
		}
		if want := map[string]int{"GET": 200, "OPTIONS": 405}[method]; got.status != want {
			t.Errorf("%s: %d", method, got.status)
		}
	}
}

func TestOnlyAllowedOriginsMayReadAnswersAndNeverWithCredentials(t *testing.T) {
	for _, tt := range []struct {
		name      string
		allowed   []string
		origin    string
		says      string
		preflight int
		varies    bool
	}{
		{"the one allowed", []string{elsewhere}, elsewhere, elsewhere, 204, true},
		{"one of two", []string{"http://localhost:5173", elsewhere}, elsewhere, elsewhere, 204, true},
		{"another", []string{elsewhere}, "https://evil.example.org", "", 403, true},
		{"one that begins alike", []string{elsewhere}, elsewhere + ".evil.org", "", 403, true},
		{"another scheme", []string{elsewhere}, "http://portal.example.org", "", 403, true},
		{"none", []string{elsewhere}, "", "", 403, true},
		{"a sandbox", []string{elsewhere}, "null", "", 403, true},
		{"any", []string{"*"}, "https://whoever.example.org", "*", 204, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			srv, _, _ := fixture(t, allowing(tt.allowed...))
			header := http.Header{"Access-Control-Request-Method": {"POST"}, "Access-Control-Request-Headers": {"content-type"}}
			if tt.origin != "" {
				header.Set("Origin", tt.origin)
			}
			asked := sendWith(t, srv, "OPTIONS", "/graphql", "", header)
			if asked.status != tt.preflight {
				t.Errorf("preflight: %d, want %d", asked.status, tt.preflight)
			}
			if tt.preflight == 204 && (!strings.Contains(asked.header.Get("Access-Control-Allow-Methods"), "POST") || !strings.Contains(asked.header.Get("Access-Control-Allow-Headers"), "Content-Type")) {
				t.Errorf("preflight does not allow a query: %v", asked.header)
			}
			header.Set("Content-Type", "application/json")
			got := sendWith(t, srv, "POST", "/graphql", `{"query":"{ dataVersion }"}`, header)
			if got.status != 200 || !strings.Contains(got.body, `"dataVersion":1`) {
				t.Errorf("the server itself refuses: %d %s", got.status, got.body)
			}
			for _, h := range []http.Header{asked.header, got.header} {
				if h.Get("Access-Control-Allow-Origin") != tt.says || h.Get("Access-Control-Allow-Credentials") != "" {
					t.Errorf("want %q, got %v", tt.says, h)
				}
				if strings.Contains(strings.Join(h.Values("Vary"), ","), "Origin") != tt.varies {
					t.Errorf("Vary is %v", h.Values("Vary"))
				}
			}
		})
	}
}

func TestPagesElsewhereMayReadTheHeadersThatTheyNeedAndNoOtherAddress(t *testing.T) {
	srv, _, _ := fixture(t, allowing(elsewhere))
	header := http.Header{"Origin": {elsewhere}}
	got := sendWith(t, srv, "GET", "/graphql?query=%7BdataVersion%7D", "", header).header
	for _, name := range []string{"ETag", "Retry-After", "X-Request-Id"} {
		if !strings.Contains(got.Get("Access-Control-Expose-Headers"), name) {
			t.Errorf("%s may not be read", name)
		}
	}
	for _, target := range []string{"/", "/metrics", "/readyz"} {
		if got := sendWith(t, srv, "GET", target, "", header).header.Get("Access-Control-Allow-Origin"); got != "" {
			t.Errorf("%s may be read by %s", target, got)
		}
	}
}

func TestAnOriginThatNoBrowserSendsIsRefusedAtTheStart(t *testing.T) {
	_, store, _ := fixture(t)
	for _, origin := range []string{"", "example.org", "https://example.org/", "https://example.org/path", "HTTPS://example.org", "https://Example.org", "ftp://example.org", "https://user@example.org", "null", "https://*.example.org", "https://example.org:443", "http://example.org:80", "https://"} {
		cfg := server.DefaultConfig()
		cfg.Origins = []string{origin}
		if _, err := server.New(store, cfg, discard()); err == nil {
			t.Errorf("%q was taken", origin)
		}
	}
}
