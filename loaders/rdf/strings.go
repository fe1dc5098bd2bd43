package rdf

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// unescapeError says at which byte of a token an escape is wrong.
type unescapeError struct {
	at     int
	reason string
}

// unescape undoes the escapes of a Turtle or N-Triples token: \uXXXX and
// \UXXXXXXXX everywhere, \n and the like in strings only.
func unescape(raw []byte, inString bool) (string, *unescapeError) {
	var b strings.Builder
	b.Grow(len(raw))
	for i := 0; i < len(raw); {
		if raw[i] != '\\' {
			b.WriteByte(raw[i])
			i++
			continue
		}
		if i+1 >= len(raw) {
			return "", &unescapeError{i, "a lone backslash"}
		}
		c := raw[i+1]
		if c == 'u' || c == 'U' {
			r, size, reason := unescapeRune(raw[i:])
			if reason != "" {
				return "", &unescapeError{i, reason}
			}
			b.WriteRune(r)
			i += size
			continue
		}
		plain := strings.IndexByte(`tbnrf"'\`, c)
		if plain < 0 || !inString {
			return "", &unescapeError{i, "unknown escape " + strconv.Quote(`\`+string(rune(c)))}
		}
		b.WriteByte("\t\b\n\r\f\"'\\"[plain])
		i += 2
	}
	return b.String(), nil
}

// unescapeRune reads \uXXXX or \UXXXXXXXX and returns its size.
func unescapeRune(raw []byte) (rune, int, string) {
	size := 6
	if raw[1] == 'U' {
		size = 10
	}
	if len(raw) < size {
		return 0, 0, "an unfinished character escape"
	}
	for _, c := range raw[2:size] {
		if !is(c, charHex) {
			return 0, 0, "a character escape that is not hexadecimal: " + strconv.Quote(string(raw[:size]))
		}
	}
	code, err := strconv.ParseUint(string(raw[2:size]), 16, 32)
	if err != nil || code > utf8.MaxRune || !utf8.ValidRune(rune(code)) {
		return 0, 0, "an escape of no character: " + strconv.Quote(string(raw[:size]))
	}
	return rune(code), size, ""
}
