package rdf

import (
	"fmt"
	"strings"

	knakk "github.com/knakk/rdf"

	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// isAbsolute reports whether s begins with a scheme (RFC 3986 §3.1).
func isAbsolute(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
		case i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		case i > 0 && c == ':':
			return true
		default:
			return false
		}
	}
	return false
}

// isLanguageTag is the LANGTAG production of Turtle and N-Triples.
func isLanguageTag(s string) bool {
	group, first := 0, true
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '-':
			if group == 0 {
				return false
			}
			group, first = 0, false
		case c|0x20 >= 'a' && c|0x20 <= 'z', !first && c >= '0' && c <= '9':
			group++
		default:
			return false
		}
	}
	return group > 0
}

// langLiteral builds a text with a well-formed, lower-case tag.
func langLiteral(value, lang string) (Literal, error) {
	if l, err := knakk.NewLangLiteral(value, lang); err == nil {
		return l, nil
	}
	return longLangLiteral(value, lang)
}

// longLangLiteral builds texts with tags of three or more parts (zh-hans-cn,
// nl-be-x-formal), which knakk's constructor refuses. Its fields are private,
// so they go through its N-Triples reader; that reader has a goroutine which
// some inputs kill, hence only letters, digits and escapes reach it, and it is
// read to its end, so that the goroutine is gone.
func longLangLiteral(value, lang string) (Literal, error) {
	line := "_:s <" + vocab.RDFValue + "> \"" + escapeAll(value) + "\"@" + lang + " .\n"
	found, err := knakk.NewTripleDecoder(strings.NewReader(line), knakk.NTriples).DecodeAll()
	if err != nil {
		return Literal{}, fmt.Errorf("language tag %q: %w", lang, err)
	}
	if len(found) == 1 {
		if l, ok := found[0].Obj.(Literal); ok && l.Lang() == lang && l.String() == value {
			return l, nil
		}
	}
	return Literal{}, fmt.Errorf("language tag %q: %w", lang, errLanguage)
}

// escapeAll writes every character but letters, digits and spaces as an escape.
func escapeAll(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < 0x80 && (is(byte(r), charName) || r == ' '):
			b.WriteByte(byte(r))
		case r > 0xFFFF:
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			fmt.Fprintf(&b, `\u%04X`, r)
		}
	}
	return b.String()
}

// escape writes s as the inside of an N-Triples string.
func escape(s string) string {
	if !strings.ContainsAny(s, "\\\"\n\r\t\b\f\x00") && !hasControl(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 8)
	for i := 0; i < len(s); i++ {
		writeEscaped(&b, s[i])
	}
	return b.String()
}

func hasControl(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 0x20 || s[i] == 0x7f {
			return true
		}
	}
	return false
}

func writeEscaped(b *strings.Builder, c byte) {
	switch c {
	case '\\', '"':
		b.WriteByte('\\')
		b.WriteByte(c)
	case '\n':
		b.WriteString(`\n`)
	case '\r':
		b.WriteString(`\r`)
	case '\t':
		b.WriteString(`\t`)
	default:
		if c < 0x20 || c == 0x7f {
			fmt.Fprintf(b, `\u%04X`, c)
			return
		}
		b.WriteByte(c)
	}
}
