package graph_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// two sources, with three documents, that overlap and contradict each other.
func overlapping() ([]graph.Source, []graph.Batch) {
	agency := graph.AgencyID("974761076")
	sources := []graph.Source{{ID: "first"}, {ID: "second", Illustrative: true}}
	return sources, []graph.Batch{
		{Source: "first", Document: "a.ttl", Digest: "1", Nodes: []*graph.Node{
			{ID: "urn:d", Kinds: []graph.Kind{graph.Dataset}, Resolved: true, Titles: []graph.Text{{Lang: "nb", Value: "Skattegrunnlag"}}, Access: graph.Restricted},
			{ID: "urn:skatt", Kinds: []graph.Kind{graph.Agency}},
		}, Edges: []graph.Edge{
			{EdgeKey: graph.EdgeKey{From: "urn:skatt", Type: graph.Publishes, To: "urn:d"}, Predicates: []string{"publisher"}},
			{EdgeKey: graph.EdgeKey{From: "urn:s", Type: graph.Needs, To: "urn:nowhere/datasets/9"}},
			{EdgeKey: graph.EdgeKey{From: "urn:s", Type: graph.Includes, To: "urn:d"}},
		}},
		{Source: "first", Document: "b.ttl", Digest: "2", Nodes: []*graph.Node{
			{
				ID: agency, Kinds: []graph.Kind{graph.Agency}, Resolved: true, OrgNumber: "974761076", Aliases: []graph.ID{"urn:skatt"},
				Titles: []graph.Text{{Lang: "nb", Value: "Skatteetaten"}}, Modified: "2024-01-01",
			},
		}},
		{Source: "second", Document: "c.ttl", Digest: "3", Nodes: []*graph.Node{
			{ID: "urn:d", Kinds: []graph.Kind{graph.Evidence}, Resolved: true, Titles: []graph.Text{{Lang: "nb", Value: "Skattedata"}, {Lang: "en", Value: "Tax data"}}, Access: graph.Public},
			{ID: agency, Kinds: []graph.Kind{graph.Agency}, Resolved: true, Titles: []graph.Text{{Lang: "nb", Value: "Skattedirektoratet"}}, Modified: "2019-01-01"},
			{ID: "urn:s", Kinds: []graph.Kind{graph.Service}, Resolved: true},
		}, Edges: []graph.Edge{
			{EdgeKey: graph.EdgeKey{From: agency, Type: graph.Publishes, To: "urn:d"}, Predicates: []string{"creator"}},
		}},
	}
}

func find(g *graph.Graph, id graph.ID) *graph.Node {
	for _, n := range g.Nodes {
		if n.ID == id {
			return n
		}
	}
	return nil
}

func TestAnyOrderOfDocumentsGivesTheSameGraph(t *testing.T) {
	sources, batches := overlapping()
	want := graph.Merge(sources, batches, strings.ToLower)
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		random.Shuffle(len(batches), func(i, j int) { batches[i], batches[j] = batches[j], batches[i] })
		if diff := cmp.Diff(want, graph.Merge(sources, batches, strings.ToLower)); diff != "" {
			t.Fatalf("another order of documents gives another graph:\n%s", diff)
		}
	}
}

func TestTheSourceListedFirstWinsAndNothingIsLost(t *testing.T) {
	g := graph.Merge(sourcesAnd(overlapping()))
	d := find(g, "urn:d")
	if got := d.Title(graph.NB).Value; got != "Skattegrunnlag" {
		t.Errorf("the title is %q, want that of the first source", got)
	}
	if d.Access != graph.Restricted {
		t.Errorf("the access rights are %s, want those of the first source", d.Access)
	}
	if !slices.Equal(d.Kinds, []graph.Kind{graph.Dataset, graph.Evidence}) {
		t.Errorf("the kinds are %v, want both that sources state", d.Kinds)
	}
	if len(d.Titles) != 3 || d.Titles[1].Source != "second" {
		t.Errorf("titles %+v, want all three with their sources", d.Titles)
	}
	var conflicts []string
	for _, p := range g.Problems {
		if p.Code == graph.SourceConflict {
			conflicts = append(conflicts, p.Property+" "+p.Value)
		}
	}
	if want := []string{"access PUBLIC", "title@nb Skattedata"}; !slices.Equal(conflicts, want) {
		t.Errorf("conflicts %v, want %v", conflicts, want)
	}
}

func sourcesAnd(sources []graph.Source, batches []graph.Batch) ([]graph.Source, []graph.Batch, func(string) string) {
	return sources, batches, strings.ToLower
}

