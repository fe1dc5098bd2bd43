package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type dataset struct{ *resolver }

func (r dataset) Catalogs(ctx context.Context, of *schema.Dataset, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r dataset) Concepts(ctx context.Context, of *schema.Dataset, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r dataset) NeededBy(ctx context.Context, of *schema.Dataset, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Needs, graph.Service), schema.As[schema.Service], first, after)
}

func (r dataset) Evidence(ctx context.Context, of *schema.Dataset, first int, after *graph.Position) (*schema.Connection[*schema.Evidence], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.ProvidedBy, graph.Evidence), schema.As[schema.Evidence], first, after)
}

func (r dataset) ProducedBy(ctx context.Context, of *schema.Dataset, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Produces, graph.Service), schema.As[schema.Service], first, after)
}

func (r dataset) Publishers(ctx context.Context, of *schema.Dataset, first int, after *graph.Position) (*schema.Connection[*schema.Agency], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Publishes, graph.Agency), schema.As[schema.Agency], first, after)
}

func (r dataset) LegalBases(ctx context.Context, of *schema.Dataset, first int, after *graph.Position) (*schema.Connection[*schema.LegalBasis], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.HasBasis, graph.LegalBasis), schema.As[schema.LegalBasis], first, after)
}

func (r dataset) Assessments(ctx context.Context, of *schema.Dataset, first int, after *graph.Position) (*schema.Connection[*schema.LegalBasis], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Assesses, graph.LegalBasis), schema.As[schema.LegalBasis], first, after)
}

func (r dataset) Laws(ctx context.Context, of *schema.Dataset, first int, after *graph.Position) (*schema.Connection[*schema.Law], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.GovernedBy, graph.Law), schema.As[schema.Law], first, after)
}

func (r dataset) DataServices(ctx context.Context, of *schema.Dataset, first int, after *graph.Position) (*schema.Connection[*schema.DataService], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Serves, graph.DataService), schema.As[schema.DataService], first, after)
}
