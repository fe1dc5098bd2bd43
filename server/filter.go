package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
)

// named is an id that an argument gives, and what it must be the id of.
type named struct {
	field string
	kind  graph.Kind
	id    *graph.ID
}

func listIDs(f *graph.ListFilter) []named {
	return []named{
		{"filter agency", graph.Agency, &f.Agency},
		{"filter lifeEvent", graph.LifeEvent, &f.LifeEvent},
		{"filter law", graph.Law, &f.Law},
		{"filter ministry", graph.Agency, &f.Ministry},
	}
}

func blockedIDs(f *graph.BlockedFilter) []named {
	return []named{
		{"filter lifeEvent", graph.LifeEvent, &f.LifeEvent},
		{"filter consumer", graph.Agency, &f.Consumer},
		{"filter provider", graph.Agency, &f.Provider},
		{"filter law", graph.Law, &f.Law},
		{"filter ministry", graph.Agency, &f.Ministry},
	}
}

// canonical puts in place of each id given the id of the node that has it as
// id or alias. ErrNotFound when nothing of the right kind has it: a store would
// answer with an empty list, and “nothing is blocked” must not be the answer
// to a misspelt address.
func (r *resolver) canonical(ctx context.Context, all []named) error {
	var given []named
	var ids []graph.ID
	for _, n := range all {
		if *n.id != "" {
			given, ids = append(given, n), append(ids, *n.id)
		}
	}
	if len(given) == 0 {
		return nil
	}
	nodes, err := r.store.Nodes(ctx, ids)
	if err != nil {
		return fmt.Errorf("find what the question names: %w", err)
	}
	for i, n := range given {
		if nodes[i] == nil || !nodes[i].Is(n.kind) {
			return fmt.Errorf("%s: no %s has the id %q: %w", n.field, n.kind, *n.id, graph.ErrNotFound)
		}
		*n.id = nodes[i].ID
	}
	return nil
}
