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
	return q.released(ctx, idsOf(nodes), unknown)
}

func idsOf(nodes []*graph.Node) []graph.ID {
	ids := make([]graph.ID, len(nodes))
	for i, n := range nodes {
		ids[i] = n.ID
	}
	return ids
}

// released is what carrying out all of these would change, nil when they create
// no basis.
func (r *resolver) released(ctx context.Context, measures []graph.ID, unknown graph.UnknownAs) (*schema.WhatIf, error) {
	found, rows, err := r.release(ctx, measures, measures, unknown)
	if err != nil || len(found.Hypotheses) == 0 {
		return nil, err
	}
	answer := &schema.WhatIf{Answer: schema.NewAnswer(r.version), Found: found.Answer, Rows: rows}
	schema.NewKin(answer)
	return answer, nil
}

// release supposes that measures are carried out. The rows are those of all that
// the same is asked of, so that they are read once.
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

// outcome is what carrying out one measure would change; nil when it creates no
// basis.
type outcome struct {
	whatIf *schema.WhatIf
	err    error
}

// outcomeKey tells the outcomes of a level apart.
type outcomeKey struct{ unknown graph.UnknownAs }

func (r measure) Release(ctx context.Context, of *schema.Measure, unknown graph.UnknownAs) (*schema.WhatIf, error) {
	all, err := schema.Once(ctx, of.Level.Cohort, outcomeKey{unknown}, func() (map[graph.ID]outcome, error) {
		return r.outcomes(ctx, of.Level.IDs(), unknown), nil
	})
	if err != nil {
		return nil, err
	}
	return all[of.Node.ID].whatIf, all[of.Node.ID].err
}

// outcomes are those of a whole level, each measure carried out alone.
func (r *resolver) outcomes(ctx context.Context, measures []graph.ID, unknown graph.UnknownAs) map[graph.ID]outcome {
	all := make(map[graph.ID]outcome, len(measures))
	var kin []*schema.WhatIf
	for _, id := range measures {
		found, rows, err := r.release(ctx, measures, []graph.ID{id}, unknown)
		o := outcome{err: err}
		if err == nil && len(found.Hypotheses) > 0 {
			o.whatIf = &schema.WhatIf{Answer: schema.NewAnswer(r.version), Found: found.Answer, Rows: rows}
			kin = append(kin, o.whatIf)
		}
		all[id] = o
	}
	schema.NewKin(kin...)
	return all
}
