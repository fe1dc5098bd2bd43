package graphtest

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

// DifferentialDeeper loads random graphs, one after the other, into a store
// that is graph.Deeper and into a view, and compares the answers to many
// questions of impact, path, rows and coverage, and what the folds make of the
// rows. View itself is checked by the oracles of package graph.
func DifferentialDeeper(t *testing.T, open func(t *testing.T) graph.Store) {
	for seed := range uint64(2) {
		t.Run(fmt.Sprintf("random updates, seed %d", seed), func(t *testing.T) {
			a := asked{t: t, ctx: t.Context(), store: open(t)}
			var view *graph.View
			for i, size := range []Size{{Services: 20, Documents: 3}, {Services: 30, Documents: 4}, {Services: 8, Documents: 1}} {
				g := RandomGraph(7000+seed*100+uint64(i), size)
				view = advance(t, view, g)
				Load(t, a.store, g)
				compareDeeper(t, reference{view}, a.deeper(), deeperQuestions(g, seed+uint64(i)))
			}
		})
	}
}

// reference is a view as graph.Deeper.
type reference struct{ view *graph.View }

// ReferenceDeeper answers from a view.
func ReferenceDeeper(v *graph.View) graph.Deeper { return reference{v} }

func (r reference) Impact(_ context.Context, q graph.ImpactQuery) (graph.ImpactPage, error) {
	return r.view.Impact(q)
}

func (r reference) Path(_ context.Context, q graph.PathQuery) ([]graph.Path, error) {
	return r.view.Path(q)
}

func (r reference) Rows(_ context.Context, scope graph.RowScope) (*graph.Rows, error) {
	return r.view.Rows(scope), nil
}

func (r reference) Coverage(_ context.Context, by graph.CoverageBy) ([]graph.Coverage, error) {
	return r.view.Coverage(by)
}

func (r reference) FollowUp(context.Context) (*graph.FollowUp, error) { return r.view.FollowUp(), nil }

// deeperQuestion is one for both.
type deeperQuestion struct {
	name string
	ask  func(ctx context.Context, d graph.Deeper) (any, error)
}

// compareDeeper reports the first few answers that differ. It fails, too, when
// hardly an answer says anything.
func compareDeeper(t *testing.T, want, got graph.Deeper, questions []deeperQuestion) {
	t.Helper()
	const enough = 5
	wrong, said := 0, 0
	for _, q := range questions {
		wantAnswer, wantErr := q.ask(t.Context(), want)
		gotAnswer, gotErr := q.ask(t.Context(), got)
		diff := cmp.Diff(wantAnswer, gotAnswer, equal())
		if wantErr != nil || gotErr != nil {
			diff = cmp.Diff(sentinel(wantErr), sentinel(gotErr))
		} else {
			said++
		}
		if diff == "" {
			continue
		}
		t.Errorf("%s: the answers differ (-want +got):\n%s", q.name, diff)
		if wrong++; wrong == enough {
			t.Fatalf("stopped after %d wrong answers", enough)
		}
	}
	if said*2 < len(questions) {
		t.Errorf("only %d of %d questions have an answer: that proves little", said, len(questions))
	}
}

// deepAsker picks questions at a distance.
type deepAsker struct {
	asker
	deep []deeperQuestion
}

func deeperQuestions(g *graph.Graph, seed uint64) []deeperQuestion {
	a := &deepAsker{asker: asker{random: &random{Rand: rand.New(rand.NewPCG(seed, 2))}, g: g}}
	for _, n := range g.Nodes {
		a.all = append(a.all, n.ID)
		a.all = append(a.all, n.Aliases...)
	}
	a.all = append(a.all, ID("nobody"))
	for _, n := range g.Nodes {
		a.impact(graph.ImpactQuery{Of: n.ID})
	}
	for range 40 {
		a.impact(a.impactQuery())
		a.path(one(a.random, a.all), one(a.random, a.all))
		a.path(one(a.random, g.Nodes).ID, one(a.random, g.Nodes).ID)
		a.rows(a.scope())
	}
	a.rows(graph.RowScope{})
	for _, n := range g.Nodes {
		if a.chance(40) {
			a.rows(graph.RowScope{Touching: []graph.ID{n.ID}})
		}
	}
	for _, by := range []graph.CoverageBy{graph.BySource, graph.ByCatalog, graph.ByProvider, "NOTHING"} {
		a.put(fmt.Sprintf("Coverage by %s", by), func(ctx context.Context, d graph.Deeper) (any, error) { return d.Coverage(ctx, by) })
	}
	a.put("FollowUp", followUpQuestion)
	a.put("the folds of FollowUp", followUpFolds)
	return a.deep
}

func (a *deepAsker) put(name string, ask func(ctx context.Context, d graph.Deeper) (any, error)) {
	a.deep = append(a.deep, deeperQuestion{name, ask})
}

