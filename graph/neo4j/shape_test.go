package neo4j_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

func TestADatabaseOfAnOlderProgramIsRefusedUntilALoadHasWrittenItAnew(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	store := openStore(t, configOf(server))
	g := graphtest.RandomGraph(1, graphtest.Size{Services: 20, Documents: 3})
	graphtest.Load(t, store, g)
	if err := store.Record(t.Context(), *nightly(t, store, 1)); err != nil {
		t.Fatal(err)
	}
	query(t, server, "MATCH (m:Meta) REMOVE m.shape")
	query(t, server, "MATCH (n:Thing) SET n.words = n.titleWords REMOVE n.titleWords, n.descriptionWords")
	query(t, server, "CREATE FULLTEXT INDEX thing_names FOR (n:Thing) ON EACH [n.words, n.keys]")

	store = openStore(t, configOf(server))
	_, err := store.Search(t.Context(), graph.SearchQuery{Text: "barn", Page: graph.Page{First: 1}})
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "run the load again") {
		t.Errorf("a question: got %v, want that it says to load", err)
	}
	held, err := store.Version(t.Context())
	if err != nil || held.Number != 1 || held.Digest != "" || held.Inputs != "" {
		t.Errorf("got version %+v, %v; want number 1 without digest and inputs", held, err)
	}
	if runs, err := store.Runs(t.Context(), graph.RunQuery{First: 1}); err != nil || runs.Total != 1 {
		t.Errorf("a loader is told of %d runs, %v; want 1", runs.Total, err)
	}
	if rows := query(t, server, "SHOW INDEXES YIELD name WHERE name = 'thing_names'"); len(rows) > 0 {
		t.Error("the old index is still there, and every load fills it")
	}
	if version := graphtest.Load(t, store, g); version.Number != 2 {
		t.Errorf("the load of the same documents made version %d, want 2", version.Number)
	}
	wantHeld(t, store, g)
	wantNights(t, server, 1, 1)
	if rows := query(t, server, "MATCH (n:Thing) WHERE n.words IS NOT NULL OR n.keys IS NULL RETURN n.id"); len(rows) > 0 {
		t.Errorf("%d nodes are of the old shape", len(rows))
	}
}

func TestADatabaseOfANewerProgramIsRefused(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	store := openStore(t, configOf(server))
	g := graphtest.RandomGraph(1, graphtest.Size{Services: 5, Documents: 1})
	graphtest.Load(t, store, g)
	u := differenceTo(t, store, graphtest.RandomGraph(2, graphtest.Size{Services: 5, Documents: 1}))
	query(t, server, "MATCH (m:Meta) SET m.shape = m.shape + 1")
	_, errVersion := store.Version(t.Context())
	_, errFingerprints := store.Fingerprints(t.Context())
	_, errApply := store.Apply(t.Context(), u)
	_, errNodes := store.Nodes(t.Context(), []graph.ID{g.Nodes[0].ID})
	for what, err := range map[string]error{"version": errVersion, "fingerprints": errFingerprints, "apply": errApply, "nodes": errNodes} {
		if !errors.Is(err, graph.ErrDamaged) || !strings.Contains(err.Error(), "newer program") {
			t.Errorf("%s: got %v, want that it says why", what, err)
		}
	}
}
