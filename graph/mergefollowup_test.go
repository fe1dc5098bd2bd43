package graph_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// said merges one document of each of the sources "first", "second", …, in that
// order of precedence.
func said(nodes [][]*graph.Node, edges ...[]graph.Edge) *graph.Graph {
	var sources []graph.Source
	var batches []graph.Batch
	for i, of := range nodes {
		id := []string{"first", "second", "third"}[i]
		sources = append(sources, graph.Source{ID: id})
		b := graph.Batch{Source: id, Document: id + ".csv", Nodes: of}
		if i < len(edges) {
			b.Edges = edges[i]
		}
		batches = append(batches, b)
	}
	return graph.Merge(sources, batches, strings.ToLower)
}

func described(id graph.ID, kind graph.Kind, change func(*graph.Node)) *graph.Node {
	n := &graph.Node{ID: id, Kinds: []graph.Kind{kind}, Resolved: true, Titles: []graph.Text{{Lang: "nb", Value: id}}}
	if change != nil {
		change(n)
	}
	return n
}

func measure(id graph.ID, m graph.MeasureFacts) *graph.Node {
	return described(id, graph.Measure, func(n *graph.Node) { n.Measure = &m })
}

// atRow is an edge that a row of a table states.
func atRow(from graph.ID, t graph.EdgeType, to graph.ID, document string) graph.Edge {
	return graph.Edge{
		EdgeKey: graph.EdgeKey{From: from, Type: t, To: to}, Predicates: []string{"curated"},
		Origins: []graph.Origin{{Document: document, Reference: "https://a.no/doc", Date: "2026-01-02"}},
	}
}

func problemsOf(g *graph.Graph, code graph.ProblemCode) []string {
	var found []string
	for _, p := range g.Problems {
		if p.Code == code {
			found = append(found, strings.Join([]string{p.Source, p.Document, string(rune('0' + p.Line)), p.Subject, p.Property, p.Value}, " "))
		}
	}
	return found
}

func TestAnyOrderOfDocumentsGivesTheSameFollowUp(t *testing.T) {
	for seed := range uint64(12) {
		sources, batches := graphtest.Random(seed, graphtest.Size{Services: 12, Documents: 6})
		want := graph.Merge(sources, batches, graphtest.SortKey)
		random := rand.New(rand.NewPCG(seed, 7))
		for range 5 {
			random.Shuffle(len(batches), func(i, j int) { batches[i], batches[j] = batches[j], batches[i] })
			if diff := cmp.Diff(want, graph.Merge(sources, batches, graphtest.SortKey)); diff != "" {
				t.Fatalf("seed %d: another order of documents gives another graph:\n%s", seed, diff)
			}
		}
		if !slices.ContainsFunc(want.Nodes, func(n *graph.Node) bool { return n.Measure != nil }) {
			t.Fatalf("seed %d has no measure: the test looks at nothing", seed)
		}
	}
}

func TestSeveralSourcesCompleteAMeasureAndTheFirstWins(t *testing.T) {
	none := graph.Funding{State: graph.NotFunded}
	g := said([][]*graph.Node{
		{measure("urn:m", graph.MeasureFacts{Type: graph.RoadmapItem, Status: graph.MeasureUnknown, Due: "2027-01-01", Operation: none})},
		{measure("urn:m", graph.MeasureFacts{
			Type: graph.PlainMeasure, Status: graph.MeasureStarted, Start: "2026-01-01", Due: "2028-01-01",
			Development: graph.Funding{State: graph.Funded, Ore: 150}, Operation: graph.Funding{State: graph.Funded, Ore: 250_050},
		})},
	})
	want := &graph.MeasureFacts{
		Type: graph.RoadmapItem, Status: graph.MeasureStarted, Start: "2026-01-01", Due: "2027-01-01",
		Development: graph.Funding{State: graph.Funded, Ore: 150}, Operation: none,
	}
	if diff := cmp.Diff(want, find(g, "urn:m").Measure); diff != "" {
		t.Error(diff)
	}
	conflicts := []string{
		"second second.csv 0 urn:m due 2028-01-01",
		"second second.csv 0 urn:m fundingOperation FUNDED 2500.50",
		"second second.csv 0 urn:m type MEASURE",
	}
	if diff := cmp.Diff(conflicts, problemsOf(g, graph.SourceConflict)); diff != "" {
		t.Error(diff)
	}
}

