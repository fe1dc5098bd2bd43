package graph_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

func forecastOf(t testing.TB, f *graph.FollowUp, rows *graph.Rows, event string, u graph.UnknownAs) graph.Forecast {
	t.Helper()
	forecast, err := graph.ForecastOf(context.Background(), f, rows, graphtest.ID(event), u)
	if err != nil {
		t.Fatal(err)
	}
	return forecast
}

// toldForecast writes a forecast down, a line for each part.
func toldForecast(f graph.Forecast) []string {
	lines := []string{fmt.Sprintf("now %v clears %s because %s", f.Now, f.Clears, spaced(f.Critical))}
	for _, s := range f.Steps {
		lines = append(lines, fmt.Sprintf("%s: %s release %s, then %v", s.On, spaced(s.Measures), spaced(s.Released), s.After))
	}
	for _, e := range f.Undated {
		lines = append(lines, fmt.Sprintf("%s cannot be dated: %s %s", short(e.Measure), e.Why, short(e.By)))
	}
	for _, r := range f.Remains {
		var rows []string
		for _, n := range r.Rows {
			rows = append(rows, fmt.Sprintf("%s %s", short(n.Dataset), n.State))
		}
		lines = append(lines, fmt.Sprintf("%s is %s for %s", short(r.Service), r.After.State, strings.Join(rows, ", ")))
	}
	return lines
}

func wantForecast(t *testing.T, f graph.Forecast, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, toldForecast(f)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestALifeEventClearsOnTheDayThatTheLastNeededMeasureIsDone(t *testing.T) {
	f, rows := drawn(t, stuckChild+`
		Measure:income-law -DEPENDS_ON-> Measure:hearing
		Measure:health-law -DEPENDS_ON-> Measure:inquiry -DEPENDS_ON-> Measure:money
		Measure:later Measure:idle`,
		facts{
			"income-law": disclosing("2027-01-01", "income"), "hearing": planned("2027-02-01"),
			"health-law": disclosing("2027-03-01", "health"), "inquiry": planned("2027-01-01"), "money": planned("2028-05-01"),
			"later": disclosing("2029-01-01", "health", "jobs"), "idle": planned("2026-12-01"),
		}, incomeGap())
	wantForecast(t, forecastOf(t, f, rows, "child", ""),
		"now {2 1 0} clears 2028-05-01 because money inquiry health-law",
		"2027-02-01: income-law release benefit, then {1 1 1}",
		"2028-05-01: health-law release care, then {0 1 2}")
	wantForecast(t, forecastOf(t, f, rows, "sick", ""),
		"now {1 0 0} clears 2029-01-01 because later",
		"2029-01-01: later release leave, then {0 0 1}")
	wantForecast(t, forecastOf(t, f, rows, "child", graph.AsBlocked),
		"now {2 1 0} clears  because ",
		"2027-02-01: income-law release benefit, then {1 1 1}",
		"2028-05-01: health-law release care, then {0 1 2}",
		"ask is UNKNOWN for vague UNKNOWN")
}

func TestOnlyMeasuresThatAReleaseNeedsAreNamed(t *testing.T) {
	day := graph.Date("2027-01-01")
	f, rows := drawn(t, stuckChild+"Measure:a Measure:b Measure:c Measure:d", facts{
		"a": disclosing(day, "income"), "b": disclosing(day, "income"), "c": disclosing(day, "health"), "d": disclosing(day, "jobs", "vague"),
	}, incomeGap())
	wantForecast(t, forecastOf(t, f, rows, "child", ""),
		"now {2 1 0} clears 2027-01-01 because a",
		"2027-01-01: a c release benefit care, then {0 0 3}")
}

func TestADayWithoutReleaseIsNoStepAndMeasuresOfTwoDaysWorkTogether(t *testing.T) {
	f, rows := drawn(t, stuckChild+"Measure:a Measure:b", facts{
		"a": disclosing("2027-01-01", "health"), "b": disclosing("2027-06-01", "income"),
	}, incomeGap())
	wantForecast(t, forecastOf(t, f, rows, "child", ""),
		"now {2 1 0} clears 2027-06-01 because b",
		"2027-06-01: b release benefit care, then {0 1 2}")
}

func TestWhatCannotBeDatedIsToldWithWhatRemains(t *testing.T) {
	f, rows := drawn(t, stuckChild+`
		Measure:late Measure:nodate Measure:elsewhere Measure:helps-nobody
		Measure:waits -DEPENDS_ON-> late`,
		facts{
			"late": disclosing("2026-11-21", "income"), "nodate": disclosing("", "health"), "elsewhere": disclosing("", "jobs"),
			"helps-nobody": disclosing("", "vague"), "waits": disclosing("2027-01-01", "income"),
		}, incomeGap())
	wantForecast(t, forecastOf(t, f, rows, "child", ""),
		"now {2 1 0} clears  because ",
		"late cannot be dated: OVERDUE ",
		"nodate cannot be dated: NO_DUE_DATE ",
		"waits cannot be dated: WAITS late",
		"benefit is BLOCKED for income BLOCKED",
		"care is BLOCKED for health BLOCKED, income BLOCKED")
	t.Run("without a part in any release it is not", func(t *testing.T) {
		f, rows := drawn(t, stuckChild+"Measure:a Measure:b", facts{"a": disclosing("", "health"), "b": disclosing("2027-01-01", "jobs")}, incomeGap())
		if forecast := forecastOf(t, f, rows, "child", ""); forecast.Undated != nil || forecast.Steps != nil || len(forecast.Remains) != 2 {
			t.Errorf("%q", toldForecast(forecast))
		}
	})
	t.Run("of what dated ones make already it is not", func(t *testing.T) {
		f, rows := drawn(t, stuckChild+"Measure:a Measure:b Measure:c", facts{
			"a": disclosing("", "health"), "b": disclosing("2027-01-01", "income"), "c": disclosing("", "income"),
		}, incomeGap())
		wantForecast(t, forecastOf(t, f, rows, "child", ""),
			"now {2 1 0} clears  because ",
			"2027-01-01: b release benefit, then {1 1 1}",
			"a cannot be dated: NO_DUE_DATE ",
			"care is BLOCKED for health BLOCKED")
	})
}

func TestALifeEventThatNothingBlocksIsClearToday(t *testing.T) {
	f, rows := drawn(t, stuckChild+"free -INCLUDES-> ask", nil)
	wantForecast(t, forecastOf(t, f, rows, "free", ""), "now {0 1 0} clears 2026-11-22 because ")
	wantForecast(t, forecastOf(t, f, rows, "nobody", ""), "now {0 0 0} clears 2026-11-22 because ")
	if _, err := graph.ForecastOf(context.Background(), f, rows, graphtest.ID("child"), "AS_RUMOUR"); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("a reading that does not exist: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	g, rows := drawn(t, stuckChild+"Measure:a", facts{"a": disclosing("2027-01-01", "income")})
	if _, err := graph.ForecastOf(ctx, g, rows, graphtest.ID("child"), ""); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
