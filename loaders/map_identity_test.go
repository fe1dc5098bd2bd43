package loaders

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

func TestAnAgencyIsItsNumberWhereverThatStands(t *testing.T) {
	for name, turtle := range map[string]string{
		"in the IRI":                 `:d a dcat:Dataset; dct:publisher <http://data.brreg.no/enhetsregisteret/enhet/974760673.json> .`,
		"in dct:identifier":          `:d a dcat:Dataset; dct:publisher :a . :a a foaf:Agent; dct:identifier "974760673" .`,
		"with spaces":                `:d a dcat:Dataset; dct:publisher :a . :a a foaf:Agent; dct:identifier "974 760 673" .`,
		"in an identifier's address": `:d a dcat:Dataset; dct:publisher :a . :a a foaf:Agent; dct:identifier <http://x.no/974760673> .`,
		"in rov:registration":        `:d a dcat:Dataset; dct:publisher :a . :a rov:registration [ a adms:Identifier; skos:notation "974760673" ] .`,
		"in adms:identifier":         `:d a dcat:Dataset; dct:publisher :a . :a a foaf:Agent; adms:identifier [ skos:notation "974760673" ] .`,
		"of a blank node":            `:d a dcat:Dataset; dct:publisher [ foaf:name "Brreg"; dct:identifier "974760673" ] .`,
	} {
		t.Run(name, func(t *testing.T) {
			b := mapTurtle(t, turtle)
			if diff := cmp.Diff([]string{"unit:974760673 PUBLISHES :d"}, edgesOf(b)); diff != "" {
				t.Error(diff)
			}
			if n := nodeOf(t, b, "unit:974760673"); n.OrgNumber != "974760673" {
				t.Errorf("number %q", n.OrgNumber)
			}
		})
	}
}

func TestEveryIRIOfAnAgencyIsAnAlias(t *testing.T) {
	b := mapTurtle(t, `
:d a dcat:Dataset; dct:publisher <http://a.no/974760673> .
:e a dcat:Dataset; dct:publisher <http://b.no/units/974760673> .
<http://b.no/units/974760673> a foaf:Agent; foaf:name "Brønnøysundregistrene"@nb; rov:legalName "REGISTERENHETEN" .`)
	n := nodeOf(t, b, "unit:974760673")
	if diff := cmp.Diff([]string{"http://a.no/974760673", "http://b.no/units/974760673"}, n.Aliases); diff != "" {
		t.Error(diff)
	}
	if len(n.Titles) != 2 || n.Titles[0].Value != "Brønnøysundregistrene" || !n.Resolved {
		t.Errorf("titles %v, resolved %v", n.Titles, n.Resolved)
	}
}

func TestAWrongNumberDecidesNothing(t *testing.T) {
	b := mapTurtle(t, `:d a dcat:Dataset; dct:publisher :123456789 .
:e a dcat:Dataset; dct:publisher <http://x.no/f123456785e> .`)
	if diff := cmp.Diff([]string{":123456789 PUBLISHES :d", "http://x.no/f123456785e PUBLISHES :e"}, edgesOf(b)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff("ORG_NUMBER_INVALID :123456789 123456789", problemsOf(b)[0]); diff != "" {
		t.Error(diff)
	}
}

func TestTheFirstUnitOfTheStateIsAMinistry(t *testing.T) {
	b := mapTurtle(t, `:974760673 a rov:RegisteredOrganization; br:orgPath "/STAT/912660680/974760673" .
:964983291 a rov:RegisteredOrganization; br:orgPath "/KOMMUNE/964983291" .`)
	for id, want := range map[string]bool{"unit:912660680": true, "unit:974760673": false, "unit:964983291": false} {
		if n := nodeOf(t, b, id); n.Ministry != want {
			t.Errorf("%s: ministry %v", id, n.Ministry)
		}
	}
}

func TestEveryFormOfALovdataAddressIsOneLaw(t *testing.T) {
	for _, address := range []string{
		`<https://lovdata.no/lov/2016-12-09-88/§10-2>`,
		`<http://lovdata.no/NL/lov/2016-12-09-88/%C2%A710-2>`,
		`<https://lovdata.no/dokument/NL/lov/2016-12-09-88/§10-2>`,
		`"https://lovdata.no/lov/2016-12-09-88/§ 10-2"`,
		`"folketrygdloven, se lovdata.no/lov/2016-12-09-88/§10-2."`,
	} {
		t.Run(address, func(t *testing.T) {
			b := mapTurtle(t, `:r a cpsv:Rule; cpsv:implements `+address+` .`)
			want := []string{
				":r FOUNDED_IN lovdata:lov/2016-12-09-88/§10-2",
				"lovdata:lov/2016-12-09-88/§10-2 PART_OF lovdata:lov/2016-12-09-88",
			}
			if diff := cmp.Diff(want, edgesOf(b)); diff != "" {
				t.Error(diff)
			}
			if p := problemsOf(b); p != nil {
				t.Errorf("problems %v", p)
			}
		})
	}
}

func TestALegalResourceIsTheLawThatItPointsAt(t *testing.T) {
	b := mapTurtle(t, `:l a eli:LegalResource; dct:title "Lov"@nb; rdfs:seeAlso <https://lovdata.no/eli/lov/1994/06/03/15/nor/html>;
  eli:first_date_entry_in_force "1995-03-15"^^xsd:date; eli:date_no_longer_in_force "2030-12-31"^^xsd:date .
:s a cpsv:PublicService; cv:hasLegalResource :l .`)
	n := nodeOf(t, b, "lovdata:lov/1994-06-03-15")
	if !n.Resolved || n.Titles[0].Value != "Lov" || n.Valid != (graph.Period{From: "1995-03-15", To: "2030-12-31"}) {
		t.Errorf("%+v", n)
	}
	if diff := cmp.Diff([]string{"http://example.no/l"}, n.Aliases); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{":s GOVERNED_BY lovdata:lov/1994-06-03-15"}, edgesOf(b)); diff != "" {
		t.Error(diff)
	}
}

