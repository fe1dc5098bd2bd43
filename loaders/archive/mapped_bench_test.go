package archive_test

import (
	"bytes"
	"fmt"
	"os"
	"testing"

	"github.com/sammenheng/sammenheng/loaders"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// catalogue is a Turtle document of n datasets with blank bases and
// distributions, and n services that need them: 19 triples each.
func catalogue(n int) []byte {
	var w bytes.Buffer
	w.WriteString(`@prefix : <http://example.no/> .
@prefix cv: <http://data.europa.eu/m8g/> .
@prefix cpsv: <http://purl.org/vocab/cpsv#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix difi: <http://difi.no/dcatno#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
`)
	for i := range n {
		fmt.Fprintf(&w, `:d%[1]d a dcat:Dataset; dct:title "Datasett %[1]d"@nb, "Dataset %[1]d"@en; dct:description "Hva datasett %[1]d er"@nb;
 dct:publisher <http://data.brreg.no/enhetsregisteret/enhet/974760673>; dcat:theme :t%[2]d; dcat:keyword "a", "b";
 difi:legalBasisForAccess [ skos:prefLabel "Hjemmel"@nb; dct:source "https://lovdata.no/lov/2006-05-19-16/§%[2]d" ];
 dcat:distribution [ a dcat:Distribution; dcat:accessService :x%[2]d ] .
:c dcat:dataset :d%[1]d .
:s%[1]d a cpsv:PublicService; dct:title "Tjeneste %[1]d"@nb; cpsv:hasInput :d%[1]d; cv:hasCompetentAuthority :a%[2]d .
`, i, i%50)
	}
	return w.Bytes()
}

func parseAndMap(b *testing.B, content []byte) archive.Mapped {
	b.Helper()
	doc, err := rdf.Load(bytes.NewReader(content), rdf.Options{Name: "bench.ttl"})
	if err != nil {
		b.Fatal(err)
	}
	return archive.Mapped{Batch: loaders.Map(doc, "bench", "bench.ttl", source.Digest(content)), Size: doc.Len()}
}

// What an unchanged document of about a million triples costs: reading its
// mapped form, in comparison to parsing and mapping it.
func BenchmarkMapped(b *testing.B) {
	content := catalogue(50_000)
	key := source.Digest(content)
	dir := b.TempDir()
	a, err := archive.Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	var m archive.Mapped
	var parsing float64
	b.Run("parse_and_map", func(b *testing.B) {
		for b.Loop() {
			m = parseAndMap(b, content)
		}
		parsing = float64(b.Elapsed().Nanoseconds()) / float64(b.N)
		b.ReportMetric(float64(len(content)), "document-bytes")
	})
	b.Run("keep", func(b *testing.B) {
		for b.Loop() {
			if err := a.KeepMapped(key, m); err != nil {
				b.Fatal(err)
			}
		}
		if info, err := os.Stat(mappedFile(dir, key)); err == nil {
			b.ReportMetric(float64(info.Size()), "form-bytes")
		}
	})
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			if _, ok, err := a.Mapped(key); err != nil || !ok {
				b.Fatal(ok, err)
			}
		}
		b.ReportMetric(parsing/float64(b.Elapsed().Nanoseconds())*float64(b.N), "×faster")
	})
}

// What asking for the last good documents of a source of 2 000 costs.
func BenchmarkLast(b *testing.B) {
	a, err := archive.Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer a.Close()
	content := source.Content{Digest: source.Digest(nil)}
	if err := a.Keep(content); err != nil {
		b.Fatal(err)
	}
	documents := make([]archive.Entry, 2000)
	for i := range documents {
		documents[i] = archive.Entry{Name: fmt.Sprintf("document-%d.ttl", i), Digest: content.Digest, Address: fmt.Sprintf("https://example.no/%d", i), Mapped: content.Digest}
	}
	if _, err := a.Commit(archive.Run{Sources: []archive.SourceRun{{ID: "s", Documents: documents}}}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if last, err := a.Last("s"); err != nil || len(last) != len(documents) {
			b.Fatal(len(last), err)
		}
	}
}
