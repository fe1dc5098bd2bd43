package neo4j_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/neo4j"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

// stepping is a configuration in which every update goes in many small steps.
func stepping(server *neo4jtest.Server) neo4j.Config {
	c := configOf(server)
	c.OneTransaction, c.StepRows, c.Patience = 1, 10, 300*time.Millisecond
	return c
}

func TestAnUpdateBrokenOffInTheMiddleStaysClosedUntilTheNextLoadFinishesIt(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	store := openStore(t, stepping(server))
	old := graphtest.RandomGraph(1, graphtest.Size{Services: 20, Documents: 3})
	graphtest.Load(t, store, old)
	next := graphtest.RandomGraph(2, graphtest.Size{Services: 25, Documents: 3})
	u := differenceTo(t, store, next)

	// An edge whose end is missing makes a step fail after others have been done.
	broken := u
	broken.Edges = append(broken.Edges[:len(broken.Edges):len(broken.Edges)], graph.Hashed[graph.Edge]{
		Value: graph.Edge{EdgeKey: graph.EdgeKey{From: "urn:nobody", Type: graph.Needs, To: "urn:nothing"}}, New: true,
	})
	if _, err := store.Apply(t.Context(), broken); !errors.Is(err, graph.ErrConflict) {
		t.Fatalf("apply: got %v, want a conflict", err)
	}
	if _, err := store.Version(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
		t.Fatalf("a reader of a half applied update: got %v, want unavailable", err)
	}

	other := openStore(t, stepping(server)) // another process
	held, err := other.Fingerprints(t.Context())
	if err != nil {
		t.Fatalf("fingerprints of a half applied update: %v", err)
	}
	if held.Version.Number != 1 || held.Version.Digest != "" || held.Version.Inputs != "" {
		t.Errorf("got version %+v, want number 1 without digest and inputs", held.Version)
	}
	version := graphtest.Load(t, other, next)
	if version.Number != 2 {
		t.Errorf("got version %d, want 2", version.Number)
	}
	wantHeld(t, store, next)
}

func TestAStepwiseUpdateThatFailsBeforeItChangesAnythingLeavesTheStoreOpen(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	store := openStore(t, stepping(server))
	g := graphtest.RandomGraph(1, graphtest.Size{Services: 20, Documents: 3})
	graphtest.Load(t, store, g)
	u := graph.Update{Base: 1, Version: graph.Version{Number: 2}, RemovedNodes: []graph.ID{"urn:nobody", "urn:nothing"}}
	if _, err := store.Apply(t.Context(), u); !errors.Is(err, graph.ErrConflict) {
		t.Fatalf("apply: got %v, want a conflict", err)
	}
	wantHeld(t, store, g)
}

func TestAnUpdateInOneTransactionThatFailsChangesNothing(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	store := openStore(t, configOf(server))
	g := graphtest.RandomGraph(1, graphtest.Size{Services: 20, Documents: 3})
	graphtest.Load(t, store, g)
	u := differenceTo(t, store, graphtest.RandomGraph(2, graphtest.Size{Services: 25, Documents: 3}))
	u.RemovedEdges = append(u.RemovedEdges, graph.EdgeKey{From: "urn:nobody", Type: graph.Needs, To: "urn:nothing"})
	if _, err := store.Apply(t.Context(), u); !errors.Is(err, graph.ErrConflict) {
		t.Fatalf("apply: got %v, want a conflict", err)
	}
	wantHeld(t, store, g)
}

func TestTheMarkerOfADeadLoaderEndsWithItsLease(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	c := configOf(server)
	c.Patience = 300 * time.Millisecond
	store := openStore(t, c)
	g := graphtest.RandomGraph(1, graphtest.Size{Services: 5, Documents: 1})
	graphtest.Load(t, store, g)
	query(t, server, "MATCH (m:Meta) SET m.updating = 'one', m.owner = 'dead', m.lease = timestamp() + 60000")
	if _, err := store.Version(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
		t.Fatalf("while the lease runs: got %v, want unavailable", err)
	}
	query(t, server, "MATCH (m:Meta) SET m.lease = timestamp() - 1")
	wantHeld(t, store, g)
}

