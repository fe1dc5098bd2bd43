package curated

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// cell is one value with its place in the document, both from 1.
type cell struct {
	value  string // without white space at its ends
	line   int
	column int // in bytes
}

// record is one row as written.
type record []cell

func (r record) empty() bool {
	for _, c := range r {
		if c.value != "" {
			return false
		}
	}
	return true
}

// malformed is a row whose cells cannot be told apart.
type malformed struct {
	line, column int
	field        int // index of the first cell that is missing; -1 when not known
	message      string
}

// at makes the problem of a row that is no row.
func (m *malformed) at(h header, o Options) graph.Problem {
	p := graph.Problem{
		Code: graph.RowInvalid, Message: m.message,
		Source: o.Source, Document: o.Document, Line: m.line, Column: m.column,
	}
	if m.field >= 0 && m.field < len(h.columns) {
		p.Property = h.columns[m.field]
	}
	return p
}

// records reads rows and finds its way back after a broken one: a row whose
// quotes or number of cells are wrong and that spans several lines is re-read
// from its second line, so that a quote left open does not swallow the rows
// behind it.
//
// That stays linear: a line with an odd number of quotes opens a cell that ends
// at the latest on the next such line, and lines with an even number neither
// open nor close one. So each line is read again for one broken row at most.
type records struct {
	rest   []byte // from the line where csv began
	before int    // lines before rest
	comma  rune
	csv    *csv.Reader
	buffer *bufio.Reader // one for all beginnings
}

func newRecords(data []byte) *records {
	s := &records{rest: data, comma: ',', buffer: bufio.NewReader(nil)}
	first, after, _ := bytes.Cut(data, []byte("\n"))
	line := strings.ToLower(strings.TrimSpace(string(first)))
	if sep, told := strings.CutPrefix(line, "sep="); told && (sep == ";" || sep == ",") {
		s.comma, s.rest, s.before = rune(sep[0]), after, 1 // the hint that Excel writes for itself
	} else if strings.Count(line, ";") > strings.Count(line, ",") {
		s.comma = ';'
	}
	s.begin()
	return s
}

func (s *records) begin() {
	s.buffer.Reset(bytes.NewReader(s.rest))
	s.csv = csv.NewReader(s.buffer)
	s.csv.Comma = s.comma
	s.csv.FieldsPerRecord = -1 // we count ourselves: a short row is a problem, not an error
}

// skipTo begins anew at a line of the document.
func (s *records) skipTo(line int) {
	for s.before < line-1 {
		_, after, found := bytes.Cut(s.rest, []byte("\n"))
		s.before++
		s.rest = after
		if !found {
			break
		}
	}
	s.begin()
}

// next returns the next row of width cells, or what is wrong with it; io.EOF
// behind the last. Cells beyond width are dropped when they are empty.
func (s *records) next(width int) (record, *malformed, error) {
	rec, breaks, err := s.read()
	var broken *csv.ParseError
	switch {
	case errors.As(err, &broken):
		m := &malformed{
			line: s.before + broken.StartLine, column: 1, field: -1,
			message: "the quotes do not match; write a cell with quotes, line breaks or separators in \"…\" and each quote in it as \"\"",
		}
		if broken.Line == broken.StartLine {
			m.column = broken.Column
		}
		s.skipTo(m.line + 1)
		return nil, m, nil
	case err != nil:
		return nil, nil, err
	case len(rec) < width:
		s.backWhenLong(rec, breaks)
		return nil, s.wrongWidth(rec, width, len(rec)), nil
	case !rec[width:].empty():
		s.backWhenLong(rec, breaks)
		return nil, s.wrongWidth(rec, width, -1), nil
	default:
		return rec[:width], nil, nil
	}
}

// read returns the next row as it is and how many line breaks its cells hold.
func (s *records) read() (rec record, breaks int, err error) {
	fields, err := s.csv.Read()
	if err != nil {
		return nil, 0, err
	}
	rec = make(record, len(fields))
	for i, f := range fields {
		breaks += strings.Count(f, "\n")
		line, column := s.csv.FieldPos(i)
		rec[i] = cell{value: strings.TrimSpace(f), line: s.before + line, column: column}
	}
	return rec, breaks, nil
}

func (s *records) wrongWidth(rec record, width, field int) *malformed {
	last := rec[len(rec)-1]
	return &malformed{
		line: rec[0].line, column: last.column, field: field,
		message: fmt.Sprintf("the row has %d cells and the header %d; leave a cell empty rather than out, and put text with a separator in quotes", len(rec), width),
	}
}

// backWhenLong re-reads a row with the wrong number of cells when it took more
// than one line: the line breaks may not have been its own.
func (s *records) backWhenLong(rec record, breaks int) {
	if breaks > 0 {
		s.skipTo(rec[0].line + 1)
	}
}

// readHeaderRecord returns the first row.
func (s *records) readHeaderRecord() (record, error) {
	rec, _, err := s.read()
	var broken *csv.ParseError
	switch {
	case errors.Is(err, io.EOF):
		return nil, fmt.Errorf("it is empty; the first row must name the columns: %w", graph.ErrInvalid)
	case errors.As(err, &broken):
		return nil, fmt.Errorf("line %d, column %d: the header row is not CSV (%w): %w", s.before+broken.Line, broken.Column, broken.Err, graph.ErrInvalid)
	default:
		return rec, err
	}
}
