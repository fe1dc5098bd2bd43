package server_test

import (
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/server"
	"github.com/sammenheng/sammenheng/server/servertest"
)

// followUpList is a list of follow-up, the question around it (“%s” for none), and
// what tells its items apart.
type followUpList struct{ around, field, of string }

func followUpLists() []followUpList {
	profile, illness := `barrierProfile(of: "`+servertest.Illness+`") { %s }`, `followUp(of: "`+servertest.Illness+`") { %s }`
	return []followUpList{
		{"%s", "measures", "id"},
		{"%s", "barriers", "id"},
		{"%s", "indicators", "id"},
		{"%s", "statusReports", "id"},
		{"%s", "recommendations", "id"},
		{"%s", "learningPoints", "id"},
		{"%s", "unlinkedMeasures", "first { id } second { id }"},
		{profile, "entries", "barrier { id } bases { basis { dataset { id } } }"},
		{illness, "legal", "barrier { id } bases { basis { dataset { id } } }"},
		{illness, "reports", "id"},
		{"roadmap { %s }", "items", "measure { id } releases"},
		{"reportRound { %s }", "reports", "report { id } before { id }"},
		{`standing(of: "974761076") { %s }`, "measures", "id"},
	}
}

// page asks for a page of the list.
func (l followUpList) page(t *testing.T, srv *server.Server, first int, after string) (nodes []any, next string) {
	t.Helper()
	args := fmt.Sprintf("first: %d", first)
	if after != "" {
		args += fmt.Sprintf(", after: %q", after)
	}
	got := ask(t, srv, "{ "+fmt.Sprintf(l.around, fmt.Sprintf("list: %s(%s) { nodes { %s } pageInfo { hasNextPage endCursor } }", l.field, args, l.of))+" }", nil)
	if got.code() != "" {
		t.Fatalf("%s: %s", l.field, got.raw)
	}
	found := got.Data
	for found["list"] == nil {
		for _, inner := range found {
			found, _ = inner.(map[string]any)
		}
	}
	list, _ := found["list"].(map[string]any)
	nodes, _ = list["nodes"].([]any)
	if info, _ := list["pageInfo"].(map[string]any); info["hasNextPage"] == true {
		next, _ = info["endCursor"].(string)
	}
	return nodes, next
}

func TestTheListsOfFollowUpReadOneByOneAreTheListsReadAtOnce(t *testing.T) {
	srv, _ := followUpFixture(t)
	for _, list := range followUpLists() {
		one, after := list.page(t, srv, 1, "")
		for after != "" {
			var nodes []any
			nodes, after = list.page(t, srv, 1, after)
			one = append(one, nodes...)
		}
		whole, _ := list.page(t, srv, 100, "")
		if diff := cmp.Diff(whole, one); diff != "" || len(whole) == 0 {
			t.Errorf("%s: %d at once, -at once +one by one:\n%s", list.field, len(whole), diff)
		}
	}
}

// followed asks every question of follow-up, and what lies behind its rows.
const followed = `query ($of: ID!, $ministry: ID!, $measures: [ID!]!) {
  followUp(of: $of) {
    barriers { entries(first: 100) { nodes {
      barrier { title hinders { nodes { title } } }
      bases { basis { dataset { title publishers { nodes { title } } } laws { title } agencies { title } } services { nodes { title } } }
      where { title ... on Dataset { publishers { nodes { title } } } } measures { title leaders { nodes { title } } } ended { title }
    } } resolved { title } }
    forecast { steps { measures { title leaders { nodes { title } } } released { title responsible { nodes { title } } } } undated { measure { title } by { title } } remains { service { title } rows { nodes { explanation } } } }
    funding { measure { title } } learning { nodes { title concerns { nodes { title } } } } legal { nodes { measures { title } } }
    indicators { nodes { title trend { direction } } } reports { nodes { title reporters { nodes { title } } } } recommendations { nodes { title addressees { nodes { title } } } }
  }
  measures(first: 100, filter: { lifeEvent: $of }) { nodes {
    title overdue provides { dataset { title publishers { nodes { title } } } consumer { title } }
    leaders { nodes { title } } addresses { nodes { title } } dependsOn { nodes { title } } neededBy { nodes { title } } reports { nodes { title } }
    waiting { title expectation { on by { title } } } expectation { on by { title leaders { nodes { title } } } }
    release { services { totalCount nodes { service { title } } } } related { measure { title leaders { nodes { title } } } shared { title } }
  } }
  unlinkedMeasures(first: 100) { nodes { first { title leaders { nodes { title } } } second { title } shared { title } } }
  roadmap { items(first: 100) { nodes { releases helps measure { title leaders { nodes { title } } } expectation { by { title } } } } circles { measures { title } } }
  standing(of: $ministry) { worklist { owes { nodes { services { nodes { title } } } } } overdue { title } withoutOperation { title leaders { nodes { title } } } waiting { title } reportsDue { title } recommendations { title } }
  release(measures: $measures) { services(first: 100) { nodes { service { title } } } }
  reportRound { reports(first: 100) { nodes { report { title reporters { nodes { title } } } before { title } } } }
}`

