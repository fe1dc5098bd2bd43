package graph_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// assumed is a graph in which hypotheses about a dataset are facts, judged by
// Assess: an addition as the most specific and newest assessment of each of its
// needs, a loss as an end in the past of every basis.
func assumed(g *graph.Graph, rows []graph.Need, dataset graph.ID, kind graph.BasisKind, goes bool) *graph.Graph {
	changed := *g
	changed.Nodes, changed.Edges = slices.Clone(g.Nodes), slices.Clone(g.Edges)
	if goes {
		concerned := map[graph.ID]bool{}
		for _, e := range g.Edges {
			concerned[e.To] = concerned[e.To] || e.Type == graph.HasBasis && (e.From == dataset) == (kind == graph.Disclosure)
			concerned[e.From] = concerned[e.From] || e.Type == graph.Assesses
		}
		for i, n := range changed.Nodes {
			present := n.Assessment == nil || n.Assessment.Status == graph.AssessedPresent
			if concerned[n.ID] && n.Is(graph.LegalBasis) && n.BasisKind == kind && present {
				ended := *n
				ended.Valid = graph.Period{To: "1999-12-31"}
				changed.Nodes[i] = &ended
			}
		}
	} else {
		for i, row := range rows {
			if row.Dataset != dataset {
				continue
			}
			id := fmt.Sprintf("urn:zzz:assumed:%d", i)
			changed.Nodes = append(changed.Nodes, &graph.Node{
				ID: id, Kinds: []graph.Kind{graph.LegalBasis}, Resolved: true, BasisKind: kind,
				Assessment: &graph.Assessment{Service: row.Service, Dataset: dataset, Status: graph.AssessedPresent, On: "9999-12-31"},
			})
			for _, to := range []graph.ID{row.Service, dataset} {
				changed.Edges = append(changed.Edges, graph.Edge{EdgeKey: graph.EdgeKey{From: id, Type: graph.Assesses, To: to}})
			}
		}
	}
	slices.SortFunc(changed.Nodes, func(a, b *graph.Node) int { return strings.Compare(a.ID, b.ID) })
	return graph.Assess(&changed, g.AssessedOn)
}

type rowKey struct{ service, evidenced, dataset graph.ID }

func keyOf(n graph.Need) rowKey { return rowKey{n.Service, n.Evidenced(), n.Dataset} }

// corner reports whether a row is one of those that tell less than the graph:
// see judgeAgain.
func corner(n graph.Need, h graph.Hypothesis) bool {
	some := n.Disclosure.Status == graph.SideNotStated || n.Processing.Status == graph.SideNotStated
	return h.Gone && (len(n.Consumers) > 1 && some || h.Law != "" && n.Reason == graph.ReasonAssessedPresent)
}

func TestAnAdditionIsJudgedAsIfItWereAFact(t *testing.T) {
	compareWithAssess(t, false)
}

func TestALossIsJudgedAsIfItWereAFact(t *testing.T) {
	compareWithAssess(t, true)
}

// withoutDoubts is a graph without assessments that say missing or under
// assessment: one that was outweighed comes back when the other one is gone.
func withoutDoubts(g *graph.Graph) *graph.Graph {
	kept := *g
	there := map[graph.ID]bool{}
	kept.Nodes, kept.Edges = nil, nil
	for _, n := range g.Nodes {
		if n.Assessment == nil || n.Assessment.Status == graph.AssessedPresent {
			kept.Nodes = append(kept.Nodes, n)
			there[n.ID] = true
		}
	}
	for _, e := range g.Edges {
		if there[e.From] && there[e.To] {
			kept.Edges = append(kept.Edges, e)
		}
	}
	return graph.Assess(&kept, g.AssessedOn)
}

// tally counts comparisons of hypothetical rows with judged ones.
type tally struct{ rows, moved, corners, wrong int }

// compare judges what a hypothesis makes of every row that concerns it against
// the rows of a graph in which it is a fact.
func (c *tally) compare(t *testing.T, rows *graph.Rows, h graph.Hypothesis, fact *graph.Graph, concerns func(graph.Need) bool) {
	t.Helper()
	a, err := graph.WhatIf(context.Background(), rows, graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{h}})
	if err != nil {
		t.Fatal(err)
	}
	after := map[rowKey]graph.NeedChange{}
	for _, n := range a.Needs {
		after[keyOf(n.Need)] = n
	}
	for i, want := range viewOf(t, fact).Rows(graph.RowScope{}).Needs {
		before := rows.Needs[i]
		if !concerns(before) {
			continue
		}
		got := before.State
		if n, changed := after[keyOf(before)]; changed {
			got = n.State
			c.moved++
		}
		c.rows++
		switch {
		case got == want.State:
		case corner(before, h):
			c.corners++
		default:
			if c.wrong++; c.wrong < 10 {
				t.Errorf("%s: %s becomes %s, Assess says %s %s\n%+v", h, before.Reason, got, want.State, want.Reason, before)
			}
		}
	}
}

