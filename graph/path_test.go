package graph_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

func paths(t *testing.T, v *graph.View, q graph.PathQuery) string {
	t.Helper()
	q.From, q.To = graphtest.ID(q.From), graphtest.ID(q.To)
	found, err := v.Path(q)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, p := range found {
		list = append(list, names(p))
	}
	return strings.Join(list, " | ")
}

func TestPathsAreShortestAndInOrder(t *testing.T) {
	// Two ways of two steps, one of three, and a hub that would be shorter still.
	v := viewOf(t, graphtest.Draw(t, `
		Service:a -REQUIRES-> m -REQUIRES-> z
		Service:a -RELATES_TO-> k -RELATES_TO-> z
		Service:a -REQUIRES-> b -REQUIRES-> c -REQUIRES-> z
		a -ABOUT-> Concept:tax
		z -ABOUT-> tax
		y -ABOUT-> tax
		Service:y
		Service:alone
	`))
	for _, c := range []struct {
		q    graph.PathQuery
		want string
	}{
		{graph.PathQuery{From: "a", To: "z"}, "a k z"},
		{graph.PathQuery{From: "a", To: "z", Max: 5}, "a k z | a m z"},
		{graph.PathQuery{From: "z", To: "a", Max: 5}, "z k a | z m a"},
		{graph.PathQuery{From: "a", To: "z", Max: 5, Hubs: []graph.Kind{graph.Concept}}, "a k z | a m z | a tax z"},
		{graph.PathQuery{From: "a", To: "z", Types: []graph.EdgeType{graph.Requires}, Max: 5}, "a m z"},
		{graph.PathQuery{From: "a", To: "z", Length: 1}, ""},
		{graph.PathQuery{From: "a", To: "y"}, ""},
		{graph.PathQuery{From: "a", To: "y", Hubs: []graph.Kind{graph.Concept}}, "a tax y"},
		{graph.PathQuery{From: "a", To: "tax"}, "a tax"},
		{graph.PathQuery{From: "tax", To: "b"}, "tax a b"},
		{graph.PathQuery{From: "a", To: "alone"}, ""},
		{graph.PathQuery{From: "a", To: "a"}, "a"},
	} {
		if got := paths(t, v, c.q); got != c.want {
			t.Errorf("%+v: %q, want %q", c.q, got, c.want)
		}
	}
}

func TestPathRefusesWhatDoesNotExist(t *testing.T) {
	v := viewOf(t, graphtest.Draw(t, `Service:a -REQUIRES-> b`))
	a, b := graphtest.ID("a"), graphtest.ID("b")
	for _, c := range []struct {
		q    graph.PathQuery
		want error
	}{
		{graph.PathQuery{From: a, To: graphtest.ID("x")}, graph.ErrNotFound},
		{graph.PathQuery{From: graphtest.ID("x"), To: b}, graph.ErrNotFound},
		{graph.PathQuery{From: a, To: b, Types: []graph.EdgeType{"KNOWS"}}, graph.ErrInvalid},
		{graph.PathQuery{From: a, To: b, Hubs: []graph.Kind{graph.Service}}, graph.ErrInvalid},
		{graph.PathQuery{From: a, To: b, Length: graph.MaxPathLength + 1}, graph.ErrLimit},
		{graph.PathQuery{From: a, To: b, Max: graph.MaxPaths + 1}, graph.ErrLimit},
		{graph.PathQuery{From: a, To: b, Max: -1}, graph.ErrInvalid},
	} {
		if _, err := v.Path(c.q); !errors.Is(err, c.want) {
			t.Errorf("%+v: %v, want %v", c.q, err, c.want)
		}
	}
}

// oraclePaths tries every way without repeats and keeps the shortest, sorted.
func oraclePaths(g *graph.Graph, place map[graph.ID]int, barred func(graph.ID) bool, from, to graph.ID, length int) [][]int {
	next := map[graph.ID][]graph.ID{}
	for _, e := range g.Edges {
		next[e.From], next[e.To] = append(next[e.From], e.To), append(next[e.To], e.From)
	}
	var found [][]int
	best := length
	var walk func(at graph.ID, way []int)
	walk = func(at graph.ID, way []int) {
		if at == to {
			if len(way)-1 < best {
				best, found = len(way)-1, nil
			}
			found = append(found, slices.Clone(way))
			return
		}
		if len(way)-1 == best || len(way) > 1 && barred(at) {
			return
		}
		for _, n := range next[at] {
			if !slices.Contains(way, place[n]) {
				walk(n, append(slices.Clone(way), place[n]))
			}
		}
	}
	walk(from, []int{place[from]})
	slices.SortFunc(found, slices.Compare)
	return slices.CompactFunc(found, slices.Equal)
}

func TestPathsAreWhatTheOracleFinds(t *testing.T) {
	checked := 0
	for seed := range uint64(30) {
		g := graphtest.RandomGraph(seed, graphtest.Size{Services: 7, Documents: 1})
		v, place := viewOf(t, g), places(g)
		hub := func(id graph.ID) bool {
			n := v.Rows(graph.RowScope{LifeEvent: "none"}).Look(id)
			return n.Is(graph.Agency) || n.Is(graph.Catalog) || n.Is(graph.Concept)
		}
		for i, a := range g.Nodes {
			b := g.Nodes[(i*7+int(seed))%len(g.Nodes)]
			for hubs, barred := range map[int]func(graph.ID) bool{0: hub, 3: func(graph.ID) bool { return false }} {
				q := graph.PathQuery{From: a.ID, To: b.ID, Length: 5, Max: graph.MaxPaths, Hubs: graph.PathHubs()[:hubs]}
				got, err := v.Path(q)
				if err != nil {
					t.Fatal(err)
				}
				want := oraclePaths(g, place, barred, a.ID, b.ID, 5)
				want = want[:min(len(want), graph.MaxPaths)]
				comparePaths(t, seed, got, want, place)
				checked += len(want)
			}
		}
	}
	if checked < 1000 {
		t.Errorf("only %d paths were compared", checked)
	}
}

func comparePaths(t *testing.T, seed uint64, got []graph.Path, want [][]int, place map[graph.ID]int) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("seed %d: %d paths, want %v", seed, len(got), want)
	}
	for i, p := range got {
		way := []int{place[p.From.ID]}
		at := p.From.ID
		for _, s := range p.Steps {
			ends := [2]graph.ID{s.Edge.From, s.Edge.To}
			if s.Direction == graph.In {
				ends[0], ends[1] = ends[1], ends[0]
			}
			if ends != [2]graph.ID{at, s.Node.ID} {
				t.Fatalf("seed %d: a step from %s to %s goes over %v", seed, at, s.Node.ID, s.Edge.EdgeKey)
			}
			at = s.Node.ID
			way = append(way, place[at])
		}
		if !slices.Equal(way, want[i]) {
			t.Fatalf("seed %d: path %d is %v, want %v", seed, i, way, want[i])
		}
	}
}
