package neo4j_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

// Every service of a column requires all of the next: 512 shortest paths.
//
//	    ┌ 1-0 ┐   ┌ 2-0 ┐   ┌ 3-0 ┐
//	a ──┤  …  ├───┤  …  ├───┤  …  ├── z
//	    └ 1-7 ┘   └ 2-7 ┘   └ 3-7 ┘
func TestTheFirstOfVeryManyShortestPathsAreThoseOfTheReference(t *testing.T) {
	columns := [][]string{{"a"}, column(1), column(2), column(3), {"z"}}
	var drawing strings.Builder
	for i, next := range columns[1:] {
		for _, from := range columns[i] {
			for _, to := range next {
				fmt.Fprintf(&drawing, "Service:%s -REQUIRES-> %s\n", from, to)
			}
		}
	}
	samePaths(t, graphtest.Draw(t, drawing.String()), graph.PathQuery{Max: graph.MaxPaths})
}

func column(n int) []string {
	var names []string
	for i := range 8 {
		names = append(names, fmt.Sprintf("%d-%d", n, i))
	}
	return names
}

// One way of eight edges.
//
//	a ── 1 ── 2 ── 3 ── 4 ── 5 ── 6 ── 7 ── z
func TestAPathLongerThanTheServersOwnSearchIsFound(t *testing.T) {
	samePaths(t, graphtest.Draw(t, `
		Service:a -REQUIRES-> 1 -REQUIRES-> 2 -REQUIRES-> 3 -REQUIRES-> 4 -REQUIRES-> 5 -REQUIRES-> 6 -REQUIRES-> 7 -REQUIRES-> z
	`), graph.PathQuery{Length: graph.MaxPathLength})
}

// samePaths asks for the paths from a to z, of which there are some.
func samePaths(t *testing.T, g *graph.Graph, q graph.PathQuery) {
	t.Helper()
	server := neo4jtest.Start(t)
	store := fresh(server, configOf(server))(t)
	graphtest.Load(t, store, g)
	q.From, q.To = graphtest.ID("a"), graphtest.ID("z")
	want, err := graphtest.Reference(t, g).Path(q)
	if err != nil || len(want) == 0 {
		t.Fatalf("the reference found %d paths: %v", len(want), err)
	}
	got, err := store.Path(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-reference +store:\n%s", diff)
	}
}
