package graphtest

import (
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// Load makes g what the store holds, as the loaders do it: fingerprints, the
// difference, one update.
func Load(t testing.TB, store graph.Store, g *graph.Graph) graph.Version {
	t.Helper()
	version, err := store.Apply(t.Context(), difference(t, store, g))
	if err != nil {
		t.Fatalf("apply: %v", err)
	}
	return version
}

// Reference is a view that holds g and nothing else.
func Reference(t testing.TB, g *graph.Graph) *graph.View {
	t.Helper()
	return advance(t, nil, g)
}

// advance is the view that a store which held old has after Load of g.
func advance(t testing.TB, old *graph.View, g *graph.Graph) *graph.View {
	t.Helper()
	if old == nil {
		empty, err := graph.NewView(graph.Version{}, nil, nil)
		if err != nil {
			t.Fatalf("an empty view: %v", err)
		}
		old = empty
	}
	u, err := old.UpdateTo(g, inputs)
	if err != nil {
		t.Fatalf("difference: %v", err)
	}
	view, err := old.With(u)
	if err != nil {
		t.Fatalf("the reference view: %v", err)
	}
	return view
}

// inputs are what every graph of the suite is said to be made from.
const inputs = "inputs of the test"

// difference is the update that makes g what the store holds.
func difference(t testing.TB, store graph.Store, g *graph.Graph) graph.Update {
	t.Helper()
	_, u, err := graph.Compare(t.Context(), store, g, inputs)
	if err != nil {
		t.Fatalf("difference: %v", err)
	}
	return u
}

// fromNothing is the first update of a store.
func fromNothing(t testing.TB, g *graph.Graph) graph.Update {
	t.Helper()
	u, err := graph.FromNothing(g, inputs)
	if err != nil {
		t.Fatalf("difference: %v", err)
	}
	return u
}

// loaded is a fresh store that holds g, ready to be asked.
func loaded(t *testing.T, open func(t *testing.T) graph.Store, g *graph.Graph) asked {
	t.Helper()
	store := open(t)
	Load(t, store, g)
	return asked{t: t, ctx: t.Context(), store: store}
}

// names are the last parts of nodes' ids, the words of a drawing.
func names(nodes []*graph.Node) []string {
	out := make([]string, len(nodes))
	for i, n := range nodes {
		out[i] = "(nothing)"
		if n != nil {
			out[i] = n.ID[len(base):]
		}
	}
	return out
}
