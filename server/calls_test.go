package server_test

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/server"
)

// nested asks for services, their needs, the datasets and evidence behind
// them, whose agencies those are, and on which legal bases: by nodes and by
// edges, through interfaces and back again.
const nested = `query ($first: Int!) {
  blockedServices(first: $first, filter: { states: [BLOCKED, UNKNOWN, CLEAR] }) {
    edges { node {
      title
      explanations
      blockedBy { nodes { title } }
      responsible { nodes { title partOf { nodes { title } } } }
      needs { edges { node {
        explanation
        evidence { title datasets { nodes { title } } }
        dataset {
          title
          publishers { edges { node { title parts { nodes { title } } } } }
          legalBases { nodes { title laws { nodes { title partOf { nodes { title } } } } } }
        }
        consumers { title }
        providers { title services { nodes { title needs { nodes { dataset { title } } } } } }
        facts { subject { title catalogs { nodes { title } } } object { title } origin { source { title } } }
        disclosure { bases { title assessment { service { title } dataset { title } } } }
      } } }
      produces { nodes { __typename title ... on Output { triggers { nodes { summary { agencies { title } } } } } } }
      version: lifeEvents { version { number } nodes { title summary { counts { blocked } } } }
    } }
  }
}`

// blockedWorld draws n services, each with its own evidence, dataset, agencies,
// bases and life event.
func blockedWorld(n int) string {
	var drawing strings.Builder
	for i := range n {
		fmt.Fprintf(&drawing, `
			event%[1]d -INCLUDES-> service%[1]d -NEEDS-> Evidence:paper%[1]d -PROVIDED_BY-> data%[1]d[NON_PUBLIC]
			service%[1]d -NEEDS-> Dataset:direct%[1]d[RESTRICTED]
			owner%[1]d -RESPONSIBLE-> service%[1]d
			keeper%[1]d -PUBLISHES-> data%[1]d -HAS_BASIS-> rule%[1]d[PROCESSING] -FOUNDED_IN-> Law:section%[1]d -PART_OF-> Law:act%[1]d
			keeper%[1]d -PUBLISHES-> direct%[1]d -IN_CATALOG-> catalog%[1]d
			Agency:owner%[1]d -PART_OF-> Agency:ministry%[1]d[MINISTRY]
			service%[1]d -PRODUCES-> Output:paper_out%[1]d -TRIGGERS-> event%[1]d
			service%[1]d -REQUIRES-> service%[2]d
		`, i, (i+1)%n)
	}
	return drawing.String()
}

func TestTheNumberOfStoreCallsDoesNotGrowWithTheRows(t *testing.T) {
	calls := map[int]int64{}
	for _, rows := range []int{2, 25, 100} {
		store := &spy{Store: memory.New()}
		graphtest.Load(t, store, graphtest.Draw(t, blockedWorld(rows)))
		cfg := server.DefaultConfig()
		cfg.MaxCost = 1 << 39 // the query is large on purpose
		srv, err := server.New(store, cfg, slog.New(slog.DiscardHandler))
		if err != nil {
			t.Fatalf("make a server: %v", err)
		}
		store.calls.Store(0)
		got := ask(t, srv, nested, map[string]any{"first": rows})
		if got.code() != "" || strings.Count(got.raw, `"disclosure"`) != 2*rows {
			t.Fatalf("%d services gave %d need rows and the error %q", rows, strings.Count(got.raw, `"disclosure"`), got.code())
		}
		calls[rows] = store.calls.Load()
	}
	if calls[25] != calls[2] || calls[100] != calls[2] {
		t.Errorf("store calls by number of services: %v", calls)
	}
	if calls[100] > 40 {
		t.Errorf("%d calls for a query with 35 fields that need the store", calls[100])
	}
	t.Logf("store calls by number of services: %v", calls)
}

