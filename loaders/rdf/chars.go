package rdf

import "unicode/utf8"

// Classes of ASCII bytes in Turtle, N-Triples and IRIs.
const (
	charName  = 1 << iota // letter, digit, _ or -
	charStart             // letter or _
	charDigit             // 0-9
	charNoIRI             // may not stand in an IRI: controls, space, <>"{}|^`\
	charHex               // 0-9 a-f A-F
)

// charClass is read only.
var charClass = classifyChars()

func classifyChars() (table [256]uint8) {
	for i := range 256 {
		c := byte(i)
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		digit := c >= '0' && c <= '9'
		if letter || c == '_' {
			table[i] |= charName | charStart
		}
		if digit {
			table[i] |= charName | charDigit | charHex
		}
		if c == '-' {
			table[i] |= charName
		}
		if c|0x20 >= 'a' && c|0x20 <= 'f' {
			table[i] |= charHex
		}
		if c <= 0x20 {
			table[i] |= charNoIRI
		}
	}
	for _, c := range []byte("<>\"{}|^`\\") {
		table[c] |= charNoIRI
	}
	return table
}

func is(c byte, class uint8) bool { return charClass[c]&class != 0 }

// isNameStartRune is PN_CHARS_BASE of Turtle beyond ASCII.
func isNameStartRune(r rune) bool {
	switch {
	case r < 0xC0 || r == 0xD7 || r == 0xF7 || r == utf8.RuneError:
		return false
	case r <= 0x2FF, r >= 0x370 && r <= 0x37D, r >= 0x37F && r <= 0x1FFF, r == 0x200C, r == 0x200D:
		return true
	case r >= 0x2070 && r <= 0x218F, r >= 0x2C00 && r <= 0x2FEF, r >= 0x3001 && r <= 0xD7FF:
		return true
	default:
		return r >= 0xF900 && r <= 0xFDCF || r >= 0xFDF0 && r <= 0xFFFD || r >= 0x10000 && r <= 0xEFFFF
	}
}

// isNameRune is PN_CHARS of Turtle beyond ASCII.
func isNameRune(r rune) bool {
	return isNameStartRune(r) || r == 0xB7 || r >= 0x300 && r <= 0x36F || r == 0x203F || r == 0x2040
}

// isNCName reports whether s is an XML name without a colon.
func isNCName(s string) bool {
	for i, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if !is(byte(r), charStart) && (i == 0 || !is(byte(r), charName) && r != '.') {
				return false
			}
		case i == 0 && !isNameStartRune(r), !isNameRune(r):
			return false
		}
	}
	return s != ""
}

// badIRIChar returns the index of the first byte of s that no IRI may hold, or
// -1.
func badIRIChar[S string | []byte](s S) int {
	for i := 0; i < len(s); i++ {
		if is(s[i], charNoIRI) {
			return i
		}
	}
	return -1
}
