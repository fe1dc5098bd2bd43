package data_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
)

// followUp asks a store that holds the sample, as every question of follow-up
// does.
func followUp(t *testing.T) (*graph.Graph, *graph.FollowUp) {
	t.Helper()
	g := load(t)
	store := memory.New()
	t.Cleanup(func() { _ = store.Close() })
	graphtest.Load(t, store, g)
	f, err := store.FollowUp(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return g, f
}

func ofKind(f *graph.FollowUp, k graph.Kind) []*graph.Node {
	var found []*graph.Node
	for _, n := range f.Nodes {
		if n.Is(k) && n.Resolved {
			found = append(found, n)
		}
	}
	return found
}

func TestEveryFigureOfTheDocumentsIsFoundWithItsPopulationAndSource(t *testing.T) {
	_, f := followUp(t)
	series := map[graph.ID]*graph.Node{}
	for _, n := range ofKind(f, graph.Indicator) {
		series[n.ID] = n
	}
	for _, figure := range Figures() {
		n := series[figure.Indicator]
		if n == nil {
			t.Errorf("there is no indicator %s", figure.Indicator)
			continue
		}
		at := slices.IndexFunc(n.Indicator.Values, func(v graph.Observation) bool { return v.Year == figure.Year })
		switch {
		case at < 0:
			t.Errorf("%s has no value of %d", figure.Indicator, figure.Year)
		case n.Indicator.Values[at].Value != figure.Value || n.Indicator.Unit != figure.Unit || n.Indicator.Population != figure.Population || n.Indicator.Better != figure.Better:
			t.Errorf("%s %d is %+v of %+v, want %+v", figure.Indicator, figure.Year, n.Indicator.Values[at], n.Indicator, figure)
		case !strings.HasPrefix(n.Indicator.Values[at].Origin.Reference, figure.Source):
			t.Errorf("%s %d is from %q, want %q", figure.Indicator, figure.Year, n.Indicator.Values[at].Origin.Reference, figure.Source)
		case n.Illustrative:
			t.Errorf("%s is marked as example data", figure.Indicator)
		}
		description, _ := n.Description(graph.NB)
		if !strings.Contains(description.Value, figure.Survey) {
			t.Errorf("%s does not name its survey %q: %q", figure.Indicator, figure.Survey, description.Value)
		}
	}
}

func TestNoFigureStandsAsAFactThatIsNotInTheDocuments(t *testing.T) {
	_, f := followUp(t)
	known := map[graph.ID]map[int]bool{}
	for _, figure := range Figures() {
		if known[figure.Indicator] == nil {
			known[figure.Indicator] = map[int]bool{}
		}
		known[figure.Indicator][figure.Year] = true
	}
	for _, n := range ofKind(f, graph.Indicator) {
		for _, v := range n.Indicator.Values {
			if !n.Illustrative && !known[n.ID][v.Year] {
				t.Errorf("%s %d is %v, and no document says so", n.ID, v.Year, v.Value)
			}
		}
	}
}

func TestTheTrendsOfTheGoalAreAsTheDocumentsTellThem(t *testing.T) {
	_, f := followUp(t)
	got := map[string]graph.TrendDirection{}
	for _, n := range ofKind(f, graph.Indicator) {
		got[strings.TrimPrefix(n.ID, "urn:sammenheng:indicator:")] = n.Indicator.Trend().Direction
	}
	for id, want := range map[string]graph.TrendDirection{
		"lett-a-skape-sammenheng": graph.TrendFlat, "utvikler-sammenhengende": graph.TrendBetter, "digital-tilgjengelighet": graph.TrendWorse,
		"hinder-finansiering": graph.TrendBetter, "hinder-gevinster": graph.TrendWorse, "hinder-regelverk": graph.TrendBetter, "tilpasset-mobil": graph.TrendUnknown,
	} {
		if got[id] != want {
			t.Errorf("%s goes %s, want %s", id, got[id], want)
		}
	}
}

func TestTheFiveRecommendationsAndTheBarriersOfTheAuditAreThereForTheFourLifeEvents(t *testing.T) {
	g, f := followUp(t)
	var numbers []int
	for _, n := range ofKind(f, graph.Recommendation) {
		if n.Recommendation.Issuer == "Riksrevisjonen" {
			numbers = append(numbers, n.Recommendation.Number)
			if n.Recommendation.Progress != graph.ProgressUnknown || !strings.Contains(n.Origins[0].Reference, "riksrevisjonen.no") {
				t.Errorf("%s: %+v from %v", n.ID, n.Recommendation, n.Origins)
			}
		}
	}
	slices.Sort(numbers)
	if diff := cmp.Diff([]int{1, 2, 3, 4, 5}, numbers); diff != "" {
		t.Error(diff)
	}
	examined := []graph.ID{
		events + "207ca059-5f03-48f5-a231-aa73322c36e2", events + "35c09856-6485-48dc-b590-ca14608bc2be",
		events + "cc466e4c-1e08-4915-9475-4b4a4cee62ec", events + "e6b08964-05fe-44b4-bf7a-b6e8d4722547",
	}
	audited := map[graph.BarrierType]bool{}
	for _, n := range ofKind(f, graph.Barrier) {
		if n.Illustrative || n.Barrier.Type == graph.DataCultureBarrier {
			continue
		}
		audited[n.Barrier.Type] = true
		hindered := targets(g, n.ID, graph.Hinders)
		slices.Sort(hindered)
		if diff := cmp.Diff(examined, hindered); diff != "" {
			t.Errorf("%s: %s", n.ID, diff)
		}
	}
	for _, want := range []graph.BarrierType{graph.LawBarrier, graph.DevelopmentBarrier, graph.OperationBarrier, graph.CoordinationLack} {
		if !audited[want] {
			t.Errorf("no barrier of type %s", want)
		}
	}
}

func TestMeasuresReportsAndMoneyAreExampleDataUnlessAPublicDocumentHasThem(t *testing.T) {
	_, f := followUp(t)
	initiatives := 0
	for _, n := range f.Nodes {
		for _, o := range n.Origins {
			invented := strings.Contains(o.Reference, "sammenheng.example")
			if invented != n.Illustrative {
				t.Errorf("%s rests on %s and is marked %t", n.ID, o.Reference, n.Illustrative)
			}
		}
		switch {
		case n.Illustrative:
		case n.Is(graph.StatusReport):
			t.Errorf("%s stands as a real report", n.ID)
		case n.Is(graph.Measure):
			if n.Measure.Type == graph.Initiative {
				initiatives++
			}
			if n.Measure.Development.Ore != 0 || n.Measure.Operation.Ore != 0 {
				t.Errorf("%s has invented money: %+v", n.ID, n.Measure)
			}
		}
	}
	if initiatives != 5 {
		t.Errorf("%d initiatives of the action plan, want 5", initiatives)
	}
}

func TestEveryTextOfFollowUpIsThereInBothFormsOfNorwegianAndItsTitleInEnglish(t *testing.T) {
	_, f := followUp(t)
	for _, n := range f.Nodes {
		if !n.Resolved {
			continue // referred to by a fault on purpose
		}
		for _, lang := range []string{"nb", "nn", "en"} {
			if !slices.ContainsFunc(n.Titles, func(t graph.Text) bool { return t.Lang == lang }) {
				t.Errorf("%s has no title in %s", n.ID, lang)
			}
		}
		if len(n.Descriptions) == 1 {
			t.Errorf("%s is described in %s only", n.ID, n.Descriptions[0].Lang)
		}
	}
}
