package graph_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

func TestEveryAddressOfALawLeadsToOne(t *testing.T) {
	const want = "https://lovdata.no/lov/2016-12-09-88/§10-2"
	for _, address := range []string{
		want,
		"http://lovdata.no/lov/2016-12-09-88/§10-2",
		"https://www.lovdata.no/lov/2016-12-09-88/§10-2",
		"https://lovdata.no/NL/lov/2016-12-09-88/§10-2",
		"https://lovdata.no/dokument/NL/lov/2016-12-09-88/§10-2",
		"https://lovdata.no/dokument/NL/lov/2016-12-09-88/%C2%A710-2",
		"https://lovdata.no/dokument/NL/lov/2016-12-09-88/§ 10-2",
		"https://lovdata.no/dokument/NL/lov/2016-12-09-88#§10-2",
		"https://lovdata.no/lov/2016-12-09-88/§10-2/",
		"https://lovdata.no/eli/lov/2016/12/09/88/nor/§10-2",
	} {
		id, act, ok := graph.CanonicalLaw(address)
		if !ok || id != want || act != "https://lovdata.no/lov/2016-12-09-88" {
			t.Errorf("%s became %s of %s (%t)", address, id, act, ok)
		}
	}
}

func TestRegulationsAndOldActsAreLaws(t *testing.T) {
	for address, want := range map[string]string{
		"https://lovdata.no/dokument/SF/forskrift/2017-07-14-1201": "https://lovdata.no/forskrift/2017-07-14-1201",
		"https://lovdata.no/forskrift/2017-07-14-1201/§3":          "https://lovdata.no/forskrift/2017-07-14-1201/§3",
		"https://lovdata.no/eli/lov/1994/06/03/15/nor/html":        "https://lovdata.no/lov/1994-06-03-15",
		"https://lovdata.no/lov/1994-06-03-15/KAPITTEL_2":          "https://lovdata.no/lov/1994-06-03-15/KAPITTEL_2",
		"https://lovdata.no/dokument/NL/lov/1967-02-10":            "https://lovdata.no/lov/1967-02-10",
	} {
		if id, _, ok := graph.CanonicalLaw(address); !ok || id != want {
			t.Errorf("%s became %q, want %s", address, id, want)
		}
	}
}

func TestOtherAddressesAreNotLovdatas(t *testing.T) {
	for _, address := range []string{"", "http://data.europa.eu/eli/reg/2016/679/oj", "https://lovdata.no/", "https://lovdata.no/lov/ny", "https://example.org/lov/2016-12-09-88", "folkeregisterloven § 10-2"} {
		if id, _, ok := graph.CanonicalLaw(address); ok {
			t.Errorf("%q was taken for %s", address, id)
		}
	}
}

func TestOrganisationNumbersAreChecked(t *testing.T) {
	for number, want := range map[string]bool{
		"974761076": true, "889640782": true, "991825827": true,
		"974761077": false, "123456789": false, "97476107": false, "97476107X": false, "": false,
	} {
		if got := graph.ValidOrgNumber(number); got != want {
			t.Errorf("%q is valid: %t, want %t", number, got, want)
		}
	}
}

func TestOrganisationNumbersAreFoundInAddresses(t *testing.T) {
	for text, want := range map[string]string{
		"https://organization-catalog.fellesdatakatalog.digdir.no/organizations/974761076": "974761076",
		"974 761 076":                     "974761076",
		"urn:9747610761/974761076":        "974761076",
		"https://example.org/12345678":    "",
		"https://example.org/a974761076f": "",
	} {
		if got, _ := graph.FindOrgNumber(text); got != want {
			t.Errorf("%q has %q, want %q", text, got, want)
		}
	}
	if number, ok := graph.FindOrgNumber("http://x/organizations/123456789"); number != "123456789" || ok {
		t.Errorf("a wrong check digit gave %q, %t", number, ok)
	}
}

