package rdf_test

import (
	"bytes"
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// difficult holds every kind of term that an encoder can get wrong.
const difficult = `@prefix e: <http://e/> .
e:s a e:T ; e:p "plain" , "tab\t nl\n cr\r quote\" back\\ nul\u0001 del\u007F æøå 😀"@nb , "x"@zh-hans-cn ;
  e:n 1 , 01 , 1.50 , 1e0 , true , "abc"^^<http://www.w3.org/2001/XMLSchema#integer> , "a\"b"^^<http://www.w3.org/2001/XMLSchema#dateTime> ;
  e:i <http://e/å?q=1#f> , <http://e/-x> , <http://e/a.b> , <urn:x:y> , <mailto:a@b.no> , <http://www.w3.org/2001/XMLSchema#date> , <http://e/> , <http://purl.org/dc/terms/title> ;
  e:b [ e:q _:x , ( 1 [] "y"@en ) ] .
_:x e:p _:x .
<http://e/t> <http://purl.org/dc/terms/title> "T"@nn .
e:s e:again "later" .`

func collect(t *testing.T, data []byte, o rdf.Options) []rdf.Triple {
	t.Helper()
	var all []rdf.Triple
	if _, err := rdf.Decode(bytes.NewReader(data), o, func(x rdf.Triple) error { all = append(all, x); return nil }); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestWhatIsWrittenReadsBackAsTheSameGraph(t *testing.T) {
	inputs := map[string][]byte{"difficult.ttl": []byte(difficult)}
	for _, file := range []string{"corpus/mixed/fdk-rdf-parser--tests__test_data__service1.ttl", "corpus/datasets/fdk-dataset-harvester--npolar.jsonld"} {
		t.Run(file, func(t *testing.T) { inputs[file] = sharedFile(t, file) })
	}
	for name, data := range inputs {
		all := collect(t, data, rdf.Options{Name: name})
		want := make(triples)
		for _, x := range all {
			want.add(x)
		}
		for _, f := range []rdf.Format{rdf.NTriples, rdf.Turtle} {
			var out bytes.Buffer
			if err := rdf.Encode(&out, f, slices.Values(all)); err != nil {
				t.Fatal(err)
			}
			got := read(t, out.String(), rdf.Options{Name: "written", Format: f})
			if len(got) != len(want) || !sameButBlanks(got, want) {
				t.Errorf("%s as %s:\n%s", name, f, out.String())
			}
		}
	}
}

// sameButBlanks compares by isomorphism where that is quick enough.
func sameButBlanks(a, b triples) bool {
	if len(a) > 500 {
		return ground(a) == ground(b)
	}
	return isomorphic(a, b)
}

func TestSortedTriplesDoNotDependOnTheirOrder(t *testing.T) {
	all := collect(t, []byte(difficult), rdf.Options{Name: "x.ttl"})
	backwards := slices.Clone(all)
	slices.Reverse(backwards)
	backwards = append(backwards, all...)
	write := func(s iter.Seq[rdf.Triple]) string {
		var b strings.Builder
		if err := rdf.Encode(&b, rdf.NTriples, rdf.Sorted(s)); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	if a, b := write(slices.Values(all)), write(slices.Values(backwards)); a != b {
		t.Errorf("%s\nand backwards\n%s", a, b)
	}
}

func TestTurtleIsWrittenForPeople(t *testing.T) {
	var b strings.Builder
	text := `<http://e/s> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> "Tittel"@nb , "Title"@en .`
	if err := rdf.Encode(&b, rdf.Turtle, slices.Values(collect(t, []byte(text), rdf.Options{}))); err != nil {
		t.Fatal(err)
	}
	want := `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
<http://e/s>
    a dcat:Dataset ;
    dct:title "Tittel"@nb , "Title"@en .
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

type fullDisk struct{}

var errFull = errors.New("disk full")

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestEncodeReportsWriteErrorsAndUnknownFormats(t *testing.T) {
	all := collect(t, []byte(difficult), rdf.Options{})
	if err := rdf.Encode(fullDisk{}, rdf.Turtle, slices.Values(all)); !errors.Is(err, errFull) {
		t.Errorf("full disk: %v", err)
	}
	if err := rdf.Encode(&bytes.Buffer{}, rdf.RDFXML, slices.Values(all)); err == nil || !strings.Contains(err.Error(), "only N-Triples and Turtle") {
		t.Errorf("RDF/XML: %v", err)
	}
}
