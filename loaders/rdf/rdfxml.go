package rdf

import (
	"encoding/xml"
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
	names map[scopedName]node // element and attribute names → their IRIs
	ids   map[string]struct{} // rdf:ID values used, resolved
	typ   node
}

// scopedName is a raw name under one set of namespace bindings.
type scopedName struct {
	bound int
	name  xml.Name
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
		names:     make(map[scopedName]node),
		ids:       make(map[string]struct{}),
		typ:       t.known(vocab.RDFType),
	}
	return RDFXML, p.document(inherited{base: baseOf(o)})
}

func (p *rdfxml) document(in inherited) error {
	for {
		token, err := p.next()
		if err != nil {
			return err
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if err := p.root(start, in); err != nil {
			return err
		}
		if _, err := p.next(); !errors.Is(err, io.EOF) {
			return err
		}
		return nil
	}
}

// root reads rdf:RDF, or a single node element in its place.
func (p *rdfxml) root(start xml.StartElement, in inherited) error {
	name, err := p.elementName(start)
	if err != nil {
		return err
	}
	if name.s.String() != vocab.RDF+"RDF" {
		if !p.declaresRDF() {
			return p.fail(Syntax, "the root element is <%s>: this is XML, but not RDF/XML", rawName(start.Name))
		}
		return p.node(name, in, nil)
	}
	in, err = p.inherit(in)
	if err != nil {
		return err
	}
	for {
		start, err := p.nextElement("the elements of rdf:RDF")
		if err != nil || start == nil {
			return err
		}
		name, err := p.elementName(*start)
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

// nextElement returns the next start, nil at the end of the parent. Text that
// is not white space is an error: it would be lost.
func (p *rdfxml) nextElement(where string) (*xml.StartElement, error) {
	for {
		token, err := p.next()
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			return &t, nil
		case xml.EndElement:
			return nil, nil
		case xml.CharData:
			if text := strings.Trim(string(t), " \t\r\n"); text != "" {
				return nil, p.fail(Syntax, "text %.30q between %s; put it in a property element", text, where)
			}
		}
	}
}

// elementName returns the IRI an element's name stands for.
func (p *rdfxml) elementName(start xml.StartElement) (node, error) {
	key := scopedName{p.bound, start.Name}
	if n, ok := p.names[key]; ok {
		return n, nil
	}
	space, ok := p.namespace(start.Name.Space)
	if !ok {
		return node{}, p.undeclared(start.Name)
	}
	if space == "" {
		return node{}, p.fail(Syntax, "the element <%s> has no namespace, so it names no property or class", start.Name.Local)
	}
	n, err := p.absolute(space + start.Name.Local)
	if err != nil {
		return node{}, err
	}
	if len(p.names) >= maxInterned {
		clear(p.names)
	}
	p.names[key] = n
	return n, nil
}

// absolute returns the node of an IRI, or the error with its place.
func (p *rdfxml) absolute(iri string) (node, error) {
	n, err := p.terms.iri(iri)
	if err != nil {
		return node{}, p.fail(Syntax, "%v", err)
	}
	return n, nil
}

func (p *rdfxml) resolve(in inherited, ref string) (node, error) {
	if n, ok := p.iris[ref]; ok {
		return n, nil // absolute, since it is known
	}
	if i := badIRIChar(ref); i >= 0 {
		return node{}, p.fail(Syntax, "%q may not stand in the IRI %q; write it percent-encoded", ref[i:i+1], ref)
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
				return in, p.fail(Syntax, "%q may not stand in xml:base %q", a.value[i:i+1], a.value)
			}
			in.base = resolve(in.base, a.value)
		case "lang":
			if a.value != "" && !isLanguageTag(a.value) {
				return in, p.fail(Syntax, "xml:lang %q is %v", a.value, errLanguage)
			}
			in.lang = p.language([]byte(a.value))
		}
	}
	return in, nil
}

// id makes the IRI of an rdf:ID, which may be used once.
func (p *rdfxml) id(in inherited, value string) (node, error) {
	if !isNCName(value) {
		return node{}, p.fail(Syntax, "rdf:ID %q is not an XML name", value)
	}
	n, err := p.resolve(in, "#"+value)
	if err != nil {
		return node{}, err
	}
	iri := n.s.String()
	if _, used := p.ids[iri]; used {
		return node{}, p.fail(Syntax, "rdf:ID %q is used twice; use rdf:about to say more about one thing", value)
	}
	p.ids[iri] = struct{}{}
	return n, nil
}

func (p *rdfxml) nodeID(value string) (node, error) {
	if !isNCName(value) {
		return node{}, p.fail(Syntax, "rdf:nodeID %q is not an XML name", value)
	}
	return p.label([]byte(value)), nil
}

// member returns rdf:_n, the n-th rdf:li of a container.
func (p *rdfxml) member(n int) node { return p.known(vocab.RDF + "_" + strconv.Itoa(n)) }

func (p *rdfxml) text(value string, in inherited) (Literal, error) {
	if in.lang == "" {
		return p.plain(value), nil
	}
	l, err := langLiteral(value, in.lang)
	if err != nil {
		return Literal{}, p.fail(Syntax, "%v", err)
	}
	return l, nil
}
