package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	lifeEventSummary struct{ *resolver }
	reasonCount      struct{}
)

func (r lifeEvent) Summary(ctx context.Context, of *schema.LifeEvent) (*schema.LifeEventSummary, error) {
	all, err := schema.Once(ctx, of.Level.Cohort, "summary", func() ([]*schema.LifeEventSummary, error) {
		return r.summaries(ctx, of.Level.IDs())
	})
	if err != nil {
		return nil, err
	}
	return all[of.Level.Place(of.Node.ID)], nil
}

// summaries are those of a whole level; nil where a node is no life event.
func (r *resolver) summaries(ctx context.Context, ids []graph.ID) ([]*schema.LifeEventSummary, error) {
	got, err := r.store.Summaries(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("summarise life events: %w", err)
	}
	var agencies []*graph.Node
	for _, s := range got {
		if s != nil {
			agencies = append(append(agencies, s.Agencies...), s.Ministries...)
		}
	}
	level := schema.NewLevel(agencies)
	all := make([]*schema.LifeEventSummary, len(got))
	for i, s := range got {
		if s != nil {
			all[i] = &schema.LifeEventSummary{Summary: s, Agencies: asAgencies(level, s.Agencies), Ministries: asAgencies(level, s.Ministries)}
		}
	}
	return all, nil
}

func asAgencies(level *schema.Level, nodes []*graph.Node) []*schema.Agency {
	agencies := make([]*schema.Agency, len(nodes))
	for i, n := range nodes {
		agencies[i] = schema.As[schema.Agency](level.Thing(n))
	}
	return agencies
}

func (r lifeEventSummary) Version(ctx context.Context, _ *schema.LifeEventSummary) (*graph.Version, error) {
	return r.version(ctx)
}

func (reasonCount) State(_ context.Context, of *graph.ReasonCount) (graph.State, error) {
	return of.Reason.State(), nil
}
