package server

import (
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	need struct{ *resolver }
	fact struct{ *resolver }
	side struct{ *resolver }
)

// needRows are the rows of a whole level of services.
type needRows struct {
	rows *schema.Rows
	of   [][]*schema.Need // by place in the level
}

// needs asks for the rows of every service of the level at once.
func (r *resolver) needs(ctx context.Context, level *schema.Level) (needRows, error) {
	return schema.Once(ctx, level.Cohort, "needs", func() (needRows, error) {
		got, err := r.store.Needs(ctx, level.IDs())
		if err != nil {
			return needRows{}, fmt.Errorf("read needs: %w", err)
		}
		all := needRows{rows: &schema.Rows{Cohort: schema.NewCohort()}, of: make([][]*schema.Need, len(got))}
		for i, rows := range got {
			for j := range rows {
				all.rows.All = append(all.rows.All, &rows[j])
				all.of[i] = append(all.of[i], &schema.Need{Need: &rows[j], Rows: all.rows})
			}
		}
		return all, nil
	})
}

func (r service) Needs(ctx context.Context, of *schema.Service, first int, after *graph.Position, states []graph.State, decides *bool) (*schema.Connection[*schema.Need], error) {
	p, err := page(first, after)
	if err != nil {
		return nil, err
	}
	all, err := r.needs(ctx, of.Level)
	if err != nil {
		return nil, err
	}
	rows := slices.DeleteFunc(slices.Clone(all.of[of.Level.Place(of.Node.ID)]), func(n *schema.Need) bool {
		return len(states) > 0 && !slices.Contains(states, n.State) || decides != nil && n.Decides != *decides
	})
	part, more := cut(rows, p, (*schema.Need).Position)
	edges := make([]schema.Edge[*schema.Need], len(part))
	for i, n := range part {
		edges[i] = schema.NewEdge(n.Position(), n, nil)
	}
	return schema.NewConnection(edges, p, len(rows), more, r.version), nil
}

func (r service) Explanations(ctx context.Context, of *schema.Service, lang graph.Language) ([]string, error) {
	all, err := r.needs(ctx, of.Level)
	if err != nil {
		return nil, err
	}
	var sentences []string
	for _, n := range all.of[of.Level.Place(of.Node.ID)] {
		if !n.Decides {
			continue
		}
		sentence, err := need(r).Explanation(ctx, n, lang)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(sentences, sentence) {
			sentences = append(sentences, sentence)
		}
	}
	if sentences == nil {
		none := graph.Need{Service: of.Node.ID, State: graph.Unknown, Reason: graph.NeedsNotStated}
		sentences = []string{graph.Explain(none, lang, func(graph.ID) *graph.Node { return of.Node })}
	}
	return sentences, nil
}

func (r service) BlockedBy(ctx context.Context, of *schema.Service, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	p, err := page(first, after)
	if err != nil {
		return nil, err
	}
	near, err := schema.Once(ctx, of.Level.Cohort, "blockedBy", func() (upstream, error) {
		return r.upstream(ctx, of.Level)
	})
	if err != nil {
		return nil, err
	}
	mine := near.of[of.Level.Place(of.Node.ID)]
	part, more := cut(mine, p, (*graph.Node).Position)
	edges := make([]schema.Edge[*schema.Service], len(part))
	for i, n := range part {
		edges[i] = schema.NewEdge(n.Position(), schema.As[schema.Service](near.level.Thing(n)), nil)
	}
	return schema.NewConnection(edges, p, len(mine), more, r.version), nil
}

// upstream is what blocks a whole level of services from further up.
type upstream struct {
	of    [][]*graph.Node // by place in the level
	level *schema.Level
}

func (r *resolver) upstream(ctx context.Context, of *schema.Level) (upstream, error) {
	got, err := r.store.UpstreamBlocks(ctx, of.IDs())
	if err != nil {
		return upstream{}, fmt.Errorf("look upstream: %w", err)
	}
	return upstream{got, schema.NewLevel(slices.Concat(got...))}, nil
}

func (r need) Explanation(ctx context.Context, of *schema.Need, lang graph.Language) (string, error) {
	known, err := r.mentioned(ctx, of.Rows)
	if err != nil {
		return "", err
	}
	return graph.Explain(*of.Need, lang, func(id graph.ID) *graph.Node { return known[id] }), nil
}
