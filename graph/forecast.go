package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// Forecast says when a life event clears if the measures are carried out as
// their dates say.
type Forecast struct {
	LifeEvent ID
	Now       Counts
	// Clears is the first day on which none of its services is BLOCKED any
	// more, with the measures that are done by then; "" when that day is not in
	// sight. It is the assessment day when none is BLOCKED now.
	Clears Date
	// Critical is the chain that decides Clears: the measure that is done last
	// (of the step's, the first), what it waited for, and so on; the one to begin
	// with comes first.
	Critical []ID
	Steps    []ForecastStep  // days on which something is released, in order
	Undated  []Expectation   // measures that would release services and have no day, in list order
	Remains  []ServiceChange // services that are BLOCKED after all days, with the rows that hold them back
}

// ForecastStep is a day on which services of the life event are released.
type ForecastStep struct {
	On       Date
	Measures []ID // done on that day, and needed for what is released; in list order
	Released []ID // services, in list order
	After    Counts
}

// ForecastOf says when a life event clears if the open measures are carried out
// when Expectations says: on each such day, in order, the rows are judged again
// as if all measures up to that day had created their bases (Hypotheses, with
// UNKNOWN read as u). Only BLOCKED services count; what is UNKNOWN now is told
// in After and holds nothing up unless u says so.
//
// Measures of a step are those that a release on that day needs: without any one
// of them something of Released would stay blocked on that day. Of several that
// would do, those that come first in lists.
//
// Undated are open measures that cannot be dated and have a part in a basis that
// a service of the life event would still wait for, and that would release it if
// all of them were carried out beside the others.
//
// Rows in BarrierScope(lifeEvent) are enough, and more rows change nothing. A
// life event that is not among those of the rows includes no service: none is
// BLOCKED now. ErrInvalid for a reading that does not exist; the error of ctx
// when that ends first.
func ForecastOf(ctx context.Context, f *FollowUp, rows *Rows, lifeEvent ID, u UnknownAs) (Forecast, error) {
	if err := u.Check(); err != nil {
		return Forecast{}, err
	}
	p := newProspect(f, rows, lifeEvent, u.orDefault())
	forecast := Forecast{LifeEvent: lifeEvent, Now: p.counts()}
	if p.u.held(forecast.Now) == 0 {
		forecast.Clears = rows.AssessedOn
	}
	for _, day := range p.days {
		if err := ctx.Err(); err != nil {
			return Forecast{}, fmt.Errorf("judge again as of %s: %w", day, err)
		}
		step := p.advance(day)
		if len(step.Released) > 0 {
			forecast.Steps = append(forecast.Steps, step)
		}
		if forecast.Clears == "" && p.u.held(step.After) == 0 {
			forecast.Clears, forecast.Critical = day, p.chain(step.Measures)
		}
	}
	forecast.Undated, forecast.Remains = p.undated(), p.remains()
	return forecast, nil
}

// prospect is how the services of a life event stand as the days pass.
type prospect struct {
	u        UnknownAs
	rows     *Rows
	services [][]Need
	states   []State // of each service, as of the day
	expected map[ID]Expectation
	days     []Date // on which measures are done that create bases, in order
	supposed map[ID][]Hypothesis
	open     []ID // measures that create bases, in list order
	done     []Hypothesis
}

func newProspect(f *FollowUp, rows *Rows, lifeEvent ID, u UnknownAs) *prospect {
	x := f.follow()
	p := &prospect{u: u, rows: x.with(rows.of(lifeEvent)), expected: map[ID]Expectation{}, supposed: map[ID][]Hypothesis{}}
	p.services = p.rows.services()
	for _, service := range p.services {
		p.states = append(p.states, p.judge(service, nil).After.State)
	}
	for _, e := range f.Expectations() {
		if all := x.hypotheses(p.rows, []ID{e.Measure}); len(all) > 0 {
			p.open = append(p.open, e.Measure)
			p.supposed[e.Measure] = all
			if e.Why == Dated {
				p.days = append(p.days, e.On)
			}
		}
		p.expected[e.Measure] = e
	}
	p.days = sortedSet(p.days)
	return p
}

// judge sums a service up under hypotheses.
func (p *prospect) judge(service []Need, all []Hypothesis) ServiceChange {
	a := WhatIfAnswer{Unknown: p.u, Effects: make([]Effect, len(all))}
	after, touched := a.suppose(p.rows, service, all)
	if !touched {
		after = slices.Clone(service)
	}
	return a.compare(service, after)
}

