package server_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/server"
)

func hashOf(query string) string {
	sum := sha256.Sum256([]byte(query))
	return hex.EncodeToString(sum[:])
}

// named is the extension that names a query by its hash.
func named(hash string) string {
	return fmt.Sprintf(`{"persistedQuery":{"version":1,"sha256Hash":%q}}`, hash)
}

// persist sends a query along with its hash, as a client does once.
func persist(t *testing.T, srv *server.Server, query string) page {
	t.Helper()
	text, err := json.Marshal(query)
	if err != nil {
		t.Fatal(err)
	}
	return post(t, srv, fmt.Sprintf(`{"query":%s,"extensions":%s}`, text, named(hashOf(query))))
}

func post(t *testing.T, srv *server.Server, body string) page {
	t.Helper()
	return send(t, srv, http.MethodPost, "/graphql", "application/json", body)
}

// address is where the answer to a persisted query is.
func address(query string, more ...string) string {
	v := url.Values{"extensions": {named(hashOf(query))}}
	for i := 0; i+1 < len(more); i += 2 {
		v.Set(more[i], more[i+1])
	}
	return "/graphql?" + v.Encode()
}

func TestAQueryMayBeNamedByItsHashOnceItWasSent(t *testing.T) {
	srv, _, _ := fixture(t)
	const query = `query ($n: Int!) { services(first: $n) { totalCount } }`
	byHash := fmt.Sprintf(`{"variables":{"n":1},"extensions":%s}`, named(hashOf(query)))
	for _, got := range []page{post(t, srv, byHash), get(t, srv, address(query, "variables", `{"n":1}`))} {
		if got.status != 200 || !strings.Contains(got.body, `"message":"PersistedQueryNotFound"`) || !strings.Contains(got.body, `"code":"PERSISTED_QUERY_NOT_FOUND"`) {
			t.Errorf("before: %d %s", got.status, got.body)
		}
		if got.header.Get("Cache-Control") != "no-store" || got.header.Get("ETag") != "" {
			t.Errorf("a cache may keep that nobody knows the query: %v", got.header)
		}
	}
	text, _ := json.Marshal(query)
	if got := post(t, srv, fmt.Sprintf(`{"query":%s,"variables":{"n":1},"extensions":%s}`, text, named(hashOf(query)))); got.status != 200 || !strings.Contains(got.body, `"totalCount":5`) {
		t.Errorf("with both: %d %s", got.status, got.body)
	}
	for _, got := range []page{post(t, srv, byHash), get(t, srv, address(query, "variables", `{"n":1}`))} {
		if got.status != 200 || !strings.Contains(got.body, `"totalCount":5`) {
			t.Errorf("after: %d %s", got.status, got.body)
		}
	}
}

func TestAHashThatDoesNotFitOrIsMalformedIsInvalid(t *testing.T) {
	srv, _, log := fixture(t)
	for name, body := range map[string]string{
		"another hash":      `{"query":"{ dataVersion }","extensions":` + named(hashOf("{ assessedOn }")) + `}`,
		"another version":   `{"query":"{ dataVersion }","extensions":{"persistedQuery":{"version":2,"sha256Hash":"x"}}}`,
		"no object":         `{"query":"{ dataVersion }","extensions":{"persistedQuery":"x"}}`,
		"a hash of numbers": `{"query":"{ dataVersion }","extensions":{"persistedQuery":{"version":1,"sha256Hash":1}}}`,
	} {
		if got := post(t, srv, body); got.status != 422 || !strings.Contains(got.body, `"code":"INVALID"`) {
			t.Errorf("%s: %d %s", name, got.status, got.body)
		}
	}
	if strings.Contains(log.String(), "level=ERROR") {
		t.Errorf("it is logged as a fault of ours: %s", log)
	}
	if got := get(t, srv, address("{ assessedOn }")); !strings.Contains(got.body, "PERSISTED_QUERY_NOT_FOUND") {
		t.Errorf("the wrong hash was kept: %s", got.body)
	}
}

func TestTheQueriesUsedLastAreKept(t *testing.T) {
	srv, _, _ := fixture(t, func(c *server.Config) { c.MaxPersisted = 2 })
	query := func(i int) string { return fmt.Sprintf("{ a%d: dataVersion }", i) }
	known := func(i int) bool { return !strings.Contains(get(t, srv, address(query(i))).body, "NOT_FOUND") }
	persist(t, srv, query(1))
	persist(t, srv, query(2))
	if !known(1) { // and now used last
		t.Fatal("two queries are not kept")
	}
	persist(t, srv, query(3))
	if !known(1) || known(2) || !known(3) {
		t.Errorf("of three queries these are known: %v %v %v", known(1), known(2), known(3))
	}
}

func TestAQueryThatIsTooLongIsNotKept(t *testing.T) {
	srv, _, _ := fixture(t)
	long := "{ dataVersion " + strings.Repeat(" ", 20_000) + "}"
	if got := persist(t, srv, long); !strings.Contains(got.body, `"code":"LIMIT"`) {
		t.Errorf("got %s", got.body)
	}
	if got := get(t, srv, address(long)); !strings.Contains(got.body, "PERSISTED_QUERY_NOT_FOUND") {
		t.Errorf("it was kept: %s", got.body)
	}
}

func TestAPersistedQueryIsHeldToTheLimits(t *testing.T) {
	srv, _, _ := fixture(t)
	const query = `query ($n: Int!) { services(first: $n) { nodes { requires(first: $n) { nodes { requires(first: $n) { nodes { id } } } } } } }`
	persist(t, srv, query)
	if got := get(t, srv, address(query, "variables", `{"n":100}`)); got.status != 422 || !strings.Contains(got.body, `"code":"LIMIT"`) {
		t.Errorf("got %d %s", got.status, got.body)
	}
}
