package neo4j_test

import (
	"context"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/neo4j"
)

// deepQuestion is a question at a distance.
type deepQuestion struct {
	name   string
	target float64 // in milliseconds, of DESIGN §7; 0 = none is set
	heavy  bool    // it looks at the whole graph
	ask    func(ctx context.Context, i int) error
}

// deepQuestions are asked of the big graph, each time of other nodes.
func deepQuestions(store *neo4j.Store, g *graph.Graph) []deepQuestion {
	ids := map[graph.Kind][]graph.ID{}
	for _, k := range []graph.Kind{graph.Law, graph.Agency, graph.Dataset, graph.Service, graph.LifeEvent} {
		ids[k] = idsOf(g, k)
	}
	pick := func(k graph.Kind, i int) graph.ID { return ids[k][i*7919%len(ids[k])] }
	impact := func(k graph.Kind, most int) func(context.Context, int) error {
		return func(ctx context.Context, i int) error {
			_, err := store.Impact(ctx, graph.ImpactQuery{Of: pick(k, i), Max: most})
			return err
		}
	}
	path := func(from, to graph.Kind, next int) func(context.Context, int) error {
		return func(ctx context.Context, i int) error {
			_, err := store.Path(ctx, graph.PathQuery{From: pick(from, i), To: pick(to, i+next), Max: 5})
			return err
		}
	}
	rows := func(scope func(i int) graph.RowScope) func(context.Context, int) error {
		return func(ctx context.Context, i int) error {
			_, err := store.Rows(ctx, scope(i))
			return err
		}
	}
	fold := func(scope func(i int) graph.RowScope, fold func(ctx context.Context, rows *graph.Rows, i int) error) func(context.Context, int) error {
		return func(ctx context.Context, i int) error {
			rows, err := store.Rows(ctx, scope(i))
			if err != nil {
				return err
			}
			return fold(ctx, rows, i)
		}
	}
	event := func(i int) graph.RowScope { return graph.RowScope{LifeEvent: pick(graph.LifeEvent, i)} }
	return []deepQuestion{
		{"what if a law were gone, over what it touches", 100, false, fold(
			func(i int) graph.RowScope { return graph.RowScope{Touching: []graph.ID{pick(graph.Law, i)}} },
			func(ctx context.Context, rows *graph.Rows, i int) error {
				_, err := graph.WhatIf(ctx, rows, graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{{Gone: true, Law: pick(graph.Law, i)}}})
				return err
			})},
		{"plans of a life event", 1000, false, fold(event, func(ctx context.Context, rows *graph.Rows, i int) error {
			_, err := graph.UnblockingPlans(ctx, rows, graph.PlanQuery{LifeEvent: pick(graph.LifeEvent, i), Max: 10})
			return err
		})},
		{"worklist of an agency", 0, true, fold(
			func(i int) graph.RowScope { return graph.WorklistScope(pick(graph.Agency, i)) },
			func(ctx context.Context, rows *graph.Rows, i int) error {
				_, err := graph.WorklistOf(ctx, rows, pick(graph.Agency, i))
				return err
			})},
		{"leverage over all rows", 0, true, fold(func(int) graph.RowScope { return graph.RowScope{} }, func(ctx context.Context, rows *graph.Rows, _ int) error {
			_, err := graph.LeverageOf(ctx, rows, graph.LeverageQuery{})
			return err
		})},
		{"coordination over all rows", 0, true, fold(func(int) graph.RowScope { return graph.RowScope{} }, func(ctx context.Context, rows *graph.Rows, _ int) error {
			_, err := graph.CoordinationOf(ctx, rows, graph.AgencyLevel)
			return err
		})},
		{"impact of a law, 100 nodes", 100, false, impact(graph.Law, 100)},
		{"impact of a law, 1000 nodes", 100, false, impact(graph.Law, 0)},
		{"impact of an agency, 100 nodes", 100, false, impact(graph.Agency, 100)},
		{"impact of a dataset, 1000 nodes", 100, false, impact(graph.Dataset, 0)},
		{"path of two services", 10, false, path(graph.Service, graph.Service, 1)},
		{"path from a law to a service", 10, false, path(graph.Law, graph.Service, 0)},
		{"rows of a life event", 0, false, rows(func(i int) graph.RowScope { return graph.RowScope{LifeEvent: pick(graph.LifeEvent, i)} })},
		{"rows touching a law", 0, false, rows(func(i int) graph.RowScope { return graph.RowScope{Touching: []graph.ID{pick(graph.Law, i)}} })},
		{"rows touching an agency", 0, false, rows(func(i int) graph.RowScope { return graph.RowScope{Touching: []graph.ID{pick(graph.Agency, i)}} })},
		{"all rows", 0, true, rows(func(int) graph.RowScope { return graph.RowScope{} })},
		{"coverage by agency", 0, true, func(ctx context.Context, _ int) error {
			_, err := store.Coverage(ctx, graph.ByProvider)
			return err
		}},
		{"coverage by source", 0, true, func(ctx context.Context, _ int) error {
			_, err := store.Coverage(ctx, graph.BySource)
			return err
		}},
	}
}

// BenchmarkDeeper asks what follows from the big graph at a distance.
func BenchmarkDeeper(b *testing.B) {
	store := held(b, startBench(b))
	for _, q := range deepQuestions(store, bigGraph()) {
		b.Run(q.name, func(b *testing.B) { percentiles(b, q.target, q.ask) })
	}
}
