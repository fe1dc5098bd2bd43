package server

import (
	"context"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	lifeEventFollowUp struct{ *resolver }
	fundingNeed       struct{ *resolver }
)

func (q query) FollowUp(ctx context.Context, of string) (*schema.LifeEventFollowUp, error) {
	profile, err := q.BarrierProfile(ctx, of)
	if err != nil {
		return nil, err
	}
	return &schema.LifeEventFollowUp{Answer: schema.NewAnswer(q.version), Profile: profile}, nil
}

func (r lifeEventFollowUp) Measures(ctx context.Context, of *schema.LifeEventFollowUp, first int, after *graph.Position) (*schema.Connection[*schema.Measure], error) {
	return query(r).Measures(ctx, &schema.MeasureFilter{LifeEvent: &of.LifeEvent().Node.ID}, first, after)
}

// knowledge answers the four needs for knowledge.
func (r lifeEventFollowUp) knowledge(ctx context.Context, of *schema.LifeEventFollowUp) (*followed, graph.Knowledge, error) {
	f, err := r.followUp(ctx)
	if err != nil {
		return nil, graph.Knowledge{}, err
	}
	return f, graph.KnowledgeOf(f.FollowUp, of.Profile.Found), nil
}

func (r lifeEventFollowUp) Learning(ctx context.Context, of *schema.LifeEventFollowUp, first int, after *graph.Position) (*schema.Connection[*schema.LearningPoint], error) {
	f, known, err := r.knowledge(ctx, of)
	if err != nil {
		return nil, err
	}
	return shelf(r.resolver, f.nodes(known.Learning), first, after, (*graph.Node).Position, schema.As[schema.LearningPoint])
}

func (r lifeEventFollowUp) Funding(ctx context.Context, of *schema.LifeEventFollowUp) ([]*schema.FundingNeed, error) {
	_, known, err := r.knowledge(ctx, of)
	if err != nil {
		return nil, err
	}
	crowd := schema.NewCrowd()
	made := make([]*schema.FundingNeed, len(known.Funding))
	for i, n := range known.Funding {
		crowd.IDs = append(crowd.IDs, n.Measure)
		made[i] = &schema.FundingNeed{Found: n, Named: crowd}
	}
	return made, nil
}

func (r fundingNeed) Measure(ctx context.Context, of *schema.FundingNeed) (*schema.Measure, error) {
	return player(ctx, r.resolver, of.Named, graph.Measure, of.Found.Measure, schema.As[schema.Measure])
}

func (r lifeEventFollowUp) Legal(ctx context.Context, of *schema.LifeEventFollowUp, first int, after *graph.Position) (*schema.Connection[*schema.BarrierEntry], error) {
	_, known, err := r.knowledge(ctx, of)
	if err != nil {
		return nil, err
	}
	return r.entries(of.Profile, known.Legal, first, after)
}

func (r lifeEventFollowUp) Indicators(ctx context.Context, of *schema.LifeEventFollowUp, first int, after *graph.Position) (*schema.Connection[*schema.Indicator], error) {
	return query(r).Indicators(ctx, &schema.IndicatorFilter{About: &of.LifeEvent().Node.ID}, first, after)
}

func (r lifeEventFollowUp) Reports(ctx context.Context, of *schema.LifeEventFollowUp, first int, after *graph.Position) (*schema.Connection[*schema.StatusReport], error) {
	f, err := r.followUp(ctx)
	if err != nil {
		return nil, err
	}
	event := of.LifeEvent().Node.ID
	about := append(slices.Clone(f.at(event, graph.Addresses, graph.In)), event)
	return r.reports(f, first, after, func(n *graph.Node) bool {
		return shares(f.at(n.ID, graph.Concerns, graph.Out), about)
	})
}

func (r lifeEventFollowUp) Recommendations(ctx context.Context, of *schema.LifeEventFollowUp, first int, after *graph.Position) (*schema.Connection[*schema.Recommendation], error) {
	f, err := r.followUp(ctx)
	if err != nil {
		return nil, err
	}
	return r.recommended(f, []graph.ID{of.LifeEvent().Node.ID}, first, after)
}
