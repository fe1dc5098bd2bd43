package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type catalog struct{ *resolver }

func (r catalog) Catalogs(ctx context.Context, of *schema.Catalog, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r catalog) Concepts(ctx context.Context, of *schema.Catalog, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r catalog) Contents(ctx context.Context, of *schema.Catalog, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.InCatalog, ""), schema.AsNode, first, after)
}

func (r catalog) Publishers(ctx context.Context, of *schema.Catalog, first int, after *graph.Position) (*schema.Connection[*schema.Agency], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Publishes, graph.Agency), schema.As[schema.Agency], first, after)
}
