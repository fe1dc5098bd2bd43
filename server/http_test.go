package server_test

import (
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/server"
	"github.com/sammenheng/sammenheng/server/servertest"
)

func discard() *slog.Logger { return slog.New(slog.DiscardHandler) }

// page is what an address gives.
type page struct {
	status int
	header http.Header
	body   string
}

func send(t *testing.T, srv *server.Server, method, target, contentType, body string) page {
	t.Helper()
	header := http.Header{}
	if contentType != "" {
		header.Set("Content-Type", contentType)
	}
	return sendWith(t, srv, method, target, body, header)
}

func sendWith(t *testing.T, srv *server.Server, method, target, body string, header http.Header) page {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), method, target, strings.NewReader(body))
	r.Header = header.Clone()
	w := httptest.NewRecorder()
	srv.Handler().ServeHTTP(w, r)
	got, err := io.ReadAll(w.Body)
	if err != nil {
		t.Fatalf("read the answer: %v", err)
	}
	return page{w.Code, w.Header(), string(got)}
}

func get(t *testing.T, srv *server.Server, target string) page {
	t.Helper()
	return send(t, srv, http.MethodGet, target, "", "")
}

func TestEveryAddressAnswers(t *testing.T) {
	srv, _, _ := fixture(t)
	const asJSON = "application/json"
	for _, tt := range []struct {
		name, method, target, contentType, body string
		status                                  int
		says                                    string
	}{
		{"a posted query", "POST", "/graphql", asJSON, `{"query":"{ dataVersion }"}`, 200, `{"data":{"dataVersion":1}}`},
		{"a posted query with variables", "POST", "/graphql", asJSON, `{"query":"query ($n: Int!) { services(first: $n) { nodes { title } } }","variables":{"n":1}}`, 200, "Barnehageplass"},
		{"a query in the address", "GET", "/graphql?query=" + url.QueryEscape("{ assessedOn }"), "", "", 200, "2026-11-22"},
		{"one operation of several", "POST", "/graphql", asJSON, `{"query":"query a { dataVersion } query b { assessedOn }","operationName":"b"}`, 200, `{"data":{"assessedOn"`},
		{"a query that is wrong", "POST", "/graphql", asJSON, `{"query":"{ colour }"}`, 422, `"code":"INVALID"`},
		{"a body that is no JSON", "POST", "/graphql", asJSON, `blocked?`, 400, `"code":"INVALID"`},
		{"a body of another type", "POST", "/graphql", "text/plain", `{ dataVersion }`, 400, "application/json"},
		{"a body that is too large", "POST", "/graphql", asJSON, `{"query":"` + strings.Repeat("x", 1<<20) + `"}`, 413, `"code":"LIMIT"`},
		{"another method", "DELETE", "/graphql", "", "", 405, "Method Not Allowed"},
		{"no such page", "GET", "/nothing", "", "", 404, "not found"},
		{"the query page", "GET", "/graphiql", "", "", 200, `<script src="/ui/graphiql.js"`},
		{"its script", "GET", "/ui/graphiql.js", "", "", 200, "history.replaceState"},
		{"variables that are no JSON", "GET", "/graphql?query=%7BdataVersion%7D&variables=x", "", "", 400, `"code":"INVALID"`},
		{"extensions that are no object", "GET", "/graphql?query=%7BdataVersion%7D&extensions=%5B1%5D", "", "", 400, `"code":"INVALID"`},
		{"an address that is malformed", "GET", "/graphql?query=%zz", "", "", 400, `"code":"INVALID"`},
		{"a mutation in the address", "GET", "/graphql?query=" + url.QueryEscape("mutation { drop }"), "", "", 422, `"code":"INVALID"`},
		{"two objects in a body", "POST", "/graphql", asJSON, `{"query":"{ dataVersion }"}{}`, 400, "stands behind it"},
		{"a list of queries", "POST", "/graphql", asJSON, `[{"query":"{ dataVersion }"}]`, 400, `"code":"INVALID"`},
		{"a query that is too costly", "POST", "/graphql", asJSON, `{"query":"{ services(first:100) { nodes { requires(first:100) { nodes { requires(first:100) { nodes { id } } } } } } }"}`, 422, `"code":"LIMIT"`},
		{"an id that nothing has", "POST", "/graphql", asJSON, `{"query":"{ service(id: \"x\") { id } }"}`, 200, `"code":"NOT_FOUND"`},
		{"origins that nobody allowed", "OPTIONS", "/graphql", "", "", 405, "Method Not Allowed"},
		{"the style", "GET", "/ui/plain.css", "", "", 200, "BLOCKED"},
		{"a template", "GET", "/ui/home.html", "", "", 404, "not found"},
		{"health", "GET", "/healthz", "", "", 200, "ok"},
		{"readiness", "GET", "/readyz", "", "", 200, "data version 1, assessed on 2026-11-22"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := send(t, srv, tt.method, tt.target, tt.contentType, tt.body)
			if got.status != tt.status || !strings.Contains(got.body, tt.says) {
				t.Errorf("want %d that says %q, got %d: %.300s", tt.status, tt.says, got.status, got.body)
			}
			if !strings.Contains(got.header.Get("Content-Security-Policy"), "default-src 'none'") || got.header.Get("X-Content-Type-Options") != "nosniff" {
				t.Errorf("security headers are missing: %v", got.header)
			}
			if len(got.body) > 100_000 {
				t.Errorf("the answer has %d bytes", len(got.body))
			}
		})
	}
}

