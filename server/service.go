package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type service struct{ *resolver }

func (r service) Catalogs(ctx context.Context, of *schema.Service, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r service) Concepts(ctx context.Context, of *schema.Service, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r service) LifeEvents(ctx context.Context, of *schema.Service, first int, after *graph.Position) (*schema.Connection[*schema.LifeEvent], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Includes, graph.LifeEvent), schema.As[schema.LifeEvent], first, after)
}

func (r service) Responsible(ctx context.Context, of *schema.Service, first int, after *graph.Position) (*schema.Connection[*schema.Agency], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Responsible, graph.Agency), schema.As[schema.Agency], first, after)
}

func (r service) Requires(ctx context.Context, of *schema.Service, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Requires, graph.Service), schema.As[schema.Service], first, after)
}

func (r service) RequiredBy(ctx context.Context, of *schema.Service, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Requires, graph.Service), schema.As[schema.Service], first, after)
}

func (r service) RelatedTo(ctx context.Context, of *schema.Service, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.RelatesTo, graph.Service), schema.As[schema.Service], first, after)
}

func (r service) RelatedFrom(ctx context.Context, of *schema.Service, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.RelatesTo, graph.Service), schema.As[schema.Service], first, after)
}

func (r service) Produces(ctx context.Context, of *schema.Service, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Produces, ""), schema.AsNode, first, after)
}

func (r service) LegalBases(ctx context.Context, of *schema.Service, first int, after *graph.Position) (*schema.Connection[*schema.LegalBasis], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.HasBasis, graph.LegalBasis), schema.As[schema.LegalBasis], first, after)
}

func (r service) Assessments(ctx context.Context, of *schema.Service, first int, after *graph.Position) (*schema.Connection[*schema.LegalBasis], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Assesses, graph.LegalBasis), schema.As[schema.LegalBasis], first, after)
}

func (r service) Laws(ctx context.Context, of *schema.Service, first int, after *graph.Position) (*schema.Connection[*schema.Law], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.GovernedBy, graph.Law), schema.As[schema.Law], first, after)
}
