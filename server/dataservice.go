package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type dataService struct{ *resolver }

func (r dataService) Catalogs(ctx context.Context, of *schema.DataService, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r dataService) Concepts(ctx context.Context, of *schema.DataService, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r dataService) Datasets(ctx context.Context, of *schema.DataService, first int, after *graph.Position) (*schema.Connection[*schema.Dataset], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Serves, graph.Dataset), schema.As[schema.Dataset], first, after)
}

func (r dataService) Publishers(ctx context.Context, of *schema.DataService, first int, after *graph.Position) (*schema.Connection[*schema.Agency], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Publishes, graph.Agency), schema.As[schema.Agency], first, after)
}
