package rdf

import (
	"bytes"
	"io"
	"strings"
)

// xmlKind says what xmlReader.next found.
type xmlKind int

const (
	xmlStart       xmlKind = iota // name, attrs
	xmlEnd                        // name
	xmlText                       // data
	xmlComment                    // data; only inside the root
	xmlInstruction                // data; only inside the root
)

// xmlReader gives the elements and texts of an XML document in UTF-8 with
// their namespaces. It is a reader of its own because encoding/xml alone takes
// longer than rapper needs for everything.
type xmlReader struct {
	*scanner
	name     *xmlName
	data     []byte // valid until the next token
	attrs    []attribute
	raw      []rawAttribute
	names    map[string]*xmlName
	open     []openElement
	spaces   []binding // namespaces in scope, innermost last
	bound    int       // number of the innermost set of bindings
	sets     int       // sets of bindings made so far
	closing  bool      // the start just returned was <…/>
	done     bool      // the root element is closed
	began    place     // where the current token begins
	scratch  []byte
	entities entities
	maxDepth int
}

// xmlName is a name as written: prefix:local.
type xmlName struct{ written, prefix, local string }

type openElement struct {
	name     *xmlName
	bindings int // length of spaces outside
	bound    int // set of bindings outside
}

type binding struct{ prefix, namespace string }

type rawAttribute struct {
	name  *xmlName
	value string
}

// attribute is an attribute that declares no namespace.
type attribute struct {
	space, local, value, written string
}

const xmlNamespace = "http://www.w3.org/XML/1998/namespace"

func newXMLReader(r io.Reader, maxDepth int) *xmlReader {
	return &xmlReader{scanner: newScanner(r), names: make(map[string]*xmlName), maxDepth: maxDepth}
}

// next moves to the next token; io.EOF after a complete document.
func (x *xmlReader) next() (xmlKind, error) {
	if x.closing {
		x.closing = false
		return xmlEnd, x.pop()
	}
	for {
		x.mark = -1
		c, ok := x.peek()
		if !ok {
			return 0, x.atEnd()
		}
		x.began = place{x.line, x.lineStart, x.base + int64(x.pos)}
		if c != '<' {
			if err := x.text(); err != nil {
				return 0, err
			}
			if len(x.open) > 0 {
				return xmlText, nil
			}
			if len(bytes.Trim(x.data, xmlSpace)) > 0 {
				return 0, x.wrong(Syntax, "text outside the root element")
			}
			continue
		}
		kind, skip, err := x.markup()
		if err != nil || !skip {
			return kind, err
		}
	}
}

const xmlSpace = " \t\r\n"

// markup reads what begins with “<”; skip says that it is of no interest.
func (x *xmlReader) markup() (kind xmlKind, skip bool, err error) {
	inside := len(x.open) > 0
	switch x.at(1) {
	case '/':
		return xmlEnd, false, x.endTag()
	case '?':
		x.pos += 2
		err := x.until("?>", "“?>”")
		return xmlInstruction, !inside, err
	case '!':
		switch {
		case x.at(2) == '-' && x.at(3) == '-':
			x.pos += 4
			err := x.until("-->", "“-->” to end the comment")
			return xmlComment, !inside, err
		case x.at(2) == '[' && inside:
			return xmlText, false, x.cdata()
		default:
			return 0, true, x.doctype()
		}
	default:
		return xmlStart, false, x.startTag()
	}
}

// atEnd is the result of a document that ends here.
func (x *xmlReader) atEnd() error {
	if x.err != nil && x.err != io.EOF {
		return x.err
	}
	if len(x.open) > 0 {
		return x.fail(Truncated, "the document ends inside <%s>; it is cut short, so fetch it again", x.open[len(x.open)-1].name.written)
	}
	if !x.done {
		return x.fail(Truncated, "the document ends before its root element; fetch it again")
	}
	return io.EOF
}

// until reads up to and past this end and leaves what is before it in data.
func (x *xmlReader) until(end, expected string) error {
	x.mark = x.pos
	for {
		c, ok := x.peek()
		switch {
		case !ok:
			return x.ended(expected)
		case c == end[0] && x.matches(end):
			x.data = x.buf[x.mark:x.pos]
			x.pos += len(end)
			return nil
		case c == '\n':
			x.pos++
			x.newline()
		default:
			x.pos++
		}
	}
}

func (x *xmlReader) matches(s string) bool {
	for i := range len(s) {
		if x.at(i) != s[i] {
			return false
		}
	}
	return true
}

func (x *xmlReader) cdata() error {
	if !x.matches("<![CDATA[") {
		return x.wrong(Syntax, "unknown markup; expected <![CDATA[ … ]]>")
	}
	x.pos += len("<![CDATA[")
	if err := x.until("]]>", "“]]>” to end the CDATA section"); err != nil {
		return err
	}
	if bytes.IndexByte(x.data, '\r') >= 0 {
		x.data = normalLines(x.data)
	}
	return nil
}

// normalLines turns CR LF and CR into LF (XML 1.0 §2.11).
func normalLines(b []byte) []byte {
	b = bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(b, []byte("\r"), []byte("\n"))
}

// text reads character data up to the next “<”.
func (x *xmlReader) text() error {
	x.mark = x.pos
	special := false
	for {
		c, ok := x.peek()
		if !ok || c == '<' {
			break
		}
		if c < ' ' || c == '&' || c == ']' {
			switch c {
			case '\n':
				x.pos++
				x.newline()
				continue
			case '&', '\r':
				special = true
			case '\t':
			case ']':
				if x.matches("]]>") {
					return x.fail(Syntax, "“]]>” outside a CDATA section")
				}
			default:
				return x.fail(Syntax, "the control character %q is not allowed in XML", string(rune(c)))
			}
		}
		x.pos++
	}
	x.data = x.token()
	if !special {
		return nil
	}
	var err error
	x.scratch, err = x.expand(x.scratch[:0], x.data, false)
	x.data = x.scratch
	return err
}

// fail of the scanner tells the current place, wrong that of the token.
func (x *xmlReader) wrong(code Code, format string, args ...any) error {
	return x.failAtPlace(x.began, code, format, args...)
}

func (x *xmlReader) undeclared(name *xmlName) error {
	return x.wrong(Syntax, "the prefix of %s is not declared; add xmlns:%s=\"…\"", name.written, name.prefix)
}

// intern returns the name that is written so.
func (x *xmlReader) intern(written []byte) *xmlName {
	if n, ok := x.names[string(written)]; ok {
		return n
	}
	s := string(written)
	n := &xmlName{written: s, local: s}
	if prefix, local, ok := strings.Cut(s, ":"); ok {
		n.prefix, n.local = prefix, local
	}
	if len(x.names) >= maxInterned {
		clear(x.names)
	}
	x.names[s] = n
	return n
}
