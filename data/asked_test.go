package data_test

import (
	"encoding/json"
	"log/slog"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/server"
)

// ask asks the sample over GraphQL, as an architect does.
func ask(t *testing.T, query string, variables map[string]any, into any) {
	t.Helper()
	store := memory.New()
	t.Cleanup(func() { _ = store.Close() })
	graphtest.Load(t, store, load(t))
	srv, err := server.New(store, server.DefaultConfig(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	raw, err := srv.Ask(t.Context(), query, variables, "")
	if err != nil {
		t.Fatal(err)
	}
	var answer struct {
		Data   json.RawMessage
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal(raw, &answer); err != nil || len(answer.Errors) > 0 {
		t.Fatalf("ask: %v, %+v", err, answer.Errors)
	}
	if err := json.Unmarshal(answer.Data, into); err != nil {
		t.Fatalf("read the answer: %v\n%s", err, answer.Data)
	}
}

func TestEveryFigureOfTheDocumentsIsFoundByAQueryWithItsSource(t *testing.T) {
	var answer struct {
		Indicators struct {
			TotalCount int
			Nodes      []struct {
				ID, Unit, Better, Population string
				Illustrative                 bool
				Values                       []struct {
					Year   int
					Value  float64
					Origin struct {
						Reference, Document string
						Source              struct{ Title string }
					}
				}
			}
		}
	}
	ask(t, `{ indicators(first: 100) { totalCount nodes {
		id unit better population illustrative values { year value origin { reference document source { title } } }
	} } }`, nil, &answer)
	if len(answer.Indicators.Nodes) != answer.Indicators.TotalCount {
		t.Fatalf("%d of %d indicators", len(answer.Indicators.Nodes), answer.Indicators.TotalCount)
	}
	for _, figure := range Figures() {
		found := false
		for _, n := range answer.Indicators.Nodes {
			for _, v := range n.Values {
				if n.ID != figure.Indicator || v.Year != figure.Year {
					continue
				}
				found = true
				if v.Value != figure.Value || n.Unit != string(figure.Unit) || n.Better != string(figure.Better) || n.Population != figure.Population || n.Illustrative {
					t.Errorf("got %+v of %+v, want %+v", v, n, figure)
				}
				if !strings.HasPrefix(v.Origin.Reference, figure.Source) || v.Origin.Document == "" || v.Origin.Source.Title == "" {
					t.Errorf("%s %d is from %+v, want %s", figure.Indicator, figure.Year, v.Origin, figure.Source)
				}
			}
		}
		if !found {
			t.Errorf("no query finds %s %d", figure.Indicator, figure.Year)
		}
	}
}

func TestAQueryTellsWhatStandsInTheWayOfASeriouslyIllChildAndWhatNobodyDoesAnythingAbout(t *testing.T) {
	type entry struct {
		Type        string
		Unaddressed bool
		Barrier     *struct {
			Title        string
			Illustrative bool
		}
		Bases    []struct{ Alone int }
		Measures []struct {
			Title   string
			Leaders struct{ Nodes []struct{ Title string } }
		}
	}
	var answer struct {
		BarrierProfile struct {
			LifeEvent struct{ Title string }
			Entries   struct{ Nodes []entry }
		}
	}
	ask(t, `query ($of: ID!) { barrierProfile(of: $of) { lifeEvent { title } entries(first: 100) { nodes {
		type unaddressed barrier { title illustrative } bases { alone } measures { title leaders { nodes { title } } }
	} } } }`, map[string]any{"of": "http://public-service-publisher.fellesdatakatalog.digdir.no/events/35c09856-6485-48dc-b590-ca14608bc2be"}, &answer)
	if answer.BarrierProfile.LifeEvent.Title != "Alvorlig sykt barn" {
		t.Errorf("the profile is of %q", answer.BarrierProfile.LifeEvent.Title)
	}
	var published, derived, nobody, led int
	for _, e := range answer.BarrierProfile.Entries.Nodes {
		switch {
		case e.Barrier == nil && len(e.Bases) == 0:
			t.Errorf("%+v stands for nothing", e)
		case e.Barrier == nil:
			derived++
		case !e.Barrier.Illustrative:
			published++
		}
		if e.Unaddressed != (len(e.Measures) == 0) {
			t.Errorf("%+v is unaddressed: %t", e, e.Unaddressed)
		}
		if e.Unaddressed {
			nobody++
		}
		for _, m := range e.Measures {
			led += len(m.Leaders.Nodes)
		}
	}
	if published < 4 || derived == 0 || nobody == 0 || led == 0 {
		t.Errorf("%d obstacles from public documents, %d from the verdicts, %d without a measure, %d who do something about it", published, derived, nobody, led)
	}
}

func TestAForecastClearsALifeEventOfTheSampleAndLeavesAnotherOutOfSight(t *testing.T) {
	var events struct {
		LifeEvents struct{ Nodes []struct{ ID, Title string } }
	}
	ask(t, `{ lifeEvents(filter: { national: true }) { nodes { id title } } }`, nil, &events)
	clears, never := 0, 0
	for _, e := range events.LifeEvents.Nodes {
		var answer struct {
			FollowUp struct {
				Forecast struct {
					Now      struct{ Blocked int }
					Clears   string
					Critical []struct{ Title string }
					Steps    []struct{ After struct{ Blocked int } }
					Remains  []struct{ Service struct{ Title string } }
				}
			}
		}
		ask(t, `query ($of: ID!) { followUp(of: $of) { forecast { now { blocked } clears critical { title } steps { after { blocked } } remains { service { title } } } } }`, map[string]any{"of": e.ID}, &answer)
		f := answer.FollowUp.Forecast
		switch {
		case f.Clears == "" && len(f.Remains) == 0, f.Clears != "" && len(f.Remains) > 0:
			t.Errorf("%s clears on %q, and %d services remain", e.Title, f.Clears, len(f.Remains))
		case f.Clears == "":
			never++
		case f.Now.Blocked > 0 && (len(f.Critical) == 0 || f.Steps[len(f.Steps)-1].After.Blocked > 0):
			t.Errorf("%s clears on %s for no reason: %+v", e.Title, f.Clears, f)
		case f.Now.Blocked > 0:
			clears++
		}
	}
	if clears == 0 || never == 0 || len(events.LifeEvents.Nodes) != 7 {
		t.Errorf("of %d life events %d clear and %d are not in sight", len(events.LifeEvents.Nodes), clears, never)
	}
}
