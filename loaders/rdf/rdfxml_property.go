package rdf

import (
	"strings"

	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// statement is a property of a node whose object is still to come; id is the
// name of its reification, if it has one.
type statement struct {
	subject, predicate node
	id                 *node
}

// property reads a property element whose start has just been read.
func (p *rdfxml) property(subject, predicate node, in inherited) error {
	in, err := p.inherit(in)
	if err != nil {
		return err
	}
	attrs, err := p.attributes()
	if err != nil {
		return err
	}
	s := statement{subject: subject, predicate: predicate}
	if attrs.about != nil {
		return p.wrong(Syntax, "rdf:about belongs on a node, not on a property; use rdf:resource")
	}
	if attrs.id != nil {
		id, err := p.id(in, *attrs.id)
		if err != nil {
			return err
		}
		s.id = &id
	}
	switch {
	case attrs.parseType != nil:
		if attrs.resource != nil || attrs.nodeID != nil || attrs.datatype != nil || len(attrs.properties) > 0 {
			return p.wrong(Syntax, "rdf:parseType allows no other attribute than rdf:ID")
		}
		return p.parseType(s, *attrs.parseType, in)
	case attrs.resource != nil || attrs.nodeID != nil || len(attrs.properties) > 0:
		return p.emptyProperty(s, attrs, in)
	default:
		return p.content(s, attrs.datatype, in)
	}
}

// say emits the statement with this object, and its reification.
func (p *rdfxml) say(s statement, object Object) error {
	if err := p.triple(s.subject.s, s.predicate.p, object); err != nil || s.id == nil {
		return err
	}
	for _, part := range []struct {
		property string
		value    Object
	}{
		{vocab.RDFType, p.known(vocab.RDFStatement).o},
		{vocab.RDFSubject, s.subject.o},
		{vocab.RDFPredicate, s.predicate.o},
		{vocab.RDFObject, object},
	} {
		if err := p.triple(s.id.s, p.known(part.property).p, part.value); err != nil {
			return err
		}
	}
	return nil
}

// emptyProperty reads an element whose object is named by attributes.
func (p *rdfxml) emptyProperty(s statement, a rdfAttributes, in inherited) error {
	if a.resource != nil && a.nodeID != nil {
		return p.wrong(Syntax, "only one of rdf:resource and rdf:nodeID may name an object")
	}
	if a.datatype != nil {
		return p.wrong(Syntax, "rdf:datatype needs a text, not rdf:resource or properties")
	}
	object := node{}
	var err error
	switch {
	case a.resource != nil:
		object, err = p.resolve(in, *a.resource)
	case a.nodeID != nil:
		object, err = p.nodeID(*a.nodeID)
	default:
		object = p.blank()
	}
	if err != nil {
		return err
	}
	if err := p.say(s, object.o); err != nil {
		return err
	}
	if err := p.propertyAttributes(object, a.properties, in); err != nil {
		return err
	}
	inner, err := p.nextElement("the tags of a property that names its object")
	if err == nil && inner {
		err = p.wrong(Syntax, "<%s> inside a property that already names its object", p.name.written)
	}
	return err
}

func (p *rdfxml) parseType(s statement, kind string, in inherited) error {
	switch kind {
	case "Resource":
		object := p.blank()
		if err := p.say(s, object.o); err != nil {
			return err
		}
		return p.properties(object, in)
	case "Collection":
		return p.collection(s, in)
	default: // every unknown type is Literal (RDF/XML §7.2.20)
		text, err := p.xmlLiteral()
		if err != nil {
			return err
		}
		datatype := p.known(vocab.RDFXMLLiteral).o.(IRI)
		return p.say(s, typedLiteral(text, datatype))
	}
}

func (p *rdfxml) collection(s statement, in inherited) error {
	cell := node{}
	first, rest := p.known(vocab.RDFFirst).p, p.known(vocab.RDFRest).p
	empty := p.known(vocab.RDFNil).o
	for {
		more, err := p.nextElement("the items of a collection")
		if err != nil {
			return err
		}
		if !more && cell.s == nil {
			return p.say(s, empty)
		}
		if !more {
			return p.triple(cell.s, rest, empty)
		}
		name, err := p.elementName()
		if err != nil {
			return err
		}
		next := p.blank()
		if cell.s == nil {
			err = p.say(s, next.o)
		} else {
			err = p.triple(cell.s, rest, next.o)
		}
		if err != nil {
			return err
		}
		cell = next
		if err := p.node(name, in, func(item node) error { return p.triple(cell.s, first, item.o) }); err != nil {
			return err
		}
	}
}

// content reads a property element without naming attributes: a text, or one
// node element.
func (p *rdfxml) content(s statement, datatype *string, in inherited) error {
	text := ""
	for {
		kind, err := p.next()
		if err != nil {
			return err
		}
		switch kind {
		case xmlText:
			if text == "" {
				text = string(p.data)
			} else {
				text += string(p.data)
			}
		case xmlStart:
			if strings.Trim(text, xmlSpace) != "" {
				return p.wrong(Syntax, "<%s> after text in one property; use rdf:parseType=\"Literal\" for marked-up text", p.name.written)
			}
			if datatype != nil {
				return p.wrong(Syntax, "<%s> in a property with rdf:datatype, which takes a text", p.name.written)
			}
			return p.nested(s, in)
		case xmlEnd:
			return p.textObject(s, text, datatype, in)
		}
	}
}

func (p *rdfxml) textObject(s statement, value string, datatype *string, in inherited) error {
	if datatype != nil {
		n, err := p.resolve(in, *datatype)
		if err != nil {
			return err
		}
		return p.say(s, typedLiteral(value, n.o.(IRI)))
	}
	literal, err := p.literal(value, in)
	if err != nil {
		return err
	}
	return p.say(s, literal)
}

// nested reads the one node element that a property may hold.
func (p *rdfxml) nested(s statement, in inherited) error {
	name, err := p.elementName()
	if err != nil {
		return err
	}
	if err := p.node(name, in, func(object node) error { return p.say(s, object.o) }); err != nil {
		return err
	}
	again, err := p.nextElement("the tags of a property that holds a node")
	if err == nil && again {
		err = p.wrong(Syntax, "<%s> is the second node in one property; repeat the property element for each", p.name.written)
	}
	return err
}