func TestATextWithoutAddressIsALawWithAProblem(t *testing.T) {
	b := mapTurtle(t, `:d a dcat:Dataset; dct:title "D"; difi:legalBasisForRestriction [ skos:prefLabel "R"; dct:source "lenke" ] .
:e a dcat:Dataset; dct:title "E"; difi:legalBasisForAccess [ skos:prefLabel "A"; dct:source "lenke" ] .`)
	var laws, bases int
	for _, n := range b.Nodes {
		switch n.Kind() {
		case graph.Law:
			laws++
			if n.Titles[0].Value != "lenke" || !n.Resolved {
				t.Errorf("law %+v", n)
			}
		case graph.LegalBasis:
			bases++
		}
	}
	if laws != 1 || bases != 2 {
		t.Errorf("%d laws, %d bases", laws, bases)
	}
	for _, p := range b.Problems {
		if p.Code != graph.LawWithoutAddress || p.Value != "lenke" || p.Property == "" || p.Source != "test" {
			t.Errorf("problem %+v", p)
		}
	}
}

func TestTheKindOfABasisComesFromTypeOrProperty(t *testing.T) {
	for turtle, want := range map[string]graph.BasisKind{
		`:r a cpsv:Rule .`: graph.Untyped,
		`:r a cpsv:Rule; dct:type cpsvno:ruleForDisclosure .`:                                                  graph.Disclosure,
		`:r a cpsv:Rule; dct:type rule:disclosure-rule .`:                                                      graph.Disclosure,
		`:r a cpsv:Rule; dct:type cpsvno:ruleForDataProcessing .`:                                              graph.Processing,
		`:r a cpsv:Rule; dct:type rule:data-processing-rule .`:                                                 graph.Processing,
		`:r a cpsv:Rule; dct:type cpsvno:ruleForNonDisclosure .`:                                               graph.Restriction,
		`:r a cpsv:Rule; dct:type rule:non-disclosure-rule .`:                                                  graph.Restriction,
		`:r a cpsv:Rule; dct:type rule:case-management-rules .`:                                                graph.OtherBasis,
		`:r a cpsv:Rule; dct:type :x, rule:disclosure-rule .`:                                                  graph.Disclosure,
		`:d a dcat:Dataset; difi:legalBasisForAccess :r . :r skos:prefLabel "R" .`:                             graph.Disclosure,
		`:d a dcat:Dataset; difi:legalBasisForProcessing :r .`:                                                 graph.Processing,
		`:d a dcat:Dataset; difi:legalBasisForRestriction :r .`:                                                graph.Restriction,
		`:d a dcat:Dataset; difi:legalBasisForAccess :r . :r a cpsv:Rule; dct:type rule:non-disclosure-rule .`: graph.Restriction,
	} {
		t.Run(turtle, func(t *testing.T) {
			if n := nodeOf(t, mapTurtle(t, turtle), ":r"); n.BasisKind != want {
				t.Errorf("kind %s, want %s", n.BasisKind, want)
			}
		})
	}
}

func TestOneNodeForTwoPurposesIsTwoBases(t *testing.T) {
	b := mapTurtle(t, `:d a dcat:Dataset; difi:legalBasisForAccess :r; difi:legalBasisForRestriction :r . :r skos:prefLabel "R" .`)
	kinds := map[graph.BasisKind]int{}
	for _, n := range b.Nodes {
		if n.Is(graph.LegalBasis) {
			kinds[n.BasisKind]++
		}
	}
	if diff := cmp.Diff(map[graph.BasisKind]int{graph.Disclosure: 1, graph.Restriction: 1}, kinds); diff != "" {
		t.Error(diff)
	}
}