func TestTwoSourcesCannotTogetherEndAMeasureBeforeItBegins(t *testing.T) {
	for _, c := range []struct {
		name          string
		first, second graph.MeasureFacts
		want          graph.MeasureFacts
		conflict      string
	}{
		{"the start comes late", graph.MeasureFacts{Due: "2026-01-01"}, graph.MeasureFacts{Start: "2026-02-01"}, graph.MeasureFacts{Due: "2026-01-01"}, "start 2026-02-01"},
		{"the end comes late", graph.MeasureFacts{Start: "2026-02-01"}, graph.MeasureFacts{Due: "2026-01-01"}, graph.MeasureFacts{Start: "2026-02-01"}, "due 2026-01-01"},
	} {
		g := said([][]*graph.Node{{measure("urn:m", c.first)}, {measure("urn:m", c.second)}})
		got := find(g, "urn:m").Measure
		if got.Start != c.want.Start || got.Due != c.want.Due {
			t.Errorf("%s: from %q to %q", c.name, got.Start, got.Due)
		}
		if diff := cmp.Diff([]string{"second second.csv 0 urn:m " + c.conflict}, problemsOf(g, graph.SourceConflict)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestAMeasureThatIsNotDoneWasNotFinished(t *testing.T) {
	g := said([][]*graph.Node{
		{measure("urn:m", graph.MeasureFacts{Status: graph.MeasureStarted})},
		{measure("urn:m", graph.MeasureFacts{Status: graph.MeasureDone, Finished: "2026-01-01"})},
	})
	if m := find(g, "urn:m").Measure; m.Status != graph.MeasureStarted || m.Finished != "" {
		t.Errorf("%+v", m)
	}
}

func TestAliasesInWhatAMeasureProvidesAreResolvedAndSortedOnce(t *testing.T) {
	agency := described(graph.AgencyID("974761076"), graph.Agency, func(n *graph.Node) { n.Aliases = []graph.ID{"urn:skatt"} })
	provides := []graph.BasisKey{
		{Dataset: "urn:z", Kind: graph.Processing},
		{Dataset: "urn:d", Consumer: agency.ID, Kind: graph.Disclosure},
		{Dataset: "urn:d", Consumer: "urn:skatt", Kind: graph.Disclosure},
	}
	m := measure("urn:m", graph.MeasureFacts{Provides: provides})
	g := said([][]*graph.Node{{agency, m, described("urn:d", graph.Dataset, nil), described("urn:z", graph.Dataset, nil)}})
	want := []graph.BasisKey{{Dataset: "urn:d", Consumer: agency.ID, Kind: graph.Disclosure}, {Dataset: "urn:z", Kind: graph.Processing}}
	if diff := cmp.Diff(want, find(g, "urn:m").Measure.Provides); diff != "" {
		t.Error(diff)
	}
	if provides[0].Dataset != "urn:z" || provides[2].Consumer != "urn:skatt" {
		t.Error("the document's own measure was changed")
	}
}

func series(unit graph.IndicatorUnit, row int, values ...graph.Observation) *graph.Node {
	return described("urn:i", graph.Indicator, func(n *graph.Node) {
		for i := range values {
			values[i].Origin = graph.Origin{Document: "indicators.csv:" + string(rune('0'+row+i)), Reference: "https://a.no/survey", Date: "2026-01-02"}
		}
		n.Indicator = &graph.IndicatorFacts{Unit: unit, Better: graph.HigherIsBetter, Values: values}
	})
}

func TestASeriesIsUnitedByYearAndTwoValuesForOneYearAreToldWithBoth(t *testing.T) {
	g := said([][]*graph.Node{
		{series(graph.InPercent, 2, graph.Observation{Year: 2023, Value: 29}), series(graph.InPercent, 3, graph.Observation{Year: 2021, Value: 31})},
		{series(graph.InPercent, 4, graph.Observation{Year: 2022, Value: 30}, graph.Observation{Year: 2023, Value: 29}, graph.Observation{Year: 2021, Value: 30.5})},
	})
	var got []string
	for _, v := range find(g, "urn:i").Indicator.Values {
		got = append(got, v.Origin.Source+" "+v.Origin.Document+" "+v.Origin.Reference)
	}
	want := []string{
		"first indicators.csv:3 https://a.no/survey", // 2021
		"second indicators.csv:4 https://a.no/survey",
		"first indicators.csv:2 https://a.no/survey", // 2023, which both say
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"second indicators.csv 6 urn:i value 2021: 30.5"}, problemsOf(g, graph.SourceConflict)); diff != "" {
		t.Error(diff)
	}
	for _, p := range g.Problems {
		if p.Code == graph.SourceConflict && !strings.Contains(p.Message, `"first"`) || !strings.Contains(p.Message, "31 (indicators.csv:3)") {
			t.Errorf("the message does not name the other value: %s", p.Message)
		}
	}
}

func TestValuesInAnotherUnitAreNoneOfTheSeries(t *testing.T) {
	g := said([][]*graph.Node{
		{series(graph.InPercent, 2, graph.Observation{Year: 2023, Value: 29})},
		{series(graph.InRank, 3, graph.Observation{Year: 2022, Value: 8})},
	})
	if values := find(g, "urn:i").Indicator.Values; len(values) != 1 {
		t.Errorf("values %+v", values)
	}
	if diff := cmp.Diff([]string{"second second.csv 0 urn:i unit RANK"}, problemsOf(g, graph.SourceConflict)); diff != "" {
		t.Error(diff)
	}
}

func TestBarrierTypesOfSeveralRowsAreUnitedInTheirOrder(t *testing.T) {
	of := func(types ...graph.BarrierType) *graph.Node {
		return described("urn:l", graph.LearningPoint, func(n *graph.Node) { n.Learning = &graph.LearningFacts{Barriers: types} })
	}
	g := said([][]*graph.Node{{of(graph.CompetenceBarrier, graph.LawBarrier)}, {of(graph.OperationBarrier, graph.LawBarrier)}})
	want := []graph.BarrierType{graph.LawBarrier, graph.OperationBarrier, graph.CompetenceBarrier}
	if diff := cmp.Diff(want, find(g, "urn:l").Learning.Barriers); diff != "" {
		t.Error(diff)
	}
}

// a waits for b, b for c and c for a; d waits for itself; e only waits for a.
//
//	e ──► a ──► b ──► c      d ──╮
//	      ╰◄──────────╯      ╰◄──╯
func TestMeasuresThatWaitForEachOtherAreToldWithTheRingAndKeepTheirEdges(t *testing.T) {
	var nodes []*graph.Node
	for _, id := range []graph.ID{"urn:c", "urn:e", "urn:a", "urn:d", "urn:b"} {
		nodes = append(nodes, measure(id, graph.MeasureFacts{}))
	}
	g := said([][]*graph.Node{nodes}, []graph.Edge{
		atRow("urn:a", graph.DependsOn, "urn:b", "measures.csv:2"), atRow("urn:b", graph.DependsOn, "urn:c", "measures.csv:3"),
		atRow("urn:c", graph.DependsOn, "urn:a", "measures.csv:4"), atRow("urn:d", graph.DependsOn, "urn:d", "measures.csv:5"),
		atRow("urn:e", graph.DependsOn, "urn:a", "measures.csv:6"),
	})
	want := []string{
		"first measures.csv 2 urn:a dependsOn urn:a → urn:b → urn:c → urn:a",
		"first measures.csv 5 urn:d dependsOn urn:d → urn:d",
	}
	if diff := cmp.Diff(want, problemsOf(g, graph.DependencyCircle)); diff != "" {
		t.Error(diff)
	}
	if len(g.Edges) != 5 {
		t.Errorf("%d edges, want all five", len(g.Edges))
	}
}
