package graph_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// Two services wait for income, one of them for health too; a third is clear
// by a basis that may go. Nobody needs weather.
const blockedDrawing = `
	child -INCLUDES-> benefit -NEEDS-> Evidence:proof -PROVIDED_BY-> Dataset:income[NON_PUBLIC]
	child -INCLUDES-> care -NEEDS-> income
	care -NEEDS-> Dataset:health[NON_PUBLIC]
	sick -INCLUDES-> care
	sick -INCLUDES-> leave -NEEDS-> Dataset:jobs[NON_PUBLIC]
	income -HAS_BASIS-> r1[RESTRICTION]
	health -HAS_BASIS-> r2[RESTRICTION]
	jobs -HAS_BASIS-> d1[DISCLOSURE] -FOUNDED_IN-> section -PART_OF-> act
	welfare -RESPONSIBLE-> benefit
	welfare -RESPONSIBLE-> care
	welfare -RESPONSIBLE-> leave
	tax -PUBLISHES-> income
	clinic -PUBLISHES-> health
	work -PUBLISHES-> jobs
	tax -PUBLISHES-> Dataset:weather[NON_PUBLIC]
`

func ask(t *testing.T, v *graph.View, hypotheses ...graph.Hypothesis) graph.WhatIfAnswer {
	t.Helper()
	q := graph.WhatIfQuery{Hypotheses: hypotheses}
	a, err := graph.WhatIf(context.Background(), v.Rows(q.Scope()), q)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func short(id graph.ID) string { return strings.TrimPrefix(id, graphtest.ID("")) }

// told writes an answer in one line.
func told(a graph.WhatIfAnswer) string {
	var parts []string
	for _, n := range a.Needs {
		parts = append(parts, fmt.Sprintf("%s/%s %s→%s", short(n.Need.Service), short(n.Need.Dataset), n.Need.State, n.State))
	}
	for _, s := range a.Services {
		parts = append(parts, fmt.Sprintf("%s %s→%s", short(s.Service), s.Before.State, s.After.State))
	}
	for _, e := range a.LifeEvents {
		parts = append(parts, fmt.Sprintf("%s %v→%v released=%t", short(e.LifeEvent), e.Before, e.After, e.Released))
	}
	for _, s := range a.Waiting {
		parts = append(parts, fmt.Sprintf("%s waits %v", short(s.Service), s.After.Reasons))
	}
	return strings.Join(parts, "; ")
}

func TestABasisReleasesWhatWaitsForItAlone(t *testing.T) {
	v := viewOf(t, graphtest.Draw(t, blockedDrawing))
	a := ask(t, v, graph.Hypothesis{Kind: graph.Disclosure, Dataset: graphtest.ID("income")})
	want := "benefit/income BLOCKED→CLEAR; care/income BLOCKED→CLEAR; benefit BLOCKED→CLEAR; " +
		"child {2 0 0}→{1 0 1} released=false; care waits [NO_DISCLOSURE_BASIS]"
	if told(a) != want {
		t.Errorf("got  %s\nwant %s", told(a), want)
	}
	if len(a.Waiting) != 1 || len(a.Waiting[0].Rows) != 1 || short(a.Waiting[0].Rows[0].Dataset) != "health" {
		t.Errorf("care waits for %v", a.Waiting)
	}
	a = ask(t, v,
		graph.Hypothesis{Kind: graph.Disclosure, Agency: graphtest.ID("tax")},
		graph.Hypothesis{Dataset: graphtest.ID("health"), Consumer: graphtest.ID("welfare")})
	want = "benefit/income BLOCKED→CLEAR; care/health BLOCKED→CLEAR; care/income BLOCKED→CLEAR; benefit BLOCKED→CLEAR; care BLOCKED→CLEAR; " +
		"child {2 0 0}→{0 0 2} released=true; sick {1 0 1}→{0 0 2} released=true"
	if told(a) != want {
		t.Errorf("got  %s\nwant %s", told(a), want)
	}
}

func TestABasisTakenAwayStopsWhatRestsOnIt(t *testing.T) {
	v := viewOf(t, graphtest.Draw(t, blockedDrawing))
	want := "leave/jobs CLEAR→BLOCKED; leave CLEAR→BLOCKED; sick {1 0 1}→{2 0 0} released=false; leave waits [BASIS_EXPIRED]"
	for _, h := range []graph.Hypothesis{
		{Gone: true, Law: graphtest.ID("act")},
		{Gone: true, Law: graphtest.ID("section"), Kind: graph.Disclosure},
		{Gone: true, Dataset: graphtest.ID("jobs")},
		{Gone: true, Agency: graphtest.ID("work")},
	} {
		if got := told(ask(t, v, h)); got != want {
			t.Errorf("%s: got  %s\nwant %s", h, got, want)
		}
	}
	if a := ask(t, v, graph.Hypothesis{Gone: true, Law: graphtest.ID("act"), Kind: graph.Processing}); told(a) != "" {
		t.Errorf("the law gives no processing basis, and yet: %s", told(a))
	}
	replaced := ask(t, v, graph.Hypothesis{Gone: true, Law: graphtest.ID("act")}, graph.Hypothesis{Dataset: graphtest.ID("jobs")})
	if told(replaced) != "" {
		t.Errorf("a new basis stands beside the old law, and yet: %s", told(replaced))
	}
}

func TestNothingChangesWhereNobodyNeedsIt(t *testing.T) {
	v := viewOf(t, graphtest.Draw(t, blockedDrawing))
	a := ask(t, v, graph.Hypothesis{Dataset: graphtest.ID("weather")})
	if told(a) != "" || a.Effects[0].SpeaksOf != 0 || a.Effects[0].Changes != 0 || a.Unknown != graph.AsClear {
		t.Errorf("weather: %s, %+v", told(a), a)
	}
	a = ask(t, v, graph.Hypothesis{Kind: graph.Processing, Dataset: graphtest.ID("income")})
	if a.Effects[0].SpeaksOf != 2 || a.Effects[0].Changes != 0 {
		t.Errorf("a processing basis does not disclose: %+v", a.Effects)
	}
	a = ask(t, v, graph.Hypothesis{Dataset: graphtest.ID("income"), Consumer: graphtest.ID("clinic")})
	if a.Effects[0].SpeaksOf != 0 {
		t.Errorf("the clinic needs no income: %+v", a.Effects)
	}
}

func TestHypothesesAreChecked(t *testing.T) {
	add, gone := graph.Hypothesis{Dataset: "urn:d", Kind: graph.Disclosure}, graph.Hypothesis{Dataset: "urn:d", Consumer: "urn:c", Gone: true}
	for name, c := range map[string]struct {
		q    graph.WhatIfQuery
		want error
	}{
		"none":          {graph.WhatIfQuery{}, graph.ErrInvalid},
		"empty":         {graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{{}}}, graph.ErrInvalid},
		"two targets":   {graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{{Dataset: "urn:d", Law: "urn:l"}}}, graph.ErrInvalid},
		"consumer only": {graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{{Consumer: "urn:c", Law: "urn:l"}}}, graph.ErrInvalid},
		"kind":          {graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{{Dataset: "urn:d", Kind: graph.Restriction}}}, graph.ErrInvalid},
		"reading":       {graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{add}, Unknown: "MAYBE"}, graph.ErrInvalid},
		"too many":      {graph.WhatIfQuery{Hypotheses: slices.Repeat([]graph.Hypothesis{add}, graph.MaxHypotheses+1)}, graph.ErrLimit},
		"contradiction": {graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{add, gone}}, graph.ErrInvalid},
	} {
		_, err := graph.WhatIf(context.Background(), &graph.Rows{}, c.q)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if name == "contradiction" && (!strings.Contains(err.Error(), add.String()) || !strings.Contains(err.Error(), gone.String())) {
			t.Errorf("the error does not name both: %v", err)
		}
	}
	other := graph.Hypothesis{Dataset: "urn:d", Kind: graph.Processing, Gone: true}
	if err := (graph.WhatIfQuery{Hypotheses: []graph.Hypothesis{add, other}}).Check(); err != nil {
		t.Errorf("two kinds do not contradict each other: %v", err)
	}
}

func TestHypothesesAreResolved(t *testing.T) {
	v := viewOf(t, graphtest.Draw(t, blockedDrawing, graphtest.Set("income", func(n *graph.Node) { n.Aliases = []graph.ID{"urn:alias"} })))
	look := v.Rows(graph.RowScope{Services: []graph.ID{"none"}}).Look
	h, err := graph.Hypothesis{Dataset: "urn:alias"}.Resolve(look)
	if err != nil || h.Dataset != graphtest.ID("income") {
		t.Errorf("alias: %+v, %v", h, err)
	}
	if _, err := (graph.Hypothesis{Dataset: "urn:nothing"}).Resolve(look); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("unknown: %v", err)
	}
	if _, err := (graph.Hypothesis{Law: graphtest.ID("income")}).Resolve(look); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("a dataset is no law: %v", err)
	}
}
