package graph_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// expected writes expectations down: “a 2027-01-01 by b”.
func expected(f *graph.FollowUp) map[string]string {
	said := map[string]string{}
	for _, e := range f.Expectations() {
		said[short(e.Measure)] = fmt.Sprintf("%s%s by %s", e.On, e.Why, short(e.By))
	}
	return said
}

func TestAMeasureIsDoneWhenItsOwnDayAndWhatItWaitsForHavePassed(t *testing.T) {
	finished := standing(graph.MeasureDone)
	finished.Finished = "2026-05-01"
	f, _ := drawn(t, `
		Measure:own -DEPENDS_ON-> Measure:early
		waits -DEPENDS_ON-> Measure:late
		waits -DEPENDS_ON-> early
		even -DEPENDS_ON-> late
		far -DEPENDS_ON-> waits
		after -DEPENDS_ON-> done
		two -DEPENDS_ON-> late
		two -DEPENDS_ON-> b-late
		today -DEPENDS_ON-> finished`,
		facts{
			"own": planned("2027-06-01"), "early": planned("2027-01-01"), "late": planned("2027-12-01"), "b-late": planned("2027-12-01"),
			"waits": planned("2027-02-01"), "even": planned("2027-12-01"), "far": planned("2027-03-01"), "two": planned("2027-01-01"),
			"after": planned("2027-04-01"), "done": standing(graph.MeasureDone), "finished": finished, "today": planned(day),
		})
	want := map[string]string{
		"own": "2027-06-01 by ", "early": "2027-01-01 by ", "late": "2027-12-01 by ", "b-late": "2027-12-01 by ",
		"waits": "2027-12-01 by late", "even": "2027-12-01 by ", "far": "2027-12-01 by waits", "two": "2027-12-01 by b-late",
		"after": "2027-04-01 by ", "done": " by ", "finished": "2026-05-01 by ", "today": "2026-11-22 by ",
	}
	if diff := cmp.Diff(want, expected(f)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAMeasureThatCannotBeDatedSaysWhy(t *testing.T) {
	stopped, done := planned("2027-01-01"), planned("2027-01-01")
	stopped.Status, done.Status = graph.MeasureStopped, graph.MeasureDone
	f, _ := drawn(t, `
		Measure:stopped -DEPENDS_ON-> nodate
		ring1 -DEPENDS_ON-> ring2 -DEPENDS_ON-> ring1
		self -DEPENDS_ON-> Measure:self
		toring -DEPENDS_ON-> ring1
		overdue -DEPENDS_ON-> nodate
		behind -DEPENDS_ON-> overdue
		far -DEPENDS_ON-> behind
		onstopped -DEPENDS_ON-> stopped
		onstub -DEPENDS_ON-> Measure:?stub
		half -DEPENDS_ON-> done -DEPENDS_ON-> half`,
		facts{
			"stopped": stopped, "nodate": standing(graph.MeasurePaused), "ring1": planned("2027-01-01"), "ring2": standing(graph.MeasurePlanned),
			"self": planned("2020-01-01"), "toring": planned("2027-01-01"), "overdue": planned("2026-11-21"), "behind": planned("2027-01-01"),
			"far": planned("2027-01-01"), "onstopped": planned("2027-01-01"), "onstub": planned("2027-01-01"),
			"half": planned("2027-02-01"), "done": done,
		})
	want := map[string]string{
		"stopped": "STOPPED by ", "nodate": "NO_DUE_DATE by ", "ring1": "CIRCLE by ring2", "ring2": "CIRCLE by ring1", "self": "CIRCLE by self",
		"toring": "WAITS by ring1", "overdue": "OVERDUE by ", "behind": "WAITS by overdue", "far": "WAITS by behind",
		"onstopped": "WAITS by stopped", "onstub": "WAITS by stub", "stub": "NO_DUE_DATE by ", "half": "2027-02-01 by ", "done": " by ",
	}
	if diff := cmp.Diff(want, expected(f)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCirclesBeginWithTheirFirstMeasureAndAreShort(t *testing.T) {
	f, _ := drawn(t, `
		Measure:a -DEPENDS_ON-> Measure:b -DEPENDS_ON-> c -DEPENDS_ON-> a
		b -DEPENDS_ON-> a
		e -DEPENDS_ON-> d -DEPENDS_ON-> e
		out -DEPENDS_ON-> a
		half -DEPENDS_ON-> done -DEPENDS_ON-> half
		rest -DEPENDS_ON-> gone -DEPENDS_ON-> rest`,
		facts{"done": standing(graph.MeasureDone), "gone": standing(graph.MeasureStopped)})
	var got []string
	for _, ring := range f.Circles() {
		got = append(got, spaced(ring))
	}
	if diff := cmp.Diff([]string{"a b", "c a b", "d e"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWhoWaitsForAMeasureIsFoundAtAnyDistance(t *testing.T) {
	f, _ := drawn(t, `
		Measure:z -DEPENDS_ON-> Measure:m -DEPENDS_ON-> first
		a -DEPENDS_ON-> z
		gone -DEPENDS_ON-> first
		behindgone -DEPENDS_ON-> gone
		done -DEPENDS_ON-> first
		behinddone -DEPENDS_ON-> done
		ring -DEPENDS_ON-> round -DEPENDS_ON-> ring`,
		facts{"done": standing(graph.MeasureDone), "gone": standing(graph.MeasureStopped)})
	for of, want := range map[string]string{
		"first": "a behindgone m z", "z": "a", "a": "", "done": "", "ring": "round", "nobody": "", "gone": "behindgone",
	} {
		wantIDs(t, "waiting for "+of, f.WaitFor(graphtest.ID(of)), want)
	}
}
