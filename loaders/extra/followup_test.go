package extra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

func TestWhatFollowUpTablesSayIsReadInAnyOrderOfStatements(t *testing.T) {
	b := mapped(t, `a:m a s:Measure ; dct:title "M"@nb ; s:measureType "ROADMAP_ITEM" ; s:measureStatus "STARTED" ; s:due "2027-01-01" ;
			s:development "FUNDED 150" ; s:provides "DISCLOSURE https://a.no/d" ; s:addresses a:d , a:law ; s:dependsOn a:n .
		a:n a s:MeasureElsewhere . a:d a dcat:Dataset ; dct:title "D"@nb . a:law a s:Law ; dct:title "L"@nb .
		a:i a s:Indicator ; dct:title "I"@nb ; s:unit "PERCENT" ; s:observation "2023 29.5 2026-11-22 https://a.no/doc" , "2021 31" , "2023 28" .
		a:r a s:StatusReport ; dct:title "R"@nb ; s:period "2026-T1" ; s:reportStatus "AT_RISK" ; s:concerns a:m .
		a:l a s:LearningPoint ; dct:title "L"@nb ; s:barrierType "LAW" , "COMPETENCE" .`)
	all := nodes(b)
	m := all["https://a.no/m"].Measure
	want := &graph.MeasureFacts{
		Type: graph.RoadmapItem, Status: graph.MeasureStarted, Due: "2027-01-01", Development: graph.Funding{State: graph.Funded, Ore: 150},
		Provides: []graph.BasisKey{{Dataset: "https://a.no/d", Kind: graph.Disclosure}},
	}
	if diff := cmp.Diff(want, m); diff != "" {
		t.Error(diff)
	}
	values := []graph.Observation{{Year: 2021, Value: 31}, {Year: 2023, Value: 29.5, Origin: graph.Origin{Reference: "https://a.no/doc", Date: "2026-11-22"}}}
	if diff := cmp.Diff(values, all["https://a.no/i"].Indicator.Values); diff != "" {
		t.Error(diff)
	}
	if r := all["https://a.no/r"].Report; r.Period != "2026-T1" || r.Status != graph.ReportAtRisk {
		t.Errorf("%+v", r)
	}
	if l := all["https://a.no/l"].Learning; len(l.Barriers) != 2 {
		t.Errorf("%+v", l)
	}
	var edges []string
	for _, e := range b.Edges {
		edges = append(edges, string(e.Type)+" "+e.To)
	}
	if diff := cmp.Diff([]string{"ADDRESSES https://a.no/d", "ADDRESSES https://a.no/law", "DEPENDS_ON https://a.no/n", "CONCERNS https://a.no/m"}, edges); diff != "" || len(b.Problems) > 0 {
		t.Errorf("%s problems %v", diff, b.Problems)
	}
}

func TestAValueThatFollowUpDoesNotHaveIsAProblem(t *testing.T) {
	for class, statements := range map[string][]string{
		"Measure": {
			`s:measureType "IDEA"`, `s:measureStatus "NEARLY"`, `s:due "2026-02-30"`, `s:development "FUNDED"`, `s:operation "FUNDED -1"`, `s:operation "RICH 1"`,
			`s:provides "DISCLOSURE"`, `s:provides "SHARING https://a.no/d"`,
		},
		"Barrier":        {`s:barrierType "SLOWNESS"`, `s:barrierStatus "PERHAPS"`},
		"Indicator":      {`s:unit "POINTS"`, `s:better "UP"`, `s:observation "2023"`, `s:observation "2023 NaN"`, `s:observation "2023 +Inf"`, `s:observation "2023 29 yesterday https://a.no/doc"`},
		"StatusReport":   {`s:period "2026-T4"`, `s:reportStatus "GREEN"`},
		"LearningPoint":  {`s:barrierType "SLOWNESS"`},
		"Recommendation": {`s:number 0`, `s:number "one"`, `s:progress "SOME"`},
	} {
		for _, statement := range statements {
			b := mapped(t, `a:x a s:`+class+` ; dct:title "X"@nb ; `+statement+` .`)
			if len(b.Problems) != 1 {
				t.Errorf("%s %s: problems %v", class, statement, b.Problems)
			}
		}
	}
}
