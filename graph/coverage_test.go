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
		for _, c := range list {
			if want := oracleCoverage(g, c.Source); c != want {
				t.Errorf("seed %d: %+v\nwant %+v", seed, c, want)
			}
		}
		if len(list) != 4 {
			t.Errorf("seed %d: %d groups", seed, len(list))
		}
	}
}

// oracleCoverage counts one source, or everything, straight from the lists.
func oracleCoverage(g *graph.Graph, source string) graph.Coverage {
	from := func(id graph.ID, edge graph.EdgeType, good func(*graph.Node) bool) bool {
		return slices.ContainsFunc(g.Edges, func(e graph.Edge) bool {
			return e.From == id && e.Type == edge && slices.ContainsFunc(g.Nodes, func(n *graph.Node) bool { return n.ID == e.To && good(n) })
		})
	}
	anything := func(*graph.Node) bool { return true }
	typed := func(n *graph.Node) bool {
		return n.Assessment == nil && slices.Contains([]graph.BasisKind{"DISCLOSURE", "PROCESSING", "RESTRICTION", "OTHER"}, n.BasisKind)
	}
	count := func(s *graph.Share, in, have bool) {
		if in {
			s.Of++
		}
		if in && have {
			s.Have++
		}
	}
	want := graph.Coverage{Source: source}
	for _, n := range g.Nodes {
		if source != "" && !slices.ContainsFunc(n.Origins, func(o graph.Origin) bool { return o.Source == source }) {
			continue
		}
		dataset := n.Is(graph.Dataset) && n.Resolved
		count(&want.ServicesWithNeeds, n.Is(graph.Service) && n.Resolved, from(n.ID, graph.Needs, anything))
		count(&want.EvidenceWithDataset, n.Is(graph.Evidence), n.Is(graph.Dataset) || from(n.ID, graph.ProvidedBy, anything))
		count(&want.DatasetsWithAccess, dataset, n.Access != graph.NotStated)
		count(&want.DatasetsWithBasis, dataset && n.Access != graph.NotStated && n.Access != graph.Public, from(n.ID, graph.HasBasis, typed))
	}
	return want
}
