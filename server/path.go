package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

func (q query) Path(ctx context.Context, from, to string, types []graph.EdgeType, through []graph.Kind, length, k int) (*schema.Paths, error) {
	if err := positive(number{"maxLength", length}, number{"k", k}); err != nil {
		return nil, err
	}
	ends, err := q.ends(ctx, from, to)
	if err != nil {
		return nil, err
	}
	found, err := q.store.Path(ctx, graph.PathQuery{From: ends[0].ID, To: ends[1].ID, Types: types, Hubs: through, Length: length, Max: k})
	if err != nil {
		return nil, err // it names the question itself
	}
	paths, nodes := schema.NewPaths(found, ends...)
	return &schema.Paths{Answer: schema.NewAnswer(q.version), From: nodes[0], To: nodes[1], Paths: paths}, nil
}

// ends are the two ends of a path; ErrNotFound names the one that is missing.
func (r *resolver) ends(ctx context.Context, from, to string) ([]*graph.Node, error) {
	nodes, err := r.store.Nodes(ctx, []graph.ID{from, to})
	if err != nil {
		return nil, fmt.Errorf("find the ends of a path: %w", err)
	}
	for i, end := range []named{{field: "from", id: &from}, {field: "to", id: &to}} {
		if nodes[i] == nil {
			return nil, fmt.Errorf("path: %s: nothing has the id %q: %w", end.field, *end.id, graph.ErrNotFound)
		}
	}
	return nodes, nil
}
