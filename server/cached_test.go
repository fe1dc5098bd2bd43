package server_test

import (
	"context"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/server"
)

const titles = `query A($n: Int! = 2) { services(first: $n) { totalCount nodes { title } } } query B { dataVersion }`

// held asks again with the tag that the client has.
func held(t *testing.T, srv *server.Server, target, tag string) page {
	t.Helper()
	return sendWith(t, srv, http.MethodGet, target, "", http.Header{"If-None-Match": {tag}})
}

func TestTheAnswerToAPersistedQueryHasAStrongTagAndIsSentOnce(t *testing.T) {
	srv, store, _ := fixture(t)
	persist(t, srv, titles)
	target := address(titles, "operationName", "A")
	first := get(t, srv, target)
	tag := first.header.Get("ETag")
	if first.status != 200 || !regexp.MustCompile(`^"[\w-]{43}"$`).MatchString(tag) {
		t.Fatalf("%d, tag %q: %s", first.status, tag, first.body)
	}
	if again := get(t, srv, target); again.header.Get("ETag") != tag || again.body != first.body {
		t.Errorf("asked again: %q %s", again.header.Get("ETag"), again.body)
	}
	for _, sent := range []string{tag, "W/" + tag, `"other", ` + tag} {
		store.calls.Store(0)
		got := held(t, srv, target, sent)
		if got.status != http.StatusNotModified || got.body != "" || store.calls.Load() != 1 {
			t.Errorf("%s: %d after %d calls: %s", sent, got.status, store.calls.Load(), got.body)
		}
		for _, h := range []http.Header{first.header, got.header} {
			if h.Get("ETag") != tag || h.Get("Cache-Control") != "no-cache" || h.Get("Vary") != "Accept" {
				t.Errorf("%s: %v", sent, h)
			}
		}
	}
	if got := held(t, srv, target, `"other"`); got.status != 200 || got.body != first.body {
		t.Errorf("another tag: %d %s", got.status, got.body)
	}
}

func TestAnythingThatCanChangeAnAnswerChangesItsTag(t *testing.T) {
	srv, _, _ := fixture(t)
	persist(t, srv, titles)
	persist(t, srv, titles+" ")
	later, _, _ := fixture(t, func(c *server.Config) { c.Program = "v2" })
	persist(t, later, titles)
	tags := map[string]string{}
	for name, got := range map[string]page{
		"operation A":      get(t, srv, address(titles, "operationName", "A")),
		"operation B":      get(t, srv, address(titles, "operationName", "B")),
		"another variable": get(t, srv, address(titles, "operationName", "A", "variables", `{"n":3}`)),
		"another query":    get(t, srv, address(titles+" ", "operationName", "A")),
		"another form":     sendWith(t, srv, "GET", address(titles, "operationName", "A"), "", http.Header{"Accept": {"application/graphql-response+json"}}),
		"another program":  get(t, later, address(titles, "operationName", "A")),
	} {
		tag := got.header.Get("ETag")
		if got.status != 200 || tag == "" || tags[tag] != "" {
			t.Errorf("%s: %d, %q is also the tag of %q", name, got.status, tag, tags[tag])
		}
		tags[tag] = name
	}
	same := get(t, srv, address(titles, "operationName", "A", "variables", `{ "n" : 2 }`)).header.Get("ETag")
	if tags[same] != "operation A" {
		t.Errorf("a variable given as its default has another tag")
	}
}

func TestALoadChangesTheTagAlsoWhenOnlyTheDayOrASourceChanged(t *testing.T) {
	srv, store, _ := fixture(t)
	persist(t, srv, titles)
	target := address(titles, "operationName", "A")
	tag := get(t, srv, target).header.Get("ETag")
	for name, change := range map[string]func(*graph.Version){
		"the number": func(v *graph.Version) { v.Number++ },
		"the digest": func(v *graph.Version) { v.Digest = "other" },
		"the day":    func(v *graph.Version) { v.AssessedOn = "2026-11-23" },
		"a source":   func(v *graph.Version) { v.Sources[0].Stale = true },
	} {
		moved := &moving{Store: store.Store, change: change}
		other, err := server.New(moved, server.DefaultConfig(), discard())
		if err != nil {
			t.Fatal(err)
		}
		persist(t, other, titles)
		got := held(t, other, target, tag)
		if got.status != 200 || got.header.Get("ETag") == tag || got.header.Get("ETag") == "" {
			t.Errorf("%s: %d %q", name, got.status, got.header.Get("ETag"))
		}
	}
}

