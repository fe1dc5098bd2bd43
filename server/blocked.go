package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

func (q query) BlockedServices(ctx context.Context, filter *graph.BlockedFilter, first int, after *graph.Position) (*schema.BlockedServiceConnection, error) {
	p, err := page(first, after)
	if err != nil {
		return nil, err
	}
	ask := graph.BlockedQuery{Page: p}
	if filter != nil {
		ask.Filter = *filter
	}
	if err := q.canonical(ctx, blockedIDs(&ask.Filter)); err != nil {
		return nil, err
	}
	got, err := q.store.BlockedServices(ctx, ask)
	if err != nil {
		return nil, fmt.Errorf("find blocked services: %w", err)
	}
	services := list(q.resolver, got.NodePage, p, schema.As[schema.Service])
	return &schema.BlockedServiceConnection{Connection: services, Counts: got.Counts}, nil
}
