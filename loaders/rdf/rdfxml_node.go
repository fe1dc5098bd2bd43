package rdf

import (
	"strings"

	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// rdfAttributes are the attributes of one element, sorted by their part.
type rdfAttributes struct {
	about, id, nodeID, resource, parseType, datatype *string
	properties                                       []attribute
}

// attributes sorts the current attributes. It copies them, because reading on
// reuses the slice they stand in.
func (p *rdfxml) attributes() (rdfAttributes, error) {
	var r rdfAttributes
	for _, a := range p.attrs {
		switch {
		case a.space == xmlNamespace:
			continue
		case a.space == "" && !oldStyle(a.local):
			return r, p.wrong(Syntax, "the attribute %s has no namespace, so it names no property", a.local)
		case a.space != "" && a.space != vocab.RDF:
			r.properties = append(r.properties, a)
			continue
		}
		value := a.value
		switch a.local {
		case "about":
			r.about = &value
		case "ID":
			r.id = &value
		case "nodeID":
			r.nodeID = &value
		case "resource":
			r.resource = &value
		case "parseType":
			r.parseType = &value
		case "datatype":
			r.datatype = &value
		case "RDF", "Description", "li", "aboutEach", "aboutEachPrefix", "bagID":
			return r, p.wrong(Syntax, "rdf:%s may not be an attribute", a.local)
		default:
			r.properties = append(r.properties, attribute{space: vocab.RDF, local: a.local, value: value})
		}
	}
	return r, nil
}

// oldStyle lists the attributes that RDF/XML of 1999 wrote without a prefix.
func oldStyle(local string) bool {
	switch local {
	case "about", "ID", "nodeID", "resource", "parseType", "datatype", "type":
		return true
	default:
		return false
	}
}

// node reads a node element whose start has just been read. announce, if any,
// is called with its subject before anything is said about it.
func (p *rdfxml) node(name node, in inherited, announce func(node) error) error {
	if local, ok := strings.CutPrefix(name.s.String(), vocab.RDF); ok && !nodeElement(local) {
		return p.wrong(Syntax, "rdf:%s may not be a node element", local)
	}
	in, err := p.inherit(in)
	if err != nil {
		return err
	}
	attrs, err := p.attributes()
	if err != nil {
		return err
	}
	subject, err := p.subject(attrs, in)
	if err != nil {
		return err
	}
	if announce != nil {
		if err := announce(subject); err != nil {
			return err
		}
	}
	if name.s.String() != vocab.RDF+"Description" {
		if err := p.triple(subject.s, p.typ.p, name.o); err != nil {
			return err
		}
	}
	if err := p.propertyAttributes(subject, attrs.properties, in); err != nil {
		return err
	}
	return p.properties(subject, in)
}

func nodeElement(local string) bool {
	switch local {
	case "RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype", "li", "aboutEach", "aboutEachPrefix", "bagID":
		return false
	default:
		return true
	}
}

func (p *rdfxml) subject(a rdfAttributes, in inherited) (node, error) {
	given := 0
	for _, v := range []*string{a.about, a.id, a.nodeID} {
		if v != nil {
			given++
		}
	}
	switch {
	case given > 1:
		return node{}, p.wrong(Syntax, "only one of rdf:about, rdf:ID and rdf:nodeID may name a node")
	case a.resource != nil || a.parseType != nil || a.datatype != nil:
		return node{}, p.wrong(Syntax, "rdf:resource, rdf:parseType and rdf:datatype belong on a property element, not on a node")
	case a.about != nil:
		return p.resolve(in, *a.about)
	case a.id != nil:
		return p.id(in, *a.id)
	case a.nodeID != nil:
		return p.nodeID(*a.nodeID)
	default:
		return p.blank(), nil
	}
}

// propertyAttributes emits the properties that are written as attributes.
func (p *rdfxml) propertyAttributes(subject node, attrs []attribute, in inherited) error {
	for _, a := range attrs {
		predicate, err := p.absolute(a.space + a.local)
		if err != nil {
			return err
		}
		if a.space == vocab.RDF && a.local == "type" {
			class, err := p.resolve(in, a.value)
			if err != nil {
				return err
			}
			if err := p.triple(subject.s, p.typ.p, class.o); err != nil {
				return err
			}
			continue
		}
		value, err := p.literal(a.value, in)
		if err != nil {
			return err
		}
		if err := p.triple(subject.s, predicate.p, value); err != nil {
			return err
		}
	}
	return nil
}

// properties reads the property elements up to the end of their node.
func (p *rdfxml) properties(subject node, in inherited) error {
	members := 0
	for {
		more, err := p.nextElement("the properties of a node")
		if err != nil || !more {
			return err
		}
		predicate, err := p.propertyName(&members)
		if err != nil {
			return err
		}
		if err := p.property(subject, predicate, in); err != nil {
			return err
		}
	}
}

func (p *rdfxml) propertyName(members *int) (node, error) {
	name, err := p.elementName()
	if err != nil {
		return node{}, err
	}
	local, ok := strings.CutPrefix(name.s.String(), vocab.RDF)
	if !ok {
		return name, nil
	}
	switch {
	case local == "li":
		*members++
		return p.member(*members), nil
	case local == "Description" || !nodeElement(local):
		return node{}, p.wrong(Syntax, "rdf:%s may not be a property element; a property is expected inside a node", local)
	default:
		return name, nil
	}
}
