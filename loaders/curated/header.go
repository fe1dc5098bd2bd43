package curated

import (
	"fmt"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// header is which column stands where.
type header struct {
	columns []string       // as the table spells them; as written where the table has none such
	cells   record         // as written
	index   map[string]int // column of the table → place
}

// readHeader reads the first row. A column named twice or missing is an error:
// every row would be wrong.
func (t table) readHeader(s *records) (header, error) {
	rec, err := s.readHeaderRecord()
	if err != nil {
		return header{}, err
	}
	for len(rec) > 1 && rec[len(rec)-1].value == "" {
		rec = rec[:len(rec)-1] // Excel keeps columns that were once in use
	}
	h := header{cells: rec, index: make(map[string]int)}
	for i, c := range rec {
		name := t.spelling(c.value)
		if at, twice := h.index[name]; twice {
			return header{}, fmt.Errorf("line %d, column %d: the column %q is named twice, first at column %d; remove one: %w",
				c.line, c.column, name, rec[at].column, graph.ErrInvalid)
		}
		h.columns = append(h.columns, name)
		h.index[name] = i
	}
	for _, name := range t.required {
		if _, there := h.index[name]; !there {
			return header{}, fmt.Errorf("line %d: the column %q is missing; %s needs %s: %w",
				rec[0].line, name, t.name, strings.Join(t.required, ", "), graph.ErrInvalid)
		}
	}
	return h, nil
}

// spelling is how the table writes a column's name.
func (t table) spelling(written string) string {
	for _, names := range [][]string{t.required, t.optional} {
		for _, name := range names {
			if strings.EqualFold(name, written) {
				return name
			}
		}
	}
	return written
}

// unknownColumns makes a problem of each column that the table does not have.
func (h header) unknownColumns(t table, o Options) []graph.Problem {
	known := strings.Join(append(append([]string(nil), t.required...), t.optional...), ", ")
	var problems []graph.Problem
	for i, name := range h.columns {
		if strings.Contains(", "+known+", ", ", "+name+", ") {
			continue
		}
		problems = append(problems, graph.Problem{
			Code: graph.RelationUnknown, Property: name, Value: name,
			Message: "this column is not read; correct its name or remove it. Known: " + known,
			Source:  o.Source, Document: o.Document,
			Line: h.cells[i].line, Column: h.cells[i].column,
		})
	}
	return problems
}
