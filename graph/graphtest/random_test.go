package graphtest_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

func TestRandomGraphsHaveNeedsInEveryRowOfTheTruthTable(t *testing.T) {
	rows := map[graph.Reason]int{}
	selfLoops, stubs, untitled, both, upstream, blocked := 0, 0, 0, 0, 0, 0
	for seed := range uint64(40) {
		g := graphtest.RandomGraph(seed, graphtest.Size{Services: 40, Documents: 3})
		for _, e := range g.Edges {
			for _, n := range e.Needs {
				rows[n.Reason]++
			}
			if e.From == e.To {
				selfLoops++
			}
		}
		for _, n := range g.Nodes {
			stubs += is(!n.Resolved)
			untitled += is(n.Resolved && len(n.Titles) == 0)
			both += is(n.Is(graph.Evidence) && n.Is(graph.Dataset))
			if n.Verdict != nil {
				upstream += is(n.Verdict.BlockedUpstream)
				blocked += is(n.Verdict.State == graph.Blocked)
				rows[graph.NeedsNotStated] += is(n.Verdict.Reasons[0] == graph.NeedsNotStated)
			}
		}
	}
	for _, r := range graph.Reasons() {
		if rows[r] == 0 {
			t.Errorf("no need has the reason %s", r)
		}
	}
	t.Logf("rows: %v", rows)
	for what, n := range map[string]int{
		"self-loops": selfLoops, "stubs": stubs, "described nodes without a title": untitled,
		"nodes that are evidence and dataset": both, "services blocked upstream": upstream, "blocked services": blocked,
	} {
		if n == 0 {
			t.Errorf("there are no %s", what)
		}
	}
}

func TestOneSeedGivesOneGraph(t *testing.T) {
	size := graphtest.Size{Services: 20, Documents: 3}
	if diff := cmp.Diff(graphtest.RandomGraph(7, size), graphtest.RandomGraph(7, size)); diff != "" {
		t.Error(diff)
	}
}

func is(b bool) int {
	if b {
		return 1
	}
	return 0
}