func (c *tally) report(t *testing.T) {
	t.Helper()
	t.Logf("%d rows compared, %d changed state, %d differ in the corners that judgeAgain names", c.rows, c.moved, c.corners)
	if c.moved < 100 || c.corners*100 > c.rows {
		t.Errorf("%d of %d rows changed, %d in corners: that proves nothing", c.moved, c.rows, c.corners)
	}
}

// compareWithAssess supposes a basis of each dataset of random graphs and
// compares every row with what Assess makes of a graph where it is a fact.
func compareWithAssess(t *testing.T, goes bool) {
	t.Helper()
	c := tally{}
	for seed := range uint64(60) {
		g := graphtest.RandomGraph(seed, graphtest.Size{Services: 16, Documents: 1})
		if goes {
			g = withoutDoubts(g)
		}
		rows := viewOf(t, g).Rows(graph.RowScope{})
		for _, n := range g.Nodes {
			for _, kind := range []graph.BasisKind{graph.Disclosure, graph.Processing} {
				if n.Is(graph.Dataset) {
					h := graph.Hypothesis{Gone: goes, Kind: kind, Dataset: n.ID}
					c.compare(t, rows, h, assumed(g, rows.Needs, n.ID, kind, goes), func(row graph.Need) bool { return row.Dataset == n.ID })
				}
			}
		}
	}
	c.report(t)
}

func TestALawThatIsGoneIsJudgedAsIfItHadEnded(t *testing.T) {
	c := tally{}
	for seed := range uint64(150) {
		g := withoutDoubts(graphtest.RandomGraph(seed, graphtest.Size{Services: 16, Documents: 1}))
		rows := viewOf(t, g).Rows(graph.RowScope{})
		for i, n := range g.Nodes {
			if !n.Is(graph.Law) {
				continue
			}
			ended := *n
			ended.Valid = graph.Period{To: "1999-12-31"}
			fact := *g
			fact.Nodes = slices.Clone(g.Nodes)
			fact.Nodes[i] = &ended
			c.compare(t, rows, graph.Hypothesis{Gone: true, Law: n.ID}, graph.Assess(&fact, g.AssessedOn), func(graph.Need) bool { return true })
		}
	}
	c.report(t)
}

// One processing basis has ended, the other has not begun: that is no reason of
// the truth table, so a basis to disclose is enough.
func TestProcessingHasEndedOnlyWhenEveryBasisHas(t *testing.T) {
	for to, want := range map[graph.Date]graph.Reason{"": "", "2021-01-01": graph.ProcessingBasisExpired} {
		v := viewOf(t, graphtest.Draw(t, `
			welfare -RESPONSIBLE-> benefit -NEEDS-> Dataset:income[NON_PUBLIC]
			tax -PUBLISHES-> income
			benefit -HAS_BASIS-> ended[PROCESSING]
			benefit -HAS_BASIS-> coming[PROCESSING]
			LegalBasis:no[DISCLOSURE] -ASSESSES-> income
		`,
			graphtest.Set("ended", func(n *graph.Node) { n.Valid.To = "2020-01-01" }),
			graphtest.Set("coming", func(n *graph.Node) { n.Valid = graph.Period{From: "2030-01-01", To: to} }),
			graphtest.Set("no", func(n *graph.Node) {
				n.Assessment = &graph.Assessment{Status: graph.AssessedMissing, Dataset: graphtest.ID("income"), On: "2026-01-01"}
			})))
		a := ask(t, v, graph.Hypothesis{Kind: graph.Disclosure, Dataset: graphtest.ID("income")})
		switch {
		case want == "" && (len(a.Needs) != 1 || a.Needs[0].State != graph.Clear):
			t.Errorf("one has not begun: %s", told(a))
		case want != "" && (len(a.Waiting) != 1 || a.Waiting[0].After.Reasons[0] != want):
			t.Errorf("both have ended: %s", told(a))
		}
	}
}
