package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// Runs returns the runs that pass q. The history is whole also while an update
// waits to be finished or the shape to be renewed, so a loader is told of them
// then too.
func (s *Store) Runs(ctx context.Context, q graph.RunQuery) (graph.RunPage, error) {
	var page graph.RunPage
	err := q.Check()
	if err == nil {
		err = s.askWhen(ctx, marker.loadable, nil, func(r *reading) (err error) {
			page, err = r.runs(q)
			return err
		})
	}
	if err != nil {
		return graph.RunPage{}, fmt.Errorf("list runs: %w", err)
	}
	return page, nil
}

func (r *reading) runs(q graph.RunQuery) (graph.RunPage, error) {
	rows, err := r.rows(runsCypher, runParams(q))
	if err != nil || len(rows) == 0 {
		return graph.RunPage{}, err
	}
	page := graph.RunPage{Total: int(number(rows[0], "total"))}
	page.Runs, page.More, err = cutItems(rows[0], q.First, decodeRun)
	return page, err
}

func runParams(q graph.RunQuery) map[string]any {
	params := map[string]any{
		"number": nil, "name": optional(q.Name, q.Name), "pinned": q.Pinned, "failed": q.Failed,
		"before": q.Before, "limit": q.First + 1,
	}
	if q.Number != 0 {
		params["number"] = q.Number
	}
	if q.Before == 0 {
		params["before"] = int64(math.MaxInt64)
	}
	return params
}

// Changes returns what runs changed.
func (s *Store) Changes(ctx context.Context, q graph.ChangeQuery) (graph.ChangePage, error) {
	var page graph.ChangePage
	err := q.Check()
	if err == nil {
		f := q.Filter
		err = s.ask(ctx, []graph.ID{f.LifeEvent, f.Agency, f.Subject}, func(r *reading) (err error) {
			page, err = r.changes(q)
			return err
		})
	}
	if err != nil {
		return graph.ChangePage{}, fmt.Errorf("list changes: %w", err)
	}
	return page, nil
}

func (r *reading) changes(q graph.ChangeQuery) (graph.ChangePage, error) {
	names, err := r.names(q.Filter.LifeEvent, q.Filter.Agency, q.Filter.Subject)
	if err != nil {
		return graph.ChangePage{}, err
	}
	rows, err := r.rows(changesCypher, changeParams(q, names))
	if err != nil || len(rows) == 0 {
		return graph.ChangePage{}, err
	}
	var page graph.ChangePage
	page.Counts = changeCounts(value[[]any](rows[0], "counts"))
	for _, c := range page.Counts {
		if len(q.Filter.Kinds) == 0 || slices.Contains(q.Filter.Kinds, c.Kind) {
			page.Total += c.Changes
		}
	}
	page.Changes, page.More, err = cutItems(rows[0], q.First, decodeChange)
	return page, err
}

// changeParams takes from names whom the filter means, in the order of its ids.
func changeParams(q graph.ChangeQuery, names []any) map[string]any {
	f := q.Filter
	params := map[string]any{
		"since": optional(f.Since, f.Since), "until": optional(f.Until, f.Until), "afterRun": f.AfterRun,
		"lifeEvents": names[0], "agencies": names[1], "subjects": names[2], "kinds": nil,
		"run": int64(math.MaxInt64), "place": 0, "limit": q.First + 1,
	}
	if len(f.Kinds) > 0 {
		params["kinds"] = texts(f.Kinds)
	}
	if q.After != nil {
		params["run"], params["place"] = q.After.Run, q.After.Place
	}
	return params
}

// changeCounts puts pairs of kind and count in the order of kinds.
func changeCounts(pairs []any) []graph.ChangeCount {
	counted := map[string]int64{}
	for _, item := range pairs {
		pair, _ := item.([]any)
		counted[at(pair, 0)] = numberAt(pair, 1)
	}
	var counts []graph.ChangeCount
	for _, kind := range graph.ChangeKinds() {
		if n := counted[string(kind)]; n > 0 {
			counts = append(counts, graph.ChangeCount{Kind: kind, Changes: int(n)})
		}
	}
	return counts
}

