package graph

import (
	"crypto/sha256"
	"encoding/base64"
)

// Prints are the fingerprints of a graph that a store is to hold. What it holds
// is compared with them in two steps, like a tree of hashes, for there are many
// edges and most are as they were: first a digest of all edges that leave a
// node, then the edges of the nodes where that differs.
type Prints struct {
	graph   *Graph
	nodes   []string // by node
	leaving []string // by node: the digest of the edges that leave it
	start   []int    // by node: its first edge; one more at the end
	edges   []string // by edge
}

// Print takes the fingerprints of g.
func Print(g *Graph) *Prints {
	p := &Prints{
		graph: g, start: startOf(g),
		nodes: make([]string, len(g.Nodes)), leaving: make([]string, len(g.Nodes)), edges: make([]string, len(g.Edges)),
	}
	inParallelWith(len(g.Nodes), newFieldWriter, func(w *fieldWriter, i int) {
		p.nodes[i] = w.fingerprintOfNode(g.Nodes[i])
		from, to := p.start[i], p.start[i+1]
		for e := from; e < to; e++ {
			p.edges[e] = w.fingerprintOfEdge(&g.Edges[e])
		}
		p.leaving[i] = w.digestOfLeaving(p.edges[from:to])
	})
	return p
}

// startOf finds the edges of every node: both are in the order of ids.
func startOf(g *Graph) []int {
	start := make([]int, len(g.Nodes)+1)
	e := 0
	for i, n := range g.Nodes {
		start[i] = e
		for e < len(g.Edges) && g.Edges[e].From == n.ID {
			e++
		}
	}
	start[len(g.Nodes)] = e
	return start
}

// digest is Version.Digest. What is hashed of a node and of an edge names it, so
// their fingerprints in order say all.
func (p *Prints) digest() string {
	w := newFieldWriter()
	for i := range p.nodes {
		w.text(p.nodes[i], p.leaving[i])
	}
	sum := sha256.Sum256(w.bytes)
	return base64.RawURLEncoding.EncodeToString(sum[:])
}
