package server

import (
	"context"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type barrier struct{ *resolver }

func (q query) Barriers(ctx context.Context, filter *schema.BarrierFilter, first int, after *graph.Position) (*schema.Connection[*schema.Barrier], error) {
	f, err := q.followUp(ctx)
	if err != nil {
		return nil, err
	}
	ask := given(filter)
	named, err := q.meantBy(ctx, asked{"filter hinders", ask.Hinders, []graph.Kind{graph.LifeEvent, graph.Service, graph.Dataset, graph.Agency, graph.Law}})
	if err != nil {
		return nil, err
	}
	found := f.of(graph.Barrier, func(n *graph.Node) bool {
		b := schema.Barrier{Thing: schema.Thing{Node: n}}
		return passes(ask.Types, given(b.Type())) && passes(ask.Statuses, b.Status()) &&
			(named[0] == nil || slices.Contains(f.at(n.ID, graph.Hinders, graph.Out), named[0].ID))
	})
	return shelf(q.resolver, found, first, after, (*graph.Node).Position, schema.As[schema.Barrier])
}

// passes reports whether a value is one of those asked for; nil asks for any.
func passes[T comparable](asked []T, value T) bool {
	return asked == nil || slices.Contains(asked, value)
}

func (r barrier) Catalogs(ctx context.Context, of *schema.Barrier, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r barrier) Concepts(ctx context.Context, of *schema.Barrier, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r barrier) Hinders(ctx context.Context, of *schema.Barrier, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Hinders, ""), schema.AsNode, first, after)
}

func (r barrier) AddressedBy(ctx context.Context, of *schema.Barrier, first int, after *graph.Position) (*schema.Connection[*schema.Measure], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Addresses, graph.Measure), schema.As[schema.Measure], first, after)
}
