package rdf_test

import (
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// TestGrammarsGiveTheseTriples holds what the shared patterns do not: mostly
// what other parsers were seen to get wrong.
func TestGrammarsGiveTheseTriples(t *testing.T) {
	typ := "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
	xsd := "http://www.w3.org/2001/XMLSchema#"
	for _, c := range []struct{ name, document, input, want string }{
		{"a keyword before a bracket", "x.ttl", "<a:s> <a:p> [ <a:q> true] .", "<a:s> <a:p> _:b . _:b <a:q> \"true\"^^<" + xsd + "boolean> ."},
		{"a comment that ends with CR", "x.ttl", "<a:s> <a:p> <a:o> . # hei\r<a:t> <a:p> <a:o> .", "<a:s> <a:p> <a:o> . <a:t> <a:p> <a:o> ."},
		{"a base keeps æ, ø and å", "x.ttl", "@base <https://x.no/é/> . <tjeneste/å%20b> <a:p> <../ø> .", "<https://x.no/é/tjeneste/å%20b> <a:p> <https://x.no/ø> ."},
		{"a language tag of three parts", "x.ttl", `<a:s> <a:p> "x"@zh-Hans-CN , "y"@nl-be-x-generated-formal .`, `<a:s> <a:p> "x"@zh-hans-cn . <a:s> <a:p> "y"@nl-be-x-generated-formal .`},
		{"escapes in names", "x.ttl", `@prefix e: <http://e/> . e:a\/b e:c%20d e:1.2.`, "<http://e/a/b> <http://e/c%20d> <http://e/1.2> ."},
		{"a redefined prefix", "x.ttl", "PREFIX e: <http://1/> e:s e:p e:o . PREFIX e: <http://2/> e:s e:p e:o .", "<http://1/s> <http://1/p> <http://1/o> . <http://2/s> <http://2/p> <http://2/o> ."},
		{"a redefined base", "x.ttl", "BASE <http://1/> <s> <p> <o> . BASE <http://2/> <s> <p> <o> .", "<http://1/s> <http://1/p> <http://1/o> . <http://2/s> <http://2/p> <http://2/o> ."},
		{"numbers", "x.ttl", "<a:s> <a:p> -1 , +.5 , 1.e3 , 2E-1, 007.", `<a:s> <a:p> "-1"^^<` + xsd + `integer> . <a:s> <a:p> "+.5"^^<` + xsd + `decimal> . <a:s> <a:p> "1.e3"^^<` + xsd + `double> . <a:s> <a:p> "2E-1"^^<` + xsd + `double> . <a:s> <a:p> "007"^^<` + xsd + `integer> .`},
		{"a relative IRI in a file", "dir/å x.ttl", "<#a> <a:p> <> .", "<file:///dir/å%20x.ttl#a> <a:p> <file:///dir/å%20x.ttl> ."},
		{"given labels that look generated", "x.ttl", "_:g1 <a:p> [ <a:q> _:l1 ] , _:l_g1 .", "_:a <a:p> _:b . _:b <a:q> _:c . _:a <a:p> _:d ."},
		{"graphs of all kinds", "x.trig", "<a:s> <a:p> <a:o1> . GRAPH <a:g> { <a:s> <a:p> <a:o2> } _:g { <a:s> <a:p> <a:o3> . } [] { <a:s> <a:p> <a:o4> } { <a:s> <a:p> <a:o5> ; } GRAPH [] {}", "<a:s> <a:p> <a:o1> . <a:s> <a:p> <a:o2> . <a:s> <a:p> <a:o3> . <a:s> <a:p> <a:o4> . <a:s> <a:p> <a:o5> ."},
		{"an entity for a namespace", "x.rdf", `<!DOCTYPE rdf:RDF [ <!-- it's "x" --> <!ENTITY e "http://e/"> ]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="&e;"><e:S rdf:about="&e;s"><e:p>&lt;&#xE5;&e;</e:p></e:S></rdf:RDF>`, "<http://e/s> " + typ + ` <http://e/S> . <http://e/s> <http://e/p> "<åhttp://e/" .`},
		{"an ID that begins with å", "x.rdf", xmlHead + `<e:S rdf:ID="år"/></rdf:RDF>`, "<http://x.no/b/#år> " + typ + " <http://e/S> ."},
		{"percent signs under a base", "x.rdf", xmlHead + `<e:S rdf:about="a%20b%3Fc"/></rdf:RDF>`, "<http://x.no/b/a%20b%3Fc> " + typ + " <http://e/S> ."},
		{"a relative base", "x.rdf", xmlHead + `<e:S xml:base="c/" rdf:about="d"/></rdf:RDF>`, "<http://x.no/b/c/d> " + typ + " <http://e/S> ."},
		{
			"containers and reification", "x.rdf", xmlHead + `<rdf:Bag rdf:about="s"><rdf:li rdf:ID="r">x</rdf:li><rdf:li e:q="y"/></rdf:Bag></rdf:RDF>`,
			strings.ReplaceAll(`<http://x.no/b/s> #type> #Bag> . <http://x.no/b/s> #_1> "x" . <http://x.no/b/#r> #type> #Statement> . <http://x.no/b/#r> #subject> <http://x.no/b/s> . <http://x.no/b/#r> #predicate> #_1> . <http://x.no/b/#r> #object> "x" . <http://x.no/b/s> #_2> _:b . _:b <http://e/q> "y" .`, " #", " <http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
		},
		{"an XML literal keeps its prefixes", "x.rdf", xmlHead + `<rdf:Description rdf:about="s"><e:p rdf:parseType="Literal"><e:b c="&quot;"/>&amp;</e:p></rdf:Description></rdf:RDF>`, `<http://x.no/b/s> <http://e/p> "<e:b xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\" c=\"&quot;\"></e:b>&amp;"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral> .`},
		{"a prefix with two meanings", "x.rdf", xmlHead + `<e:S rdf:about="s"><f:p xmlns:f="http://1/">1</f:p><f:p xmlns:f="http://2/">2</f:p></e:S></rdf:RDF>`, "<http://x.no/b/s> " + typ + ` <http://e/S> . <http://x.no/b/s> <http://1/p> "1" . <http://x.no/b/s> <http://2/p> "2" .`},
		{
			"JSON numbers, lists, reverse, graphs", "x.jsonld", `{"@id":"a:s","a:i":12345678901234567890,"a:d":5.5,"a:l":{"@list":["x"]},"a:t":{"@value":5.3,"@type":"a:dec"},"@reverse":{"a:r":{"@id":"a:z"}},"@graph":[{"@id":"a:g","a:p":{"@value":"x","@language":"NB"}}]}`,
			`<a:s> <a:i> "12345678901234567890"^^<` + xsd + `integer> . <a:s> <a:d> "5.5E0"^^<` + xsd + `double> . <a:s> <a:l> _:l . _:l <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "x" . _:l <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> . <a:s> <a:t> "5.3"^^<a:dec> . <a:z> <a:r> <a:s> . <a:g> <a:p> "x"@nb .`,
		},
		{"a context that names its version", "x.jsonld", `{"@context":{"@version":1.1,"p":"a:p"},"@id":"a:s","p":2}`, `<a:s> <a:p> "2"^^<` + xsd + `integer> .`},
		{"a JSON-LD base keeps æ, ø and å", "https://x.no/é/d.jsonld", `{"@id":"tjeneste/å%20c","@type":"../T","a:p":{"@id":"#f"},"a:q":{"@id":""}}`, "<https://x.no/é/tjeneste/å%20c> " + typ + " <https://x.no/T> . <https://x.no/é/tjeneste/å%20c> <a:p> <https://x.no/é/d.jsonld#f> . <https://x.no/é/tjeneste/å%20c> <a:q> <https://x.no/é/d.jsonld> ."},
		{"an embedded context", "x.jsonld", `{"@context":"https://www.w3.org/2013/json-ld-context/rdfa11","@id":"a:s","dcat:dataset":{"@id":"a:d"}}`, "<a:s> <http://www.w3.org/ns/dcat#dataset> <a:d> ."},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := read(t, c.input, rdf.Options{Name: c.document})
			want := read(t, strings.ReplaceAll(c.want, " . ", " .\n"), rdf.Options{Name: "want", Format: rdf.NTriples})
			if !isomorphic(got, want) {
				t.Errorf("got\n%v\nwant\n%v", got, want)
			}
		})
	}
}

func TestBlankNodesOfTwoDocumentsNeverMeet(t *testing.T) {
	for _, text := range []string{"_:a <a:p> [] .", "_:a <a:p> _:b .\n", xmlHead + `<e:S rdf:nodeID="a"/></rdf:RDF>`, `{"@id":"_:a","a:p":{}}`} {
		one, two := read(t, text, rdf.Options{Name: "one"}), read(t, text, rdf.Options{Name: "two"})
		again := read(t, text, rdf.Options{Name: "one"})
		for x := range one {
			for y := range two {
				if x[0] == y[0] || isBlank(x[2]) && x[2] == y[2] {
					t.Errorf("%s: %v and %v share a blank node", text, x, y)
				}
			}
		}
		if one.String() != again.String() {
			t.Errorf("%s: the labels of one document change from read to read", text)
		}
	}
}
