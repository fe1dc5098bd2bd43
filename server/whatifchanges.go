package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

func (r whatIf) Needs(_ context.Context, of *schema.WhatIf, first int, after *graph.Position) (*schema.Connection[*schema.NeedChange], error) {
	at := needPlace(of.Rows)
	return connect(r.resolver, of.Found.Needs, first, after,
		func(c graph.NeedChange) graph.Position { return at(c.Need) },
		func(part []graph.NeedChange) []*schema.NeedChange { return needChanges(of, part) })
}

func needChanges(of *schema.WhatIf, found []graph.NeedChange) []*schema.NeedChange {
	rows := make([]graph.Need, len(found))
	for i, c := range found {
		rows[i] = c.Need
	}
	needs := schema.NewNeeds(rows)[0]
	made := make([]*schema.NeedChange, len(found))
	for i, c := range found {
		made[i] = &schema.NeedChange{Need: needs[i], State: c.State, Reason: c.After}
		for _, h := range c.By {
			made[i].By = append(made[i].By, of.Hypothesis(h))
		}
	}
	return made
}

func (r whatIf) Services(_ context.Context, of *schema.WhatIf, first int, after *graph.Position) (*schema.Connection[*schema.ServiceChange], error) {
	return connect(r.resolver, of.Found.Services, first, after, changePlace(of.Rows), serviceChanges)
}

func (r whatIf) Waiting(_ context.Context, of *schema.WhatIf, first int, after *graph.Position) (*schema.Connection[*schema.ServiceChange], error) {
	return connect(r.resolver, of.Found.Waiting, first, after, changePlace(of.Rows), serviceChanges)
}

func changePlace(rows *graph.Rows) func(graph.ServiceChange) graph.Position {
	return func(c graph.ServiceChange) graph.Position { return place(rowPlace(rows, c.Service)) }
}

// serviceChanges makes the changes of a page: their services one crowd, and
// their rows rows that came together.
func serviceChanges(found []graph.ServiceChange) []*schema.ServiceChange {
	ids, rows := make([]graph.ID, len(found)), make([][]graph.Need, len(found))
	for i, c := range found {
		ids[i], rows[i] = c.Service, c.Rows
	}
	crowd, needs := schema.NewCrowd(ids), schema.NewNeeds(rows...)
	made := make([]*schema.ServiceChange, len(found))
	for i, c := range found {
		made[i] = &schema.ServiceChange{Found: c, Held: needs[i], Named: crowd}
	}
	return made
}

func (r whatIf) LifeEvents(_ context.Context, of *schema.WhatIf, first int, after *graph.Position) (*schema.Connection[*schema.LifeEventChange], error) {
	at := func(c graph.LifeEventChange) graph.Position { return place(rowPlace(of.Rows, c.LifeEvent)) }
	return connect(r.resolver, of.Found.LifeEvents, first, after, at, lifeEventChanges)
}

func lifeEventChanges(found []graph.LifeEventChange) []*schema.LifeEventChange {
	ids := make([]graph.ID, len(found))
	for i, c := range found {
		ids[i] = c.LifeEvent
	}
	crowd := schema.NewCrowd(ids)
	made := make([]*schema.LifeEventChange, len(found))
	for i, c := range found {
		made[i] = &schema.LifeEventChange{Found: c, Named: crowd}
	}
	return made
}

func (r serviceChange) Service(ctx context.Context, of *schema.ServiceChange) (*schema.Service, error) {
	return player(ctx, r.resolver, of.Named, graph.Service, of.Found.Service, schema.As[schema.Service])
}

func (r serviceChange) Rows(_ context.Context, of *schema.ServiceChange, first int, after *graph.Position) (*schema.Connection[*schema.Need], error) {
	return connect(r.resolver, of.Held, first, after, (*schema.Need).Position, func(part []*schema.Need) []*schema.Need { return part })
}

func (r lifeEventChange) LifeEvent(ctx context.Context, of *schema.LifeEventChange) (*schema.LifeEvent, error) {
	return player(ctx, r.resolver, of.Named, graph.LifeEvent, of.Found.LifeEvent, schema.As[schema.LifeEvent])
}
