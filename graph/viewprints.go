package graph

import "slices"

// Fingerprints is Writer.Fingerprints of a store without a history.
func (v *View) Fingerprints() Fingerprints {
	f := Fingerprints{Version: v.version, Nodes: make(map[ID]NodePrint, len(v.nodes))}
	leaving := make([]string, len(v.nodes))
	inParallelWith(len(v.nodes), newFieldWriter, func(w *fieldWriter, i int) {
		var hashes []string
		for _, e := range v.leaving(int32(i)) {
			hashes = append(hashes, v.edgeHash[e])
		}
		leaving[i] = w.digestOfLeaving(hashes)
	})
	for i, n := range v.nodes {
		f.Nodes[n.ID] = NodePrint{Hash: v.nodeHash[i], Leaving: leaving[i]}
	}
	return f
}

// EdgeFingerprints is Writer.EdgeFingerprints.
func (v *View) EdgeFingerprints(ids []ID) map[EdgeKey]string {
	hashes := map[EdgeKey]string{}
	for _, id := range ids {
		n, found := v.number[id]
		if !found || v.nodes[n].ID != id {
			continue // an alias is another node's
		}
		for _, e := range v.leaving(n) {
			hashes[v.edges[e].EdgeKey] = v.edgeHash[e]
		}
	}
	return hashes
}

// leaving are the edges that leave a node, by key: the numbers of edges have
// the order of their keys.
func (v *View) leaving(node int32) []int32 {
	return slices.Sorted(slices.Values(v.out.edge[v.out.start[node]:v.out.start[node+1]]))
}

// UpdateTo is what must change for the view to be that of g. Errors as
// Prints.Diff.
func (v *View) UpdateTo(g *Graph, inputs string) (Update, error) {
	held, prints := v.Fingerprints(), Print(g)
	return prints.Diff(held, v.EdgeFingerprints(prints.Unlike(held)), inputs)
}
