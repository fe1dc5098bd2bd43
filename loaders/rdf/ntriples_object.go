package rdf

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	knakk "github.com/knakk/rdf"
)

func (n *ntriples) readObject() (Object, error) {
	if !n.space(false) || n.line[n.at] != '"' {
		object, err := n.readNode("an object: <…>, _:… or \"…\"")
		return object.o, err
	}
	value, err := n.readString()
	if err != nil {
		return nil, err
	}
	rest := n.line[n.at:]
	switch {
	case len(rest) > 0 && rest[0] == '@':
		return n.readLanguage(value)
	case bytes.HasPrefix(rest, []byte("^^")):
		n.at += 2
		datatype, err := n.readIRI("a datatype <…>")
		if err != nil {
			return nil, err
		}
		return knakk.NewTypedLiteral(value, datatype.o.(IRI)), nil
	default:
		return n.plain(value), nil
	}
}

func (n *ntriples) readString() (string, error) {
	start, escaped := n.at+1, false
	for i := start; i < len(n.line); i++ {
		switch n.line[i] {
		case '"':
			raw := n.line[start:i]
			n.at = i + 1
			if !escaped {
				return string(raw), nil
			}
			value, bad := unescape(raw, true)
			if bad != nil {
				return "", n.failColumn(start+bad.at, "%s in a string", bad.reason)
			}
			return value, nil
		case '\\':
			escaped = true
			i++
		case '\r':
			return "", n.failColumn(i, "a line break in a string; write \\r")
		}
	}
	n.at = len(n.line)
	return "", n.wrong("“\"” to end the string")
}

func (n *ntriples) readLanguage(value string) (Object, error) {
	tag := n.line[n.at+1:]
	length := 0
	for length < len(tag) && is(tag[length], charName) && tag[length] != '_' {
		length++
	}
	tag = tag[:length]
	if !isLanguageTag(string(tag)) {
		return nil, n.failColumn(n.at, "%q is %v", "@"+string(tag), errLanguage)
	}
	n.at += length + 1
	literal, err := langLiteral(value, n.language(tag))
	if err != nil {
		return nil, n.failColumn(n.at, "%v", err)
	}
	return literal, nil
}

// labelLength is the length of the blank node label that b begins with, _:
// included; 0 when it begins with none.
func labelLength(b []byte) int {
	if len(b) < 3 || b[0] != '_' || b[1] != ':' {
		return 0
	}
	length := 2 // up to the last character that is not a dot
	for i := 2; i < len(b); {
		c := b[i]
		switch {
		case is(c, charStart|charDigit), i > 2 && is(c, charName):
			i++
			length = i
		case i > 2 && c == '.':
			i++
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRune(b[i:])
			if i == 2 && !isNameStartRune(r) || !isNameRune(r) {
				return endOfLabel(length)
			}
			i += size
			length = i
		default:
			return endOfLabel(length)
		}
	}
	return endOfLabel(length)
}

func endOfLabel(length int) int {
	if length == 2 {
		return 0
	}
	return length
}

// failColumn makes an error at this index of the line.
func (n *ntriples) failColumn(index int, format string, args ...any) *Error {
	return &Error{
		Line:    n.scanner.line - 1 + bytes.Count(n.line[:index], []byte{'\r'}),
		Column:  utf8.RuneCount(n.line[bytes.LastIndexByte(n.line[:index], '\r')+1:index]) + 1,
		Code:    Syntax,
		Message: fmt.Sprintf(format, args...),
	}
}

func firstRune(b []byte) string {
	_, size := utf8.DecodeRune(b)
	return string(b[:size])
}
