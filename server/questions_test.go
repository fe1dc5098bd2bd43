package server_test

import (
	"encoding/json"
	"testing"

	"github.com/sammenheng/sammenheng/server/servertest"
)

// paged asks for every list of a deep question by pages of one.
const paged = `query ($first: Int!, $impact: Cursor, $lever: Cursor, $cell: Cursor, $need: Cursor, $row: Cursor, $group: Cursor) {
  impact(of: "` + servertest.Act + `") { nodes(first: $first, after: $impact) { totalCount pageInfo { endCursor } nodes { node { title } } } }
  leverage(first: $first, after: $lever, unknown: AS_BLOCKED) { totalCount pageInfo { endCursor } nodes { unit { basis { dataset { title } } } } }
  coordination { cells(first: $first, after: $cell) { totalCount pageInfo { endCursor } nodes { consumer { title } provider { title } counts { blocked unknown clear } } } }
  whatIf(remove: [{ law: "` + servertest.Act + `" }]) {
    needs(first: $first, after: $need) { totalCount pageInfo { endCursor } nodes { need { service { title } dataset { title } } } }
    waiting(first: $first, after: $row) { totalCount pageInfo { endCursor } nodes { service { title } } }
  }
  coverage(by: AGENCY) { groups(first: $first, after: $group) { totalCount pageInfo { endCursor } nodes { node { title } } } }
}`

// lists are where in the answer to paged its lists stand, by the variable of
// their cursor.
func lists() map[string][]string {
	return map[string][]string{
		"impact": {"impact", "nodes"}, "lever": {"leverage"}, "cell": {"coordination", "cells"},
		"need": {"whatIf", "needs"}, "row": {"whatIf", "waiting"}, "group": {"coverage", "groups"},
	}
}

func TestPagesOfOneTogetherAreTheWholeAnswer(t *testing.T) {
	srv, _, _ := fixture(t)
	whole := ask(t, srv, paged, map[string]any{"first": 100})
	if whole.code() != "" {
		t.Fatal(whole.raw)
	}
	for variable, path := range lists() {
		want, err := json.Marshal(at(t, whole, path)["nodes"])
		if err != nil {
			t.Fatal(err)
		}
		var nodes []any
		variables := map[string]any{"first": 1}
		for range 50 {
			list := at(t, ask(t, srv, paged, variables), path)
			page, _ := list["nodes"].([]any)
			if len(page) == 0 {
				break
			}
			nodes = append(nodes, page...)
			variables[variable] = list["pageInfo"].(map[string]any)["endCursor"]
		}
		got, err := json.Marshal(nodes)
		if err != nil || string(got) != string(want) || len(nodes) < 2 {
			t.Errorf("%s: pages of one give\n%s\nthe whole is\n%s", variable, got, want)
		}
	}
}

func at(t *testing.T, a answer, path []string) map[string]any {
	t.Helper()
	part := a.Data
	for _, name := range path {
		next, ok := part[name].(map[string]any)
		if !ok {
			t.Fatalf("%v is not in %.300s", path, a.raw)
		}
		part = next
	}
	return part
}
