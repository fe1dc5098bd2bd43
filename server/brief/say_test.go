package brief

import (
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// saying is a scribe who knows nodes by nothing but their ids.
func saying(lang graph.Language) scribe {
	return scribe{words: wordsIn(lang), lang: lang, look: func(id graph.ID) *graph.Node {
		if id == "" {
			return nil
		}
		return &graph.Node{ID: id, Titles: []graph.Text{{Lang: "nb", Value: id}}, Illustrative: strings.HasPrefix(id, "example")}
	}}
}

// said is the text of a section, a line for each paragraph and item.
func said(x Section) string { return strings.Join(lines(&Document{Sections: []Section{x}})[3:], "\n") }

func wantSaid(t *testing.T, x Section, want ...string) {
	t.Helper()
	if got := said(x); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestAPlanThatIsNotProvenSmallestIsNotTold(t *testing.T) {
	e := eventMaterial{summary: &graph.Summary{Counts: graph.Counts{Blocked: 2}}}
	e.plans = graph.Plans{Cost: 2, Bound: 1, Plans: []graph.Plan{{Units: []graph.Unit{{Basis: graph.BasisKey{Dataset: "d", Kind: graph.Disclosure}}}}}}
	e.plans.Beyond = []graph.Need{{Service: "a"}, {Service: "a"}, {Service: "b"}}
	wantSaid(t, saying(graph.EN).plan(e), english().Plan.NotTold+" 2 blocked services are helped by no new legal basis.")
}

func TestTheForecastNamesTheChainThatDecidesTheDay(t *testing.T) {
	e := eventMaterial{forecast: graph.Forecast{
		Now: graph.Counts{Blocked: 3}, Clears: "2028-01-01", Critical: []graph.ID{"lov", "example-register"},
		Steps: []graph.ForecastStep{
			{On: "2027-05-17", Measures: []graph.ID{"lov"}, Released: []graph.ID{"attest"}},
			{On: "2028-01-01", Measures: []graph.ID{"example-register"}, Released: []graph.ID{"a", "b"}},
		},
	}}
	wantSaid(
		t, saying(graph.NB).forecast(e),
		"Hvis veikartet holder, er ingen tjenester i livshendelsen blokkert fra 1. januar 2028, på grunn av «example-register» (eksempel). "+
			"Det som bestemmer datoen: «lov» → «example-register» (eksempel).",
		"17. mai 2027: «attest» løses av «lov».",
		"1. januar 2028: 2 tjenester løses av «example-register» (eksempel): «a» og «b».",
	)
}

func TestTheForecastSaysWhyNoDayIsInSight(t *testing.T) {
	e := eventMaterial{forecast: graph.Forecast{
		Now: graph.Counts{Blocked: 1}, Remains: []graph.ServiceChange{{Service: "attest"}},
		Undated: []graph.Expectation{{Measure: "lov", Why: graph.NoDueDate}, {Measure: "register", Why: graph.WaitsForOne, By: "lov"}},
	}}
	wantSaid(
		t, saying(graph.NN).forecast(e),
		"Ingen dato er i sikte: éi teneste er framleis blokkert når alle daterte tiltak er gjennomførte. Det gjeld «attest».",
		"«lov» ville hjelpt, men har ingen frist.",
		"«register» ville hjelpt, men ventar på «lov», som ikkje kan daterast.",
	)
}

func TestBarriersWithoutAMeasureAreNotLeftOutForOthers(t *testing.T) {
	var entries []graph.BarrierEntry
	for range mostBarriers {
		entries = append(entries, graph.BarrierEntry{Barrier: "known", Measures: []graph.ID{"m"}})
	}
	entries = append(entries, graph.BarrierEntry{Barrier: "forgotten"})
	kept := worst(entries)
	if len(kept) != mostBarriers || kept[mostBarriers-1].Barrier != "forgotten" {
		t.Errorf("kept %v", kept)
	}
}
