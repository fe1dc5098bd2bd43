package graph_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

func TestRowsAreWholeServicesInOrder(t *testing.T) {
	for seed := range uint64(20) {
		g := graphtest.RandomGraph(seed, graphtest.Size{Services: 20, Documents: 1})
		place := places(g)
		rows := viewOf(t, g).Rows(graph.RowScope{})
		services := 0
		for _, n := range g.Nodes {
			if n.Is(graph.Service) {
				services++
			}
		}
		seen := map[graph.ID]bool{}
		for i, n := range rows.Needs {
			seen[n.Service] = true
			if i == 0 {
				continue
			}
			b := rows.Needs[i-1]
			if c := place[b.Service] - place[n.Service]; c > 0 || c == 0 && slices.Compare([]string{b.Evidenced(), b.Dataset}, []string{n.Evidenced(), n.Dataset}) >= 0 {
				t.Fatalf("seed %d: %+v stands before %+v", seed, b, n)
			}
		}
		if len(seen) != services {
			t.Errorf("seed %d: rows of %d services, there are %d", seed, len(seen), services)
		}
	}
}

func TestRowsOfAPartAreThoseOfTheWhole(t *testing.T) {
	for seed := range uint64(20) {
		g := graphtest.RandomGraph(seed, graphtest.Size{Services: 16, Documents: 1})
		v := viewOf(t, g)
		all := v.Rows(graph.RowScope{})
		for _, n := range g.Nodes {
			scope := graph.RowScope{Touching: []graph.ID{n.ID}}
			if n.Is(graph.LifeEvent) {
				scope = graph.RowScope{LifeEvent: n.ID}
			}
			part := v.Rows(scope)
			in := map[graph.ID]bool{}
			for _, row := range part.Needs {
				in[row.Service] = true
			}
			var want []graph.Need
			for _, row := range all.Needs {
				if in[row.Service] {
					want = append(want, row)
				}
				if n.Is(graph.LifeEvent) && in[row.Service] != includes(all, n.ID, row.Service) {
					t.Fatalf("seed %d: %s is in the rows of %s: %t", seed, row.Service, n.ID, in[row.Service])
				}
			}
			if fmt.Sprint(part.Needs) != fmt.Sprint(want) {
				t.Fatalf("seed %d: rows touching %s are not whole", seed, n.ID)
			}
		}
	}
}

func includes(rows *graph.Rows, event, service graph.ID) bool {
	return slices.ContainsFunc(rows.LifeEvents, func(e graph.LifeEventRow) bool {
		return e.LifeEvent == event && slices.Contains(e.Services, service)
	})
}

// The scope of a question holds every row that its answer rests on.
func TestWhatIfNeedsNoMoreThanItsScope(t *testing.T) {
	answers, empty := 0, 0
	for seed := range uint64(40) {
		g := graphtest.RandomGraph(seed, graphtest.Size{Services: 16, Documents: 1})
		v := viewOf(t, g)
		all := v.Rows(graph.RowScope{})
		for _, n := range g.Nodes {
			for _, goes := range []bool{false, true} {
				h := graph.Hypothesis{Gone: goes}
				switch {
				case n.Is(graph.Dataset):
					h.Dataset = n.ID
				case n.Is(graph.Law):
					h.Law = n.ID
				case n.Is(graph.Agency):
					h.Agency = n.ID
				default:
					continue
				}
				q := graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{h}}
				part, err1 := graph.WhatIf(context.Background(), v.Rows(q.Scope()), q)
				whole, err2 := graph.WhatIf(context.Background(), all, q)
				if err1 != nil || err2 != nil || fmt.Sprintf("%+v", part) != fmt.Sprintf("%+v", whole) {
					t.Fatalf("seed %d: %s: %v %v\n%+v\n%+v", seed, h, err1, err2, part, whole)
				}
				answers++
				if len(whole.Services) == 0 {
					empty++
				}
			}
		}
	}
	if answers-empty < 200 {
		t.Errorf("%d answers, %d of them empty: that proves little", answers, empty)
	}
}
