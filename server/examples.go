package server

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"strings"
)

// Example is a question to start from, as the page to write queries in shows
// it.
type Example struct {
	Title     string
	Query     string
	Variables map[string]any // nil when it has none
}

// Examples are those of ui/examples, in the order of the file names. The first
// line of a file is a comment with the title; a second comment may hold the
// variables as JSON. They name no ids, so that they say something about any
// data.
func Examples() ([]Example, error) {
	names, err := fs.Glob(uiFiles, "ui/examples/*.graphql")
	if err != nil {
		return nil, fmt.Errorf("list the examples: %w", err)
	}
	examples := make([]Example, len(names))
	for i, name := range names {
		text, err := uiFiles.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read an example: %w", err)
		}
		if examples[i], err = readExample(string(text)); err != nil {
			return nil, fmt.Errorf("read example %s: %w", name, err)
		}
	}
	return examples, nil
}

func readExample(text string) (Example, error) {
	first, rest, _ := strings.Cut(text, "\n")
	title, ok := strings.CutPrefix(first, "# ")
	if !ok {
		return Example{}, fmt.Errorf("the first line must be a comment with the title, not %q", first)
	}
	e := Example{Title: title, Query: rest}
	if second, query, _ := strings.Cut(rest, "\n"); strings.HasPrefix(second, "# {") {
		if err := json.Unmarshal([]byte(second[2:]), &e.Variables); err != nil {
			return Example{}, fmt.Errorf("variables: %w", err)
		}
		e.Query = query
	}
	return e, nil
}

// VariablesText is how the page shows the variables: as JSON, or as nothing.
func (e Example) VariablesText() (string, error) {
	if e.Variables == nil {
		return "", nil
	}
	text, err := json.MarshalIndent(e.Variables, "", "  ")
	return string(text), err
}

// queryPage is the page to write queries in; it is the same for everybody.
func queryPage(cfg Config) ([]byte, error) {
	page, err := template.ParseFS(uiFiles, "ui/graphiql.html")
	if err != nil {
		return nil, fmt.Errorf("read the query page: %w", err)
	}
	examples, err := Examples()
	if err != nil {
		return nil, err
	}
	var written bytes.Buffer
	err = page.Execute(&written, struct {
		Introspection bool
		Examples      []Example
	}{cfg.Introspection, examples})
	if err != nil {
		return nil, fmt.Errorf("write the query page: %w", err)
	}
	return written.Bytes(), nil
}

func (s *Server) graphiql(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if _, err := w.Write(s.pages.queries); err != nil {
		s.log.DebugContext(r.Context(), "write the page", "error", err) // the client left
	}
}
