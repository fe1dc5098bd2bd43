package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type law struct{ *resolver }

func (r law) Catalogs(ctx context.Context, of *schema.Law, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r law) Concepts(ctx context.Context, of *schema.Law, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r law) PartOf(ctx context.Context, of *schema.Law, first int, after *graph.Position) (*schema.Connection[*schema.Law], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.PartOf, graph.Law), schema.As[schema.Law], first, after)
}

func (r law) Sections(ctx context.Context, of *schema.Law, first int, after *graph.Position) (*schema.Connection[*schema.Law], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.PartOf, graph.Law), schema.As[schema.Law], first, after)
}

func (r law) Bases(ctx context.Context, of *schema.Law, first int, after *graph.Position) (*schema.Connection[*schema.LegalBasis], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.FoundedIn, graph.LegalBasis), schema.As[schema.LegalBasis], first, after)
}

func (r law) Governs(ctx context.Context, of *schema.Law, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.GovernedBy, ""), schema.AsNode, first, after)
}
