package memory

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
)

// Version says what the store holds.
func (s *Store) Version(ctx context.Context) (graph.Version, error) {
	view, err := s.view(ctx)
	if err != nil {
		return graph.Version{}, fmt.Errorf("ask for the version: %w", err)
	}
	return view.Version(), nil
}

// Fingerprints tells what the store holds, as graph.Compare needs it.
func (s *Store) Fingerprints(ctx context.Context) (graph.Fingerprints, error) {
	h, err := s.asked(ctx)
	if err != nil {
		return graph.Fingerprints{}, fmt.Errorf("ask for fingerprints: %w", err)
	}
	chronicle, err := h.chronicle()
	if err != nil {
		return graph.Fingerprints{}, fmt.Errorf("ask for fingerprints: %w", err)
	}
	return chronicle.Fingerprints(h.view.Fingerprints()), nil
}

// EdgeFingerprints tells the hashes of the edges that leave nodes.
func (s *Store) EdgeFingerprints(ctx context.Context, ids []graph.ID) (map[graph.EdgeKey]string, error) {
	view, err := s.view(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask for fingerprints of edges: %w", err)
	}
	return view.EdgeFingerprints(ids), nil
}

// Nodes returns the node of each id or alias.
func (s *Store) Nodes(ctx context.Context, ids []graph.ID) ([]*graph.Node, error) {
	view, err := s.view(ctx)
	if err != nil {
		return nil, fmt.Errorf("look up nodes: %w", err)
	}
	return view.Nodes(ids), nil
}

// List returns the nodes of a kind that pass a filter.
func (s *Store) List(ctx context.Context, q graph.ListQuery) (graph.NodePage, error) {
	view, err := s.view(ctx)
	if err != nil {
		return graph.NodePage{}, fmt.Errorf("list nodes: %w", err)
	}
	return view.List(q)
}

// Neighbours returns what lies one edge away from each id.
func (s *Store) Neighbours(ctx context.Context, ids []graph.ID, q graph.NeighbourQuery) ([]graph.NeighbourPage, error) {
	view, err := s.view(ctx)
	if err != nil {
		return nil, fmt.Errorf("look up neighbours: %w", err)
	}
	return view.Neighbours(ids, q)
}

// Search returns nodes by what names them, by the words of their titles, and
// by those of their descriptions.
func (s *Store) Search(ctx context.Context, q graph.SearchQuery) (graph.NodePage, error) {
	view, err := s.view(ctx)
	if err != nil {
		return graph.NodePage{}, fmt.Errorf("search: %w", err)
	}
	return view.Search(q)
}

// BlockedServices returns services by state.
func (s *Store) BlockedServices(ctx context.Context, q graph.BlockedQuery) (graph.BlockedPage, error) {
	view, err := s.view(ctx)
	if err != nil {
		return graph.BlockedPage{}, fmt.Errorf("ask for blocked services: %w", err)
	}
	return view.BlockedServices(q)
}

// Needs returns the need rows of each service.
func (s *Store) Needs(ctx context.Context, services []graph.ID) ([][]graph.Need, error) {
	view, err := s.view(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask for needs: %w", err)
	}
	return view.Needs(services), nil
}

// UpstreamBlocks returns what blocks each service from upstream.
func (s *Store) UpstreamBlocks(ctx context.Context, services []graph.ID) ([][]*graph.Node, error) {
	view, err := s.view(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask for blocks upstream: %w", err)
	}
	return view.UpstreamBlocks(services), nil
}

// Summaries returns the summary of each life event.
func (s *Store) Summaries(ctx context.Context, lifeEvents []graph.ID) ([]*graph.Summary, error) {
	view, err := s.view(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask for summaries: %w", err)
	}
	return view.Summaries(lifeEvents), nil
}
