package data_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

// TestVerdictsWorkedOutByHand holds what DOMAIN §4 gives when one reads the
// files of the sample with a pencil.
func TestVerdictsWorkedOutByHand(t *testing.T) {
	g := load(t)
	byID := nodes(g)
	for id, want := range map[string]string{
		example + "melde-dodsfall":        "CLEAR DISCLOSURE_BASIS",
		example + "dodsattest":            "CLEAR SAME_AGENCY",
		example + "skifteattest":          "CLEAR SAME_AGENCY DISCLOSURE_BASIS",
		example + "proklama":              "UNKNOWN UNDER_ASSESSMENT",
		example + "omstillingsstonad":     "BLOCKED BASIS_EXPIRED",
		example + "barnepensjon":          "CLEAR DISCLOSURE_BASIS",
		example + "etterlattepensjon":     "BLOCKED BASIS_NOT_IN_FORCE",
		example + "innsyn-konto":          "BLOCKED ASSESSED_MISSING",
		example + "innsyn-gjeld":          "BLOCKED PROCESSING_BASIS_MISSING NO_DISCLOSURE_BASIS",
		published + "17":                  "CLEAR DISCLOSURE_BASIS upstream",
		example + "hjemmelsovergang":      "BLOCKED NO_DISCLOSURE_BASIS",
		example + "omregistrere-kjoretoy": "BLOCKED NO_DISCLOSURE_BASIS",
		example + "skattemelding-dodsbo":  "CLEAR ASSESSED_PRESENT SAME_AGENCY",
		example + "slette-studielan":      "CLEAR SAME_AGENCY DISCLOSURE_BASIS",
		example + "slette-enkeltperson":   "CLEAR OPEN_DATA",
		example + "levere-hjelpemidler":   "UNKNOWN NEEDS_NOT_STATED",
		published + "13":                  "UNKNOWN NOT_EXPRESSIBLE",
		example + "kontantstotte":         "UNKNOWN ACCESS_RIGHTS_NOT_STATED",
		example + "redusert-betaling":     "UNKNOWN NOT_RECORDED",
		example + "barnebidrag":           "BLOCKED NO_DISCLOSURE_BASIS",
		published + "15":                  "UNKNOWN DATASET_NOT_FOUND",
		example + "lonnsgaranti":          "CLEAR OPEN_DATA DISCLOSURE_BASIS",
		example + "permittering":          "UNKNOWN LAW_NOT_STATED",
		published + "16":                  "BLOCKED BASIS_EXPIRED NO_DISCLOSURE_BASIS",
		example + "statsborgerskap":       "CLEAR DISCLOSURE_BASIS upstream",
		example + "parkering":             "BLOCKED PROCESSING_BASIS_EXPIRED",
		example + "barnekoordinator":      "UNKNOWN UNDER_ASSESSMENT",
		example + "hjelpestonad":          "BLOCKED ASSESSED_MISSING",
		example + "momskompensasjon":      "UNKNOWN DATASET_NOT_STATED",
		example + "matvirksomhet":         "CLEAR OPEN_DATA",
		published + "2":                   "UNKNOWN DATASET_NOT_STATED",
		example + "renhold":               "BLOCKED ASSESSED_MISSING",
		example + "tilskudd-barn":         "BLOCKED ASSESSED_MISSING",
		example + "stonad-bil":            "UNKNOWN LAW_NOT_STATED upstream",
		published + "8":                   "UNKNOWN NEEDS_NOT_STATED",
	} {
		n := byID[id]
		if n == nil || n.Verdict == nil {
			t.Errorf("%s is missing or has no verdict", id)
			continue
		}
		if got := verdict(n.Verdict); got != want {
			t.Errorf("%s is %s, want %s", id, got, want)
		}
	}
}

func verdict(v *graph.ServiceVerdict) string {
	words := []string{string(v.State)}
	for _, r := range v.Reasons {
		words = append(words, string(r))
	}
	if v.BlockedUpstream {
		words = append(words, "upstream")
	}
	return strings.Join(words, " ")
}

func TestDeathAndInheritanceTellsItsStory(t *testing.T) {
	g := load(t)
	byID := nodes(g)
	var counts graph.Counts
	for _, id := range targets(g, events+"cc466e4c-1e08-4915-9475-4b4a4cee62ec", graph.Includes) {
		counts.Add(byID[id].Verdict.State, 1)
	}
	if want := (graph.Counts{Blocked: 6, Unknown: 2, Clear: 9}); counts != want {
		t.Errorf("counts are %+v, want %+v", counts, want)
	}
}

// kundeforhold may be met by two datasets: one is assessed missing, of the
// other nobody says who publishes it. The better of the two counts, so this
// evidence does not decide; konto, which only the first can meet, does.
func TestEvidenceWithAlternativesTakesTheBest(t *testing.T) {
	for _, e := range load(t).Edges {
		if e.From != example+"innsyn-konto" || e.Type != graph.Needs || !strings.HasSuffix(e.To, "/kundeforhold") {
			continue
		}
		var rows []string
		for _, n := range e.Needs {
			if n.Decides {
				t.Errorf("row %s decides", n.Dataset)
			}
			rows = append(rows, string(n.Reason))
		}
		slices.Sort(rows)
		if diff := cmp.Diff([]string{"AGENCY_NOT_STATED", "ASSESSED_MISSING"}, rows); diff != "" {
			t.Error(diff)
		}
		return
	}
	t.Error("innsyn-konto does not need kundeforhold")
}

func TestFaultsOnPurposeBecomeProblemsAndNothingElseDoes(t *testing.T) {
	faults := map[graph.ProblemCode]int{}
	var others []string
	for _, p := range load(t).Problems {
		if strings.HasPrefix(p.Source, "eksempel-feil") {
			faults[p.Code]++
			continue
		}
		others = append(others, string(p.Code)+" "+p.Subject+" "+p.Property)
	}
	for _, code := range []graph.ProblemCode{
		graph.TitleMissing, graph.AccessUnknown, graph.OrgNumberInvalid, graph.LawWithoutAddress, graph.WrongRange,
		graph.DateInvalid, graph.PeriodReversed, graph.ClassUnknown, graph.NotDescribed, graph.RowInvalid, graph.DependencyCircle,
	} {
		if faults[code] == 0 {
			t.Errorf("no problem %s", code)
		}
	}
	if faults[graph.RowInvalid] != 7 {
		t.Errorf("%d rows rejected, want 7", faults[graph.RowInvalid])
	}
	slices.Sort(others)
	want := []string{
		"NOT_DESCRIBED " + published + "18 ", // as published
		"NOT_DESCRIBED https://data.sammenheng.example/datasets/utenlandsk-inntekt ",
	}
	if diff := cmp.Diff(want, others); diff != "" {
		t.Error(diff)
	}
}
