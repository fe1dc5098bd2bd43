package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	lifeEventSummary struct{ *resolver }
	reasonCount      struct{}
)

func (r lifeEvent) Summary(ctx context.Context, of *schema.LifeEvent) (*schema.LifeEventSummary, error) {
	all, err := schema.Once(ctx, of.Level.Cohort, "summary", func() ([]*schema.LifeEventSummary, error) {
		return r.summaries(ctx, of.Level)
	})
	if err != nil {
		return nil, err
	}
	return all[of.Level.Place(of.Node.ID)], nil
}

// summaries are those of a whole level; nil where a node is no life event.
func (r *resolver) summaries(ctx context.Context, events *schema.Level) ([]*schema.LifeEventSummary, error) {
	got, err := r.store.Summaries(ctx, events.IDs())
	if err != nil {
		return nil, fmt.Errorf("summarise life events: %w", err)
	}
	var agencies []*graph.Node
	for _, s := range got {
		if s != nil {
			agencies = append(append(agencies, s.Agencies...), s.Ministries...)
		}
	}
	level := schema.NewLevel(agencies)
	all := make([]*schema.LifeEventSummary, len(got))
	for i, s := range got {
		if s != nil {
			all[i] = &schema.LifeEventSummary{Summary: s, Agencies: asAgencies(level, s.Agencies), Ministries: asAgencies(level, s.Ministries), Level: events}
		}
	}
	return all, nil
}

func asAgencies(level *schema.Level, nodes []*graph.Node) []*schema.Agency {
	agencies := make([]*schema.Agency, len(nodes))
	for i, n := range nodes {
		agencies[i] = schema.As[schema.Agency](level.Thing(n))
	}
	return agencies
}

// TopBlockers ranks what holds back the services of one life event.
func (r lifeEventSummary) TopBlockers(ctx context.Context, of *schema.LifeEventSummary, unknown graph.UnknownAs, first int, after *graph.Position) (*schema.Connection[*schema.Leverage], error) {
	if _, err := page(first, after); err != nil {
		return nil, err
	}
	key := groupKey{"topBlockers " + string(unknown), keyOf(hop{}, graph.Page{First: first, After: after})}
	all, err := schema.Once(ctx, of.Level.Cohort, key, func() (map[graph.ID]*schema.Connection[*schema.Leverage], error) {
		return r.blockers(ctx, of.Level.IDs(), graph.LeverageQuery{Unknown: unknown}, first, after)
	})
	if err != nil {
		return nil, err
	}
	return all[of.LifeEvent], nil
}

// blockers ranks them for a whole level of life events: one is read by itself,
// several out of all rows, so that the number of calls does not grow.
func (r *resolver) blockers(ctx context.Context, events []graph.ID, ask graph.LeverageQuery, first int, after *graph.Position) (map[graph.ID]*schema.Connection[*schema.Leverage], error) {
	var scope graph.RowScope
	if len(events) == 1 {
		scope.LifeEvent = events[0]
	}
	rows, err := r.rows(ctx, scope)
	if err != nil {
		return nil, err
	}
	crowd := schema.NewCrowd()
	all := make(map[graph.ID]*schema.Connection[*schema.Leverage], len(events))
	for _, event := range events {
		if all[event], err = r.ranked(ctx, rowsOf(rows, event), ask, first, after); err != nil {
			return nil, err
		}
		for _, l := range all[event].Nodes() {
			crowd.IDs = append(crowd.IDs, l.Named.IDs...)
		}
	}
	gather(crowd, all)
	return all, nil
}

// gather makes the blockers of all life events one crowd and one page.
func gather(crowd *schema.Crowd, all map[graph.ID]*schema.Connection[*schema.Leverage]) {
	var found []graph.Leverage
	for _, c := range all {
		for _, l := range c.Nodes() {
			found = append(found, l.Found)
		}
	}
	for _, c := range all {
		for _, l := range c.Nodes() {
			l.Named, l.Page = crowd, found
		}
	}
}

// rowsOf are the rows of the services of one life event.
func rowsOf(rows *graph.Rows, event graph.ID) *graph.Rows {
	services, _ := meant(rows, graph.RowScope{LifeEvent: event})
	some := *rows
	some.Needs = kept(rows.Needs, func(n graph.Need) bool { return services[n.Service] })
	return &some
}

func (r lifeEventSummary) Version(ctx context.Context, _ *schema.LifeEventSummary) (*graph.Version, error) {
	return r.version(ctx)
}

func (reasonCount) State(_ context.Context, of *graph.ReasonCount) (graph.State, error) {
	return of.Reason.State(), nil
}
