package server

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

// rows asks for the rows of a scope, once a request.
func (r *resolver) rows(ctx context.Context, scope graph.RowScope) (*graph.Rows, error) {
	return schema.Once(ctx, requestOf(ctx).Cohort, fmt.Sprintf("rows %#v", scope), func() (*graph.Rows, error) {
		rows, err := r.store.Rows(ctx, scope)
		if err != nil {
			return nil, fmt.Errorf("read need rows: %w", err)
		}
		return rows, nil
	})
}

// scope is the services of a life event and of a list; ErrNotFound for an id
// that names neither, ErrLimit over graph.MaxFirst services.
func (r *resolver) scope(ctx context.Context, lifeEvent *string, services []string) (graph.RowScope, error) {
	if len(services) > graph.MaxFirst {
		return graph.RowScope{}, fmt.Errorf("%d services; the limit is %d: %w", len(services), graph.MaxFirst, graph.ErrLimit)
	}
	scope := graph.RowScope{Services: slices.Clone(services)}
	var ids []named
	if lifeEvent != nil {
		scope.LifeEvent = *lifeEvent
		ids = append(ids, named{"lifeEvent", graph.LifeEvent, &scope.LifeEvent})
	}
	for i := range scope.Services {
		ids = append(ids, named{"services", graph.Service, &scope.Services[i]})
	}
	if slices.ContainsFunc(ids, func(n named) bool { return *n.id == "" }) {
		return scope, fmt.Errorf("lifeEvent and services: an id is empty: %w", graph.ErrInvalid)
	}
	return scope, r.canonical(ctx, ids)
}

// connect makes the connection of the page of a whole list that is in the
// order of at. as makes objects of all that is on the page at once.
func connect[I, T any](r *resolver, items []I, first int, after *graph.Position, at func(I) graph.Position, as func([]I) []T) (*schema.Connection[T], error) {
	p, err := pageUpTo(r.maxFirst, first, after)
	if err != nil {
		return nil, err
	}
	part, more := cut(items, p, at)
	edges := make([]schema.Edge[T], len(part))
	for i, made := range as(part) {
		edges[i] = schema.NewEdge(at(part[i]), made, nil)
	}
	return schema.NewConnection(edges, p, len(items), more, r.version), nil
}

// place is where something stands in a list that is sorted by several keys. It
// keeps their order: NUL, which sort keys may hold, is written longer than the
// end of a key.
func place(keys ...string) graph.Position {
	var all strings.Builder
	for _, key := range keys {
		all.WriteString(strings.ReplaceAll(key, "\x00", "\x00\xff"))
		all.WriteString("\x00\x01")
	}
	return graph.Position{SortKey: all.String()}
}

// rowPlace is where lists put what rows name; first what they do not name.
func rowPlace(rows *graph.Rows, id graph.ID) string {
	at := graph.Position{ID: id}
	if n := rows.Look(id); n != nil {
		at = n.Position()
	}
	return place(at.SortKey, at.ID).SortKey
}

// rising and falling write a count so that words sort as the numbers do.
func rising(n int) string  { return fmt.Sprintf("%010d", n) }
func falling(n int) string { return rising(math.MaxInt32 - n) }

// needsBehind is a page of rows in the order of graph.Rows.
func (r *resolver) needsBehind(rows *graph.Rows, needs []graph.Need, first int, after *graph.Position) (*schema.Connection[*schema.Need], error) {
	return connect(r, needs, first, after, needPlace(rows), func(part []graph.Need) []*schema.Need {
		return schema.NewNeeds(part)[0]
	})
}

func needPlace(rows *graph.Rows) func(graph.Need) graph.Position {
	return func(n graph.Need) graph.Position {
		return place(rowPlace(rows, n.Service), n.Evidenced(), n.Dataset)
	}
}
