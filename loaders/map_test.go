package loaders

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// prologue declares the prefixes as the specifications do; : is example.no.
const prologue = `
@prefix : <http://example.no/> .
@prefix cv: <http://data.europa.eu/m8g/> .
@prefix cpsv: <http://purl.org/vocab/cpsv#> .
@prefix cpsvno: <https://data.norge.no/vocabulary/cpsvno#> .
@prefix ipdc: <https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcatno: <https://data.norge.no/vocabulary/dcatno#> .
@prefix difi: <http://difi.no/dcatno#> .
@prefix psi: <http://psi.norge.no/dcatno/> .
@prefix dcatap: <http://data.europa.eu/r5r/> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rov: <http://www.w3.org/ns/regorg#> .
@prefix adms: <http://www.w3.org/ns/adms#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <http://schema.org/> .
@prefix schemas: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix xkos: <http://rdf-vocabulary.ddialliance.org/xkos#> .
@prefix xkos2: <https://rdf-vocabulary.ddialliance.org/xkos/> .
@prefix br: <https://raw.githubusercontent.com/Informasjonsforvaltning/organization-catalog/main/src/main/resources/ontology/organization-catalog.owl#> .
@prefix brold: <https://raw.githubusercontent.com/Informasjonsforvaltning/organization-catalogue/master/src/main/resources/ontology/organization-catalogue.owl#> .
@prefix rule: <https://data.norge.no/vocabulary/rule-type#> .
@prefix unit: <https://data.brreg.no/enhetsregisteret/api/enheter/> .
`

// shorten writes ids as the prologue does.
var shorten = strings.NewReplacer(
	"http://example.no/", ":",
	"https://data.brreg.no/enhetsregisteret/api/enheter/", "unit:",
	"https://lovdata.no/", "lovdata:",
)

func mapTurtle(t *testing.T, body string) graph.Batch {
	t.Helper()
	doc, err := rdf.Load(strings.NewReader(prologue+body), rdf.Options{Name: "test.ttl", Base: "http://example.no/", Format: rdf.Turtle})
	if err != nil {
		t.Fatalf("the test's Turtle is wrong: %v", err)
	}
	return Map(doc, "test", "test.ttl", "digest")
}

func edgesOf(b graph.Batch) []string {
	var lines []string
	for _, e := range b.Edges {
		lines = append(lines, shorten.Replace(e.From+" "+string(e.Type)+" "+e.To))
	}
	return lines
}

func problemsOf(b graph.Batch) []string {
	var lines []string
	for _, p := range b.Problems {
		lines = append(lines, shorten.Replace(string(p.Code)+" "+p.Subject+" "+p.Value))
	}
	return lines
}

func nodeOf(t *testing.T, b graph.Batch, short string) *graph.Node {
	t.Helper()
	for _, n := range b.Nodes {
		if shorten.Replace(n.ID) == short {
			return n
		}
	}
	t.Fatalf("no node %s", short)
	return nil
}

func TestEveryPropertyOfTheTablesGivesItsEdge(t *testing.T) {
	for _, c := range edgeCases {
		t.Run(c.name, func(t *testing.T) {
			b := mapTurtle(t, c.turtle)
			if diff := cmp.Diff(c.want, edgesOf(b)); diff != "" {
				t.Errorf("edges (-want +got):\n%s", diff)
			}
			var problems []string
			for _, p := range problemsOf(b) {
				if !strings.HasPrefix(p, string(graph.TitleMissing)) {
					problems = append(problems, p)
				}
			}
			if diff := cmp.Diff(c.problems, problems); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			checkBatch(t, b)
		})
	}
}

// checkBatch holds a batch against what graph promises about one.
func checkBatch(t *testing.T, b graph.Batch) {
	t.Helper()
	kinds := map[graph.ID]*graph.Node{}
	for _, n := range b.Nodes {
		if kinds[n.ID] != nil {
			t.Errorf("node %s is there twice", n.ID)
		}
		kinds[n.ID] = n
		if !strings.Contains(n.ID, ":") || len(n.Kinds) == 0 && len(n.Records) == 0 {
			t.Errorf("node %q has the kinds %v", n.ID, n.Kinds)
		}
	}
	rules := map[graph.EdgeType]graph.EdgeRule{}
	for _, r := range graph.EdgeRules() {
		rules[r.Type] = r
	}
	for _, e := range b.Edges {
		from, to := kinds[e.From], kinds[e.To]
		switch {
		case from == nil || to == nil:
			t.Errorf("edge %v hangs in the air", e.EdgeKey)
		case len(e.Predicates) == 0:
			t.Errorf("edge %v comes from no predicate", e.EdgeKey)
		case len(from.Kinds) > 0 && len(to.Kinds) > 0 && !rules[e.Type].Fits(from, to):
			t.Errorf("edge %v joins %v and %v", e.EdgeKey, from.Kinds, to.Kinds)
		}
	}
}
