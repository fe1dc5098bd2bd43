package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// MaxHypotheses is how many may be supposed at once.
const MaxHypotheses = 100

// WhatIfQuery supposes that bases exist or are gone. Ids must be ids, not
// aliases: Hypothesis.Resolve sees to that.
type WhatIfQuery struct {
	Hypotheses []Hypothesis // 1 to MaxHypotheses
	Unknown    UnknownAs    // "" = AS_CLEAR
}

// WhatIfAnswer is what would change. Nothing of it is kept anywhere.
type WhatIfAnswer struct {
	Unknown    UnknownAs
	Effects    []Effect          // of each hypothesis, in the order asked
	Needs      []NeedChange      // rows with another state, in the order of Rows
	Services   []ServiceChange   // with another state, by SortKey, then ID
	LifeEvents []LifeEventChange // with other counts, by SortKey, then ID
	Waiting    []ServiceChange   // services that a hypothesis speaks of and that are held back all the same: their After names what for
}

// Effect tells what a hypothesis is about. One that speaks of no need changes
// nothing: nobody needs that dataset, or nothing is founded in that law.
type Effect struct {
	Hypothesis Hypothesis
	SpeaksOf   int // rows with a side that it speaks of
	Changes    int // of those, rows that have another state, whichever hypothesis did it
}

// NeedChange is a row that would have another state.
type NeedChange struct {
	Need  Need // as it stands
	State State
	After Reason
	By    []int // the hypotheses, by number from 0, that speak of it
}

// ServiceChange is a service before and after.
type ServiceChange struct {
	Service  ID
	Before   ServiceVerdict // State and Reasons; being blocked upstream is not looked at
	After    ServiceVerdict
	Released bool   // held back before and not after, as Unknown reads UNKNOWN
	Stopped  bool   // the other way round
	Rows     []Need // the rows that hold it back after, with the state and reason that they would have
}

// LifeEventChange is a life event before and after.
type LifeEventChange struct {
	LifeEvent ID
	Before    Counts
	After     Counts
	Released  bool // something held it back before, and nothing after, as Unknown reads UNKNOWN
}

// Check refuses a malformed question: ErrInvalid without hypotheses, with one
// that names nothing or too much, or with two that contradict each other (the
// error names both); ErrLimit over MaxHypotheses.
func (q WhatIfQuery) Check() error {
	if len(q.Hypotheses) == 0 {
		return fmt.Errorf("what if: nothing is supposed: %w", ErrInvalid)
	}
	if len(q.Hypotheses) > MaxHypotheses {
		return fmt.Errorf("what if: %d hypotheses, at most %d are possible: %w", len(q.Hypotheses), MaxHypotheses, ErrLimit)
	}
	for _, h := range q.Hypotheses {
		if err := h.Check(); err != nil {
			return err
		}
	}
	return cmp.Or(q.Unknown.Check(), contradict(q.Hypotheses))
}

// Check refuses a reading that does not exist, with ErrInvalid.
func (u UnknownAs) Check() error {
	if !slices.Contains([]UnknownAs{"", AsClear, AsBlocked}, u) {
		return fmt.Errorf("unknown %q: it is read %s or %s: %w", u, AsClear, AsBlocked, ErrInvalid)
	}
	return nil
}

// Scope is of which services WhatIf needs the rows.
func (q WhatIfQuery) Scope() RowScope {
	var touching []ID
	for _, h := range q.Hypotheses {
		touching = append(touching, h.Dataset+h.Law+h.Agency) // one of them is set
	}
	return RowScope{Touching: sortedSet(touching)}
}

// WhatIf judges the rows again under hypotheses; Rows.judgeAgain has the table of
// what they do to each reason. From the rows up it is the sum that Assess
// makes: evidence has the best of its rows, a service the worst of its
// evidence. Rows in q.Scope() are enough, and more rows change nothing.
// The error of ctx when that ends first.
func WhatIf(ctx context.Context, rows *Rows, q WhatIfQuery) (WhatIfAnswer, error) {
	if err := q.Check(); err != nil {
		return WhatIfAnswer{}, err
	}
	return rows.whatIf(ctx, q)
}

