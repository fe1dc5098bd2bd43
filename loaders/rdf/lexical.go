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

// langLiteral builds a text with a well-formed, lower-case tag. knakk's
// constructor refuses tags of three or more groups (zh-hans-cn) and its fields
// are private, so those few go through its N-Triples reader.
func langLiteral(value, lang string) (Literal, error) {
	if l, err := knakk.NewLangLiteral(value, lang); err == nil {
		return l, nil
	}
	line := "_:s <" + vocab.RDFValue + "> \"" + escape(value) + "\"@" + lang + " .\n"
	t, err := knakk.NewTripleDecoder(strings.NewReader(line), knakk.NTriples).Decode()
	if err != nil {
		return Literal{}, fmt.Errorf("language tag %q: %w", lang, err)
	}
	l, ok := t.Obj.(Literal)
	if !ok || l.Lang() != lang || l.String() != value {
		return Literal{}, fmt.Errorf("language tag %q: %w", lang, errLanguage)
	}
	return l, nil
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
