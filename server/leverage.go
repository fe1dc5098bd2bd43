package server

import (
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type leverage struct{ *resolver }

func (q query) Leverage(ctx context.Context, lifeEvent *string, by graph.Weight, unknown graph.UnknownAs, first int, after *graph.Position) (*schema.Connection[*schema.Leverage], error) {
	scope, err := q.scope(ctx, lifeEvent, nil)
	if err != nil {
		return nil, err
	}
	rows, err := q.rows(ctx, scope)
	if err != nil {
		return nil, err
	}
	return q.ranked(ctx, rows, graph.LeverageQuery{By: by, Unknown: unknown}, first, after)
}

// ranked is a page of what each unit would do alone.
func (r *resolver) ranked(ctx context.Context, rows *graph.Rows, ask graph.LeverageQuery, first int, after *graph.Position) (*schema.Connection[*schema.Leverage], error) {
	found, err := graph.LeverageOf(ctx, rows, ask)
	if err != nil {
		return nil, fmt.Errorf("rank missing bases: %w", err)
	}
	return connect(r, found, first, after, leveragePlace(rows), levers)
}

// leveragePlace is the order of graph.LeverageOf.
func leveragePlace(rows *graph.Rows) func(graph.Leverage) graph.Position {
	return func(l graph.Leverage) graph.Position {
		return place(
			falling(len(l.Releases)), falling(len(l.LifeEvents)), falling(len(l.Helps)), rowPlace(rows, l.Unit.ID),
			rowPlace(rows, l.Unit.Basis.Dataset), rowPlace(rows, l.Unit.Basis.Consumer), string(l.Unit.Basis.Kind),
		)
	}
}

// levers makes the units of a page, and all that they name, one crowd.
func levers(found []graph.Leverage) []*schema.Leverage {
	var ids []graph.ID
	for _, l := range found {
		ids = append(slices.Concat(ids, basisIDs(l.Bases), l.Releases, l.Helps, l.LifeEvents), l.Unit.ID)
	}
	crowd := schema.NewCrowd(ids)
	made := make([]*schema.Leverage, len(found))
	for i, l := range found {
		made[i] = &schema.Leverage{Found: l, Page: found, Named: crowd}
	}
	return made
}

func (r leverage) Releases(ctx context.Context, of *schema.Leverage, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	g := group[graph.Leverage]{"releases", func(l graph.Leverage) []graph.ID { return l.Releases }}
	return members(ctx, r.resolver, of.Named, g, of.Page, of.Found, schema.As[schema.Service], first, after)
}

func (r leverage) Helps(ctx context.Context, of *schema.Leverage, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	g := group[graph.Leverage]{"helps", func(l graph.Leverage) []graph.ID { return l.Helps }}
	return members(ctx, r.resolver, of.Named, g, of.Page, of.Found, schema.As[schema.Service], first, after)
}

func (r leverage) LifeEvents(ctx context.Context, of *schema.Leverage, first int, after *graph.Position) (*schema.Connection[*schema.LifeEvent], error) {
	g := group[graph.Leverage]{"lifeEvents", func(l graph.Leverage) []graph.ID { return l.LifeEvents }}
	return members(ctx, r.resolver, of.Named, g, of.Page, of.Found, schema.As[schema.LifeEvent], first, after)
}
