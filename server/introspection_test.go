package server_test

import (
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/server"
)

func closedFixture(t *testing.T) *server.Server {
	t.Helper()
	srv, _, _ := fixture(t, func(c *server.Config) { c.Introspection = false })
	return srv
}

func TestTheSchemaIsNotToldWhereIntrospectionIsOff(t *testing.T) {
	srv := closedFixture(t)
	for _, query := range []string{
		introspection,
		`{ __type(name: "Need") { name } }`,
		`{ dataVersion ... on Query { __schema { types { name } } } }`,
		`{ ...f } fragment f on Query { ...g } fragment g on Query { a: __type(name: "Need") { name } }`,
		`query a { dataVersion } query b { __schema { types { name } } }`,
	} {
		got, err := srv.Ask(t.Context(), query, nil, map[bool]string{true: "b"}[strings.Contains(query, "query b")])
		if err != nil || !strings.Contains(string(got), `"code":"INVALID"`) || !strings.Contains(string(got), "switched off") || strings.Contains(string(got), `"name"`) {
			t.Errorf("%.60s: %.300s, %v", query, got, err)
		}
	}
}

func TestNothingElseChangesWhereIntrospectionIsOff(t *testing.T) {
	srv := closedFixture(t)
	if got := ask(t, srv, `{ services(first: 1) { __typename nodes { __typename title } } }`, nil); got.code() != "" || !strings.Contains(got.raw, `"__typename":"Service"`) {
		t.Errorf("got %s", got.raw)
	}
}

func TestMessagesSuggestNamesOnlyWhereIntrospectionIsOn(t *testing.T) {
	open, _, _ := fixture(t)
	shut := closedFixture(t)
	for _, query := range []string{
		`{ servces { totalCount } }`,
		`{ version { ...f } } fragment f on Versio { number }`,
		`{ services(frst: 1) { totalCount } }`,
		`{ services(filter: { state: BLOKED }) { totalCount } }`,
		`{ services(filter: { stat: BLOCKED }) { totalCount } }`,
		`{ version }`,
	} {
		if got := ask(t, open, query, nil); got.code() != "INVALID" || !strings.Contains(got.raw, "Did you mean") {
			t.Errorf("open: %s: %s", query, got.raw)
		}
		if got := ask(t, shut, query, nil); got.code() != "INVALID" || strings.Contains(got.raw, "Did you mean") {
			t.Errorf("closed: %s: %s", query, got.raw)
		}
	}
}

func TestTheQueryPageSaysWhetherTheSchemaIsTold(t *testing.T) {
	open, _, _ := fixture(t)
	const button, notice = `id="schema"`, "introspection is switched off"
	if got := get(t, open, "/graphiql").body; !strings.Contains(got, button) || strings.Contains(got, notice) {
		t.Errorf("where it is on: %s", got)
	}
	if got := get(t, closedFixture(t), "/graphiql").body; strings.Contains(got, button) || !strings.Contains(got, notice) {
		t.Errorf("where it is off: %s", got)
	}
}
