package graph_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// likely is a life event with so many blocked needs as catalogues have them: most
// evidence has one dataset, some has two or three, and a few registers are
// needed everywhere.
func likely(needs int, seed uint64) *graph.Rows {
	r := rand.New(rand.NewPCG(seed, 6))
	popular := rand.NewZipf(r, 1.2, 3, uint64(needs/2))
	return waiting(needs, func(int) []int {
		alternatives := []int{1, 1, 1, 1, 1, 2, 2, 2, 3, 3}[r.IntN(10)]
		var datasets []int
		for len(datasets) < alternatives {
			if d := int(popular.Uint64()); !slices.Contains(datasets, d) {
				datasets = append(datasets, d)
			}
		}
		return datasets
	})
}

// hard is one in which all evidence has several alternatives, any of the
// datasets as likely as the other: much to choose from.
func hard(needs, datasets, alternatives int, seed uint64) *graph.Rows {
	r := rand.New(rand.NewPCG(seed, 5))
	return waiting(needs, func(int) []int { return r.Perm(datasets)[:alternatives] })
}

func waiting(needs int, datasets func(int) []int) *graph.Rows {
	rows := &graph.Rows{
		Datasets: map[graph.ID]graph.RowDataset{},
		Look:     func(graph.ID) *graph.Node { return nil },
	}
	for i := range needs {
		for _, d := range datasets(i) {
			n := graph.Need{
				Service: fmt.Sprintf("s%03d", i/3), Evidence: fmt.Sprintf("e%03d", i), Dataset: fmt.Sprintf("d%03d", d),
				Consumers: []graph.ID{"consumer"}, Providers: []graph.ID{fmt.Sprintf("p%02d", d%20)},
				State: graph.Blocked, Reason: graph.NoDisclosureBasis,
			}
			n.Disclosure.Status, n.Processing.Status = graph.SideNotStated, graph.SideNotStated
			rows.Datasets[n.Dataset] = graph.RowDataset{Access: graph.Restricted, Resolved: true, Other: true}
			rows.Needs = append(rows.Needs, n)
		}
	}
	return rows
}

func TestPlansSayWhenTimeRanOut(t *testing.T) {
	rows := hard(600, 200, 3, 1)
	p, err := graph.UnblockingPlans(context.Background(), rows, graph.PlanQuery{Max: 1, Budget: time.Nanosecond})
	if err != nil || p.Exact || p.Bound > p.Cost || len(p.Plans) != 1 || len(p.Plans[0].Units) != p.Cost {
		t.Fatalf("%v: cost %d, bound %d, exact %t", err, p.Cost, p.Bound, p.Exact)
	}
	q := graph.WhatIfQuery{}
	for _, b := range p.Plans[0].Bases {
		q.Hypotheses = append(q.Hypotheses, graph.Hypothesis{Kind: b.Kind, Dataset: b.Dataset})
	}
	if len(q.Hypotheses) > graph.MaxHypotheses {
		q.Hypotheses = q.Hypotheses[:graph.MaxHypotheses]
	}
	a, err := graph.WhatIf(context.Background(), rows, q)
	if err != nil || len(a.Services) == 0 {
		t.Errorf("the plan releases nothing: %v", err)
	}
}

func BenchmarkPlans(b *testing.B) {
	cases := map[string]*graph.Rows{}
	var order []string
	add := func(name string, rows *graph.Rows) {
		cases[name] = rows
		order = append(order, name)
	}
	for seed := range uint64(3) {
		add(fmt.Sprintf("likely/needs=300/seed=%d", seed), likely(300, seed))
	}
	add("likely/needs=1000", likely(1000, 1))
	for _, c := range [][2]int{{300, 1}, {150, 2}, {100, 2}, {60, 2}, {150, 3}, {100, 3}, {60, 3}, {40, 3}} {
		add(fmt.Sprintf("hard/needs=300/datasets=%d/alternatives=%d", c[0], c[1]), hard(300, c[0], c[1], 7))
	}
	for _, name := range order {
		b.Run(name, func(b *testing.B) {
			var p graph.Plans
			for b.Loop() {
				var err error
				if p, err = graph.UnblockingPlans(context.Background(), cases[name], graph.PlanQuery{Max: 10}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(p.Cost), "cost")
			b.ReportMetric(float64(p.Bound), "bound")
			b.ReportMetric(float64(len(p.Plans)), "plans")
			b.ReportMetric(map[bool]float64{true: 1}[p.Exact], "exact")
		})
	}
}
