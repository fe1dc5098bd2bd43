package mapper

import (
	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// Identify returns the id of the node that a term stands for as this kind: by
// the rules for the kind, else the IRI itself, else the hash of a blank node.
// An IRI that differs from the id is kept as an alias. "" means that the IRI
// cannot be one; there is a problem then.
func (b *Builder) Identify(t rdf.Term, kind graph.Kind) graph.ID {
	identify := b.rules.Identify[kind]
	iri, isIRI := t.(rdf.IRI)
	if identify == nil && isIRI {
		return b.own(iri)
	}
	key := reference{t, kind}
	if id, known := b.ids[key]; known {
		return id
	}
	id := ""
	switch {
	case isIRI && !validIRI(iri.String()):
		b.Problem(graph.IRIInvalid, iri.String(), "", iri.String(), "")
	case identify != nil:
		id = identify(b, t)
	default:
		id = b.Blank(t)
	}
	b.ids[key] = id
	if isIRI && id != "" && id != iri.String() {
		d := b.draft(id)
		d.node.Aliases = append(d.node.Aliases, iri.String())
	}
	return id
}

// Own is the id of a term by itself: its IRI, or the hash of a blank node.
func (b *Builder) Own(t rdf.Term) graph.ID {
	if iri, ok := t.(rdf.IRI); ok {
		return iri.String()
	}
	return b.Blank(t)
}

func (b *Builder) own(iri rdf.IRI) graph.ID {
	if validIRI(iri.String()) {
		return iri.String()
	}
	b.Problem(graph.IRIInvalid, iri.String(), "", iri.String(), "")
	return ""
}

// name is what problems call a term: the id of its node where it has one.
func (b *Builder) name(t rdf.Term) string {
	for _, kind := range (b.kindsKnown(t) & setOf(graph.Agency, graph.Law)).list() {
		if id := b.Identify(t, kind); id != "" {
			return id
		}
	}
	if l, ok := t.(rdf.Literal); ok {
		return l.String()
	}
	return b.Own(t)
}
