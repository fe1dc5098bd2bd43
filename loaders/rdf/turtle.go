package rdf

import (
	"io"
	"strings"
)

// turtle reads Turtle and TriG (https://www.w3.org/TR/turtle/ and /trig/) in
// one pass. Statements come out in document order, an outer one before those
// of the blank node it opens.
type turtle struct {
	*scanner
	*terms
	format   Format
	graphs   bool // graph blocks are welcome
	base     string
	prefixes map[string]string
	names    map[string]node // prefixed name as written → its IRI
	refs     map[string]node // <…> as written → its IRI
	words    words
	depth    int
	maxDepth int
}

func decodeTurtle(r io.Reader, t *terms, f Format, guessed bool, o Options) (Format, error) {
	p := &turtle{
		scanner:  newScanner(r),
		terms:    t,
		format:   f,
		graphs:   guessed || f == TriG,
		base:     baseOf(o),
		prefixes: make(map[string]string),
		names:    make(map[string]node),
		refs:     make(map[string]node),
		maxDepth: o.MaxDepth,
		words:    newWords(t),
	}
	for {
		c, ok := p.skipSpace()
		if !ok {
			return p.format, p.finish()
		}
		if err := p.statement(c); err != nil {
			return p.format, err
		}
	}
}

// statement reads a directive, a graph block or the triples of one subject.
func (p *turtle) statement(c byte) error {
	switch {
	case c == '@':
		return p.directive()
	case c == '{':
		return p.graphBlock()
	case c == '[' || c == '(' || c == '<' && p.at(1) == '<':
		return p.nestedSubject(c, false)
	case c == '<' || c == '_':
		subject, err := p.resource("a subject")
		if err != nil {
			return err
		}
		return p.subjectOrGraph(subject)
	}
	name, colon, err := p.readName("a statement")
	if err != nil {
		return err
	}
	if !colon {
		return p.keyword(string(name))
	}
	subject, err := p.resolveName(name)
	if err != nil {
		return err
	}
	return p.subjectOrGraph(subject)
}

// keyword handles a bare word where a statement begins.
func (p *turtle) keyword(word string) error {
	switch strings.ToUpper(word) {
	case "PREFIX":
		return p.prefix(false)
	case "BASE":
		return p.baseIRI(false)
	case "GRAPH":
		if c, _ := p.skipSpace(); c == '[' {
			if err := p.anonymous(); err != nil {
				return err
			}
		} else if _, err := p.resource("a graph name"); err != nil {
			return err
		}
		return p.graphBlock()
	}
	p.pos -= len(word)
	return p.fail(Syntax, "unexpected %q; expected a subject such as <https://…> or ex:name, or @prefix", word)
}

// directive reads @prefix or @base.
func (p *turtle) directive() error {
	p.mark = p.pos
	p.pos++
	for c, ok := p.peek(); ok && is(c, charName); c, ok = p.peek() {
		p.pos++
	}
	switch word := string(p.token()); word {
	case "@prefix":
		return p.prefix(true)
	case "@base":
		return p.baseIRI(true)
	default:
		p.pos = p.mark
		return p.fail(Syntax, "unknown directive %q; expected @prefix or @base", word)
	}
}

func (p *turtle) prefix(dot bool) error {
	if _, ok := p.skipSpace(); !ok {
		return p.ended("a prefix")
	}
	name, colon, err := p.readName("a prefix such as ex:")
	if err != nil {
		return err
	}
	if !colon || name[len(name)-1] != ':' {
		return p.fail(Syntax, "%q is not a prefix; it must end with a colon, as in ex:", string(name))
	}
	key := string(name[:len(name)-1])
	iri, err := p.readIRI()
	if err != nil {
		return err
	}
	if p.prefixes[key] != iri {
		clear(p.names)
	}
	p.prefixes[key] = iri
	return p.directiveEnd(dot)
}

func (p *turtle) baseIRI(dot bool) error {
	iri, err := p.readIRI()
	if err != nil {
		return err
	}
	p.base = iri
	clear(p.refs)
	return p.directiveEnd(dot)
}

func (p *turtle) directiveEnd(dot bool) error {
	if !dot {
		return nil
	}
	return p.expect('.', "“.” after the directive")
}

// expect skips space and reads this byte.
func (p *turtle) expect(want byte, expected string) error {
	c, ok := p.skipSpace()
	if !ok {
		return p.ended(expected)
	}
	if c != want {
		return p.unexpected(expected)
	}
	p.pos++
	return nil
}

// subjectOrGraph goes on after an IRI or a label at the start of a statement.
func (p *turtle) subjectOrGraph(subject node) error {
	if c, _ := p.skipSpace(); c == '{' {
		return p.graphBlock()
	}
	return p.triples(subject, false)
}

// triples reads the predicates of a subject and the end of the statement,
// which in a graph block may be its brace.
func (p *turtle) triples(subject node, inGraph bool) error {
	if err := p.predicates(subject.s); err != nil {
		return err
	}
	return p.statementEnd(inGraph)
}

func (p *turtle) statementEnd(inGraph bool) error {
	c, ok := p.skipSpace()
	switch {
	case !ok:
		return p.ended("“.” at the end of the statement")
	case c == '.':
		p.pos++
		return nil
	case c == '}' && inGraph:
		return nil
	default:
		return p.unexpected("“.”, “;” or “,” after the object")
	}
}

// graphBlock reads { … }: its triples are read like those outside.
func (p *turtle) graphBlock() error {
	if c, ok := p.skipSpace(); !ok || c != '{' {
		return p.unexpected("“{” to open the graph")
	}
	if !p.graphs {
		return p.fail(Syntax, "a graph block “{ … }” is TriG, not Turtle; read the file as trig")
	}
	p.format = TriG
	p.pos++
	for {
		c, ok := p.skipSpace()
		switch {
		case !ok:
			return p.ended("“}” to close the graph")
		case c == '}':
			p.pos++
			return nil
		}
		if err := p.graphStatement(c); err != nil {
			return err
		}
	}
}

func (p *turtle) graphStatement(c byte) error {
	if c == '[' || c == '(' || c == '<' && p.at(1) == '<' {
		return p.nestedSubject(c, true)
	}
	subject, err := p.resource("a subject")
	if err != nil {
		return err
	}
	return p.triples(subject, true)
}

// nestedSubject reads a statement about [ … ], ( … ) or << … >>.
func (p *turtle) nestedSubject(c byte, inGraph bool) error {
	var subject node
	var err error
	complete := false // the subject alone is a statement
	switch {
	case c == '(':
		subject, err = p.subjectList()
	case c == '<':
		complete = true
		subject, err = p.reified()
	default:
		subject = p.blank()
		complete, err = p.properties(subject)
	}
	if err != nil {
		return err
	}
	next, _ := p.skipSpace()
	switch {
	case complete && (next == '.' || next == '}' && inGraph):
		return p.statementEnd(inGraph)
	case next == '{' && c == '[' && !complete && !inGraph:
		return p.graphBlock()
	default:
		return p.triples(subject, inGraph)
	}
}
