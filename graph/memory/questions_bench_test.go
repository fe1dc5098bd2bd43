package memory_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
)

// The times to reach (DESIGN §7) at the 95th percentile.
const (
	pageTarget   = 5 * time.Millisecond
	deepTarget   = 5 * time.Millisecond
	whatIfTarget = 100 * time.Millisecond
	planTarget   = time.Second
)

// question is asked again and again, each time of other nodes.
type question struct {
	name   string
	target time.Duration // at the 95th percentile; 0 = none is set
	ask    func(ctx context.Context, i int) error
}

// BenchmarkQuestions asks the big graph everything that can be asked.
func BenchmarkQuestions(b *testing.B) {
	store := memory.New()
	if _, err := store.Apply(b.Context(), bigUpdate(b)); err != nil {
		b.Fatal(err)
	}
	a := asker{store: store, ids: map[graph.Kind][]graph.ID{}}
	for _, n := range bigUpdate(b).Nodes {
		a.ids[n.Value.Kind()] = append(a.ids[n.Value.Kind()], n.Value.ID)
	}
	for _, q := range slices.Concat(a.pages(), a.blocked(), a.deep(), a.folds()) {
		b.Run(q.name, func(b *testing.B) {
			graphtest.Measure(b, q.target, func(i int) error { return q.ask(b.Context(), i) })
		})
	}
}

// asker asks a store of nodes of each kind.
type asker struct {
	store *memory.Store
	ids   map[graph.Kind][]graph.ID
}

// pick is another node of a kind each time; 7919 is a prime, so all are met.
func (a asker) pick(k graph.Kind, i int) graph.ID { return a.ids[k][i*7919%len(a.ids[k])] }

// window is 25 services that move with i.
func (a asker) window(i int) []graph.ID {
	services := a.ids[graph.Service]
	return services[i*25%(len(services)-25):][:25]
}

func (a asker) pages() []question {
	page := graph.Page{First: 25}
	return []question{
		{"first page of services", 0, func(ctx context.Context, _ int) error {
			_, err := a.store.List(ctx, graph.ListQuery{Kind: graph.Service, Page: page})
			return err
		}},
		{"first page of an agency's services", 0, func(ctx context.Context, i int) error {
			_, err := a.store.List(ctx, graph.ListQuery{Kind: graph.Service, Filter: graph.ListFilter{Agency: a.pick(graph.Agency, i)}, Page: page})
			return err
		}},
		{"search for two words", 0, func(ctx context.Context, i int) error {
			text := []string{"søknad 12", "barn 7", "helse 199", "register 45", "søkn barn"}[i%5]
			_, err := a.store.Search(ctx, graph.SearchQuery{Text: text, Page: page})
			return err
		}},
		{"needs of 25 services", 0, func(ctx context.Context, i int) error { _, err := a.store.Needs(ctx, a.window(i)); return err }},
		{"evidence of 25 services", 0, func(ctx context.Context, i int) error {
			_, err := a.store.Neighbours(ctx, a.window(i), graph.NeighbourQuery{Type: graph.Needs, Page: page})
			return err
		}},
		{"blocks upstream of 25 services", 0, func(ctx context.Context, i int) error { _, err := a.store.UpstreamBlocks(ctx, a.window(i)); return err }},
		{"summary of a life event", 0, func(ctx context.Context, i int) error {
			_, err := a.store.Summaries(ctx, []graph.ID{a.pick(graph.LifeEvent, i)})
			return err
		}},
	}
}

// blocked is the first page of blocked services, under each filter.
func (a asker) blocked() []question {
	var all []question
	for _, c := range []struct {
		name   string
		filter func(i int) graph.BlockedFilter
	}{
		{"first page of blocked services", func(int) graph.BlockedFilter { return graph.BlockedFilter{} }},
		{"blocked services of a life event", func(i int) graph.BlockedFilter { return graph.BlockedFilter{LifeEvent: a.pick(graph.LifeEvent, i)} }},
		{"blocked services of a consumer", func(i int) graph.BlockedFilter { return graph.BlockedFilter{Consumer: a.pick(graph.Agency, i)} }},
		{"blocked services of a provider", func(i int) graph.BlockedFilter { return graph.BlockedFilter{Provider: a.pick(graph.Agency, i)} }},
		{"blocked services of a law", func(i int) graph.BlockedFilter { return graph.BlockedFilter{Law: a.pick(graph.Law, i)} }},
		{"blocked services of a ministry", func(i int) graph.BlockedFilter { return graph.BlockedFilter{Ministry: a.ids[graph.Agency][i%20]} }},
		{"blocked services for a reason", func(int) graph.BlockedFilter { return graph.BlockedFilter{Reason: graph.NoDisclosureBasis} }},
	} {
		all = append(all, question{c.name, pageTarget, func(ctx context.Context, i int) error {
			_, err := a.store.BlockedServices(ctx, graph.BlockedQuery{Filter: c.filter(i), Page: graph.Page{First: 25}})
			return err
		}})
	}
	return all
}

