package server

import (
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type coverage struct{ *resolver }

func (q query) Coverage(ctx context.Context, by graph.CoverageBy) (*schema.Coverage, error) {
	found, err := q.store.Coverage(ctx, by)
	if err != nil {
		return nil, fmt.Errorf("count what is recorded: %w", err)
	}
	return &schema.Coverage{Answer: schema.NewAnswer(q.version), By: by, Found: found}, nil
}

func (r coverage) Groups(ctx context.Context, of *schema.Coverage, first int, after *graph.Position) (*schema.Connection[*schema.CoverageGroup], error) {
	v, err := r.version(ctx)
	if err != nil {
		return nil, err
	}
	source := func(g graph.Coverage) int {
		return slices.IndexFunc(v.Sources, func(s graph.Source) bool { return s.ID == g.Source })
	}
	at := func(g graph.Coverage) graph.Position {
		if g.Node != nil {
			return g.Node.Position()
		}
		return place(rising(source(g)))
	}
	return connect(r.resolver, of.Found[1:], first, after, at, func(part []graph.Coverage) []*schema.CoverageGroup {
		return coverageGroups(part, func(g graph.Coverage) *schema.Source {
			if at := source(g); at >= 0 {
				return &schema.Source{Source: v.Sources[at]}
			}
			return &schema.Source{Source: graph.Source{ID: g.Source}}
		})
	})
}

func coverageGroups(found []graph.Coverage, source func(graph.Coverage) *schema.Source) []*schema.CoverageGroup {
	nodes := make([]*graph.Node, len(found))
	for i, g := range found {
		nodes[i] = g.Node
	}
	level := schema.NewLevel(nodes)
	groups := make([]*schema.CoverageGroup, len(found))
	for i, g := range found {
		groups[i] = &schema.CoverageGroup{Found: g}
		if g.Node != nil {
			groups[i].Node = schema.AsNode(level.Thing(g.Node))
		} else {
			groups[i].Source = source(g)
		}
	}
	return groups
}
