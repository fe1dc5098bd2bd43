package rdf

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// Encode writes triples to w as NTriples or Turtle, in the order they come;
// any other format is an error. Turtle groups what comes together by subject
// and predicate and declares a prefix where it is first needed, so memory does
// not grow with the number of triples. Use Sorted for an order that does not
// depend on where the triples come from.
func Encode(w io.Writer, f Format, triples iter.Seq[Triple]) error {
	out := bufio.NewWriterSize(w, headSize)
	switch f {
	case NTriples:
		for t := range triples {
			writeTriple(out, t)
		}
	case Turtle:
		e := &turtleEncoder{out: out, prefixes: make(map[string]string)}
		for t := range triples {
			e.add(t)
		}
		e.flush()
	default:
		return fmt.Errorf("write %s: only N-Triples and Turtle are written", f)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write %s: %w", f, err)
	}
	return nil
}

// Sorted returns the different triples in the order of their N-Triples lines.
// It holds all of them in memory.
func Sorted(triples iter.Seq[Triple]) iter.Seq[Triple] {
	type line struct {
		text   string
		triple Triple
	}
	var lines []line
	for t := range triples {
		var b strings.Builder
		writeTriple(&b, t)
		lines = append(lines, line{b.String(), t})
	}
	slices.SortFunc(lines, func(a, b line) int { return strings.Compare(a.text, b.text) })
	lines = slices.CompactFunc(lines, func(a, b line) bool { return a.text == b.text })
	return func(yield func(Triple) bool) {
		for _, l := range lines {
			if !yield(l.triple) {
				return
			}
		}
	}
}

// textWriter is a bufio.Writer or strings.Builder: neither can fail here.
type textWriter interface {
	io.StringWriter
	io.ByteWriter
}

func writeTriple(w textWriter, t Triple) {
	writeTerm(w, t.Subj)
	write(w, " ")
	writeTerm(w, t.Pred)
	write(w, " ")
	writeTerm(w, t.Obj)
	write(w, " .\n")
}

// writeTerm writes a term as N-Triples does.
func writeTerm(w textWriter, t Term) {
	switch t := t.(type) {
	case Blank:
		write(w, "_:", t.String())
	case Literal:
		writeLiteral(w, t, func(datatype string) { write(w, "<", datatype, ">") })
	default:
		write(w, "<", t.String(), ">")
	}
}

func writeLiteral(w textWriter, l Literal, datatype func(string)) {
	write(w, `"`, escape(l.String()), `"`)
	if lang := l.Lang(); lang != "" {
		write(w, "@", lang)
		return
	}
	if dt := l.DataType.String(); dt != vocab.XSDString && dt != "" {
		write(w, "^^")
		datatype(dt)
	}
}

func write(w textWriter, parts ...string) {
	for _, s := range parts {
		_, _ = w.WriteString(s) // a bufio.Writer keeps its first error for Flush
	}
}

// turtleEncoder collects the block of one subject, so that the prefixes it
// needs can be declared before it.
type turtleEncoder struct {
	out       *bufio.Writer
	block     strings.Builder
	declare   strings.Builder
	prefixes  map[string]string // namespace → prefix
	subject   Term
	predicate Term
}

func (e *turtleEncoder) add(t Triple) {
	switch {
	case e.subject == Term(t.Subj) && e.predicate == Term(t.Pred):
		write(&e.block, " , ")
	case e.subject == Term(t.Subj):
		write(&e.block, " ;\n    ")
		e.verb(t.Pred)
	default:
		e.flush()
		e.term(t.Subj)
		write(&e.block, "\n    ")
		e.verb(t.Pred)
	}
	e.subject, e.predicate = t.Subj, t.Pred
	e.term(t.Obj)
}

func (e *turtleEncoder) flush() {
	if e.subject == nil {
		return
	}
	write(e.out, e.declare.String(), e.block.String(), " .\n")
	e.block.Reset()
	e.declare.Reset()
	e.subject, e.predicate = nil, nil
}

func (e *turtleEncoder) verb(p Predicate) {
	if p.String() == vocab.RDFType {
		write(&e.block, "a ")
		return
	}
	e.term(p)
	write(&e.block, " ")
}

func (e *turtleEncoder) term(t Term) {
	switch t := t.(type) {
	case IRI:
		e.iri(t.String())
	case Literal:
		writeLiteral(&e.block, t, e.iri)
	default:
		writeTerm(&e.block, t)
	}
}

// iri writes prefix:local where that is safe and worth it.
func (e *turtleEncoder) iri(s string) {
	i := strings.LastIndexAny(s, "#/") + 1
	namespace, local := s[:i], s[i:]
	if !strings.HasSuffix(namespace, "#") && !strings.HasSuffix(namespace, "/") || !plainLocal(local) {
		write(&e.block, "<", s, ">")
		return
	}
	prefix, ok := e.prefixes[namespace]
	if !ok {
		prefix = prefixFor(namespace)
		if prefix != "" {
			write(&e.declare, "@prefix ", prefix, ": <", namespace, "> .\n")
		}
		e.prefixes[namespace] = prefix
	}
	if prefix == "" {
		write(&e.block, "<", s, ">")
		return
	}
	write(&e.block, prefix, ":", local)
}

// plainLocal reports whether s is a local name without any escape: ASCII, so
// that every reader agrees.
func plainLocal(s string) bool {
	for i := 0; i < len(s); i++ {
		if !is(s[i], charName) || i == 0 && s[i] == '-' {
			return false
		}
	}
	return s != ""
}
