package graph_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

func TestCoordinationCountsRowsBetweenAgencies(t *testing.T) {
	rows := planView(t).Rows(graph.RowScope{})
	c, err := graph.CoordinationOf(context.Background(), rows, graph.MinistryLevel)
	if err != nil {
		t.Fatal(err)
	}
	var cells []string
	for _, x := range slices.Concat(c.Cells, c.Consumers, c.Providers) {
		cells = append(cells, fmt.Sprintf("%s←%s %v", short(x.Consumer), short(x.Provider), x.Counts))
	}
	want := "welfare←care-ministry {1 0 0}; welfare←finance {4 0 0}; welfare← {5 0 0}; ←care-ministry {1 0 0}; ←finance {4 0 0}"
	if got := strings.Join(cells, "; "); got != want || c.Total != (graph.Counts{Blocked: 5}) {
		t.Errorf("%s, total %v\nwant %s", got, c.Total, want)
	}
	behind := c.Behind(rows, graphtest.ID("welfare"), graphtest.ID("finance"), []graph.State{graph.Blocked})
	if len(behind) != 4 || short(behind[0].Dataset) != "income" {
		t.Errorf("behind the cell: %+v", behind)
	}
	if _, err := graph.CoordinationOf(context.Background(), rows, "COUNTY"); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("by county: %v", err)
	}
}

// ministryOf climbs one level at a time, as the oracle's own reading of “the
// nearest ministry above”.
func ministryOf(g *graph.Graph, place map[graph.ID]int, agency graph.ID) graph.ID {
	is := func(id graph.ID) bool {
		return slices.ContainsFunc(g.Nodes, func(n *graph.Node) bool { return n.ID == id && n.Ministry })
	}
	level, seen := []graph.ID{agency}, map[graph.ID]bool{agency: true}
	for len(level) > 0 {
		slices.SortFunc(level, func(a, b graph.ID) int { return place[a] - place[b] })
		for _, id := range level {
			if is(id) {
				return id
			}
		}
		var next []graph.ID
		for _, e := range g.Edges {
			if e.Type == graph.PartOf && slices.Contains(level, e.From) && !seen[e.To] {
				seen[e.To] = true
				next = append(next, e.To)
			}
		}
		level = next
	}
	return agency
}

func TestCoordinationIsWhatTheOracleCounts(t *testing.T) {
	cells := 0
	for seed := range uint64(25) {
		g := graphtest.RandomGraph(seed, graphtest.Size{Services: 20, Documents: 2})
		place := places(g)
		for i, n := range g.Nodes { // ministries are rare in random graphs
			if n.Is(graph.Agency) && i%3 == 0 {
				ministry := *n
				ministry.Ministry = true
				g.Nodes[i] = &ministry
			}
		}
		rows := viewOf(t, g).Rows(graph.RowScope{})
		for _, level := range []graph.Level{graph.AgencyLevel, graph.MinistryLevel} {
			want, total := oracleCells(g, place, level)
			got, err := graph.CoordinationOf(context.Background(), rows, level)
			if err != nil {
				t.Fatal(err)
			}
			counted := map[[2]graph.ID]graph.Counts{}
			for _, c := range got.Cells {
				counted[[2]graph.ID{c.Consumer, c.Provider}] = c.Counts
				behind := got.Behind(rows, c.Consumer, c.Provider, nil)
				if len(behind) != c.Counts.Blocked+c.Counts.Unknown+c.Counts.Clear {
					t.Errorf("seed %d: %d rows behind %+v", seed, len(behind), c)
				}
			}
			if fmt.Sprint(counted) != fmt.Sprint(want) || got.Total != total {
				t.Fatalf("seed %d, %s: %v, want %v", seed, level, counted, want)
			}
			cells += len(want)
		}
	}
	if cells < 500 {
		t.Errorf("only %d cells were compared", cells)
	}
}

// oracleCells counts straight from the NEEDS edges of the graph.
func oracleCells(g *graph.Graph, place map[graph.ID]int, level graph.Level) (map[[2]graph.ID]graph.Counts, graph.Counts) {
	cells, total := map[[2]graph.ID]graph.Counts{}, graph.Counts{}
	seen := func(t graph.EdgeType, to graph.ID) []graph.ID {
		var from []graph.ID
		for _, e := range g.Edges {
			if e.Type == t && e.To == to && to != "" {
				id := e.From
				if level == graph.MinistryLevel {
					id = ministryOf(g, place, id)
				}
				from = append(from, id)
			}
		}
		slices.Sort(from)
		if from = slices.Compact(from); from == nil {
			return []graph.ID{""}
		}
		return from
	}
	for _, e := range g.Edges {
		for _, n := range e.Needs {
			for _, consumer := range seen(graph.Responsible, n.Service) {
				for _, provider := range seen(graph.Publishes, n.Dataset) {
					c := cells[[2]graph.ID{consumer, provider}]
					c.Add(n.State, 1)
					cells[[2]graph.ID{consumer, provider}] = c
				}
			}
			total.Add(n.State, 1)
		}
	}
	return cells, total
}
