package rdf

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// rdfxml reads RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/). An outer
// statement comes out before those of the node it contains.
type rdfxml struct {
	*xmlReader
	*terms
	elements map[scopedName]node // names of elements → their IRIs
	ids      map[string]struct{} // rdf:ID values used, resolved
	typ      node
}

// scopedName is a raw name under one set of namespace bindings.
type scopedName struct {
	bound int
	name  string
}

// inherited is what a node passes on to its contents.
type inherited struct {
	base string
	lang string
}

func decodeRDFXML(r io.Reader, t *terms, o Options) (Format, error) {
	p := &rdfxml{
		xmlReader: newXMLReader(r, o.MaxDepth),
		terms:     t,
		elements:  make(map[scopedName]node),
		ids:       make(map[string]struct{}),
		typ:       t.known(vocab.RDFType),
	}
	return RDFXML, p.document(inherited{base: baseOf(o)})
}

func (p *rdfxml) document(in inherited) error {
	for {
		kind, err := p.next()
		if err != nil {
			return err
		}
		if kind != xmlStart {
			continue
		}
		if err := p.root(in); err != nil {
			return err
		}
		if _, err := p.next(); !errors.Is(err, io.EOF) {
			return err
		}
		return nil
	}
}

// root reads rdf:RDF, or a single node element in its place.
func (p *rdfxml) root(in inherited) error {
	if !p.declaresRDF() {
		return p.wrong(Syntax, "the root element is <%s>: this is XML, but not RDF/XML", p.name.written)
	}
	name, err := p.elementName()
	if err != nil {
		return err
	}
	if name.s.String() != vocab.RDF+"RDF" {
		return p.node(name, in, nil)
	}
	if in, err = p.inherit(in); err != nil {
		return err
	}
	for {
		more, err := p.nextElement("the elements of rdf:RDF")
		if err != nil || !more {
			return err
		}
		name, err := p.elementName()
		if err != nil {
			return err
		}
		if err := p.node(name, in, nil); err != nil {
			return err
		}
	}
}

func (p *rdfxml) declaresRDF() bool {
	for _, b := range p.spaces {
		if b.namespace == vocab.RDF {
			return true
		}
	}
	return false
}

// nextElement moves to the next start, false at the end of the parent. Text
// that is not white space is an error: it would be lost.
func (p *rdfxml) nextElement(where string) (bool, error) {
	for {
		kind, err := p.next()
		if err != nil {
			return false, err
		}
		switch kind {
		case xmlStart:
			return true, nil
		case xmlEnd:
			return false, nil
		case xmlText:
			if !p.blankText() {
				return false, p.wrong(Syntax, "text %.30q between %s; put it in a property element", strings.TrimSpace(string(p.data)), where)
			}
		}
	}
}

// elementName returns the IRI that the name of the current element stands for.
func (p *rdfxml) elementName() (node, error) {
	key := scopedName{p.bound, p.name.written}
	if n, ok := p.elements[key]; ok {
		return n, nil
	}
	space, ok := p.namespace(p.name.prefix)
	if !ok {
		return node{}, p.undeclared(p.name)
	}
	if space == "" {
		return node{}, p.wrong(Syntax, "the element <%s> has no namespace, so it names no property or class", p.name.written)
	}
	n, err := p.absolute(space + p.name.local)
	if err != nil {
		return node{}, err
	}
	if len(p.elements) >= maxInterned {
		clear(p.elements)
	}
	p.elements[key] = n
	return n, nil
}

// absolute returns the node of an IRI, or the error with its place.
func (p *rdfxml) absolute(iri string) (node, error) {
	n, err := p.terms.iri(iri)
	if err != nil {
		return node{}, p.wrong(Syntax, "%v", err)
	}
	return n, nil
}

func (p *rdfxml) resolve(in inherited, ref string) (node, error) {
	if n, ok := p.iris[ref]; ok {
		return n, nil // absolute, since it is known
	}
	if i := badIRIChar(ref); i >= 0 {
		return node{}, p.wrong(Syntax, "%q may not stand in the IRI %q; write it percent-encoded", ref[i:i+1], ref)
	}
	if ref == "" {
		in.base, _, _ = strings.Cut(in.base, "#")
	}
	return p.absolute(resolve(in.base, ref))
}

// inherit applies xml:base and xml:lang of the current attributes.
func (p *rdfxml) inherit(in inherited) (inherited, error) {
	for _, a := range p.attrs {
		if a.space != xmlNamespace {
			continue
		}
		switch a.local {
		case "base":
			if i := badIRIChar(a.value); i >= 0 {
				return in, p.wrong(Syntax, "%q may not stand in xml:base %q", a.value[i:i+1], a.value)
			}
			in.base = resolve(in.base, a.value)
		case "lang":
			if a.value != "" && !isLanguageTag(a.value) {
				return in, p.wrong(Syntax, "xml:lang %q is %v", a.value, errLanguage)
			}
			in.lang = p.language([]byte(a.value))
		}
	}
	return in, nil
}

// id makes the IRI of an rdf:ID, which may be used once.
func (p *rdfxml) id(in inherited, value string) (node, error) {
	if !isNCName(value) {
		return node{}, p.wrong(Syntax, "rdf:ID %q is not an XML name", value)
	}
	n, err := p.resolve(in, "#"+value)
	if err != nil {
		return node{}, err
	}
	iri := n.s.String()
	if _, used := p.ids[iri]; used {
		return node{}, p.wrong(Syntax, "rdf:ID %q is used twice; use rdf:about to say more about one thing", value)
	}
	p.ids[iri] = struct{}{}
	return n, nil
}

func (p *rdfxml) nodeID(value string) (node, error) {
	if !isNCName(value) {
		return node{}, p.wrong(Syntax, "rdf:nodeID %q is not an XML name", value)
	}
	return p.label([]byte(value)), nil
}

// member returns rdf:_n, the n-th rdf:li of a container.
func (p *rdfxml) member(n int) node { return p.known(vocab.RDF + "_" + strconv.Itoa(n)) }

func (p *rdfxml) literal(value string, in inherited) (Literal, error) {
	if in.lang == "" {
		return p.plain(value), nil
	}
	l, err := langLiteral(value, in.lang)
	if err != nil {
		return Literal{}, p.wrong(Syntax, "%v", err)
	}
	return l, nil
}
