package graph_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

func shortAll(ids []graph.ID) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = short(id)
	}
	return strings.Join(list, ",")
}

func leverageOf(t *testing.T, rows *graph.Rows, q graph.LeverageQuery) string {
	t.Helper()
	list, err := graph.LeverageOf(context.Background(), rows, q)
	if err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, l := range list {
		what := short(l.Unit.ID)
		if what == "" {
			what = short(l.Unit.Basis.Dataset)
		}
		parts = append(parts, fmt.Sprintf("%s releases %s(%s) helps %s", what, shortAll(l.Releases), shortAll(l.LifeEvents), shortAll(l.Helps)))
	}
	return strings.Join(parts, "; ")
}

func TestLeverageRanksWhatOneStepReleases(t *testing.T) {
	rows := planView(t).Rows(graph.RowScope{})
	for by, want := range map[graph.Weight]string{
		graph.ByBasis:    "income releases benefit,leave(sick) helps ; wages releases benefit() helps care; health releases () helps care",
		graph.ByMinistry: "finance releases benefit,leave(sick) helps care; care-ministry releases () helps care",
		graph.ByAgency:   "tax releases benefit,leave(sick) helps ; work releases benefit() helps care; clinic releases () helps care",
		graph.ByLaw:      "income releases benefit,leave(sick) helps ; wages releases benefit() helps care; act releases () helps care",
	} {
		if got := leverageOf(t, rows, graph.LeverageQuery{By: by}); got != want {
			t.Errorf("by %s: %s\nwant %s", by, got, want)
		}
	}
	if _, err := graph.LeverageOf(context.Background(), rows, graph.LeverageQuery{By: "MONEY"}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("by money: %v", err)
	}
}

// Leverage by basis must be what WhatIf says of each basis alone.
func TestLeverageIsWhatOneBasisWouldDo(t *testing.T) {
	compared, released := 0, 0
	for seed := range uint64(40) {
		rows := viewOf(t, graphtest.RandomGraph(seed, graphtest.Size{Services: 20, Documents: 1})).Rows(graph.RowScope{})
		for _, unknown := range []graph.UnknownAs{graph.AsClear, graph.AsBlocked} {
			list, err := graph.LeverageOf(context.Background(), rows, graph.LeverageQuery{Unknown: unknown})
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range list {
				b := l.Unit.Basis
				if b.Consumer == "" {
					continue // a hypothesis without a consumer is about all of them
				}
				a, err := graph.WhatIf(context.Background(), rows, graph.WhatIfQuery{Unknown: unknown, Hypotheses: []graph.Hypothesis{{Kind: b.Kind, Dataset: b.Dataset, Consumer: b.Consumer}}})
				if err != nil {
					t.Fatal(err)
				}
				want, events := releasedBy(a)
				if !slices.Equal(l.Releases, want) || !slices.Equal(l.LifeEvents, events) {
					t.Errorf("seed %d, %s, %+v releases %v (%v), what if says %v (%v)", seed, unknown, b, l.Releases, l.LifeEvents, want, events)
				}
				compared++
				released += len(want)
			}
		}
	}
	if compared < 200 || released < 100 {
		t.Errorf("%d bases compared, %d services released: that proves little", compared, released)
	}
}

// releasedBy are the services and life events that an answer releases.
func releasedBy(a graph.WhatIfAnswer) (services, events []graph.ID) {
	for _, c := range a.Services {
		if c.Released {
			services = append(services, c.Service)
		}
	}
	for _, e := range a.LifeEvents {
		if e.Released {
			events = append(events, e.LifeEvent)
		}
	}
	return services, events
}

