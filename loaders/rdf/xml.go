package rdf

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// xmlReader gives the elements and texts of an XML document with their
// namespaces. It uses encoding/xml's raw tokens and checks what those leave
// open: matching ends, declared prefixes, a single root, entities.
type xmlReader struct {
	decoder  *xml.Decoder
	open     []openElement
	spaces   []binding // in scope, innermost last
	bound    int       // number of the innermost set of bindings
	sets     int       // made so far
	ended    bool      // the root element is closed
	entities entities
	maxDepth int
	attrs    []attribute // of the last start, reused
}

type openElement struct {
	name     xml.Name
	bindings int // length of spaces outside
	bound    int // set of bindings outside
}

type binding struct{ prefix, namespace string }

// attribute is an attribute that declares no namespace.
type attribute struct {
	space, local, value string
}

const xmlNamespace = "http://www.w3.org/XML/1998/namespace"

func newXMLReader(r io.Reader, maxDepth int) *xmlReader {
	x := &xmlReader{decoder: xml.NewDecoder(r), maxDepth: maxDepth}
	x.decoder.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) {
		return in, nil // input is UTF-8 already, whatever its declaration says
	}
	return x
}

// next returns an xml.StartElement, xml.EndElement, xml.CharData, xml.Comment
// or xml.ProcInst; io.EOF after a complete document. Names are raw: name and
// attrs know their namespaces.
func (x *xmlReader) next() (xml.Token, error) {
	for {
		token, err := x.decoder.RawToken()
		if err == io.EOF {
			return nil, x.end()
		}
		if err != nil {
			return nil, x.wrap(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			return t, x.start(t)
		case xml.EndElement:
			return t, x.close(t)
		case xml.CharData:
			if len(x.open) > 0 {
				return x.text(t)
			}
			if strings.Trim(string(t), " \t\r\n") != "" {
				return nil, x.fail(Syntax, "text outside the root element")
			}
		case xml.Directive:
			if err := x.directive(t); err != nil {
				return nil, err
			}
		default:
			if len(x.open) > 0 {
				return t, nil
			}
		}
	}
}

// end is the result of a document that ends here.
func (x *xmlReader) end() error {
	if len(x.open) > 0 {
		return x.fail(Truncated, "the document ends inside <%s>; it is cut short, so fetch it again", rawName(x.open[len(x.open)-1].name))
	}
	if !x.ended {
		return x.fail(Truncated, "the document ends before its root element; fetch it again")
	}
	return io.EOF
}

func (x *xmlReader) start(t xml.StartElement) error {
	if x.ended {
		return x.fail(Syntax, "<%s> after the end of the root element; only one root is allowed", rawName(t.Name))
	}
	if len(x.open) >= x.maxDepth {
		return x.fail(TooDeep, "more than %d elements inside each other; no catalogue nests so deep", x.maxDepth)
	}
	x.open = append(x.open, openElement{name: t.Name, bindings: len(x.spaces), bound: x.bound})
	x.attrs = x.attrs[:0]
	for _, a := range t.Attr {
		switch {
		case a.Name.Space == "xmlns" && a.Value == "":
			return x.fail(Syntax, "the prefix %q is bound to nothing; give its namespace", a.Name.Local)
		case a.Name.Space == "xmlns":
			if err := x.bind(a.Name.Local, a.Value); err != nil {
				return err
			}
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			if err := x.bind("", a.Value); err != nil {
				return err
			}
		}
	}
	for i, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
			continue
		}
		for _, other := range t.Attr[:i] {
			if other.Name == a.Name {
				return x.fail(Syntax, "attribute %s is given twice", rawName(a.Name))
			}
		}
		if err := x.attribute(a); err != nil {
			return err
		}
	}
	return nil
}

func (x *xmlReader) bind(prefix, value string) error {
	namespace, err := x.expand(value)
	if err != nil {
		return err
	}
	if x.bound == x.open[len(x.open)-1].bound {
		x.sets++
		x.bound = x.sets
	}
	x.spaces = append(x.spaces, binding{prefix, namespace})
	return nil
}

func (x *xmlReader) attribute(a xml.Attr) error {
	space := ""
	if a.Name.Space != "" {
		var ok bool
		if space, ok = x.namespace(a.Name.Space); !ok {
			return x.undeclared(a.Name)
		}
	}
	value, err := x.expand(a.Value)
	if err != nil {
		return err
	}
	x.attrs = append(x.attrs, attribute{space, a.Name.Local, value})
	return nil
}

// namespace returns what a prefix stands for here.
func (x *xmlReader) namespace(prefix string) (string, bool) {
	for i := len(x.spaces) - 1; i >= 0; i-- {
		if x.spaces[i].prefix == prefix {
			return x.spaces[i].namespace, true
		}
	}
	if prefix == "xml" {
		return xmlNamespace, true
	}
	return "", prefix == ""
}

func (x *xmlReader) undeclared(name xml.Name) error {
	return x.fail(Syntax, "the prefix of %s is not declared; add xmlns:%s=\"…\"", rawName(name), name.Space)
}

func (x *xmlReader) close(t xml.EndElement) error {
	if len(x.open) == 0 {
		return x.fail(Syntax, "</%s> closes nothing", rawName(t.Name))
	}
	last := x.open[len(x.open)-1]
	if last.name != t.Name {
		return x.fail(Syntax, "</%s> where </%s> is expected", rawName(t.Name), rawName(last.name))
	}
	x.open = x.open[:len(x.open)-1]
	x.spaces, x.bound = x.spaces[:last.bindings], last.bound
	x.ended = len(x.open) == 0
	return nil
}

func (x *xmlReader) text(t xml.CharData) (xml.Token, error) {
	if x.entities.values == nil {
		return t, nil
	}
	s, err := x.expand(string(t))
	return xml.CharData(s), err
}

// wrap gives an error of encoding/xml our shape.
func (x *xmlReader) wrap(err error) error {
	var syntax *xml.SyntaxError
	if !errors.As(err, &syntax) {
		return err // an *Error of the reader below, or an I/O error
	}
	if strings.Contains(syntax.Msg, "unexpected EOF") {
		return x.fail(Truncated, "the document ends inside a tag, comment or section; it is cut short, so fetch it again")
	}
	if strings.HasPrefix(syntax.Msg, "invalid character entity") {
		return x.fail(Syntax, "%s: it is not declared in the document; entities are never fetched", syntax.Msg)
	}
	return x.fail(Syntax, "%s", syntax.Msg)
}

func (x *xmlReader) fail(code Code, format string, args ...any) error {
	line, column := x.decoder.InputPos()
	return &Error{Line: line, Column: column, Code: code, Message: fmt.Sprintf(format, args...)}
}

func rawName(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}
