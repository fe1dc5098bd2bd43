package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// Compare asks a store what it holds and computes what must change there for it
// to hold g. inputs is the digest of what g was made from, see Version. Errors
// as Writer and Prints.Diff.
func Compare(ctx context.Context, store Writer, g *Graph, inputs string) (Fingerprints, Update, error) {
	printed := make(chan *Prints, 1)
	go func() { printed <- Print(g) }() // while the store looks
	held, err := store.Fingerprints(ctx)
	prints := <-printed
	if err != nil {
		return held, Update{}, err
	}
	edges, err := store.EdgeFingerprints(ctx, prints.Unlike(held))
	if err != nil {
		return held, Update{}, err
	}
	update, err := prints.Diff(held, edges, inputs)
	return held, update, err
}

// FromNothing is the update that makes a store which was never written to hold
// g. Errors as Prints.Diff.
func FromNothing(g *Graph, inputs string) (Update, error) {
	return Print(g).Diff(Fingerprints{}, nil, inputs)
}

// Unlike are the nodes whose edges the store must be asked for: it holds them,
// and what leaves them there is not what leaves them in the graph. The others
// have their edges there as they should be. Sorted.
func (p *Prints) Unlike(held Fingerprints) []ID {
	var ids []ID
	wanted := 0 // nodes of the graph that are held
	for i, n := range p.graph.Nodes {
		there, found := held.Nodes[n.ID]
		if found {
			wanted++
		}
		if found && there.Leaving != p.leaving[i] {
			ids = append(ids, n.ID)
		}
	}
	if wanted < len(held.Nodes) {
		ids = append(ids, p.removedNodes(held)...)
		slices.Sort(ids)
	}
	return ids
}

// Diff computes what must change in a store for it to hold the graph. edges are
// the hashes that the store tells for the nodes in Unlike. It is pure. The
// update keeps the version's number apart from everything else: two loads of
// the same documents on the same day give an Empty update and equal digests.
// inputs is the digest of what the graph was made from, see Version. ErrInvalid
// when nobody has assessed the graph, or an edge leaves no node of it.
func (p *Prints) Diff(held Fingerprints, edges map[EdgeKey]string, inputs string) (Update, error) {
	g := p.graph
	u := Update{Base: held.Version.Number}
	if g.AssessedOn == "" {
		return u, fmt.Errorf("compare with version %d: the graph is not assessed: %w", u.Base, ErrInvalid)
	}
	if last := p.start[len(g.Nodes)]; last < len(g.Edges) {
		return u, fmt.Errorf("compare with version %d: edge %v leaves a node that is not there: %w", u.Base, g.Edges[last].EdgeKey, ErrInvalid)
	}
	p.diffNodes(held, &u)
	p.diffEdges(held, edges, &u)
	u.Version = Version{
		Number: held.Version.Number + 1,
		Digest: p.digest(), Inputs: inputs, AssessedOn: g.AssessedOn,
		Sources: g.Sources, Problems: len(g.Problems), Nodes: len(g.Nodes), Edges: len(g.Edges),
	}
	return u, nil
}

func (p *Prints) diffNodes(held Fingerprints, u *Update) {
	many := max(0, len(p.nodes)-len(held.Nodes)) // a first load changes all
	u.Nodes, u.Leaving = make([]Hashed[*Node], 0, many), make([]Leaving, 0, many)
	gone := len(held.Nodes) // as long as they are not found
	for i, n := range p.graph.Nodes {
		there, found := held.Nodes[n.ID]
		if found {
			gone--
		}
		if there.Hash != p.nodes[i] {
			u.Nodes = append(u.Nodes, Hashed[*Node]{Value: n, Hash: p.nodes[i], New: !found})
		}
		if there.Leaving != p.leaving[i] {
			u.Leaving = append(u.Leaving, Leaving{ID: n.ID, Digest: p.leaving[i]})
		}
	}
	if gone > 0 {
		u.RemovedNodes = p.removedNodes(held)
	}
}

// diffEdges looks at the edges of those nodes alone from which others leave in
// the store.
func (p *Prints) diffEdges(held Fingerprints, edges map[EdgeKey]string, u *Update) {
	u.Edges = make([]Hashed[Edge], 0, max(0, len(p.edges)-held.Version.Edges))
	gone := len(edges) // as long as they are not found
	for i, n := range p.graph.Nodes {
		if held.Nodes[n.ID].Leaving == p.leaving[i] {
			continue
		}
		for e := p.start[i]; e < p.start[i+1]; e++ {
			edge := p.graph.Edges[e]
			old, found := edges[edge.EdgeKey]
			if found {
				gone--
			}
			if old != p.edges[e] {
				u.Edges = append(u.Edges, Hashed[Edge]{Value: edge, Hash: p.edges[e], New: !found})
			}
		}
	}
	if gone > 0 {
		u.RemovedEdges = p.removedEdges(edges)
	}
}

// removedNodes are held and no longer there, sorted.
func (p *Prints) removedNodes(held Fingerprints) []ID {
	var gone []ID
	for id := range held.Nodes {
		if _, there := slices.BinarySearchFunc(p.graph.Nodes, id, func(n *Node, id ID) int { return strings.Compare(n.ID, id) }); !there {
			gone = append(gone, id)
		}
	}
	slices.Sort(gone)
	return gone
}

// removedEdges are held and no longer there, sorted.
func (p *Prints) removedEdges(held map[EdgeKey]string) []EdgeKey {
	var gone []EdgeKey
	for key := range held {
		if _, there := slices.BinarySearchFunc(p.graph.Edges, key, func(e Edge, key EdgeKey) int { return e.EdgeKey.Compare(key) }); !there {
			gone = append(gone, key)
		}
	}
	slices.SortFunc(gone, EdgeKey.Compare)
	return gone
}
