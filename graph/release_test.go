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

// disclosing provides the bases to disclose datasets to whoever, on a day.
func disclosing(due graph.Date, datasets ...string) graph.MeasureFacts {
	m := planned(due)
	for _, d := range datasets {
		m.Provides = append(m.Provides, graph.BasisKey{Dataset: graphtest.ID(d), Kind: graph.Disclosure})
	}
	return m
}

func supposes(all []graph.Hypothesis) string {
	var list []string
	for _, h := range all {
		list = append(list, strings.ReplaceAll(h.String(), graphtest.ID(""), ""))
	}
	return strings.Join(list, "; ")
}

func TestCarryingOutAMeasureComesToHypotheses(t *testing.T) {
	done, stopped := disclosing("", "income"), disclosing("", "income")
	done.Status, stopped.Status = graph.MeasureDone, graph.MeasureStopped
	own := disclosing("", "income")
	own.Provides[0].Consumer = graphtest.ID("nav")
	f, rows := drawn(t, stuckChild+`
		Measure:two Measure:own Measure:done Measure:stopped
		Measure:law -ADDRESSES-> section
		law -ADDRESSES-> Dataset:vague
		Measure:gaps -ADDRESSES-> LegalBasis:gap
		Measure:ofService -ADDRESSES-> LegalBasis:takes[PROCESSING]
		benefit -HAS_BASIS-> takes
		Measure:unseen -ADDRESSES-> LegalBasis:lost[DISCLOSURE]
		Measure:?stub -ADDRESSES-> LegalBasis:lost`,
		facts{"two": disclosing("", "income", "health"), "own": own, "done": done, "stopped": stopped}, incomeGap())
	for measures, want := range map[string]string{
		"two":           "added: DISCLOSURE basis of dataset health; added: DISCLOSURE basis of dataset income",
		"own":           "added: DISCLOSURE basis of dataset income for nav",
		"law":           "added: every basis founded in section",
		"gaps":          "added: DISCLOSURE basis of dataset income",
		"ofService":     "added: PROCESSING basis of dataset income for nav",
		"unseen":        "",
		"done":          "",
		"stopped":       "",
		"nobody":        "",
		"benefit":       "",
		"gaps two gaps": "added: DISCLOSURE basis of dataset health; added: DISCLOSURE basis of dataset income",
		"law own two":   "added: every basis founded in section; added: DISCLOSURE basis of dataset health; added: DISCLOSURE basis of dataset income; added: DISCLOSURE basis of dataset income for nav",
	} {
		if got := supposes(f.Hypotheses(rows, graphtest.IDs(strings.Fields(measures)...))); got != want {
			t.Errorf("%s: %q, want %q", measures, got, want)
		}
	}
	for measures, want := range map[string]graph.RowScope{
		"two own law done": {Touching: graphtest.IDs("health", "income", "section")},
		"two gaps":         {},
		"done stopped":     {Touching: []graph.ID{}},
	} {
		if diff := cmp.Diff(want, f.ReleaseScope(graphtest.IDs(strings.Fields(measures)...))); diff != "" {
			t.Errorf("scope of %s (-want +got):\n%s", measures, diff)
		}
	}
}

func TestMeasuresReleaseWhatWhatIfSaysTogether(t *testing.T) {
	many := disclosing("")
	for i := range graph.MaxHypotheses + 1 {
		many.Provides = append(many.Provides, graph.BasisKey{Dataset: fmt.Sprintf("%s-%03d", graphtest.ID("d"), i), Kind: graph.Disclosure})
	}
	f, rows := drawn(t, stuckChild+"Measure:a Measure:b Measure:many Measure:idle", facts{"a": disclosing("", "income"), "b": disclosing("", "health"), "many": many}, incomeGap())
	release := func(measures ...string) graph.Release {
		r, err := graph.ReleaseOf(context.Background(), f, rows, graphtest.IDs(measures...), "")
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	released := func(r graph.Release) string {
		var ids []graph.ID
		for _, s := range r.Answer.Services {
			if s.Released {
				ids = append(ids, s.Service)
			}
		}
		return spaced(ids)
	}
	for measures, want := range map[string]string{"a": "benefit", "b": "", "a b": "benefit care", "idle": ""} {
		if got := released(release(strings.Fields(measures)...)); got != want {
			t.Errorf("%s releases %q, want %q", measures, got, want)
		}
	}
	r := release("b", "a", "b")
	wantIDs(t, "measures", r.Measures, "b a")
	want, err := graph.WhatIf(context.Background(), rows, graph.WhatIfQuery{Hypotheses: r.Hypotheses})
	if diff := cmp.Diff(want, r.Answer); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if r := release("idle"); r.Hypotheses != nil || !cmp.Equal(r.Answer, graph.WhatIfAnswer{}) {
		t.Errorf("a measure that creates nothing releases %+v", r)
	}
	scoped := graph.RowScope{Touching: f.ReleaseScope(r.Measures).Touching}
	view := graphtest.Reference(t, graphtest.Draw(t, stuckChild, incomeGap()))
	few, err := graph.ReleaseOf(context.Background(), f, view.Rows(scoped), r.Measures, "")
	if diff := cmp.Diff(r, few); diff != "" || err != nil {
		t.Errorf("in its scope: %v (-all +few):\n%s", err, diff)
	}
	if r := release("many", "a"); len(r.Hypotheses) != graph.MaxHypotheses+2 || released(r) != "benefit" {
		t.Errorf("%d hypotheses release %q", len(r.Hypotheses), released(r))
	}
	if _, err := graph.ReleaseOf(context.Background(), f, rows, graphtest.IDs("idle"), "AS_RUMOUR"); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("a reading that does not exist: %v", err)
	}
}
