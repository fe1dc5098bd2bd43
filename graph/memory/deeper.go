package memory

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
)

// Impact returns what would feel a node's loss.
func (s *Store) Impact(ctx context.Context, q graph.ImpactQuery) (graph.ImpactPage, error) {
	view, err := s.view(ctx)
	if err != nil {
		return graph.ImpactPage{}, fmt.Errorf("ask for impact: %w", err)
	}
	return view.Impact(q)
}

// Path returns the shortest paths between two nodes.
func (s *Store) Path(ctx context.Context, q graph.PathQuery) ([]graph.Path, error) {
	view, err := s.view(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask for paths: %w", err)
	}
	return view.Path(q)
}

// Rows returns every need row of the services in scope.
func (s *Store) Rows(ctx context.Context, scope graph.RowScope) (*graph.Rows, error) {
	view, err := s.view(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask for rows: %w", err)
	}
	return view.Rows(scope), nil
}

// Coverage tells how much is recorded at all.
func (s *Store) Coverage(ctx context.Context, by graph.CoverageBy) ([]graph.Coverage, error) {
	view, err := s.view(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask for coverage: %w", err)
	}
	return view.Coverage(by)
}

// FollowUp returns all that the follow-up tables say.
func (s *Store) FollowUp(ctx context.Context) (*graph.FollowUp, error) {
	view, err := s.view(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask for follow-up: %w", err)
	}
	return view.FollowUp(), nil
}
