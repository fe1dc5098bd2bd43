package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	forecast     struct{ *resolver }
	forecastStep struct{ *resolver }
)

func (r lifeEventFollowUp) Forecast(ctx context.Context, of *schema.LifeEventFollowUp, unknown graph.UnknownAs) (*schema.Forecast, error) {
	f, err := r.followUp(ctx)
	if err != nil {
		return nil, err
	}
	found, err := graph.ForecastOf(ctx, f.FollowUp, of.Profile.Rows, of.LifeEvent().Node.ID, unknown)
	if err != nil {
		return nil, fmt.Errorf("forecast: %w", err)
	}
	crowd := schema.NewCrowd(found.Critical)
	for _, s := range found.Steps {
		crowd.IDs = append(append(crowd.IDs, s.Measures...), s.Released...)
	}
	for _, e := range found.Undated {
		crowd.IDs = append(crowd.IDs, e.Measure, e.By)
	}
	return &schema.Forecast{Answer: schema.NewAnswer(r.version), LifeEvent: of.LifeEvent(), Found: found, Unknown: unknown, Named: crowd}, nil
}

func (r forecast) Critical(ctx context.Context, of *schema.Forecast) ([]*schema.Measure, error) {
	return players(ctx, r.resolver, of.Named, graph.Measure, of.Found.Critical, schema.As[schema.Measure])
}

func (r forecast) Remains(_ context.Context, of *schema.Forecast) ([]*schema.ServiceChange, error) {
	return serviceChanges(of.Found.Remains), nil
}

func (r forecastStep) Measures(ctx context.Context, of *schema.ForecastStep) ([]*schema.Measure, error) {
	return players(ctx, r.resolver, of.Named, graph.Measure, of.Found.Measures, schema.As[schema.Measure])
}

func (r forecastStep) Released(ctx context.Context, of *schema.ForecastStep) ([]*schema.Service, error) {
	return players(ctx, r.resolver, of.Named, graph.Service, of.Found.Released, schema.As[schema.Service])
}