func TestAWorklistSaysWhoseTurnItIs(t *testing.T) {
	v := viewOf(t, graphtest.Draw(t, planDrawing+`
		leave -NEEDS-> Evidence:loose
		leave -NEEDS-> Dataset:silent[NON_PUBLIC]
		other -RESPONSIBLE-> Service:mute
		tax -PUBLISHES-> silent
		tax -RESPONSIBLE-> Service:audit -NEEDS-> health
	`, graphtest.Set("d3", func(n *graph.Node) { n.Valid.To = "2020-01-01" })))
	rows := v.Rows(graph.RowScope{})
	for of, want := range map[string]string{
		"tax":           "owes income→welfare for benefit,leave alone 2; waits health→tax for audit alone 1; settles NOT_RECORDED silent",
		"finance":       "owes income→welfare for benefit,leave alone 2; owes wages→welfare for benefit,care alone 1; waits health→tax for audit alone 1; settles NOT_RECORDED silent",
		"care-ministry": "owes health→tax for audit alone 1; owes health→welfare for care alone 0",
		"welfare":       "waits income→welfare for benefit,leave alone 2; waits wages→welfare for benefit,care alone 1; waits health→welfare for care alone 0; settles DATASET_NOT_STATED loose",
		"other":         "settles NEEDS_NOT_STATED mute",
		"nobody":        "",
	} {
		list := worklistOf(t, rows, graphtest.ID(of))
		var parts []string
		for _, d := range list.Owes {
			parts = append(parts, fmt.Sprintf("owes %s→%s for %s alone %d", short(d.Dataset), short(d.Consumer), shortAll(d.Services), d.Alone))
		}
		for _, d := range list.WaitsFor {
			parts = append(parts, fmt.Sprintf("waits %s→%s for %s alone %d", short(d.Dataset), short(d.Consumer), shortAll(d.Services), d.Alone))
		}
		for _, d := range list.CanSettle {
			parts = append(parts, fmt.Sprintf("settles %s %s", d.Reason, short(d.Subject)))
		}
		got := strings.Join(parts, "; ")
		if got != want {
			t.Errorf("%s: %s\nwant %s", of, got, want)
		}
	}
}

// Every unknown row of evidence that is not clear has somebody who could settle
// it, unless nobody is stated at all; and every missing basis is owed or waited
// for by those whom its row names.
func TestNothingFallsBetweenWorklists(t *testing.T) {
	for seed := range uint64(30) {
		g := graphtest.RandomGraph(seed, graphtest.Size{Services: 20, Documents: 1})
		v := viewOf(t, g)
		rows := v.Rows(graph.RowScope{})
		settled, owed := map[string]bool{}, map[graph.BasisKey]bool{}
		for _, n := range g.Nodes {
			if !n.Is(graph.Agency) {
				continue
			}
			list := worklistOf(t, rows, n.ID)
			if part := worklistOf(t, v.Rows(graph.WorklistScope(n.ID)), n.ID); fmt.Sprintf("%+v", part) != fmt.Sprintf("%+v", list) {
				t.Fatalf("seed %d: %s has another worklist in its own rows:\n%+v\n%+v", seed, n.ID, part, list)
			}
			for _, d := range list.CanSettle {
				for _, s := range d.Services {
					settled[fmt.Sprint(d.Reason, d.Subject, s)] = true
				}
			}
			for _, d := range append(list.Owes, list.WaitsFor...) {
				owed[d.BasisKey] = true
			}
		}
		for _, key := range doubtful(rows.Needs) {
			if !settled[key] {
				t.Errorf("seed %d: nobody settles %s", seed, key)
			}
		}
		levers, _ := graph.LeverageOf(context.Background(), rows, graph.LeverageQuery{})
		for _, l := range levers {
			if l.Unit.Basis.Consumer != "" && !owed[l.Unit.Basis] {
				t.Errorf("seed %d: nobody owes or waits for %+v", seed, l.Unit.Basis)
			}
		}
	}
}

// doubtful are the unknown rows with agencies on both sides whose evidence no
// dataset clears: reason, subject and service.
func doubtful(rows []graph.Need) []string {
	clear := map[[2]graph.ID]bool{}
	for _, n := range rows {
		key := [2]graph.ID{n.Service, n.Evidenced()}
		clear[key] = clear[key] || n.State == graph.Clear
	}
	var keys []string
	for _, n := range rows {
		if n.State != graph.Unknown || clear[[2]graph.ID{n.Service, n.Evidenced()}] || len(n.Consumers) == 0 || len(n.Providers) == 0 {
			continue
		}
		subject := map[graph.Reason]graph.ID{graph.NeedsNotStated: n.Service, graph.DatasetNotStated: n.Evidence}[n.Reason]
		if subject == "" {
			subject = n.Dataset
		}
		keys = append(keys, fmt.Sprint(n.Reason, subject, n.Service))
	}
	return keys
}

func worklistOf(t *testing.T, rows *graph.Rows, of graph.ID) graph.Worklist {
	t.Helper()
	list, err := graph.WorklistOf(context.Background(), rows, of)
	if err != nil {
		t.Fatal(err)
	}
	return list
}
