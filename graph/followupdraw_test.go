package graph_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// facts are set on the nodes of a drawing by name.
type facts map[string]any

// drawn is a drawn graph as the folds see it: what the follow-up tables say, and
// all rows.
func drawn(t testing.TB, drawing string, all facts, options ...graphtest.Option) (*graph.FollowUp, *graph.Rows) {
	t.Helper()
	g := graphtest.Draw(t, drawing, options...)
	nodes := map[graph.ID]*graph.Node{}
	for _, n := range g.Nodes {
		nodes[n.ID] = n
	}
	for name, f := range all {
		n := nodes[graphtest.ID(name)]
		if n == nil {
			t.Fatalf("set %s: the drawing has no such node", name)
		}
		set(t, n, f)
	}
	view := graphtest.Reference(t, g)
	return view.FollowUp(), view.Rows(graph.RowScope{})
}

func set(t testing.TB, n *graph.Node, f any) {
	t.Helper()
	switch f := f.(type) {
	case graph.MeasureFacts:
		n.Measure = &f
	case graph.BarrierFacts:
		n.Barrier = &f
	case graph.IndicatorFacts:
		n.Indicator = &f
	case graph.ReportFacts:
		n.Report = &f
	case graph.LearningFacts:
		n.Learning = &f
	case graph.RecommendationFacts:
		n.Recommendation = &f
	default:
		t.Fatalf("set %s: there are no facts of type %T", n.ID, f)
	}
}

// planned is a measure that is due on a day.
func planned(due graph.Date) graph.MeasureFacts {
	return graph.MeasureFacts{Type: graph.PlainMeasure, Status: graph.MeasurePlanned, Due: due}
}

// standing is a measure without a day.
func standing(status graph.MeasureStatus) graph.MeasureFacts {
	return graph.MeasureFacts{Type: graph.PlainMeasure, Status: status}
}

// spaced are ids as a drawing names them.
func spaced(ids []graph.ID) string { return strings.ReplaceAll(shortAll(ids), ",", " ") }

// wantIDs fails the test unless ids are those of the drawing, in order.
func wantIDs(t testing.TB, what string, got []graph.ID, want string) {
	t.Helper()
	if names := spaced(got); names != want {
		t.Errorf("%s: %q, want %q", what, names, want)
	}
}

// equateEmpty lets nil equal an empty list.
func equateEmpty() cmp.Option { return cmpopts.EquateEmpty() }
