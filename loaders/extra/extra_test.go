package extra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

const prefixes = `@prefix s: <urn:sammenheng:vocabulary#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix cv: <http://data.europa.eu/m8g/> .
@prefix cpsv: <http://purl.org/vocab/cpsv#> .
@prefix a: <https://a.no/> .
`

func mapped(t *testing.T, turtle string) graph.Batch {
	t.Helper()
	doc, err := rdf.Load(strings.NewReader(prefixes+turtle), rdf.Options{Name: "x.ttl", Format: rdf.Turtle})
	if err != nil {
		t.Fatal(err)
	}
	return loaders.Map(doc, "x", "x.ttl", "")
}

// nodes are the nodes of a batch by id; the first of those with one id.
func nodes(b graph.Batch) map[graph.ID]*graph.Node {
	byID := map[graph.ID]*graph.Node{}
	for _, n := range b.Nodes {
		if byID[n.ID] == nil {
			byID[n.ID] = n
		}
	}
	return byID
}

func TestOurClassesTellTheKindAndAreNotPublishedOnes(t *testing.T) {
	b := mapped(t, `a:law a s:Law , a:Other . a:set a s:DatasetElsewhere . a:idea a s:Concept . a:notion a s:ConceptElsewhere .`)
	for id, want := range map[string]graph.Node{
		"law":    {Kinds: []graph.Kind{graph.Law}, Resolved: true, Classes: []string{"https://a.no/Other"}},
		"set":    {Kinds: []graph.Kind{graph.Dataset}},
		"idea":   {Kinds: []graph.Kind{graph.Concept}, Resolved: true},
		"notion": {Kinds: []graph.Kind{graph.Concept}},
	} {
		n := nodes(b)["https://a.no/"+id]
		if n == nil {
			t.Errorf("%s is no node", id)
			continue
		}
		if got := (graph.Node{Kinds: n.Kinds, Resolved: n.Resolved, Classes: n.Classes}); len(cmp.Diff(want, got)) > 0 && len(n.Classes)+len(want.Classes) > 0 || n.Resolved != want.Resolved || !cmp.Equal(n.Kinds, want.Kinds) {
			t.Errorf("%s: %+v, want %+v", id, got, want)
		}
	}
}

func TestALaterTitleStandsBehindTheFirstWhateverItsLanguage(t *testing.T) {
	b := mapped(t, `a:x a dcat:Dataset ; dct:title "B"@nb ; s:title2 "A"@nb , "C"@en ; s:title3 "0"@nb ; s:description2 "d"@nb .`)
	b.Source = "x"
	g := graph.Merge([]graph.Source{{ID: "x"}}, []graph.Batch{b}, strings.ToLower)
	var got []string
	for _, text := range g.Nodes[0].Titles {
		got = append(got, text.Value+"@"+text.Lang)
	}
	if diff := cmp.Diff([]string{"B@nb", "C@en", "A@nb", "0@nb"}, got); diff != "" || len(g.Nodes) != 1 || len(g.Nodes[0].Descriptions) != 1 {
		t.Errorf("%s\n%+v", diff, g.Nodes[0])
	}
}

func TestAnAssessmentIsReadWithWhatItSpeaksOfAndRestsOn(t *testing.T) {
	b := mapped(t, `a:vurdering a s:LegalBasis ; dct:type <https://data.norge.no/vocabulary/cpsvno#ruleForDisclosure> ;
		s:assessmentStatus "MISSING" ; s:assessedService a:service ; s:assessedConsumer <https://data.brreg.no/enhetsregisteret/api/enheter/974761076> ;
		s:assessedDataset a:set ; s:assessedLaw <https://lovdata.no/lov/2016-12-09-88> ; s:assessedBy "Digdir" ; s:assessedOn "2026-01-02" ;
		s:assessmentNote "Sagt." ; s:reference "2026-11-01 https://a.no/brev" .`)
	n := nodes(b)["https://a.no/vurdering"]
	want := &graph.Assessment{
		Service: "https://a.no/service", Consumer: graph.AgencyID("974761076"), Dataset: "https://a.no/set", Status: graph.AssessedMissing,
		Law: "https://lovdata.no/lov/2016-12-09-88", By: "Digdir", On: "2026-01-02", Note: "Sagt.",
	}
	if diff := cmp.Diff(want, n.Assessment); diff != "" || n.BasisKind != graph.Disclosure {
		t.Errorf("%s %s", n.BasisKind, diff)
	}
	origins := []graph.Origin{{Reference: "https://a.no/brev", Date: "2026-11-01"}}
	if diff := cmp.Diff(origins, n.Origins); diff != "" {
		t.Error(diff)
	}
	types := map[graph.EdgeType]int{}
	for _, e := range b.Edges {
		types[e.Type]++
		if diff := cmp.Diff(origins, e.Origins); diff != "" {
			t.Errorf("%v: %s", e.EdgeKey, diff)
		}
	}
	if types[graph.Assesses] != 3 || types[graph.FoundedIn] != 1 || len(b.Problems) > 0 {
		t.Errorf("%v, problems %v", types, b.Problems)
	}
}

