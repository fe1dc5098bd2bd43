package export

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
)

// Store is what an export asks of a store.
type Store interface {
	graph.Catalogue
	graph.Questions
}

// eachNode hands over every node once, in pages: kind by kind, each node under
// the first of its kinds, in list order.
func eachNode(ctx context.Context, store Store, do func([]*graph.Node) error) error {
	for _, kind := range graph.Kinds() {
		err := eachListed(ctx, store, graph.ListQuery{Kind: kind}, func(listed []*graph.Node) error {
			var own []*graph.Node
			for _, n := range listed {
				if n.Kind() == kind {
					own = append(own, n)
				}
			}
			if len(own) == 0 {
				return nil
			}
			return do(own)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// eachListed hands over a list in pages.
func eachListed(ctx context.Context, store Store, q graph.ListQuery, do func([]*graph.Node) error) error {
	q.First = graph.MaxFirst
	for {
		page, err := store.List(ctx, q)
		if err != nil {
			return fmt.Errorf("list %s: %w", q.Kind, err)
		}
		if len(page.Nodes) > 0 {
			if err := do(page.Nodes); err != nil {
				return err
			}
		}
		if !page.More {
			return nil
		}
		last := page.Nodes[len(page.Nodes)-1].Position()
		q.After = &last
	}
}

// neighbours are all neighbours of each node over edges of one type and
// direction, in list order.
func neighbours(ctx context.Context, store Store, nodes []*graph.Node, t graph.EdgeType, d graph.Direction) ([][]graph.Neighbour, error) {
	q := graph.NeighbourQuery{Type: t, Direction: d, Page: graph.Page{First: graph.MaxFirst}}
	pages, err := store.Neighbours(ctx, ids(nodes), q)
	if err != nil {
		return nil, fmt.Errorf("follow %s: %w", t, err)
	}
	all := make([][]graph.Neighbour, len(nodes))
	for i, page := range pages {
		all[i] = page.Neighbours
		for page.More {
			last := all[i][len(all[i])-1].Node.Position()
			q.After = &last
			more, err := store.Neighbours(ctx, []graph.ID{nodes[i].ID}, q)
			if err != nil {
				return nil, fmt.Errorf("follow %s of %s: %w", t, nodes[i].ID, err)
			}
			page = more[0]
			all[i] = append(all[i], page.Neighbours...)
		}
		q.After = nil
	}
	return all, nil
}

func ids(nodes []*graph.Node) []graph.ID {
	list := make([]graph.ID, len(nodes))
	for i, n := range nodes {
		list[i] = n.ID
	}
	return list
}

// anyIs reports whether one of the nodes is of one of the kinds; nil is every
// kind.
func anyIs(nodes []*graph.Node, kinds []graph.Kind) bool {
	if kinds == nil {
		return true
	}
	for _, n := range nodes {
		for _, k := range kinds {
			if n.Is(k) {
				return true
			}
		}
	}
	return false
}
