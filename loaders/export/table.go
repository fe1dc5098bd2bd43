package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// Table writes rows as CSV for people with a spreadsheet: CRLF (RFC 4180),
// cells in quotes where they need them.
//
// A cell that begins with = + - @ or a tab, which a spreadsheet would run as a
// formula, gets an apostrophe before it: catalogues are written by others, and
// a title must not be able to fetch or send anything. Programs that read the
// file cut the apostrophe off again.
type Table struct {
	csv *csv.Writer
	err error
}

// TableOptions is how a table is written.
type TableOptions struct {
	Semicolon bool // ; between cells, which Excel in Norwegian expects
	BOM       bool // begin with a byte order mark, by which Excel knows UTF-8
}

// NewTable begins a table on w.
func NewTable(w io.Writer, o TableOptions) *Table {
	t := &Table{csv: csv.NewWriter(w)}
	t.csv.UseCRLF = true
	if o.Semicolon {
		t.csv.Comma = ';'
	}
	if o.BOM {
		_, t.err = io.WriteString(w, "\uFEFF")
	}
	return t
}

// Write writes all rows of a table that was begun, the names of the columns
// among them. The cells are guarded in place.
func (t *Table) Write(rows [][]string) error {
	for _, cells := range rows {
		if err := t.row(cells...); err != nil {
			return fmt.Errorf("write CSV: %w", err)
		}
	}
	return t.flush()
}

// Row takes the cells of a row; the first row is the header.
type Row func(cells ...string) error

// All writes the rows that write hands over.
func (t *Table) All(write func(Row) error) error {
	if err := write(t.row); err != nil {
		return err
	}
	return t.flush()
}

// row writes the cells of a row.
func (t *Table) row(cells ...string) error {
	for i, c := range cells {
		cells[i] = guarded(c)
	}
	if t.err == nil {
		t.err = t.csv.Write(cells)
	}
	return t.err
}

// guarded keeps a cell from being run as a formula. Line breaks become spaces,
// for they hide rows.
func guarded(cell string) string {
	cell = strings.Join(strings.FieldsFunc(cell, func(r rune) bool { return r == '\n' || r == '\r' }), " ")
	if cell != "" && strings.ContainsRune("=+-@\t", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

func (t *Table) flush() error {
	t.csv.Flush()
	if t.err == nil {
		t.err = t.csv.Error()
	}
	if t.err != nil {
		return fmt.Errorf("write CSV: %w", t.err)
	}
	return nil
}

// several joins the values of one cell.
func several[T ~string](values []T) string { return joined(values, " | ") }

// yes is how a table writes a truth.
func yes(is bool) string {
	if is {
		return "true"
	}
	return "false"
}

// column is a column of a list: its name and what stands in it.
type column struct {
	name  string
	value func(*graph.Node) string
}