// impactQuery narrows at random.
func (a *deepAsker) impactQuery() graph.ImpactQuery {
	q := graph.ImpactQuery{Of: one(a.random, a.all), Depth: a.IntN(6), Max: a.IntN(12)}
	for a.chance(40) {
		q.Types = append(q.Types, one(a.random, graph.ImpactRules()).Type)
	}
	if a.chance(5) {
		q.Types = append(q.Types, graph.About)
	}
	return q
}

func (a *deepAsker) impact(q graph.ImpactQuery) {
	a.put(fmt.Sprintf("Impact %+v", q), func(ctx context.Context, d graph.Deeper) (any, error) {
		page, err := d.Impact(ctx, q)
		for _, i := range page.Impacts {
			stripped(i.Way)
		}
		return page, err
	})
}

// stripped takes the need rows, which may be missing, from copies of the edges.
func stripped(p graph.Path) {
	for i, s := range p.Steps {
		e := *s.Edge
		e.Needs = nil
		p.Steps[i].Edge = &e
	}
}

func (a *deepAsker) path(from, to graph.ID) {
	q := graph.PathQuery{From: from, To: to, Max: a.IntN(graph.MaxPaths + 1), Length: a.IntN(graph.MaxPathLength + 1)}
	for a.chance(30) {
		q.Hubs = append(q.Hubs, one(a.random, graph.PathHubs()))
	}
	if a.chance(40) {
		for range 6 {
			q.Types = append(q.Types, one(a.random, graph.EdgeRules()).Type)
		}
	}
	a.put(fmt.Sprintf("Path %+v", q), func(ctx context.Context, d graph.Deeper) (any, error) {
		paths, err := d.Path(ctx, q)
		for _, p := range paths {
			stripped(p)
		}
		return paths, err
	})
}

// scope is of any shape.
func (a *deepAsker) scope() graph.RowScope {
	scope := graph.RowScope{LifeEvent: a.some(graph.LifeEvent, 30)}
	for a.chance(40) {
		scope.Services = append(scope.Services, one(a.random, a.all))
	}
	for a.chance(60) {
		scope.Touching = append(scope.Touching, one(a.random, a.all))
	}
	return scope
}

func (a *deepAsker) rows(scope graph.RowScope) {
	a.put(fmt.Sprintf("Rows %+v", scope), func(ctx context.Context, d graph.Deeper) (any, error) {
		rows, err := d.Rows(ctx, scope)
		if err != nil {
			return nil, err
		}
		return tell(rows, scope), nil
	})
}

// told is what rows say, Look included, and what the folds make of them.
type told struct {
	Rows    graph.Rows
	Look    map[graph.ID]*graph.Node
	Folds   map[string]string
	Nothing bool
}

func tell(rows *graph.Rows, scope graph.RowScope) told {
	t := told{Rows: *rows, Look: map[graph.ID]*graph.Node{}, Folds: folds(rows, scope), Nothing: len(rows.Needs) == 0}
	t.Rows.Look = nil
	for _, id := range mentioned(rows, scope) {
		if n := rows.Look(id); n != nil { // what the contract says that it is for
			t.Look[id] = &graph.Node{ID: n.ID, SortKey: n.SortKey, Ministry: n.Ministry, Valid: n.Valid}
		}
	}
	return t
}

// mentioned are the ids that somebody who has the rows may look for.
func mentioned(rows *graph.Rows, scope graph.RowScope) []graph.ID {
	ids := slices.Concat([]graph.ID{scope.LifeEvent, ID("nobody")}, scope.Services, scope.Touching)
	for _, n := range rows.Needs {
		ids = append(ids, n.Service, n.Evidence, n.Dataset)
		ids = slices.Concat(ids, n.Consumers, n.Providers, n.Laws)
	}
	for _, e := range rows.LifeEvents {
		ids = append(append(ids, e.LifeEvent), e.Services...)
	}
	for id, above := range rows.Above {
		ids = append(append(ids, id), above...)
	}
	for _, b := range slices.Collect(maps.Values(rows.Bases)) {
		ids = append(ids, b.Laws...)
	}
	return ids
}

// folds are the answers that are made of the rows.
func folds(rows *graph.Rows, scope graph.RowScope) map[string]string {
	said := map[string]string{}
	add := func(name string, answer any, err error) { said[name] = fmt.Sprintf("%+v %v", answer, err) }
	coordination, err := graph.CoordinationOf(context.Background(), rows, graph.MinistryLevel)
	add("coordination", coordination, err)
	leverage, err := graph.LeverageOf(context.Background(), rows, graph.LeverageQuery{})
	add("leverage", leverage, err)
	for _, id := range scope.Touching {
		worklist, err := graph.WorklistOf(context.Background(), rows, id)
		add("worklist of "+id, worklist, err)
		for name, h := range map[string]graph.Hypothesis{
			"law":     {Gone: true, Law: id},
			"agency":  {Agency: id},
			"dataset": {Dataset: id},
		} {
			answer, err := graph.WhatIf(context.Background(), rows, graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{h}})
			add("what if of "+name+" "+id, answer, err)
		}
	}
	return said
}
