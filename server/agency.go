package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type agency struct{ *resolver }

func (r agency) Catalogs(ctx context.Context, of *schema.Agency, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r agency) Concepts(ctx context.Context, of *schema.Agency, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r agency) Services(ctx context.Context, of *schema.Agency, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Responsible, graph.Service), schema.As[schema.Service], first, after)
}

func (r agency) LifeEvents(ctx context.Context, of *schema.Agency, first int, after *graph.Position) (*schema.Connection[*schema.LifeEvent], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Responsible, graph.LifeEvent), schema.As[schema.LifeEvent], first, after)
}

func (r agency) Publishes(ctx context.Context, of *schema.Agency, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Publishes, ""), schema.AsNode, first, after)
}

func (r agency) PartOf(ctx context.Context, of *schema.Agency, first int, after *graph.Position) (*schema.Connection[*schema.Agency], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.PartOf, graph.Agency), schema.As[schema.Agency], first, after)
}

func (r agency) Parts(ctx context.Context, of *schema.Agency, first int, after *graph.Position) (*schema.Connection[*schema.Agency], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.PartOf, graph.Agency), schema.As[schema.Agency], first, after)
}

func (r agency) Assessments(ctx context.Context, of *schema.Agency, first int, after *graph.Position) (*schema.Connection[*schema.LegalBasis], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Assesses, graph.LegalBasis), schema.As[schema.LegalBasis], first, after)
}
