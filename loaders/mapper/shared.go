package mapper

import (
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// everyKind are the properties that mean the same on every kind.
func everyKind() []Handler {
	var all []Handler
	for _, kind := range graph.Kinds() {
		all = append(
			all,
			Handler{kind, []string{vocab.DCTIdentifier, vocab.ADMSIdentifier}, addIdentifiers},
			Handler{kind, []string{vocab.DCATLandingPage, vocab.FOAFHomepage, vocab.FOAFPage}, AddPage},
			Handler{kind, []string{vocab.DCTModified}, addModified},
		)
	}
	return all
}

func addIdentifiers(b *Builder, s *Subject, _ string, o rdf.Object) {
	s.Node.Identifiers = append(s.Node.Identifiers, b.Notations(o)...)
}

// Notations are the identifiers that an object stands for: a text or an IRI as
// it is; of a node such as adms:Identifier its skos:notation.
func (b *Builder) Notations(o rdf.Object) []string {
	if r := b.doc.Resource(o); r != nil {
		var found []string
		for _, notation := range r.Objects(vocab.SKOSNotation) {
			found = appendText(found, notation.String())
		}
		if found != nil {
			return found
		}
	}
	if _, blank := o.(rdf.Blank); blank {
		return nil
	}
	return appendText(nil, o.String())
}

func appendText(texts []string, text string) []string {
	if text = strings.TrimSpace(text); text == "" {
		return texts
	}
	return append(texts, text)
}

// AddPage adds the address of a page to a node.
func AddPage(b *Builder, s *Subject, predicate string, o rdf.Object) {
	if t, ok := b.Node(s, predicate, o); ok {
		if iri, ok := t.(rdf.IRI); ok {
			s.Node.Pages = append(s.Node.Pages, iri.String())
		}
	}
}

func addModified(b *Builder, s *Subject, predicate string, o rdf.Object) {
	if p, ok := b.Date(s.ID, predicate, o); ok {
		s.Node.Modified = max(s.Node.Modified, p.From)
	}
}

// literals are the texts of an object: itself, or the literal forms of a
// SKOS-XL label.
func (b *Builder) literals(o rdf.Object) []rdf.Literal {
	if l, ok := o.(rdf.Literal); ok {
		return []rdf.Literal{l}
	}
	var found []rdf.Literal
	for _, form := range b.doc.Resource(o).Objects(vocab.SKOSXLLiteralForm) {
		if l, ok := form.(rdf.Literal); ok {
			found = append(found, l)
		}
	}
	return found
}
