package rdf_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/loaders/rdf"
)

const shared = "../../../shared"

// deviations are the rows of INDEX.tsv whose oracle we do not follow.
var deviations = map[string]struct {
	why  string
	want string // expected N-Triples; "reject" for an error
}{
	"bom.ttl": {
		"a byte order mark is accepted (Unicode §23.8; Excel and Windows editors write it)",
		`<http://example.org/d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .`,
	},
	"bom.nt": {"as bom.ttl", bomNT},
	"graphless-turtle12.ttl": {
		"RDF 1.2: our terms have no triple terms, so << s p o >> becomes rdf:subject, rdf:predicate, rdf:object of the reifier",
		`_:r <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> <http://example.org/a> .
_:r <http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate> <http://example.org/b> .
_:r <http://www.w3.org/1999/02/22-rdf-syntax-ns#object> <http://example.org/c> .
_:r <http://example.org/p> <http://example.org/o> .`,
	},
	"x-cdata-mixed.rdf": {
		"a CDATA section is text (XML 1.0 §2.7)",
		`<http://d/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
<http://d/1> <http://purl.org/dc/terms/description> "pre <mid> post" .`,
	},
	"x-comment-in-literal.rdf": {
		"a comment is no part of the text around it (XML 1.0 §2.5)",
		`<http://d/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
<http://d/1> <http://purl.org/dc/terms/description> "pre  post" .`,
	},
	"x-latin1.rdf": {
		"a declared encoding is converted (XML 1.0 §4.3.3; asked for by the issue)",
		`<http://d/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
<http://d/1> <http://purl.org/dc/terms/title> "å" .`,
	},
	"x-xmllang-node.rdf": {
		"an empty xml:lang means no language (RDF/XML §2.7)",
		`<http://d/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
<http://d/1> <http://purl.org/dc/terms/title> "t"@nb .
<http://d/1> <http://purl.org/dc/terms/title> "e"@en .
<http://d/1> <http://purl.org/dc/terms/x> "none" .
<http://d/2> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
<http://d/2> <http://purl.org/dc/terms/title> "nolang" .`,
	},
	"x-truncated.rdf": {"the file ends inside an element; half a graph is no graph", "reject"},
}

const bomNT = `<http://a> <http://b> <http://c> .`

// sharedFile reads a file beside the repository; without it the test says
// loudly that it proves nothing.
func sharedFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(shared, filepath.FromSlash(name)))
	if errors.Is(err, os.ErrNotExist) {
		t.Skipf("SKIPPED: %s is not there, so nothing is proved about it", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestEveryPatternGivesTheGraphItsIndexNames(t *testing.T) {
	rows := strings.Split(strings.TrimSpace(string(sharedFile(t, "rdf-patterns/INDEX.tsv"))), "\n")[1:]
	if len(rows) < 90 {
		t.Fatalf("the index has %d rows, it should have about 95", len(rows))
	}
	for _, row := range rows {
		fields := strings.Split(row, "\t")
		t.Run(fields[0], func(t *testing.T) { checkPattern(t, fields[0], fields[2]) })
	}
}

func checkPattern(t *testing.T, name, expect string) {
	want := "reject"
	if d, ok := deviations[name]; ok {
		want = d.want
	} else if expect == "graph" {
		want = string(sharedFile(t, "rdf-patterns/"+name+".expected.nt"))
	}
	got := make(triples)
	_, err := rdf.Decode(bytes.NewReader(sharedFile(t, "rdf-patterns/"+name)), rdf.Options{Name: name},
		func(x rdf.Triple) error { got.add(x); return nil })
	var bad *rdf.Error
	switch {
	case want == "reject" && !errors.As(err, &bad):
		t.Fatalf("accepted (error %v) with\n%v", err, got)
	case want == "reject":
		if bad.Line == 0 {
			t.Errorf("no line in %q", err)
		}
		return
	case err != nil:
		t.Fatal(err)
	}
	expected := make(triples)
	if strings.TrimSpace(want) != "" {
		expected = read(t, want, rdf.Options{Name: "expected", Format: rdf.NTriples})
	}
	if !isomorphic(got, expected) {
		t.Errorf("got\n%v\nwant\n%v", got, expected)
	}
}
