package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

// known finds the nodes that an answer names, all in one call.
func (r *resolver) known(ctx context.Context, c *schema.Crowd) (map[graph.ID]*graph.Node, error) {
	return schema.Once(ctx, c.Cohort, "nodes", func() (map[graph.ID]*graph.Node, error) {
		return r.find(ctx, c.IDs)
	})
}

// levelKey tells the nodes of a kind in a crowd apart.
type levelKey struct{ kind graph.Kind }

// players are the nodes of a crowd with these ids; those of one kind are a
// level of the answer.
func players[T any](ctx context.Context, r *resolver, c *schema.Crowd, kind graph.Kind, ids []graph.ID, as func(schema.Thing) T) ([]T, error) {
	known, err := r.known(ctx, c)
	if err != nil {
		return nil, err
	}
	level, err := schema.Once(ctx, c.Cohort, levelKey{kind}, func() (*schema.Level, error) {
		var nodes []*graph.Node
		for _, id := range c.IDs {
			if n := known[id]; n != nil && n.Is(kind) {
				nodes = append(nodes, n)
			}
		}
		return schema.NewLevel(nodes), nil
	})
	if err != nil {
		return nil, err
	}
	found := make([]T, 0, len(ids))
	for _, id := range ids {
		if n := known[id]; n != nil && n.Is(kind) {
			found = append(found, as(level.Thing(n)))
		}
	}
	return found, nil
}

// player is the one with this id, or the zero T when there is none.
func player[T any](ctx context.Context, r *resolver, c *schema.Crowd, kind graph.Kind, id graph.ID, as func(schema.Thing) T) (T, error) {
	var nobody T
	found, err := players(ctx, r, c, kind, []graph.ID{id}, as)
	if err != nil || len(found) == 0 {
		return nobody, err
	}
	return found[0], nil
}

// anyone is the node with this id, of whatever kind.
func (r *resolver) anyone(ctx context.Context, c *schema.Crowd, id graph.ID) (schema.Node, error) {
	known, err := r.known(ctx, c)
	if err != nil || known[id] == nil {
		return nil, err
	}
	return player(ctx, r, c, known[id].Kind(), id, schema.AsNode)
}

// group is a field that gives, of each item of a page, a list of ids in list
// order.
type group[I any] struct {
	field string
	of    func(I) []graph.ID
}

// groupKey tells the pages of a group within a crowd apart.
type groupKey struct {
	field string
	page  hopKey
}

// members answers a connection field over a group: the page of mine's list.
// The pages of all items are one level.
func members[I, T any](ctx context.Context, r *resolver, c *schema.Crowd, g group[I], items []I, mine I, as func(schema.Thing) T, first int, after *graph.Position) (*schema.Connection[T], error) {
	p, err := pageUpTo(r.maxFirst, first, after)
	if err != nil {
		return nil, err
	}
	known, err := r.known(ctx, c)
	if err != nil {
		return nil, err
	}
	level, err := schema.Once(ctx, c.Cohort, groupKey{g.field, keyOf(hop{}, p)}, func() (*schema.Level, error) {
		var nodes []*graph.Node
		for _, item := range items {
			part, _ := cut(existing(known, g.of(item)), p, (*graph.Node).Position)
			nodes = append(nodes, part...)
		}
		return schema.NewLevel(nodes), nil
	})
	if err != nil {
		return nil, err
	}
	nodes := existing(known, g.of(mine))
	part, more := cut(nodes, p, (*graph.Node).Position)
	edges := make([]schema.Edge[T], len(part))
	for i, n := range part {
		edges[i] = schema.NewEdge(n.Position(), as(level.Thing(n)), nil)
	}
	return schema.NewConnection(edges, p, len(nodes), more, r.version), nil
}

func existing(known map[graph.ID]*graph.Node, ids []graph.ID) []*graph.Node {
	nodes := make([]*graph.Node, 0, len(ids))
	for _, id := range ids {
		if n := known[id]; n != nil {
			nodes = append(nodes, n)
		}
	}
	return nodes
}
