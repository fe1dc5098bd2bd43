package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/export"
)

// shown is how the answer to a short form looks as a table, on a terminal and
// as CSV.
type shown struct {
	columns []phrase
	parts   []part
	notes   func(answer any, lang graph.Language) []string // what stands below the table; nil for nothing
}

// part is a list of the answer; each item of it is a row, or several.
type part struct {
	label phrase // stands in the first column, when there are several parts
	list  string // where the list is, such as leverage.nodes
	cells []cell
	split func(item any, number int) []any // the rows of an item; nil for one
}

// cell is what stands in a column of a row.
type cell func(row any, lang graph.Language) string

// rows are the column names and the rows of all parts.
func (s shown) rows(answer any, lang graph.Language) [][]string {
	head := make([]string, len(s.columns))
	for i, c := range s.columns {
		head[i] = c.in(lang)
	}
	rows := [][]string{head}
	for _, part := range s.parts {
		for i, item := range items(answer, part.list) {
			for _, item := range part.rows(item, i+1) {
				rows = append(rows, part.row(item, lang))
			}
		}
	}
	return rows
}

func (p part) rows(item any, number int) []any {
	if p.split == nil {
		return []any{item}
	}
	return p.split(item, number)
}

func (p part) row(item any, lang graph.Language) []string {
	var row []string
	if p.label != (phrase{}) {
		row = append(row, p.label.in(lang))
	}
	for _, c := range p.cells {
		row = append(row, c(item, lang))
	}
	return row
}

// printTable writes the table with its notes below it.
func printTable(w io.Writer, s shown, answer any, lang graph.Language) error {
	rows := s.rows(answer, lang)
	for i, name := range rows[0] {
		rows[0][i] = strings.ToUpper(name)
	}
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
	_, err := fmt.Fprintln(w, "\n"+strings.Join(s.below(answer, lang), "\n"))
	return err
}

// below are the notes: what is not shown, what the question has to say, and
// what it all rests on.
func (s shown) below(answer any, lang graph.Language) []string {
	var notes []string
	for _, part := range s.parts {
		if n, total := len(items(answer, part.list)), total(answer, part.list); total != "" && total != fmt.Sprint(n) {
			note := phrase{"%d av %s vises; --all viser alle.", "%d av %s er viste; --all viser alle.", "%d of %s are shown; --all shows all."}
			notes = append(notes, strings.TrimSpace(part.label.in(lang)+" "+note.with(lang, n, total)))
		}
	}
	if s.notes != nil {
		notes = append(notes, s.notes(answer, lang)...)
	}
	return append(notes, versionNote(answer, lang))
}

func versionNote(answer any, lang graph.Language) string {
	if text(answer, "version.number") == "0" {
		return phrase{
			"Ingenting er lastet inn ennå: kjør «sammenheng load».", "Ingenting er lasta inn enno: køyr «sammenheng load».",
			"Nothing is loaded yet: run “sammenheng load”.",
		}.in(lang)
	}
	note := phrase{"Dataversjon %s, vurdert per %s.", "Dataversjon %s, vurdert per %s.", "Version %s, judged as of %s."}.
		with(lang, text(answer, "version.number"), text(answer, "version.assessedOn"))
	if text(answer, "version.illustrative") == "true" {
		note += phrase{" Noen av kildene er eksempeldata.", " Nokre av kjeldene er eksempeldata.", " Some sources are example data."}.in(lang)
	}
	return note
}

// writeCSV writes the table for a spreadsheet. A file goes its own ways, so each
// row says what it rests on.
func writeCSV(w io.Writer, s shown, answer any, lang graph.Language, o export.TableOptions) error {
	rows := s.rows(answer, lang)
	rows[0] = append(
		rows[0], phrase{"Dataversjon", "Dataversjon", "Data version"}.in(lang), phrase{"Vurdert per", "Vurdert per", "Assessed on"}.in(lang),
		phrase{"Eksempeldata blant kildene", "Eksempeldata blant kjeldene", "Example data among the sources"}.in(lang),
	)
	for i := range rows[1:] {
		rows[i+1] = append(rows[i+1], text(answer, "version.number"), text(answer, "version.assessedOn"), text(answer, "version.illustrative"))
	}
	return export.NewTable(w, o).Write(rows)
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

// response is what a GraphQL request gives.
type response struct {
	Data   map[string]any
	Errors []struct {
		Message    string
		Extensions struct{ Code string }
	}
}

func readResponse(answer []byte) (response, error) {
	var r response
	decoder := json.NewDecoder(strings.NewReader(string(answer)))
	decoder.UseNumber()
	if err := decoder.Decode(&r); err != nil {
		return r, fmt.Errorf("read the answer: %w", err)
	}
	return r, nil
}
