package server_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/server"
)

func TestWhatIsTooMuchOrMalformedIsACodedErrorThatSaysTheLimit(t *testing.T) {
	srv, _, _ := fixture(t)
	deep := "{ services { nodes {" + strings.Repeat("requires { nodes {", 10) + "id" + strings.Repeat("} }", 10) + "} } }"
	for _, tt := range []struct {
		name, query string
		variables   map[string]any
		code, says  string
	}{
		{"first over 100", `{ services(first: 101) { totalCount } }`, nil, "LIMIT", "100"},
		{"first over 100 further in", `{ services { nodes { needs(first: 1000) { totalCount } } } }`, nil, "LIMIT", "100"},
		{"first over 100 in a variable", `query ($n: Int!) { laws(first: $n) { totalCount } }`, map[string]any{"n": 101}, "LIMIT", "100"},
		{"first below 0", `{ services(first: -1) { totalCount } }`, nil, "INVALID", "0 to 100"},
		{"too deep", deep, nil, "LIMIT", "the limit is 20"},
		{"too deep by fragments", strings.Replace(deep, "{ services", "query { ...f } fragment f on Query { services", 1), nil, "LIMIT", "the limit is 20"},
		{"too costly", `{ services(first: 100) { nodes { requires(first: 100) { nodes { requires(first: 100) { nodes { id } } } } } } }`, nil, "LIMIT", "the limit is 200000"},
		{"too costly by aliases", "{" + manyAliases(250) + "}", nil, "LIMIT", "the limit is 200000"},
		{"too many searches for plans", "{" + plans(11) + "}", nil, "LIMIT", "the limit is 200000"},
		{"too much below paths", `{ path(from: "a", to: "b", k: 25) { paths { steps { node { catalogs(first: 100) { nodes { catalogs(first: 100) { totalCount } } } } } } } }`, nil, "LIMIT", "the limit is 200000"},
		{"more services than a page", `query ($ids: [ID!]!) { unblockingPlans(services: $ids) { cost } }`, map[string]any{"ids": make101()}, "LIMIT", "100"},
		{"more hypotheses than there may be", `query ($all: [HypothesisInput!]!) { whatIf(add: $all) { changes } }`, map[string]any{"all": hypotheses(101)}, "LIMIT", "100"},
		{"an empty life event", `{ leverage(lifeEvent: "") { totalCount } }`, nil, "INVALID", "empty"},
		{"first over 100 behind a question", `{ coordination { cells { nodes { rows(first: 101) { totalCount } } } } }`, nil, "LIMIT", "100"},
		{"first over 100 of members", `{ leverage { nodes { releases(first: 101) { totalCount } } } }`, nil, "LIMIT", "100"},
		{"too long", "{ dataVersion " + strings.Repeat(" ", 20_000) + "}", nil, "LIMIT", "the limit is 20000"},
		{"a million brackets", strings.Repeat("{", 1_000_000), nil, "LIMIT", "the limit is 20000"},
		{"too many ids", `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, map[string]any{"ids": make101()}, "LIMIT", "100"},
		{"a broken cursor", `{ laws(after: "nonsense") { totalCount } }`, nil, "INVALID", "cursor"},
		{"a broken cursor in a variable", `query ($c: Cursor) { laws(after: $c) { totalCount } }`, map[string]any{"c": "x"}, "INVALID", "cursor"},
		{"no GraphQL", `blocked services please`, nil, "INVALID", "blocked"},
		{"nothing", ``, nil, "INVALID", "no operation"},
		{"an unknown field", `{ services { nodes { colour } } }`, nil, "INVALID", "colour"},
		{"an unknown enum value", `{ services(filter: { state: STUCK }) { totalCount } }`, nil, "INVALID", "STUCK"},
		{"a missing variable", `query ($id: ID!) { node(id: $id) { id } }`, nil, "INVALID", "id"},
		{"a mutation", `mutation { drop }`, nil, "INVALID", "utation"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ask(t, srv, tt.query, tt.variables)
			if got.code() != tt.code || !strings.Contains(got.Errors[0].Message, tt.says) {
				t.Errorf("want %s that says %q, got %.300s", tt.code, tt.says, got.raw)
			}
			if len(got.raw) > 5000 {
				t.Errorf("the answer has %d bytes", len(got.raw))
			}
		})
	}
}

func manyAliases(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d:laws(first:100){nodes{id kind title aliases pages kinds resolved}}", i)
	}
	return b.String()
}

func plans(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d:unblockingPlans{cost}", i)
	}
	return b.String()
}

func hypotheses(n int) []any {
	all := make([]any, n)
	for i := range all {
		all[i] = map[string]any{"dataset": fmt.Sprint(i)}
	}
	return all
}

func make101() []any {
	ids := make([]any, 101)
	for i := range ids {
		ids[i] = fmt.Sprint(i)
	}
	return ids
}

func TestFragmentsThatDoubleAtEachStepAreRefusedAtOnce(t *testing.T) {
	srv, _, _ := fixture(t)
	var query strings.Builder
	query.WriteString("query { services { nodes { ...f0 } } }\n")
	for i := range 100 {
		fmt.Fprintf(&query, "fragment f%d on Service { a: requires { nodes { ...f%d } } b: requires { nodes { ...f%d } } }\n", i, i+1, i+1)
	}
	query.WriteString("fragment f100 on Service { id }")
	done := make(chan answer, 1)
	go func() { done <- ask(t, srv, query.String(), nil) }()
	select {
	case got := <-done:
		if got.code() != "LIMIT" {
			t.Errorf("got %.300s", got.raw)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("the query is still being measured")
	}
}

func TestOrdinaryLargeQueriesAreWithinTheLimits(t *testing.T) {
	srv, _, _ := fixture(t)
	for _, query := range []string{
		`{ blockedServices(first: 100) { nodes { title needs { nodes { state reason explanation dataset { title publishers(first: 5) { nodes { title } } } } } } } }`,
		`{ lifeEvents { nodes { services(first: 100) { nodes { title state needs(first: 10) { nodes { reason explanation } } } } } } }`,
		"{" + plans(10) + "}",
		`{ lifeEvents(first: 7) { nodes { summary { topBlockers(first: 5) { nodes { bases { dataset { title } agencies { title } } releases(first: 5) { nodes { title } } } } } } } }`,
		`{ coordination { cells(first: 100) { nodes { consumer { title } provider { title } rows(first: 5) { nodes { explanation dataset { title } } } } } } }`,
		introspection,
	} {
		if got := ask(t, srv, query, nil); got.code() != "" {
			t.Errorf("%.100s: %.300s", query, got.raw)
		}
	}
}

// introspection is as deep as the one that GraphQL's tools send.
const introspection = `{ __schema { types { name description fields(includeDeprecated: true) {
  name description args { name type { ...t } defaultValue } type { ...t } } enumValues { name description } } } }
fragment t on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }`

func TestAConfigWithoutALimitIsRefused(t *testing.T) {
	_, store, _ := fixture(t)
	for name, change := range map[string]func(*server.Config){
		"body": func(c *server.Config) { c.MaxBodyBytes = 0 }, "query": func(c *server.Config) { c.MaxQueryBytes = 0 },
		"depth": func(c *server.Config) { c.MaxDepth = 0 }, "cost": func(c *server.Config) { c.MaxCost = 0 },
		"timeout": func(c *server.Config) { c.Timeout = 0 },
	} {
		cfg := server.DefaultConfig()
		change(&cfg)
		if _, err := server.New(store, cfg, discard()); err == nil {
			t.Errorf("a server without a limit for %s was made", name)
		}
	}
	if _, err := server.New(nil, server.DefaultConfig(), discard()); err == nil {
		t.Error("a server without a store was made")
	}
}

func TestTheDefaultsAreTheOnesThatOperatorsAreTold(t *testing.T) {
	want := server.Config{MaxBodyBytes: 1048576, MaxQueryBytes: 20000, MaxDepth: 20, MaxCost: 200000, Timeout: 10 * time.Second}
	if got := server.DefaultConfig(); got != want {
		t.Errorf("got %+v", got)
	}
}
