package loaders

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

func TestClassesMakeKinds(t *testing.T) {
	for class, want := range map[string]graph.Kind{
		"cv:LifeEvent": graph.LifeEvent, "cv:BusinessEvent": graph.LifeEvent, "cv:Event": graph.LifeEvent,
		"cpsv:PublicService": graph.Service, "cpsvno:Service": graph.Service, "cpsvno:StatutoryService": graph.Service, "ipdc:InstancePublicService": graph.Service,
		"cv:Evidence": graph.Evidence, "cpsvno:RequiredEvidence": graph.Evidence, "cv:EvidenceType": graph.Evidence,
		"dcat:Dataset": graph.Dataset, "dcat:DatasetSeries": graph.Dataset, "cv:PublicServiceDataset": graph.Dataset,
		"dcat:DataService": graph.DataService, "cpsv:Rule": graph.LegalBasis, "eli:LegalResource": graph.Law,
		"cv:PublicOrganisation": graph.Agency, "org:Organization": graph.Agency, "foaf:Agent": graph.Agency, "rov:RegisteredOrganization": graph.Agency,
		"cv:Output": graph.Output, "cpsvno:PossibleOutput": graph.Output, "cpsvno:OutputType": graph.Output,
		"dcat:Catalog": graph.Catalog,
	} {
		b := mapTurtle(t, `:x a `+class+`; dct:title "X"@nb .`)
		n := nodeOf(t, b, ":x")
		if n.Kind() != want || !n.Resolved || len(n.Classes) != 1 || n.Titles[0] != (graph.Text{Lang: "nb", Value: "X"}) {
			t.Errorf("%s: %+v", class, n)
		}
	}
	for _, class := range []string{"skos:Concept", "vcard:Organization", "vcard:Kind", "dcat:Distribution", "cv:Channel", "dcat:Relationship", "dcat:Role"} {
		if b := mapTurtle(t, `:x a `+class+`; dct:title "X"@nb .`); len(b.Nodes)+len(b.Problems) != 0 {
			t.Errorf("%s alone is no node and no problem: %v %v", class, b.Nodes, b.Problems)
		}
	}
}

func TestAMisspeltClassIsReadAsMeant(t *testing.T) {
	for class, want := range map[string]graph.Kind{
		"eli:LegalResouce": graph.Law, "cpsvno:Servicve": graph.Service, "cv:PublicOrganization": graph.Agency, "dcat:PublicService": graph.Service,
	} {
		b := mapTurtle(t, `:x a `+class+`; dct:title "X"@nb; foaf:name "X" .`)
		if n := nodeOf(t, b, ":x"); n.Kind() != want {
			t.Errorf("%s: %v", class, n.Kinds)
		}
		if len(b.Problems) != 1 || b.Problems[0].Code != graph.ClassUnknown || !strings.Contains(b.Problems[0].Message, "read as") {
			t.Errorf("%s: %v", class, b.Problems)
		}
	}
}

func TestWhatIsPointedAtIsDescribedAsThat(t *testing.T) {
	b := mapTurtle(t, `
:d a dcat:Dataset; dct:title "D"; dcat:theme :t; dct:publisher :p, [ foaf:mbox <mailto:x@example.no> ], :stub .
:t a skos:Concept; skos:prefLabel "Tema"@nb, "Theme"@en; skos:definition "hva det er"@nb .
:p a vcard:Organization; vcard:organization-name "Etaten"; vcard:hasURL <http://etaten.no/> .
:stub skos:note "says nothing of a name" .`)
	theme := nodeOf(t, b, ":t")
	if !theme.Resolved || len(theme.Titles) != 2 || len(theme.Descriptions) != 1 {
		t.Errorf("%+v", theme)
	}
	if p := nodeOf(t, b, ":p"); !p.Resolved || p.Titles[0].Value != "Etaten" || p.Pages[0] != "http://etaten.no/" {
		t.Errorf("%+v", p)
	}
	if s := nodeOf(t, b, ":stub"); s.Resolved || s.Kind() != graph.Agency {
		t.Errorf("%+v", s)
	}
	var blank *graph.Node
	for _, n := range b.Nodes {
		if strings.HasPrefix(n.ID, "urn:uuid:") {
			blank = n
		}
	}
	if blank == nil || !blank.Resolved || blank.Kind() != graph.Agency {
		t.Errorf("the blank publisher: %+v", blank)
	}
	if diff := cmp.Diff([]string{"TITLE_MISSING " + blank.ID + " "}, problemsOf(b)); diff != "" {
		t.Error(diff)
	}
}

