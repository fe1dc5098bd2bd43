package graph

import (
	"context"
	"errors"
)

// Expectation is when a measure will be done if all goes as written.
type Expectation struct {
	Measure ID
	// On is the later of its own Due and what it waits for; "" when that cannot
	// be told: see Why. Of a measure that is done, Finished or "".
	On  Date
	Why Undated
	// By is the measure that it DEPENDS_ON which decides On, or which cannot be
	// dated; "" when its own Due does.
	By ID
}

// Undated is why nobody can tell when a measure will be done.
type Undated string

// The reasons, in the order in which they are looked for.
const (
	Dated       Undated = ""            // it can be told
	WasStopped  Undated = "STOPPED"     // it will not be done
	InACircle   Undated = "CIRCLE"      // it waits for itself
	NoDueDate   Undated = "NO_DUE_DATE" // nobody wrote it down
	IsOverdue   Undated = "OVERDUE"     // the day has passed
	WaitsForOne Undated = "WAITS"       // for a measure (By) that cannot be dated
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
	// Critical is the chain that decides Clears: the measure that is done last,
	// what it waited for, and so on; the one to begin with comes first.
	Critical []ID
	Steps    []ForecastStep  // days on which something is released, in order
	Undated  []Expectation   // measures that would release services and have no day, in list order
	Remains  []ServiceChange // services that are BLOCKED after the last step, with the rows that hold them back
}

// ForecastStep is a day on which services of the life event are released.
type ForecastStep struct {
	On       Date
	Measures []ID // done on that day, and needed for what is released; in list order
	Released []ID // services, in list order
	After    Counts
}

// Expectations tell when each measure will be done, in the order of f.Nodes. On
// of a measure is the later of its Due and On of all that it DEPENDS_ON and that
// is not done; it cannot be told when its own day is missing or has passed, or
// when one that it depends on cannot be dated.
func (f *FollowUp) Expectations() []Expectation { return nil }

// Circles are the measures that wait for themselves: each the shortest ring of
// DEPENDS_ON through its first measure in list order, which it begins with, in
// the direction of waiting.
func (f *FollowUp) Circles() [][]ID { return nil }

// WaitFor are the open measures that DEPEND_ON this one at any distance, in list
// order.
func (f *FollowUp) WaitFor(measure ID) []ID { return nil }

// ForecastOf says when a life event clears if the open measures are carried out
// when Expectations says: on each such day, in order, the rows are judged again
// as if all measures up to that day had created their bases (ReleaseOf, with
// UNKNOWN read as u). Only BLOCKED services count; what is UNKNOWN now is told
// in After and holds nothing up unless u says so.
//
// Measures of a step are those that a release on that day needs: without any one
// of them something of Released would stay blocked on that day.
//
// Rows in BarrierScope(lifeEvent) are enough. Errors as WhatIf.
func ForecastOf(ctx context.Context, f *FollowUp, rows *Rows, lifeEvent ID, u UnknownAs) (Forecast, error) {
	return Forecast{}, errors.New("not written yet")
}
