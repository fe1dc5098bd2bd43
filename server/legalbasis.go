package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type legalBasis struct{ *resolver }

func (r legalBasis) Catalogs(ctx context.Context, of *schema.LegalBasis, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r legalBasis) Concepts(ctx context.Context, of *schema.LegalBasis, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r legalBasis) Laws(ctx context.Context, of *schema.LegalBasis, first int, after *graph.Position) (*schema.Connection[*schema.Law], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.FoundedIn, graph.Law), schema.As[schema.Law], first, after)
}

func (r legalBasis) BasisOf(ctx context.Context, of *schema.LegalBasis, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.HasBasis, ""), schema.AsNode, first, after)
}

func (r legalBasis) Assesses(ctx context.Context, of *schema.LegalBasis, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Assesses, ""), schema.AsNode, first, after)
}
