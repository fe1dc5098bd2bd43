package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	measure        struct{ *resolver }
	providedBasis  struct{ *resolver }
	expectation    struct{ *resolver }
	relatedMeasure struct{ *resolver }
)

func (r measure) Catalogs(ctx context.Context, of *schema.Measure, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r measure) Concepts(ctx context.Context, of *schema.Measure, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r measure) Leaders(ctx context.Context, of *schema.Measure, first int, after *graph.Position) (*schema.Connection[*schema.Agency], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Leads, graph.Agency), schema.As[schema.Agency], first, after)
}

func (r measure) Addresses(ctx context.Context, of *schema.Measure, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Addresses, ""), schema.AsNode, first, after)
}

func (r measure) DependsOn(ctx context.Context, of *schema.Measure, first int, after *graph.Position) (*schema.Connection[*schema.Measure], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.DependsOn, graph.Measure), schema.As[schema.Measure], first, after)
}

func (r measure) NeededBy(ctx context.Context, of *schema.Measure, first int, after *graph.Position) (*schema.Connection[*schema.Measure], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.DependsOn, graph.Measure), schema.As[schema.Measure], first, after)
}

func (r measure) Reports(ctx context.Context, of *schema.Measure, first int, after *graph.Position) (*schema.Connection[*schema.StatusReport], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Concerns, graph.StatusReport), schema.As[schema.StatusReport], first, after)
}

func (r measure) Overdue(ctx context.Context, of *schema.Measure) (bool, error) {
	v, err := r.version(ctx)
	if err != nil || of.Node.Measure == nil {
		return false, err
	}
	return of.Node.Measure.Overdue(v.AssessedOn), nil
}

func (r measure) Provides(ctx context.Context, of *schema.Measure) ([]*schema.ProvidedBasis, error) {
	crowd, err := crowdOf(ctx, of.Level, "provides", func(n *graph.Node) []graph.ID {
		var ids []graph.ID
		for _, b := range (&schema.Measure{Thing: schema.Thing{Node: n}}).Provided() {
			ids = append(ids, b.Dataset, b.Consumer)
		}
		return ids
	})
	if err != nil {
		return nil, err
	}
	made := make([]*schema.ProvidedBasis, len(of.Provided()))
	for i, b := range of.Provided() {
		made[i] = &schema.ProvidedBasis{Found: b, Named: crowd}
	}
	return made, nil
}

func (r providedBasis) Dataset(ctx context.Context, of *schema.ProvidedBasis) (*schema.Dataset, error) {
	return player(ctx, r.resolver, of.Named, graph.Dataset, of.Found.Dataset, schema.As[schema.Dataset])
}

func (r providedBasis) Consumer(ctx context.Context, of *schema.ProvidedBasis) (*schema.Agency, error) {
	return player(ctx, r.resolver, of.Named, graph.Agency, of.Found.Consumer, schema.As[schema.Agency])
}

func (r measure) Waiting(ctx context.Context, of *schema.Measure) ([]*schema.Measure, error) {
	f, err := r.followUp(ctx)
	if err != nil {
		return nil, err
	}
	crowd, err := crowdOf(ctx, of.Level, "waiting", func(n *graph.Node) []graph.ID { return f.WaitFor(n.ID) })
	if err != nil {
		return nil, err
	}
	return players(ctx, r.resolver, crowd, graph.Measure, f.WaitFor(of.Node.ID), schema.As[schema.Measure])
}

func (r measure) Expectation(ctx context.Context, of *schema.Measure) (*schema.Expectation, error) {
	expected, err := r.expectations(ctx)
	if err != nil {
		return nil, err
	}
	crowd, err := crowdOf(ctx, of.Level, "expectation", func(n *graph.Node) []graph.ID { return []graph.ID{n.ID, expected[n.ID].By} })
	if err != nil {
		return nil, err
	}
	return &schema.Expectation{Found: expected[of.Node.ID], Named: crowd}, nil
}

// expectations tell of each measure when it will be done, once a request.
func (r *resolver) expectations(ctx context.Context) (map[graph.ID]graph.Expectation, error) {
	return schema.Once(ctx, requestOf(ctx).Cohort, "expectations", func() (map[graph.ID]graph.Expectation, error) {
		f, err := r.followUp(ctx)
		if err != nil {
			return nil, err
		}
		of := map[graph.ID]graph.Expectation{}
		for _, e := range f.Expectations() {
			of[e.Measure] = e
		}
		return of, nil
	})
}

func (r expectation) Measure(ctx context.Context, of *schema.Expectation) (*schema.Measure, error) {
	return player(ctx, r.resolver, of.Named, graph.Measure, of.Found.Measure, schema.As[schema.Measure])
}

func (r expectation) By(ctx context.Context, of *schema.Expectation) (*schema.Measure, error) {
	return player(ctx, r.resolver, of.Named, graph.Measure, of.Found.By, schema.As[schema.Measure])
}

func (r measure) Related(ctx context.Context, of *schema.Measure) ([]*schema.RelatedMeasure, error) {
	f, err := r.followUp(ctx)
	if err != nil {
		return nil, err
	}
	crowd, err := crowdOf(ctx, of.Level, "related", func(n *graph.Node) []graph.ID {
		var ids []graph.ID
		for _, m := range graph.RelatedMeasures(f.FollowUp, n.ID) {
			ids = append(append(ids, m.Measure), m.Shared...)
		}
		return ids
	})
	if err != nil {
		return nil, err
	}
	var made []*schema.RelatedMeasure
	for _, m := range graph.RelatedMeasures(f.FollowUp, of.Node.ID) {
		made = append(made, &schema.RelatedMeasure{Found: m, Named: crowd})
	}
	return made, nil
}

func (r relatedMeasure) Measure(ctx context.Context, of *schema.RelatedMeasure) (*schema.Measure, error) {
	return player(ctx, r.resolver, of.Named, graph.Measure, of.Found.Measure, schema.As[schema.Measure])
}

func (r relatedMeasure) Shared(ctx context.Context, of *schema.RelatedMeasure) ([]schema.Node, error) {
	return r.whoever(ctx, of.Named, of.Found.Shared)
}
