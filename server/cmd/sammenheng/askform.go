package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/server"
)

// allTimeout is how long reading all of an answer may take: nobody else waits
// for this process.
const allTimeout = 10 * time.Minute

// formQuery is a short form with what was asked of it.
type formQuery struct {
	form      shortForm
	variables map[string]any
	lang      graph.Language
	all       bool // every row, and every name in a cell
}

// answerForm asks the store; what is wrong with the question is printed. With
// all it reads list after list to the end, everything of one version.
func (p *program) answerForm(ctx context.Context, from whereFrom, q formQuery) (answer map[string]any, err error) {
	query, err := questionFiles.ReadFile("questions/" + q.form.name + ".graphql")
	if err != nil {
		return nil, fmt.Errorf("read the question: %w", err)
	}
	store, err := p.open(ctx, from)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	cfg := server.DefaultConfig()
	if q.all {
		cfg.Timeout, cfg.MaxFirst = allTimeout, math.MaxInt32
		q.wantAll()
	}
	s, err := server.New(store, cfg, p.log)
	if err != nil {
		return nil, err
	}
	answer, err = p.askForm(ctx, s, string(query), q)
	if err != nil || !q.all || q.form.paged == "" {
		return answer, err
	}
	return answer, p.readOn(ctx, s, string(query), q, answer)
}

// wantAll asks for as many as there may be: of a list that the store pages, a
// page; of lists that are made whole, all.
func (q formQuery) wantAll() {
	for _, o := range q.form.options {
		if o.variable == "first" {
			q.variables["first"] = math.MaxInt32
		}
	}
	for _, name := range q.form.inner {
		q.variables[name] = math.MaxInt32
	}
	if q.form.paged != "" {
		q.variables["first"] = graph.MaxFirst
	}
}

// askForm asks once.
func (p *program) askForm(ctx context.Context, s *server.Server, query string, q formQuery) (map[string]any, error) {
	raw, err := s.Ask(ctx, query, q.variables, "")
	if err != nil {
		return nil, err
	}
	r, err := readResponse(raw)
	if err != nil {
		return nil, err
	}
	for _, e := range r.Errors {
		if _, err := fmt.Fprintf(p.errs, "sammenheng: %s: %s\n", e.Extensions.Code, inFlags(e.Message, q.form.options)); err != nil {
			return nil, err
		}
	}
	if len(r.Errors) > 0 {
		return nil, silent{code: exitFailed}
	}
	return r.Data, nil
}

// readOn adds the pages behind the first to its nodes. ErrUnavailable when a
// load changed the data meanwhile: half of one version and half of another
// would be true on no day.
func (p *program) readOn(ctx context.Context, s *server.Server, query string, q formQuery, answer map[string]any) error {
	connection, _ := answer[q.form.paged].(map[string]any)
	nodes, _ := connection["nodes"].([]any)
	for page := answer; text(page, q.form.paged+".pageInfo.hasNextPage") == "true"; {
		q.variables["after"] = text(page, q.form.paged+".pageInfo.endCursor")
		next, err := p.askForm(ctx, s, query, q)
		if err != nil {
			return err
		}
		if text(next, "version.number") != text(answer, "version.number") {
			return fmt.Errorf("the data changed while it was read; ask again: %w", graph.ErrUnavailable)
		}
		nodes = append(nodes, items(next, q.form.paged+".nodes")...)
		page = next
	}
	connection["nodes"] = nodes
	delete(connection, "pageInfo")
	return nil
}

// tell prints the notes of a table that is written as CSV elsewhere.
func (p *program) tell(s shown, answer any, lang graph.Language) error {
	_, err := fmt.Fprintln(p.errs, strings.Join(s.below(answer, lang), "\n"))
	return err
}
