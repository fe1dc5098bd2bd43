package server_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/server/servertest"
)

// histories are the lists of the history, by pages of $first.
const histories = `query ($first: Int!, $run: Cursor, $change: Cursor, $problem: Cursor, $count: Cursor) {
  runs(first: $first, after: $run) { totalCount pageInfo { endCursor } nodes { number } }
  changes(first: $first, after: $change) { totalCount pageInfo { endCursor } nodes { kind subject { id } sentence } }
  problems(first: $first, after: $problem, states: [NEW, STILL, GONE]) { totalCount pageInfo { endCursor } nodes { key state } }
  problemCounts(first: $first, after: $count, by: AGENCY) { totalCount pageInfo { endCursor } nodes { node { id } code } }
}`

func TestPagesOfTheHistoryTogetherAreTheWholeHistory(t *testing.T) {
	srv, _, _ := fixture(t)
	whole := ask(t, srv, histories, map[string]any{"first": 100})
	for variable, list := range map[string]string{"run": "runs", "change": "changes", "problem": "problems", "count": "problemCounts"} {
		want := at(t, whole, []string{list})
		variables, nodes := map[string]any{"first": 1}, []any{}
		for range 50 {
			page := at(t, ask(t, srv, histories, variables), []string{list})
			if len(page["nodes"].([]any)) == 0 {
				break
			}
			nodes = append(nodes, page["nodes"].([]any)...)
			variables[variable] = page["pageInfo"].(map[string]any)["endCursor"]
		}
		got, _ := json.Marshal(nodes)
		all, _ := json.Marshal(want["nodes"])
		if string(got) != string(all) || float64(len(nodes)) != want["totalCount"] || len(nodes) < 3 {
			t.Errorf("%s: pages of one give\n%s\nthe whole is\n%s", list, got, all)
		}
	}
}

func TestTheHistoryTakesAsManyCallsForManyRowsAsForOne(t *testing.T) {
	srv, store, _ := fixture(t)
	const query = `query ($first: Int!) {
		changes(first: $first) { nodes { sentence subject { node { title } } before { node { title } } lifeEvents { title services { nodes { title } } } agencies { title }
			sources { title } rows { evidence { title } dataset { title } gained { object { title } } lost { subject { title } } } } }
		problems(first: $first) { nodes { sentence subject { title } agencies { title } catalogs { title } source { title } } }
		problemCounts(first: $first, by: AGENCY) { nodes { node { title } } }
		runs(first: $first) { nodes { number sources { status } } }
	}`
	var calls []int64
	for _, first := range []int{4, 100} {
		store.calls.Store(0)
		if got := ask(t, srv, query, map[string]any{"first": first}); got.code() != "" {
			t.Fatal(got.raw)
		}
		calls = append(calls, store.calls.Load())
	}
	if calls[0] != calls[1] || calls[1] > 20 {
		t.Errorf("store calls for pages of 4 and of 100: %v", calls)
	}
}

func TestAnAnswerThatTellsOfTheHistoryHasNoTagForItMovesWithoutANewVersion(t *testing.T) {
	srv, store, _ := fixture(t)
	const query = `{ run(number: 3) { name } runs { totalCount } }`
	for _, q := range []string{query, `{ changes { totalCount } }`, `{ problems { totalCount } }`, `{ problemCounts { totalCount } }`} {
		persist(t, srv, q)
		if got := get(t, srv, address(q)); got.status != http.StatusOK || got.header.Get("ETag") != "" || got.header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %d %v", q, got.status, got.header)
		}
	}
	if err := store.Pin(t.Context(), 3, "new"); err != nil {
		t.Fatal(err)
	}
	if got := get(t, srv, address(query)); !strings.Contains(got.body, `"name":"new"`) {
		t.Errorf("after it was pinned: %s", got.body)
	}
}

func TestAFailingHistoryFailsTheWholeRequest(t *testing.T) {
	for call, query := range map[string]string{
		"Runs": `{ runs { totalCount } }`, "Changes": `{ changes { totalCount } }`,
		"Problems": `{ problems { totalCount } }`, "ProblemCounts": `{ problemCounts { totalCount } }`,
		"Neighbours": `{ changes { nodes { sentence } } }`, "Nodes": `{ problems { nodes { sentence } } }`,
	} {
		srv, store, _ := fixture(t)
		store.before = func(c string) error {
			if c == call {
				return graph.ErrUnavailable
			}
			return nil
		}
		if got := ask(t, srv, query, nil); got.code() != "UNAVAILABLE" || got.Data != nil {
			t.Errorf("%s: %s", call, got.raw)
		}
	}
}

func TestARunIsAskedForByItsNameOrNumber(t *testing.T) {
	srv, _, _ := fixture(t)
	var kinds []int
	for _, run := range []string{"1", servertest.ReportName} {
		got := ask(t, srv, `query ($run: String) { changes(sinceRun: $run) { totalCount } all: changes { totalCount } }`, map[string]any{"run": run})
		kinds = append(kinds, int(at(t, got, []string{"changes"})["totalCount"].(float64)))
	}
	if !slices.Equal(kinds, []int{0, 0}) {
		t.Errorf("changes since run 1: %v", kinds)
	}
	if got := ask(t, srv, `{ changes(sinceRun: "") { totalCount } }`, nil); got.code() != "INVALID" {
		t.Errorf("no run at all: %s", got.raw)
	}
}
