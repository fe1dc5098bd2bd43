package mapper

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// draft is a node while the document is read.
type draft struct {
	node                 graph.Node
	described, referred  kinds
	titles, descriptions []rankedText
	later                []*graph.Node // texts that stand behind those of node, by rank from 2
}

// rankedText is a text and the rank of the property that gave it.
type rankedText struct {
	graph.Text
	rank int
}

func (b *Builder) draft(id graph.ID) *draft {
	d := b.nodes[id]
	if d == nil {
		d = &draft{node: graph.Node{ID: id}}
		b.nodes[id] = d
	}
	return d
}

// Stub makes sure that a node is there, as something only referred to.
func (b *Builder) Stub(id graph.ID, kind graph.Kind) {
	d := b.draft(id)
	d.referred |= setOf(kind)
}

// Describe makes the node one that this document describes.
func (b *Builder) Describe(id graph.ID, kind graph.Kind) {
	d := b.draft(id)
	d.described |= setOf(kind)
}

// Entitle makes the node one that this document describes by this title: a law
// that is known by a text only.
func (b *Builder) Entitle(id graph.ID, kind graph.Kind, title graph.Text) {
	b.Describe(id, kind)
	d := b.draft(id)
	d.titles = append(d.titles, rankedText{title, 1})
}

// Later is where texts of a rank from 2 on are put, which stand behind those of
// every lower rank in all languages: Merge orders the texts of one description
// by language, so each rank becomes a description of its own.
func (b *Builder) Later(s *Subject, rank int) (titles, descriptions *[]graph.Text) {
	d := s.draft
	for len(d.later) < rank-1 {
		d.later = append(d.later, &graph.Node{})
	}
	n := d.later[rank-2]
	return &n.Titles, &n.Descriptions
}

// NodeOf is the node under construction for single values of stubs, such as the
// mark of a ministry. It exists from the first call on.
func (b *Builder) NodeOf(id graph.ID) *graph.Node { return &b.draft(id).node }

// Problem notes something wrong. subject is an id or the IRI itself.
func (b *Builder) Problem(code graph.ProblemCode, subject graph.ID, property, value, message string) {
	b.problems = append(b.problems, graph.Problem{
		Code: code, Subject: subject, Property: property, Value: value, Message: message,
	})
}

func (b *Builder) addText(texts []rankedText, rank int, o rdf.Object) []rankedText {
	for _, l := range b.literals(o) {
		if value := strings.TrimSpace(l.String()); value != "" {
			texts = append(texts, rankedText{graph.Text{Lang: strings.ToLower(l.Lang()), Value: value}, rank})
		}
	}
	return texts
}

// batch finishes what was collected, sorted.
func (b *Builder) batch() graph.Batch {
	batch := graph.Batch{
		Nodes: make([]*graph.Node, 0, len(b.nodes)),
		Edges: united(b.edges),
	}
	for _, d := range b.nodes {
		if d.described|d.referred != 0 || len(d.node.Records) > 0 {
			batch.Nodes = append(batch.Nodes, b.finish(d))
			batch.Nodes = append(batch.Nodes, d.layers()...)
		}
	}
	if len(b.cited) > 0 {
		for i := range batch.Edges {
			batch.Edges[i].Origins = b.citations(batch.Edges[i].EdgeKey)
		}
	}
	slices.SortStableFunc(batch.Nodes, func(x, y *graph.Node) int { return strings.Compare(x.ID, y.ID) })
	slices.SortFunc(b.problems, graph.Problem.Compare)
	batch.Problems = slices.Compact(b.problems)
	return batch
}

// united sorts edges by key and makes one of those that were stated more than
// once, from one side or from both.
func united(edges []graph.Edge) []graph.Edge {
	slices.SortFunc(edges, func(x, y graph.Edge) int { return x.EdgeKey.Compare(y.EdgeKey) })
	out := edges[:0]
	for _, e := range edges {
		if last := len(out) - 1; last >= 0 && out[last].EdgeKey == e.EdgeKey {
			out[last].Predicates = set(slices.Concat(out[last].Predicates, e.Predicates))
			continue
		}
		out = append(out, e)
	}
	return out
}

func (b *Builder) finish(d *draft) *graph.Node {
	n := &d.node
	n.Resolved = d.described != 0
	n.Kinds = d.referred.list()
	if n.Resolved {
		n.Kinds = d.described.list()
	}
	n.Titles, n.Descriptions = inOrder(d.titles), inOrder(d.descriptions)
	n.Aliases, n.Identifiers = set(n.Aliases), set(n.Identifiers)
	n.Classes, n.Pages = set(n.Classes), set(n.Pages)
	slices.SortFunc(n.Records, func(a, b graph.Record) int { return strings.Compare(a.ID, b.ID) })
	n.Records = slices.Compact(n.Records)
	b.checkTitle(n)
	return n
}

// layers are the descriptions that hold the later texts of a finished node. They
// are as new as the node, or an agency would be named by another rank.
func (d *draft) layers() []*graph.Node {
	layers := make([]*graph.Node, 0, len(d.later))
	for _, n := range d.later {
		n.ID, n.Kinds, n.Resolved = d.node.ID, d.node.Kinds, d.node.Resolved
		n.Modified, n.Origins = d.node.Modified, d.node.Origins
		n.Titles, n.Descriptions = inTextOrder(n.Titles), inTextOrder(n.Descriptions)
		layers = append(layers, n)
	}
	return layers
}

func inTextOrder(texts []graph.Text) []graph.Text {
	slices.SortFunc(texts, func(a, b graph.Text) int {
		return cmp.Or(strings.Compare(a.Lang, b.Lang), strings.Compare(a.Value, b.Value))
	})
	return slices.Compact(texts)
}

func (b *Builder) checkTitle(n *graph.Node) {
	if !n.Resolved || len(n.Titles) > 0 {
		return
	}
	for _, kind := range n.Kinds {
		if property := b.rules.TitleNeeded[kind]; property != "" {
			b.Problem(graph.TitleMissing, n.ID, property, "", "")
			return
		}
	}
}

// inOrder sorts texts by the rank of their property, language and value, and
// drops repeats.
func inOrder(texts []rankedText) []graph.Text {
	slices.SortFunc(texts, func(a, b rankedText) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), strings.Compare(a.Lang, b.Lang), strings.Compare(a.Value, b.Value))
	})
	var out []graph.Text
	for _, t := range texts {
		if !slices.Contains(out, t.Text) { // a handful at most
			out = append(out, t.Text)
		}
	}
	return out
}

func set(values []string) []string {
	slices.Sort(values)
	return slices.Compact(values)
}
