package graph_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

func TestFoldsLeaveTheRowsAsTheyAre(t *testing.T) {
	for seed := range uint64(20) {
		g := graphtest.RandomGraph(seed, graphtest.Size{Services: 20, Documents: 2})
		shared, own := viewOf(t, g).Rows(graph.RowScope{}), viewOf(t, graphtest.RandomGraph(seed, graphtest.Size{Services: 20, Documents: 2})).Rows(graph.RowScope{})
		foldAll(t, shared, g)
		if d := cmp.Diff(own, shared, cmpopts.IgnoreFields(graph.Rows{}, "Look")); d != "" {
			t.Fatalf("seed %d: the folds changed rows that others read (-before +after):\n%s", seed, d)
		}
	}
}

// foldAll asks every fold of the rows, of everything that it can be asked of.
func foldAll(t *testing.T, rows *graph.Rows, g *graph.Graph) {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, unknown := range []graph.UnknownAs{graph.AsClear, graph.AsBlocked} {
		for _, w := range graph.Weights() {
			_, err := graph.UnblockingPlans(context.Background(), rows, graph.PlanQuery{Weight: w, Unknown: unknown, Max: 3, Budget: 100 * time.Millisecond})
			must(err)
			_, err = graph.LeverageOf(context.Background(), rows, graph.LeverageQuery{By: w, Unknown: unknown})
			must(err)
		}
		for _, n := range g.Nodes {
			for _, gone := range []bool{false, true} {
				h := graph.Hypothesis{Gone: gone}
				switch n.Kind() {
				case graph.Dataset:
					h.Dataset = n.ID
				case graph.Law:
					h.Law = n.ID
				case graph.Agency:
					h.Agency = n.ID
					_, err := graph.WorklistOf(context.Background(), rows, n.ID)
					must(err)
				default:
					continue
				}
				_, err := graph.WhatIf(context.Background(), rows, graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{h}, Unknown: unknown})
				must(err)
			}
		}
	}
	for _, level := range []graph.Level{graph.AgencyLevel, graph.MinistryLevel} {
		c, err := graph.CoordinationOf(context.Background(), rows, level)
		must(err)
		for _, cell := range c.Cells {
			c.Behind(rows, cell.Consumer, cell.Provider, nil)
		}
	}
}

func TestAllRowsAreOfTheirVersion(t *testing.T) {
	v := viewOf(t, graphtest.RandomGraph(1, graphtest.Size{Services: 10, Documents: 1}))
	before := v.Rows(graph.RowScope{})
	later := v.Version()
	later.Number, later.AssessedOn = 2, "2099-01-01"
	after, err := v.With(graph.Update{Base: 1, Version: later})
	if err != nil {
		t.Fatal(err)
	}
	if day := after.Rows(graph.RowScope{}).AssessedOn; day != later.AssessedOn {
		t.Errorf("rows of version 2 are of %s, they were judged again on %s", day, later.AssessedOn)
	}
	if day := v.Rows(graph.RowScope{}).AssessedOn; day != before.AssessedOn || day == later.AssessedOn {
		t.Errorf("rows of version 1 are now of %s, they were of %s", day, before.AssessedOn)
	}
	if !slices.EqualFunc(before.Needs, after.Rows(graph.RowScope{}).Needs, func(a, b graph.Need) bool { return cmp.Equal(a, b) }) {
		t.Error("an update of nothing changed rows")
	}
}