func TestNoPageNeedsAnotherHost(t *testing.T) {
	srv, _, _ := fixture(t)
	reference := regexp.MustCompile(`(?i)(src|href|action|import|url|fetch)\s*[=(]\s*["']?(https?:)?//`)
	for _, target := range []string{"/", "/graphiql", "/ui/graphiql.js", "/ui/plain.css"} {
		if found := reference.FindString(get(t, srv, target).body); found != "" {
			t.Errorf("%s refers to another host: %s", target, found)
		}
	}
}

func TestAServerIsReadyWhenTheStoreHoldsAVersionAndAnswers(t *testing.T) {
	empty, err := server.New(memory.New(), server.DefaultConfig(), discard())
	if err != nil {
		t.Fatalf("make a server: %v", err)
	}
	if got := get(t, empty, "/readyz"); got.status != 503 || !strings.Contains(got.body, "nothing is loaded") {
		t.Errorf("with an empty store: %d %s", got.status, got.body)
	}
	if got := get(t, empty, "/"); got.status != 200 || !strings.Contains(got.body, "Ingenting er lastet inn") {
		t.Errorf("the page of an empty store: %d %s", got.status, got.body)
	}
	srv, store, _ := fixture(t)
	store.before = func(string) error { return errors.Join(graph.ErrUnavailable, errors.New("secret address")) }
	got := get(t, srv, "/readyz")
	if got.status != 503 || strings.Contains(got.body, "secret") {
		t.Errorf("with a store that is down: %d %s", got.status, got.body)
	}
	if got := get(t, srv, "/"); got.status != 503 || !strings.Contains(got.body, "UNAVAILABLE") {
		t.Errorf("the page of a store that is down: %d %s", got.status, got.body)
	}
	if got := get(t, srv, "/healthz"); got.status != 200 {
		t.Errorf("the process runs, but says %d", got.status)
	}
	if got := get(t, srv, "/metrics"); !strings.Contains(got.body, "sammenheng_store_up 0") {
		t.Errorf("metrics do not tell that the store is down: %s", got.body)
	}
}

func TestMetricsTellOfRequestsErrorsAndData(t *testing.T) {
	srv, _, _ := fixture(t)
	send(t, srv, "POST", "/graphql", "application/json", `{"query":"{ dataVersion }"}`)
	send(t, srv, "POST", "/graphql", "application/json", `{"query":"{ laws(first: 101) { totalCount } }"}`)
	get(t, srv, "/made/up/path")
	got := get(t, srv, "/metrics").body
	for _, want := range []string{
		`sammenheng_http_requests_total{path="POST /graphql",status="200"} 2`,
		`sammenheng_http_requests_total{path="none",status="404"} 1`,
		`sammenheng_http_request_seconds_count{path="POST /graphql"} 2`,
		`sammenheng_graphql_errors_total{code="LIMIT"} 1`,
		`sammenheng_data_version 1`, `sammenheng_store_up 1`, `sammenheng_data_nodes 27`,
		`assessed_on="2026-11-22"`, `sammenheng_source_stale{source="datasets"} 1`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("metrics lack %s", want)
		}
	}
}

func TestThePageTellsCountsReasonsAndWhatItRestsOnInThreeLanguages(t *testing.T) {
	srv, _, _ := fixture(t)
	for _, tt := range []struct {
		lang string
		says []string
	}{
		{"nb", []string{`<html lang="nb">`, "Noen av kildene er eksempeldata", "Dødsfall og arv", "Blokkert: 2", "Ukjent: 2", "Klar: 1", "Det er vurdert at Skatteetaten mangler hjemmel", "<mark>eksempel</mark>", "Dataversjon 1", "2026-11-22", "kilden feilet sist"}},
		{"nn", []string{`<html lang="nn">`, "manglar heimel", "<mark>døme</mark>", `lang="nb">Få barn`}},
		{"en", []string{`<html lang="en">`, "Having a child", "Certificate of probate", "has been assessed to lack", "<mark>example</mark>", `lang="nb">Barnetrygd`}},
	} {
		got := get(t, srv, "/?lang="+tt.lang)
		for _, want := range tt.says {
			if got.status != 200 || !strings.Contains(got.body, want) {
				t.Errorf("%s: %d, the page lacks %q", tt.lang, got.status, want)
			}
		}
	}
}

func TestThePageShowsOneLifeEventOneStateAndWhatIsFound(t *testing.T) {
	srv, _, _ := fixture(t)
	got := get(t, srv, "/?state=clear&event="+url.QueryEscape(servertest.Birth)).body
	if !strings.Contains(got, "Foreldrepenger") || strings.Contains(got, "Skifteattest") || !strings.Contains(got, "Tjenester: Klar – Få barn") {
		t.Errorf("one life event, clear: %s", got)
	}
	if got := get(t, srv, "/?q=barne").body; !strings.Contains(got, "Treff: 2") || !strings.Contains(got, "Barnehageplass") {
		t.Errorf("a search: %s", got)
	}
	if got := get(t, srv, "/?event=https://example.org/none"); got.status != 404 || !strings.Contains(got.body, "NOT_FOUND") {
		t.Errorf("an unknown life event: %d %s", got.status, got.body)
	}
	if got := get(t, srv, "/?q="+url.QueryEscape(`"><script>alert(1)</script>`)); strings.Contains(got.body, "<script>alert") {
		t.Errorf("what was searched for is not escaped: %s", got.body)
	}
}

func TestAPanicWhileServingIsAnAnswerAndALine(t *testing.T) {
	srv, store, log := fixture(t)
	store.before = func(string) error { panic("boom") }
	if got := get(t, srv, "/readyz"); got.status != 500 || strings.Contains(got.body, "boom") || !strings.Contains(got.body, "INTERNAL") {
		t.Errorf("got %d: %s", got.status, got.body)
	}
	if !strings.Contains(log.String(), "boom") {
		t.Errorf("the log says nothing: %s", log)
	}
}
