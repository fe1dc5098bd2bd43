package graphtest

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

// testFingerprints proves that a store tells what it holds as the reference
// does, whatever it held before.
func testFingerprints(t *testing.T, open opener) {
	for _, c := range []struct{ name, before, after string }{
		{"a first load", "", `a -REQUIRES-> b -NEEDS-> proof -PROVIDED_BY-> data`},
		{"a node lost all its edges", `a -REQUIRES-> b` + "\n" + `a -NEEDS-> proof`, `Service:a` + "\n" + `Service:b -NEEDS-> proof`},
		{"a node got its first edge", "Service:a\nService:b", `a -REQUIRES-> b`},
		{"a node that edges led to is gone", `a -REQUIRES-> b` + "\n" + `a -REQUIRES-> c`, `a -REQUIRES-> b`},
		{"a node that edges left is gone", `a -REQUIRES-> b` + "\n" + `c -REQUIRES-> b`, `a -REQUIRES-> b`},
		{"a node came to need itself", `a -REQUIRES-> b`, `a -REQUIRES-> a` + "\n" + `a -REQUIRES-> b`},
		{"a node no longer needs itself", `a -REQUIRES-> a -REQUIRES-> b`, `a -REQUIRES-> b`},
		{"an edge has another type", `a -REQUIRES-> b`, `a -RELATES_TO-> b`},
		{"an edge leads elsewhere", `a -REQUIRES-> b` + "\n" + `Service:c`, `a -REQUIRES-> c` + "\n" + `Service:b`},
		{"a verdict changed and its service did not", `a -NEEDS-> proof -PROVIDED_BY-> data`, `a -NEEDS-> proof -PROVIDED_BY-> data` + "\n" + `tax -PUBLISHES-> data`},
	} {
		t.Run("the fingerprints are right when "+c.name, func(t *testing.T) {
			store := open(t)
			if c.before != "" {
				Load(t, store, Draw(t, c.before))
			}
			g := Draw(t, c.after)
			Load(t, store, g)
			wantHeld(t, store, g)
		})
	}
	t.Run("the fingerprints are right after one random graph has followed another", func(t *testing.T) {
		store := open(t)
		for seed := range uint64(4) {
			g := RandomGraph(seed, Size{Services: 12 + 5*int(seed%3), Documents: 3})
			Load(t, store, g)
			wantHeld(t, store, g)
		}
	})
	t.Run("only the edges of the nodes that are asked for are told, and none for an alias", func(t *testing.T) {
		g := Draw(t, `a -REQUIRES-> b -REQUIRES-> c -REQUIRES-> c`, Set("a", func(n *graph.Node) { n.Aliases = []graph.ID{ID("old/a")} }))
		store := open(t)
		Load(t, store, g)
		got, err := store.EdgeFingerprints(t.Context(), append(IDs("c", "old/a", "nobody", "b"), ""))
		if err != nil {
			t.Fatal(err)
		}
		want := Reference(t, g).EdgeFingerprints(IDs("b", "c"))
		if diff := cmp.Diff(want, got); diff != "" || len(want) != 2 {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if got, err := store.EdgeFingerprints(t.Context(), nil); err != nil || len(got) != 0 {
			t.Errorf("for no nodes: %v, %v", got, err)
		}
	})
}

// wantFingerprints fails the test unless the store tells of every node and edge
// what a store does that never held anything but g.
func wantFingerprints(t *testing.T, store graph.Store, g *graph.Graph) {
	t.Helper()
	held, err := store.Fingerprints(t.Context())
	if err != nil {
		t.Fatalf("fingerprints: %v", err)
	}
	reference := Reference(t, g)
	want := reference.Fingerprints().Nodes
	if diff := cmp.Diff(want, held.Nodes); diff != "" {
		t.Errorf("the fingerprints of nodes differ (-want +got):\n%s", diff)
	}
	ids := slices.Collect(maps.Keys(want))
	edges, err := store.EdgeFingerprints(t.Context(), ids)
	if err != nil {
		t.Fatalf("fingerprints of edges: %v", err)
	}
	if diff := cmp.Diff(reference.EdgeFingerprints(ids), edges); diff != "" {
		t.Errorf("the fingerprints of edges differ (-want +got):\n%s", diff)
	}
}
