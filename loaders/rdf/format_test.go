package rdf_test

import (
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/loaders/rdf"
)

func TestTheFormatIsFoundByContentThenMediaTypeThenName(t *testing.T) {
	line := "<http://e/s> <http://e/p> <http://e/o> .\n"
	quad := "<http://e/s> <http://e/p> <http://e/o> <http://e/g> .\n"
	for _, c := range []struct {
		name, document, media, input string
		want                         rdf.Format
		triples                      int
	}{
		{"lines of triples", "", "", line, rdf.NTriples, 1},
		{"lines of quads", "", "", line + strings.ReplaceAll(quad, "/s>", "/t>"), rdf.NQuads, 2},
		{"lines in a Turtle file", "x.ttl", "", line, rdf.Turtle, 1},
		{"lines served as TriG", "", "application/trig", line, rdf.TriG, 1},
		{"quads in a file called nt", "x.nt", "", quad, rdf.NQuads, 1},
		{"a prefix in a file called nt", "x.nt", "", "@prefix e: <http://e/> .\ne:s e:p e:o .", rdf.Turtle, 1},
		{"SPARQL's prefix", "", "", "# c\nprefix e: <http://e/>\ne:s e:p e:o .", rdf.Turtle, 1},
		{"a graph block", "", "", "@prefix e: <http://e/> . e:g { e:s e:p e:o }", rdf.TriG, 1},
		{"a graph block in a file called ttl", "x.ttl", "", "{ <a:s> <a:p> <a:o> . }", rdf.TriG, 1},
		{"a bracket that is Turtle", "", "", "[ <http://e/p> 1 ] .", rdf.Turtle, 1},
		{"a bracket that is JSON", "", "", `[ {"@id": "http://e/s", "http://e/p": 1} ]`, rdf.JSONLD, 1},
		{"an empty JSON array", "", "", "[]", rdf.JSONLD, 0},
		{"a brace that is JSON", "x.ttl", "text/turtle", `{"@id": "http://e/s", "http://e/p": 1}`, rdf.JSONLD, 1},
		{"XML served as Turtle", "x.ttl", "text/turtle", xmlHead + "<e:S/></rdf:RDF>", rdf.RDFXML, 1},
		{"a relative IRI that is no element", "https://e.no/", "", "<s> <p> <o> .", rdf.Turtle, 1},
		{"an IRI that looks like an element", "", "", "<urn:a> <urn:b> <urn:c> .", rdf.NTriples, 1},
		{"a media type with parameters", "", "text/turtle; charset=utf-8", "# nothing", rdf.Turtle, 0},
		{"an extension before gz", "x.nq.gz", "", "# nothing", rdf.NQuads, 0},
		{"an address with a query", "https://e.no/x.trig?a=b.ttl#c", "", "# nothing", rdf.TriG, 0},
		{"comments alone", "", "", "# nothing", rdf.Turtle, 0},
		{"a text that quotes HTML", "", "", "<http://e/s> <http://e/p> '<!DOCTYPE html><html>' .", rdf.Turtle, 1},
		{"a relative IRI that could be an empty element", "x.ttl", "", "<a/> <b> <c/> .", rdf.Turtle, 1},
		{"an empty document in XML", "", "", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>`, rdf.RDFXML, 0},
		{"UTF-16 with its mark", "x.rdf", "", "\xff\xfe" + utf16(xmlHead+"<e:S/></rdf:RDF>"), rdf.RDFXML, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := rdf.Load(strings.NewReader(c.input), rdf.Options{Name: c.document, MediaType: c.media})
			if err != nil {
				t.Fatal(err)
			}
			if d.Format() != c.want || d.Len() != c.triples {
				t.Errorf("%s with %d triples, want %s with %d", d.Format(), d.Len(), c.want, c.triples)
			}
		})
	}
}

func utf16(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		b.WriteByte(c)
		b.WriteByte(0)
	}
	return b.String()
}

func TestFormatNamesMediaTypesAndExtensionsAreUnderstood(t *testing.T) {
	for name, want := range map[string]rdf.Format{
		"turtle": rdf.Turtle, "ttl": rdf.Turtle, ".TTL": rdf.Turtle, "text/turtle;charset=UTF-8": rdf.Turtle,
		"rdfxml": rdf.RDFXML, "rdf": rdf.RDFXML, "xml": rdf.RDFXML, "application/rdf+xml": rdf.RDFXML,
		"nt": rdf.NTriples, "ntriples": rdf.NTriples, "application/n-triples": rdf.NTriples,
		"nq": rdf.NQuads, "nquads": rdf.NQuads, "trig": rdf.TriG, "application/trig": rdf.TriG,
		"jsonld": rdf.JSONLD, "application/ld+json": rdf.JSONLD,
	} {
		if got, err := rdf.ParseFormat(name); err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", name, got, err, want)
		}
	}
	if _, err := rdf.ParseFormat("excel"); err == nil || !strings.Contains(err.Error(), "turtle (ttl)") {
		t.Errorf("the error does not list what is accepted: %v", err)
	}
}
