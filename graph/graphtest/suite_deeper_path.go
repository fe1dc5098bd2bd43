package graphtest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

// testPath has two ways of two steps from a to z, one of three, and a hub that
// joins both, and y.
func testPath(t *testing.T, open opener) {
	a := loaded(t, open, Draw(t, `
		Service:a -REQUIRES-> m -REQUIRES-> z
		Service:a -RELATES_TO-> k -RELATES_TO-> z
		Service:a -REQUIRES-> b -REQUIRES-> c -REQUIRES-> z
		a -ABOUT-> Concept:tax
		z -ABOUT-> tax
		y -ABOUT-> tax
		a -REQUIRES-> a
		b -REQUIRES-> a
		Service:y
		Service:alone`,
		Set("z", func(n *graph.Node) { n.Aliases = IDs("old/z") })))
	for _, c := range []struct {
		q    graph.PathQuery
		want string
	}{
		{graph.PathQuery{From: "a", To: "z"}, "a k z"},
		{graph.PathQuery{From: "a", To: "old/z", Max: 5}, "a k z | a m z"},
		{graph.PathQuery{From: "z", To: "a", Max: 5}, "z k a | z m a"},
		{graph.PathQuery{From: "a", To: "z", Max: 5, Hubs: []graph.Kind{graph.Concept}}, "a k z | a m z | a tax z"},
		{graph.PathQuery{From: "a", To: "z", Types: []graph.EdgeType{graph.Requires}, Max: 5}, "a m z"},
		{graph.PathQuery{From: "a", To: "z", Types: []graph.EdgeType{}}, ""}, // no type at all
		{graph.PathQuery{From: "a", To: "z", Length: 1}, ""},
		{graph.PathQuery{From: "a", To: "z", Length: 2}, "a k z"},
		{graph.PathQuery{From: "a", To: "y"}, ""},
		{graph.PathQuery{From: "a", To: "y", Hubs: []graph.Kind{graph.Concept}}, "a tax y"},
		{graph.PathQuery{From: "a", To: "tax"}, "a tax"},
		{graph.PathQuery{From: "tax", To: "b"}, "tax a b"},
		{graph.PathQuery{From: "a", To: "alone", Length: graph.MaxPathLength}, ""},
		{graph.PathQuery{From: "a", To: "a"}, "a"},
		{graph.PathQuery{From: "z", To: "old/z"}, "z"},
	} {
		q := c.q
		q.From, q.To = ID(q.From), ID(q.To)
		found, err := a.deeper().Path(t.Context(), q)
		var list []string
		for _, p := range found {
			list = append(list, wayOf(p))
		}
		if got := strings.Join(list, " | "); err != nil || got != c.want {
			t.Errorf("%+v: %q (%v), want %q", c.q, got, err, c.want)
		}
	}
	t.Run("the edge is that of the first type, and of two of one type the one along the path", func(t *testing.T) {
		want := graph.EdgeKey{From: ID("a"), Type: graph.Requires, To: ID("b")}
		for from, to := range map[string]string{"a": "b", "b": "a"} {
			found, err := a.deeper().Path(t.Context(), graph.PathQuery{From: ID(from), To: ID(to)})
			if err != nil || len(found) != 1 || len(found[0].Steps) != 1 {
				t.Fatalf("%+v, %v", found, err)
			}
			want.From, want.To = ID(from), ID(to)
			step := found[0].Steps[0]
			if diff := cmp.Diff(want, step.Edge.EdgeKey); diff != "" || step.Direction != graph.Out {
				t.Errorf("(-want +got):\n%s", diff)
			}
		}
	})
	t.Run("of many shortest paths the first are found, in order", func(t *testing.T) {
		b := loaded(t, open, grid(t, 6, 3))
		found, err := b.deeper().Path(t.Context(), graph.PathQuery{From: ID("from"), To: ID("to"), Length: 7, Max: 4})
		want := []string{"a0 a1 a2 a3 a4 a5", "a0 a1 a2 a3 a4 b5", "a0 a1 a2 a3 a4 c5", "a0 a1 a2 a3 b4 a5"}
		if err != nil || len(found) != len(want) {
			t.Fatalf("%d paths, %v", len(found), err)
		}
		for i, p := range found {
			if got := wayOf(p); got != "from "+want[i]+" to" {
				t.Errorf("path %d is %s, want %s", i, got, want[i])
			}
		}
	})
}

// grid is so many layers of so many services, each of which requires all of the
// layer before, between from and to.
func grid(t *testing.T, layers, width int) *graph.Graph {
	t.Helper()
	var b strings.Builder
	before := []string{"from"}
	for layer := range layers {
		var next []string
		for i := range width {
			name := fmt.Sprintf("%c%d", 'a'+i, layer)
			next = append(next, name)
			for _, n := range before {
				fmt.Fprintf(&b, "%s -REQUIRES-> %s\n", n, name)
			}
		}
		before = next
	}
	for _, n := range before {
		fmt.Fprintf(&b, "%s -REQUIRES-> to\n", n)
	}
	return Draw(t, b.String())
}

func testPathLimits(t *testing.T, open opener) {
	a := loaded(t, open, Draw(t, `Service:a -REQUIRES-> b`))
	for _, c := range []struct {
		q    graph.PathQuery
		want error
	}{
		{graph.PathQuery{From: ID("a"), To: ID("x")}, graph.ErrNotFound},
		{graph.PathQuery{From: ID("x"), To: ID("b")}, graph.ErrNotFound},
		{graph.PathQuery{From: ID("x"), To: ID("x")}, graph.ErrNotFound},
		{graph.PathQuery{From: ID("a"), To: ID("b"), Types: []graph.EdgeType{"KNOWS"}}, graph.ErrInvalid},
		{graph.PathQuery{From: ID("a"), To: ID("b"), Hubs: []graph.Kind{graph.Service}}, graph.ErrInvalid},
		{graph.PathQuery{From: ID("a"), To: ID("b"), Length: graph.MaxPathLength + 1}, graph.ErrLimit},
		{graph.PathQuery{From: ID("a"), To: ID("b"), Max: graph.MaxPaths + 1}, graph.ErrLimit},
		{graph.PathQuery{From: ID("a"), To: ID("b"), Max: -1}, graph.ErrInvalid},
	} {
		_, err := a.deeper().Path(t.Context(), c.q)
		wantError(t, fmt.Sprintf("%+v", c.q), err, c.want)
	}
}
