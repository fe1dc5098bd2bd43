package brief

import (
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// scribe says things in one language.
type scribe struct {
	words
	lang graph.Language
	look func(graph.ID) *graph.Node
}

// title is what something is called; what nothing is known of is named by its
// address.
func (s scribe) title(id graph.ID) string {
	if n := s.look(id); n != nil {
		return n.Title(s.lang).Value
	}
	return (&graph.Node{ID: id, Kinds: []graph.Kind{graph.Service}}).Title(s.lang).Value
}

// name names a node, and marks it where it is example data.
func (s scribe) name(id graph.ID) Line {
	l := s.plainly(id)
	if s.example(id) {
		l = l.and(s.exampleMark())
	}
	return l
}

// quoted names a node within a sentence.
func (s scribe) quoted(id graph.ID) Line {
	l := fill(s.Quoted, blanks{"name": s.plainly(id)})
	if s.example(id) {
		l = l.and(s.exampleMark())
	}
	return l
}

// example reports whether a node is example data.
func (s scribe) example(id graph.ID) bool {
	n := s.look(id)
	return n != nil && n.Illustrative
}

// plainly names a node without its mark.
func (s scribe) plainly(id graph.ID) Line {
	if s.look(id) == nil {
		return plain(s.title(id))
	}
	return Line{Parts: []Part{{Text: s.title(id), About: id}}}
}

// cited names a node of the tables with the document that its row rests on.
func (s scribe) cited(id graph.ID) Line {
	l := s.name(id)
	if n := s.look(id); n != nil {
		l.Parts[0].Href = reference(n)
	}
	return l
}

func (s scribe) exampleMark() Line { return plain(" (" + s.Example + ")") }

// law names a law; a section without a title after its act.
func (s scribe) law(id graph.ID) Line {
	part := Part{Text: graph.LawLabel(id), Href: address(id)}
	if n := s.look(id); n != nil {
		part.About = id
		if len(n.Titles) > 0 {
			part.Text = n.Title(s.lang).Value
			return Line{Parts: []Part{part}}
		}
	}
	if _, act, ok := graph.CanonicalLaw(id); ok && act != id {
		if a := s.look(act); a != nil && len(a.Titles) > 0 {
			part.Text = a.Title(s.lang).Value + strings.TrimPrefix(graph.LawLabel(id), graph.LawLabel(act))
		}
	}
	return Line{Parts: []Part{part}}
}

// each says something of every id, at most so many, and how many there are
// beside those.
func (s scribe) each(ids []graph.ID, most int, say func(graph.ID) Line) []Line {
	var lines []Line
	for _, id := range ids[:min(len(ids), most)] {
		lines = append(lines, say(id))
	}
	if more := len(ids) - most; more > 0 {
		lines = append(lines, s.count(s.More, more))
	}
	return lines
}

// list joins lines as a sentence does: a, b and c. The last one may tell how
// many more there are, which brings its own word for and.
func (s scribe) list(ids []graph.ID, most int, say func(graph.ID) Line) Line {
	lines := s.each(ids, most, say)
	last := len(lines) - 1
	switch {
	case last < 1:
		return between(lines, "")
	case len(ids) > most:
		return between(lines[:last], ", ").and(plain(" ")).and(lines[last])
	default:
		return between(lines[:last], ", ").and(plain(" " + s.And + " ")).and(lines[last])
	}
}

// count says a number of things.
func (s scribe) count(p plural, n int) Line {
	return fill(p.of(n), blanks{"n": plain(s.number(float64(n)))})
}

// alarm says a number of things that should be none.
func (s scribe) alarm(p plural, n int) Line {
	if n == 0 {
		return s.count(p, n)
	}
	return strong(s.count(p, n))
}

// more is the line below a table or list that was cut.
func (s scribe) more(section *Section, of, most int) {
	if of > most {
		section.say(capital(s.count(s.More, of-most)).and(plain(".")))
	}
}

// say adds a paragraph.
func (x *Section) say(l Line) {
	if len(l.Parts) > 0 {
		x.Blocks = append(x.Blocks, Block{Paragraph: &l})
	}
}

// enumerate adds a list.
func (x *Section) enumerate(lines []Line) {
	if len(lines) > 0 {
		x.Blocks = append(x.Blocks, Block{List: lines})
	}
}

// tabulate adds a table.
func (x *Section) tabulate(columns []string, rows []Row) {
	if len(rows) > 0 {
		x.Blocks = append(x.Blocks, Block{Table: &Table{Columns: slices.Clone(columns), Rows: rows}})
	}
}

func row(cells ...Line) Row { return Row{Cells: cells} }

// sentences joins sentences to a paragraph.
func sentences(lines ...Line) Line {
	said := slices.DeleteFunc(slices.Clone(lines), func(l Line) bool { return len(l.Parts) == 0 })
	return between(said, " ")
}
