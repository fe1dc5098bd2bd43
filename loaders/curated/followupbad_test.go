package curated_test

import (
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

func TestARejectedRowOfFollowUpNamesLineColumnAndWhatToDo(t *testing.T) {
	type cells = map[string]string
	for _, c := range []struct {
		name, document string
		cells          cells
		property, says string
	}{
		{"a due date before the start", "measures.csv", cells{"start": "2026-05-01", "due": "2026-04-30"}, "due", "before start (2026-05-01)"},
		{"a day that does not exist", "measures.csv", cells{"due": "2026-02-30"}, "due", "existing day"},
		{"finished though not done", "measures.csv", cells{"status": "i gang", "finished": "2026-01-01"}, "finished", "status is not done"},
		{"finished before the start", "measures.csv", cells{"status": "ferdig", "start": "2026-05-01", "finished": "2026-01-01"}, "finished", "before start"},
		{"an unknown status", "measures.csv", cells{"status": "nesten"}, "status", "på_vent"},
		{"an unknown type", "measures.csv", cells{"type": "idé"}, "type", "veikart"},
		{"no type", "measures.csv", cells{"type": ""}, "type", "is empty"},
		{"no title in bokmål", "measures.csv", cells{"titleNb": "", "titleNn": "T"}, "titleNb", "is empty"},
		{"a name with a space for an id", "measures.csv", cells{"id": "mitt tiltak"}, "id", "short name"},
		{"a negative amount", "measures.csv", cells{"fundingDevelopment": "-5 mill."}, "fundingDevelopment", "negative"},
		{"a negative amount that is partly there", "measures.csv", cells{"fundingOperation": "delvis −5"}, "fundingOperation", "negative"},
		{"an amount in words", "measures.csv", cells{"fundingOperation": "mye"}, "fundingOperation", "no amount"},
		{"an amount that can be read in two ways", "measures.csv", cells{"fundingOperation": "1.234 mill."}, "fundingOperation", "two ways"},
		{"thousands that do not stand three by three", "measures.csv", cells{"fundingOperation": "12 50 000"}, "fundingOperation", "no amount"},
		{"parts of an øre", "measures.csv", cells{"fundingOperation": "1,505"}, "fundingOperation", "parts of an øre"},
		{"more money than there is", "measures.csv", cells{"fundingOperation": "99999999999999999999"}, "fundingOperation", "more money"},
		{"an agency by name", "measures.csv", cells{"responsible": "974761076|NAV"}, "responsible", `"NAV"`},
		{"an agency with a wrong check digit", "measures.csv", cells{"responsible": "974761077"}, "responsible", "modulus 11"},
		{"a life event by name", "measures.csv", cells{"lifeEvents": "u:e|Få barn"}, "lifeEvents", `"Få barn"`},
		{"a service by name", "measures.csv", cells{"services": "barnetrygd"}, "services", "absolute address"},
		{"a dataset by name", "measures.csv", cells{"datasets": "Folkeregisteret"}, "datasets", "absolute address"},
		{"a law by name", "measures.csv", cells{"laws": "arveloven"}, "laws", "address of a law"},
		{"a barrier that is no name", "measures.csv", cells{"barriers": "en hindring"}, "barriers", "short name"},
		{"a recommendation that is no name", "measures.csv", cells{"recommendations": "a b"}, "recommendations", "short name"},
		{"a measure that waits for itself", "measures.csv", cells{"dependsOn": "m2|m"}, "dependsOn", "itself"},
		{"a basis of an unknown kind", "measures.csv", cells{"bases": "deling u:d"}, "bases", "utlevering"},
		{"a basis for no dataset", "measures.csv", cells{"bases": "utlevering"}, "bases", "a kind and the dataset"},
		{"a basis for a dataset by name", "measures.csv", cells{"bases": "utlevering Folkeregisteret"}, "bases", "a kind and the dataset"},
		{"a basis for nobody known", "measures.csv", cells{"bases": "utlevering u:d NAV"}, "bases", "organisation number"},
		{"a barrier of an unknown type", "barriers.csv", cells{"type": "treghet"}, "type", "datakultur"},
		{"a barrier with an unknown status", "barriers.csv", cells{"status": "kanskje"}, "status", "redusert"},
		{"a barrier that hinders an agency by name", "barriers.csv", cells{"agencies": "NAV"}, "agencies", "organisation number"},
		{"a value in words", "indicators.csv", cells{"value": "om lag 30"}, "value", "no number"},
		{"no value", "indicators.csv", cells{"value": ""}, "value", "is empty"},
		{"percent of what is no percentage", "indicators.csv", cells{"unit": "antall", "value": "3 %"}, "value", "no number of this unit"},
		{"half a place", "indicators.csv", cells{"unit": "rank", "value": "1,5"}, "value", "whole number"},
		{"place nought", "indicators.csv", cells{"unit": "rank", "value": "0"}, "value", "whole number"},
		{"a number beyond all measure", "indicators.csv", cells{"unit": "antall", "value": strings.Repeat("9", 400)}, "value", "too large"},
		{"a year that is none", "indicators.csv", cells{"year": "i fjor"}, "year", "1900 to 2100"},
		{"an unknown unit", "indicators.csv", cells{"unit": "poeng"}, "unit", "prosent"},
		{"an unknown direction", "indicators.csv", cells{"direction": "opp"}, "direction", "higher"},
		{"a first row without a title", "indicators.csv", cells{"titleNb": ""}, "titleNb", "is empty"},
		{"an indicator of no barrier", "indicators.csv", cells{"barrier": "treghet"}, "barrier", "datakultur"},
		{"a period that is none", "reports.csv", cells{"period": "2026-T4"}, "period", "2026-T2"},
		{"no reporter", "reports.csv", cells{"reporter": ""}, "reporter", "is empty"},
		{"only a separator for a reporter", "reports.csv", cells{"reporter": "|"}, "reporter", "names nobody"},
		{"a report about nothing", "reports.csv", cells{"lifeEvents": ""}, "lifeEvents", "what the report is about"},
		{"delivered without a status", "reports.csv", cells{"status": "", "delivered": "2026-01-01"}, "status", "though the report was delivered"},
		{"a report with an unknown status", "reports.csv", cells{"status": "grønn"}, "status", "i_rute"},
		{"a report with an id that is none", "reports.csv", cells{"id": "rapport 1"}, "id", "short name"},
		{"a learning point without a text", "learning.csv", cells{"textNb": ""}, "textNb", "is empty"},
		{"a learning point about no barrier", "learning.csv", cells{"barrierTypes": "LAW|treghet"}, "barrierTypes", "datakultur"},
		{"a recommendation of nobody", "recommendations.csv", cells{"issuer": ""}, "issuer", "is empty"},
		{"a recommendation in place nought", "recommendations.csv", cells{"number": "0"}, "number", "from 1 on"},
		{"a recommendation with unknown progress", "recommendations.csv", cells{"progress": "litt"}, "progress", "not_started"},
		{"a row without a source", "learning.csv", cells{"source": ""}, "source", "is empty"},
		{"a row without a date", "learning.csv", cells{"date": ""}, "date", "is empty"},
	} {
		t.Run(c.name, func(t *testing.T) {
			good := map[string]string{"id": "good"}
			if c.document == "indicators.csv" {
				good["year"] = "2020"
			}
			b := readRows(t, c.document, c.cells, good)
			if len(b.Problems) != 1 {
				t.Fatalf("problems: %+v", b.Problems)
			}
			p := b.Problems[0]
			if p.Code != graph.RowInvalid || p.Property != c.property || !strings.Contains(p.Message, c.says) {
				t.Errorf("problem is %+v, want one of %s that says %q", p, c.property, c.says)
			}
			if p.Line != 2 || p.Column < 1 || p.Source != "s" || p.Document != c.document {
				t.Errorf("place is %s %s %d:%d", p.Source, p.Document, p.Line, p.Column)
			}
			neighbour := false
			for _, n := range b.Nodes {
				neighbour = neighbour || strings.HasSuffix(n.ID, ":good")
				if n.Origins[0].Document == c.document+":2" {
					t.Errorf("the rejected row left %s behind", n.ID)
				}
			}
			if !neighbour {
				t.Error("the neighbour is lost")
			}
		})
	}
}

func TestTheSecondOfTwoValuesForOneYearIsRejectedAndNamesTheFirst(t *testing.T) {
	b := readRows(t, "indicators.csv", nil, map[string]string{"year": "2022", "value": "30"}, map[string]string{"value": "31"})
	if len(b.Problems) != 1 || b.Problems[0].Property != "year" || b.Problems[0].Line != 4 || !strings.Contains(b.Problems[0].Message, "line 2") {
		t.Errorf("problems: %+v", b.Problems)
	}
}

func TestALaterRowOfAnIndicatorMayNotContradictTheFirst(t *testing.T) {
	first := map[string]string{"population": "kommuner", "barrier": "LAW"}
	for column, value := range map[string]string{
		"titleNb": "Noe annet", "unit": "rank", "direction": "lavere", "population": "staten", "barrier": "COORDINATION",
	} {
		b := readRows(t, "indicators.csv", first, map[string]string{"year": "2022", "value": "30", column: value})
		if len(b.Problems) != 1 || b.Problems[0].Property != column || b.Problems[0].Line != 3 || !strings.Contains(b.Problems[0].Message, "line 2") {
			t.Errorf("%s: %+v", column, b.Problems)
		}
	}
}

func TestAWrongValueInTheFirstRowDoesNotLoseTheSeries(t *testing.T) {
	b := readRows(t, "indicators.csv", map[string]string{"value": "mange"}, map[string]string{"titleNb": "", "unit": "", "direction": "", "value": "30"})
	if len(b.Problems) != 1 || b.Problems[0].Line != 2 {
		t.Fatalf("problems: %+v", b.Problems)
	}
	if n := find(t, b, "urn:sammenheng:indicator:i"); n.Indicator.Values[0].Value != 30 || n.Title(graph.NB).Value != "T" {
		t.Errorf("%+v", n)
	}
}

func TestAnIDIsDescribedOnce(t *testing.T) {
	for _, document := range []string{"measures.csv", "barriers.csv", "reports.csv", "learning.csv", "recommendations.csv"} {
		b := readRows(t, document, nil, nil)
		if len(b.Problems) != 1 || b.Problems[0].Line != 3 || !strings.Contains(b.Problems[0].Message, "line 2") {
			t.Errorf("%s: %+v", document, b.Problems)
		}
	}
}