// followedWorld draws a life event with n services, each blocked by a dataset of
// its own that a measure of its own provides for, which waits for another.
func followedWorld(n int) (string, []graphtest.Option) {
	var drawing strings.Builder
	drawing.WriteString("Agency:part -PART_OF-> Agency:ministry[MINISTRY]\n")
	var facts []graphtest.Option
	for i := range n {
		fmt.Fprintf(&drawing, `
			event -INCLUDES-> service%[1]d -NEEDS-> Dataset:data%[1]d[NON_PUBLIC] -HAS_BASIS-> rule%[1]d[PROCESSING]
			Agency:owner -RESPONSIBLE-> service%[1]d
			Agency:part -PUBLISHES-> data%[1]d
			part -LEADS-> Measure:share%[1]d -DEPENDS_ON-> Measure:first%[1]d
			owner -LEADS-> first%[1]d -ADDRESSES-> data%[1]d
			share%[1]d -ADDRESSES-> Barrier:wall%[1]d -HINDERS-> data%[1]d
			part -REPORTS-> StatusReport:report%[1]d -CONCERNS-> share%[1]d
			Measure:other%[1]d -ADDRESSES-> data%[1]d
			part -FOLLOWS_UP-> Recommendation:advice%[1]d -CONCERNS-> LifeEvent:event
			LearningPoint:lesson%[1]d -CONCERNS-> event
			Indicator:share_of%[1]d -CONCERNS-> event
		`, i)
		facts = append(facts,
			graphtest.Set(fmt.Sprintf("share%d", i), func(n *graph.Node) {
				n.Measure = &graph.MeasureFacts{
					Type: graph.RoadmapItem, Status: graph.MeasureStarted, Due: graph.Date(fmt.Sprintf("2027-01-%02d", 1+i%28)),
					Provides: []graph.BasisKey{{Dataset: graphtest.ID(fmt.Sprintf("data%d", i)), Kind: graph.Disclosure}},
				}
			}),
			graphtest.Set(fmt.Sprintf("first%d", i), func(n *graph.Node) {
				n.Measure = &graph.MeasureFacts{Type: graph.PlainMeasure, Status: graph.MeasureStarted, Due: "2026-12-24"}
			}),
			graphtest.Set(fmt.Sprintf("wall%d", i), func(n *graph.Node) {
				n.Barrier = &graph.BarrierFacts{Type: graph.LawBarrier, Status: graph.BarrierOpen}
			}),
			graphtest.Set(fmt.Sprintf("report%d", i), func(n *graph.Node) {
				n.Report = &graph.ReportFacts{Period: "2025", Due: "2026-01-31"}
			}),
		)
	}
	return drawing.String(), facts
}

func TestTheNumberOfStoreCallsOfFollowUpDoesNotGrowWithTheRows(t *testing.T) {
	calls := map[int]int64{}
	for _, rows := range []int{2, 25} {
		var mu sync.Mutex // resolvers ask side by side
		asked := map[string]int{}
		store := &spy{Store: memory.New()}
		drawing, facts := followedWorld(rows)
		graphtest.Load(t, store, graphtest.Draw(t, drawing, facts...))
		store.before = func(call string) error {
			mu.Lock()
			defer mu.Unlock()
			asked[call]++
			return nil
		}
		cfg := server.DefaultConfig()
		cfg.MaxCost = 1 << 39 // the query is large on purpose
		srv, err := server.New(store, cfg, slog.New(slog.DiscardHandler))
		if err != nil {
			t.Fatalf("make a server: %v", err)
		}
		store.calls.Store(0)
		measures := make([]any, rows)
		for i := range measures {
			measures[i] = graphtest.ID(fmt.Sprintf("share%d", i))
		}
		got := ask(t, srv, followed, map[string]any{"of": graphtest.ID("event"), "ministry": graphtest.ID("ministry"), "measures": measures})
		if got.code() != "" {
			t.Fatalf("%.500s", got.raw)
		}
		for _, field := range []string{`"bases":[{`, `"released":[{`, `"release":{"services":{"totalCount":1`, `"waiting":[{`, `"shared":[{`, `"releases":1`, `"report":{"title"`} {
			if n := strings.Count(got.raw, field); n < rows && field != `"released":[{` || n == 0 {
				t.Errorf("%d rows gave only %d of %s", rows, n, field)
			}
		}
		if asked["FollowUp"] != 1 {
			t.Errorf("follow-up was asked for %d times", asked["FollowUp"])
		}
		calls[rows] = store.calls.Load()
	}
	if calls[25] != calls[2] {
		t.Errorf("store calls by number of rows: %v", calls)
	}
	t.Logf("store calls by number of rows: %v", calls)
}
