package server

import (
	"context"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type standing struct{ *resolver }

func (q query) Standing(ctx context.Context, of string) (*schema.Standing, error) {
	whose, err := theOne(ctx, q.resolver, of, graph.Agency, schema.As[schema.Agency])
	if err != nil {
		return nil, err
	}
	f, err := q.followUp(ctx)
	if err != nil {
		return nil, err
	}
	found := graph.StandingOf(f.FollowUp, whose.Node.ID)
	named := slices.Concat(found.Overdue, found.NoOperation, found.Waiting, found.ReportsDue, found.Recommendations)
	return &schema.Standing{Answer: schema.NewAnswer(q.version), Of: whose, Found: found, Named: schema.NewCrowd(named)}, nil
}

func (r standing) Worklist(ctx context.Context, of *schema.Standing) (*schema.Worklist, error) {
	return r.worklist(ctx, of.Of)
}

func (r standing) Measures(ctx context.Context, of *schema.Standing, first int, after *graph.Position) (*schema.Connection[*schema.Measure], error) {
	return query(r).Measures(ctx, &schema.MeasureFilter{Agency: &of.Of.Node.ID}, first, after)
}

func (r standing) Overdue(ctx context.Context, of *schema.Standing) ([]*schema.Measure, error) {
	return players(ctx, r.resolver, of.Named, graph.Measure, of.Found.Overdue, schema.As[schema.Measure])
}

func (r standing) WithoutOperation(ctx context.Context, of *schema.Standing) ([]*schema.Measure, error) {
	return players(ctx, r.resolver, of.Named, graph.Measure, of.Found.NoOperation, schema.As[schema.Measure])
}

func (r standing) Waiting(ctx context.Context, of *schema.Standing) ([]*schema.Measure, error) {
	return players(ctx, r.resolver, of.Named, graph.Measure, of.Found.Waiting, schema.As[schema.Measure])
}

func (r standing) ReportsDue(ctx context.Context, of *schema.Standing) ([]*schema.StatusReport, error) {
	return players(ctx, r.resolver, of.Named, graph.StatusReport, of.Found.ReportsDue, schema.As[schema.StatusReport])
}

func (r standing) Recommendations(ctx context.Context, of *schema.Standing) ([]*schema.Recommendation, error) {
	return players(ctx, r.resolver, of.Named, graph.Recommendation, of.Found.Recommendations, schema.As[schema.Recommendation])
}
