package export

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// Part is which facts a document is to hold.
type Part int

// The parts.
const (
	Whole    Part = iota // everything in one document
	Facts                // what a source that is not example data says
	Examples             // what only sources of example data say
)

// RDF writes a part of what the store holds as Turtle or N-Triples: kind by
// kind, in list order, what a node says of itself and then its edges. Errors
// name the node that RDF cannot hold; any other format is an error.
func RDF(ctx context.Context, store Store, w io.Writer, format rdf.Format, part Part) error {
	version, err := store.Version(ctx)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	x := &writer{
		Store: store, part: part, table: lines(), told: toldKinds(),
		illustrative: map[string]bool{}, stubs: map[graph.ID]bool{}, records: newRecordBook(),
	}
	for _, s := range version.Sources {
		x.illustrative[s.ID] = s.Illustrative
	}
	var failed error
	err = rdf.Encode(w, format, func(yield func(rdf.Triple) bool) {
		x.yield = yield
		failed = eachNode(ctx, x, func(nodes []*graph.Node) error { return x.page(ctx, nodes) })
	})
	switch {
	case failed != nil:
		return fmt.Errorf("export: %w", failed)
	case err != nil:
		return fmt.Errorf("export: %w", err)
	default:
		return nil
	}
}

// writer turns pages of nodes into triples.
type writer struct {
	Store
	part         Part
	table        []line
	told         map[string]graph.Kind
	illustrative map[string]bool   // by source
	stubs        map[graph.ID]bool // already written as described elsewhere
	records      *recordBook
	yield        func(rdf.Triple) bool
}

// page writes nodes with the edges whose property stands on them.
func (x *writer) page(ctx context.Context, nodes []*graph.Node) error {
	if err := x.records.open(ctx, x, nodes); err != nil {
		return err
	}
	edges := make([][]statement, len(nodes))
	for _, rule := range graph.EdgeRules() {
		for _, d := range []graph.Direction{graph.Out, graph.In} {
			if err := x.follow(ctx, nodes, edges, rule, d); err != nil {
				return err
			}
		}
	}
	for i, n := range nodes {
		if err := x.node(n, edges[i]); err != nil {
			return err
		}
	}
	return nil
}

// statement is an edge as its subject states it.
type statement struct {
	line  *line
	other *graph.Node
	edge  *graph.Edge
}

// follow collects the edges of a type and direction whose property stands on
// one of the nodes.
func (x *writer) follow(ctx context.Context, nodes []*graph.Node, edges [][]statement, rule graph.EdgeRule, d graph.Direction) error {
	kinds, inverse := rule.From, d == graph.In
	if inverse {
		kinds = rule.To
	}
	used := slices.ContainsFunc(x.table, func(l line) bool { return l.edge == rule.Type && l.inverse == inverse })
	if !used || !anyIs(nodes, kinds) {
		return nil
	}
	found, err := neighbours(ctx, x, nodes, rule.Type, d)
	if err != nil {
		return err
	}
	for i, near := range found {
		for _, n := range near {
			from, to := nodes[i], n.Node
			if inverse {
				from, to = to, from
			}
			l := lineOf(x.table, rule.Type, from, to)
			if l == nil || l.inverse != inverse || !x.holds(x.isExample(n.Edge.Origins)) {
				continue
			}
			edges[i] = append(edges[i], statement{l, n.Node, n.Edge})
		}
	}
	return nil
}

// isExample reports whether only sources of example data say something.
func (x *writer) isExample(origins []graph.Origin) bool {
	return len(origins) > 0 && !slices.ContainsFunc(origins, func(o graph.Origin) bool { return !x.illustrative[o.Source] })
}

// holds reports whether this document holds what is, or is not, example data.
func (x *writer) holds(example bool) bool {
	return x.part == Whole || example == (x.part == Examples)
}

// node writes a node, its edges and its records.
func (x *writer) node(n *graph.Node, edges []statement) error {
	b := newBlock(n.ID)
	blocks := []*block{b}
	switch {
	case x.holds(n.Illustrative):
		b.node(n, x.told)
		if x.part != Whole && n.Resolved && n.Is(graph.Concept) { // what is about it may stand in the other part
			b.link(vocab.RDFType, class(graph.Concept))
		}
		blocks = append(blocks, x.records.write(b, n)...)
	case len(edges) > 0:
		x.elsewhere(b, n)
	}
	for _, e := range edges {
		for _, p := range e.line.predicates(e.edge) {
			b.link(p, e.other.ID)
		}
		b.citations(e.edge)
	}
	blocks = append(blocks, x.ends(edges)...)
	for _, b := range blocks {
		if b.err != nil {
			return fmt.Errorf("write %s: %w", n.ID, b.err)
		}
		for _, t := range b.triples {
			if !x.yield(t) {
				return nil
			}
		}
	}
	return nil
}

// elsewhere says once what a node is that the other part describes.
func (x *writer) elsewhere(b *block, n *graph.Node) {
	if !x.stubs[n.ID] {
		x.stubs[n.ID] = true
		b.stub(n)
	}
}

// ends says what the other ends of edges are when the other part describes
// them, since a reader tells many edges by the kinds that they join.
func (x *writer) ends(edges []statement) []*block {
	if x.part == Whole {
		return nil
	}
	var blocks []*block
	for _, e := range edges {
		if x.holds(e.other.Illustrative) || x.stubs[e.other.ID] {
			continue
		}
		b := newBlock(e.other.ID)
		x.elsewhere(b, e.other)
		blocks = append(blocks, b)
	}
	return blocks
}
