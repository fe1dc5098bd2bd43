package brief

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/sammenheng/sammenheng/graph"
)

// mostIndicators is how many indicators a brief shows.
const mostIndicators = 6

// indicators are the figures that say most of a life event, with where they
// go.
func (s scribe) indicators(e eventMaterial) Section {
	x := Section{Key: "indicators", Heading: s.Indicators.Heading}
	chosen := e.telling()
	var rows []Row
	for _, n := range chosen[:min(len(chosen), mostIndicators)] {
		rows = append(rows, s.indicator(n))
	}
	x.tabulate(s.Indicators.Column, rows)
	return x
}

// telling are the indicators that concern the life event, then those of the
// types of barrier that stand in its way, then those that concern nothing in
// particular; of each those first that have a trend.
func (e *eventMaterial) telling() []*graph.Node {
	types := map[graph.BarrierType]bool{}
	for _, entry := range e.profile.Entries {
		types[entry.Type] = true
	}
	rank := map[graph.ID]int{}
	var chosen []*graph.Node
	for _, n := range e.follow.Nodes {
		if n.Indicator == nil || len(n.Indicator.Values) == 0 {
			continue
		}
		concerns := e.to(n.ID, graph.Concerns)
		switch {
		case slices.Contains(concerns, e.of.ID):
			rank[n.ID] = 0
		case len(concerns) > 0:
			continue
		case types[n.Indicator.Barrier]:
			rank[n.ID] = 2
		default:
			rank[n.ID] = 4
		}
		if len(n.Indicator.Values) < 2 {
			rank[n.ID]++
		}
		chosen = append(chosen, n)
	}
	slices.SortStableFunc(chosen, func(a, b *graph.Node) int { return cmp.Compare(rank[a.ID], rank[b.ID]) })
	return chosen
}

// indicator is the row of one: its last value, the one before, and the trend in
// words.
func (s scribe) indicator(n *graph.Node) Row {
	i, trend := n.Indicator, n.Indicator.Trend()
	last, before := i.Values[len(i.Values)-1], plain(s.Nothing)
	if len(i.Values) > 1 {
		before = s.value(i, i.Values[len(i.Values)-2])
	}
	words := plain(s.Indicators.Trends[trend.Direction])
	if trend.From != nil && trend.To != nil && trend.Change != 0 {
		words = words.and(fill(s.Indicators.Change, blanks{"change": plain(s.changed(trend.Change, i.Unit))}))
	}
	return row(s.name(n.ID), s.value(i, last), before, words)
}

// value is an observation with its year and the document that it was read in.
func (s scribe) value(i *graph.IndicatorFacts, o graph.Observation) Line {
	l := fill(s.Indicators.Value, blanks{"value": plain(s.measured(o.Value, i.Unit)), "year": plain(strconv.Itoa(o.Year))})
	l.Parts[0].Href = address(o.Origin.Reference)
	return l
}

// changed writes a difference: percentages differ by percentage points, and
// places by places.
func (s scribe) changed(change float64, unit graph.IndicatorUnit) string {
	sign := ""
	if change > 0 {
		sign = "+"
	}
	switch unit {
	case graph.InPercent:
		return sign + fill(s.Points, blanks{"n": plain(s.number(change))}).Plain()
	case graph.InKroner:
		return sign + s.measured(change, unit)
	default:
		return sign + s.number(change)
	}
}
