package neo4j_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

// Digests are written last. How many of them are there when an update is broken
// off must not matter: neither to a load that finishes it, nor to one that goes
// back to the old graph, whose digests stand beside edges of the new one.
func TestDigestsOfEdgesAreNotBelievedAfterAnUpdateWasBrokenOff(t *testing.T) {
	server := neo4jtest.Start(t)
	old := graphtest.RandomGraph(1, graphtest.Size{Services: 20, Documents: 3})
	next := graphtest.RandomGraph(2, graphtest.Size{Services: 25, Documents: 3})
	for name, breakOff := range map[string]func(u *graph.Update){
		"before any is written": func(u *graph.Update) {
			nowhere := graph.Edge{EdgeKey: graph.EdgeKey{From: "urn:nobody", Type: graph.Needs, To: "urn:nothing"}}
			u.Edges = append(slices.Clone(u.Edges), graph.Hashed[graph.Edge]{Value: nowhere, New: true})
		},
		"when half are written": func(u *graph.Update) {
			u.Leaving = slices.Insert(slices.Clone(u.Leaving), len(u.Leaving)/2, graph.Leaving{ID: "urn:nobody"})
		},
		"when most are written": func(u *graph.Update) {
			u.Leaving = append(slices.Clone(u.Leaving), graph.Leaving{ID: "urn:nobody"})
		},
	} {
		for then, g := range map[string]*graph.Graph{"the next load finishes it": next, "the next load goes back": old} {
			t.Run(name+", "+then, func(t *testing.T) {
				empty(t, server)
				store := openStore(t, stepping(server))
				graphtest.Load(t, store, old)
				u := differenceTo(t, store, next)
				breakOff(&u)
				if _, err := store.Apply(t.Context(), u); !errors.Is(err, graph.ErrConflict) {
					t.Fatalf("apply: got %v, want a conflict", err)
				}
				held, err := store.Fingerprints(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				for id, n := range held.Nodes {
					if n.Leaving != "" || n.Hash == "" {
						t.Fatalf("%s is told to be %+v, want its hash alone", id, n)
					}
				}
				graphtest.Load(t, store, g)
				wantHeld(t, store, g)
			})
		}
	}
}

func TestWhatSomebodyDidByHandIsPutRightByTheNextLoad(t *testing.T) {
	server := neo4jtest.Start(t)
	g := graphtest.RandomGraph(1, graphtest.Size{Services: 20, Documents: 3})
	for name, edit := range map[string]string{
		"took an edge away":       "MATCH (:Thing)-[x:NEEDS]->(:Thing) WITH x ORDER BY x.hash LIMIT 1 DELETE x",
		"added an edge":           "MATCH (a:Dataset), (b:Service) WITH a, b ORDER BY a.id, b.id LIMIT 1 CREATE (a)-[:REQUIRES]->(b)",
		"took a node away":        "MATCH (n:Service)-[:NEEDS]->() WITH n ORDER BY n.id LIMIT 1 DETACH DELETE n",
		"added a node with edges": "MATCH (s:Service) WITH s ORDER BY s.id LIMIT 1 CREATE (s)-[:REQUIRES]->(n:Thing:Service {id: 'urn:by-hand'})-[:REQUIRES]->(s)",
		"took a digest away":      "MATCH (n:Service) WITH n ORDER BY n.id LIMIT 1 REMOVE n.leaving",
		"changed a digest":        "MATCH (n:Service) WITH n ORDER BY n.id LIMIT 1 SET n.leaving = 'x'",
	} {
		t.Run("somebody "+name, func(t *testing.T) {
			empty(t, server)
			store := openStore(t, configOf(server))
			graphtest.Load(t, store, g)
			query(t, server, edit)
			if u := differenceTo(t, store, g); u.Empty() && len(u.Leaving) == 0 {
				t.Fatal("nobody sees it")
			}
			graphtest.Load(t, store, g)
			wantHeld(t, store, g)
		})
	}
}

// A change of the node itself replaces all its properties.
func TestADigestOutlivesAChangeOfItsNode(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	store := openStore(t, configOf(server))
	graphtest.Load(t, store, graphtest.Draw(t, `a -REQUIRES-> b`))
	g := graphtest.Draw(t, `a -REQUIRES-> b`, graphtest.Titled("a", "another title"))
	if u := differenceTo(t, store, g); len(u.Nodes) != 1 || len(u.Leaving) != 0 {
		t.Fatalf("got %d nodes and %d digests to change, want one node alone", len(u.Nodes), len(u.Leaving))
	}
	graphtest.Load(t, store, g)
	wantHeld(t, store, g)
}
