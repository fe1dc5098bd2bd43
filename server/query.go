package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type query struct{ *resolver }

func (q query) Node(ctx context.Context, id string) (schema.Node, error) {
	found, err := q.Nodes(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

func (q query) Nodes(ctx context.Context, ids []string) ([]schema.Node, error) {
	if len(ids) > graph.MaxFirst {
		return nil, fmt.Errorf("%d ids; the limit is %d: %w", len(ids), graph.MaxFirst, graph.ErrLimit)
	}
	nodes, err := q.store.Nodes(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("find nodes: %w", err)
	}
	level := schema.NewLevel(nodes)
	found := make([]schema.Node, len(nodes))
	for i, n := range nodes {
		if n != nil {
			found[i] = schema.AsNode(level.Thing(n))
		}
	}
	return found, nil
}

func (q query) LifeEvent(ctx context.Context, id string) (*schema.LifeEvent, error) {
	return one(ctx, q.resolver, graph.LifeEvent, id, schema.As[schema.LifeEvent])
}

func (q query) Service(ctx context.Context, id string) (*schema.Service, error) {
	return one(ctx, q.resolver, graph.Service, id, schema.As[schema.Service])
}

func (q query) Dataset(ctx context.Context, id string) (*schema.Dataset, error) {
	return one(ctx, q.resolver, graph.Dataset, id, schema.As[schema.Dataset])
}

func (q query) Agency(ctx context.Context, id string) (*schema.Agency, error) {
	return one(ctx, q.resolver, graph.Agency, id, schema.As[schema.Agency])
}

func (q query) Law(ctx context.Context, id string) (*schema.Law, error) {
	return one(ctx, q.resolver, graph.Law, id, schema.As[schema.Law])
}

func (q query) LifeEvents(ctx context.Context, filter *graph.ListFilter, first int, after *graph.Position) (*schema.Connection[*schema.LifeEvent], error) {
	return listed(ctx, q.resolver, graph.LifeEvent, filter, schema.As[schema.LifeEvent], first, after)
}

func (q query) Services(ctx context.Context, filter *graph.ListFilter, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	return listed(ctx, q.resolver, graph.Service, filter, schema.As[schema.Service], first, after)
}

func (q query) Datasets(ctx context.Context, filter *graph.ListFilter, first int, after *graph.Position) (*schema.Connection[*schema.Dataset], error) {
	return listed(ctx, q.resolver, graph.Dataset, filter, schema.As[schema.Dataset], first, after)
}

func (q query) Agencies(ctx context.Context, filter *graph.ListFilter, first int, after *graph.Position) (*schema.Connection[*schema.Agency], error) {
	return listed(ctx, q.resolver, graph.Agency, filter, schema.As[schema.Agency], first, after)
}

func (q query) Laws(ctx context.Context, filter *graph.ListFilter, first int, after *graph.Position) (*schema.Connection[*schema.Law], error) {
	return listed(ctx, q.resolver, graph.Law, filter, schema.As[schema.Law], first, after)
}

func (q query) Search(ctx context.Context, text string, kinds []graph.Kind, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	p, err := page(first, after)
	if err != nil {
		return nil, err
	}
	found, err := q.store.Search(ctx, graph.SearchQuery{Text: text, Kinds: kinds, Page: p})
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	return list(q.resolver, found, p, schema.AsNode), nil
}

func (q query) Version(ctx context.Context) (*graph.Version, error) { return q.version(ctx) }

func (q query) DataVersion(ctx context.Context) (int, error) {
	v, err := q.version(ctx)
	if err != nil {
		return 0, err
	}
	return int(v.Number), nil
}

func (q query) AssessedOn(ctx context.Context) (*graph.Date, error) {
	v, err := q.version(ctx)
	if err != nil {
		return nil, err
	}
	return &v.AssessedOn, nil
}

// one finds the node of a kind by id or alias; ErrNotFound when there is none.
func one[T any](ctx context.Context, r *resolver, kind graph.Kind, id string, as func(schema.Thing) *T) (*T, error) {
	nodes, err := r.store.Nodes(ctx, []graph.ID{id})
	if err != nil {
		return nil, fmt.Errorf("find %s: %w", kind, err)
	}
	if nodes[0] == nil || !nodes[0].Is(kind) {
		return nil, fmt.Errorf("no %s has the id %q: %w", kind, id, graph.ErrNotFound)
	}
	return as(schema.NewLevel(nodes).Thing(nodes[0])), nil
}

// listed answers a list of all nodes of a kind.
func listed[T any](ctx context.Context, r *resolver, kind graph.Kind, filter *graph.ListFilter, as func(schema.Thing) T, first int, after *graph.Position) (*schema.Connection[T], error) {
	p, err := page(first, after)
	if err != nil {
		return nil, err
	}
	q := graph.ListQuery{Kind: kind, Page: p}
	if filter != nil {
		q.Filter = *filter
	}
	if err := r.canonical(ctx, listIDs(&q.Filter)); err != nil {
		return nil, err
	}
	got, err := r.store.List(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", kind, err)
	}
	return list(r, got, p, as), nil
}
