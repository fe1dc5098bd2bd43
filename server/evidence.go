package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type evidence struct{ *resolver }

func (r evidence) Catalogs(ctx context.Context, of *schema.Evidence, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r evidence) Concepts(ctx context.Context, of *schema.Evidence, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r evidence) NeededBy(ctx context.Context, of *schema.Evidence, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Needs, graph.Service), schema.As[schema.Service], first, after)
}

func (r evidence) Datasets(ctx context.Context, of *schema.Evidence, first int, after *graph.Position) (*schema.Connection[*schema.Dataset], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.ProvidedBy, graph.Dataset), schema.As[schema.Dataset], first, after)
}
