package graph

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"slices"
	"strings"
)

// Diff computes what must change in a store for it to hold g. It is pure. The
// update keeps the version's number apart from everything else: two loads of
// the same documents on the same day give an Empty update and equal digests.
// inputs is the digest of what g was made from, see Version.
func Diff(held Fingerprints, g *Graph, inputs string) (Update, error) {
	u := Update{Base: held.Version.Number}
	nodeHashes, errNodes := fingerprints(len(g.Nodes), func(i int) any { return g.Nodes[i] })
	edgeHashes, errEdges := fingerprints(len(g.Edges), func(i int) any { return &g.Edges[i] })
	if err := errors.Join(errNodes, errEdges); err != nil {
		return Update{}, fmt.Errorf("compare with version %d: %w", u.Base, err)
	}
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
		Digest: text(sum.Sum(nil)), Inputs: inputs, AssessedOn: g.AssessedOn,
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

// fingerprints hashes n values, in order.
func fingerprints(n int, value func(i int) any) ([]string, error) {
	hashes, errs := make([]string, n), make([]error, n)
	inParallel(n, func(i int) { hashes[i], errs[i] = fingerprint(value(i)) })
	return hashes, errors.Join(errs...)
}

// fingerprint is the first 96 bits of the SHA-256 of a value's JSON: short
// enough to keep for every edge, long enough that a difference is never missed.
func fingerprint(v any) (string, error) {
	encoded, err := json.Marshal(v)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(encoded)
	return text(sum[:12]), nil
}

func text(sum []byte) string { return base64.RawURLEncoding.EncodeToString(sum) }

// write adds strings to a hash so that no two lists of strings run together.
func write(h hash.Hash, parts ...string) {
	for _, p := range parts {
		h.Write(binary.AppendUvarint(nil, uint64(len(p)))) // a hash never fails to write
		h.Write([]byte(p))
	}
}