func TestAnAgencyIsItsNumberAndItsNewestName(t *testing.T) {
	g := graph.Merge(sourcesAnd(overlapping()))
	a := find(g, graph.AgencyID("974761076"))
	if got := a.Title(graph.NB).Value; got != "Skatteetaten" {
		t.Errorf("the name is %q, want the newest", got)
	}
	if len(a.Titles) != 2 {
		t.Errorf("the older name is lost: %+v", a.Titles)
	}
	if find(g, "urn:skatt") != nil {
		t.Error("the alias is a node of its own")
	}
	key := graph.EdgeKey{From: a.ID, Type: graph.Publishes, To: "urn:d"}
	at := slices.IndexFunc(g.Edges, func(e graph.Edge) bool { return e.EdgeKey == key })
	if at < 0 || !slices.Equal(g.Edges[at].Predicates, []string{"creator", "publisher"}) || len(g.Edges[at].Origins) != 2 {
		t.Errorf("the two statements did not become one edge with both predicates and origins: %+v", g.Edges)
	}
}

func TestWhatIsOnlyReferredToIsAStub(t *testing.T) {
	g := graph.Merge(sourcesAnd(overlapping()))
	stub := find(g, "urn:nowhere/datasets/9")
	if stub == nil || stub.Resolved || stub.Kind() != graph.Dataset {
		t.Errorf("got %+v, want an unresolved dataset", stub)
	}
	if !slices.ContainsFunc(g.Problems, func(p graph.Problem) bool { return p.Code == graph.NotDescribed && p.Subject == stub.ID }) {
		t.Error("no problem says that nobody describes it")
	}
}

func TestAnEdgeBetweenTheWrongKindsIsAProblem(t *testing.T) {
	g := graph.Merge(sourcesAnd(overlapping()))
	if !slices.ContainsFunc(g.Problems, func(p graph.Problem) bool {
		return p.Code == graph.WrongRange && p.Subject == "urn:s" && p.Value == "urn:d"
	}) {
		t.Errorf("a service that INCLUDES a dataset is no problem: %+v", g.Problems)
	}
}

func TestOneAliasForTwoAgenciesIsAProblem(t *testing.T) {
	a, b := graph.AgencyID("974761076"), graph.AgencyID("889640782")
	g := graph.Merge([]graph.Source{{ID: "x"}}, []graph.Batch{{Source: "x", Nodes: []*graph.Node{
		{ID: a, Kinds: []graph.Kind{graph.Agency}, Resolved: true, Aliases: []graph.ID{"urn:same"}},
		{ID: b, Kinds: []graph.Kind{graph.Agency}, Resolved: true, Aliases: []graph.ID{"urn:same", a}},
	}}}, strings.ToLower)
	count := 0
	for _, p := range g.Problems {
		if p.Code == graph.AliasConflict && p.Subject == b {
			count++
		}
	}
	if count != 2 || find(g, a) == nil || find(g, b) == nil {
		t.Errorf("got %d conflicts and %d nodes, want 2 and both agencies kept", count, len(g.Nodes))
	}
}

func TestLoadingTheSameTwiceChangesNothing(t *testing.T) {
	g := graph.Assess(graph.Merge(sourcesAnd(overlapping())), today)
	u, err := graph.FromNothing(g, "in")
	if err != nil {
		t.Fatal(err)
	}
	v, err := graph.NewView(u.Version, u.Nodes, u.Edges)
	if err != nil {
		t.Fatal(err)
	}
	again, err := v.UpdateTo(g, "in")
	if err != nil {
		t.Fatal(err)
	}
	if !again.Empty() || again.Version.Digest != u.Version.Digest {
		t.Errorf("the same graph again: %d nodes, %d edges changed", len(again.Nodes), len(again.Edges))
	}
}

func TestASortKeyThatADocumentBringsIsUsedForItsOwnTitleAlone(t *testing.T) {
	for seed := range uint64(30) {
		var made [2]atomic.Int32
		var merged [2]*graph.Graph
		for round := range merged {
			sources, batches := graphtest.Random(seed, graphtest.Size{Services: 20, Documents: 5})
			for i, b := range batches {
				for _, n := range b.Nodes {
					if round == 1 && i > 0 { // the first document is one of which no keys are known
						n.SortKey = graphtest.SortKey(n.Title(graph.NB).Value)
					}
				}
			}
			merged[round] = graph.Merge(sources, batches, func(title string) string {
				made[round].Add(1)
				return graphtest.SortKey(title)
			})
		}
		if diff := cmp.Diff(merged[0], merged[1]); diff != "" {
			t.Fatalf("seed %d (-without +with keys):\n%s", seed, diff)
		}
		if without, with := made[0].Load(), made[1].Load(); with == 0 || with > without/2 {
			t.Errorf("seed %d: %d keys were made, and %d when documents bring theirs", seed, without, with)
		}
	}
}
