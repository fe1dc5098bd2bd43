package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type lifeEvent struct{ *resolver }

func (r lifeEvent) Catalogs(ctx context.Context, of *schema.LifeEvent, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r lifeEvent) Concepts(ctx context.Context, of *schema.LifeEvent, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r lifeEvent) Services(ctx context.Context, of *schema.LifeEvent, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Includes, graph.Service), schema.As[schema.Service], first, after)
}

func (r lifeEvent) Responsible(ctx context.Context, of *schema.LifeEvent, first int, after *graph.Position) (*schema.Connection[*schema.Agency], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Responsible, graph.Agency), schema.As[schema.Agency], first, after)
}

func (r lifeEvent) TriggeredBy(ctx context.Context, of *schema.LifeEvent, first int, after *graph.Position) (*schema.Connection[*schema.Output], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Triggers, graph.Output), schema.As[schema.Output], first, after)
}
