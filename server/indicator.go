package server

import (
	"context"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type indicator struct{ *resolver }

func (q query) Indicators(ctx context.Context, filter *schema.IndicatorFilter, first int, after *graph.Position) (*schema.Connection[*schema.Indicator], error) {
	f, err := q.followUp(ctx)
	if err != nil {
		return nil, err
	}
	ask := given(filter)
	named, err := q.meantBy(ctx, asked{"filter about", ask.About, nil})
	if err != nil {
		return nil, err
	}
	found := f.of(graph.Indicator, func(n *graph.Node) bool {
		i := schema.Indicator{Thing: schema.Thing{Node: n}}
		return (ask.Barrier == nil || given(i.Barrier()) == *ask.Barrier) &&
			(ask.Trend == nil || i.Trend().Direction == *ask.Trend) &&
			(named[0] == nil || f.measures(n, named[0]))
	})
	return shelf(q.resolver, found, first, after, (*graph.Node).Position, schema.As[schema.Indicator])
}

// measures reports whether an indicator speaks of something; those of the whole
// country speak of every life event.
func (f *followed) measures(indicator, of *graph.Node) bool {
	concerned := f.at(indicator.ID, graph.Concerns, graph.Out)
	return slices.Contains(concerned, of.ID) || len(concerned) == 0 && of.Is(graph.LifeEvent)
}

func (r indicator) Catalogs(ctx context.Context, of *schema.Indicator, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r indicator) Concepts(ctx context.Context, of *schema.Indicator, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r indicator) Concerns(ctx context.Context, of *schema.Indicator, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Concerns, ""), schema.AsNode, first, after)
}
