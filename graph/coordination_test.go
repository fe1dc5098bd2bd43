package graph_test

import (
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
	c, err := graph.CoordinationOf(rows, graph.MinistryLevel)
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
	if _, err := graph.CoordinationOf(rows, "COUNTY"); !errors.Is(err, graph.ErrInvalid) {
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
			got, err := graph.CoordinationOf(rows, level)
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

func TestCoverageTellsHowMuchIsRecorded(t *testing.T) {
	v := viewOf(t, graphtest.Draw(t, `
		Service:a -NEEDS-> Evidence:e1 -PROVIDED_BY-> Dataset:d1[NON_PUBLIC] -HAS_BASIS-> r[PROCESSING]
		a -NEEDS-> Evidence:?e2
		Service:b
		Service:?stub
		Dataset:d2[NON_PUBLIC] -HAS_BASIS-> u[UNTYPED]
		Dataset:open[PUBLIC]
		Dataset:silent
		one -RESPONSIBLE-> a
		two -RESPONSIBLE-> b
		two -PUBLISHES-> d1
		two -PUBLISHES-> silent
		a -IN_CATALOG-> cat
	`))
	tell := func(by graph.CoverageBy) string {
		list, err := v.Coverage(by)
		if err != nil {
			t.Fatal(err)
		}
		var parts []string
		for _, c := range list {
			name := c.Source
			if c.Node != nil {
				name = short(c.Node.ID)
			}
			parts = append(parts, strings.TrimSpace(fmt.Sprintf("%s %v %v %v %v", name, c.ServicesWithNeeds, c.EvidenceWithDataset, c.DatasetsWithAccess, c.DatasetsWithBasis)))
		}
		return strings.Join(parts, "; ")
	}
	whole := "{1 2} {1 2} {3 4} {1 2}"
	if got, want := tell(graph.ByProvider), whole+"; one {1 1} {1 2} {0 0} {0 0}; two {0 1} {0 0} {1 2} {1 1}"; got != want {
		t.Errorf("by agency %s\nwant %s", got, want)
	}
	if got, want := tell(graph.ByCatalog), whole+"; cat {1 1} {1 2} {0 0} {0 0}"; got != want {
		t.Errorf("by catalogue %s\nwant %s", got, want)
	}
	if _, err := v.Coverage("COUNTY"); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("by county: %v", err)
	}
}

func TestCoverageBySourceIsWhatTheOracleCounts(t *testing.T) {
	for seed := range uint64(25) {
		g := graphtest.RandomGraph(seed, graphtest.Size{Services: 20, Documents: 3})
		list, err := viewOf(t, g).Coverage(graph.BySource)
		if err != nil {
			t.Fatal(err)
		}
		from := func(id graph.ID, edge graph.EdgeType, good func(*graph.Node) bool) bool {
			return slices.ContainsFunc(g.Edges, func(e graph.Edge) bool {
				return e.From == id && e.Type == edge && slices.ContainsFunc(g.Nodes, func(n *graph.Node) bool { return n.ID == e.To && good(n) })
			})
		}
		anything := func(*graph.Node) bool { return true }
		typed := func(n *graph.Node) bool {
			return n.Assessment == nil && slices.Contains([]graph.BasisKind{"DISCLOSURE", "PROCESSING", "RESTRICTION", "OTHER"}, n.BasisKind)
		}
		for _, c := range list {
			want := graph.Coverage{Source: c.Source}
			for _, n := range g.Nodes {
				if c.Source != "" && !slices.ContainsFunc(n.Origins, func(o graph.Origin) bool { return o.Source == c.Source }) {
					continue
				}
				count := func(s *graph.Share, in, have bool) {
					if in {
						s.Of++
					}
					if in && have {
						s.Have++
					}
				}
				count(&want.ServicesWithNeeds, n.Is(graph.Service) && n.Resolved, from(n.ID, graph.Needs, anything))
				count(&want.EvidenceWithDataset, n.Is(graph.Evidence), n.Is(graph.Dataset) || from(n.ID, graph.ProvidedBy, anything))
				dataset := n.Is(graph.Dataset) && n.Resolved
				count(&want.DatasetsWithAccess, dataset, n.Access != graph.NotStated)
				count(&want.DatasetsWithBasis, dataset && n.Access != graph.NotStated && n.Access != graph.Public, from(n.ID, graph.HasBasis, typed))
			}
			if c != want {
				t.Errorf("seed %d: %+v\nwant %+v", seed, c, want)
			}
		}
		if len(list) != 4 {
			t.Errorf("seed %d: %d groups", seed, len(list))
		}
	}
}
