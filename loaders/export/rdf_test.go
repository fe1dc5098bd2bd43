package export_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/loaders/export"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

func TestAnExportSpeaksTheTermsOfTheSpecifications(t *testing.T) {
	g := graphtest.Draw(t, `
		move -INCLUDES-> address -NEEDS-> proof -PROVIDED_BY-> people[NON_PUBLIC]
		tax -PUBLISHES-> people -HAS_BASIS-> rule[DISCLOSURE] -FOUNDED_IN-> act
		tax -RESPONSIBLE-> address
		people -IN_CATALOG-> catalog
		people -ABOUT-> ?theme
	`, graphtest.Set("people", func(n *graph.Node) { n.Classes = []string{"http://www.w3.org/ns/dcat#DatasetSeries"} }))
	got := string(write(t, g, rdf.Turtle, export.Whole))
	for _, want := range []string{
		"<https://graph.test/address>\n    a sammenheng:Service ;\n    dct:title \"address\"@nb ;\n    cv:isGroupedBy <https://graph.test/move> ;\n    cpsv:hasInput <https://graph.test/proof> ;\n    cv:hasCompetentAuthority <https://graph.test/tax> .\n",
		"<https://graph.test/people>\n    a dcat:DatasetSeries ;\n    dct:title \"people\"@nb ;\n    dct:accessRights <http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC> ;\n    dct:publisher <https://graph.test/tax> ;\n    cpsv:follows <https://graph.test/rule> ;\n    dct:subject <https://graph.test/theme> .\n",
		"dct:isPartOf <https://graph.test/people> .\n",
		"dct:type cpsvno:ruleForDisclosure ;\n    cpsv:implements <https://graph.test/act> .\n",
		"foaf:name \"tax\"@nb .\n",
		"dcat:dataset <https://graph.test/people> .\n",
		"<https://graph.test/theme>\n    a sammenheng:ConceptElsewhere .\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no\n%s\nin\n%s", want, got)
		}
	}
}

// service ─NEEDS─► dataset, stated by example data only; both are facts.
func TestWhatOnlyExampleDataSayStandsInItsOwnDocument(t *testing.T) {
	node := func(id string, kind graph.Kind) *graph.Node {
		return &graph.Node{ID: graphtest.ID(id), Kinds: []graph.Kind{kind}, Resolved: true}
	}
	g := mergeAndAssess(
		[]graph.Source{{ID: "real"}, {ID: "example", Illustrative: true}},
		[]graph.Batch{
			{Source: "real", Nodes: []*graph.Node{node("service", graph.Service), node("dataset", graph.Dataset)}},
			{Source: "example", Nodes: []*graph.Node{node("law", graph.Law)}, Edges: []graph.Edge{{EdgeKey: graph.EdgeKey{
				From: graphtest.ID("service"), Type: graph.Needs, To: graphtest.ID("dataset"),
			}}}},
		},
	)
	facts, examples := string(write(t, g, rdf.Turtle, export.Facts)), string(write(t, g, rdf.Turtle, export.Examples))
	if strings.Contains(facts, "hasInput") || strings.Contains(facts, "law") || strings.Contains(facts, "Elsewhere") {
		t.Errorf("the facts hold example data:\n%s", facts)
	}
	for _, want := range []string{"hasInput", "sammenheng:ServiceElsewhere", "sammenheng:DatasetElsewhere", "sammenheng:Law "} {
		if !strings.Contains(examples, want) {
			t.Errorf("the examples lack %s:\n%s", want, examples)
		}
	}
	compare(t, g, inParts(t, g), marked)
}

func TestAListLongerThanAPageIsWrittenWhole(t *testing.T) {
	var drawing strings.Builder
	for i := range 250 {
		drawing.WriteString("tax -PUBLISHES-> d" + strings.Repeat("x", i) + " -IN_CATALOG-> catalog\n")
	}
	g := graphtest.Draw(t, drawing.String())
	compare(t, g, again(t, g, rdf.NTriples), unmarked)
}

func TestANodeThatRDFCannotNameIsAnErrorThatNamesIt(t *testing.T) {
	g := graphtest.Draw(t, `service -NEEDS-> evidence`, graphtest.Set("service", func(n *graph.Node) { n.Pages = []string{"no address"} }))
	var out bytes.Buffer
	err := export.RDF(t.Context(), held(t, g), &out, rdf.Turtle, export.Whole)
	if err == nil || !strings.Contains(err.Error(), graphtest.ID("service")) || !strings.Contains(err.Error(), "no address") {
		t.Errorf("%v", err)
	}
	if err := export.RDF(t.Context(), held(t, g), &out, rdf.RDFXML, export.Whole); err == nil {
		t.Error("RDF/XML is written")
	}
}
