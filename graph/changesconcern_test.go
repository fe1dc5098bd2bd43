package graph_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

func TestAFirstLoadTellsNothing(t *testing.T) {
	g := graphtest.Draw(t, resting)
	u, err := graph.FromNothing(g, "")
	if err != nil {
		t.Fatal(err)
	}
	wantChangesTold(t, graph.Changes(graph.Earlier{}, u, g, nil))
}

func TestWhatGoesWithASourceThatFailedIsMarked(t *testing.T) {
	before, after := graphtest.Draw(t, resting+"address -NEEDS-> Evidence:proof"), graphtest.Draw(t, resting)
	wantChangesTold(t, changesOf(t, before, after, "drawing"), "NEED_REMOVED address proof→ FAILED", "DISAPPEARED proof FAILED")
	wantChangesTold(t, changesOf(t, before, after, "other"), "NEED_REMOVED address proof→", "DISAPPEARED proof")
	wantChangesTold(t, changesOf(t, after, before, "drawing"), "NEED_ADDED address →proof", "APPEARED proof")
}

// A change is marked as resting on example data if every source of it is one.
func TestExampleDataIsMarked(t *testing.T) {
	merged := func(services ...string) *graph.Graph {
		var batches []graph.Batch
		for _, s := range services {
			batches = append(batches, graph.Batch{Source: s, Document: s, Nodes: []*graph.Node{
				{ID: graphtest.ID(s), Kinds: []graph.Kind{graph.Service}, Resolved: true},
				{ID: graphtest.ID("all"), Kinds: []graph.Kind{graph.Service}, Resolved: true},
			}})
		}
		sources := []graph.Source{{ID: "example", Illustrative: true}, {ID: "real"}}
		return graph.Assess(graph.Merge(sources, batches, graphtest.SortKey), graphtest.Day)
	}
	changes := changesOf(t, merged(), merged("real", "example"))
	wantChangesTold(t, changes, "APPEARED all →UNKNOWN", "APPEARED example →UNKNOWN EXAMPLE", "APPEARED real →UNKNOWN")
	if want := []string{"example", "real"}; !slices.Equal(changes[0].Sources, want) {
		t.Errorf("sources %q, want %q in order of precedence", changes[0].Sources, want)
	}
	wantChangesTold(t, changesOf(t, merged("example"), merged()), "DISAPPEARED all UNKNOWN→ EXAMPLE", "DISAPPEARED example UNKNOWN→ EXAMPLE")
}

// words are ids of a drawing in one line.
func words(ids []graph.ID) string {
	var words []string
	for _, id := range ids {
		words = append(words, word(id))
	}
	return strings.Join(words, " ")
}

func TestChangesConcernLifeEventsAndAgenciesWithTheirMinistries(t *testing.T) {
	const everybody = "finance labour nav tax"
	for _, c := range []struct {
		name, before, after string
		change              int
		events, agencies    string
	}{
		{"a service that is released concerns who has it and who has its data", resting, resting + permit, 0, "move", everybody},
		{"a basis concerns the services that rest on its dataset", resting, resting + permit, 1, "move", everybody},
		{"a basis that went concerns those it served", resting + permit, resting, 1, "move", everybody},
		{"a need concerns who has the data", resting, resting + "address -NEEDS-> proof -PROVIDED_BY-> Dataset:more \n city -PUBLISHES-> more", 0, "move", "city labour nav"},
		{"a service that went concerns who had it", resting + "birth -INCLUDES-> new \n city -RESPONSIBLE-> new \n city -PART_OF-> county -PART_OF-> home", resting, 4, "birth", "city county home"},
		{"another owner concerns both", resting + "Agency:city", strings.ReplaceAll(resting, "tax -PUBLISHES->", "city -PUBLISHES->") + "Agency:city", 0, "move", "city " + everybody},
		{"a dataset that nobody needs concerns who publishes it", resting, resting + "tax -PUBLISHES-> Dataset:more", 0, "", "finance tax"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ch := changesOf(t, graphtest.Draw(t, c.before), graphtest.Draw(t, c.after))[c.change]
			if events, agencies := words(ch.LifeEvents), words(ch.Agencies); events != c.events || agencies != c.agencies {
				t.Errorf("%s concerns %q and %q, want %q and %q", changeTold(ch), events, agencies, c.events, c.agencies)
			}
		})
	}
}

// reform is what a measure does about a barrier, which stays while reports and
// the like of it come and go:
//
//	dfd ◄─PART_OF─ digdir ─LEADS─► reform ─ADDRESSES─► gap ─HINDERS─► address
const (
	ministry = resting + "Agency:digdir -PART_OF-> Agency:dfd[MINISTRY] \n"
	barrier  = ministry + "Barrier:gap -HINDERS-> address \n"
	reform   = barrier + "digdir -LEADS-> Measure:reform -ADDRESSES-> gap \n"
)

func TestWhatGoesFromTheFollowUpTablesIsToldToThoseItConcerns(t *testing.T) {
	for _, c := range []struct{ name, stays, goes, change, events, agencies string }{
		{"a barrier concerns what it stands in the way of", ministry, "Barrier:gap -HINDERS-> address", "gap", "move", "labour nav"},
		{"a measure concerns who leads it and what it works on", barrier, "digdir -LEADS-> Measure:reform -ADDRESSES-> gap", "reform", "move", "dfd digdir labour nav"},
		{"a status report concerns who gives it and what it speaks of", ministry, "digdir -REPORTS-> StatusReport:spring -CONCERNS-> move", "spring", "move", "dfd digdir"},
		{"a recommendation concerns who must follow it up", ministry, "digdir -FOLLOWS_UP-> Recommendation:advice", "advice", "", "dfd digdir"},
		{"a learning point concerns what it speaks of", reform, "LearningPoint:lesson -CONCERNS-> reform", "lesson", "move", "dfd digdir labour nav"},
		{"an indicator that speaks of nothing concerns nobody", reform, "Indicator:share", "share", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			with, without := graphtest.Draw(t, c.stays+c.goes), graphtest.Draw(t, c.stays)
			went := changesOf(t, with, without)
			wantChangesTold(t, went, "DISAPPEARED "+c.change)
			wantChangesTold(t, changesOf(t, without, with), "APPEARED "+c.change)
			if events, agencies := words(went[0].LifeEvents), words(went[0].Agencies); events != c.events || agencies != c.agencies {
				t.Errorf("it concerns %q and %q, want %q and %q", events, agencies, c.events, c.agencies)
			}
		})
	}
}