func TestALawNamedAsABasisIsABasisFoundedInIt(t *testing.T) {
	b := mapTurtle(t, `:d a dcat:Dataset; dct:title "D"; difi:legalBasisForAccess <https://lovdata.no/lov/2006-05-19-16>, "offentleglova § 3" .`)
	count := map[graph.EdgeType]int{}
	for _, e := range b.Edges {
		count[e.Type]++
	}
	if count[graph.HasBasis] != 2 || count[graph.FoundedIn] != 2 {
		t.Errorf("edges %v", edgesOf(b))
	}
	if diff := cmp.Diff([]string{"LAW_WITHOUT_ADDRESS :d offentleglova § 3"}, problemsOf(b)); diff != "" {
		t.Error(diff)
	}
}

// blankCatalog has blank nodes in blank nodes, and two with the same content
// but different owners.
const blankCatalog = `
:d a dcat:Dataset; dct:title "D"; dct:publisher [ a vcard:Organization; vcard:fn "P" ];
   cpsv:follows [ a cpsv:Rule; dct:type rule:disclosure-rule; cpsv:implements [ a eli:LegalResource; dct:title "L" ] ],
                [ a cpsv:Rule; dct:type rule:disclosure-rule; cpsv:implements [ a eli:LegalResource; dct:title "M" ] ] .
:e a dcat:Dataset; dct:title "E"; cpsv:follows [ a cpsv:Rule; dct:type rule:disclosure-rule; cpsv:implements [ a eli:LegalResource; dct:title "L" ] ] .
_:ring a cpsv:Rule; dct:title "R"; rdfs:seeAlso _:other . _:other rdfs:seeAlso _:ring .`

func TestBlankNodesKeepTheirIdsInAnyOrderOfStatements(t *testing.T) {
	doc, err := rdf.Load(strings.NewReader(prologue+blankCatalog), rdf.Options{Name: "b.ttl", Format: rdf.Turtle})
	if err != nil {
		t.Fatal(err)
	}
	want := Map(doc, "s", "b.ttl", "d")
	if n := len(want.Nodes); n != 2+1+4+3 { // datasets, publisher, rules, laws
		t.Errorf("%d nodes", n)
	}
	var triples []rdf.Triple
	for _, r := range doc.Resources() {
		for _, s := range r.Statements {
			p, err := rdf.NewIRI(s.Predicate)
			if err != nil {
				t.Fatal(err)
			}
			triples = append(triples, rdf.Triple{Subj: r.Term, Pred: p, Obj: s.Object})
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		random.Shuffle(len(triples), func(i, j int) { triples[i], triples[j] = triples[j], triples[i] })
		shuffled := rdf.NewDocument(rdf.Turtle)
		for _, triple := range triples {
			shuffled.Add(triple)
		}
		if diff := cmp.Diff(want, Map(shuffled, "s", "b.ttl", "d")); diff != "" {
			t.Fatal(diff)
		}
	}
	again := mapTurtle(t, blankCatalog)
	if diff := cmp.Diff(want.Edges, again.Edges); diff != "" {
		t.Errorf("a second reading gives other ids:\n%s", diff)
	}
}

func TestARecordGivesIdAndDates(t *testing.T) {
	topic := "http://public-service-publisher.fellesdatakatalog.digdir.no/services/3"
	b := mapTurtle(t, fmt.Sprintf(`<%s> a cpsv:PublicService; dct:title "S"; dct:modified "2020-01-01"^^xsd:date .
:r a dcat:CatalogRecord; dct:issued "2021-02-15T10:57:00.97Z"^^xsd:dateTime; dct:modified "2023-02-02T08:00:00+01:00"^^xsd:dateTime; foaf:primaryTopic <%s>, <http://elsewhere.no/1>, :model .
:q a dcat:CatalogRecord; foaf:primaryTopic <%s> . :model a :InformationModel .`, topic, topic, topic))
	want := []graph.Record{
		{ID: "http://example.no/q", FDKID: "31249174-df02-3746-9d61-59fc61b4c5f9"},
		{ID: "http://example.no/r", FDKID: "31249174-df02-3746-9d61-59fc61b4c5f9", Issued: "2021-02-15", Modified: "2023-02-02"},
	}
	n := nodeOf(t, b, topic)
	if diff := cmp.Diff(want, n.Records); diff != "" {
		t.Error(diff)
	}
	if n.Modified != "2023-02-02" {
		t.Errorf("modified %s", n.Modified)
	}
	if elsewhere := nodeOf(t, b, "http://elsewhere.no/1"); len(elsewhere.Kinds) != 0 || len(elsewhere.Records) != 1 {
		t.Errorf("%+v", elsewhere)
	}
	if len(b.Nodes) != 2 {
		t.Errorf("%d nodes: an information model is none of ours", len(b.Nodes))
	}
}
