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
	x, err := r.releasing(ctx, measures)
	if err != nil {
		return nil, err
	}
	answer, err := x.whatIf(ctx, measures, unknown)
	if answer != nil {
		schema.NewKin(answer)
	}
	return answer, err
}

// releasing is what it takes to suppose that some of these measures are carried
// out. It is read once, however often that is supposed.
type releasing struct {
	*resolver
	tables *followed
	rows   *graph.Rows
}

func (r *resolver) releasing(ctx context.Context, measures []graph.ID) (releasing, error) {
	f, err := r.followUp(ctx)
	if err != nil {
		return releasing{}, err
	}
	rows, err := r.rows(ctx, f.ReleaseScope(measures))
	return releasing{r, f, rows}, err
}

// of supposes that measures are carried out.
func (x releasing) of(ctx context.Context, measures []graph.ID, unknown graph.UnknownAs) (graph.Release, error) {
	found, err := graph.ReleaseOf(ctx, x.tables.FollowUp, x.rows, measures, unknown)
	if err != nil {
		return graph.Release{}, fmt.Errorf("suppose that measures are carried out: %w", err)
	}
	return found, nil
}

// whatIf is the answer, nil when the measures create no basis. It has no kin yet.
func (x releasing) whatIf(ctx context.Context, measures []graph.ID, unknown graph.UnknownAs) (*schema.WhatIf, error) {
	found, err := x.of(ctx, measures, unknown)
	if err != nil || len(found.Hypotheses) == 0 {
		return nil, err
	}
	return &schema.WhatIf{Answer: schema.NewAnswer(x.version), Found: found.Answer, Rows: x.rows}, nil
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
		return r.outcomes(ctx, of.Level.IDs(), unknown)
	})
	if err != nil {
		return nil, err
	}
	return all[of.Node.ID].whatIf, all[of.Node.ID].err
}

// outcomes are those of a whole level, each measure carried out alone.
func (r *resolver) outcomes(ctx context.Context, measures []graph.ID, unknown graph.UnknownAs) (map[graph.ID]outcome, error) {
	x, err := r.releasing(ctx, measures)
	if err != nil {
		return nil, err
	}
	all := make(map[graph.ID]outcome, len(measures))
	var kin []*schema.WhatIf
	for _, id := range measures {
		answer, err := x.whatIf(ctx, []graph.ID{id}, unknown)
		all[id] = outcome{answer, err}
		if answer != nil {
			kin = append(kin, answer)
		}
	}
	schema.NewKin(kin...)
	return all, nil
}
