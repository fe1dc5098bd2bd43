package graphtest

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

// oracle answers every question by looking at all nodes and edges, one by one.
// It is written from the contract in graph/store.go and from the domain page
// and shares no code with View: slow, and short enough to be read as right.
type oracle struct {
	g       *graph.Graph
	version graph.Version
}

var _ answers = oracle{}

func (o oracle) Version() graph.Version { return o.version }

// node is the node with an id, else the one with it as an alias.
func (o oracle) node(id graph.ID) *graph.Node {
	for _, n := range o.g.Nodes {
		if n.ID == id {
			return n
		}
	}
	for _, n := range o.g.Nodes {
		if slices.Contains(n.Aliases, id) {
			return n
		}
	}
	return nil
}

// canonical is the id of the node with an id or alias; an unknown one is kept.
func (o oracle) canonical(id graph.ID) graph.ID {
	if n := o.node(id); n != nil {
		return n.ID
	}
	return id
}

func (o oracle) has(from graph.ID, t graph.EdgeType, to graph.ID) bool {
	return slices.ContainsFunc(o.g.Edges, func(e graph.Edge) bool {
		return e.From == from && e.Type == t && e.To == to
	})
}

// reaches reports whether edges of a type lead from one node to another, at
// any distance of at least one.
func (o oracle) reaches(from graph.ID, t graph.EdgeType, to graph.ID) bool {
	reached := map[graph.ID]bool{}
	for grown := true; grown; {
		grown = false
		for _, e := range o.g.Edges {
			if e.Type == t && (e.From == from || reached[e.From]) && !reached[e.To] {
				reached[e.To] = true
				grown = true
			}
		}
	}
	return reached[to]
}

func inOrder(a, b *graph.Node) int {
	return cmp.Or(cmp.Compare(a.SortKey, b.SortKey), cmp.Compare(a.ID, b.ID))
}

// those are the nodes that pass a test, in list order.
func (o oracle) those(pass func(*graph.Node) bool) []*graph.Node {
	var nodes []*graph.Node
	for _, n := range o.g.Nodes {
		if pass(n) {
			nodes = append(nodes, n)
		}
	}
	slices.SortFunc(nodes, inOrder)
	return nodes
}

func checkFirst(first int) error {
	if first > 100 {
		return fmt.Errorf("first %d: %w", first, graph.ErrLimit)
	}
	if first < 0 {
		return fmt.Errorf("first %d: %w", first, graph.ErrInvalid)
	}
	return nil
}

// cut is a page of items whose places are in order.
func cut[T any](items []T, place func(T) *graph.Node, p graph.Page) (page []T, more bool) {
	for _, item := range items {
		n := place(item)
		if p.After != nil && cmp.Or(cmp.Compare(n.SortKey, p.After.SortKey), cmp.Compare(n.ID, p.After.ID)) <= 0 {
			continue
		}
		if len(page) == p.First {
			return page, true
		}
		page = append(page, item)
	}
	return page, false
}

func itself(n *graph.Node) *graph.Node { return n }

func (o oracle) pageOf(nodes []*graph.Node, p graph.Page) graph.NodePage {
	page, more := cut(nodes, itself, p)
	return graph.NodePage{Nodes: page, Total: len(nodes), More: more}
}

func (o oracle) Nodes(ids []graph.ID) []*graph.Node {
	nodes := make([]*graph.Node, len(ids))
	for i, id := range ids {
		nodes[i] = o.node(id)
	}
	return nodes
}

func (o oracle) Neighbours(ids []graph.ID, q graph.NeighbourQuery) ([]graph.NeighbourPage, error) {
	if err := checkFirst(q.First); err != nil {
		return nil, err
	}
	pages := make([]graph.NeighbourPage, len(ids))
	for i, id := range ids {
		all := o.neighbours(o.canonical(id), q)
		pages[i].Total = len(all)
		pages[i].Neighbours, pages[i].More = cut(all, func(n graph.Neighbour) *graph.Node { return n.Node }, q.Page)
	}
	return pages, nil
}

func (o oracle) neighbours(id graph.ID, q graph.NeighbourQuery) []graph.Neighbour {
	var all []graph.Neighbour
	for i := range o.g.Edges {
		e := &o.g.Edges[i]
		near, far := e.From, e.To
		if q.Direction == graph.In {
			near, far = e.To, e.From
		}
		if e.Type != q.Type || near != id {
			continue
		}
		if n := o.node(far); q.Kind == "" || slices.Contains(n.Kinds, q.Kind) {
			all = append(all, graph.Neighbour{Node: n, Edge: e})
		}
	}
	slices.SortFunc(all, func(a, b graph.Neighbour) int { return inOrder(a.Node, b.Node) })
	return all
}
