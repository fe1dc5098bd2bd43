package graph

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"hash"
	"slices"
	"strings"
)

// Diff computes what must change in a store for it to hold g. It is pure. The
// update keeps the version's number apart from everything else: two loads of
// the same documents on the same day give an Empty update and equal digests.
// inputs is the digest of what g was made from, see Version. ErrInvalid when
// nobody has assessed g.
func Diff(held Fingerprints, g *Graph, inputs string) (Update, error) {
	u := Update{Base: held.Version.Number}
	if g.AssessedOn == "" {
		return u, fmt.Errorf("compare with version %d: the graph is not assessed: %w", u.Base, ErrInvalid)
	}
	nodeHashes, edgeHashes := make([]string, len(g.Nodes)), make([]string, len(g.Edges))
	writer := func() *fieldWriter { return &fieldWriter{} }
	inParallelWith(len(g.Nodes), writer, func(w *fieldWriter, i int) { nodeHashes[i] = w.fingerprintOfNode(g.Nodes[i]) })
	inParallelWith(len(g.Edges), writer, func(w *fieldWriter, i int) { edgeHashes[i] = w.fingerprintOfEdge(&g.Edges[i]) })
	u.Nodes = make([]Hashed[*Node], 0, max(0, len(g.Nodes)-len(held.Nodes))) // a first load changes all
	u.Edges = make([]Hashed[Edge], 0, max(0, len(g.Edges)-len(held.Edges)))
	digest := digester{hash: sha256.New()}
	for i, n := range g.Nodes {
		h := nodeHashes[i]
		digest.add(n.ID, h)
		if old, found := held.Nodes[n.ID]; old != h {
			u.Nodes = append(u.Nodes, Hashed[*Node]{Value: n, Hash: h, New: !found})
		}
	}
	for i, e := range g.Edges {
		h := edgeHashes[i]
		digest.add(e.From, string(e.Type), e.To, h)
		if old, found := held.Edges[e.EdgeKey]; old != h {
			u.Edges = append(u.Edges, Hashed[Edge]{Value: e, Hash: h, New: !found})
		}
	}
	u.RemovedNodes, u.RemovedEdges = removed(held, g)
	u.Version = Version{
		Number: held.Version.Number + 1,
		Digest: digest.sum(), Inputs: inputs, AssessedOn: g.AssessedOn,
		Sources: g.Sources, Problems: len(g.Problems), Nodes: len(g.Nodes), Edges: len(g.Edges),
	}
	return u, nil
}

// removed is what is held and no longer there.
func removed(held Fingerprints, g *Graph) (nodes []ID, edges []EdgeKey) {
	for id := range held.Nodes {
		if _, found := slices.BinarySearchFunc(g.Nodes, id, func(n *Node, id ID) int { return strings.Compare(n.ID, id) }); !found {
			nodes = append(nodes, id)
		}
	}
	for key := range held.Edges {
		if _, found := slices.BinarySearchFunc(g.Edges, key, func(e Edge, key EdgeKey) int { return e.EdgeKey.Compare(key) }); !found {
			edges = append(edges, key)
		}
	}
	slices.Sort(nodes)
	slices.SortFunc(edges, EdgeKey.Compare)
	return nodes, edges
}

// digester hashes many short texts, a block at a time.
type digester struct {
	hash  hash.Hash
	block fieldWriter
}

func (d *digester) add(values ...string) {
	d.block.text(values...)
	if len(d.block.bytes) >= 1<<16 {
		d.flush()
	}
}

func (d *digester) flush() {
	d.hash.Write(d.block.bytes) // a hash never fails to write
	d.block.bytes = d.block.bytes[:0]
}

func (d *digester) sum() string {
	d.flush()
	return base64.RawURLEncoding.EncodeToString(d.hash.Sum(nil))
}
