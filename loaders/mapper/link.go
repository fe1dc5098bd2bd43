package mapper

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// link makes the edge that the lines of the table see in a statement.
func (b *Builder) link(s *Subject, predicate string, lines []Link, o rdf.Object) {
	if l, ok := o.(rdf.Literal); ok && b.linkText(s, predicate, &lines[0], l.String()) {
		return
	}
	t, ok := b.Node(s, predicate, o)
	if !ok {
		return
	}
	known := b.kindsKnown(t)
	line := b.choose(s, lines, known, t)
	if line == nil {
		b.misfit(s, predicate, lines, known, t)
		return
	}
	kind := line.To
	if kind == "" {
		kind = (known &^ setOf(graph.Concept)).list()[0]
	}
	if id := b.Refer(t, kind); id != "" {
		b.join(s, line, predicate, id)
	}
}

// linkText makes the edge to what a text stands for; false when it must be an
// address like any other target. A line for known targets takes addresses only.
func (b *Builder) linkText(s *Subject, predicate string, line *Link, text string) bool {
	from := b.rules.FromText[line.To]
	if from == nil {
		return false
	}
	if line.OnlyKnown {
		return !IsAddress(strings.TrimSpace(text))
	}
	if id := from(b, s, predicate, text); id != "" {
		b.join(s, line, predicate, id)
	}
	return true
}

// linkVia runs the lines over the statements of what o is, such as a channel.
func (b *Builder) linkVia(s *Subject, lines map[string][]Link, o rdf.Object) {
	r := b.doc.Resource(o)
	if r == nil {
		return
	}
	for _, st := range b.middle(r) {
		if line := lines[st.Predicate]; line != nil {
			b.link(s, st.Predicate, line, st.Object)
		}
	}
}

// middle keeps the statements of a shared channel, record or distribution that
// can matter at all, so that many services with one big channel cost no more
// than their edges.
func (b *Builder) middle(r *rdf.Resource) []rdf.Statement {
	if kept, asked := b.middles[r]; asked {
		return kept
	}
	var kept []rdf.Statement
	for _, st := range r.Statements {
		if b.rules.viaPredicates[st.Predicate] {
			kept = append(kept, st)
		}
	}
	b.middles[r] = kept
	return kept
}

// choose finds the line for a target. Nearly everything on data.norge.no is
// also called a skos:Concept: a code may stand for evidence, an output, a
// legal basis, a law or an agency, but never for a service or a dataset.
func (b *Builder) choose(s *Subject, lines []Link, known kinds, t rdf.Term) *Link {
	codes := setOf(graph.Evidence, graph.Output, graph.LegalBasis, graph.Law, graph.Agency)
	strong := known &^ setOf(graph.Concept)
	for i := range lines {
		line := &lines[i]
		open := !line.OnlyKnown && (line.When == nil || line.When(t.String()))
		switch {
		case line.Unless != "" && len(s.Resource.Objects(line.Unless)) > 0:
		case line.To == "":
			if strong != 0 {
				return line
			}
		case known.has(line.To),
			known == 0 && open,
			strong == 0 && open && codes.has(line.To):
			return line
		}
	}
	return nil
}

// misfit reports a target that no line allows. Lines that are for known
// targets only say nothing of others.
func (b *Builder) misfit(s *Subject, predicate string, lines []Link, known kinds, t rdf.Term) {
	if known == 0 {
		return
	}
	for i := range lines {
		line := &lines[i]
		if line.OnlyKnown || line.Unless != "" && len(s.Resource.Objects(line.Unless)) > 0 {
			continue
		}
		code := graph.WrongRange
		if line.Generic {
			code = graph.RelationUnknown
		}
		b.Problem(code, s.ID, predicate, b.name(t), "")
		return
	}
}

func (b *Builder) join(s *Subject, line *Link, predicate string, id graph.ID) {
	if line.Inverse {
		b.Edge(id, line.Edge, s.ID, predicate)
		return
	}
	b.Edge(s.ID, line.Edge, id, predicate)
}

// Edge states an edge; batch unites what is stated twice. What is its own
// whole, its own dataset or its own catalogue is said by the node alone.
func (b *Builder) Edge(from graph.ID, edge graph.EdgeType, to graph.ID, predicate string) {
	if from == to && (edge == graph.ProvidedBy || edge == graph.PartOf || edge == graph.InCatalog) {
		return
	}
	b.edges = append(b.edges, graph.Edge{
		EdgeKey: graph.EdgeKey{From: from, Type: edge, To: to}, Predicates: b.alone(predicate),
	})
}

// Cite names the public document that an edge rests on and its day. It makes no
// edge.
func (b *Builder) Cite(key graph.EdgeKey, o graph.Origin) {
	if !slices.Contains(b.cited[key], o) {
		b.cited[key] = append(b.cited[key], o)
	}
}

// citations are what an edge was said to rest on, by reference and day.
func (b *Builder) citations(key graph.EdgeKey) []graph.Origin {
	cited := b.cited[key]
	slices.SortFunc(cited, func(a, b graph.Origin) int {
		return cmp.Or(strings.Compare(a.Reference, b.Reference), strings.Compare(string(a.Date), string(b.Date)))
	})
	return cited
}

// alone is the list with this predicate only. Nearly all edges have one, so
// they share the list; it is full, and appending copies it.
func (b *Builder) alone(predicate string) []string {
	list := b.single[predicate]
	if list == nil {
		list = []string{predicate}
		b.single[predicate] = list
	}
	return list
}

// Node is the IRI or blank node that a statement points at. Catalogues often
// write an address as a text; an absolute http address is read as an IRI. Any
// other text, and an IRI that cannot be one, is the problem IRI_INVALID.
func (b *Builder) Node(s *Subject, predicate string, o rdf.Object) (rdf.Term, bool) {
	switch t := o.(type) {
	case rdf.Blank:
		return t, true
	case rdf.IRI:
		if validIRI(t.String()) {
			return t, true
		}
		b.Problem(graph.IRIInvalid, s.ID, predicate, t.String(), "")
		return nil, false
	}
	text := strings.TrimSpace(o.String())
	if IsAddress(text) {
		if iri, err := rdf.NewIRI(text); err == nil {
			return iri, true
		}
	}
	b.Problem(graph.IRIInvalid, s.ID, predicate, text, "write an address that begins with its scheme")
	return nil, false
}

// IsAddress reports whether a text is an http address that can be an IRI.
func IsAddress(text string) bool {
	return (strings.HasPrefix(text, vocab.HTTP) || strings.HasPrefix(text, vocab.HTTPS)) && validIRI(text)
}

// validIRI checks for a scheme and for what no IRI may hold (RFC 3987 §2.2).
func validIRI(s string) bool {
	colon := strings.IndexByte(s, ':')
	return colon > 0 && !strings.ContainsAny(s[:colon], "/?#") && len(s) > colon+1 &&
		!strings.ContainsFunc(s, func(r rune) bool {
			return r <= ' ' || strings.ContainsRune("<>\"{}|\\^`", r)
		})
}
