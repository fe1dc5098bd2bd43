package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type output struct{ *resolver }

func (r output) Catalogs(ctx context.Context, of *schema.Output, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r output) Concepts(ctx context.Context, of *schema.Output, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r output) ProducedBy(ctx context.Context, of *schema.Output, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Produces, graph.Service), schema.As[schema.Service], first, after)
}

func (r output) Triggers(ctx context.Context, of *schema.Output, first int, after *graph.Position) (*schema.Connection[*schema.LifeEvent], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Triggers, graph.LifeEvent), schema.As[schema.LifeEvent], first, after)
}
