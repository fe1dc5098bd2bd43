package server

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	change    struct{ *resolver }
	mention   struct{ *resolver }
	rowChange struct{ *resolver }
)

func (q query) Changes(ctx context.Context, since, until *graph.Date, sinceRun, lifeEvent, agency, subject *string, kinds []graph.ChangeKind, first int, after *graph.Position) (*schema.ChangeConnection, error) {
	filter := graph.ChangeFilter{
		Since: given(since), Until: given(until), LifeEvent: given(lifeEvent), Agency: given(agency), Subject: given(subject), Kinds: kinds,
	}
	if err := q.settle(ctx, &filter, sinceRun); err != nil {
		return nil, err
	}
	return q.changes(ctx, filter, first, after)
}

// settle puts ids in place of aliases and a number in place of a run's name.
func (r *resolver) settle(ctx context.Context, f *graph.ChangeFilter, sinceRun *string) error {
	if f.Since != "" && f.Until != "" && f.Until < f.Since {
		return fmt.Errorf("until is %s, which is before since, %s: %w", f.Until, f.Since, graph.ErrInvalid)
	}
	if err := r.canonical(ctx, []named{{"lifeEvent", graph.LifeEvent, &f.LifeEvent}, {"agency", graph.Agency, &f.Agency}}); err != nil {
		return err
	}
	if sinceRun == nil {
		return nil
	}
	if *sinceRun == "" {
		return fmt.Errorf("sinceRun: give a run's number or its name: %w", graph.ErrInvalid)
	}
	run, err := r.oneRun(ctx, runAsked(*sinceRun))
	if err != nil {
		return fmt.Errorf("sinceRun: %w", err)
	}
	f.AfterRun = run.Number
	return nil
}

// runAsked asks for a run by what may be its number or its name.
func runAsked(word string) graph.RunQuery {
	if number, err := strconv.ParseInt(word, 10, 64); err == nil && number > 0 {
		return graph.RunQuery{Number: number, First: 1}
	}
	return graph.RunQuery{Name: word, First: 1}
}

func (r *resolver) changes(ctx context.Context, filter graph.ChangeFilter, first int, after *graph.Position) (*schema.ChangeConnection, error) {
	p, err := page(first, after)
	if err != nil {
		return nil, err
	}
	at, err := changeBehind(after)
	if err != nil {
		return nil, err
	}
	tellsHistory(ctx)
	got, err := r.store.Changes(ctx, graph.ChangeQuery{Filter: filter, First: first, After: at})
	if err != nil {
		return nil, fmt.Errorf("read changes: %w", err)
	}
	edges := make([]schema.Edge[*schema.Change], len(got.Changes))
	for i, c := range schema.NewChanges(got.Changes) {
		edges[i] = schema.NewEdge(schema.ChangePosition(c.Found), c, nil)
	}
	return &schema.ChangeConnection{Connection: schema.NewConnection(edges, p, got.Total, got.More, r.version), Counts: got.Counts}, nil
}

// changeBehind reads what schema.ChangePosition wrote.
func changeBehind(after *graph.Position) (*graph.ChangePlace, error) {
	if after == nil {
		return nil, nil
	}
	run, place, _ := strings.Cut(after.ID, ".")
	r, errRun := strconv.ParseInt(run, 10, 64)
	p, errPlace := strconv.Atoi(place)
	if errRun != nil || errPlace != nil {
		return nil, foreignCursor("changes")
	}
	return &graph.ChangePlace{Run: r, Place: p}, nil
}

// given is what an argument says, or the zero T without it.
func given[T any](argument *T) T {
	var none T
	if argument == nil {
		return none
	}
	return *argument
}

func (r change) Sources(ctx context.Context, of *schema.Change) ([]*schema.Source, error) {
	sources := make([]*schema.Source, len(of.Found.Sources))
	for i, id := range of.Found.Sources {
		var err error
		if sources[i], err = r.source(ctx, id); err != nil {
			return nil, err
		}
	}
	return sources, nil
}

func (r change) LifeEvents(ctx context.Context, of *schema.Change) ([]*schema.LifeEvent, error) {
	return players(ctx, r.resolver, of.Page.Named, graph.LifeEvent, of.Found.LifeEvents, schema.As[schema.LifeEvent])
}

func (r change) Agencies(ctx context.Context, of *schema.Change) ([]*schema.Agency, error) {
	return players(ctx, r.resolver, of.Page.Named, graph.Agency, of.Found.Agencies, schema.As[schema.Agency])
}

func (r change) Sentence(ctx context.Context, of *schema.Change, lang graph.Language) (string, error) {
	around, err := schema.Once(ctx, of.Page.Cohort, "around", func() (*graph.Around, error) {
		return graph.Surround(ctx, r.store, of.Page.All)
	})
	if err != nil {
		return "", err
	}
	return graph.ExplainChange(of.Found, lang, around), nil
}

func (r mention) Node(ctx context.Context, of *schema.Mention) (schema.Node, error) {
	return r.anyone(ctx, of.Named, of.Found.ID)
}

func (r rowChange) Evidence(ctx context.Context, of *schema.RowChange) (*schema.Evidence, error) {
	return need(r).Evidence(ctx, of.Need)
}

func (r rowChange) Dataset(ctx context.Context, of *schema.RowChange) (*schema.Dataset, error) {
	return need(r).Dataset(ctx, of.Need)
}
