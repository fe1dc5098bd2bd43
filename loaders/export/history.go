package export

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// History is what an export of runs, changes and problems asks of a store.
type History interface {
	graph.Catalogue
	graph.History
}

// RunColumns are the columns of Runs.
func RunColumns() []string {
	return []string{
		"number", "name", "day", "started", "ended", "seconds", "unchanged", "changes", "problems", "newProblems", "goneProblems",
		"blocked", "unknown", "clear", "notWhole", "failures", "dataVersion", "program",
	}
}

// Runs hands over the runs that pass q, newest first, whatever q says of pages.
func Runs(ctx context.Context, store History, q graph.RunQuery, row Row) error {
	if err := row(RunColumns()...); err != nil {
		return err
	}
	q.First = graph.MaxFirst
	for {
		page, err := store.Runs(ctx, q)
		if err != nil {
			return fmt.Errorf("list runs: %w", err)
		}
		for i := range page.Runs {
			if err := row(runCells(&page.Runs[i])...); err != nil {
				return err
			}
		}
		if !page.More {
			return nil
		}
		q.Before = page.Runs[len(page.Runs)-1].Number
	}
}

func runCells(r *graph.Run) []string {
	var notWhole, failures []string
	for _, s := range r.Sources {
		if s.Status != graph.SourceOK {
			notWhole = append(notWhole, s.ID+" "+string(s.Status))
		}
		for _, f := range s.Failures {
			failures = append(failures, f.Document+": "+f.Error)
		}
	}
	return []string{
		strconv.FormatInt(r.Number, 10), r.Name, string(r.Day), r.Started.UTC().Format(time.RFC3339), r.Ended.UTC().Format(time.RFC3339),
		strconv.Itoa(int(r.Ended.Sub(r.Started).Seconds())), yes(r.Unchanged), strconv.Itoa(r.Changes),
		strconv.Itoa(r.Problems), strconv.Itoa(r.NewProblems), strconv.Itoa(r.GoneProblems),
		strconv.Itoa(r.Services.Blocked), strconv.Itoa(r.Services.Unknown), strconv.Itoa(r.Services.Clear),
		several(notWhole), several(failures), strconv.FormatInt(r.Version, 10), r.Program,
	}
}

// ChangeColumns are the columns of Changes.
func ChangeColumns() []string {
	return []string{
		"day", "run", "kind", "subject", "sentence", "from", "to", "rows", "lifeEvents", "agencies", "upto",
		"source", "sourceFailed", "illustrative", "subjectId",
	}
}

// Changes hands over the changes that pass f, in the order of the history.
func Changes(ctx context.Context, store History, f graph.ChangeFilter, lang graph.Language, row Row) error {
	if err := row(ChangeColumns()...); err != nil {
		return err
	}
	q := graph.ChangeQuery{Filter: f, First: graph.MaxFirst}
	for {
		page, err := store.Changes(ctx, q)
		if err != nil {
			return fmt.Errorf("list changes: %w", err)
		}
		if err := changePage(ctx, store, page.Changes, lang, row); err != nil {
			return err
		}
		if !page.More {
			return nil
		}
		at := page.Changes[len(page.Changes)-1].At()
		q.After = &at
	}
}

func changePage(ctx context.Context, store History, changes []graph.Change, lang graph.Language, row Row) error {
	around, err := graph.Surround(ctx, store, changes)
	if err != nil {
		return err
	}
	var ids []graph.ID
	for _, c := range changes {
		ids = slices.Concat(ids, c.LifeEvents, c.Agencies)
	}
	title, err := titlesOf(ctx, store, ids, lang)
	if err != nil {
		return err
	}
	for _, c := range changes {
		var rows []string
		for _, r := range c.Rows {
			rows = append(rows, fmt.Sprintf("%s %s: %s → %s", r.Evidence, r.Dataset, r.From, r.To))
		}
		if err := row(
			string(c.Day), strconv.FormatInt(c.Run, 10), string(c.Kind), c.Subject.Title(lang).Value, graph.ExplainChange(c, lang, around),
			string(c.From), string(c.To), several(rows), several(title(c.LifeEvents)), several(title(c.Agencies)), string(c.Upto),
			several(c.Sources), yes(c.SourceFailed), yes(c.Illustrative), c.Subject.ID,
		); err != nil {
			return err
		}
	}
	return nil
}

