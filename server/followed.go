package server

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

// followed is what the follow-up tables say, with its edges by either end.
type followed struct {
	*graph.FollowUp
	ends map[end][]graph.ID
}

// end is one side of the edges of a type.
type end struct {
	id        graph.ID
	edge      graph.EdgeType
	direction graph.Direction
}

// followUp asks what the follow-up tables say, once a request.
func (r *resolver) followUp(ctx context.Context) (*followed, error) {
	return schema.Once(ctx, requestOf(ctx).Cohort, "followUp", func() (*followed, error) {
		found, err := r.store.FollowUp(ctx)
		if err != nil {
			return nil, fmt.Errorf("read follow-up: %w", err)
		}
		f := &followed{FollowUp: found, ends: map[end][]graph.ID{}}
		for _, e := range found.Edges {
			out, in := end{e.From, e.Type, graph.Out}, end{e.To, e.Type, graph.In}
			f.ends[out], f.ends[in] = append(f.ends[out], e.To), append(f.ends[in], e.From)
		}
		return f, nil
	})
}

// at are the nodes at the other end of edges.
func (f *followed) at(id graph.ID, edge graph.EdgeType, direction graph.Direction) []graph.ID {
	return f.ends[end{id, edge, direction}]
}

// of are the nodes of a kind that keep lets through, in list order.
func (f *followed) of(kind graph.Kind, keep func(*graph.Node) bool) []*graph.Node {
	return kept(f.Nodes, func(n *graph.Node) bool { return n.Is(kind) && keep(n) })
}

// speaksOf reports whether something CONCERNS one of these, or nothing in
// particular.
func (f *followed) speaksOf(n *graph.Node, ids ...graph.ID) bool {
	concerned := f.at(n.ID, graph.Concerns, graph.Out)
	return len(concerned) == 0 || shares(concerned, ids)
}

// within reports whether an agency is another one, or part of it.
func (f *followed) within(id, whole graph.ID) bool {
	return id == whole || slices.Contains(f.Above[id], whole)
}

// nodes are those with these ids, as far as follow-up holds them.
func (f *followed) nodes(ids []graph.ID) []*graph.Node {
	found := make([]*graph.Node, 0, len(ids))
	for _, id := range ids {
		if n := f.Look(id); n != nil {
			found = append(found, n)
		}
	}
	return found
}

func shares(a, b []graph.ID) bool {
	return slices.ContainsFunc(a, func(id graph.ID) bool { return slices.Contains(b, id) })
}

// asked is an id that an argument gives, and the kinds that it may be the id of;
// none for any.
type asked struct {
	field string
	id    *graph.ID // nil when the argument was left out
	kinds []graph.Kind
}

// meant finds what arguments name, in their order; nil for those left out.
// ErrNotFound when nothing has an id, ErrInvalid when something of another kind
// does: “nothing stands in the way” must not be the answer to a wrong address.
func (r *resolver) meantBy(ctx context.Context, all ...asked) ([]*graph.Node, error) {
	var ids []graph.ID
	for _, a := range all {
		switch {
		case a.id == nil:
		case *a.id == "":
			return nil, fmt.Errorf("%s: the id is empty: %w", a.field, graph.ErrInvalid)
		default:
			ids = append(ids, *a.id)
		}
	}
	known, err := r.find(ctx, ids)
	if err != nil {
		return nil, err
	}
	nodes := make([]*graph.Node, len(all))
	for i, a := range all {
		if a.id == nil {
			continue
		}
		if nodes[i], err = a.settle(known[*a.id]); err != nil {
			return nil, err
		}
	}
	return nodes, nil
}

func (a asked) settle(n *graph.Node) (*graph.Node, error) {
	switch {
	case n == nil:
		return nil, fmt.Errorf("%s: nothing has the id %q: %w", a.field, *a.id, graph.ErrNotFound)
	case len(a.kinds) > 0 && !slices.ContainsFunc(a.kinds, n.Is):
		return nil, fmt.Errorf("%s: %q is of kind %s, and must be of kind %s: %w", a.field, *a.id, n.Kind(), a.wanted(), graph.ErrInvalid)
	}
	return n, nil
}

// wanted names the kinds that there may be.
func (a asked) wanted() string {
	names := make([]string, len(a.kinds))
	for i, k := range a.kinds {
		names[i] = string(k)
	}
	return strings.Join(names, " or ")
}

// theOne is the node of a kind that a question is about.
func theOne[T any](ctx context.Context, r *resolver, id graph.ID, kind graph.Kind, as func(schema.Thing) T) (T, error) {
	var none T
	nodes, err := r.meantBy(ctx, asked{"of", &id, []graph.Kind{kind}})
	if err != nil {
		return none, err
	}
	return as(schema.NewLevel(nodes).Thing(nodes[0])), nil
}

// shelf is a page of nodes that follow-up holds, in the order of at.
func shelf[T any](r *resolver, nodes []*graph.Node, first int, after *graph.Position, at func(*graph.Node) graph.Position, as func(schema.Thing) T) (*schema.Connection[T], error) {
	return connect(r, nodes, first, after, at, func(part []*graph.Node) []T {
		level := schema.NewLevel(part)
		made := make([]T, len(part))
		for i, n := range part {
			made[i] = as(level.Thing(n))
		}
		return made
	})
}

// crowdOf gathers, once, what a field names over a whole level.
func crowdOf(ctx context.Context, level *schema.Level, field string, named func(*graph.Node) []graph.ID) (*schema.Crowd, error) {
	return schema.Once(ctx, level.Cohort, "crowd of "+field, func() (*schema.Crowd, error) {
		crowd := schema.NewCrowd()
		for _, n := range level.Nodes {
			crowd.IDs = append(crowd.IDs, named(n)...)
		}
		return crowd, nil
	})
}

// whoever are the nodes of a crowd with these ids, of whatever kind.
func (r *resolver) whoever(ctx context.Context, c *schema.Crowd, ids []graph.ID) ([]schema.Node, error) {
	found := make([]schema.Node, 0, len(ids))
	for _, id := range ids {
		n, err := r.anyone(ctx, c, id)
		if err != nil {
			return nil, err
		}
		if n != nil {
			found = append(found, n)
		}
	}
	return found, nil
}
