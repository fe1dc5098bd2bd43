package graphtest

import (
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

// followUpFolds puts every question of follow-up, with the rows that it says are
// enough: answers are the same on every store.
func followUpFolds(ctx context.Context, d graph.Deeper) (any, error) {
	f, err := d.FollowUp(ctx)
	if err != nil {
		return nil, err
	}
	said := map[string]string{
		"expectations": fmt.Sprintf("%+v", f.Expectations()),
		"circles":      fmt.Sprint(f.Circles()),
		"unlinked":     fmt.Sprintf("%+v", graph.UnlinkedMeasures(f)),
	}
	for _, period := range graph.ReportPeriods(f) {
		round, err := graph.RoundOf(f, period)
		said["round of "+string(period)] = fmt.Sprintf("%+v %v", round, err)
	}
	for _, n := range f.Nodes {
		if !n.Is(graph.Measure) {
			continue
		}
		said["waiting for "+n.ID] = fmt.Sprint(f.WaitFor(n.ID))
		said["related to "+n.ID] = fmt.Sprintf("%+v", graph.RelatedMeasures(f, n.ID))
		measures := []graph.ID{n.ID}
		rows, err := d.Rows(ctx, f.ReleaseScope(measures))
		if err != nil {
			return nil, err
		}
		release, err := graph.ReleaseOf(ctx, f, rows, measures, "")
		said["release of "+n.ID] = fmt.Sprintf("%+v %v", release, err)
	}
	for _, id := range endsOf(f) {
		said["standing of "+id] = fmt.Sprintf("%+v", graph.StandingOf(f, id))
		if n := f.Look(id); n != nil && n.Is(graph.LifeEvent) {
			if err := foldLifeEvent(ctx, d, f, id, said); err != nil {
				return nil, err
			}
		}
	}
	return said, nil
}

// foldLifeEvent adds what is asked of a life event.
func foldLifeEvent(ctx context.Context, d graph.Deeper, f *graph.FollowUp, event graph.ID, said map[string]string) error {
	rows, err := d.Rows(ctx, graph.BarrierScope(event))
	if err != nil {
		return err
	}
	profile, err := graph.BarriersOf(ctx, f, rows, event)
	said["barriers of "+event] = fmt.Sprintf("%+v %v", profile, err)
	said["knowledge of "+event] = fmt.Sprintf("%+v", graph.KnowledgeOf(f, profile))
	for _, u := range []graph.UnknownAs{graph.AsClear, graph.AsBlocked} {
		forecast, err := graph.ForecastOf(ctx, f, rows, event, u)
		said["forecast of "+event+" "+string(u)] = fmt.Sprintf("%+v %v", forecast, err)
	}
	return nil
}

// endsOf are the other ends of edges, each once.
func endsOf(f *graph.FollowUp) []graph.ID {
	var ids []graph.ID
	for _, e := range f.Edges {
		ids = append(ids, e.From, e.To)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
