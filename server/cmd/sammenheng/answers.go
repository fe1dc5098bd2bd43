package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// shown is how the answer to a short form looks as a table.
type shown struct {
	columns []string
	parts   []part
	notes   func(answer any) []string // what stands below the table; nil for nothing
}

// part is a list of the answer; each item of it is a row.
type part struct {
	label string // stands in the first column, when there are several parts
	list  string // where the list is, such as leverage.nodes
	cells []cell
}

// cell is what stands in a column of a row.
type cell func(row any) string

// show writes an answer as a table or as CSV, its errors on standard error.
func (p *program) show(s shown, answer []byte, how output) error {
	var response struct {
		Data   any
		Errors []struct {
			Message    string
			Extensions struct{ Code string }
		}
	}
	decoder := json.NewDecoder(bytes.NewReader(answer))
	decoder.UseNumber()
	if err := decoder.Decode(&response); err != nil {
		return fmt.Errorf("read the answer: %w", err)
	}
	if len(response.Errors) > 0 {
		for _, e := range response.Errors {
			if _, err := fmt.Fprintf(p.errs, "sammenheng: %s: %s\n", e.Extensions.Code, e.Message); err != nil {
				return err
			}
		}
		return silent{code: exitFailed}
	}
	if how == asCSV {
		return writeCSV(p.out, s.rows(response.Data))
	}
	return printAnswer(p.out, s, response.Data)
}

// rows are the column names and the rows of all parts.
func (s shown) rows(answer any) [][]string {
	rows := [][]string{s.columns}
	for _, part := range s.parts {
		for _, item := range items(answer, part.list) {
			var row []string
			if part.label != "" {
				row = append(row, part.label)
			}
			for _, c := range part.cells {
				row = append(row, c(item))
			}
			rows = append(rows, row)
		}
	}
	return rows
}

func printAnswer(w io.Writer, s shown, answer any) error {
	rows := s.rows(answer)
	if err := table(w, func(line func(...any)) {
		for _, row := range rows {
			cells := make([]any, len(row))
			for i, c := range row {
				cells[i] = strings.Join(strings.Fields(c), " ") // tabs and lines would break the table
			}
			line(cells...)
		}
	}); err != nil {
		return err
	}
	notes := []string{""}
	for _, part := range s.parts {
		if n, total := len(items(answer, part.list)), total(answer, part.list); total != "" && total != fmt.Sprint(n) {
			notes = append(notes, strings.TrimSpace(fmt.Sprintf("%s %d of %s are shown; --first shows more.", part.label, n, total)))
		}
	}
	if s.notes != nil {
		notes = append(notes, s.notes(answer)...)
	}
	notes = append(notes, versionNote(answer))
	_, err := fmt.Fprintln(w, strings.Join(notes, "\n"))
	return err
}

func versionNote(answer any) string {
	note := fmt.Sprintf("Version %s, judged as of %s.", text(answer, "version.number"), text(answer, "version.assessedOn"))
	if text(answer, "version.illustrative") == "true" {
		note += " Some sources are example data."
	}
	return note
}

// writeCSV writes rows as RFC 4180 has them.
func writeCSV(w io.Writer, rows [][]string) error {
	c := csv.NewWriter(w)
	if err := c.WriteAll(rows); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// items are what a path leads to; a list on the way leads on from each item.
func items(value any, path string) []any {
	if list, ok := value.([]any); ok {
		var all []any
		for _, item := range list {
			all = append(all, items(item, path)...)
		}
		return all
	}
	if path == "" {
		if value == nil {
			return nil
		}
		return []any{value}
	}
	name, rest, _ := strings.Cut(path, ".")
	fields, _ := value.(map[string]any)
	return items(fields[name], rest)
}

// total is the totalCount of the connection that list is the nodes of.
func total(answer any, list string) string {
	connection, ok := strings.CutSuffix(list, ".nodes")
	if !ok {
		return ""
	}
	return text(answer, connection+".totalCount")
}

// text is what a path leads to, in words.
func text(value any, path string) string {
	found := items(value, path)
	texts := make([]string, len(found))
	for i, f := range found {
		texts[i] = fmt.Sprint(f)
	}
	return strings.Join(texts, "; ")
}
