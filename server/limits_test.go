package server_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/schema"
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

// introspection asks for all that GraphQL's tools ask for, with types wrapped
// nine times as they have it.
const introspection = `{ __schema { description
  queryType { name kind } mutationType { name kind } subscriptionType { name kind }
  types { kind name description specifiedByURL
    fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...a } type { ...t } isDeprecated deprecationReason }
    inputFields(includeDeprecated: true) { ...a } interfaces { ...t }
    enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...t } }
  directives { name description isRepeatable locations args(includeDeprecated: true) { ...a } } } }
fragment a on __InputValue { name description type { ...t } defaultValue isDeprecated deprecationReason }
fragment t on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
  ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }`

func TestAConfigWithoutALimitIsRefused(t *testing.T) {
	_, store, _ := fixture(t)
	for name, change := range map[string]func(*server.Config){
		"body": func(c *server.Config) { c.MaxBodyBytes = 0 }, "query": func(c *server.Config) { c.MaxQueryBytes = 0 },
		"depth": func(c *server.Config) { c.MaxDepth = 0 }, "cost": func(c *server.Config) { c.MaxCost = 0 },
		"timeout": func(c *server.Config) { c.Timeout = 0 }, "persisted queries": func(c *server.Config) { c.MaxPersisted = 0 },
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

func TestTheDefaultsAreTheOnesThatClientsAreTold(t *testing.T) {
	want := server.Config{
		MaxBodyBytes: 1048576, MaxQueryBytes: 20000, MaxDepth: 20, MaxCost: 200000, MaxFirst: 100, MaxPersisted: 1000, Timeout: 10 * time.Second,
		Introspection: true,
	}
	if diff := cmp.Diff(want, server.DefaultConfig()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	told := strings.Join(strings.Fields(schema.SDL()), " ")
	for _, limit := range []string{"costs at most 200 000", "at most 20 fields deep", "20 000 bytes long", "within 10 seconds"} {
		if !strings.Contains(told, limit) {
			t.Errorf("the SDL does not say “%s”", limit)
		}
	}
}

func TestWhatStandsBelowAListCostsAsOftenAsTheListAsksFor(t *testing.T) {
	srv, _, _ := fixture(t, func(c *server.Config) { c.MaxCost = 1 })
	cost := regexp.MustCompile(`the query costs (\d+);`)
	for _, tt := range []struct {
		name, query string
		variables   map[string]any
		cost        string
	}{
		{"fields", `{ dataVersion assessedOn }`, nil, "2"},
		{"fields of an object", `{ version { number digest } }`, nil, "3"},
		{"the same field by two names", `{ a: dataVersion b: dataVersion }`, nil, "2"},
		{"the example of the SDL", `{ services(first: 10) { nodes { id title } } }`, nil, "31"},
		{"the standard first", `{ services { totalCount } }`, nil, "26"},
		{"first from a variable", `query ($n: Int!) { services(first: $n) { totalCount } }`, map[string]any{"n": 7}, "8"},
		{"first from a variable's default", `query ($n: Int! = 8) { services(first: $n) { totalCount } }`, nil, "9"},
		{"no items", `{ dataVersion services(first: 0) { totalCount nodes { id } } }`, nil, "2"},
		{"more than a page can hold", `{ services(first: 5000) { totalCount } }`, nil, "101"},
		{"lists in lists", `{ services(first: 10) { nodes { needs(first: 4) { nodes { state } } } } }`, nil, "101"},
		{"nodes and edges", `{ services(first: 3) { nodes { id } edges { node { id } } } }`, nil, "16"},
		{"ids", `{ nodes(ids: ["a", "b", "c"]) { id title } }`, nil, "7"},
		{"ids from a variable", `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, map[string]any{"ids": []any{"a", "b"}}, "3"},
		{"a list without first", `{ version { sources { id title } } }`, nil, "4"},
		{"a fragment spread twice", `{ a: version { ...v } b: version { ...v } } fragment v on Version { number digest }`, nil, "6"},
		{"an inline fragment", `{ version { ... on Version { number } } }`, nil, "2"},
		{"what is left out", `{ dataVersion @skip(if: true) assessedOn }`, nil, "2"},
		{"types of the schema", `{ __schema { types { name } } }`, nil, "212"},
		{"a search for plans", `{ unblockingPlans(k: 3) { cost plans { bases { kind } } } }`, nil, "19012"},
		{"a walk", `{ path(from: "a", to: "b", k: 2) { length } coverage { by } }`, nil, "2003"},
		{"questions of follow-up", `{ roadmap { items(first: 2) { nodes { releases measure { release { changes } } } } } brief(of: "a") { title } }`, nil, "22208"},
		{"one type", `{ __type(name: "Need") { name fields { name args { name } } } }`, nil, "18"},
	} {
		got := ask(t, srv, tt.query, tt.variables)
		if found := cost.FindStringSubmatch(got.raw); found == nil || found[1] != tt.cost {
			t.Errorf("%s: want %s, got %.300s", tt.name, tt.cost, got.raw)
		}
	}
}

func TestTheSchemaMayBeAskedForAFewTimesAndNotTenTimesAtOnce(t *testing.T) {
	srv, _, _ := fixture(t)
	body := introspection[strings.Index(introspection, "__schema"):strings.Index(introspection, " }\nfragment")]
	fragment := introspection[strings.Index(introspection, "fragment"):]
	repeated := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "s%d: %s ", i, body)
		}
		return "{" + b.String() + "} " + fragment
	}
	if got := ask(t, srv, repeated(2), nil); got.code() != "" {
		t.Errorf("twice: %.300s", got.raw)
	}
	if got := ask(t, srv, repeated(10), nil); got.code() != "LIMIT" {
		t.Errorf("ten times: %q, %d bytes", got.code(), len(got.raw))
	}
}