func TestTitlesFallBackAsDocumented(t *testing.T) {
	texts := []graph.Text{{Lang: "se", Value: "se"}, {Lang: "en-gb", Value: "en"}, {Lang: "", Value: "untagged"}, {Lang: "no", Value: "no"}, {Lang: "nn", Value: "nn"}, {Lang: "nb", Value: "nb"}}
	for lang, order := range map[graph.Language][]string{
		graph.NB: {"nb", "no", "nn", "untagged", "en", "se"},
		graph.NN: {"nn", "nb", "no", "untagged", "en", "se"},
		graph.EN: {"en", "nb", "no", "nn", "untagged", "se"},
	} {
		left := slices.Clone(texts)
		for _, want := range order {
			got, ok := graph.Pick(left, lang)
			if !ok || got.Value != want {
				t.Errorf("%s of %v: got %q, want %q", lang, left, got.Value, want)
			}
			left = slices.DeleteFunc(left, func(t graph.Text) bool { return t.Value == want })
		}
	}
}

func TestWordsAreFoldedButNorwegianLettersStay(t *testing.T) {
	for text, want := range map[string][]string{
		"Søknad om ÅPEN kafé-drift": {"søknad", "om", "åpen", "kafe", "drift"},
		"Áššit ja Čájet":            {"assit", "ja", "cajet"},
		"a\u030apen e\u0301t":       {"åpen", "et"},
		"§ 10-2, 10":                {"10", "2"},
		"Ärende i Malmö":            {"ærende", "i", "malmø"},
		" – ":                       nil,
	} {
		if got := graph.Fold(text); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestEveryReasonHasASentenceInEveryLanguage(t *testing.T) {
	look := func(graph.ID) *graph.Node { return nil }
	for _, lang := range []graph.Language{graph.NB, graph.NN, graph.EN} {
		for _, reason := range graph.Reasons() {
			got := graph.Explain(graph.Need{Service: "urn:x/service", Evidence: "urn:x/evidence", Dataset: "urn:x/dataset", Reason: reason}, lang, look)
			if len(got) < 20 || strings.ContainsAny(got, "{}") {
				t.Errorf("%s %s: %q", lang, reason, got)
			}
		}
	}
}

func TestAnExplanationNamesDatasetAgencyAndLaw(t *testing.T) {
	nodes := map[graph.ID]*graph.Node{
		dataset:  {ID: dataset, Kinds: []graph.Kind{graph.Dataset}, Titles: []graph.Text{{Lang: "nb", Value: "Folkeregisteret"}}},
		provider: {ID: provider, Kinds: []graph.Kind{graph.Agency}, Titles: []graph.Text{{Lang: "nb", Value: "Skatteetaten"}}},
		consumer: {ID: consumer, Kinds: []graph.Kind{graph.Agency}, Titles: []graph.Text{{Lang: "nb", Value: "NAV"}, {Lang: "en", Value: "NAV (labour and welfare)"}}},
		act:      {ID: act, Kinds: []graph.Kind{graph.Law}, Titles: []graph.Text{{Lang: "nb", Value: "folkeregisterloven"}}},
		section:  {ID: section, Kinds: []graph.Kind{graph.Law}},
		"urn:a":  {ID: "urn:a", Assessment: &graph.Assessment{By: "Datatilsynet", On: "2025-03-07"}},
	}
	need := graph.Need{
		Service: service, Dataset: dataset, Consumers: []string{consumer}, Providers: []string{provider}, Reason: graph.ReasonAssessedMissing,
		Facts: []graph.Fact{{Kind: graph.FactAssessment, Subject: "urn:a"}, {Kind: graph.FactLaw, Subject: "urn:a", Object: section}},
	}
	for lang, want := range map[graph.Language]string{
		graph.NB: "Det er vurdert at Skatteetaten mangler hjemmel for å utlevere «Folkeregisteret» til NAV. Rettskilde: folkeregisterloven § 10-2. Vurdert av Datatilsynet 07.03.2025.",
		graph.NN: "Det er vurdert at Skatteetaten manglar heimel for å utlevere «Folkeregisteret» til NAV. Rettskjelde: folkeregisterloven § 10-2. Vurdert av Datatilsynet 07.03.2025.",
		graph.EN: "Skatteetaten has been assessed to lack a legal basis for disclosing “Folkeregisteret” to NAV (labour and welfare). Law: folkeregisterloven § 10-2. Assessed by Datatilsynet on 7 March 2025.",
	} {
		if got := graph.Explain(need, lang, func(id graph.ID) *graph.Node { return nodes[id] }); got != want {
			t.Errorf("%s:\n got %s\nwant %s", lang, got, want)
		}
	}
}
