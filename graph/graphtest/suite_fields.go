package graphtest

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

// Full sets every field of the value that p points at, at every depth, to
// something that no other field has: lists have two elements, flags are true.
// A store that forgets a field is found out by it, also one that is added to
// the nouns later. Strings hold quotes, letters outside ASCII and line breaks.
func Full[T any](p *T) *T {
	n := 0
	fill(reflect.ValueOf(p).Elem(), &n)
	return p
}

func fill(v reflect.Value, n *int) {
	*n++
	if at, ok := v.Addr().Interface().(*time.Time); ok {
		*at = time.Unix(int64(*n)*86_401, 0).UTC()
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("%d «æøå» \"'\\ \n\t€ 😀", *n))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n) + 0.3)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), n)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	default:
		panic("graphtest: Full does not know " + v.Kind().String()) // a new kind of field needs a line here
	}
}

// full is a graph of two services, evidence and dataset, and one node of each kind
// of the follow-up tables, in which every field of nodes, edges and needs is set.
//
//	a ──NEEDS──► proof        b ──NEEDS──► data
func full() *graph.Graph {
	node := func(name string, kind graph.Kind) *graph.Node {
		n := Full(&graph.Node{})
		n.ID, n.Kinds, n.SortKey = ID(name), []graph.Kind{kind}, "key of "+name
		n.Aliases = []graph.ID{ID(name + "/alias/1"), ID(name + "/alias/2")}
		n.Access, n.BasisKind, n.EventType = graph.NonPublic, graph.Disclosure, graph.LifeEventType
		n.Verdict.State, n.Verdict.Reasons = graph.Blocked, []graph.Reason{graph.NoDisclosureBasis, graph.BasisExpired}
		if kind != graph.Service {
			n.Verdict = nil
		}
		return n
	}
	g := &graph.Graph{AssessedOn: Day, Sources: *Full(&[]graph.Source{}), Problems: make([]graph.Problem, 3)}
	g.Nodes = []*graph.Node{node("a", graph.Service), node("b", graph.Service), node("data", graph.Dataset), node("proof", graph.Evidence)}
	for _, kind := range graph.FollowUpKinds() {
		g.Nodes = append(g.Nodes, node("z-"+string(kind), kind))
	}
	for _, ends := range [][2]string{{"a", "proof"}, {"b", "data"}} {
		e := Full(&graph.Edge{})
		e.EdgeKey = graph.EdgeKey{From: ID(ends[0]), Type: graph.Needs, To: ID(ends[1])}
		for i := range e.Needs {
			need := &e.Needs[i]
			need.Service, need.Evidence, need.Dataset = ID(ends[0]), ID("proof"), fmt.Sprintf("%s-%d", ID("data"), i)
			need.State, need.Reason = graph.Blocked, graph.NoDisclosureBasis
			if ends[1] == "data" {
				need.Evidence, need.Dataset = "", ID("data")
				e.Needs = e.Needs[:1]
				break
			}
		}
		g.Edges = append(g.Edges, *e)
	}
	return g
}

func testFields(t *testing.T, open opener) {
	t.Run("every field of nodes, edges and needs comes back as it was stored", func(t *testing.T) {
		g := full()
		a := loaded(t, open, g)
		if diff := cmp.Diff(g.Nodes, a.Nodes(idsOf(g.Nodes)), equal()); diff != "" {
			t.Errorf("nodes (-want +got):\n%s", diff)
		}
		pages, err := a.Neighbours(IDs("a", "b"), graph.NeighbourQuery{Type: graph.Needs, Page: first()})
		if err != nil {
			t.Fatal(err)
		}
		needs := a.Needs(IDs("a", "b"))
		for i, page := range withoutNeeds(pages) {
			got := *page.Neighbours[0].Edge
			got.Needs = needs[i]
			if diff := cmp.Diff(g.Edges[i], got, equal()); diff != "" {
				t.Errorf("edge %d (-want +got):\n%s", i, diff)
			}
		}
	})
	t.Run("nodes and edges with nothing but what they must have come back so", func(t *testing.T) {
		g := &graph.Graph{
			AssessedOn: Day,
			Nodes:      []*graph.Node{{ID: ID("a"), Kinds: []graph.Kind{graph.Concept}}, {ID: ID("b"), Kinds: []graph.Kind{graph.Output}}},
			Edges:      []graph.Edge{{EdgeKey: graph.EdgeKey{From: ID("b"), Type: graph.About, To: ID("a")}}},
		}
		a := loaded(t, open, g)
		compare(t, Reference(t, g), a, questionsOf(g))
		if diff := cmp.Diff(g.Nodes, a.Nodes(IDs("a", "b")), equal()); diff != "" {
			t.Errorf("nodes (-want +got):\n%s", diff)
		}
	})
	t.Run("a later version has every field too", func(t *testing.T) {
		store := open(t)
		Load(t, store, Draw(t, `a -NEEDS-> proof -PROVIDED_BY-> data`))
		g := full()
		Load(t, store, g)
		got, err := store.Nodes(t.Context(), idsOf(g.Nodes))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(g.Nodes, got, equal()); diff != "" {
			t.Errorf("nodes (-want +got):\n%s", diff)
		}
	})
}

// questionsOf are a moderate number of questions about a small graph.
func questionsOf(g *graph.Graph) []question { return questions(g, 1, 15) }
