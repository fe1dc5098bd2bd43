package rdf

import (
	"bytes"
	"io"
)

// ntriples reads N-Triples and N-Quads line by line.
type ntriples struct {
	*scanner
	*terms
	format  Format
	guessed bool // a fourth term turns N-Triples into N-Quads
	line    []byte
	at      int // index in line
	tail    bool
	last    []byte // subject of the line before: most lines repeat it
	subject node
	recent  [recentIRIs]recentIRI
}

// recentIRI is a small cache before the table of terms: predicates repeat so
// often that even hashing them shows.
type recentIRI struct {
	text string
	node node
}

const recentIRIs = 64

func recentIndex(raw []byte) int {
	n := len(raw)
	return (n*7 + int(raw[n-1])*13 + int(raw[n/2])) % recentIRIs
}

func decodeLines(r io.Reader, t *terms, f Format, guessed bool) (Format, error) {
	n := &ntriples{scanner: newScanner(r), terms: t, format: f, guessed: guessed}
	for n.nextLine() {
		if err := n.statement(); err != nil {
			return n.format, err
		}
	}
	return n.format, n.finish()
}

// nextLine finds the next line; tail says that the document ends with it.
func (n *ntriples) nextLine() bool {
	if n.tail {
		return false
	}
	n.mark = n.pos
	for {
		if i := bytes.IndexByte(n.buf[n.pos:n.end], '\n'); i >= 0 {
			n.pos += i
			n.line = n.token()
			n.pos++
			break
		}
		n.pos = n.end
		if !n.more() {
			n.line, n.tail = n.token(), true
			break
		}
	}
	n.at, n.lineStart = 0, n.base+int64(n.mark)
	n.scanner.line++
	return true
}

// statement reads the line's triple. A line may also be empty, a comment, or,
// where lines end with a single CR, several lines.
func (n *ntriples) statement() error {
	for n.space(true) {
		if n.line[n.at] == '#' {
			n.comment()
			continue
		}
		if err := n.triple(); err != nil {
			return err
		}
		if n.space(false) && n.line[n.at] != '#' && n.line[n.at] != '\r' {
			return n.wrong("the end of the line")
		}
	}
	return nil
}

func (n *ntriples) comment() {
	if i := bytes.IndexByte(n.line[n.at:], '\r'); i >= 0 {
		n.at += i
		return
	}
	n.at = len(n.line)
}

func (n *ntriples) triple() error {
	subject, err := n.readSubject()
	if err != nil {
		return err
	}
	predicate, err := n.readPredicate()
	if err != nil {
		return err
	}
	object, err := n.readObject()
	if err != nil {
		return err
	}
	if n.space(false) && n.line[n.at] != '.' {
		if err := n.readGraph(); err != nil {
			return err
		}
	}
	if !n.space(false) || n.line[n.at] != '.' {
		return n.wrong("“.” after the object")
	}
	n.at++
	return n.terms.triple(subject.s, predicate.p, object)
}

// readPredicate is readIRI with the small cache before it.
func (n *ntriples) readPredicate() (node, error) {
	const expected = "a predicate <…>"
	if !n.space(false) || n.line[n.at] != '<' {
		return node{}, n.wrong(expected)
	}
	length := bytes.IndexByte(n.line[n.at:], '>')
	if length < 2 {
		return n.readIRI(expected)
	}
	raw := n.line[n.at+1 : n.at+length]
	slot := &n.recent[recentIndex(raw)]
	if slot.text == string(raw) {
		n.at += length + 1
		return slot.node, nil
	}
	predicate, err := n.readIRI(expected)
	if err == nil {
		*slot = recentIRI{string(raw), predicate}
	}
	return predicate, err
}

func (n *ntriples) readSubject() (node, error) {
	n.space(false)
	rest := n.line[n.at:]
	if k := len(n.last); k > 0 && len(rest) > k && (rest[k] == ' ' || rest[k] == '\t') && bytes.HasPrefix(rest, n.last) {
		n.at += k
		return n.subject, nil
	}
	start := n.at
	subject, err := n.readNode("a subject: <…> or _:…")
	if err == nil {
		n.last = append(n.last[:0], n.line[start:n.at]...)
		n.subject = subject
	}
	return subject, err
}

func (n *ntriples) readNode(expected string) (node, error) {
	if n.space(false) && n.line[n.at] == '_' {
		return n.readLabel()
	}
	return n.readIRI(expected)
}

// readGraph reads the fourth term of a quad, which is then forgotten.
func (n *ntriples) readGraph() error {
	if n.format == NTriples && !n.guessed {
		return n.wrong("“.” after the object (a fourth term makes the file N-Quads)")
	}
	n.format = NQuads
	_, err := n.readNode("a graph name or “.”")
	return err
}

func (n *ntriples) readIRI(expected string) (node, error) {
	if !n.space(false) || n.line[n.at] != '<' {
		return node{}, n.wrong(expected)
	}
	length := bytes.IndexByte(n.line[n.at:], '>')
	if length < 0 {
		n.at = len(n.line)
		return node{}, n.wrong("“>” to end the IRI")
	}
	raw := n.line[n.at+1 : n.at+length]
	if known, ok := n.iris[string(raw)]; ok {
		n.at += length + 1
		return known, nil
	}
	text := string(raw)
	if bytes.IndexByte(raw, '\\') >= 0 {
		plain, bad := unescape(raw, false)
		if bad != nil {
			return node{}, n.failColumn(n.at+1+bad.at, "%s in an IRI", bad.reason)
		}
		text = plain
	}
	if i := badIRIChar(text); i >= 0 {
		return node{}, n.failColumn(n.at+1+min(i, len(raw)), "%q may not stand in an IRI; write it percent-encoded", text[i:i+1])
	}
	if !isAbsolute(text) {
		return node{}, n.failColumn(n.at, "the IRI <%s> is relative; N-Triples needs whole addresses", text)
	}
	n.at += length + 1
	return n.terms.iri(text)
}

// readLabel reads a blank node label.
func (n *ntriples) readLabel() (node, error) {
	rest := n.line[n.at:]
	length := labelLength(rest)
	if length == 0 {
		n.at++
		return node{}, n.wrong("a blank node label such as _:b1")
	}
	n.at += length
	return n.label(rest[2:length]), nil
}

// space skips blanks, and line ends too if asked; false at the end of line.
func (n *ntriples) space(lineEnds bool) bool {
	for ; n.at < len(n.line); n.at++ {
		c := n.line[n.at]
		if c != ' ' && c != '\t' && (c != '\r' || !lineEnds) {
			return true
		}
	}
	return false
}

// wrong is the error of something else than expected at the current place. A
// last line without its end is a document that was cut.
func (n *ntriples) wrong(expected string) error {
	if n.at >= len(n.line) && n.tail {
		if err := n.finish(); err != nil {
			return err
		}
		err := n.failColumn(n.at, "the document ends where %s must follow; it is cut short, so fetch it again or complete it", expected)
		err.Code = Truncated
		return err
	}
	if n.at >= len(n.line) || n.line[n.at] == '\r' {
		return n.failColumn(n.at, "the line ends; expected %s", expected)
	}
	return n.failColumn(n.at, "unexpected %q; expected %s", firstRune(n.line[n.at:]), expected)
}
