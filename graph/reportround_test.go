package graph_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

func said(period graph.ReportPeriod, status graph.ReportStatus) graph.ReportFacts {
	return graph.ReportFacts{Period: period, Status: status, Delivered: "2026-09-15"}
}

func TestPeriodsWithReportsComeLatestAndLongestFirst(t *testing.T) {
	f, _ := drawn(t, "StatusReport:a StatusReport:b StatusReport:c StatusReport:d StatusReport:e StatusReport:f StatusReport:?g", facts{
		"a": said("2025-H2", graph.ReportDone), "b": said("2026", graph.ReportDone), "c": said("2026-T3", graph.ReportDone),
		"d": said("2026-H2", graph.ReportDone), "e": said("2025", graph.ReportDone), "f": said("2026", graph.ReportDone),
	})
	if got, want := fmt.Sprint(graph.ReportPeriods(f)), "[2026 2026-H2 2026-T3 2025 2025-H2]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func roundOf(t *testing.T, f *graph.FollowUp, period graph.ReportPeriod) string {
	t.Helper()
	round, err := graph.RoundOf(f, period)
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{fmt.Sprintf("%s after %s", round.Period, round.Before)}
	for _, r := range round.Reports {
		lines = append(lines, fmt.Sprintf("%s %s after %s", r.Change, short(r.Report), short(r.Before)))
	}
	return strings.Join(lines, "\n")
}

func TestARoundShowsWhatReportsChange(t *testing.T) {
	due := graph.ReportFacts{Period: "2026-T2", Due: "2026-11-21"}
	soon, unsaid := due, due
	soon.Due, unsaid.Due = day, ""
	f, _ := drawn(t, `
		Agency:x -REPORTS-> StatusReport:worse1 -CONCERNS-> LifeEvent:a
		x -REPORTS-> StatusReport:worse2 -CONCERNS-> a
		x -REPORTS-> StatusReport:better1 -CONCERNS-> LifeEvent:b
		x -REPORTS-> StatusReport:better2 -CONCERNS-> b
		x -REPORTS-> StatusReport:same1 -CONCERNS-> LifeEvent:c
		x -REPORTS-> StatusReport:same2 -CONCERNS-> c
		x -REPORTS-> StatusReport:lost1 -CONCERNS-> LifeEvent:d
		y -REPORTS-> StatusReport:new2 -CONCERNS-> d
		x -REPORTS-> StatusReport:due1 -CONCERNS-> LifeEvent:e
		x -REPORTS-> StatusReport:due2 -CONCERNS-> e
		x -REPORTS-> StatusReport:soon1 -CONCERNS-> LifeEvent:f
		x -REPORTS-> StatusReport:soon2 -CONCERNS-> f
		x -REPORTS-> StatusReport:unsaid2 -CONCERNS-> Measure:g
		x -REPORTS-> StatusReport:ungiven1 -CONCERNS-> Measure:h
		x -REPORTS-> StatusReport:first2 -CONCERNS-> h
		x -REPORTS-> StatusReport:half -CONCERNS-> a
		x -REPORTS-> StatusReport:old -CONCERNS-> g`,
		facts{
			"worse1": said("2026-T1", graph.ReportOnTrack), "worse2": said("2026-T2", graph.ReportAtRisk),
			"better1": said("2026-T1", graph.ReportStopped), "better2": said("2026-T2", graph.ReportDelayed),
			"same1": said("2026-T1", graph.ReportDone), "same2": said("2026-T2", graph.ReportDone),
			"lost1": said("2026-T1", graph.ReportOnTrack), "new2": said("2026-T2", graph.ReportOnTrack),
			"due1": said("2026-T1", graph.ReportOnTrack), "due2": due, "soon1": said("2026-T1", graph.ReportOnTrack), "soon2": soon,
			"unsaid2": unsaid, "ungiven1": graph.ReportFacts{Period: "2026-T1"}, "first2": said("2026-T2", graph.ReportOnTrack),
			"half": said("2026-H1", graph.ReportOnTrack), "old": said("2025-T3", graph.ReportOnTrack),
		})
	want := strings.Join([]string{
		"2026-T2 after 2026-T1",
		"MISSING due2 after due1", "MISSING  after lost1", "MISSING unsaid2 after ",
		"WORSE worse2 after worse1", "BETTER better2 after better1",
		"NEW first2 after ", "NEW new2 after ", "SAME same2 after same1",
	}, "\n")
	if got := roundOf(t, f, "2026-T2"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got, want := roundOf(t, f, "2026-H1"), "2026-H1 after \nNEW half after "; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := roundOf(t, f, "2026-T1"); !strings.HasPrefix(got, "2026-T1 after 2025-T3\nMISSING  after old\nMISSING ungiven1 after \nNEW") {
		t.Errorf("got\n%s", got)
	}
	if _, err := graph.RoundOf(f, "2024"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("a period without reports: %v", err)
	}
}

func TestSeveralReportsOnOneThingAreSetSideBySide(t *testing.T) {
	f, _ := drawn(t, `
		Agency:x -REPORTS-> StatusReport:p1 -CONCERNS-> LifeEvent:a
		x -REPORTS-> StatusReport:p2 -CONCERNS-> a
		x -REPORTS-> StatusReport:q1 -CONCERNS-> a
		x -REPORTS-> StatusReport:q2 -CONCERNS-> a
		x -REPORTS-> StatusReport:q3 -CONCERNS-> a`,
		facts{
			"p1": said("2025", graph.ReportDone), "p2": said("2025", graph.ReportDelayed),
			"q1": said("2026", graph.ReportDone), "q2": said("2026", graph.ReportDone), "q3": said("2026", graph.ReportDone),
		})
	want := "2026 after 2025\nBETTER q2 after p2\nNEW q3 after \nSAME q1 after p1"
	if got := roundOf(t, f, "2026"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
