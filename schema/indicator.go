package schema

import (
	"cmp"

	"github.com/sammenheng/sammenheng/graph"
)

func (i *Indicator) facts() graph.IndicatorFacts {
	if i.Node.Indicator == nil {
		return graph.IndicatorFacts{}
	}
	return *i.Node.Indicator
}

// Unit is what it counts in; nil when no source describes it.
func (i *Indicator) Unit() *graph.IndicatorUnit { return orNil(i.facts().Unit) }

// Better is which way it should go.
func (i *Indicator) Better() graph.Better { return cmp.Or(i.facts().Better, graph.NeitherIsBetter) }

// Population is whom it was measured among; nil for all.
func (i *Indicator) Population() *string { return orNil(i.facts().Population) }

// Barrier is the type of barrier that it measures.
func (i *Indicator) Barrier() *graph.BarrierType { return orNil(i.facts().Barrier) }

// Values are its values, by year.
func (i *Indicator) Values() []graph.Observation { return i.facts().Values }

// Trend is where the last two values lead.
func (i *Indicator) Trend() Trend {
	facts := i.facts()
	return Trend{facts.Trend()}
}

// Trend is where an indicator goes.
type Trend struct{ graph.Trend }

// Change is the last value less the one before; nil when there are fewer.
func (t Trend) Change() *float64 {
	if t.From == nil || t.To == nil {
		return nil
	}
	return &t.Trend.Change
}

// IndicatorFilter narrows a list of indicators.
type IndicatorFilter struct {
	Barrier *graph.BarrierType
	About   *string
	Trend   *graph.TrendDirection
}
