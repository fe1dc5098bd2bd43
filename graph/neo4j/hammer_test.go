package neo4j_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/neo4j"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

func TestReadersNeverSeeAMixDuringUpdates(t *testing.T) {
	server := neo4jtest.Start(t)
	graphtest.Hammer(t, fresh(server, configOf(server)), 40)
}

// glance is what a reader sees of the two graphs that take turns.
type glance struct {
	Counts   graph.Counts
	Services []graph.ID
}

// While an update goes in steps the store is closed, so the readers here have
// pauses between updates to get their answers in, unlike in Hammer. What they
// try during the steps must be refused or right.
func TestReadersNeverSeeAMixDuringUpdatesInSteps(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	c := configOf(server)
	c.OneTransaction, c.StepRows = 1, 20
	store := openStore(t, c)
	graphs := [2]*graph.Graph{ // by version number: even, odd
		graphtest.RandomGraph(1, graphtest.Size{Services: 40, Documents: 3}),
		graphtest.RandomGraph(2, graphtest.Size{Services: 40, Documents: 3}),
	}
	want := [2]glance{glanceOf(t, graphs[0]), glanceOf(t, graphs[1])}
	graphtest.Load(t, store, graphs[1])
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var readers sync.WaitGroup
	answers := make([]int, 3)
	for i := range answers {
		readers.Go(func() { answers[i] = glanceUntil(ctx, t, store, want) })
	}
	for number := 2; number <= 12; number++ {
		graphtest.Load(t, store, graphs[number%2])
		time.Sleep(500 * time.Millisecond)
	}
	stop()
	readers.Wait()
	t.Logf("answers by reader: %v", answers)
	for i, n := range answers {
		if n == 0 {
			t.Errorf("reader %d never got an answer", i)
		}
	}
}

func glanceOf(t *testing.T, g *graph.Graph) glance {
	t.Helper()
	view := graphtest.Reference(t, g)
	blocked, err := view.BlockedServices(graph.BlockedQuery{})
	if err != nil {
		t.Fatal(err)
	}
	services, err := view.List(graph.ListQuery{Kind: graph.Service, Page: graph.Page{First: graph.MaxFirst}})
	if err != nil {
		t.Fatal(err)
	}
	return glance{Counts: blocked.Counts, Services: nodeIDs(services.Nodes)}
}

func nodeIDs(nodes []*graph.Node) []graph.ID {
	ids := make([]graph.ID, len(nodes))
	for i, n := range nodes {
		ids[i] = n.ID
	}
	return ids
}

// glanceUntil reads until ctx ends and counts the answers.
func glanceUntil(ctx context.Context, t *testing.T, store *neo4j.Store, want [2]glance) (answers int) {
	for ctx.Err() == nil {
		var version graph.Version
		var got glance
		err := store.Read(ctx, func(ctx context.Context) error {
			blocked, err := store.BlockedServices(ctx, graph.BlockedQuery{})
			if err != nil {
				return err
			}
			services, err := store.List(ctx, graph.ListQuery{Kind: graph.Service, Page: graph.Page{First: graph.MaxFirst}})
			if err != nil {
				return err
			}
			got = glance{Counts: blocked.Counts, Services: nodeIDs(services.Nodes)}
			version, err = store.Version(ctx)
			return err
		})
		switch {
		case ctx.Err() != nil || errors.Is(err, graph.ErrUnavailable):
			continue
		case err != nil:
			t.Errorf("read: %v", err)
			return answers
		}
		if diff := cmp.Diff(want[version.Number%2], got); diff != "" {
			t.Errorf("version %d is torn (-want +got):\n%s", version.Number, diff)
			return answers
		}
		answers++
	}
	return answers
}
