package neo4j

import (
	"reflect"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// A list that is empty and one that is nil are told apart, and no decimal is
// lost.
func TestNodesComeBackFromJSONExactly(t *testing.T) {
	for name, n := range map[string]*graph.Node{
		"with every field": graphtest.Full(&graph.Node{}),
		"with nothing":     {},
		"with facts that say naught": {
			Measure: &graph.MeasureFacts{}, Barrier: &graph.BarrierFacts{}, Indicator: &graph.IndicatorFacts{},
			Report: &graph.ReportFacts{}, Learning: &graph.LearningFacts{}, Recommendation: &graph.RecommendationFacts{},
		},
		"with empty lists": {
			Titles: []graph.Text{}, Measure: &graph.MeasureFacts{Provides: []graph.BasisKey{}},
			Indicator: &graph.IndicatorFacts{Values: []graph.Observation{}}, Learning: &graph.LearningFacts{Barriers: []graph.BarrierType{}},
		},
		"with large and small numbers": {
			Measure:   &graph.MeasureFacts{Development: graph.Funding{State: graph.Funded, Ore: 1<<62 + 1}, Operation: graph.Funding{Ore: -1}},
			Indicator: &graph.IndicatorFacts{Values: []graph.Observation{{Year: 2023, Value: 0.1 + 0.2}, {Year: 2024, Value: 1e300}, {Year: 2025, Value: -0.29}}},
		},
	} {
		stored, err := encodeNode(n)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got, err := decodeNode(stored); err != nil || !reflect.DeepEqual(got, n) {
			t.Errorf("a node %s: got %+v, %v from %s", name, got, err, stored)
		}
	}
}