func TestAStubOfANeedIsADatasetByItsAddress(t *testing.T) {
	b := mapTurtle(t, `:s a cpsv:PublicService; dct:title "S"; cpsv:hasInput <http://x.no/datasets/1>, <http://x.no/dataset/2>, <http://x.no/mydatasets/3>, <http://x.no/4> .
:t a cpsv:PublicService; dct:title "T"; cv:hasChannel [ cpsv:hasInput <http://x.no/datasets/5> ] .`)
	for id, want := range map[string]graph.Kind{
		"http://x.no/datasets/1": graph.Dataset, "http://x.no/dataset/2": graph.Dataset, "http://x.no/datasets/5": graph.Dataset,
		"http://x.no/mydatasets/3": graph.Evidence, "http://x.no/4": graph.Evidence,
	} {
		if n := nodeOf(t, b, id); n.Resolved || n.Kind() != want {
			t.Errorf("%s: %v", id, n.Kinds)
		}
	}
}

func TestEventTypesAndTwoKinds(t *testing.T) {
	b := mapTurtle(t, `:a a cv:LifeEvent, cv:Event . :b a cv:BusinessEvent . :c a cv:Event . :v a cv:Evidence, dcat:Dataset .`)
	for id, want := range map[string]graph.EventType{":a": graph.LifeEventType, ":b": graph.BusinessEventType, ":c": graph.OtherEventType} {
		if n := nodeOf(t, b, id); n.EventType != want {
			t.Errorf("%s: %s", id, n.EventType)
		}
	}
	if n := nodeOf(t, b, ":v"); !n.Is(graph.Evidence) || !n.Is(graph.Dataset) {
		t.Errorf("%v", n.Kinds)
	}
}

func TestAccessRights(t *testing.T) {
	const at = "http://publications.europa.eu/resource/authority/"
	for value, want := range map[string]graph.AccessRights{
		`<` + at + `access-right/PUBLIC>`:                                      graph.Public,
		`<` + at + `dataset-access/NON-PUBLIC>`:                                graph.NonPublic,
		`"restricted"`:                                                         graph.Restricted,
		`[ a dct:RightsStatement; rdfs:label "Sensitive" ]`:                    graph.Sensitive,
		`<` + at + `access-right/PUBLIC>, <` + at + `access-right/RESTRICTED>`: graph.Restricted,
		`<` + at + `access-right/OP_DATPRO>`:                                   graph.NotStated,
	} {
		b := mapTurtle(t, `:d a dcat:Dataset; dct:title "D"; dct:accessRights `+value+` .`)
		if n := nodeOf(t, b, ":d"); n.Access != want {
			t.Errorf("%s: %s", value, n.Access)
		}
		if want == graph.NotStated && (len(b.Problems) != 1 || b.Problems[0].Code != graph.AccessUnknown) {
			t.Errorf("%s: %v", value, b.Problems)
		}
	}
	b := mapTurtle(t, `:d a dcat:Dataset; dct:title "D" .`)
	if n := nodeOf(t, b, ":d"); n.Access != graph.NotStated || len(b.Problems) != 0 {
		t.Errorf("%s %v", n.Access, b.Problems)
	}
}

