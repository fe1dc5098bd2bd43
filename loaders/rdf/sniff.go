package rdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// choose finds the format of a document from its first bytes, then its media
// type, then its name; guessed is false when Options settled it. The head has
// no byte order mark; whole says that it is the entire document.
func choose(head []byte, whole bool, o Options) (f Format, guessed bool, err error) {
	if err := refuse(head, whole); err != nil {
		return "", false, err
	}
	if o.Format != "" {
		if _, known := lookupFormat(string(o.Format)); !known {
			return "", false, &Error{Code: Unsupported, Message: fmt.Sprintf("the format %q is not read; use turtle, rdfxml, ntriples, nquads, trig or jsonld", string(o.Format))}
		}
		return o.Format, false, nil
	}
	hint, hinted := formatOfMediaType(o.MediaType)
	if !hinted {
		hint, hinted = formatOfName(o.Name)
	}
	f, certain := formatOfContent(head, whole, hint)
	switch {
	case certain:
		return f, true, nil
	case hinted:
		return hint, true, nil
	case f != "":
		return f, true, nil
	}
	start := strings.TrimSpace(string(bytes.ToValidUTF8(head[:min(len(head), 40)], nil)))
	return "", false, &Error{
		Line: 1, Code: Unsupported,
		Message: fmt.Sprintf("not recognised as RDF; it begins with %q; name its format if it is RDF", start),
	}
}

// refuse finds what is no text of ours at all.
func refuse(head []byte, whole bool) error {
	if len(bytes.TrimSpace(head)) == 0 && whole {
		return &Error{Code: Empty, Message: "the document is empty"}
	}
	if kind := binaryKind(head); kind != "" {
		return &Error{Code: Binary, Message: "this is " + kind + ", not RDF; unpack or export it first"}
	}
	if i := bytes.IndexByte(head, 0); i >= 0 {
		return &Error{
			Line: 1 + bytes.Count(head[:i], []byte{'\n'}), Code: Binary,
			Message: "this is binary data (it holds a NUL byte), not RDF",
		}
	}
	if isHTML(head) {
		return &Error{Line: 1, Code: HTML, Message: "this is an HTML page, not RDF; the address may want a login, another path or an Accept header"}
	}
	return nil
}

func binaryKind(head []byte) string {
	for _, k := range []struct{ magic, kind string }{
		{"PK\x03\x04", "a zip archive or an Office file"},
		{"%PDF-", "a PDF"},
		{"\x89PNG", "an image"},
		{"\xff\xd8\xff", "an image"},
		{"GIF8", "an image"},
		{"7z\xbc\xaf\x27\x1c", "a 7-zip archive"},
		{"\xfd7zXZ", "an xz archive"},
		{"\x28\xb5\x2f\xfd", "a Zstandard archive"},
		{"BZh", "a bzip2 archive"},
		{"Rar!", "a RAR archive"},
		{"\x1f\x8b", "gzip data inside gzip data"},
		{"\xd0\xcf\x11\xe0", "an old Office file"},
		{"HDT\x01", "an HDT file"},
		{"SQLite format 3", "a database file"},
	} {
		if bytes.HasPrefix(head, []byte(k.magic)) {
			return k.kind
		}
	}
	return ""
}

func isHTML(head []byte) bool {
	name, _ := firstElement(head)
	switch strings.ToLower(name) {
	case "html", "head", "body", "!doctype html":
		return true
	default:
		return false
	}
}

// firstElement returns the name of the first XML or HTML element, white space,
// declarations and comments skipped, and what follows the name.
func firstElement(head []byte) (name string, rest []byte) {
	s := bytes.TrimSpace(head)
	for len(s) > 1 && s[0] == '<' {
		end := ""
		switch {
		case s[1] == '?':
			end = "?>"
		case bytes.HasPrefix(s, []byte("<!--")):
			end = "-->"
		case s[1] == '!':
			if doctype := strings.Fields(strings.ToLower(string(s[:min(len(s), 80)]))); len(doctype) > 1 && doctype[0] == "<!doctype" && strings.HasPrefix(doctype[1], "html") {
				return "!doctype html", nil
			}
			s = skipDoctype(s)
			continue
		default:
			length := 1
			for length < len(s) && (is(s[length], charName) || s[length] == ':' || s[length] == '.' || s[length] >= 0x80) {
				length++
			}
			return string(s[1:length]), s[length:]
		}
		i := bytes.Index(s, []byte(end))
		if i < 0 {
			return "", nil
		}
		s = bytes.TrimSpace(s[i+len(end):])
	}
	return "", nil
}