func TestALoaderIsNotLetInBesideAnotherThatIsInItsSteps(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	store := openStore(t, stepping(server))
	g := graphtest.RandomGraph(1, graphtest.Size{Services: 5, Documents: 1})
	graphtest.Load(t, store, g)
	u := differenceTo(t, store, graphtest.RandomGraph(2, graphtest.Size{Services: 5, Documents: 1}))
	query(t, server, "MATCH (m:Meta) SET m.updating = 'steps', m.step = 3, m.owner = 'other', m.lease = timestamp() + 60000")
	if _, err := store.Fingerprints(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("fingerprints: got %v, want unavailable", err)
	}
	if _, err := store.Apply(t.Context(), u); !errors.Is(err, graph.ErrConflict) {
		t.Errorf("apply: got %v, want a conflict", err)
	}
	if err := store.Record(t.Context(), graph.RunRecord{Run: graph.Run{Number: 1, Version: 1}}); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("record: got %v, want unavailable", err)
	}
	if err := store.Pin(t.Context(), 1, "spring"); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("pin: got %v, want unavailable", err)
	}
}

func TestWhenNeo4jGoesAwayCallsFailAndThenRecoverByThemselves(t *testing.T) {
	server := neo4jtest.StartOwn(t, neo4jtest.Options{})
	c := configOf(server)
	c.Retry = time.Second
	store := openStore(t, c)
	g := graphtest.RandomGraph(1, graphtest.Size{Services: 10, Documents: 2})
	graphtest.Load(t, store, g)
	if err := server.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	for name, call := range map[string]func() error{
		"version":      func() error { _, err := store.Version(t.Context()); return err },
		"blocked":      func() error { _, err := store.BlockedServices(t.Context(), graph.BlockedQuery{}); return err },
		"fingerprints": func() error { _, err := store.Fingerprints(t.Context()); return err },
		"apply": func() error {
			_, err := store.Apply(t.Context(), graph.Update{Base: 1, Version: graph.Version{Number: 2}})
			return err
		},
	} {
		start := time.Now()
		if err := call(); !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("%s: got %v, want unavailable", name, err)
		}
		t.Logf("%s failed after %v", name, time.Since(start).Round(time.Millisecond))
	}
	if err := server.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	wantHeld(t, store, g)
}

func differenceTo(t *testing.T, store *neo4j.Store, g *graph.Graph) graph.Update {
	t.Helper()
	_, u, err := graph.Compare(t.Context(), store, g, "inputs of the test")
	if err != nil {
		t.Fatalf("difference: %v", err)
	}
	return u
}

// wantHeld fails the test unless readers find exactly g, and its services are
// summed up as those of a database that g was loaded into at once.
func wantHeld(t *testing.T, store *neo4j.Store, g *graph.Graph) {
	t.Helper()
	ids := make([]graph.ID, len(g.Nodes))
	for i, n := range g.Nodes {
		ids[i] = n.ID
	}
	nodes, err := store.Nodes(t.Context(), ids)
	if err != nil {
		t.Fatalf("nodes: %v", err)
	}
	if diff := cmp.Diff(g.Nodes, nodes); diff != "" {
		t.Errorf("nodes differ (-want +got):\n%s", diff)
	}
	if u := differenceTo(t, store, g); !u.Empty() || len(u.Leaving) > 0 {
		t.Errorf("the store differs from what was loaded: %d nodes, %d edges, %d digests to change, %d and %d to remove",
			len(u.Nodes), len(u.Edges), len(u.Leaving), len(u.RemovedNodes), len(u.RemovedEdges))
	}
	view := graphtest.Reference(t, g)
	edges, err := store.EdgeFingerprints(t.Context(), ids)
	if err != nil {
		t.Fatalf("fingerprints of edges: %v", err)
	}
	if diff := cmp.Diff(view.EdgeFingerprints(ids), edges); diff != "" {
		t.Errorf("edges differ, whatever their digests say (-want +got):\n%s", diff)
	}
	for _, n := range g.Nodes {
		if !n.Is(graph.Agency) && !n.Is(graph.Law) {
			continue
		}
		q := graph.BlockedQuery{Filter: graph.BlockedFilter{States: graph.States(), Provider: n.ID}, Page: graph.Page{First: graph.MaxFirst}}
		if n.Is(graph.Law) {
			q.Filter.Provider, q.Filter.Law = "", n.ID
		}
		want, _ := view.BlockedServices(q)
		got, err := store.BlockedServices(t.Context(), q)
		if err != nil {
			t.Fatalf("blocked services: %v", err)
		}
		if want.Counts != got.Counts {
			t.Errorf("services that %s decides: got %+v, want %+v", n.ID, got.Counts, want.Counts)
		}
	}
}
