package graph_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// randomFollowUp is a random graph whose measures provide bases that are missing
// in it, on days around the assessment day, and whose barriers are their absence.
func randomFollowUp(t *testing.T, seed uint64) *graph.View {
	t.Helper()
	size := graphtest.Size{Services: 16, Documents: 2}
	g := graphtest.RandomGraph(seed, size)
	_, batches := graphtest.Random(seed, size)
	described := map[graph.ID]*graph.Node{}
	for _, b := range batches {
		for _, n := range b.Nodes {
			if n.Resolved {
				described[n.ID] = n
			}
		}
	}
	leverage, err := graph.LeverageOf(context.Background(), viewOf(t, g).Rows(graph.RowScope{}), graph.LeverageQuery{Unknown: graph.AsBlocked})
	if err != nil {
		t.Fatal(err)
	}
	chance := rand.New(rand.NewPCG(seed, 7))
	for _, n := range g.Nodes {
		if d := described[n.ID]; d != nil {
			n.Measure, n.Barrier, n.Report, n.Learning = d.Measure, d.Barrier, d.Report, d.Learning
			n.Recommendation, n.Indicator = d.Recommendation, d.Indicator
		}
		if n.Measure != nil && len(leverage) > 0 {
			m := *n.Measure
			for range chance.IntN(5) {
				m.Provides = append(slices.Clone(m.Provides), leverage[chance.IntN(len(leverage))].Bases[0].BasisKey)
			}
			if chance.IntN(3) > 0 {
				m.Status, m.Due = graph.MeasureStarted, graph.Date(fmt.Sprintf("20%d-01-01", 27+chance.IntN(3)))
			}
			n.Measure = &m
		}
		if n.Barrier != nil && len(leverage) > 0 {
			n.Barrier = &graph.BarrierFacts{Type: graph.LawBarrier, Status: n.Barrier.Status}
			hinders := graph.EdgeKey{From: n.ID, Type: graph.Hinders, To: leverage[chance.IntN(len(leverage))].Unit.Basis.Dataset}
			if !slices.ContainsFunc(g.Edges, func(e graph.Edge) bool { return e.EdgeKey == hinders }) {
				g.Edges = append(g.Edges, graph.Edge{EdgeKey: hinders})
			}
		}
	}
	g.Edges = slices.DeleteFunc(g.Edges, func(e graph.Edge) bool { // or nearly every measure waits in a circle
		return e.Type == graph.DependsOn && (e.From <= e.To || chance.IntN(3) > 0)
	})
	return viewOf(t, g)
}

// eachLifeEvent runs a test on the life events of random graphs, with rows of
// each alone and with all.
func eachLifeEvent(t *testing.T, test func(t *testing.T, f *graph.FollowUp, few, all *graph.Rows, event graph.ID)) {
	t.Helper()
	for seed := range uint64(60) {
		view := randomFollowUp(t, seed)
		all := view.Rows(graph.RowScope{})
		for _, e := range all.LifeEvents {
			test(t, view.FollowUp(), view.Rows(graph.BarrierScope(e.LifeEvent)), all, e.LifeEvent)
		}
	}
}

func TestEveryMissingBasisStandsInExactlyOneEntry(t *testing.T) {
	entries, merged := 0, 0
	eachLifeEvent(t, func(t *testing.T, f *graph.FollowUp, few, all *graph.Rows, event graph.ID) {
		p, err := graph.BarriersOf(context.Background(), f, few, event)
		if err != nil {
			t.Fatal(err)
		}
		if more, err := graph.BarriersOf(context.Background(), f, all, event); err != nil || !cmp.Equal(p, more) {
			t.Errorf("more rows change the profile of %s: %s", event, cmp.Diff(p, more))
		}
		got, want := map[string]int{}, map[string]int{}
		for _, e := range p.Entries {
			for _, b := range e.Bases {
				got[fmt.Sprintf("%+v", b.BasisKey)]++
				entries++
				if e.Barrier != "" {
					merged++
				}
			}
			if e.Barrier == "" && len(e.Bases) != 1 {
				t.Errorf("an entry without a barrier has %d bases", len(e.Bases))
			}
		}
		leverage, err := graph.LeverageOf(context.Background(), few, graph.LeverageQuery{})
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range leverage {
			want[fmt.Sprintf("%+v", l.Unit.Basis)]++
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", event, diff)
		}
	})
	if t.Logf("%d bases, %d of them curated too", entries, merged); entries < 50 || merged < 5 {
		t.Errorf("that proves little")
	}
}

// foretold is what brute force says of a life event: how it stands on every day,
// by ReleaseOf all measures that are expected by then.
type foretold struct {
	t     *testing.T
	f     *graph.FollowUp
	rows  *graph.Rows
	event graph.LifeEventRow
	when  map[graph.ID]graph.Date
}

func foretell(t *testing.T, f *graph.FollowUp, rows *graph.Rows) *foretold {
	o := &foretold{t: t, f: f, rows: rows, event: rows.LifeEvents[0], when: map[graph.ID]graph.Date{}}
	for _, e := range f.Expectations() {
		if e.Why == graph.Dated && e.On != "" && f.Look(e.Measure).Measure.Status.Open() {
			o.when[e.Measure] = e.On
		}
	}
	return o
}

// by are the measures that are done by a day.
func (o *foretold) by(day graph.Date) []graph.ID {
	var done []graph.ID
	for _, n := range o.f.Nodes {
		if on := o.when[n.ID]; on != "" && on <= day {
			done = append(done, n.ID)
		}
	}
	return done
}