func TestTheRestOfOurVocabularyIsRead(t *testing.T) {
	b := mapped(t, `a:e a cv:Event ; dct:title "E"@nb ; s:eventType "LIFE_EVENT" ; s:national 3 ; s:alias a:alias ;
			s:record "https://a.no/r 31249174-df02-3746-9d61-59fc61b4c5f9 2020-01-01 " .
		a:agency a s:Agency ; s:ministry true .
		a:service a cpsv:PublicService ; dct:title "S"@nb ; cv:isGroupedBy a:e ; s:inCatalog a:catalog ;
			s:citation "https://a.no/e INCLUDES https://a.no/service 2026-11-01 https://a.no/brev" , "https://a.no/e INCLUDES https://a.no/nothing  https://a.no/brev" .
		a:catalog a dcat:Catalog ; dct:title "K"@nb .`)
	all := nodes(b)
	e := all["https://a.no/e"]
	if e.EventType != graph.LifeEventType || e.National != 3 || !cmp.Equal(e.Aliases, []string{"https://a.no/alias"}) || !all["https://a.no/agency"].Ministry {
		t.Errorf("%+v", e)
	}
	if want := []graph.Record{{ID: "https://a.no/r", FDKID: "31249174-df02-3746-9d61-59fc61b4c5f9", Issued: "2020-01-01"}}; !cmp.Equal(e.Records, want) {
		t.Errorf("records %+v", e.Records)
	}
	var edges []graph.EdgeType
	for _, edge := range b.Edges {
		edges = append(edges, edge.Type)
		if edge.Type == graph.Includes && !cmp.Equal(edge.Origins, []graph.Origin{{Reference: "https://a.no/brev", Date: "2026-11-01"}}) {
			t.Errorf("%+v", edge.Origins)
		}
	}
	if !cmp.Equal(edges, []graph.EdgeType{graph.Includes, graph.InCatalog}) {
		t.Errorf("edges %v", edges)
	}
}

func TestAValueThatOurVocabularyDoesNotHaveIsAProblemAndChangesNothing(t *testing.T) {
	for _, statement := range []string{
		`s:national 8`, `s:national "tre"`, `s:eventType "PARTY"`, `s:reference "yesterday https://a.no/brev"`, `s:reference ""`,
		`s:record "https://a.no/r"`, `s:record "https://a.no/r id 2020-13-01 "`, `s:citation "a b"`, `s:alias "not an address"`,
	} {
		b := mapped(t, `a:e a cv:Event ; dct:title "E"@nb ; `+statement+` .`)
		n := nodes(b)["https://a.no/e"]
		if len(b.Problems) != 1 || n.National != 0 || n.EventType != graph.OtherEventType || len(n.Records)+len(n.Aliases)+len(n.Origins) > 0 {
			t.Errorf("%s: problems %v, node %+v", statement, b.Problems, n)
		}
	}
	for _, statement := range []string{`s:assessedBy "Digdir"`, `s:assessmentStatus "PERHAPS"`, `s:assessedDataset a:set`} {
		b := mapped(t, `a:rule a cpsv:Rule ; `+statement+` .`)
		if n := nodes(b)["https://a.no/rule"]; len(b.Problems) != 1 || n.Assessment != nil || len(b.Edges) > 0 {
			t.Errorf("%s: problems %v, node %+v", statement, b.Problems, n)
		}
	}
	b := mapped(t, `a:d a s:Agency ; s:ministry false .`)
	if len(b.Problems) == 0 || nodes(b)["https://a.no/d"].Ministry {
		t.Errorf("ministry false: %v", b.Problems)
	}
}
