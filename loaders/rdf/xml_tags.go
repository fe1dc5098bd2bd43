package rdf

import (
	"bytes"
	"unicode/utf8"
)

// readXMLName reads prefix:local or local.
func (x *xmlReader) readXMLName(expected string) (*xmlName, error) {
	x.mark = x.pos
	colon := false
	start := true // of the prefix or of the local part
	for {
		c, ok := x.peek()
		switch {
		case !ok:
			return nil, x.ended(expected)
		case is(c, charStart), !start && (is(c, charName) || c == '.'):
			x.pos++
			start = false
			continue
		case c == ':' && !colon && !start:
			x.pos++
			colon, start = true, true
			continue
		case c >= utf8.RuneSelf:
			if size := x.nameRune(start); size > 0 {
				x.pos += size
				start = false
				continue
			}
		}
		if start {
			return nil, x.unexpected(expected)
		}
		return x.intern(x.token()), nil
	}
}

// spaceInTag skips white space and returns the next byte.
func (x *xmlReader) spaceInTag() (c byte, skipped bool) {
	x.mark = -1
	for {
		c, ok := x.peek()
		if !ok {
			return 0, skipped
		}
		switch c {
		case ' ', '\t':
			x.pos++
		case '\n':
			x.pos++
			x.newline()
		case '\r':
			x.carriageReturn()
		default:
			return c, skipped
		}
		skipped = true
	}
}

func (x *xmlReader) startTag() error {
	x.pos++
	name, err := x.readXMLName("the name of an element")
	if err != nil {
		return err
	}
	if x.done {
		return x.wrong(Syntax, "<%s> after the end of the root element; only one root is allowed", name.written)
	}
	if len(x.open) >= x.maxDepth {
		return x.wrong(TooDeep, "more than %d elements inside each other; no catalogue nests so deep", x.maxDepth)
	}
	x.name = name
	x.open = append(x.open, openElement{name: name, bindings: len(x.spaces), bound: x.bound})
	if err := x.readAttributes(); err != nil {
		return err
	}
	return x.resolveAttributes()
}

// readAttributes reads up to the end of the tag.
func (x *xmlReader) readAttributes() error {
	x.raw = x.raw[:0]
	for {
		c, spaced := x.spaceInTag()
		switch {
		case c == '>':
			x.pos++
			return nil
		case c == '/' && x.at(1) == '>':
			x.pos += 2
			x.closing = true
			return nil
		case !spaced:
			return x.unexpected("white space, “>” or “/>” in the tag")
		}
		name, err := x.readXMLName("the name of an attribute, “>” or “/>”")
		if err != nil {
			return err
		}
		for _, a := range x.raw {
			if a.name.written == name.written {
				return x.fail(Syntax, "attribute %s is given twice", name.written)
			}
		}
		if c, _ := x.spaceInTag(); c != '=' {
			return x.unexpected("“=” after the name of an attribute")
		}
		x.pos++
		value, err := x.attributeValue()
		if err != nil {
			return err
		}
		x.raw = append(x.raw, rawAttribute{name, value})
	}
}

func (x *xmlReader) attributeValue() (string, error) {
	quote, _ := x.spaceInTag()
	if quote != '"' && quote != '\'' {
		return "", x.unexpected("a value in quotes")
	}
	x.pos++
	x.mark = x.pos
	special := false
	for {
		c, ok := x.peek()
		switch {
		case !ok:
			return "", x.ended("the quote that ends an attribute")
		case c == quote:
			raw := x.token()
			x.pos++
			if !special {
				return string(raw), nil
			}
			plain, err := x.expand(nil, raw, true)
			return string(plain), err
		case c == '<':
			return "", x.fail(Syntax, "“<” in an attribute; write &lt;, or close the quote before it")
		case c == '&':
			special = true
		case c == '\n':
			special = true
			x.pos++
			x.newline()
			continue
		case c == '\t' || c == '\r':
			special = true
		case c < ' ':
			return "", x.fail(Syntax, "the control character %q is not allowed in XML", string(rune(c)))
		}
		x.pos++
	}
}

// resolveAttributes binds the namespaces a tag declares and gives its other
// attributes theirs.
func (x *xmlReader) resolveAttributes() error {
	x.attrs = x.attrs[:0]
	for _, a := range x.raw {
		switch {
		case a.name.prefix == "xmlns" && a.value == "":
			return x.wrong(Syntax, "the prefix %q is bound to nothing; give its namespace", a.name.local)
		case a.name.prefix == "xmlns":
			x.bind(a.name.local, a.value)
		case a.name.written == "xmlns":
			x.bind("", a.value)
		}
	}
	for _, a := range x.raw {
		if a.name.prefix == "xmlns" || a.name.written == "xmlns" {
			continue
		}
		space := ""
		if a.name.prefix != "" {
			var ok bool
			if space, ok = x.namespace(a.name.prefix); !ok {
				return x.undeclared(a.name)
			}
		}
		x.attrs = append(x.attrs, attribute{space, a.name.local, a.value, a.name.written})
	}
	return nil
}

func (x *xmlReader) bind(prefix, namespace string) {
	if x.bound == x.open[len(x.open)-1].bound {
		x.sets++
		x.bound = x.sets
	}
	x.spaces = append(x.spaces, binding{prefix, namespace})
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

func (x *xmlReader) endTag() error {
	if len(x.open) == 0 {
		return x.wrong(Syntax, "an end tag that closes nothing")
	}
	x.pos += 2
	want := x.open[len(x.open)-1].name.written
	x.at(len(want)) // bring the name into the window
	if rest := x.buf[x.pos:x.end]; len(rest) > len(want) && rest[len(want)] == '>' && string(rest[:len(want)]) == want {
		x.pos += len(want) + 1
		return x.pop()
	}
	name, err := x.readXMLName("the name of an end tag")
	if err != nil {
		return err
	}
	if name.written != want {
		return x.wrong(Syntax, "</%s> where </%s> is expected", name.written, want)
	}
	if c, _ := x.spaceInTag(); c != '>' {
		return x.unexpected("“>” to close the end tag")
	}
	x.pos++
	return x.pop()
}

// pop closes the innermost element.
func (x *xmlReader) pop() error {
	last := x.open[len(x.open)-1]
	x.name = last.name
	x.open = x.open[:len(x.open)-1]
	x.spaces, x.bound = x.spaces[:last.bindings], last.bound
	x.done = len(x.open) == 0
	return nil
}

// blankText reports whether the current text is white space only.
func (x *xmlReader) blankText() bool { return len(bytes.Trim(x.data, xmlSpace)) == 0 }
