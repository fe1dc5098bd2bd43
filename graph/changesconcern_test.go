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
			words := func(ids []graph.ID) string {
				var words []string
				for _, id := range ids {
					words = append(words, word(id))
				}
				return strings.Join(words, " ")
			}
			if events, agencies := words(ch.LifeEvents), words(ch.Agencies); events != c.events || agencies != c.agencies {
				t.Errorf("%s concerns %q and %q, want %q and %q", changeTold(ch), events, agencies, c.events, c.agencies)
			}
		})
	}
}
