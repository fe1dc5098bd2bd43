package server

import (
	"context"
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type statusReport struct{ *resolver }

func (q query) StatusReports(ctx context.Context, period, about *string, first int, after *graph.Position) (*schema.Connection[*schema.StatusReport], error) {
	f, err := q.followUp(ctx)
	if err != nil {
		return nil, err
	}
	var in graph.ReportPeriod
	if period != nil {
		if in, err = graph.ParsePeriod(*period); err != nil {
			return nil, err
		}
	}
	named, err := q.meantBy(ctx, asked{"about", about, []graph.Kind{graph.LifeEvent, graph.Measure, graph.Agency}})
	if err != nil {
		return nil, err
	}
	return q.reports(f, first, after, func(n *graph.Node) bool {
		return (in == "" || n.Report != nil && n.Report.Period == in) && (named[0] == nil || f.tellsOf(n, named[0].ID))
	})
}

// reports are a page of the status reports that keep lets through, latest period
// first.
func (r *resolver) reports(f *followed, first int, after *graph.Position, keep func(*graph.Node) bool) (*schema.Connection[*schema.StatusReport], error) {
	periods := graph.ReportPeriods(f.FollowUp)
	at := func(n *graph.Node) graph.Position {
		turn := len(periods)
		if n.Report != nil && slices.Contains(periods, n.Report.Period) {
			turn = slices.Index(periods, n.Report.Period)
		}
		return place(rising(turn), n.SortKey, n.ID)
	}
	found := f.of(graph.StatusReport, keep)
	slices.SortStableFunc(found, func(a, b *graph.Node) int { return strings.Compare(at(a).SortKey, at(b).SortKey) })
	return shelf(r, found, first, after, at, schema.As[schema.StatusReport])
}

// tellsOf reports whether a status report is of something: it CONCERNS it, or
// the agency or a part of it gives the report.
func (f *followed) tellsOf(report *graph.Node, id graph.ID) bool {
	mine := func(of graph.ID) bool { return f.within(of, id) }
	return slices.Contains(f.at(report.ID, graph.Concerns, graph.Out), id) || slices.ContainsFunc(f.at(report.ID, graph.Reports, graph.In), mine)
}

func (r statusReport) Catalogs(ctx context.Context, of *schema.StatusReport, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r statusReport) Concepts(ctx context.Context, of *schema.StatusReport, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r statusReport) Reporters(ctx context.Context, of *schema.StatusReport, first int, after *graph.Position) (*schema.Connection[*schema.Agency], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Reports, graph.Agency), schema.As[schema.Agency], first, after)
}

func (r statusReport) Concerns(ctx context.Context, of *schema.StatusReport, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Concerns, ""), schema.AsNode, first, after)
}
