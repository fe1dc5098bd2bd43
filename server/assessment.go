package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

// assessed is what the assessments of a whole level speak of.
type assessed struct {
	known                            map[graph.ID]*graph.Node
	service, consumer, dataset, laws *schema.Level
}

func (r legalBasis) Assessment(ctx context.Context, of *schema.LegalBasis) (*schema.Assessment, error) {
	a := of.Node.Assessment
	if a == nil {
		return nil, nil
	}
	all, err := schema.Once(ctx, of.Level.Cohort, "assessment", func() (assessed, error) {
		return r.assessed(ctx, of.Level.Nodes)
	})
	if err != nil {
		return nil, err
	}
	return &schema.Assessment{
		Assessment: a,
		Service:    member(all, all.service, a.Service, schema.As[schema.Service]),
		Consumer:   member(all, all.consumer, a.Consumer, schema.As[schema.Agency]),
		Dataset:    member(all, all.dataset, a.Dataset, schema.As[schema.Dataset]),
		Law:        member(all, all.laws, a.Law, schema.As[schema.Law]),
	}, nil
}

func (r *resolver) assessed(ctx context.Context, bases []*graph.Node) (assessed, error) {
	var services, consumers, datasets, laws []graph.ID
	for _, b := range bases {
		if a := b.Assessment; a != nil {
			services, consumers = append(services, a.Service), append(consumers, a.Consumer)
			datasets, laws = append(datasets, a.Dataset), append(laws, a.Law)
		}
	}
	known, err := r.find(ctx, append(append(append(append([]graph.ID{}, services...), consumers...), datasets...), laws...))
	if err != nil {
		return assessed{}, err
	}
	level := func(ids []graph.ID) *schema.Level {
		nodes := make([]*graph.Node, len(ids))
		for i, id := range ids {
			nodes[i] = known[id]
		}
		return schema.NewLevel(nodes)
	}
	return assessed{known, level(services), level(consumers), level(datasets), level(laws)}, nil
}

func member[T any](all assessed, level *schema.Level, id graph.ID, as func(schema.Thing) *T) *T {
	n := all.known[id]
	if n == nil {
		return nil
	}
	return as(level.Thing(n))
}