// moving is a store that tells another version than it holds.
type moving struct {
	graph.Store
	change func(*graph.Version)
}

func (m *moving) Version(ctx context.Context) (graph.Version, error) {
	v, err := m.Store.Version(ctx)
	v.Sources = append([]graph.Source{}, v.Sources...)
	m.change(&v)
	return v, err
}

func TestTheTagIsThatOfTheVersionThatTheAnswerStandsOn(t *testing.T) {
	srv, store, _ := fixture(t)
	persist(t, srv, titles)
	target := address(titles, "operationName", "A")
	before := get(t, srv, target)
	emptied := false
	store.before = func(call string) error {
		if call != "List" || emptied {
			return nil
		}
		emptied = true
		return remove(t, store.Store) // a load empties the store while the query runs
	}
	during := get(t, srv, target)
	if during.body != before.body || during.header.Get("ETag") != before.header.Get("ETag") {
		t.Errorf("while it is loaded: %q, before it %q; %s", during.header.Get("ETag"), before.header.Get("ETag"), during.body)
	}
	after := held(t, srv, target, before.header.Get("ETag"))
	if after.status != 200 || after.header.Get("ETag") == before.header.Get("ETag") || !strings.Contains(after.body, `"totalCount":0`) {
		t.Errorf("after it: %d %q %s", after.status, after.header.Get("ETag"), after.body)
	}
}

func TestWhatFailedOrWasPostedMayNotBeKept(t *testing.T) {
	srv, store, _ := fixture(t)
	const partly = `{ dataVersion service(id: "https://example.org/none") { id } }`
	persist(t, srv, partly)
	if got := get(t, srv, address(partly)); got.status != 200 || got.header.Get("ETag") != "" || got.header.Get("Cache-Control") != "no-store" || !strings.Contains(got.body, "NOT_FOUND") {
		t.Errorf("an answer with an error: %d %v %s", got.status, got.header, got.body)
	}
	if got := post(t, srv, `{"query":"{ dataVersion }"}`); got.header.Get("ETag") != "" || got.header.Get("Cache-Control") != "no-store" {
		t.Errorf("posted: %v", got.header)
	}
	persist(t, srv, titles)
	target := address(titles, "operationName", "A")
	tag := get(t, srv, target).header.Get("ETag")
	store.before = func(string) error { return graph.ErrUnavailable }
	if got := held(t, srv, target, tag); got.status != 503 || got.header.Get("ETag") != "" || got.header.Get("Cache-Control") != "no-store" {
		t.Errorf("a store that is down: %d %v", got.status, got.header)
	}
	store.before = func(call string) error {
		if call == "Version" { // and everything else answers
			return graph.ErrUnavailable
		}
		return nil
	}
	if got := get(t, srv, target); got.status != 503 || got.header.Get("ETag") != "" {
		t.Errorf("a store that does not tell its version: %d %v", got.status, got.header)
	}
}

func TestTheFormOfAnAnswerIsTheFirstThatTheClientNames(t *testing.T) {
	srv, _, _ := fixture(t)
	const asGraphQL = "application/graphql-response+json"
	for accept, want := range map[string]string{
		"": "application/json", "*/*": "application/json", "application/json": "application/json", "text/html": "application/json",
		asGraphQL: asGraphQL, asGraphQL + ", application/json;q=0.9": asGraphQL, "application/json, " + asGraphQL: "application/json",
	} {
		header := http.Header{"Content-Type": {"application/json"}, "Accept": {accept}}
		if got := sendWith(t, srv, "POST", "/graphql", `{"query":"{ dataVersion }"}`, header); got.status != 200 || got.header.Get("Content-Type") != want {
			t.Errorf("%q: %d %s", accept, got.status, got.header.Get("Content-Type"))
		}
		wrong := map[string]int{"application/json": 422, asGraphQL: 400}[want]
		if got := sendWith(t, srv, "POST", "/graphql", `{"query":"{ colour }"}`, header); got.status != wrong {
			t.Errorf("%q, a wrong query: %d", accept, got.status)
		}
	}
}