// skipDoctype passes <!DOCTYPE … [ … ]>.
func skipDoctype(s []byte) []byte {
	subset := bytes.IndexByte(s, '[')
	end := bytes.IndexByte(s, '>')
	if subset >= 0 && subset < end {
		i := bytes.IndexByte(s, ']')
		if i < 0 {
			return nil
		}
		end = i + bytes.IndexByte(s[i:], '>')
	}
	if end < 0 {
		return nil
	}
	return bytes.TrimSpace(s[end+1:])
}

// formatOfContent says what the bytes look like, and whether that outweighs
// what others say.
func formatOfContent(head []byte, whole bool, hint Format) (f Format, certain bool) {
	s := skipComments(head)
	if len(s) == 0 {
		return Turtle, false // comments only: every text format allows them
	}
	switch s[0] {
	case '<':
		if isXML(s) {
			return RDFXML, true
		}
	case '{':
		next := firstByte(s[1:])
		if next == '"' || next == '}' || next == 0 {
			return JSONLD, true
		}
		return TriG, true
	case '[':
		if next := firstByte(s[1:]); next == '{' || next == '"' || next == '[' {
			return JSONLD, true
		} else if next == ']' && len(bytes.TrimSpace(s)) <= len("[ ]") {
			return JSONLD, true
		}
		return turtleOr(hint), true
	}
	if lines, quads := looksLikeLines(s, whole); lines {
		return linesOr(hint, quads)
	}
	if s[0] == '<' || s[0] == '_' {
		if hint == NTriples || hint == NQuads {
			return hint, true // with a mistake that its own reader explains best
		}
		return turtleOr(hint), true
	}
	if looksLikeTurtle(s) {
		return turtleOr(hint), true
	}
	return "", false
}

func turtleOr(hint Format) Format {
	if hint == TriG {
		return TriG
	}
	return Turtle
}

// linesOr decides between the formats that share the syntax of N-Triples. As
// Turtle holds all of it, a hint of Turtle is followed.
func linesOr(hint Format, quads bool) (Format, bool) {
	switch {
	case quads:
		return NQuads, true
	case hint == Turtle || hint == TriG || hint == NQuads:
		return hint, true
	default:
		return NTriples, true
	}
}

func skipComments(s []byte) []byte {
	for {
		s = bytes.TrimLeft(s, " \t\r\n")
		if len(s) == 0 || s[0] != '#' {
			return s
		}
		i := bytes.IndexAny(s, "\r\n")
		if i < 0 {
			return nil
		}
		s = s[i:]
	}
}

func firstByte(s []byte) byte {
	if s = bytes.TrimLeft(s, " \t\r\n"); len(s) > 0 {
		return s[0]
	}
	return 0
}

// isXML tells <rdf:RDF …> from <urn:a> …: an element's name is followed by
// white space or, where attributes are missing, by a document with end tags.
func isXML(s []byte) bool {
	if bytes.HasPrefix(s, []byte("<?xml")) || bytes.HasPrefix(s, []byte("<!")) {
		return true
	}
	name, rest := firstElement(s)
	if name == "" || len(rest) == 0 {
		return false
	}
	switch rest[0] {
	case ' ', '\t', '\r', '\n':
		return true
	case '>', '/':
		return bytes.Contains(s, []byte("</"+name+">")) || string(bytes.TrimSpace(rest)) == "/>"
	default:
		return false
	}
}

// looksLikeLines reports whether every line in view is N-Triples or N-Quads.
func looksLikeLines(s []byte, whole bool) (lines, quads bool) {
	if i := bytes.LastIndexByte(s, '\n'); i >= 0 && !whole {
		s = s[:i+1]
	}
	any := false
	t := newTerms("", func(Triple) error { any = true; return nil })
	f, err := decodeLines(bytes.NewReader(s), t, NTriples, true)
	var bad *Error
	if err != nil && !(errors.As(err, &bad) && bad.Code == Truncated && any) {
		return false, false
	}
	return any, f == NQuads
}

// looksLikeTurtle reports whether the text begins like Turtle or TriG.
func looksLikeTurtle(s []byte) bool {
	if strings.IndexByte("@(:", s[0]) >= 0 {
		return true
	}
	word := s
	if i := bytes.IndexFunc(s, unicode.IsSpace); i >= 0 {
		word = s[:i]
	}
	switch strings.ToUpper(string(word)) {
	case "PREFIX", "BASE", "GRAPH":
		return true
	}
	return bytes.IndexByte(word, ':') > 0 && bytes.IndexByte(word, ',') < 0 && bytes.IndexByte(word, ';') < 0
}

// peekHead returns the first bytes without consuming them; whole says that
// there are no others.
func peekHead(r interface{ Peek(int) ([]byte, error) }) (head []byte, whole bool, err error) {
	head, err = r.Peek(headSize)
	if err == io.EOF {
		return head, true, nil
	}
	if err != nil && len(head) > 0 {
		return head, false, nil // the decoder will meet the error in its place
	}
	return head, false, err
}
