package graph_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

func TestStandingGathersWhatAMinistryAndItsPartsMustDo(t *testing.T) {
	funded, done := planned("2027-01-01"), planned("2020-01-01")
	funded.Operation.State, done.Status = graph.PartlyFunded, graph.MeasureDone
	report := func(due graph.Date, status graph.ReportStatus, delivered graph.Date) graph.ReportFacts {
		return graph.ReportFacts{Period: "2026-T2", Due: due, Status: status, Delivered: delivered}
	}
	advice := func(issuer string, number int, p graph.Progress) graph.RecommendationFacts {
		return graph.RecommendationFacts{Issuer: issuer, Number: number, Progress: p}
	}
	f, _ := drawn(t, `
		Agency:office -PART_OF-> Agency:board -PART_OF-> Agency:ministry[MINISTRY]
		ministry -LEADS-> Measure:funded
		office -LEADS-> Measure:late
		office -LEADS-> Measure:done
		office -LEADS-> Measure:own
		stranger -LEADS-> Measure:theirs
		own -DEPENDS_ON-> late
		far -DEPENDS_ON-> theirs -DEPENDS_ON-> late
		behind -DEPENDS_ON-> done
		gone -DEPENDS_ON-> late
		office -REPORTS-> StatusReport:r-none
		office -REPORTS-> StatusReport:r-soon
		board -REPORTS-> StatusReport:r-late
		office -REPORTS-> StatusReport:r-given
		office -REPORTS-> StatusReport:r-said
		office -REPORTS-> StatusReport:?r-stub
		stranger -REPORTS-> StatusReport:r-theirs
		ministry -FOLLOWS_UP-> Recommendation:a-second
		office -FOLLOWS_UP-> Recommendation:z-first
		office -FOLLOWS_UP-> Recommendation:other
		office -FOLLOWS_UP-> Recommendation:over
		stranger -FOLLOWS_UP-> Recommendation:theirs-too`,
		facts{
			"funded": funded, "late": planned("2026-11-21"), "done": done, "own": planned(day), "gone": standing(graph.MeasureStopped),
			"r-none": report("", "", ""), "r-soon": report("2026-12-01", "", ""), "r-late": report("2026-10-01", "", ""),
			"r-given": report("2026-10-01", graph.ReportDone, "2026-10-02"), "r-said": report("", graph.ReportAtRisk, ""), "r-theirs": report("", "", ""),
			"a-second": advice("Riksrevisjonen", 2, graph.NotStarted), "z-first": advice("Riksrevisjonen", 1, graph.ProgressUnknown),
			"other": advice("Digdir", 3, graph.PartlyDone), "over": advice("Digdir", 1, graph.Completed), "theirs-too": advice("Digdir", 1, graph.NotStarted),
		})
	for of, want := range map[string]graph.Standing{
		"ministry": {
			Measures: graphtest.IDs("done", "funded", "late", "own"), Overdue: graphtest.IDs("late"), NoOperation: graphtest.IDs("late", "own"),
			Waiting: graphtest.IDs("far", "theirs"), ReportsDue: graphtest.IDs("r-late", "r-soon", "r-none"),
			Recommendations: graphtest.IDs("other", "z-first", "a-second"),
		},
		"board":    {Measures: graphtest.IDs("done", "late", "own"), Overdue: graphtest.IDs("late"), NoOperation: graphtest.IDs("late", "own"), Waiting: graphtest.IDs("far", "theirs"), ReportsDue: graphtest.IDs("r-late", "r-soon", "r-none"), Recommendations: graphtest.IDs("other", "z-first")},
		"stranger": {Measures: graphtest.IDs("theirs"), NoOperation: graphtest.IDs("theirs"), Waiting: graphtest.IDs("far"), ReportsDue: graphtest.IDs("r-theirs"), Recommendations: graphtest.IDs("theirs-too")},
		"nobody":   {},
	} {
		want.Of = graphtest.ID(of)
		got := graph.StandingOf(f, want.Of)
		if diff := cmp.Diff(want, got, equateEmpty()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", of, diff)
		}
	}
}

func TestTheFourNeedsForKnowledgeAreAnsweredOfALifeEvent(t *testing.T) {
	money := planned("2027-01-01")
	money.Development = graph.Funding{State: graph.Funded, Ore: 12_500_000_00}
	law := graph.LearningFacts{Barriers: []graph.BarrierType{graph.LawBarrier}}
	f, rows := drawn(t, stuckChild+`
		Barrier:wall -HINDERS-> child
		Barrier:solved -HINDERS-> child
		Measure:direct -ADDRESSES-> child
		Measure:on-wall -ADDRESSES-> wall
		Measure:ended -ADDRESSES-> wall
		Measure:on-basis Measure:elsewhere
		elsewhere -ADDRESSES-> LifeEvent:sick
		LearningPoint:l-event -CONCERNS-> child
		LearningPoint:l-service -CONCERNS-> benefit
		LearningPoint:l-measure -CONCERNS-> ended
		LearningPoint:l-basis -CONCERNS-> on-basis
		LearningPoint:l-barrier -CONCERNS-> wall
		LearningPoint:l-solved -CONCERNS-> solved
		LearningPoint:l-all
		LearningPoint:l-elsewhere -CONCERNS-> sick
		l-elsewhere -CONCERNS-> Measure:elsewhere
		Measure:talk -ADDRESSES-> Barrier:?unseen`,
		facts{
			"wall": open(graph.CoordinationLack), "solved": graph.BarrierFacts{Type: graph.LawBarrier, Status: graph.BarrierResolved},
			"direct": money, "ended": standing(graph.MeasureStopped), "on-basis": disclosing("", "health"),
			"l-event": law, "l-service": law, "l-measure": law, "l-basis": law, "l-barrier": law, "l-solved": law, "l-all": law, "l-elsewhere": law,
		}, incomeGap())
	profile := profileOf(t, f, rows, "child")
	k := graph.KnowledgeOf(f, profile)
	wantIDs(t, "learning", k.Learning, "l-all l-barrier l-basis l-event l-measure l-service l-solved")
	wantFunding := []graph.FundingNeed{
		{Measure: graphtest.ID("direct"), Development: money.Development},
		{Measure: graphtest.ID("on-basis")},
		{Measure: graphtest.ID("on-wall")},
	}
	if diff := cmp.Diff(wantFunding, k.Funding); diff != "" {
		t.Errorf("funding (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(profile.Entries[:2], k.Legal); diff != "" || k.LifeEvent != graphtest.ID("child") {
		t.Errorf("legal needs (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(profile, k.Obstacles); diff != "" {
		t.Errorf("obstacles (-want +got):\n%s", diff)
	}
}
