package graphtest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

func testEmpty(t *testing.T, open opener) {
	t.Run("a store that was never written to has version 0 and nothing in it", func(t *testing.T) {
		a := asked{t: t, ctx: t.Context(), store: open(t)}
		if v := a.Version(); v.Number != 0 || v.Nodes != 0 || v.Edges != 0 {
			t.Errorf("version %+v, want number 0 without nodes and edges", v)
		}
		f, err := a.store.Fingerprints(t.Context())
		if err != nil || f.Version.Number != 0 || len(f.Nodes) > 0 {
			t.Errorf("fingerprints %+v, %v; want none", f, err)
		}
	})
	t.Run("every question has an empty answer", func(t *testing.T) {
		a := asked{t: t, ctx: t.Context(), store: open(t)}
		view, err := graph.NewView(graph.Version{}, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		elsewhere := RandomGraph(3, Size{Services: 10, Documents: 1})
		var abouts []question
		for _, q := range questions(elsewhere, 3, 10) {
			if q.name != "Version" {
				abouts = append(abouts, q)
			}
		}
		compare(t, view, a, abouts)
	})
}

func testNodes(t *testing.T, open opener) {
	//	fin ──RESPONSIBLE──► a
	g := Draw(t, `Agency:fin -RESPONSIBLE-> a`, Set("fin", func(n *graph.Node) {
		n.Aliases = []graph.ID{ID("old/fin"), ID("older/fin")}
	}))
	a := loaded(t, open, g)
	t.Run("nodes come in the order asked, nil where nothing has the id", func(t *testing.T) {
		wantNames(t, "Nodes", a.Nodes(IDs("fin", "nobody", "a", "fin")), "fin", "(nothing)", "a", "fin")
	})
	t.Run("an alias leads to its node", func(t *testing.T) {
		wantNames(t, "Nodes", a.Nodes(IDs("older/fin", "old/fin")), "fin", "fin")
	})
	t.Run("no ids give no nodes", func(t *testing.T) {
		if got := a.Nodes(nil); len(got) != 0 {
			t.Errorf("got %d nodes", len(got))
		}
	})
	t.Run("ids are compared bytewise", func(t *testing.T) {
		wantNames(t, "Nodes", a.Nodes([]graph.ID{ID("FIN"), ID("fin") + " ", ""}), "(nothing)", "(nothing)", "(nothing)")
	})
	t.Run("an alias works in filters and as a parent", func(t *testing.T) {
		page, err := a.List(graph.ListQuery{Kind: graph.Service, Filter: graph.ListFilter{Agency: ID("old/fin")}, Page: first()})
		if err != nil {
			t.Fatal(err)
		}
		wantNames(t, "List", page.Nodes, "a")
		pages, err := a.Neighbours(IDs("old/fin"), graph.NeighbourQuery{Type: graph.Responsible, Page: first()})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(1, pages[0].Total); diff != "" {
			t.Error(diff)
		}
		blocked, err := a.BlockedServices(graph.BlockedQuery{Filter: graph.BlockedFilter{Consumer: ID("old/fin"), States: graph.States()}, Page: first()})
		if err != nil {
			t.Fatal(err)
		}
		wantNames(t, "BlockedServices", blocked.Nodes, "a")
	})
}
