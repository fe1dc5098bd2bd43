package graph_test

import (
	"context"
	"slices"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// BenchmarkQuestions asks a graph of 100 000 nodes and 500 000 edges.
func BenchmarkQuestions(b *testing.B) {
	g := graphtest.Big(100_000, 500_000, 1)
	v := viewOf(b, g)
	ids := map[graph.Kind][]graph.ID{}
	for _, n := range g.Nodes {
		ids[n.Kind()] = append(ids[n.Kind()], n.ID)
	}
	pick := func(k graph.Kind, i int) graph.ID { return ids[k][i*7919%len(ids[k])] }
	all := v.Rows(graph.RowScope{})
	largest := slices.MaxFunc(all.LifeEvents, func(a, b graph.LifeEventRow) int { return a.Counts.Blocked - b.Counts.Blocked })
	b.Logf("%d rows, a life event with %d blocked services", len(all.Needs), largest.Counts.Blocked)
	must := func(err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	for _, c := range []struct {
		name string
		do   func(i int)
	}{
		{"impact of a law", func(i int) { _, err := v.Impact(graph.ImpactQuery{Of: pick(graph.Law, i)}); must(err) }},
		{"impact of an agency", func(i int) {
			_, err := v.Impact(graph.ImpactQuery{Of: pick(graph.Agency, i), Max: 100})
			must(err)
		}},
		{"path of services", func(i int) {
			_, err := v.Path(graph.PathQuery{From: pick(graph.Service, i), To: pick(graph.Service, i+1), Max: 5})
			must(err)
		}},
		{"path from law to service", func(i int) {
			_, err := v.Path(graph.PathQuery{From: pick(graph.Law, i), To: pick(graph.Service, i), Max: 5})
			must(err)
		}},
		{"all rows", func(int) { v.Rows(graph.RowScope{}) }},
		{"what if over all rows", func(i int) {
			_, err := graph.WhatIf(all, graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{{Dataset: pick(graph.Dataset, i)}}})
			must(err)
		}},
		{"what if a law is gone, rows and answer", func(i int) {
			q := graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{{Gone: true, Law: pick(graph.Law, i)}}}
			_, err := graph.WhatIf(v.Rows(q.Scope()), q)
			must(err)
		}},
		{"plans of a life event, rows and answer", func(int) {
			q := graph.PlanQuery{LifeEvent: largest.LifeEvent, Max: 10}
			_, err := graph.UnblockingPlans(context.Background(), v.Rows(q.Scope()), q)
			must(err)
		}},
		{"leverage over all rows", func(int) { _, err := graph.LeverageOf(all, graph.LeverageQuery{}); must(err) }},
		{"worklist, rows and answer", func(i int) {
			of := pick(graph.Agency, i)
			graph.WorklistOf(v.Rows(graph.WorklistScope(of)), of)
		}},
		{"coordination over all rows", func(int) { _, err := graph.CoordinationOf(all, graph.MinistryLevel); must(err) }},
		{"coverage", func(int) { _, err := v.Coverage(graph.ByProvider); must(err) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				c.do(i)
			}
		})
	}
}