func TestWhenABasisIsValid(t *testing.T) {
	for valid, want := range map[string]graph.Period{
		`dct:valid "2020-02-29"^^xsd:date`:                                               {From: "2020-02-29"},
		`dct:valid "2020-01-01/2022-12-31"`:                                              {From: "2020-01-01", To: "2022-12-31"},
		`dct:valid "../2022"`:                                                            {To: "2022-12-31"},
		`dct:valid "start=2020-01-01; end=2021-06-30; scheme=W3C-DTF;"`:                  {From: "2020-01-01", To: "2021-06-30"},
		`dct:valid [ schema:startDate "2020-01-01"; schema:endDate "2020-02-01" ]`:       {From: "2020-01-01", To: "2020-02-01"},
		`dct:valid [ schemas:startDate "2020-01-01"; schemas:endDate "2020-02-01" ]`:     {From: "2020-01-01", To: "2020-02-01"},
		`dct:valid [ dcat:startDate "2020"^^xsd:gYear; dcat:endDate "2021"^^xsd:gYear ]`: {From: "2020-01-01", To: "2021-12-31"},
		`schema:startDate "2020-01-01T23:30:00+01:00"^^xsd:dateTime`:                     {From: "2020-01-01"},
		`dcat:endDate "2024-02"^^xsd:gYearMonth`:                                         {To: "2024-02-29"},
		`dcat:startDate "2020-01-01Z"^^xsd:date`:                                         {From: "2020-01-01"},
		`schema:endDate "2020-01-01", "2021-01-01"`:                                      {To: "2021-01-01"},
	} {
		b := mapTurtle(t, `:r a cpsv:Rule; `+valid+` .`)
		if n := nodeOf(t, b, ":r"); n.Valid != want || len(b.Problems) != 0 {
			t.Errorf("%s: %+v %v", valid, n.Valid, b.Problems)
		}
	}
	for valid, want := range map[string]string{
		`dct:valid "2021-02-29"`:                                   "DATE_INVALID :r 2021-02-29",
		`schema:startDate "1. mars"`:                               "DATE_INVALID :r 1. mars",
		`dct:valid "2020-01-01/x"`:                                 "DATE_INVALID :r 2020-01-01/x",
		`schema:startDate "2021-01-01"; dcat:endDate "2020-01-01"`: "PERIOD_REVERSED :r 2021-01-01/2020-01-01",
	} {
		if diff := cmp.Diff([]string{want}, problemsOf(mapTurtle(t, `:r a cpsv:Rule; `+valid+` .`))); diff != "" {
			t.Error(diff)
		}
	}
}

func TestTextsIdentifiersAndPagesAreAllKept(t *testing.T) {
	b := mapTurtle(t, `:s a cpsv:PublicService; dct:title "B"@nb, "A"@nb, " N "@nn, "E"@en, "U", "S"@SE; rdfs:label "L"@nb;
  dct:description "d"@nb, "d2"@nb; dct:identifier "1", :s; adms:identifier [ skos:notation "n" ];
  foaf:homepage <http://a.no/>, "https://b.no/"; dcat:landingPage "digdir.no"; dct:modified "2024-05-06"^^xsd:date .`)
	n := nodeOf(t, b, ":s")
	want := []graph.Text{{Value: "U"}, {Lang: "en", Value: "E"}, {Lang: "nb", Value: "A"}, {Lang: "nb", Value: "B"}, {Lang: "nn", Value: "N"}, {Lang: "se", Value: "S"}, {Lang: "nb", Value: "L"}}
	if diff := cmp.Diff(want, n.Titles); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"1", "http://example.no/s", "n"}, n.Identifiers); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"http://a.no/", "https://b.no/"}, n.Pages); diff != "" {
		t.Error(diff)
	}
	if len(n.Descriptions) != 2 || n.Modified != "2024-05-06" {
		t.Errorf("%+v", n)
	}
	if diff := cmp.Diff([]string{"IRI_INVALID :s digdir.no"}, problemsOf(b)); diff != "" {
		t.Error(diff)
	}
}

func TestALiteralAddressIsReadAsOne(t *testing.T) {
	b := mapTurtle(t, `:d a dcat:Dataset; dct:title "D"; dct:publisher "http://x.no/974760673"; dcat:theme "Helse" .`)
	if diff := cmp.Diff([]string{"unit:974760673 PUBLISHES :d"}, edgesOf(b)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"IRI_INVALID :d Helse"}, problemsOf(b)); diff != "" {
		t.Error(diff)
	}
}

func TestTitlesAreMissedWhereTheProfilesDemandThem(t *testing.T) {
	for class, want := range map[string]bool{
		"cv:LifeEvent": true, "cpsv:PublicService": true, "cv:Evidence": true, "dcat:Dataset": true, "dcat:DataService": true,
		"cv:Output": true, "dcat:Catalog": true, "foaf:Agent": true, "cpsv:Rule": false, "eli:LegalResource": false,
	} {
		b := mapTurtle(t, `:x a `+class+` .`)
		if got := len(b.Problems) == 1 && b.Problems[0].Code == graph.TitleMissing; got != want {
			t.Errorf("%s: %v", class, b.Problems)
		}
	}
}
