package rdf

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// entities are the texts that a document's own DTD gives names to, as OWL
// editors do for namespaces. The work they cause is bounded.
type entities struct {
	values  map[string]string
	written int // bytes of expansions so far
}

const (
	// maxExpansion bounds all expansions of one document together.
	maxExpansion = 16 << 20
	// maxEntityDepth bounds entities that name entities.
	maxEntityDepth = 16
)

// doctype reads <!DOCTYPE … [ … ]> and keeps its entity declarations. External
// entities and the external subset stay unknown: nothing is fetched.
func (x *xmlReader) doctype() error {
	if !x.matches("<!DOCTYPE") || x.done || len(x.open) > 0 {
		return x.wrong(Syntax, "unknown markup “<!…”; only comments and one DOCTYPE before the root are allowed")
	}
	x.mark = x.pos
	depth, quote := 0, byte(0)
	for {
		c, ok := x.peek()
		if !ok {
			return x.ended("the end of the DOCTYPE")
		}
		x.pos++
		switch {
		case c == '\n':
			x.newline()
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '<' && x.matches("!--"):
			x.skipDoctypeComment()
		case c == '"' || c == '\'':
			quote = c
		case c == '<' || c == '[':
			depth++
		case c == ']' || c == '>' && depth > 1:
			depth--
		case c == '>':
			return x.declarations(string(x.token()))
		}
	}
}

// skipDoctypeComment passes a comment; its quotes mean nothing.
func (x *xmlReader) skipDoctypeComment() {
	for {
		c, ok := x.peek()
		if !ok || c == '-' && x.matches("-->") {
			x.pos += min(3, x.end-x.pos)
			return
		}
		x.pos++
		if c == '\n' {
			x.newline()
		}
	}
}

// declarations keeps the internal general entities of a DOCTYPE.
func (x *xmlReader) declarations(s string) error {
	for {
		i := strings.Index(s, "<!ENTITY")
		if i < 0 {
			return nil
		}
		s = s[i+len("<!ENTITY"):]
		fields := strings.Fields(s[:min(len(s), 1024)])
		if len(fields) < 2 || fields[0] == "%" {
			continue
		}
		name := fields[0]
		rest := strings.TrimLeft(s[strings.Index(s, name)+len(name):], xmlSpace)
		if rest == "" || rest[0] != '"' && rest[0] != '\'' {
			continue // an external entity
		}
		value, after, ok := strings.Cut(rest[1:], rest[:1])
		if !ok {
			return x.wrong(Syntax, "the entity %s has no closing quote", name)
		}
		s = after
		if x.entities.values == nil {
			x.entities.values = make(map[string]string)
		}
		if _, again := x.entities.values[name]; !again { // the first counts (XML 1.0 §4.2)
			x.entities.values[name] = value
		}
	}
}

// expand appends raw to b with its references replaced and its line ends, in
// attributes all white space, normalised.
func (x *xmlReader) expand(b, raw []byte, attribute bool) ([]byte, error) {
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case c == '&':
			length := bytes.IndexByte(raw[i:], ';')
			if length < 0 {
				return nil, x.wrong(Syntax, "“&” without “;”; write &amp; for the character itself")
			}
			var err error
			if b, err = x.reference(b, string(raw[i+1:i+length]), 0); err != nil {
				return nil, err
			}
			i += length
		case c == '\r':
			if i+1 == len(raw) || raw[i+1] != '\n' {
				b = append(b, lineEnd(attribute))
			}
		case c == '\n':
			b = append(b, lineEnd(attribute))
		case c == '\t' && attribute:
			b = append(b, ' ')
		default:
			b = append(b, c)
		}
	}
	return b, nil
}

func lineEnd(attribute bool) byte {
	if attribute {
		return ' '
	}
	return '\n'
}

// reference appends what &name; stands for.
func (x *xmlReader) reference(b []byte, name string, depth int) ([]byte, error) {
	if c, ok := predefined(name); ok {
		return append(b, c), nil
	}
	if strings.HasPrefix(name, "#") {
		r, ok := characterReference(name)
		if !ok {
			return nil, x.wrong(Syntax, "&%.20s; is no character that XML allows", name)
		}
		return utf8.AppendRune(b, r), nil
	}
	value, ok := x.entities.values[name]
	switch {
	case !ok:
		return nil, x.wrong(Syntax, "the entity &%.40s; is not declared in the document (entities are never fetched); write &amp; for the character &", name)
	case depth > maxEntityDepth:
		return nil, x.wrong(TooDeep, "the entity &%.40s; names itself, or entities name each other more than %d deep", name, maxEntityDepth)
	case strings.IndexByte(value, '<') >= 0:
		return nil, x.wrong(Unsupported, "the entity &%.40s; holds markup; write the markup out", name)
	}
	return x.entity(b, name, value, depth)
}

// entity appends the text of an entity, entities inside it included.
func (x *xmlReader) entity(b []byte, name, value string, depth int) ([]byte, error) {
	for {
		text, rest, more := strings.Cut(value, "&")
		b = append(b, text...)
		if x.entities.written += len(text) + 1; x.entities.written > maxExpansion {
			return nil, x.wrong(TooBig, "its entities expand to more than %s; this is an attack or a broken file", bytesText(maxExpansion))
		}
		if !more {
			return b, nil
		}
		inner, after, ok := strings.Cut(rest, ";")
		if !ok {
			return nil, x.wrong(Syntax, "“&” without “;” in the entity &%.40s;", name)
		}
		var err error
		if b, err = x.reference(b, inner, depth+1); err != nil {
			return nil, err
		}
		value = after
	}
}

// predefined returns the character of one of XML's own entities.
func predefined(name string) (byte, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	default:
		return 0, false
	}
}

// characterReference decodes #10 or #xA (XML 1.0 §2.2 says which exist).
func characterReference(name string) (rune, bool) {
	digits, base := name[1:], 10
	if strings.HasPrefix(digits, "x") {
		digits, base = digits[1:], 16
	}
	code, err := strconv.ParseUint(digits, base, 32)
	if err != nil || code > utf8.MaxRune {
		return 0, false
	}
	r := rune(code)
	allowed := r == '\t' || r == '\n' || r == '\r' || r >= ' ' && utf8.ValidRune(r) && r != 0xFFFE && r != 0xFFFF
	return r, allowed
}
