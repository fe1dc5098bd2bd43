package graphtest

import (
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

func testNeighbours(t *testing.T, open opener) {
	//	        ┌──REQUIRES──► b
	//	a ──────┼──REQUIRES──► c ──REQUIRES──► a      a ──REQUIRES──► a
	//	        ├──NEEDS─────► proof
	//	        └──NEEDS─────► data
	a := loaded(t, open, Draw(t, `
		a -REQUIRES-> c -REQUIRES-> a -REQUIRES-> a
		a -REQUIRES-> b
		a -RELATES_TO-> b
		a -NEEDS-> proof
		a -NEEDS-> Dataset:data`, Titled("a", "å")))
	ask := func(t *testing.T, q graph.NeighbourQuery, ids ...string) []graph.NeighbourPage {
		t.Helper()
		pages, err := a.Neighbours(IDs(ids...), q)
		if err != nil {
			t.Fatal(err)
		}
		if len(pages) != len(ids) {
			t.Fatalf("%d pages for %d parents", len(pages), len(ids))
		}
		return pages
	}
	want := func(t *testing.T, p graph.NeighbourPage, total int, more bool, want ...string) {
		t.Helper()
		wantNames(t, "Neighbours", nodesOf(p), want...)
		if p.Total != total || p.More != more {
			t.Errorf("total %d, more %v; want %d, %v", p.Total, p.More, total, more)
		}
	}
	t.Run("edges lead out, to the start of the self-loop too", func(t *testing.T) {
		want(t, ask(t, graph.NeighbourQuery{Type: graph.Requires, Page: first()}, "a")[0], 3, false, "b", "c", "a")
	})
	t.Run("edges come in", func(t *testing.T) {
		want(t, ask(t, graph.NeighbourQuery{Type: graph.Requires, Direction: graph.In, Page: first()}, "a")[0], 2, false, "c", "a")
	})
	t.Run("one call serves many parents, each with its own page, in the order asked", func(t *testing.T) {
		pages := ask(t, graph.NeighbourQuery{Type: graph.Requires, Page: graph.Page{First: 1}}, "c", "nobody", "a", "b", "c")
		want(t, pages[0], 1, false, "a")
		want(t, pages[1], 0, false)
		want(t, pages[2], 3, true, "b")
		want(t, pages[3], 0, false)
		want(t, pages[4], 1, false, "a")
	})
	t.Run("a place counts for every parent", func(t *testing.T) {
		pages := ask(t, graph.NeighbourQuery{Type: graph.Requires, Page: graph.Page{First: 1, After: &graph.Position{SortKey: "b", ID: ID("b")}}}, "a", "c")
		want(t, pages[0], 3, true, "c")
		want(t, pages[1], 1, false, "a")
	})
	t.Run("only neighbours of the kind asked for, and the total counts those", func(t *testing.T) {
		want(t, ask(t, graph.NeighbourQuery{Type: graph.Needs, Kind: graph.Dataset, Page: first()}, "a")[0], 1, false, "data")
		want(t, ask(t, graph.NeighbourQuery{Type: graph.Needs, Kind: graph.Evidence, Page: graph.Page{First: 0}}, "a")[0], 1, true)
		want(t, ask(t, graph.NeighbourQuery{Type: graph.Needs, Kind: graph.Law, Page: first()}, "a")[0], 0, false)
		want(t, ask(t, graph.NeighbourQuery{Type: graph.Needs, Page: first()}, "a")[0], 2, false, "data", "proof")
	})
	t.Run("only edges of the type asked for", func(t *testing.T) {
		want(t, ask(t, graph.NeighbourQuery{Type: graph.RelatesTo, Page: first()}, "a")[0], 1, false, "b")
	})
	t.Run("the edge is the one between them, whichever end the asker stands at", func(t *testing.T) {
		in := ask(t, graph.NeighbourQuery{Type: graph.Requires, Direction: graph.In, Page: first()}, "a")[0]
		if got, want := in.Neighbours[0].Edge.EdgeKey, (graph.EdgeKey{From: ID("c"), Type: graph.Requires, To: ID("a")}); got != want {
			t.Errorf("got %v, want %v", got, want)
		}
		if got := in.Neighbours[0].Edge; len(got.Predicates) == 0 || len(got.Origins) == 0 || got.Origins[0].Source != "drawing" {
			t.Errorf("the edge does not say where it comes from: %+v", got)
		}
	})
	t.Run("no parents have no pages", func(t *testing.T) { ask(t, graph.NeighbourQuery{Type: graph.Requires, Page: first()}) })
}

func nodesOf(p graph.NeighbourPage) []*graph.Node {
	var nodes []*graph.Node
	for _, n := range p.Neighbours {
		nodes = append(nodes, n.Node)
	}
	return nodes
}