// titlesOf looks up what ids are called; what is gone keeps its id.
func titlesOf(ctx context.Context, store graph.Catalogue, ids []graph.ID, lang graph.Language) (func([]graph.ID) []string, error) {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	nodes, err := store.Nodes(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("look up titles: %w", err)
	}
	titles := make(map[graph.ID]string, len(ids))
	for i, id := range ids {
		titles[id] = id
		if nodes[i] != nil {
			titles[id] = nodes[i].Title(lang).Value
		}
	}
	return func(ids []graph.ID) []string {
		named := make([]string, len(ids))
		for i, id := range ids {
			named[i] = titles[id]
		}
		return named
	}, nil
}

// ProblemColumns are the columns of Problems.
func ProblemColumns() []string {
	return []string{
		"state", "code", "sentence", "source", "document", "line", "column", "subject", "property", "value", "message",
		"agencies", "catalogs", "since", "firstRun", "subjectId", "key",
	}
}

// Problems hands over the problems that pass f, in the order of the history.
func Problems(ctx context.Context, store History, f graph.ProblemFilter, lang graph.Language, row Row) error {
	if err := row(ProblemColumns()...); err != nil {
		return err
	}
	return eachProblem(ctx, store, f, func(page graph.ProblemPage, look func(graph.ID) *graph.Node) error {
		for _, p := range page.Problems {
			if err := row(problemCells(p, page.LastRun, lang, look)...); err != nil {
				return err
			}
		}
		return nil
	})
}

func problemCells(p graph.FoundProblem, last int64, lang graph.Language, look func(graph.ID) *graph.Node) []string {
	title := func(id graph.ID) string {
		if n := look(id); n != nil {
			return n.Title(lang).Value
		}
		return id
	}
	titles := func(ids []graph.ID) string {
		named := make([]string, len(ids))
		for i, id := range ids {
			named[i] = title(id)
		}
		return several(named)
	}
	known := func(n int) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	return []string{
		string(p.State(last)), string(p.Code), graph.ExplainProblem(p.Problem, lang, look), p.Source, p.Document, known(p.Line), known(p.Column),
		title(p.Subject), p.Property, p.Value, p.Message, titles(p.Agencies), titles(p.Catalogs),
		string(p.Since), strconv.FormatInt(p.FirstRun, 10), p.Subject, p.Key,
	}
}

// eachProblem hands over the problems in pages, with what finds the nodes that
// they name.
func eachProblem(ctx context.Context, store History, f graph.ProblemFilter, do func(graph.ProblemPage, func(graph.ID) *graph.Node) error) error {
	q := graph.ProblemQuery{Filter: f, Page: graph.Page{First: graph.MaxFirst}}
	for {
		page, err := store.Problems(ctx, q)
		if err != nil {
			return fmt.Errorf("list problems: %w", err)
		}
		var ids []graph.ID
		for _, p := range page.Problems {
			ids = append(slices.Concat(ids, p.Agencies, p.Catalogs), p.Subject)
		}
		nodes, err := store.Nodes(ctx, ids)
		if err != nil {
			return fmt.Errorf("look up what problems name: %w", err)
		}
		known := make(map[graph.ID]*graph.Node, len(ids))
		for i, id := range ids {
			known[id] = nodes[i]
		}
		if err := do(page, func(id graph.ID) *graph.Node { return known[id] }); err != nil {
			return err
		}
		if !page.More {
			return nil
		}
		last := page.Problems[len(page.Problems)-1].Position()
		q.After = &last
	}
}
