package graph

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
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
	inParallel(len(g.Nodes), func(i int) { nodeHashes[i] = fingerprintOfNode(g.Nodes[i]) })
	inParallel(len(g.Edges), func(i int) { edgeHashes[i] = fingerprintOfEdge(&g.Edges[i]) })
	sum := sha256.New()
	for i, n := range g.Nodes {
		h := nodeHashes[i]
		write(sum, n.ID, h)
		if old, found := held.Nodes[n.ID]; old != h {
			u.Nodes = append(u.Nodes, Hashed[*Node]{Value: n, Hash: h, New: !found})
		}
	}
	for i, e := range g.Edges {
		h := edgeHashes[i]
		write(sum, e.From, string(e.Type), e.To, h)
		if old, found := held.Edges[e.EdgeKey]; old != h {
			u.Edges = append(u.Edges, Hashed[Edge]{Value: e, Hash: h, New: !found})
		}
	}
	u.RemovedNodes, u.RemovedEdges = removed(held, g)
	u.Version = Version{
		Number: held.Version.Number + 1,
		Digest: base64.RawURLEncoding.EncodeToString(sum.Sum(nil)), Inputs: inputs, AssessedOn: g.AssessedOn,
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

// write adds strings to a hash so that no two lists of strings run together.
func write(h hash.Hash, parts ...string) {
	for _, p := range parts {
		h.Write(binary.AppendUvarint(nil, uint64(len(p)))) // a hash never fails to write
		h.Write([]byte(p))
	}
}
