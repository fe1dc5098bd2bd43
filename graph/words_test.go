package graph_test

import (
	"slices"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

func TestReferencesOfLawsAreReadAsJuristsWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"lov-2016-12-09-88":            "lov/2016-12-09-88",
		"lov 2016-12-09-88":            "lov/2016-12-09-88",
		"LOV-2016-12-09-88-§10-2":      "lov/2016-12-09-88/§10-2",
		"lov 2016-12-09-88 § 10-2 a":   "lov/2016-12-09-88/§10-2a",
		"lov/2016-12-09-88/§10-2":      "lov/2016-12-09-88/§10-2",
		"2016-12-09-88":                "2016-12-09-88",
		"2016-12-09-88 § 10-2":         "2016-12-09-88/§10-2",
		"FOR-2017-07-14-1201":          "forskrift/2017-07-14-1201",
		"forskrift 2017-07-14-1201 §3": "forskrift/2017-07-14-1201/§3",
		"LOV-1994-06-03-15-KAPITTEL_2": "lov/1994-06-03-15/kapittel2",
		"lov 1967-02-10":               "lov/1967-02-10",
	} {
		if got, ok := graph.LawReference(text); !ok || got != want {
			t.Errorf("%q was read as %q, %t; want %q", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "§ 10-2", "folketrygdloven § 21-3", "lov om folketrygd", "88", "2016-12", "lov 2016-12-09-88 og", "lov 2016-12-09-88 §", "31249174-df02-3746-9d61-59fc61b4c5f9"} {
		if got, ok := graph.LawReference(text); ok {
			t.Errorf("%q was read as %q", text, got)
		}
	}
}

func TestWordsOfDescriptionsAreThoseThatTitlesLack(t *testing.T) {
	n := &graph.Node{
		Titles:       []graph.Text{{Lang: "nb", Value: "Søknad om barnetrygd"}, {Lang: "nn", Value: "Søknad om barnetrygd"}},
		Descriptions: []graph.Text{{Lang: "nb", Value: "Om BARNETRYGD, og om søknad."}, {Lang: "en", Value: "Café og barn"}},
	}
	titles, descriptions := n.Words()
	if want := []string{"søknad", "om", "barnetrygd"}; !slices.Equal(titles, want) {
		t.Errorf("titles: got %q, want %q", titles, want)
	}
	if want := []string{"og", "cafe", "barn"}; !slices.Equal(descriptions, want) {
		t.Errorf("descriptions: got %q, want %q", descriptions, want)
	}
}
