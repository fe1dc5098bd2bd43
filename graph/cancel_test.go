package graph_test

import (
	"context"
	"errors"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// leaving is the context of a client that leaves while it is being answered:
// after so many looks it is cancelled.
type leaving struct {
	context.Context
	looks int
}

func (l *leaving) Err() error {
	if l.looks--; l.looks < 0 {
		return context.Canceled
	}
	return nil
}

// A fold over all rows of a national graph takes some 100 ms. Whoever asked may
// have gone before it begins, or in the middle of it.
func TestAFoldEndsWhenWhoeverAskedHasGone(t *testing.T) {
	rows := viewOf(t, graphtest.RandomGraph(7, graphtest.Size{Services: 60, Documents: 4})).Rows(graph.RowScope{})
	dataset, agency := "", ""
	for _, n := range rows.Needs {
		if n.Dataset != "" && len(n.Consumers) > 0 {
			dataset, agency = n.Dataset, n.Consumers[0]
		}
	}
	for name, fold := range map[string]func(context.Context) error{
		"what if": func(ctx context.Context) error {
			a, err := graph.WhatIf(ctx, rows, graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{{Dataset: dataset}}})
			return nothing(t, len(a.Effects) == 0, err)
		},
		"leverage": func(ctx context.Context) error {
			list, err := graph.LeverageOf(ctx, rows, graph.LeverageQuery{})
			return nothing(t, list == nil, err)
		},
		"worklist": func(ctx context.Context) error {
			list, err := graph.WorklistOf(ctx, rows, agency)
			return nothing(t, list.Of == "", err)
		},
		"coordination": func(ctx context.Context) error {
			c, err := graph.CoordinationOf(ctx, rows, graph.AgencyLevel)
			return nothing(t, c.Cells == nil, err)
		},
		"plans": func(ctx context.Context) error {
			p, err := graph.UnblockingPlans(ctx, rows, graph.PlanQuery{Max: 1})
			return nothing(t, p.Plans == nil, err)
		},
	} {
		if err := fold(t.Context()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, looks := range []int{0, 1, 10, 50} {
			if err := fold(&leaving{Context: t.Context(), looks: looks}); !errors.Is(err, context.Canceled) {
				t.Errorf("%s goes on when its client leaves after %d looks: %v", name, looks, err)
			}
		}
	}
}

// nothing passes an error on that came with no answer.
func nothing(t *testing.T, empty bool, err error) error {
	t.Helper()
	if err != nil && !empty {
		t.Errorf("half an answer comes with %v", err)
	}
	return err
}
