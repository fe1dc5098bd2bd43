package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

func (q query) Release(ctx context.Context, measures []string, unknown graph.UnknownAs) (*schema.WhatIf, error) {
	if len(measures) > graph.MaxFirst {
		return nil, fmt.Errorf("%d measures; the limit is %d: %w", len(measures), graph.MaxFirst, graph.ErrLimit)
	}
	var all []asked
	for i := range measures {
		all = append(all, asked{"measures", &measures[i], []graph.Kind{graph.Measure}})
	}
	nodes, err := q.meantBy(ctx, all...)
	if err != nil {
		return nil, err
	}
	return q.released(ctx, idsOf(nodes), idsOf(nodes), unknown)
}

func idsOf(nodes []*graph.Node) []graph.ID {
	ids := make([]graph.ID, len(nodes))
	for i, n := range nodes {
		ids[i] = n.ID
	}
	return ids
}

func (r measure) Release(ctx context.Context, of *schema.Measure, unknown graph.UnknownAs) (*schema.WhatIf, error) {
	return r.released(ctx, of.Level.IDs(), []graph.ID{of.Node.ID}, unknown)
}

// released is what carrying out measures would change, nil when they create no
// basis. The rows are those of all measures that the question is asked of, so
// that they are read once.
func (r *resolver) released(ctx context.Context, all, measures []graph.ID, unknown graph.UnknownAs) (*schema.WhatIf, error) {
	found, rows, err := r.release(ctx, all, measures, unknown)
	if err != nil || len(found.Hypotheses) == 0 {
		return nil, err
	}
	return &schema.WhatIf{Answer: schema.NewAnswer(r.version), Found: found.Answer, Rows: rows, Named: schema.NewCrowd(supposedIDs(found.Hypotheses))}, nil
}

func (r *resolver) release(ctx context.Context, all, measures []graph.ID, unknown graph.UnknownAs) (graph.Release, *graph.Rows, error) {
	f, err := r.followUp(ctx)
	if err != nil {
		return graph.Release{}, nil, err
	}
	rows, err := r.rows(ctx, f.ReleaseScope(all))
	if err != nil {
		return graph.Release{}, nil, err
	}
	found, err := graph.ReleaseOf(ctx, f.FollowUp, rows, measures, unknown)
	if err != nil {
		return graph.Release{}, nil, fmt.Errorf("suppose that measures are carried out: %w", err)
	}
	return found, rows, nil
}
