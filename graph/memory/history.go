package memory

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
)

// Runs returns the runs that pass q.
func (s *Store) Runs(ctx context.Context, q graph.RunQuery) (graph.RunPage, error) {
	chronicle, _, err := s.chronicle(ctx)
	if err != nil {
		return graph.RunPage{}, fmt.Errorf("list runs: %w", err)
	}
	return chronicle.Runs(q)
}

// Changes returns what runs changed.
func (s *Store) Changes(ctx context.Context, q graph.ChangeQuery) (graph.ChangePage, error) {
	chronicle, look, err := s.chronicle(ctx)
	if err != nil {
		return graph.ChangePage{}, fmt.Errorf("list changes: %w", err)
	}
	return chronicle.Changes(q, look)
}

// Problems returns the problems of the last run.
func (s *Store) Problems(ctx context.Context, q graph.ProblemQuery) (graph.ProblemPage, error) {
	chronicle, look, err := s.chronicle(ctx)
	if err != nil {
		return graph.ProblemPage{}, fmt.Errorf("list problems: %w", err)
	}
	return chronicle.Problems(q, look)
}

// ProblemCounts counts the problems that pass f in groups.
func (s *Store) ProblemCounts(ctx context.Context, f graph.ProblemFilter, by graph.ProblemsBy) ([]graph.ProblemCount, error) {
	chronicle, look, err := s.chronicle(ctx)
	if err != nil {
		return nil, fmt.Errorf("count problems: %w", err)
	}
	return chronicle.ProblemCounts(f, by, look)
}

// chronicle is the history that is asked, and who has an id in the graph beside.
func (s *Store) chronicle(ctx context.Context) (*graph.Chronicle, func(graph.ID) *graph.Node, error) {
	h, err := s.asked(ctx)
	if err != nil {
		return nil, nil, err
	}
	chronicle, err := h.chronicle()
	look := func(id graph.ID) *graph.Node { return h.view.Nodes([]graph.ID{id})[0] }
	return chronicle, look, err
}

// Record keeps a run that left the graph as it was. The file is replaced as by
// Apply, and fails as that does; the graph in it is copied, not made again.
func (s *Store) Record(ctx context.Context, r graph.RunRecord) error {
	err := s.rewrite(ctx, func(h *held) (*graph.Chronicle, error) { return h.recorded(&r, h.view.Version().Number) })
	if err != nil {
		return fmt.Errorf("record run %d: %w", r.Run.Number, err)
	}
	return nil
}

// Pin gives a run a name, in the file as Record does.
func (s *Store) Pin(ctx context.Context, run int64, name string) error {
	err := s.rewrite(ctx, func(h *held) (*graph.Chronicle, error) {
		chronicle, err := h.chronicle()
		if err != nil {
			return nil, err
		}
		return chronicle.Pinned(run, name)
	})
	if err != nil {
		return fmt.Errorf("pin run %d: %w", run, err)
	}
	return nil
}

// rewrite replaces the history and leaves the graph as it is.
func (s *Store) rewrite(ctx context.Context, change func(*held) (*graph.Chronicle, error)) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	h, err := s.current(ctx)
	if err != nil {
		return err
	}
	chronicle, err := change(h)
	if err != nil {
		return err
	}
	c := content{copied(s.path, h.graph), chronicle}
	if h.header == "" {
		nodes, edges := h.view.All()
		c.graph = encoded(h.view.Version(), nodes, edges)
	}
	next, err := s.save(ctx, h, c, func() error { return nil })
	if err != nil {
		return err
	}
	next.view = h.view
	s.held.Store(next)
	return nil
}
