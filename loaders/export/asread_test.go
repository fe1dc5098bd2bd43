package export_test

import (
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// asRead gives random documents the properties that loaders.Map gives every
// document, and that an export rests on:
//
//   - a document that states an edge knows both its ends, at least as stubs
//   - a section of a law is part of its act, and the act is there
//   - the id of an agency with a number tells the number
//   - what a curated row says stands in one document and rests on one reference
//   - a concept is there only where something is about it
func asRead(batches []graph.Batch) []graph.Batch {
	kinds, about := map[graph.ID][]graph.Kind{}, map[graph.ID]bool{}
	assessedIn, assessments := map[graph.ID]int{}, map[graph.ID]*graph.Node{}
	for i, b := range batches {
		for _, n := range b.Nodes {
			if n.Assessment != nil {
				assessedIn[n.ID], assessments[n.ID] = i, n
			}
			kinds[n.ID] = append(kinds[n.ID], n.Kinds...)
		}
		for _, e := range b.Edges {
			about[e.To] = about[e.To] || e.Type == graph.About
		}
	}
	batches = rowsTogether(batches, assessedIn, assessments)
	var read []graph.Batch
	for _, b := range batches {
		b.Nodes = slices.DeleteFunc(slices.Clone(b.Nodes), func(n *graph.Node) bool { return n.Is(graph.Concept) && !about[n.ID] })
		for i, n := range b.Nodes {
			b.Nodes[i] = nodeAsRead(n)
		}
		for _, e := range b.Edges {
			b.Nodes = append(b.Nodes, stubAsRead(e.From, kinds[e.From]), stubAsRead(e.To, kinds[e.To]))
		}
		for _, n := range b.Nodes {
			if id, act, ok := graph.CanonicalLaw(n.ID); ok && act != id {
				b.Nodes = append(b.Nodes, stubAsRead(act, []graph.Kind{graph.Law}))
				b.Edges = append(b.Edges, graph.Edge{EdgeKey: graph.EdgeKey{From: id, Type: graph.PartOf, To: act}, Predicates: []string{"address"}})
			}
		}
		read = append(read, b)
	}
	return read
}

// rowsTogether moves the edges of assessments to where these are described, and
// lets them rest on what these rest on.
func rowsTogether(batches []graph.Batch, assessedIn map[graph.ID]int, assessments map[graph.ID]*graph.Node) []graph.Batch {
	together := slices.Clone(batches)
	for i := range together {
		together[i].Edges = nil
	}
	for i, b := range batches {
		for _, e := range b.Edges {
			to := i
			if at, ok := assessedIn[e.From]; ok {
				to, e.Origins = at, assessments[e.From].Origins
			}
			together[to].Edges = append(together[to].Edges, e)
		}
	}
	return together
}

func nodeAsRead(n *graph.Node) *graph.Node {
	c := *n
	if number, ok := orgNumberOf(n.ID); ok && n.Is(graph.Agency) {
		c.OrgNumber = number
	}
	return &c
}

func orgNumberOf(id graph.ID) (string, bool) {
	number, ok := strings.CutPrefix(id, graph.AgencyID(""))
	return number, ok
}

func stubAsRead(id graph.ID, kinds []graph.Kind) *graph.Node {
	var unique []graph.Kind
	for _, k := range graph.Kinds() {
		if slices.Contains(kinds, k) {
			unique = append(unique, k)
		}
	}
	return nodeAsRead(&graph.Node{ID: id, Kinds: unique})
}
