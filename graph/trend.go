package graph

import (
	"math"
	"strconv"
)

// Trend is where an indicator goes.
type Trend struct {
	Direction TrendDirection
	From, To  *Observation // the last two values; nil where there are fewer
	Change    float64      // To less From, in the indicator's unit
}

// TrendDirection is where an indicator goes, judged by which way is better.
type TrendDirection string

// The directions of trends.
const (
	TrendBetter  TrendDirection = "BETTER"
	TrendWorse   TrendDirection = "WORSE"
	TrendFlat    TrendDirection = "FLAT"
	TrendChanged TrendDirection = "CHANGED" // and neither way is better
	TrendUnknown TrendDirection = "UNKNOWN" // fewer than two values
)

// Trend is where the last two values lead. A change of at most one percentage
// point is FLAT, for surveys of this kind tell no less apart; in every other
// unit only the same value is.
func (i *IndicatorFacts) Trend() Trend {
	if i == nil || len(i.Values) == 0 {
		return Trend{Direction: TrendUnknown}
	}
	last := len(i.Values) - 1
	if last == 0 {
		return Trend{Direction: TrendUnknown, To: &i.Values[0]}
	}
	t := Trend{From: &i.Values[last-1], To: &i.Values[last]}
	t.Change = plainDifference(t.To.Value, t.From.Value)
	t.Direction = i.direction(t.Change)
	return t
}

func (i *IndicatorFacts) direction(change float64) TrendDirection {
	switch {
	case change == 0 || i.Unit == InPercent && math.Abs(change) <= 1:
		return TrendFlat
	case i.Better != HigherIsBetter && i.Better != LowerIsBetter:
		return TrendChanged
	case (change > 0) == (i.Better == HigherIsBetter):
		return TrendBetter
	default:
		return TrendWorse
	}
}

// plainDifference is a less b as people reckon it: of 30.3 and 29.3 it is 1, and
// not the 1.0000000000000018 that binary fractions come to.
func plainDifference(a, b float64) float64 {
	const decimals = 6
	plain, err := strconv.ParseFloat(strconv.FormatFloat(a-b, 'f', decimals, 64), 64)
	if err != nil {
		return a - b // not a number, or none that can be written
	}
	return plain
}
