package curated

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"github.com/sammenheng/sammenheng/graph"
)

// predicate stands on every edge of a table in place of an RDF predicate.
const predicate = "curated"

// row reads cells by column and collects what is wrong with them.
type row struct {
	header   header
	record   record
	options  Options
	problems []graph.Problem
	origin   graph.Origin
}

// newRow checks the two columns that every table has.
func newRow(h header, rec record, o Options) *row {
	r := &row{header: h, record: rec, options: o}
	r.origin = graph.Origin{
		Source:    o.Source,
		Document:  fmt.Sprintf("%s:%d", o.Document, rec[0].line),
		Reference: r.iri("source", required),
		Date:      r.date("date", required),
	}
	return r
}

// line is where the row begins.
func (r *row) line() int { return r.record[0].line }

// presence says whether a cell may be empty.
type presence bool

const (
	required presence = true
	optional presence = false
)

// text is the cell of a column; "" when the table was written without it.
func (r *row) text(column string, p presence) string {
	value := ""
	if at, there := r.header.index[column]; there {
		value = r.record[at].value
	}
	if value == "" && p == required {
		r.reject(column, "is empty; fill it in")
	}
	return value
}

// reject notes what is wrong with a cell; the row is then left out.
func (r *row) reject(column, message string) {
	p := graph.Problem{
		Code: graph.RowInvalid, Property: column, Message: column + " " + message,
		Source: r.options.Source, Document: r.options.Document, Line: r.record[0].line, Column: r.record[0].column,
	}
	if at, there := r.header.index[column]; there {
		c := r.record[at]
		p.Line, p.Column, p.Value = c.line, c.column, shortened(c.value)
	}
	r.problems = append(r.problems, p)
}

// shortened keeps a cell that swallowed half a file out of a message.
func shortened(value string) string {
	runes := []rune(value)
	if len(runes) <= 200 {
		return value
	}
	return string(runes[:199]) + "…"
}

// date reads 2026-11-22, or 22.11.2026 as Excel in Norwegian rewrites it.
func (r *row) date(column string, p presence) graph.Date {
	value := r.text(column, p)
	if value == "" {
		return ""
	}
	written := value
	if parts := strings.Split(value, "."); len(parts) == 3 && len(parts[2]) == 4 {
		written = fmt.Sprintf("%s-%02s-%02s", parts[2], parts[1], parts[0])
	}
	day, err := graph.ParseDate(written)
	if err != nil {
		r.reject(column, "is not an existing day; write it as YYYY-MM-DD or DD.MM.YYYY")
	}
	return day
}

// period reads the two columns of a period, each of which may be empty.
func (r *row) period(from, to string) graph.Period {
	p := graph.Period{From: r.date(from, optional), To: r.date(to, optional)}
	if p.From != "" && p.To != "" && p.To < p.From {
		r.reject(to, fmt.Sprintf("lies before %s (%s); both days are included, exchange or correct them", from, p.From))
		return graph.Period{}
	}
	return p
}

// word reads a cell that must be one of the words, in any case, with spaces or
// underscores.
func word[T any](r *row, column string, words []named[T]) T {
	value := r.text(column, required)
	if value == "" {
		var none T
		return none
	}
	return oneOf(r, column, value, words)
}

// wordOr reads a cell that must be one of the words, or empty for another
// value.
func wordOr[T any](r *row, column string, words []named[T], empty T) T {
	value := r.text(column, optional)
	if value == "" {
		return empty
	}
	return oneOf(r, column, value, words)
}

// oneOf is what a word means; the cell is rejected when it is none of them.
func oneOf[T any](r *row, column, value string, words []named[T]) T {
	key := strings.Join(strings.FieldsFunc(strings.ToLower(value), func(c rune) bool {
		return c == '_' || c == '-' || unicode.IsSpace(c)
	}), " ")
	known := make([]string, 0, len(words))
	for _, w := range words {
		if key == w.word {
			return w.value
		}
		known = append(known, strings.ReplaceAll(w.word, " ", "_"))
	}
	r.reject(column, "is not a word of this table; write one of "+strings.Join(known, ", "))
	var none T
	return none
}

// named is a word that may stand in a cell and what it means.
type named[T any] struct {
	word  string
	value T
}

// iri reads an absolute address.
func (r *row) iri(column string, p presence) string {
	value := r.text(column, p)
	if value != "" && !absolute(value) {
		r.reject(column, notAbsolute)
		return ""
	}
	return value
}

const notAbsolute = "is not an absolute address; write it in full, such as https://example.org/thing, with %20 for spaces"

// absolute reports whether s can be the IRI of a node.
func absolute(s string) bool {
	if strings.ContainsFunc(s, func(c rune) bool {
		return unicode.IsSpace(c) || unicode.IsControl(c) || strings.ContainsRune(`<>"{}|\^`+"`", c)
	}) {
		return false
	}
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return false
	case u.Scheme == "http" || u.Scheme == "https":
		return u.Host != ""
	default:
		return u.Scheme != "" && u.Opaque != ""
	}
}
