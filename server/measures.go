package server

import (
	"context"
	"maps"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

func (q query) Measures(ctx context.Context, filter *schema.MeasureFilter, first int, after *graph.Position) (*schema.Connection[*schema.Measure], error) {
	f, err := q.followUp(ctx)
	if err != nil {
		return nil, err
	}
	if filter == nil {
		filter = &schema.MeasureFilter{}
	}
	found, err := q.measuresOf(ctx, f, *filter)
	if err != nil {
		return nil, err
	}
	return shelf(q.resolver, found, first, after, duePlace, schema.As[schema.Measure])
}

// measuresOf are the measures that pass, in the order of graph.FollowUp.Measures.
func (r *resolver) measuresOf(ctx context.Context, f *followed, ask schema.MeasureFilter) ([]*graph.Node, error) {
	named, err := r.meantBy(ctx,
		asked{"filter agency", ask.Agency, []graph.Kind{graph.Agency}},
		asked{"filter lifeEvent", ask.LifeEvent, []graph.Kind{graph.LifeEvent}},
		asked{"filter about", ask.About, nil})
	if err != nil {
		return nil, err
	}
	filter := graph.MeasureFilter{Types: ask.Types, Statuses: ask.Statuses, Overdue: ask.Overdue, NoOperation: ask.WithoutOperation}
	if named[0] != nil {
		filter.Agency = named[0].ID
	}
	if named[2] != nil {
		filter.About = []graph.ID{named[2].ID}
	}
	found := f.Measures(filter)
	if named[1] == nil {
		return found, nil
	}
	about, err := r.partsOf(ctx, named[1].ID)
	if err != nil {
		return nil, err
	}
	working := f.Measures(graph.MeasureFilter{About: about})
	return kept(found, func(n *graph.Node) bool { return slices.Contains(working, n) }), nil
}

// partsOf are a life event, its services, and the datasets and laws of their
// needs: what a measure may work on that works on the life event.
func (r *resolver) partsOf(ctx context.Context, lifeEvent graph.ID) ([]graph.ID, error) {
	rows, err := r.rows(ctx, graph.BarrierScope(lifeEvent))
	if err != nil {
		return nil, err
	}
	parts, services := map[graph.ID]bool{lifeEvent: true}, map[graph.ID]bool{}
	for _, e := range rows.LifeEvents {
		for _, id := range e.Services {
			if e.LifeEvent == lifeEvent {
				parts[id], services[id] = true, true
			}
		}
	}
	for i := range rows.Needs {
		need := &rows.Needs[i]
		for _, id := range append([]graph.ID{need.Dataset}, need.Laws...) {
			if services[need.Service] && id != "" {
				parts[id] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(parts)), nil
}

// duePlace is the order of graph.FollowUp.Measures; ~ comes after every day.
func duePlace(n *graph.Node) graph.Position {
	due := "~"
	if n.Measure != nil && n.Measure.Due != "" {
		due = string(n.Measure.Due)
	}
	return place(due, n.SortKey, n.ID)
}

func (q query) UnlinkedMeasures(ctx context.Context, first int, after *graph.Position) (*schema.Connection[*schema.MeasurePair], error) {
	f, err := q.followUp(ctx)
	if err != nil {
		return nil, err
	}
	at := func(p graph.MeasurePair) graph.Position {
		return place(falling(len(p.Shared)), f.place(p.First), f.place(p.Second))
	}
	return connect(q.resolver, graph.UnlinkedMeasures(f.FollowUp), first, after, at, pairs)
}

// place is where lists put what has an id; first what follow-up does not hold.
func (f *followed) place(id graph.ID) string {
	at := graph.Position{ID: id}
	if n := f.Look(id); n != nil {
		at = n.Position()
	}
	return place(at.SortKey, at.ID).SortKey
}

func pairs(found []graph.MeasurePair) []*schema.MeasurePair {
	crowd := schema.NewCrowd()
	made := make([]*schema.MeasurePair, len(found))
	for i, p := range found {
		crowd.IDs = append(append(crowd.IDs, p.First, p.Second), p.Shared...)
		made[i] = &schema.MeasurePair{Found: p, Named: crowd}
	}
	return made
}

type measurePair struct{ *resolver }

func (r measurePair) First(ctx context.Context, of *schema.MeasurePair) (*schema.Measure, error) {
	return player(ctx, r.resolver, of.Named, graph.Measure, of.Found.First, schema.As[schema.Measure])
}

func (r measurePair) Second(ctx context.Context, of *schema.MeasurePair) (*schema.Measure, error) {
	return player(ctx, r.resolver, of.Named, graph.Measure, of.Found.Second, schema.As[schema.Measure])
}

func (r measurePair) Shared(ctx context.Context, of *schema.MeasurePair) ([]schema.Node, error) {
	return r.whoever(ctx, of.Named, of.Found.Shared)
}
