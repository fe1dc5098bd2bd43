package graph_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// randomPair are two random graphs whose nodes have the same ids for the most
// part, the second assessed on any of several days.
func randomPair(seed uint64) (before, after *graph.Graph) {
	days := []graph.Date{graphtest.Day, tomorrow, "2030-01-01", "2022-01-01"}
	before = graphtest.RandomGraph(seed, graphtest.Size{Services: 20, Documents: 3})
	after = graphtest.RandomGraph(seed+1000, graphtest.Size{Services: 15 + int(seed%10), Documents: 3})
	return before, graph.Assess(after, days[seed%4])
}

func TestTheSameGraphTwiceTellsNothing(t *testing.T) {
	for seed := range uint64(30) {
		g, _ := randomPair(seed)
		again, _ := randomPair(seed)
		if changes := changesOf(t, g, again); len(changes) > 0 {
			t.Errorf("seed %d: %s", seed, changeTold(changes[0]))
		}
	}
}

// stated are the services of a graph, those that are described by themselves.
func stated(g *graph.Graph) (states map[graph.ID]graph.State, described map[graph.ID]bool) {
	states, described = map[graph.ID]graph.State{}, map[graph.ID]bool{}
	for _, n := range g.Nodes {
		if n.Is(graph.Service) {
			states[n.ID], described[n.ID] = n.Verdict.State, n.Resolved
		}
	}
	return states, described
}

// A change of state is told by SERVICE_… if the service was there before and
// after in the same way or is blocked on one side, else by its coming or going.
func TestEveryServiceWhoseStateIsAnotherIsToldOfOnce(t *testing.T) {
	kinds := map[graph.ChangeKind]int{}
	for seed := range uint64(120) {
		before, after := randomPair(seed)
		was, wasDescribed := stated(before)
		is, isDescribed := stated(after)
		byState, coming := map[graph.ID]int{}, map[graph.ID]int{}
		for _, c := range changesOf(t, before, after) {
			kinds[c.Kind]++
			switch c.Kind {
			case graph.ServiceBlocked, graph.ServiceReleased, graph.ServiceSettled, graph.ServiceUnsettled:
				byState[c.Subject.ID]++
				if c.From != was[c.Subject.ID] || c.To != is[c.Subject.ID] {
					t.Errorf("seed %d: %s, and it was %q and is %q", seed, changeTold(c), was[c.Subject.ID], is[c.Subject.ID])
				}
				if len(c.Rows) == 0 {
					t.Errorf("seed %d: %s without a row that makes the difference", seed, changeTold(c))
				}
			case graph.Appeared, graph.Disappeared:
				coming[c.Subject.ID]++
			}
		}
		for id := range is {
			want := 0
			switch {
			case was[id] == is[id]:
			case is[id] == graph.Blocked, was[id] != "" && wasDescribed[id] == isDescribed[id], was[id] == graph.Blocked && !wasDescribed[id]:
				want = 1
			}
			if byState[id] != want {
				t.Errorf("seed %d: %s: %d changes of state, want %d (%q to %q)", seed, id, byState[id], want, was[id], is[id])
			}
			if came := boolCount(wasDescribed[id] != isDescribed[id]); coming[id] != came {
				t.Errorf("seed %d: %s: told %d times that it came or went, want %d", seed, id, coming[id], came)
			}
		}
		for id := range was {
			if _, there := is[id]; !there && coming[id] != boolCount(wasDescribed[id] || was[id] == graph.Blocked) {
				t.Errorf("seed %d: %s: told %d times that it went", seed, id, coming[id])
			}
		}
	}
	for _, kind := range graph.ChangeKinds() {
		if kinds[kind] == 0 {
			t.Errorf("no random graph made a change of kind %s", kind)
		}
	}
	t.Logf("changes: %v", kinds)
}

func boolCount(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestChangesHaveOnePlaceInWhateverOrderTheUpdateLists(t *testing.T) {
	for seed := range uint64(30) {
		before, after := randomPair(seed)
		view := graphtest.Reference(t, before)
		u, err := view.UpdateTo(after, "")
		if err != nil {
			t.Fatal(err)
		}
		want := graph.Changes(earlierIn(view, u), u, after, nil)
		places := map[string]bool{}
		for i, c := range want {
			at := fmt.Sprintf("%s %s %s %v %v", c.Kind, c.Subject.ID, c.Role, c.Before, c.After)
			if places[at] || c.Place != i {
				t.Errorf("seed %d: %s stands at %d, and another one is like it: %t", seed, at, c.Place, places[at])
			}
			places[at] = true
		}
		shuffle := rand.New(rand.NewPCG(seed, 1))
		shuffle.Shuffle(len(u.Edges), func(i, j int) { u.Edges[i], u.Edges[j] = u.Edges[j], u.Edges[i] })
		shuffle.Shuffle(len(u.RemovedEdges), func(i, j int) { u.RemovedEdges[i], u.RemovedEdges[j] = u.RemovedEdges[j], u.RemovedEdges[i] })
		shuffle.Shuffle(len(u.RemovedNodes), func(i, j int) { u.RemovedNodes[i], u.RemovedNodes[j] = u.RemovedNodes[j], u.RemovedNodes[i] })
		if diff := cmp.Diff(want, graph.Changes(earlierIn(view, u), u, after, nil)); diff != "" {
			t.Errorf("seed %d (-want +got):\n%s", seed, diff)
		}
	}
}
