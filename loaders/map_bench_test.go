package loaders

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// catalogDocument is a catalogue of n datasets with blank bases and
// distributions, and n services that need them: 19 triples each.
func catalogDocument(b *testing.B, n int) *rdf.Document {
	b.Helper()
	var w bytes.Buffer
	w.WriteString(prologue)
	for i := range n {
		fmt.Fprintf(&w, `:d%[1]d a dcat:Dataset; dct:title "Datasett %[1]d"@nb, "Dataset %[1]d"@en; dct:description "Hva datasett %[1]d er"@nb;
 dct:publisher <http://data.brreg.no/enhetsregisteret/enhet/974760673>; dcat:theme :t%[2]d; dcat:keyword "a", "b";
 difi:legalBasisForAccess [ skos:prefLabel "Hjemmel"@nb; dct:source "https://lovdata.no/lov/2006-05-19-16/§%[2]d" ];
 dcat:distribution [ a dcat:Distribution; dcat:accessService :x%[2]d ] .
:c dcat:dataset :d%[1]d .
:s%[1]d a cpsv:PublicService; dct:title "Tjeneste %[1]d"@nb; cpsv:hasInput :d%[1]d; cv:hasCompetentAuthority :a%[2]d .
`, i, i%50)
	}
	doc, err := rdf.Load(&w, rdf.Options{Name: "bench.ttl", Format: rdf.Turtle})
	if err != nil {
		b.Fatal(err)
	}
	return doc
}

// The time for a triple must not grow with the document.
func BenchmarkMap(b *testing.B) {
	for _, n := range []int{500, 5_000, 50_000} {
		doc := catalogDocument(b, n)
		b.Run(fmt.Sprintf("%d_triples", doc.Len()), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Map(doc, "bench", "bench.ttl", "digest")
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(doc.Len()), "ns/triple")
		})
	}
}
