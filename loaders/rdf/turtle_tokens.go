package rdf

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// ref reads <…> and returns its node.
func (p *turtle) ref() (node, error) {
	i := bytes.IndexByte(p.buf[p.pos:p.end], '>')
	if i > 0 {
		if n, ok := p.refs[string(p.buf[p.pos+1:p.pos+i])]; ok {
			p.pos += i + 1
			return n, nil
		}
	}
	iri, err := p.readIRI()
	if err != nil {
		return node{}, err
	}
	n, err := p.terms.iri(iri)
	if err != nil {
		return node{}, p.fail(Syntax, "%v", err)
	}
	if len(p.refs) >= maxInterned {
		clear(p.refs)
	}
	p.refs[string(p.buf[p.mark+1:p.pos-1])] = n
	return n, nil
}

// readIRI reads <…> and resolves it; mark stays at its start.
func (p *turtle) readIRI() (string, error) {
	if c, ok := p.skipSpace(); !ok || c != '<' {
		return "", p.unexpected("an IRI <…>")
	}
	p.mark = p.pos
	p.pos++
	escaped := false
	for {
		c, ok := p.peek()
		switch {
		case !ok:
			return "", p.ended("“>” to end the IRI")
		case c == '>':
			p.pos++
			return p.finishIRI(escaped)
		case c == '\\':
			escaped = true
		case is(c, charNoIRI):
			if c == '\n' || c == '\r' {
				return "", p.fail(Syntax, "the line ends inside an IRI; “>” is missing")
			}
			return "", p.fail(Syntax, "%q may not stand in an IRI; write it percent-encoded", string(rune(c)))
		}
		p.pos++
	}
}

func (p *turtle) finishIRI(escaped bool) (string, error) {
	raw := p.buf[p.mark+1 : p.pos-1]
	text := string(raw)
	if escaped {
		plain, bad := unescape(raw, false)
		if bad != nil {
			return "", p.failAt(p.mark+1+bad.at, Syntax, "%s in an IRI", bad.reason)
		}
		if i := badIRIChar(plain); i >= 0 {
			return "", p.failAt(p.mark, Syntax, "%q may not stand in an IRI, escaped or not", plain[i:i+1])
		}
		text = plain
	}
	iri := resolve(p.base, text)
	if !isAbsolute(iri) {
		return "", p.failAt(p.mark, Syntax, "the IRI <%s> is relative and the document has no address to resolve it against; give a base", text)
	}
	return iri, nil
}

// readName reads a prefixed name or a bare word; colon tells which. The bytes
// are valid until the next read; mark stays at their start.
func (p *turtle) readName(expected string) (name []byte, colon bool, err error) {
	p.mark = p.pos
	end := -1 // of the name, relative to mark, without dots that end it
	for {
		c, ok := p.peek()
		if !ok {
			break
		}
		if c == ':' {
			p.pos++
			if err := p.localName(); err != nil {
				return nil, false, err
			}
			return p.token(), true, nil
		}
		size := p.nameChar(c, p.pos == p.mark)
		if size == 0 {
			break
		}
		p.pos += size
		if c != '.' {
			end = p.pos - p.mark
		}
	}
	if end < 0 {
		p.pos = p.mark
		return nil, false, p.unexpected(expected)
	}
	p.pos = p.mark + end
	return p.token(), false, nil
}

// nameChar returns the size of the character at pos if it may stand in the
// prefix part of a name, else 0.
func (p *turtle) nameChar(c byte, first bool) int {
	switch {
	case is(c, charStart) && (c != '_' || !first):
		return 1
	case c >= utf8.RuneSelf:
		return p.nameRune(first)
	case !first && (is(c, charName) || c == '.'):
		return 1
	default:
		return 0
	}
}

// localName reads what follows the colon; dots at the end are not part of it.
func (p *turtle) localName() error {
	start := p.pos - p.mark
	end := start
	for {
		c, ok := p.peek()
		first := p.pos-p.mark == start
		size := 0
		switch {
		case !ok:
		case is(c, charName) && (!first || c != '-'), c == ':', c == '.' && !first:
			size = 1
		case c == '%':
			if !is(p.at(1), charHex) || !is(p.at(2), charHex) {
				return p.fail(Syntax, "“%%” in a name needs two hexadecimal digits after it")
			}
			size = 3
		case c == '\\':
			if next := p.at(1); next == 0 || strings.IndexByte("_~.-!$&'()*+,;=/?#@%", next) < 0 {
				return p.fail(Syntax, "this character needs no backslash in a name, or may not stand there")
			}
			size = 2
		case c >= utf8.RuneSelf:
			size = p.nameRune(first)
		}
		if size == 0 {
			p.pos = p.mark + end
			return nil
		}
		p.pos += size
		if c != '.' {
			end = p.pos - p.mark
		}
	}
}

// resolveName returns the IRI of the prefixed name that was just read.
func (p *turtle) resolveName(name []byte) (node, error) {
	if n, ok := p.names[string(name)]; ok {
		return n, nil
	}
	i := bytes.IndexByte(name, ':')
	namespace, ok := p.prefixes[string(name[:i])]
	if !ok {
		short := string(name[:i+1])
		return node{}, p.failAt(p.mark, Syntax, "prefix %q is not declared; add “@prefix %s <…> .”", short, short)
	}
	local := string(name[i+1:])
	if strings.IndexByte(local, '\\') >= 0 {
		local = strings.ReplaceAll(local, `\`, "") // names have no escaped backslash
	}
	n, err := p.terms.iri(namespace + local)
	if err != nil {
		return node{}, p.failAt(p.mark, Syntax, "%v", err)
	}
	if len(p.names) >= maxInterned {
		clear(p.names)
	}
	p.names[string(name)] = n
	return n, nil
}

// blankLabel reads _:label.
func (p *turtle) blankLabel() (node, error) {
	p.mark = p.pos
	for {
		c, ok := p.peek()
		if !ok || !is(c, charName) && c != ':' && c != '.' && c < utf8.RuneSelf {
			break
		}
		p.pos++
	}
	length := labelLength(p.token())
	if length == 0 {
		p.pos = p.mark + 1
		return node{}, p.unexpected("a blank node label such as _:b1")
	}
	p.pos = p.mark + length
	return p.label(p.token()[2:]), nil
}
