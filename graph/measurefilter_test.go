package graph_test

import (
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// day is the assessment day of drawn graphs.
const day = graphtest.Day

func TestMeasuresAreFiltered(t *testing.T) {
	late, today, next := planned("2026-11-21"), planned(day), planned("2027-03-01")
	next.Type, next.Operation = graph.RoadmapItem, graph.Funding{State: graph.Funded}
	today.Operation = graph.Funding{State: graph.PartlyFunded, Ore: 100}
	open := standing(graph.MeasureStarted)
	open.Operation.State = graph.NotFunded
	open.Provides = []graph.BasisKey{{Dataset: graphtest.ID("income"), Kind: graph.Disclosure}}
	done := planned("2020-01-01")
	done.Status = graph.MeasureDone
	f, _ := drawn(t, `
		Measure:late -ADDRESSES-> section -PART_OF-> Law:act
		Law:section
		Measure:today -ADDRESSES-> barrier -HINDERS-> Dataset:income
		barrier -HINDERS-> Law:section
		Measure:next -ADDRESSES-> LifeEvent:child
		Measure:a-open Measure:b-done Measure:?z-stub
		Agency:office -LEADS-> late
		office -PART_OF-> Agency:ministry -LEADS-> next
		a-open -DEPENDS_ON-> z-stub`,
		facts{"late": late, "today": today, "next": next, "a-open": open, "b-done": done})
	for _, c := range []struct {
		name   string
		filter graph.MeasureFilter
		want   string
	}{
		{"all, by the day they are due and those without one last", graph.MeasureFilter{}, "b-done late today next a-open z-stub"},
		{"by type", graph.MeasureFilter{Types: []graph.MeasureType{graph.RoadmapItem}}, "next"},
		{"of no type", graph.MeasureFilter{Types: []graph.MeasureType{}}, ""},
		{"by status", graph.MeasureFilter{Statuses: []graph.MeasureStatus{graph.MeasureDone, graph.MeasureStarted}}, "b-done a-open"},
		{"a stub's status is unknown", graph.MeasureFilter{Statuses: []graph.MeasureStatus{graph.MeasureUnknown}}, "z-stub"},
		{"by who leads them", graph.MeasureFilter{Agency: graphtest.ID("office")}, "late"},
		{"by the ministry of who leads them", graph.MeasureFilter{Agency: graphtest.ID("ministry")}, "late next"},
		{"what is due on the day is not overdue, nor what is done", graph.MeasureFilter{Overdue: true}, "late"},
		{"unknown money for running is none", graph.MeasureFilter{NoOperation: true}, "late a-open z-stub"},
		{"about what they address", graph.MeasureFilter{About: graphtest.IDs("child")}, "next"},
		{"about a section, also over a barrier", graph.MeasureFilter{About: graphtest.IDs("section")}, "late today"},
		{"about the act of a section", graph.MeasureFilter{About: graphtest.IDs("act")}, "late today"},
		{"about what they provide a basis of", graph.MeasureFilter{About: graphtest.IDs("income")}, "today a-open"},
		{"about one of several", graph.MeasureFilter{About: graphtest.IDs("nobody", "child", "income")}, "today next a-open"},
		{"about nothing", graph.MeasureFilter{About: []graph.ID{}}, ""},
		{"everything must hold", graph.MeasureFilter{Overdue: true, Agency: graphtest.ID("ministry"), About: graphtest.IDs("act")}, "late"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var ids []graph.ID
			for _, n := range f.Measures(c.filter) {
				ids = append(ids, n.ID)
			}
			wantIDs(t, "measures", ids, c.want)
		})
	}
}
