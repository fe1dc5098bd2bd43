package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	whatIf          struct{ *resolver }
	hypothesis      struct{ *resolver }
	serviceChange   struct{ *resolver }
	lifeEventChange struct{ *resolver }
)

func (q query) WhatIf(ctx context.Context, add, remove []*graph.Hypothesis, scope *schema.ServiceScope, unknown graph.UnknownAs) (*schema.WhatIf, error) {
	ask, err := q.supposed(ctx, add, remove, unknown)
	if err != nil {
		return nil, err
	}
	rows, err := q.rows(ctx, ask.Scope())
	if err != nil {
		return nil, err
	}
	found, err := graph.WhatIf(ctx, rows, ask)
	if err != nil {
		return nil, fmt.Errorf("suppose: %w", err)
	}
	if found, err = q.within(ctx, found, rows, scope); err != nil {
		return nil, err
	}
	answer := &schema.WhatIf{Answer: schema.NewAnswer(q.version), Found: found, Rows: rows}
	schema.NewKin(answer)
	return answer, nil
}

// supposed is the question with ids in place of aliases. What can be refused
// without reading anything is refused first.
func (r *resolver) supposed(ctx context.Context, add, remove []*graph.Hypothesis, unknown graph.UnknownAs) (graph.WhatIfQuery, error) {
	q := graph.WhatIfQuery{Unknown: unknown}
	for i, h := range append(append([]*graph.Hypothesis{}, add...), remove...) {
		supposed := *h
		supposed.Gone = i >= len(add)
		q.Hypotheses = append(q.Hypotheses, supposed)
	}
	if err := q.Check(); err != nil {
		return q, err
	}
	known, err := r.find(ctx, supposedIDs(q.Hypotheses))
	if err != nil {
		return q, err
	}
	for i, h := range q.Hypotheses {
		if q.Hypotheses[i], err = h.Resolve(func(id graph.ID) *graph.Node { return known[id] }); err != nil {
			return q, err
		}
	}
	return q, nil
}

func supposedIDs(all []graph.Hypothesis) []graph.ID {
	var ids []graph.ID
	for _, h := range all {
		ids = append(ids, h.Dataset, h.Consumer, h.Law, h.Agency)
	}
	return ids
}

// within leaves in an answer only what happens to the services of a scope, and
// to the life events that are named or take one of them. Life events are
// counted before, for all of their services.
func (r *resolver) within(ctx context.Context, a graph.WhatIfAnswer, rows *graph.Rows, s *schema.ServiceScope) (graph.WhatIfAnswer, error) {
	if s == nil || s.LifeEvent == nil && s.Services == nil {
		return a, nil
	}
	scope, err := r.scope(ctx, s.LifeEvent, s.Services)
	if err != nil {
		return a, err
	}
	services, events := meant(rows, scope)
	a.Needs = kept(a.Needs, func(c graph.NeedChange) bool { return services[c.Need.Service] })
	a.Services = kept(a.Services, func(c graph.ServiceChange) bool { return services[c.Service] })
	a.Waiting = kept(a.Waiting, func(c graph.ServiceChange) bool { return services[c.Service] })
	a.LifeEvents = kept(a.LifeEvents, func(c graph.LifeEventChange) bool { return events[c.LifeEvent] })
	return a, nil
}

// meant are the services and life events of a scope among those of the rows.
func meant(rows *graph.Rows, scope graph.RowScope) (services, events map[graph.ID]bool) {
	services, events = map[graph.ID]bool{}, map[graph.ID]bool{}
	asked := map[graph.ID]bool{}
	for _, id := range scope.Services {
		services[id], asked[id] = true, true
	}
	for _, e := range rows.LifeEvents {
		for _, id := range e.Services {
			if e.LifeEvent == scope.LifeEvent {
				services[id] = true
			}
			events[e.LifeEvent] = events[e.LifeEvent] || e.LifeEvent == scope.LifeEvent || asked[id]
		}
	}
	return services, events
}

func kept[T any](items []T, keep func(T) bool) []T {
	var some []T
	for _, item := range items {
		if keep(item) {
			some = append(some, item)
		}
	}
	return some
}

func (r hypothesis) Dataset(ctx context.Context, of *schema.Hypothesis) (*schema.Dataset, error) {
	return player(ctx, r.resolver, of.Named, graph.Dataset, of.Supposed.Dataset, schema.As[schema.Dataset])
}

func (r hypothesis) Consumer(ctx context.Context, of *schema.Hypothesis) (*schema.Agency, error) {
	return player(ctx, r.resolver, of.Named, graph.Agency, of.Supposed.Consumer, schema.As[schema.Agency])
}

func (r hypothesis) Law(ctx context.Context, of *schema.Hypothesis) (*schema.Law, error) {
	return player(ctx, r.resolver, of.Named, graph.Law, of.Supposed.Law, schema.As[schema.Law])
}

func (r hypothesis) Agency(ctx context.Context, of *schema.Hypothesis) (*schema.Agency, error) {
	return player(ctx, r.resolver, of.Named, graph.Agency, of.Supposed.Agency, schema.As[schema.Agency])
}
