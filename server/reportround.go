package server

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	reportRound      struct{ *resolver }
	reportDifference struct{ *resolver }
)

func (q query) ReportPeriods(ctx context.Context) ([]string, error) {
	f, err := q.followUp(ctx)
	if err != nil {
		return nil, err
	}
	var periods []string
	for _, p := range graph.ReportPeriods(f.FollowUp) {
		periods = append(periods, string(p))
	}
	return periods, nil
}

func (q query) ReportRound(ctx context.Context, period *string) (*schema.ReportRound, error) {
	f, err := q.followUp(ctx)
	if err != nil {
		return nil, err
	}
	of, err := f.period(period)
	if err != nil {
		return nil, err
	}
	found, err := graph.RoundOf(f.FollowUp, of)
	if err != nil {
		return nil, fmt.Errorf("gather status reports: %w", err)
	}
	return &schema.ReportRound{Answer: schema.NewAnswer(q.version), Found: found, Look: f.Look}, nil
}

// period is the one that is asked for, or else the latest.
func (f *followed) period(asked *string) (graph.ReportPeriod, error) {
	if asked != nil {
		return graph.ParsePeriod(*asked)
	}
	periods := graph.ReportPeriods(f.FollowUp)
	if len(periods) == 0 {
		return "", fmt.Errorf("there are no status reports: %w", graph.ErrNotFound)
	}
	return periods[0], nil
}

func (r reportRound) Reports(_ context.Context, of *schema.ReportRound, first int, after *graph.Position) (*schema.Connection[*schema.ReportDifference], error) {
	weights := []graph.ReportChange{graph.ReportMissing, graph.ReportWorse, graph.ReportBetter, graph.ReportNew, graph.ReportSame}
	at := func(d graph.ReportDifference) graph.Position {
		id := cmp.Or(d.Report, d.Before)
		return place(rising(slices.Index(weights, d.Change)), of.Look(id).SortKey, id)
	}
	return connect(r.resolver, of.Found.Reports, first, after, at, differences)
}

func differences(found []graph.ReportDifference) []*schema.ReportDifference {
	crowd := schema.NewCrowd()
	made := make([]*schema.ReportDifference, len(found))
	for i, d := range found {
		crowd.IDs = append(crowd.IDs, d.Report, d.Before)
		made[i] = &schema.ReportDifference{Found: d, Named: crowd}
	}
	return made
}

func (r reportDifference) Report(ctx context.Context, of *schema.ReportDifference) (*schema.StatusReport, error) {
	return player(ctx, r.resolver, of.Named, graph.StatusReport, of.Found.Report, schema.As[schema.StatusReport])
}

func (r reportDifference) Before(ctx context.Context, of *schema.ReportDifference) (*schema.StatusReport, error) {
	return player(ctx, r.resolver, of.Named, graph.StatusReport, of.Found.Before, schema.As[schema.StatusReport])
}