// Problems returns the problems of the last run.
func (s *Store) Problems(ctx context.Context, q graph.ProblemQuery) (graph.ProblemPage, error) {
	var page graph.ProblemPage
	err := cmp.Or(q.Page.Check(), q.Filter.Check())
	if err == nil {
		err = s.ask(ctx, []graph.ID{q.Filter.Catalog, q.Filter.Agency, q.Filter.Subject}, func(r *reading) (err error) {
			page, err = r.problems(q)
			return err
		})
	}
	if err != nil {
		return graph.ProblemPage{}, fmt.Errorf("list problems: %w", err)
	}
	return page, nil
}

func (r *reading) problems(q graph.ProblemQuery) (graph.ProblemPage, error) {
	params, err := r.problemFilter(q.Filter)
	if err != nil {
		return graph.ProblemPage{}, err
	}
	params["after"], params["limit"] = "", q.First+1
	if q.After != nil {
		params["after"] = problemPlace(*q.After)
	}
	rows, err := r.rows(problemsCypher, params)
	if err != nil || len(rows) == 0 {
		return graph.ProblemPage{}, err
	}
	page := graph.ProblemPage{Total: int(number(rows[0], "total")), LastRun: r.lastRun}
	page.Problems, page.More, err = cutItems(rows[0], q.First, decodeProblem)
	return page, err
}

// problemFilter is a filter as parameters.
func (r *reading) problemFilter(f graph.ProblemFilter) (map[string]any, error) {
	names, err := r.names(f.Catalog, f.Agency, f.Subject)
	if err != nil {
		return nil, err
	}
	return problemParams(f, names, r.lastRun), nil
}

func problemParams(f graph.ProblemFilter, names []any, lastRun int64) map[string]any {
	return map[string]any{
		"states": texts(f.Wanted()), "lastRun": lastRun, "catalogs": names[0], "agencies": names[1], "subjects": names[2],
		"code": optional(f.Code, f.Code), "source": optional(f.Source, f.Source),
	}
}

// ProblemCounts counts the problems that pass f in groups.
func (s *Store) ProblemCounts(ctx context.Context, f graph.ProblemFilter, by graph.ProblemsBy) ([]graph.ProblemCount, error) {
	var counts []graph.ProblemCount
	err := cmp.Or(by.Check(), f.Check())
	if err == nil {
		err = s.ask(ctx, []graph.ID{f.Catalog, f.Agency, f.Subject}, func(r *reading) (err error) {
			counts, err = r.problemCounts(f, by)
			return err
		})
	}
	if err != nil {
		return nil, fmt.Errorf("count problems: %w", err)
	}
	return counts, nil
}

func (r *reading) problemCounts(f graph.ProblemFilter, by graph.ProblemsBy) ([]graph.ProblemCount, error) {
	params, err := r.problemFilter(f)
	if err != nil {
		return nil, err
	}
	params["by"] = string(by)
	rows, err := r.rows(problemCountsCypher, params)
	if err != nil {
		return nil, err
	}
	var counts []graph.ProblemCount
	for _, row := range rows {
		counts = append(counts, graph.ProblemCount{
			Group: text(row, "group"), Code: graph.ProblemCode(text(row, "code")),
			New: int(number(row, "new")), Still: int(number(row, "still")), Gone: int(number(row, "gone")),
		})
	}
	graph.SortProblemCounts(counts)
	return counts, nil
}

// names are, for each id of the question, all ids that history may have for it
// as a parameter; null where none is asked for.
func (r *reading) names(asked ...graph.ID) ([]any, error) {
	names := make([]any, len(asked))
	if !slices.ContainsFunc(asked, func(id graph.ID) bool { return id != "" }) {
		return names, nil
	}
	for i, id := range asked {
		if id != "" {
			names[i] = anys(graph.Names(id, nil))
		}
	}
	err := r.each(namesCypher, map[string]any{"ids": r.ids}, func(i int64, row *neo4j.Record) error {
		known := &graph.Node{ID: text(row, "id")}
		for _, alias := range value[[]any](row, "aliases") {
			id, _ := alias.(string)
			known.Aliases = append(known.Aliases, id)
		}
		names[i] = anys(graph.Names(asked[i], known))
		return nil
	})
	return names, err
}

// cutItems decodes the page of a row, without the one that was fetched to see
// whether there are more.
func cutItems[T any](row *neo4j.Record, first int, decode func(any) (T, error)) (all []T, more bool, err error) {
	items := value[[]any](row, "page")
	if more = len(items) > first; more {
		items = items[:first]
	}
	for _, item := range items {
		v, err := decode(item)
		if err != nil {
			return nil, false, err
		}
		all = append(all, v)
	}
	return all, more, nil
}