// whatIf is WhatIf of a question that is known to be sound; of any number of
// hypotheses, for those of measures are not asked one by one.
func (r *Rows) whatIf(ctx context.Context, q WhatIfQuery) (WhatIfAnswer, error) {
	a := WhatIfAnswer{Unknown: q.Unknown.orDefault()}
	for _, h := range q.Hypotheses {
		a.Effects = append(a.Effects, Effect{Hypothesis: h})
	}
	changed := map[ID]ServiceChange{}
	for _, service := range r.services() {
		if err := ctx.Err(); err != nil {
			return WhatIfAnswer{}, fmt.Errorf("judge again: %w", err)
		}
		after, touched := a.suppose(r, service, q.Hypotheses)
		if !touched {
			continue
		}
		c := a.compare(service, after)
		if a.Unknown.stops(c.After.State) {
			a.Waiting = append(a.Waiting, c)
		}
		if c.Before.State != c.After.State {
			a.Services = append(a.Services, c)
			changed[c.Service] = c
		}
	}
	a.compareLifeEvents(r, changed)
	return a, nil
}

// suppose judges the rows of a service again and notes what changes; touched
// when a hypothesis speaks of any of them.
func (a *WhatIfAnswer) suppose(r *Rows, service []Need, all []Hypothesis) (after []Need, touched bool) {
	for i := range service {
		n := &service[i]
		disclosure, by := suppose(r, n, Disclosure, all)
		processing, more := suppose(r, n, Processing, all)
		by = sortedSet(append(by, more...))
		if len(by) == 0 {
			continue
		}
		if !touched { // most services are not: rows are large
			after, touched = slices.Clone(service), true
		}
		reason := r.judgeAgain(n, disclosure, processing)
		for _, h := range by {
			a.Effects[h].SpeaksOf++
			if reason.State() != n.State {
				a.Effects[h].Changes++
			}
		}
		if reason.State() != n.State {
			a.Needs = append(a.Needs, NeedChange{Need: *n, State: reason.State(), After: reason, By: by})
		}
		after[i].State, after[i].Reason = reason.State(), reason
	}
	return after, touched
}

// compare sums a service up before and after.
func (a *WhatIfAnswer) compare(before, after []Need) ServiceChange {
	c := ServiceChange{Service: before[0].Service, Before: sumUp(evidenceOf(slices.Clone(before)))}
	groups := evidenceOf(after)
	c.After = sumUp(groups)
	c.Released = a.Unknown.stops(c.Before.State) && !a.Unknown.stops(c.After.State)
	c.Stopped = !a.Unknown.stops(c.Before.State) && a.Unknown.stops(c.After.State)
	for _, rows := range groups {
		if !slices.ContainsFunc(rows, func(n Need) bool { return !a.Unknown.stops(n.State) }) {
			c.Rows = append(c.Rows, rows...)
		}
	}
	return c
}

// compareLifeEvents counts the services of life events again.
func (a *WhatIfAnswer) compareLifeEvents(r *Rows, changed map[ID]ServiceChange) {
	for _, event := range r.LifeEvents {
		after := event.Counts
		for _, service := range event.Services {
			if c, ok := changed[service]; ok {
				after.Add(c.Before.State, -1)
				after.Add(c.After.State, 1)
			}
		}
		if after != event.Counts {
			a.LifeEvents = append(a.LifeEvents, LifeEventChange{
				LifeEvent: event.LifeEvent, Before: event.Counts, After: after,
				Released: a.Unknown.held(event.Counts) > 0 && a.Unknown.held(after) == 0,
			})
		}
	}
}

// held is how many services are held back.
func (u UnknownAs) held(c Counts) int {
	if u == AsBlocked {
		return c.Blocked + c.Unknown
	}
	return c.Blocked
}
