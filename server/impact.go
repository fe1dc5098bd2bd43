package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type impact struct{ *resolver }

func (q query) Impact(ctx context.Context, of string, types []graph.EdgeType, depth, most int) (*schema.Impact, error) {
	if err := positive(number{"maxDepth", depth}, number{"max", most}); err != nil {
		return nil, err
	}
	found, err := q.store.Impact(ctx, graph.ImpactQuery{Of: of, Types: types, Depth: depth, Max: most})
	if err != nil {
		return nil, err // it names the question itself
	}
	return &schema.Impact{Answer: schema.NewAnswer(q.version), Of: alone(found.Of), Found: found}, nil
}

func (r impact) Nodes(_ context.Context, of *schema.Impact, first int, after *graph.Position) (*schema.Connection[*schema.ImpactedNode], error) {
	return connect(r.resolver, of.Found.Impacts, first, after, impactPlace, impacted)
}

func impactPlace(i graph.Impact) graph.Position {
	at := i.Node.Position()
	return place(rising(i.Distance), at.SortKey, at.ID)
}

// impacted makes the nodes of a page, and those of their ways, one level.
func impacted(found []graph.Impact) []*schema.ImpactedNode {
	nodes, ways := make([]*graph.Node, len(found)), make([]graph.Path, len(found))
	for i, f := range found {
		nodes[i], ways[i] = f.Node, f.Way
	}
	paths, others := schema.NewPaths(ways, nodes...)
	made := make([]*schema.ImpactedNode, len(found))
	for i, f := range found {
		made[i] = &schema.ImpactedNode{Node: others[i], Distance: f.Distance, Way: paths[i]}
	}
	return made
}

// alone is a node on a level of its own.
func alone(n *graph.Node) schema.Node {
	return schema.AsNode(schema.NewLevel([]*graph.Node{n}).Thing(n))
}

// number is an argument that must be 1 at least.
type number struct {
	name  string
	value int
}

func positive(numbers ...number) error {
	for _, n := range numbers {
		if n.value < 1 {
			return fmt.Errorf("%s is %d, but must be at least 1: %w", n.name, n.value, graph.ErrInvalid)
		}
	}
	return nil
}