func (p *prospect) counts() Counts {
	var c Counts
	for _, s := range p.states {
		c.Add(s, 1)
	}
	return c
}

// on are the measures that are done on a day.
func (p *prospect) on(day Date) []ID {
	return slices.DeleteFunc(slices.Clone(p.open), func(m ID) bool { return p.expected[m].Why != Dated || p.expected[m].On != day })
}

// with are the hypotheses of what is done, and of measures.
func (p *prospect) with(measures []ID) []Hypothesis {
	all := slices.Clone(p.done)
	for _, m := range measures {
		all = append(all, p.supposed[m]...)
	}
	return all
}

// advance carries out what is done on a day.
func (p *prospect) advance(day Date) ForecastStep {
	measures := p.on(day)
	step := ForecastStep{On: day}
	all := p.with(measures)
	var released [][]Need
	for i, service := range p.services {
		state := p.judge(service, all).After.State
		if p.u.stops(p.states[i]) && !p.u.stops(state) {
			released = append(released, service)
			step.Released = append(step.Released, service[0].Service)
		}
		p.states[i] = state
	}
	step.Measures = p.needed(measures, released)
	step.After, p.done = p.counts(), all
	return step
}

// needed are as few of the measures of a day as release the services: the last
// that can be spared is, and so on.
func (p *prospect) needed(measures []ID, released [][]Need) []ID {
	for i := len(measures) - 1; i >= 0; i-- {
		fewer := slices.Delete(slices.Clone(measures), i, i+1)
		all := p.with(fewer)
		if !slices.ContainsFunc(released, func(s []Need) bool { return p.u.stops(p.judge(s, all).After.State) }) {
			measures = fewer
		}
	}
	return measures
}

// chain leads to the first of the measures from what it waited for.
func (p *prospect) chain(measures []ID) []ID {
	var chain []ID
	for at := cmp.Or(measures...); at != ""; at = p.expected[at].By {
		chain = append(chain, at)
	}
	slices.Reverse(chain)
	return chain
}

// remains are the services that are held back after all days.
func (p *prospect) remains() []ServiceChange {
	var held []ServiceChange
	for _, service := range p.services {
		if c := p.judge(service, p.done); p.u.stops(c.After.State) {
			held = append(held, c)
		}
	}
	return held
}

// undated are the measures without a day that have a part in what all of them
// together would release.
func (p *prospect) undated() []Expectation {
	var without []ID
	for _, m := range p.open {
		if p.expected[m].Why != Dated {
			without = append(without, m)
		}
	}
	all := p.with(without)
	var waited []*Need
	for i, service := range p.services {
		if p.u.stops(p.states[i]) && !p.u.stops(p.judge(service, all).After.State) {
			waited = append(waited, p.waited(service)...)
		}
	}
	var list []Expectation
	for _, m := range without {
		if slices.ContainsFunc(waited, func(n *Need) bool { return p.hasPart(m, n) }) {
			list = append(list, p.expected[m])
		}
	}
	return list
}

// waited are the rows that hold a service back after all days.
func (p *prospect) waited(service []Need) []*Need {
	var rows []*Need
	for _, group := range evidenceOf(service) {
		met := slices.ContainsFunc(group, func(n Need) bool { return !p.u.stops(p.reason(&n).State()) })
		for i := range group {
			if !met {
				rows = append(rows, &group[i])
			}
		}
	}
	return rows
}

func (p *prospect) reason(n *Need) Reason {
	disclosure, _ := suppose(p.rows, n, Disclosure, p.done)
	processing, _ := suppose(p.rows, n, Processing, p.done)
	return p.rows.judgeAgain(n, disclosure, processing)
}

// hasPart reports whether a measure speaks of a side that a row lacks and that
// nothing done adds.
func (p *prospect) hasPart(measure ID, n *Need) bool {
	kinds, _ := p.rows.lacking(n, p.u)
	return slices.ContainsFunc(kinds, func(kind BasisKind) bool {
		there, _ := suppose(p.rows, n, kind, p.done)
		_, by := suppose(p.rows, n, kind, p.supposed[measure])
		return there != added && len(by) > 0
	})
}
