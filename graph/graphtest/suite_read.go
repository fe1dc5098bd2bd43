package graphtest

import (
	"context"
	"errors"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// calls are all methods of a store that take a context.
func calls(g *graph.Graph) map[string]func(context.Context, graph.Store) error {
	ids := []graph.ID{g.Nodes[0].ID}
	return map[string]func(context.Context, graph.Store) error{
		"Version": func(ctx context.Context, s graph.Store) error { _, err := s.Version(ctx); return err },
		"Nodes":   func(ctx context.Context, s graph.Store) error { _, err := s.Nodes(ctx, ids); return err },
		"List": func(ctx context.Context, s graph.Store) error {
			_, err := s.List(ctx, graph.ListQuery{Kind: graph.Service, Page: first()})
			return err
		},
		"Neighbours": func(ctx context.Context, s graph.Store) error {
			_, err := s.Neighbours(ctx, ids, graph.NeighbourQuery{Type: graph.Needs, Page: first()})
			return err
		},
		"Search": func(ctx context.Context, s graph.Store) error {
			_, err := s.Search(ctx, graph.SearchQuery{Text: "a", Page: first()})
			return err
		},
		"BlockedServices": func(ctx context.Context, s graph.Store) error {
			_, err := s.BlockedServices(ctx, graph.BlockedQuery{Page: first()})
			return err
		},
		"Needs":          func(ctx context.Context, s graph.Store) error { _, err := s.Needs(ctx, ids); return err },
		"UpstreamBlocks": func(ctx context.Context, s graph.Store) error { _, err := s.UpstreamBlocks(ctx, ids); return err },
		"Summaries":      func(ctx context.Context, s graph.Store) error { _, err := s.Summaries(ctx, ids); return err },
		"Fingerprints":   func(ctx context.Context, s graph.Store) error { _, err := s.Fingerprints(ctx); return err },
		"EdgeFingerprints": func(ctx context.Context, s graph.Store) error {
			_, err := s.EdgeFingerprints(ctx, ids)
			return err
		},
		"Runs": func(ctx context.Context, s graph.Store) error {
			_, err := s.Runs(ctx, graph.RunQuery{First: 1})
			return err
		},
		"Changes": func(ctx context.Context, s graph.Store) error {
			_, err := s.Changes(ctx, graph.ChangeQuery{First: 1})
			return err
		},
		"Problems": func(ctx context.Context, s graph.Store) error {
			_, err := s.Problems(ctx, graph.ProblemQuery{})
			return err
		},
		"ProblemCounts": func(ctx context.Context, s graph.Store) error {
			_, err := s.ProblemCounts(ctx, graph.ProblemFilter{}, graph.ProblemsBySource)
			return err
		},
		"Record": func(ctx context.Context, s graph.Store) error {
			return s.Record(ctx, graph.RunRecord{Run: graph.Run{Number: 1, Version: 1}})
		},
		"Pin": func(ctx context.Context, s graph.Store) error { return s.Pin(ctx, 1, "") },
		"Apply": func(ctx context.Context, s graph.Store) error {
			_, err := s.Apply(ctx, graph.Update{Base: 1, Version: graph.Version{Number: 2}})
			return err
		},
		"Read": func(ctx context.Context, s graph.Store) error {
			return s.Read(ctx, func(ctx context.Context) error { _, err := s.Version(ctx); return err })
		},
	}
}

func testRead(t *testing.T, open opener) {
	one, two := Draw(t, `move -INCLUDES-> a`), Draw(t, `move -INCLUDES-> a
		move -INCLUDES-> b`)
	t.Run("a read without updates runs once and answers as outside", func(t *testing.T) {
		a := loaded(t, open, two)
		runs := 0
		err := a.store.Read(t.Context(), func(ctx context.Context) error {
			runs++
			compare(t, Reference(t, two), asked{t: t, ctx: ctx, store: a.store}, questionsOf(two))
			return nil
		})
		if err != nil || runs != 1 {
			t.Errorf("%d runs, %v", runs, err)
		}
	})
	t.Run("a read hands on what its function says", func(t *testing.T) {
		a := loaded(t, open, one)
		said := errors.New("said by the function")
		if err := a.store.Read(t.Context(), func(context.Context) error { return said }); !errors.Is(err, said) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a read may stand within a read", func(t *testing.T) {
		a := loaded(t, open, one)
		err := a.store.Read(t.Context(), func(ctx context.Context) error {
			return a.store.Read(ctx, func(ctx context.Context) error {
				_, err := a.store.Version(ctx)
				return err
			})
		})
		if err != nil {
			t.Error(err)
		}
	})
	t.Run("a read sees one version although the store moves on meanwhile", func(t *testing.T) { readWhileMoving(t, open, one, two) })
	t.Run("a context that was cancelled gives its error, from every method", func(t *testing.T) {
		a := loaded(t, open, one)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		for name, call := range calls(one) {
			if err := call(ctx, a.store); !errors.Is(err, context.Canceled) {
				t.Errorf("%s: got %v, want context.Canceled", name, err)
			}
		}
		wantHeld(t, a.store, one)
	})
}

// readWhileMoving updates the store from within the first run of a read. Every
// run must see one version whole, and the one that counts must agree with it.
func readWhileMoving(t *testing.T, open opener, one, two *graph.Graph) {
	a := loaded(t, open, one)
	runs := 0
	var version graph.Version
	var services int
	err := a.store.Read(t.Context(), func(ctx context.Context) error {
		runs++
		var err error
		if version, err = a.store.Version(ctx); err != nil {
			return err
		}
		if runs == 1 {
			Load(t, a.store, two) // with a context of its own
		}
		page, err := a.store.List(ctx, graph.ListQuery{Kind: graph.Service, Page: first()})
		services = page.Total
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if int64(services) != version.Number {
		t.Errorf("a read saw version %d with %d services", version.Number, services)
	}
	if v, err := a.store.Version(t.Context()); err != nil || v.Number != 2 {
		t.Errorf("after it, version %d, %v; want 2", v.Number, err)
	}
}

func testClosing(t *testing.T, open opener) {
	t.Run("calls after Close fail, every one", func(t *testing.T) {
		g := stuck(t)
		a := loaded(t, open, g)
		if err := a.store.Close(); err != nil {
			t.Fatalf("close: %v", err)
		}
		for name, call := range calls(g) {
			if err := call(t.Context(), a.store); err == nil {
				t.Errorf("%s: no error", name)
			}
		}
	})
}
