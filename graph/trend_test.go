package graph_test

import (
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

func TestTrendsAreJudgedByWhichWayIsBetter(t *testing.T) {
	for _, c := range []struct {
		name   string
		unit   graph.IndicatorUnit
		better graph.Better
		values []float64
		want   graph.TrendDirection
		change float64
	}{
		{"no value tells nothing", graph.InPercent, graph.HigherIsBetter, nil, graph.TrendUnknown, 0},
		{"one value tells nothing", graph.InPercent, graph.HigherIsBetter, []float64{29}, graph.TrendUnknown, 0},
		{"one point up is flat", graph.InPercent, graph.HigherIsBetter, []float64{29, 30}, graph.TrendFlat, 1},
		{"one point down is flat", graph.InPercent, graph.HigherIsBetter, []float64{30, 29}, graph.TrendFlat, -1},
		{"one point is so in fractions too", graph.InPercent, graph.HigherIsBetter, []float64{29.3, 30.3}, graph.TrendFlat, 1},
		{"more than one point is not flat", graph.InPercent, graph.HigherIsBetter, []float64{29, 30.1}, graph.TrendBetter, 1.1},
		{"down is worse where higher is better", graph.InPercent, graph.HigherIsBetter, []float64{34, 29}, graph.TrendWorse, -5},
		{"down is better where lower is", graph.InPercent, graph.LowerIsBetter, []float64{60, 52}, graph.TrendBetter, -8},
		{"up is worse where lower is better", graph.InPercent, graph.LowerIsBetter, []float64{31, 39}, graph.TrendWorse, 8},
		{"a lost place is no survey's doubt", graph.InRank, graph.LowerIsBetter, []float64{8, 9}, graph.TrendWorse, 1},
		{"the same place is flat", graph.InRank, graph.LowerIsBetter, []float64{8, 8}, graph.TrendFlat, 0},
		{"a number moves by one", graph.InNumber, graph.HigherIsBetter, []float64{1, 2}, graph.TrendBetter, 1},
		{"neither way is better", graph.InKroner, graph.NeitherIsBetter, []float64{100, 90}, graph.TrendChanged, -10},
		{"flat is so where neither way is better", graph.InPercent, graph.NeitherIsBetter, []float64{30, 30.5}, graph.TrendFlat, 0.5},
		{"nobody said which way is better", graph.InPercent, "", []float64{30, 50}, graph.TrendChanged, 20},
		{"only the last two count", graph.InPercent, graph.HigherIsBetter, []float64{10, 37, 25, 37}, graph.TrendBetter, 12},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := graph.IndicatorFacts{Unit: c.unit, Better: c.better}
			for n, v := range c.values {
				i.Values = append(i.Values, graph.Observation{Year: 2020 + n, Value: v})
			}
			got := i.Trend()
			if got.Direction != c.want || got.Change != c.change {
				t.Errorf("%s by %v, want %s by %v", got.Direction, got.Change, c.want, c.change)
			}
			if (got.To != nil) != (len(c.values) > 0) || (got.From != nil) != (len(c.values) > 1) {
				t.Errorf("from %v to %v", got.From, got.To)
			}
			if got.From != nil && got.From.Year+1 != got.To.Year {
				t.Errorf("from %d to %d", got.From.Year, got.To.Year)
			}
		})
	}
	if got := (*graph.IndicatorFacts)(nil).Trend(); got.Direction != graph.TrendUnknown {
		t.Errorf("of what was never described it is %s", got.Direction)
	}
}
