package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

// shared answers a list of a what-if. The pages of all that came together are
// made at once, so that what they name is looked up together.
func shared[I, T any](ctx context.Context, r *resolver, of *schema.WhatIf, field string, items func(*schema.WhatIf) []I, at func(*schema.WhatIf) func(I) graph.Position, as func([]I) []T, first int, after *graph.Position) (*schema.Connection[T], error) {
	p, err := pageUpTo(r.maxFirst, first, after)
	if err != nil {
		return nil, err
	}
	made, err := schema.Once(ctx, of.Kin.Cohort, groupKey{field, keyOf(hop{}, p)}, func() (map[*schema.WhatIf][]T, error) {
		var all []I
		for _, w := range of.Kin.All {
			part, _ := cut(items(w), p, at(w))
			all = append(all, part...)
		}
		objects, pages := as(all), map[*schema.WhatIf][]T{}
		for _, w := range of.Kin.All {
			part, _ := cut(items(w), p, at(w))
			pages[w], objects = objects[:len(part)], objects[len(part):]
		}
		return pages, nil
	})
	if err != nil {
		return nil, err
	}
	part, more := cut(items(of), p, at(of))
	edges := make([]schema.Edge[T], len(part))
	for i, item := range part {
		edges[i] = schema.NewEdge(at(of)(item), made[of][i], nil)
	}
	return schema.NewConnection(edges, p, len(items(of)), more, r.version), nil
}

// needChange is a need that would have another state, and where.
type needChange struct {
	of *schema.WhatIf
	graph.NeedChange
}

func (r whatIf) Needs(ctx context.Context, of *schema.WhatIf, first int, after *graph.Position) (*schema.Connection[*schema.NeedChange], error) {
	items := func(w *schema.WhatIf) []needChange {
		changes := make([]needChange, len(w.Found.Needs))
		for i, c := range w.Found.Needs {
			changes[i] = needChange{w, c}
		}
		return changes
	}
	at := func(w *schema.WhatIf) func(needChange) graph.Position {
		place := needPlace(w.Rows)
		return func(c needChange) graph.Position { return place(c.Need) }
	}
	return shared(ctx, r.resolver, of, "needs", items, at, needChanges, first, after)
}

func needChanges(found []needChange) []*schema.NeedChange {
	rows := make([]graph.Need, len(found))
	for i, c := range found {
		rows[i] = c.Need
	}
	needs := schema.NewNeeds(rows)[0]
	made := make([]*schema.NeedChange, len(found))
	for i, c := range found {
		made[i] = &schema.NeedChange{Need: needs[i], State: c.State, Reason: c.After}
		for _, h := range c.By {
			made[i].By = append(made[i].By, c.of.Hypothesis(h))
		}
	}
	return made
}

func (r whatIf) Services(ctx context.Context, of *schema.WhatIf, first int, after *graph.Position) (*schema.Connection[*schema.ServiceChange], error) {
	items := func(w *schema.WhatIf) []graph.ServiceChange { return w.Found.Services }
	return shared(ctx, r.resolver, of, "services", items, changePlace, serviceChanges, first, after)
}

func (r whatIf) Waiting(ctx context.Context, of *schema.WhatIf, first int, after *graph.Position) (*schema.Connection[*schema.ServiceChange], error) {
	items := func(w *schema.WhatIf) []graph.ServiceChange { return w.Found.Waiting }
	return shared(ctx, r.resolver, of, "waiting", items, changePlace, serviceChanges, first, after)
}

func changePlace(of *schema.WhatIf) func(graph.ServiceChange) graph.Position {
	return func(c graph.ServiceChange) graph.Position { return place(rowPlace(of.Rows, c.Service)) }
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

func (r whatIf) LifeEvents(ctx context.Context, of *schema.WhatIf, first int, after *graph.Position) (*schema.Connection[*schema.LifeEventChange], error) {
	items := func(w *schema.WhatIf) []graph.LifeEventChange { return w.Found.LifeEvents }
	at := func(w *schema.WhatIf) func(graph.LifeEventChange) graph.Position {
		return func(c graph.LifeEventChange) graph.Position { return place(rowPlace(w.Rows, c.LifeEvent)) }
	}
	return shared(ctx, r.resolver, of, "lifeEvents", items, at, lifeEventChanges, first, after)
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