// deep asks every question at a distance, and what lies behind its rows.
const deep = `query ($first: Int!, $hypotheses: [HypothesisInput!]!, $lend: ID!, $use: ID!, $from: ID!, $to: ID!) {
  impact(of: $lend) { nodes(first: $first) { nodes {
    node { title catalogs { nodes { title } } }
    way { steps { node { title ... on Agency { services { nodes { title } } } } } }
  } } }
  path(from: $from, to: $to, k: 25) { paths { steps { node { title } } } }
  whatIf(add: $hypotheses) {
    effects { hypothesis { dataset { title publishers { nodes { title } } } } }
    needs(first: $first) { nodes { need { explanation dataset { title publishers { nodes { title } } } } by { dataset { title } } } }
    services(first: $first) { nodes { service { title responsible { nodes { title } } } rows { nodes { explanation } } } }
    waiting(first: $first) { nodes { service { title } rows { nodes { explanation dataset { title } } } } }
    lifeEvents(first: $first) { nodes { lifeEvent { title services { nodes { title } } } } }
  }
  unblockingPlans(k: 1) {
    services(first: $first) { nodes { title needs { nodes { explanation } } } }
    plans { units { basis { dataset { title } } } bases { dataset { title publishers { nodes { title } } } consumer { title } agencies { title } ministries { title } laws { title } } }
  }
  leverage(first: $first) { nodes {
    unit { node { title } basis { dataset { title } } }
    bases { consumer { title services { nodes { title } } } }
    releases { nodes { title needs { nodes { reason } } } } helps { nodes { title responsible { nodes { title } } } } lifeEvents { nodes { title } }
  } }
  worklist(of: $lend) {
    owes(first: $first) { nodes { basis { dataset { title } } services { nodes { title } } } }
    canSettle(first: $first) { nodes { subject { title catalogs { nodes { title } } } services { nodes { title } } } }
  }
  waiting: worklist(of: $use) {
    waitsFor(first: $first) { nodes { basis { dataset { title publishers { nodes { title } } } } services { nodes { title responsible { nodes { title } } } } } }
  }
  coordination {
    cells(first: $first) { nodes { consumer { title } provider { title services { nodes { title } } } rows { nodes { explanation service { title } } } } }
    consumers(first: $first) { nodes { agency { title } } }
    providers(first: $first) { nodes { agency { title } } }
  }
  coverage(by: AGENCY) { groups(first: $first) { nodes { node { title catalogs { nodes { title } } } } } }
  lifeEvents(first: $first) { nodes { summary { topBlockers { nodes { unit { basis { dataset { title } } } releases { nodes { title } } helps { nodes { title } } } } } } }
}`

// deepWorld draws n services that are blocked by one dataset each and wait for
// what nobody wrote down of another, of one ministry.
func deepWorld(n int) string {
	var drawing strings.Builder
	for i := range n {
		fmt.Fprintf(&drawing, `
			event%[1]d -INCLUDES-> service%[1]d -NEEDS-> Evidence:paper%[1]d -PROVIDED_BY-> data%[1]d[NON_PUBLIC]
			service%[1]d -NEEDS-> Dataset:direct%[1]d[RESTRICTED]
			Agency:owner%[1]d -RESPONSIBLE-> service%[1]d
			Agency:keeper%[1]d -PUBLISHES-> data%[1]d -HAS_BASIS-> rule%[1]d[PROCESSING] -FOUNDED_IN-> Law:act%[1]d
			keeper%[1]d -PUBLISHES-> direct%[1]d -IN_CATALOG-> catalog%[1]d
			Agency:owner%[1]d -PART_OF-> Agency:use[MINISTRY]
			Agency:keeper%[1]d -PART_OF-> Agency:lend[MINISTRY]
		`, i)
	}
	return drawing.String()
}

func TestTheNumberOfStoreCallsOfDeepQuestionsDoesNotGrowWithTheRows(t *testing.T) {
	calls := map[int]int64{}
	for _, rows := range []int{2, 25, 90} {
		store := &spy{Store: memory.New()}
		graphtest.Load(t, store, graphtest.Draw(t, deepWorld(rows)))
		cfg := server.DefaultConfig()
		cfg.MaxCost = 1 << 39 // the query is large on purpose
		srv, err := server.New(store, cfg, slog.New(slog.DiscardHandler))
		if err != nil {
			t.Fatalf("make a server: %v", err)
		}
		store.calls.Store(0)
		hypotheses := make([]any, rows)
		for i := range hypotheses {
			hypotheses[i] = map[string]any{"dataset": graphtest.ID(fmt.Sprintf("data%d", i))}
		}
		got := ask(t, srv, deep, map[string]any{
			"first": 100, "hypotheses": hypotheses, "lend": graphtest.ID("lend"), "use": graphtest.ID("use"),
			"from": graphtest.ID("event0"), "to": graphtest.ID("data0"),
		})
		if got.code() != "" || strings.Count(got.raw, `"hypothesis"`) != rows {
			t.Fatalf("%d hypotheses of %d came back, with the error %.300s", strings.Count(got.raw, `"hypothesis"`), rows, got.raw)
		}
		for _, field := range []string{`"need"`, `"lifeEvent"`, `"subject"`, `"helps"`, `"provider"`, `"way"`, `"waitsFor":{"nodes":[{`} {
			if n := strings.Count(got.raw, field); n < rows && field != `"waitsFor":{"nodes":[{` || n == 0 {
				t.Errorf("%d rows gave only %d of %s", rows, n, field)
			}
		}
		calls[rows] = store.calls.Load()
	}
	if calls[25] != calls[2] || calls[90] != calls[2] {
		t.Errorf("store calls by number of rows: %v", calls)
	}
	t.Logf("store calls by number of rows: %v", calls)
}

func TestFieldsThatAskTheSameAreAskedOnce(t *testing.T) {
	srv, store, _ := fixture(t)
	store.calls.Store(0)
	got := ask(t, srv, `{
	  services { edges { node { a: responsible { totalCount } } } nodes { b: responsible { nodes { title } } } }
	}`, nil)
	if n := store.calls.Load(); n != 2 || got.code() != "" {
		t.Errorf("%d calls, %s", n, got.raw)
	}
}
