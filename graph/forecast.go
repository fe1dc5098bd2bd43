package graph

import (
	"context"
	"errors"
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
