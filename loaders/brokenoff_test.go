package loaders_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders"
)

// brokenOff is a store whose last update was broken off in its midst, until the
// next one is applied: only the history, the fingerprints and Apply answer, as
// package neo4j does it.
type brokenOff struct {
	loaders.Store
	finished bool
}

func (s *brokenOff) closed() error {
	if s.finished {
		return nil
	}
	return fmt.Errorf("an update was broken off: %w", graph.ErrUnavailable)
}

func (s *brokenOff) Version(ctx context.Context) (graph.Version, error) {
	if err := s.closed(); err != nil {
		return graph.Version{}, err
	}
	return s.Store.Version(ctx)
}

func (s *brokenOff) Nodes(ctx context.Context, ids []graph.ID) ([]*graph.Node, error) {
	if err := s.closed(); err != nil {
		return nil, err
	}
	return s.Store.Nodes(ctx, ids)
}

func (s *brokenOff) Needs(ctx context.Context, services []graph.ID) ([][]graph.Need, error) {
	if err := s.closed(); err != nil {
		return nil, err
	}
	return s.Store.Needs(ctx, services)
}

func (s *brokenOff) Record(ctx context.Context, r graph.RunRecord) error {
	if err := s.closed(); err != nil {
		return err
	}
	return s.Store.Record(ctx, r)
}

func (s *brokenOff) Fingerprints(ctx context.Context) (graph.Fingerprints, error) {
	f, err := s.Store.Fingerprints(ctx)
	if !s.finished {
		f.Version.Digest, f.Version.Inputs = "", ""
	}
	return f, err
}

func (s *brokenOff) Apply(ctx context.Context, u graph.Update) (graph.Version, error) {
	v, err := s.Store.Apply(ctx, u)
	s.finished = s.finished || err == nil
	return v, err
}

func TestAnUpdateThatWasBrokenOffIsFinishedByLoadingAgain(t *testing.T) {
	for name, night := range map[string]func(w *workbench){
		"from the same documents": func(*workbench) {},
		"from other documents":    func(w *workbench) { w.write("a/one.ttl", prefixes+service("http://x.no/services/2", "To")) },
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"})
			w.write("a/one.ttl", prefixes+service("http://x.no/services/1", "En"))
			w.load()
			night(w)
			store := &brokenOff{Store: w.store}
			r, err := w.loader.Load(t.Context(), store)
			if err != nil {
				t.Fatal(err)
			}
			if r.Unchanged || r.Version.Number != 2 || r.Version.Digest == "" || r.Run != 2 || len(r.Changes) != 0 {
				t.Errorf("the load that finishes it: %+v", r)
			}
			if r, err := w.loader.Load(t.Context(), store); err != nil || !r.Unchanged || r.Run != 3 {
				t.Errorf("the next one: %+v, %v", r, err)
			}
		})
	}
}

func TestAStoreThatDoesNotAnswerAtAllFailsTheLoad(t *testing.T) {
	w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"})
	w.write("a/one.ttl", prefixes+service("http://x.no/services/1", "En"))
	if err := w.store.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := w.loader.Load(t.Context(), &brokenOff{Store: w.store}); err == nil {
		t.Error("the load went through")
	}
}
