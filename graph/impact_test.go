package graph_test

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// viewOf indexes a graph for asking.
func viewOf(t testing.TB, g *graph.Graph) *graph.View {
	t.Helper()
	var nodes []graph.Hashed[*graph.Node]
	for _, n := range g.Nodes {
		nodes = append(nodes, graph.Hashed[*graph.Node]{Value: n})
	}
	var edges []graph.Hashed[graph.Edge]
	for _, e := range g.Edges {
		edges = append(edges, graph.Hashed[graph.Edge]{Value: e})
	}
	v, err := graph.NewView(graph.Version{Number: 1, AssessedOn: g.AssessedOn, Sources: g.Sources}, nodes, edges)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// The law's loss goes from the act to a benefit that asks for what it permits:
//
//	act ◄─PART_OF─ section ◄─FOUNDED_IN─ rule ◄─HAS_BASIS─ income ◄─PROVIDED_BY─ proof ◄─NEEDS─ benefit
//	child ─INCLUDES─► benefit ◄─REQUIRES─ appeal ─PRODUCES─► decision ─TRIGGERS─► move
const lawDrawing = `
	Law:section -PART_OF-> Law:act
	income[NON_PUBLIC] -HAS_BASIS-> rule[DISCLOSURE] -FOUNDED_IN-> section
	benefit -NEEDS-> Evidence:proof -PROVIDED_BY-> Dataset:income
	child -INCLUDES-> benefit
	appeal -REQUIRES-> benefit
	appeal -PRODUCES-> Output:decision -TRIGGERS-> move
	tax -PUBLISHES-> income
	api -SERVES-> income
	Agency:tax -PART_OF-> Agency:ministry[MINISTRY]
	welfare -RESPONSIBLE-> benefit
	income -IN_CATALOG-> catalog
	benefit -ABOUT-> theme
	benefit -RELATES_TO-> other
`

func names(p graph.Path) string {
	list := []string{name(p.From)}
	for _, s := range p.Steps {
		list = append(list, name(s.Node))
	}
	return strings.Join(list, " ")
}

func name(n *graph.Node) string { return strings.TrimPrefix(n.ID, graphtest.ID("")) }

func impacts(p graph.ImpactPage) string {
	var list []string
	for _, i := range p.Impacts {
		list = append(list, fmt.Sprintf("%d %s", i.Distance, name(i.Node)))
	}
	return strings.Join(list, ", ")
}

func TestALossIsFeltAlongTheTable(t *testing.T) {
	v := viewOf(t, graphtest.Draw(t, lawDrawing))
	for of, want := range map[string]string{
		"act":      "1 section, 2 rule, 3 income, 4 proof, 5 benefit, 6 appeal, 6 child, 7 decision, 8 move",
		"section":  "1 rule, 2 income, 3 proof, 4 benefit, 5 appeal, 5 child, 6 decision, 7 move",
		"rule":     "1 income, 2 proof, 3 benefit, 4 appeal, 4 child, 5 decision, 6 move",
		"tax":      "1 income, 2 proof, 3 benefit, 4 appeal, 4 child, 5 decision, 6 move",
		"ministry": "1 tax, 2 income, 3 proof, 4 benefit, 5 appeal, 5 child, 6 decision, 7 move",
		"welfare":  "1 benefit, 2 appeal, 2 child, 3 decision, 4 move",
		"api":      "1 income, 2 proof, 3 benefit, 4 appeal, 4 child, 5 decision, 6 move",
		"decision": "1 move",
		"appeal":   "1 decision, 2 move",
	} {
		page, err := v.Impact(graph.ImpactQuery{Of: graphtest.ID(of)})
		if got := impacts(page); err != nil || got != want || page.Truncated || page.Deeper {
			t.Errorf("loss of %s: %s (%v)\nwant %s", of, got, err, want)
		}
	}
	page, _ := v.Impact(graph.ImpactQuery{Of: graphtest.ID("act")})
	if got := names(page.Impacts[6].Way); got != "act section rule income proof benefit child" {
		t.Errorf("the way to child is %s", got)
	}
}

func TestImpactIsBounded(t *testing.T) {
	v := viewOf(t, graphtest.Draw(t, lawDrawing))
	ask := func(q graph.ImpactQuery) (string, graph.ImpactPage) {
		q.Of = graphtest.ID("act")
		page, err := v.Impact(q)
		if err != nil {
			t.Fatal(err)
		}
		return impacts(page), page
	}
	if got, page := ask(graph.ImpactQuery{Depth: 2}); got != "1 section, 2 rule" || !page.Deeper || page.Truncated {
		t.Errorf("two steps deep: %s, deeper %t", got, page.Deeper)
	}
	if got, page := ask(graph.ImpactQuery{Depth: 8}); page.Deeper || !strings.HasSuffix(got, "8 move") {
		t.Errorf("as deep as it goes: %s, deeper %t", got, page.Deeper)
	}
	if got, page := ask(graph.ImpactQuery{Max: 6}); !page.Truncated || !strings.HasSuffix(got, "5 benefit, 6 appeal") {
		t.Errorf("six nodes: %s, truncated %t", got, page.Truncated)
	}
	if got, page := ask(graph.ImpactQuery{Max: 9}); page.Truncated {
		t.Errorf("all nine nodes: %s, truncated %t", got, page.Truncated)
	}
	if got, _ := ask(graph.ImpactQuery{Types: []graph.EdgeType{graph.PartOf, graph.FoundedIn}}); got != "1 section, 2 rule" {
		t.Errorf("over two types: %s", got)
	}
}

func TestImpactRefusesWhatHasNone(t *testing.T) {
	v := viewOf(t, graphtest.Draw(t, lawDrawing))
	for _, c := range []struct {
		q    graph.ImpactQuery
		want error
	}{
		{graph.ImpactQuery{Of: graphtest.ID("theme")}, graph.ErrInvalid},
		{graph.ImpactQuery{Of: graphtest.ID("catalog")}, graph.ErrInvalid},
		{graph.ImpactQuery{Of: graphtest.ID("child")}, graph.ErrInvalid},
		{graph.ImpactQuery{Of: graphtest.ID("nobody")}, graph.ErrNotFound},
		{graph.ImpactQuery{Of: graphtest.ID("act"), Types: []graph.EdgeType{graph.RelatesTo}}, graph.ErrInvalid},
		{graph.ImpactQuery{Of: graphtest.ID("act"), Max: graph.MaxImpact + 1}, graph.ErrLimit},
		{graph.ImpactQuery{Of: graphtest.ID("act"), Depth: graph.MaxImpactDepth + 1}, graph.ErrLimit},
		{graph.ImpactQuery{Of: graphtest.ID("act"), Depth: -1}, graph.ErrInvalid},
	} {
		if _, err := v.Impact(c.q); !errors.Is(err, c.want) {
			t.Errorf("%+v: %v, want %v", c.q, err, c.want)
		}
	}
	_, err := v.Impact(graph.ImpactQuery{Of: graphtest.ID("theme")})
	if !strings.Contains(err.Error(), "Service Dataset Evidence DataService LegalBasis Law Agency Output") {
		t.Errorf("the error does not name the kinds that fit: %v", err)
	}
}

func TestImpactGoesRoundRingsOnce(t *testing.T) {
	v := viewOf(t, graphtest.Draw(t, `
		Service:a -REQUIRES-> b -REQUIRES-> c -REQUIRES-> a
		a -REQUIRES-> a
	`))
	page, err := v.Impact(graph.ImpactQuery{Of: graphtest.ID("a")})
	if got := impacts(page); err != nil || got != "1 c, 2 b" {
		t.Errorf("loss of a: %s (%v)", got, err)
	}
}

func TestOnlyAPresentAssessmentIsMissed(t *testing.T) {
	for status, want := range map[graph.AssessmentStatus]string{graph.AssessedPresent: "1 rule, 2 income", graph.AssessedMissing: "1 rule"} {
		v := viewOf(t, graphtest.Draw(t, `
			LegalBasis:rule[DISCLOSURE] -FOUNDED_IN-> act
			rule -ASSESSES-> Dataset:income
			rule -ASSESSES-> Agency:tax
		`, graphtest.Set("rule", func(n *graph.Node) { n.Assessment = &graph.Assessment{Status: status, Dataset: graphtest.ID("income")} })))
		page, err := v.Impact(graph.ImpactQuery{Of: graphtest.ID("act")})
		if got := impacts(page); err != nil || got != want {
			t.Errorf("%s: %s (%v), want %s", status, got, err, want)
		}
	}
}

// felt is the oracle's own table: does the loss of one end hurt the other?
func felt(e graph.Edge, lost, other *graph.Node) bool {
	forward := e.From == lost.ID
	is := func(n *graph.Node, kinds ...graph.Kind) bool { return slices.ContainsFunc(kinds, n.Is) }
	switch string(e.Type) {
	case "PART_OF":
		return e.To == lost.ID
	case "FOUNDED_IN", "GOVERNED_BY", "HAS_BASIS", "PROVIDED_BY", "NEEDS", "REQUIRES", "INCLUDES":
		return e.To == lost.ID
	case "SERVES", "PRODUCES", "TRIGGERS", "PUBLISHES", "RESPONSIBLE":
		return forward
	case "ASSESSES":
		return forward && lost.Assessment != nil && lost.Assessment.Status == "PRESENT" && is(other, "Service", "Dataset")
	default:
		return false
	}
}

// oracleImpact relaxes all edges until nothing changes, keeping for each node
// the shortest way, and of those the first by the places of its nodes.
func oracleImpact(g *graph.Graph, place map[graph.ID]int, of graph.ID) map[graph.ID][]int {
	nodes := map[graph.ID]*graph.Node{}
	for _, n := range g.Nodes {
		nodes[n.ID] = n
	}
	best := map[graph.ID][]int{of: {place[of]}}
	for again := true; again; {
		again = false
		for _, e := range g.Edges {
			for _, ends := range [][2]graph.ID{{e.From, e.To}, {e.To, e.From}} {
				way, reached := best[ends[0]]
				if !reached || !felt(e, nodes[ends[0]], nodes[ends[1]]) || e.From == e.To {
					continue
				}
				longer := append(slices.Clone(way), place[ends[1]])
				held, known := best[ends[1]]
				if !known || len(longer) < len(held) || len(longer) == len(held) && slices.Compare(longer, held) < 0 {
					best[ends[1]], again = longer, true
				}
			}
		}
	}
	delete(best, of)
	return best
}

// places numbers nodes as lists order them.
func places(g *graph.Graph) map[graph.ID]int {
	nodes := slices.Clone(g.Nodes)
	slices.SortFunc(nodes, func(a, b *graph.Node) int { return cmp.Or(cmp.Compare(a.SortKey, b.SortKey), cmp.Compare(a.ID, b.ID)) })
	place := map[graph.ID]int{}
	for i, n := range nodes {
		place[n.ID] = i
	}
	return place
}

func TestImpactIsWhatTheOracleFinds(t *testing.T) {
	checked := 0
	for seed := range uint64(25) {
		g := graphtest.RandomGraph(seed, graphtest.Size{Services: 12, Documents: 2})
		v, place := viewOf(t, g), places(g)
		for _, n := range g.Nodes {
			page, err := v.Impact(graph.ImpactQuery{Of: n.ID})
			if errors.Is(err, graph.ErrInvalid) {
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			if problem := compareImpact(page, oracleImpact(g, place, n.ID), place); problem != "" {
				t.Fatalf("seed %d, loss of %s: %s", seed, n.ID, problem)
			}
			checked += len(page.Impacts)
		}
	}
	if checked < 5000 {
		t.Errorf("only %d impacts were compared", checked)
	}
}

func compareImpact(page graph.ImpactPage, want map[graph.ID][]int, place map[graph.ID]int) string {
	if len(page.Impacts) != len(want) {
		return fmt.Sprintf("%d nodes, want %d", len(page.Impacts), len(want))
	}
	for i, got := range page.Impacts {
		way := []int{place[got.Way.From.ID]}
		for _, s := range got.Way.Steps {
			way = append(way, place[s.Node.ID])
			if far := map[graph.Direction]graph.ID{graph.Out: s.Edge.To, graph.In: s.Edge.From}[s.Direction]; far != s.Node.ID {
				return fmt.Sprintf("a step to %s goes over an edge to %s", s.Node.ID, far)
			}
		}
		if !slices.Equal(way, want[got.Node.ID]) || got.Distance != len(way)-1 {
			return fmt.Sprintf("the way to %s is %v, want %v", got.Node.ID, way, want[got.Node.ID])
		}
		if i > 0 {
			before := page.Impacts[i-1]
			if cmp.Or(cmp.Compare(before.Distance, got.Distance), cmp.Compare(place[before.Node.ID], place[got.Node.ID])) >= 0 {
				return fmt.Sprintf("%s stands before %s", before.Node.ID, got.Node.ID)
			}
		}
	}
	return ""
}
