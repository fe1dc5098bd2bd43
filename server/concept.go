package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type concept struct{ *resolver }

func (r concept) Catalogs(ctx context.Context, of *schema.Concept, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r concept) Concepts(ctx context.Context, of *schema.Concept, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r concept) SubjectOf(ctx context.Context, of *schema.Concept, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.About, ""), schema.AsNode, first, after)
}