// deep are the questions at a distance that the store answers itself.
func (a asker) deep() []question {
	impact := func(k graph.Kind, most int) func(context.Context, int) error {
		return func(ctx context.Context, i int) error {
			_, err := a.store.Impact(ctx, graph.ImpactQuery{Of: a.pick(k, i), Max: most})
			return err
		}
	}
	path := func(from, to graph.Kind, next int) func(context.Context, int) error {
		return func(ctx context.Context, i int) error {
			_, err := a.store.Path(ctx, graph.PathQuery{From: a.pick(from, i), To: a.pick(to, i+next), Max: 5})
			return err
		}
	}
	return []question{
		{"impact of a law, 100 nodes", deepTarget, impact(graph.Law, 100)},
		{"impact of a law, 1000 nodes", deepTarget, impact(graph.Law, 0)},
		{"impact of an agency, 100 nodes", deepTarget, impact(graph.Agency, 100)},
		{"impact of an agency, 1000 nodes", deepTarget, impact(graph.Agency, 0)},
		{"impact of a dataset, 1000 nodes", deepTarget, impact(graph.Dataset, 0)},
		{"path between two services", deepTarget, path(graph.Service, graph.Service, 1)},
		{"path from a law to a service", deepTarget, path(graph.Law, graph.Service, 0)},
		{"coverage by agency", 0, func(ctx context.Context, _ int) error { _, err := a.store.Coverage(ctx, graph.ByProvider); return err }},
		{"coverage by source", 0, func(ctx context.Context, _ int) error { _, err := a.store.Coverage(ctx, graph.BySource); return err }},
	}
}

// folds are the questions that are folds over rows, the rows included.
func (a asker) folds() []question {
	fold := func(scope func(i int) graph.RowScope, do func(rows *graph.Rows, i int) error) func(context.Context, int) error {
		return func(ctx context.Context, i int) error {
			rows, err := a.store.Rows(ctx, scope(i))
			if err != nil {
				return err
			}
			return do(rows, i)
		}
	}
	everything := func(int) graph.RowScope { return graph.RowScope{} }
	return []question{
		{"what if a dataset had a basis, over all rows", whatIfTarget, fold(everything, func(rows *graph.Rows, i int) error {
			return whatIf(rows, graph.Hypothesis{Dataset: a.pick(graph.Dataset, i)})
		})},
		{"what if a law were gone, over all rows", whatIfTarget, fold(everything, func(rows *graph.Rows, i int) error {
			return whatIf(rows, graph.Hypothesis{Gone: true, Law: a.pick(graph.Law, i)})
		})},
		{"what if a law were gone, over what it touches", whatIfTarget, fold(
			func(i int) graph.RowScope { return graph.RowScope{Touching: []graph.ID{a.pick(graph.Law, i)}} },
			func(rows *graph.Rows, i int) error {
				return whatIf(rows, graph.Hypothesis{Gone: true, Law: a.pick(graph.Law, i)})
			})},
		{"plans of a life event of the big graph", planTarget, fold(
			func(i int) graph.RowScope { return graph.RowScope{LifeEvent: a.pick(graph.LifeEvent, i)} },
			func(rows *graph.Rows, i int) error {
				_, err := graph.UnblockingPlans(context.Background(), rows, graph.PlanQuery{LifeEvent: a.pick(graph.LifeEvent, i), Max: 10})
				return err
			})},
		{"leverage over all rows", 0, fold(everything, func(rows *graph.Rows, _ int) error {
			_, err := graph.LeverageOf(context.Background(), rows, graph.LeverageQuery{})
			return err
		})},
		{"worklist of an agency", 0, fold(
			func(i int) graph.RowScope { return graph.WorklistScope(a.pick(graph.Agency, i)) },
			func(rows *graph.Rows, i int) error {
				_, err := graph.WorklistOf(context.Background(), rows, a.pick(graph.Agency, i))
				return err
			})},
		{"coordination of agencies, over all rows", 0, fold(everything, func(rows *graph.Rows, _ int) error {
			_, err := graph.CoordinationOf(context.Background(), rows, graph.AgencyLevel)
			return err
		})},
		{"coordination of ministries, over all rows", 0, fold(everything, func(rows *graph.Rows, _ int) error {
			_, err := graph.CoordinationOf(context.Background(), rows, graph.MinistryLevel)
			return err
		})},
	}
}

func whatIf(rows *graph.Rows, h graph.Hypothesis) error {
	_, err := graph.WhatIf(context.Background(), rows, graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{h}})
	return err
}