// states are those of the services that have another state, and how many there
// are of each.
func (o *foretold) states(measures []graph.ID) (map[graph.ID]graph.State, graph.Counts) {
	o.t.Helper()
	r, err := graph.ReleaseOf(context.Background(), o.f, o.rows, measures, "")
	if err != nil {
		o.t.Fatal(err)
	}
	states, counts := map[graph.ID]graph.State{}, o.event.Counts
	for _, id := range o.event.Services {
		states[id] = o.rows.Look(id).Verdict.State
	}
	for _, s := range r.Answer.Services {
		states[s.Service] = s.After.State
	}
	for _, e := range r.Answer.LifeEvents {
		if e.LifeEvent == o.event.LifeEvent {
			counts = e.After
		}
	}
	return states, counts
}

func TestAForecastIsWhatIfOfAllThatIsDoneByTheDay(t *testing.T) {
	steps, cleared, spared := 0, 0, 0
	eachLifeEvent(t, func(t *testing.T, f *graph.FollowUp, few, all *graph.Rows, event graph.ID) {
		few = only(few, event)
		forecast, err := graph.ForecastOf(context.Background(), f, few, event, "")
		if err != nil {
			t.Fatal(err)
		}
		if more, err := graph.ForecastOf(context.Background(), f, all, event, ""); err != nil || !cmp.Equal(forecast, more) {
			t.Errorf("more rows change the forecast of %s: %s", event, cmp.Diff(forecast, more))
		}
		o := foretell(t, f, few)
		for _, s := range forecast.Steps {
			steps++
			if _, counts := o.states(o.by(s.On)); counts != s.After {
				t.Errorf("%s on %s: %v, what if says %v", event, s.On, s.After, counts)
			}
			spared += o.checkNeeded(s)
		}
		if want := o.clears(); forecast.Clears != want {
			t.Errorf("%s clears on %q, and on every day it is %q", event, forecast.Clears, want)
		}
		if len(forecast.Critical) > 0 {
			cleared++
		}
	})
	if t.Logf("%d steps, %d cleared, %d measures spared", steps, cleared, spared); steps < 30 || cleared < 5 || spared == 0 {
		t.Errorf("that proves little")
	}
}

// only leaves one life event, for services may be in several.
func only(rows *graph.Rows, event graph.ID) *graph.Rows {
	one := *rows
	one.LifeEvents = slices.DeleteFunc(slices.Clone(rows.LifeEvents), func(e graph.LifeEventRow) bool { return e.LifeEvent != event })
	return &one
}

// checkNeeded tries a step without each of its measures; it counts those of the
// day that it does without.
func (o *foretold) checkNeeded(s graph.ForecastStep) (spared int) {
	var all []graph.ID
	for _, m := range o.by(s.On) {
		if o.when[m] != s.On || slices.Contains(s.Measures, m) {
			all = append(all, m)
		} else {
			spared++
		}
	}
	blocked := func(measures []graph.ID) bool {
		states, _ := o.states(measures)
		return slices.ContainsFunc(s.Released, func(id graph.ID) bool { return states[id] == graph.Blocked })
	}
	if blocked(all) {
		o.t.Errorf("%s: %v do not release %v", s.On, s.Measures, s.Released)
	}
	for _, m := range s.Measures {
		if !blocked(slices.DeleteFunc(slices.Clone(all), func(id graph.ID) bool { return id == m })) {
			o.t.Errorf("%s: %v are released without %s", s.On, s.Released, m)
		}
	}
	return spared
}

// clears tries every day.
func (o *foretold) clears() graph.Date {
	days := []graph.Date{day}
	for _, on := range o.when {
		days = append(days, on)
	}
	slices.Sort(days)
	for i, d := range days {
		measures := o.by(d)
		if i == 0 {
			measures = nil
		}
		if _, counts := o.states(measures); counts.Blocked == 0 {
			return d
		}
	}
	return ""
}

func TestMeasuresAreRelatedBothWays(t *testing.T) {
	found := 0
	for seed := range uint64(60) {
		f := randomFollowUp(t, seed).FollowUp()
		unlinked, want := map[[2]graph.ID]bool{}, map[[2]graph.ID]bool{}
		for _, p := range graph.UnlinkedMeasures(f) {
			unlinked[[2]graph.ID{p.First, p.Second}] = true
		}
		for _, n := range f.Measures(graph.MeasureFilter{}) {
			if n.Measure != nil && !n.Measure.Status.Open() {
				continue
			}
			for _, r := range graph.RelatedMeasures(f, n.ID) {
				found++
				back := graph.RelatedMeasures(f, r.Measure)
				at := slices.IndexFunc(back, func(b graph.RelatedMeasure) bool { return b.Measure == n.ID })
				if at < 0 || !slices.Equal(back[at].Shared, r.Shared) || back[at].Linked != r.Linked {
					t.Errorf("%s is related to %+v, and not back: %+v", n.ID, r, back)
				}
				events := func(id graph.ID) bool { return f.Look(id) != nil && f.Look(id).Is(graph.LifeEvent) }
				if graph.Before(n, f.Look(r.Measure)) && !r.Linked && len(slices.DeleteFunc(slices.Clone(r.Shared), events)) > 0 {
					want[[2]graph.ID{n.ID, r.Measure}] = true
				}
			}
		}
		if diff := cmp.Diff(want, unlinked); diff != "" {
			t.Errorf("pairs (-want +got):\n%s", diff)
		}
	}
	if found < 100 {
		t.Errorf("%d found: that proves little", found)
	}
}
