package graph_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// differences are what an update says is new, changed or gone, with New and
// hashes, in a form that the test can compute by itself.
type differences struct {
	Nodes, Edges               map[string]bool // whether it is new
	RemovedNodes, RemovedEdges []string
}

func differencesOf(u graph.Update) differences {
	d := differences{Nodes: map[string]bool{}, Edges: map[string]bool{}}
	for _, n := range u.Nodes {
		d.Nodes[n.Value.ID+" "+n.Hash] = n.New
	}
	for _, e := range u.Edges {
		d.Edges[keyText(e.Value.EdgeKey)+" "+e.Hash] = e.New
	}
	d.RemovedNodes = append(d.RemovedNodes, u.RemovedNodes...)
	for _, key := range u.RemovedEdges {
		d.RemovedEdges = append(d.RemovedEdges, keyText(key))
	}
	return d
}

func keyText(k graph.EdgeKey) string { return k.From + " " + string(k.Type) + " " + k.To }

// everyDifference compares every node and edge of two views, without digests.
func everyDifference(before, after *graph.View) differences {
	d := differences{Nodes: map[string]bool{}, Edges: map[string]bool{}}
	oldNodes, oldEdges := hashes(before)
	newNodes, newEdges := hashes(after)
	for id, hash := range newNodes {
		if old, found := oldNodes[id]; old != hash {
			d.Nodes[id+" "+hash] = !found
		}
	}
	for key, hash := range newEdges {
		if old, found := oldEdges[key]; old != hash {
			d.Edges[key+" "+hash] = !found
		}
	}
	d.RemovedNodes, d.RemovedEdges = gone(oldNodes, newNodes), gone(oldEdges, newEdges)
	return d
}

func hashes(v *graph.View) (nodes, edges map[string]string) {
	nodes, edges = map[string]string{}, map[string]string{}
	allNodes, allEdges := v.All()
	for _, n := range allNodes {
		nodes[n.Value.ID] = n.Hash
	}
	for _, e := range allEdges {
		edges[keyText(e.Value.EdgeKey)] = e.Hash
	}
	return nodes, edges
}

func gone(before, after map[string]string) []string {
	var keys []string
	for key := range before {
		if _, there := after[key]; !there {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

func TestTheDifferenceByDigestsIsThatOfEveryNodeAndEdge(t *testing.T) {
	for seed := range uint64(40) {
		before, after := randomPair(seed)
		view := graphtest.Reference(t, before)
		u, err := view.UpdateTo(after, "")
		if err != nil {
			t.Fatal(err)
		}
		want := everyDifference(view, graphtest.Reference(t, after))
		if diff := cmp.Diff(want, differencesOf(u)); diff != "" {
			t.Fatalf("seed %d (-want +got):\n%s", seed, diff)
		}
		held, prints := view.Fingerprints(), graph.Print(after)
		if unlike := prints.Unlike(held); !slices.IsSorted(unlike) || len(unlike) == len(held.Nodes) {
			t.Errorf("seed %d: all %d nodes are looked at, or out of order", seed, len(unlike))
		}
		for id, n := range held.Nodes { // a store that cannot vouch for its digests
			held.Nodes[id] = graph.NodePrint{Hash: n.Hash}
		}
		unlike := prints.Unlike(held)
		if len(unlike) != len(held.Nodes) {
			t.Errorf("seed %d: %d of %d nodes are looked at", seed, len(unlike), len(held.Nodes))
		}
		careful, err := prints.Diff(held, view.EdgeFingerprints(unlike), "")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, differencesOf(careful)); diff != "" {
			t.Fatalf("seed %d, without digests (-want +got):\n%s", seed, diff)
		}
		if len(careful.Leaving) != len(after.Nodes) {
			t.Errorf("seed %d: %d digests are written, want all %d", seed, len(careful.Leaving), len(after.Nodes))
		}
	}
}

func TestAnUpdateWritesTheDigestsThatTheNextFingerprintsTell(t *testing.T) {
	for seed := range uint64(20) {
		before, after := randomPair(seed)
		view := graphtest.Reference(t, before)
		u, err := view.UpdateTo(after, "")
		if err != nil {
			t.Fatal(err)
		}
		digests := map[graph.ID]string{}
		for id, n := range view.Fingerprints().Nodes {
			digests[id] = n.Leaving
		}
		for _, id := range u.RemovedNodes {
			delete(digests, id)
		}
		for _, l := range u.Leaving {
			digests[l.ID] = l.Digest
		}
		want := map[graph.ID]string{}
		for id, n := range graphtest.Reference(t, after).Fingerprints().Nodes {
			want[id] = n.Leaving
		}
		if diff := cmp.Diff(want, digests); diff != "" {
			t.Fatalf("seed %d (-want +got):\n%s", seed, diff)
		}
	}
}

func TestNoUpdateIsMadeOfAGraphThatIsNotWhole(t *testing.T) {
	unassessed := graphtest.Draw(t, `a -REQUIRES-> b`)
	unassessed.AssessedOn = ""
	endless := graphtest.Draw(t, `a -REQUIRES-> b`)
	endless.Nodes = endless.Nodes[1:]
	for name, g := range map[string]*graph.Graph{"without verdicts": unassessed, "with an edge from nowhere": endless} {
		if _, err := graph.FromNothing(g, ""); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: got %v, want invalid", name, err)
		}
	}
}
