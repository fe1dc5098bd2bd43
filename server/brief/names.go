package brief

import (
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

// names finds whole nodes for what is written. The Look of rows will not do: a
// store need not tell titles there. What is not known yet is noted, so that it
// can be read and the brief written again.
type names struct {
	follow  *graph.FollowUp
	known   map[graph.ID]*graph.Node
	missing []graph.ID
}

func newNames(follow *graph.FollowUp, of *graph.Node) *names {
	return &names{follow: follow, known: map[graph.ID]*graph.Node{"": nil, of.ID: of}}
}

// look is the node of an id; nil for what is not there, or not known yet.
func (n *names) look(id graph.ID) *graph.Node {
	node, known := n.known[id]
	if known {
		return node
	}
	if node = n.follow.Look(id); node == nil {
		n.missing = append(n.missing, id)
	}
	return node
}

// written is what write writes once it finds every node that it names.
func (n *names) written(ctx context.Context, store graph.Catalogue, write func() *Document) (*Document, error) {
	for {
		n.missing = nil
		d := write()
		if len(n.missing) == 0 {
			return d, nil
		}
		slices.Sort(n.missing)
		ids := slices.Compact(n.missing)
		nodes, err := store.Nodes(ctx, ids)
		if err != nil {
			return nil, fmt.Errorf("find what the brief names: %w", err)
		}
		for i, id := range ids {
			n.known[id] = nodes[i]
		}
	}
}
