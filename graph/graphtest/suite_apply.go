package graphtest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

// testApply changes a small graph in one way at a time and then asks
// everything.
func testApply(t *testing.T, open opener) {
	const before = `
		move -INCLUDES-> a -NEEDS-> proof -PROVIDED_BY-> data
		tax -PUBLISHES-> data
		a -REQUIRES-> b`
	for _, c := range []struct {
		name    string
		drawing string
		options []Option
	}{
		{"nodes and edges are added", before + "\n b -NEEDS-> Dataset:more[PUBLIC] \n birth -INCLUDES-> b", nil},
		{"a node and its edges are removed", `move -INCLUDES-> a -NEEDS-> proof -PROVIDED_BY-> data` + "\n" + `tax -PUBLISHES-> data`, nil},
		{"an edge is removed and its ends stay", before[:len(before)-len("a -REQUIRES-> b")] + "Service:b", nil},
		{"everything is replaced", `x -INCLUDES-> y`, nil},
		{"a title and its place in lists change", before, []Option{Titled("a", "zebra")}},
		{"a stub is described", before, []Option{Set("b", func(n *graph.Node) { n.Descriptions = []graph.Text{{Lang: "nb", Value: "x"}} })}},
		{"a node becomes a stub", `
			move -INCLUDES-> a -NEEDS-> proof -PROVIDED_BY-> data
			tax -PUBLISHES-> data
			a -REQUIRES-> ?b`, nil},
		{"a node gets a second kind", before, []Option{Set("proof", func(n *graph.Node) { n.Kinds = []graph.Kind{graph.Dataset, graph.Evidence} })}},
		{"a node changes from one kind to another", `
			move -INCLUDES-> a -NEEDS-> Dataset:proof
			tax -PUBLISHES-> Dataset:data
			a -REQUIRES-> b`, nil},
		{"a verdict changes", before, []Option{Set("data", func(n *graph.Node) { n.Access = graph.Public })}},
		{"an edge has other predicates", before + "\n a -REQUIRES-> b", nil},
		{"an edge turns round", before[:len(before)-len("a -REQUIRES-> b")] + "b -REQUIRES-> a", nil},
		{"an alias moves to another node", before, []Option{Set("tax", func(n *graph.Node) { n.Aliases = []graph.ID{ID("old/a")} })}},
	} {
		t.Run("after an update in which "+c.name, func(t *testing.T) {
			store := open(t)
			old := Draw(t, before, Set("a", func(n *graph.Node) { n.Aliases = []graph.ID{ID("old/a")} }))
			Load(t, store, old)
			g := Draw(t, c.drawing, c.options...)
			Load(t, store, g)
			view := advance(t, Reference(t, old), g)
			compare(t, view, asked{t: t, ctx: t.Context(), store: store}, append(questionsOf(g), questionsOf(old)...))
			wantHeld(t, store, g)
		})
	}
	t.Run("after everything is removed the store is empty but for its version", func(t *testing.T) {
		store := open(t)
		Load(t, store, Draw(t, before))
		v := Load(t, store, &graph.Graph{AssessedOn: Day})
		if v.Number != 2 || v.Nodes != 0 || v.Edges != 0 {
			t.Errorf("version %+v", v)
		}
		wantHeld(t, store, &graph.Graph{AssessedOn: Day})
		wantNames(t, "Nodes", asked{t: t, ctx: t.Context(), store: store}.Nodes(IDs("a")), "(nothing)")
	})
}

// wantHeld fails the test unless the store holds exactly g, by fingerprints,
// and says so.
func wantHeld(t *testing.T, store graph.Store, g *graph.Graph) {
	t.Helper()
	u := difference(t, store, g)
	if !u.Empty() {
		t.Errorf("the store holds something else: %d nodes and %d edges are not as they should be, %d and %d should not be there",
			len(u.Nodes), len(u.Edges), len(u.RemovedNodes), len(u.RemovedEdges))
	}
	wantFingerprints(t, store, g)
	held, err := store.Version(t.Context())
	if err != nil || held.Digest != u.Version.Digest {
		t.Errorf("digest %q, %v; want %q", held.Digest, err, u.Version.Digest)
	}
}

func testVersions(t *testing.T, open opener) {
	g := stuck(t)
	t.Run("an update makes the version that it names, one higher each time", func(t *testing.T) {
		store := open(t)
		u := fromNothing(t, g)
		u.Version.Inputs, u.Version.Problems = "other inputs", 7
		u.Version.Sources = *Full(&[]graph.Source{})
		applied, err := store.Apply(t.Context(), u)
		if err != nil {
			t.Fatal(err)
		}
		want := u.Version
		want.Number = 1
		held, err := store.Version(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]graph.Version{want, want}, []graph.Version{applied, held}, equal()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if v := Load(t, store, Draw(t, `a -REQUIRES-> b`)); v.Number != 2 || v.Nodes != 2 || v.Edges != 1 {
			t.Errorf("version %+v, want number 2 with 2 nodes and 1 edge", v)
		}
	})
	t.Run("an update that changes nothing moves the version, its inputs and the assessment date", func(t *testing.T) {
		store := open(t)
		before := Load(t, store, g)
		u := difference(t, store, g)
		if !u.Empty() {
			t.Fatal("the same graph differs from what the store holds")
		}
		u.Version.AssessedOn, u.Version.Inputs = "2026-12-24", "new inputs"
		v, err := store.Apply(t.Context(), u)
		if err != nil {
			t.Fatal(err)
		}
		if v.Number != before.Number+1 || v.AssessedOn != "2026-12-24" || v.Inputs != "new inputs" || v.Digest != before.Digest {
			t.Errorf("version %+v after %+v", v, before)
		}
		wantHeld(t, store, g)
	})
	t.Run("an update computed against another version is a conflict and changes nothing", func(t *testing.T) {
		store := open(t)
		Load(t, store, g)
		stale := fromNothing(t, Draw(t, `a -REQUIRES-> b`))
		for _, base := range []int64{0, 2, -1} {
			stale.Base, stale.Version.Number = base, base+1
			_, err := store.Apply(t.Context(), stale)
			wantError(t, "Apply", err, graph.ErrConflict)
		}
		wantHeld(t, store, g)
		compare(t, Reference(t, g), asked{t: t, ctx: t.Context(), store: store}, questionsOf(g))
	})
	t.Run("the fingerprints are those of the graph, with its version", func(t *testing.T) {
		store := open(t)
		Load(t, store, g)
		got, err := store.Fingerprints(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(Reference(t, g).Fingerprints(), got, equal()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}
