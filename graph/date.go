package graph

import (
	"fmt"
	"time"
)

// Date is a day written YYYY-MM-DD; "" is a date that nobody stated. Dates
// compare with < as strings.
type Date string

// ParseDate reads a calendar day. ErrInvalid says what is wrong with it: the
// form must be YYYY-MM-DD and the day must exist.
func ParseDate(s string) (Date, error) {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return "", fmt.Errorf("date %q: write an existing day as YYYY-MM-DD: %w", s, ErrInvalid)
	}
	return Date(s), nil
}

// DateOf is the day of t where t stands.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Period is the days from From to To, both included. A missing end is open.
type Period struct {
	From Date
	To   Date
}

// Phase is where a day lies in relation to a period.
type Phase int

// The phases.
const (
	NotBegun Phase = iota // the day is before From
	InForce               // From ≤ day ≤ To
	Ended                 // the day is after To
)

// Phase tells where day lies. A period that ends before it begins has ended
// when its end has passed.
func (p Period) Phase(day Date) Phase {
	switch {
	case p.To != "" && day > p.To:
		return Ended
	case p.From != "" && day < p.From:
		return NotBegun
	default:
		return InForce
	}
}

// String writes the period as an ISO 8601 interval with .. for an open end, or
// "" when neither end is stated.
func (p Period) String() string {
	if p == (Period{}) {
		return ""
	}
	open := func(d Date) string {
		if d == "" {
			return ".."
		}
		return string(d)
	}
	return open(p.From) + "/" + open(p.To)
}
