package graph

// IndicatorFacts is what only an indicator (nøkkeltall) has. The rows of
// indicators.csv with one id are one indicator, each an observation.
type IndicatorFacts struct {
	Unit       IndicatorUnit
	Better     Better
	Population string      // whom it was measured among, in Norwegian; "" = all
	Barrier    BarrierType // the type of barrier that it measures; "" = none
	Values     []Observation
}

// IndicatorUnit is what an indicator counts in.
type IndicatorUnit string

// The units.
const (
	InPercent IndicatorUnit = "PERCENT" // 29 means 29 %
	InRank    IndicatorUnit = "RANK"    // place among those measured; 1 is first
	InNumber  IndicatorUnit = "NUMBER"  // a number of things
	InKroner  IndicatorUnit = "NOK"     // Norwegian kroner
)

// Better is which way an indicator should go.
type Better string

// The directions.
const (
	HigherIsBetter  Better = "HIGHER"
	LowerIsBetter   Better = "LOWER"
	NeitherIsBetter Better = "NEITHER" // it describes, and does not judge
)

// Observation is one value of an indicator, by Year, at most one a year.
type Observation struct {
	Year   int
	Value  float64
	Origin Origin // the row, with the document that it was read in
}
