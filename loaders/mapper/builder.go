package mapper

import (
	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// Builder collects what one document says.
type Builder struct {
	doc      *rdf.Document
	rules    *index
	known    map[rdf.Term]kinds // by class
	implied  map[rdf.Term]kinds // by property, for resources without any class
	meant    map[string]string  // unknown class → the class it is read as, or ""
	nodes    map[graph.ID]*draft
	edges    []graph.Edge        // predicates
	single   map[string][]string // predicate → the list of it alone
	cited    map[graph.EdgeKey][]graph.Origin
	problems []graph.Problem
	ids      map[reference]graph.ID
	queue    []pending
	queued   map[pending]struct{}
	blanks   blanks
	middles  map[*rdf.Resource][]rdf.Statement
	leading  map[rdf.Term][]string
}

// Subject is a resource that is being described as a node of one kind.
type Subject struct {
	ID       graph.ID
	Kind     graph.Kind
	Resource *rdf.Resource
	Node     *graph.Node // for single values; lists and texts go through the builder
	draft    *draft
}

// reference is a term used as a kind; the same IRI has another id as an agency
// than as a dataset.
type reference struct {
	term rdf.Term
	kind graph.Kind
}

// pending is a resource to describe.
type pending struct {
	reference
	id graph.ID
}

// Map runs the rules over a document. The batch has no origins; Merge fills
// them in.
func Map(doc *rdf.Document, rules ...Rules) graph.Batch {
	subjects := len(doc.Resources())
	b := &Builder{
		doc:     doc,
		rules:   newIndex(rules),
		known:   make(map[rdf.Term]kinds, subjects),
		implied: map[rdf.Term]kinds{},
		meant:   map[string]string{},
		nodes:   make(map[graph.ID]*draft, subjects),
		edges:   make([]graph.Edge, 0, 2*subjects),
		single:  map[string][]string{},
		cited:   map[graph.EdgeKey][]graph.Origin{},
		ids:     make(map[reference]graph.ID, subjects),
		queued:  make(map[pending]struct{}, subjects),
		middles: map[*rdf.Resource][]rdf.Statement{},
	}
	b.blanks.doc = doc
	for _, r := range doc.Resources() {
		b.classify(r)
	}
	for _, r := range doc.Resources() {
		b.start(r)
	}
	for len(b.queue) > 0 {
		next := b.queue[len(b.queue)-1]
		b.queue = b.queue[:len(b.queue)-1]
		b.describe(next)
	}
	return b.batch()
}

// start describes a resource that is a node by its own class. A concept is one
// only when something points at it, or when a class of Rules.Described or
// Rules.Referred says so.
func (b *Builder) start(r *rdf.Resource) {
	for _, kind := range (b.kindsKnown(r.Term) &^ setOf(graph.Concept)).list() {
		b.Refer(r.Term, kind)
	}
	for _, class := range r.Types() {
		if b.rules.Described[class] == graph.Concept || b.rules.Referred[class] == graph.Concept {
			b.Refer(r.Term, graph.Concept)
		}
		if apart := b.rules.Apart[class]; apart != nil {
			apart(b, r)
		}
	}
}

// Resource is what the document says about a term; nil when nothing.
func (b *Builder) Resource(t rdf.Term) *rdf.Resource { return b.doc.Resource(t) }

// Leading returns which of the properties in Rules.Inverse lead to a term, in
// document order and perhaps repeated. The first call reads the document once.
func (b *Builder) Leading(t rdf.Term) []string {
	if b.leading == nil {
		b.leading = map[rdf.Term][]string{}
		watched := make(map[string]bool, len(b.rules.Inverse))
		for _, p := range b.rules.Inverse {
			watched[p] = true
		}
		for _, r := range b.doc.Resources() {
			for _, st := range r.Statements {
				if _, text := st.Object.(rdf.Literal); !text && watched[st.Predicate] {
					b.leading[st.Object] = append(b.leading[st.Object], st.Predicate)
				}
			}
		}
	}
	return b.leading[t]
}

// FromText returns the id of the node that a text stands for as this kind, ""
// when texts can be no such node.
func (b *Builder) FromText(s *Subject, kind graph.Kind, predicate, text string) graph.ID {
	if from := b.rules.FromText[kind]; from != nil {
		return from(b, s, predicate, text)
	}
	return ""
}

// kindsKnown returns the kinds that a term has in this document by class, by
// property or by its address; empty when unknown.
func (b *Builder) kindsKnown(t rdf.Term) kinds {
	if k := b.known[t]; k != 0 {
		return k
	}
	if k := b.implied[t]; k != 0 {
		return k
	}
	if iri, ok := t.(rdf.IRI); ok {
		for _, recognise := range b.rules.Recognise {
			if k := recognise(iri.String()); k != "" {
				return setOf(k)
			}
		}
	}
	return 0
}

// Unknown reports whether nothing tells the kind of a term.
func (b *Builder) Unknown(t rdf.Term) bool { return b.kindsKnown(t) == 0 }

// IsKnown reports whether a term is known to be of the kind.
func (b *Builder) IsKnown(t rdf.Term, kind graph.Kind) bool { return b.kindsKnown(t).has(kind) }

// Refer makes the node that a term stands for as this kind, and returns its
// id. If the document says something about the term, that is described too;
// otherwise the node stays a stub. "" means that the term can be no id; there
// is a problem then.
func (b *Builder) Refer(t rdf.Term, kind graph.Kind) graph.ID {
	id := b.Identify(t, kind)
	if id == "" {
		return ""
	}
	b.ReferAs(t, kind, id)
	return id
}

// ReferAs is Refer for a node whose id the caller knows.
func (b *Builder) ReferAs(t rdf.Term, kind graph.Kind, id graph.ID) {
	if b.doc.Resource(t) == nil {
		b.Stub(id, kind)
		return
	}
	p := pending{reference{t, kind}, id}
	if _, again := b.queued[p]; again {
		return
	}
	b.queued[p] = struct{}{}
	b.queue = append(b.queue, p)
}

// describe runs the statements of a resource through the tables.
func (b *Builder) describe(p pending) {
	r := b.doc.Resource(p.term)
	d := b.draft(p.id)
	s := &Subject{ID: p.id, Kind: p.kind, Resource: r, Node: &d.node, draft: d}
	texts := len(d.titles)
	for _, st := range r.Statements {
		if property := b.rules.properties[st.Predicate]; property != nil {
			b.apply(&property[number(p.kind)], s, st)
		}
	}
	if after := b.rules.After[p.kind]; after != nil {
		after(b, s)
	}
	_, blank := p.term.(rdf.Blank)
	if blank || b.known[p.term].has(p.kind) || len(d.titles) > texts {
		d.described |= setOf(p.kind)
		d.node.Classes = append(d.node.Classes, b.published(r)...)
		return
	}
	d.referred |= setOf(p.kind)
}

func (b *Builder) apply(a *actions, s *Subject, st rdf.Statement) {
	if a.title > 0 {
		s.draft.titles = b.addText(s.draft.titles, a.title, st.Object)
	}
	if a.description > 0 {
		s.draft.descriptions = b.addText(s.draft.descriptions, a.description, st.Object)
	}
	if len(a.links) > 0 {
		b.link(s, st.Predicate, a.links, st.Object)
	}
	if a.via != nil {
		b.linkVia(s, a.via, st.Object)
	}
	for _, do := range a.handlers {
		do(b, s, st.Predicate, st.Object)
	}
}
