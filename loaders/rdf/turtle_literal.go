package rdf

import (
	"bytes"
	"fmt"

	knakk "github.com/knakk/rdf"
)

func typedLiteral(value string, datatype IRI) Literal { return knakk.NewTypedLiteral(value, datatype) }

// literal reads a string with its language or datatype.
func (p *turtle) literal(quote byte) (Object, error) {
	value, err := p.readString(quote)
	if err != nil {
		return nil, err
	}
	c, ok := p.peek()
	if ok && c <= ' ' || c == '#' {
		c, _ = p.skipSpace()
	}
	switch {
	case c == '@':
		return p.language(value)
	case c == '^' && p.at(1) == '^':
		p.pos += 2
		datatype, err := p.resource("a datatype")
		if err != nil {
			return nil, err
		}
		iri, ok := datatype.o.(IRI)
		if !ok {
			return nil, p.fail(Syntax, "a blank node cannot be a datatype; expected an IRI")
		}
		return typedLiteral(value, iri), nil
	default:
		return p.plain(value), nil
	}
}

func (p *turtle) language(value string) (Object, error) {
	p.mark = p.pos
	p.pos++
	for c, ok := p.peek(); ok && is(c, charName) && c != '_'; c, ok = p.peek() {
		p.pos++
	}
	tag := p.token()[1:]
	if !isLanguageTag(string(tag)) {
		p.pos = p.mark
		return nil, p.fail(Syntax, "%q is %v", "@"+string(tag), errLanguage)
	}
	literal, err := langLiteral(value, p.terms.language(tag))
	if err != nil {
		return nil, p.fail(Syntax, "%v", err)
	}
	return literal, nil
}

// readString reads "…", '…', """…""" or ”'…”'.
func (p *turtle) readString(quote byte) (string, error) {
	p.mark = p.pos
	if p.at(1) == quote {
		if p.at(2) != quote {
			p.pos += 2
			return "", nil
		}
		p.pos += 3
		return p.longString(quote)
	}
	p.pos++
	escaped := false
	for {
		c, ok := p.peek()
		switch {
		case !ok:
			return "", p.ended("“" + string(rune(quote)) + "” to end the string")
		case c == quote:
			p.pos++
			return p.finishString(1, escaped)
		case c == '\\':
			escaped = true
			p.pos++
			if _, ok := p.peek(); ok && p.at(0) != '\n' && p.at(0) != '\r' {
				p.pos++
			}
			continue
		case c == '\n' || c == '\r':
			return "", p.fail(Syntax, "the line ends inside a string; write \\n, or use three quotes for a text of several lines")
		}
		p.pos++
	}
}

func (p *turtle) longString(quote byte) (string, error) {
	began, escaped := p.line, false
	for {
		c, ok := p.peek()
		switch {
		case !ok:
			return "", p.ended(fmt.Sprintf("the three quotes that end the string begun on line %d", began))
		case c == quote && p.at(1) == quote && p.at(2) == quote:
			p.pos += 3
			return p.finishString(3, escaped)
		case c == '\\':
			escaped = true
			p.pos++
			if next, ok := p.peek(); !ok || next == '\n' || next == '\r' {
				continue
			}
		case c == '\n':
			p.pos++
			p.newline()
			continue
		case c == '\r':
			p.carriageReturn()
			continue
		}
		p.pos++
	}
}

func (p *turtle) finishString(quotes int, escaped bool) (string, error) {
	raw := p.buf[p.mark+quotes : p.pos-quotes]
	if !escaped {
		return string(raw), nil
	}
	value, bad := unescape(raw, true)
	if bad == nil {
		return value, nil
	}
	lines := bytes.Count(raw[bad.at:], []byte{'\n'})
	if lines == 0 {
		return "", p.failAt(p.mark+quotes+bad.at, Syntax, "%s in a string", bad.reason)
	}
	return "", &Error{Line: p.line - lines, Code: Syntax, Message: bad.reason + " in a string"}
}

// number reads an integer, a decimal or a double; its spelling is kept.
func (p *turtle) number() (Object, error) {
	p.mark = p.pos
	if c := p.at(0); c == '+' || c == '-' {
		p.pos++
	}
	whole := p.digits()
	datatype := p.words.integer
	if p.at(0) == '.' {
		next := p.at(1)
		exponent := (next == 'e' || next == 'E') && whole > 0 && p.exponentAt(1)
		if is(next, charDigit) || exponent {
			p.pos++
			p.digits()
			datatype = p.words.decimal
		} else if whole == 0 {
			return nil, p.unexpected("a number")
		}
	} else if whole == 0 {
		return nil, p.unexpected("a number")
	}
	if c := p.at(0); c == 'e' || c == 'E' {
		if !p.exponentAt(0) {
			return nil, p.unexpected("the end of the number, or digits after its exponent")
		}
		p.pos += 2
		p.digits()
		datatype = p.words.double
	}
	return typedLiteral(string(p.token()), datatype), nil
}

func (p *turtle) digits() int {
	n := 0
	for c, ok := p.peek(); ok && is(c, charDigit); c, ok = p.peek() {
		p.pos++
		n++
	}
	return n
}

// exponentAt reports whether an exponent with digits stands i bytes ahead.
func (p *turtle) exponentAt(i int) bool {
	next := p.at(i + 1)
	if next == '+' || next == '-' {
		next = p.at(i + 2)
	}
	return is(next, charDigit)
}
