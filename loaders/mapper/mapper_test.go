package mapper

import (
	"strconv"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

func TestEveryKindHasItsOwnNumber(t *testing.T) {
	all := graph.Kinds()
	if len(all) != kindCount {
		t.Fatalf("%d kinds, room for %d", len(all), kindCount)
	}
	for i, k := range all {
		if number(k) != i {
			t.Errorf("%s has number %d, want %d", k, number(k), i)
		}
	}
}

func TestNamesAreNearWithinTwoSlips(t *testing.T) {
	for _, c := range []struct {
		name, meant string
		want        bool
	}{
		{"LegalResouce", "LegalResource", true},
		{"Servicve", "Service", true},
		{"DataSet", "Dataset", true},
		{"Catalogue", "Catalog", true},
		{"dataset", "Dataset", false}, // the property
		{"Role", "Rule", true},        // kept apart by their vocabularies
		{"Event", "Evidence", false},
		{"Outputs", "Output", true},
		{"Inputt", "Output", false},
		{"", "Output", false},
	} {
		if got := near(c.name, c.meant); got != c.want {
			t.Errorf("near(%q, %q) = %v", c.name, c.meant, got)
		}
	}
}

func TestDistanceCountsLetters(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"abc", "abc", 0}, {"abc", "abd", 1}, {"abc", "ac", 1}, {"kitten", "sitting", 3}, {"a", "abcdef", 4}} {
		if got := distance(c.a, c.b, 3); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestDatesOfEveryForm(t *testing.T) {
	for text, want := range map[string]graph.Period{
		"2024-02-29":                {From: "2024-02-29", To: "2024-02-29"},
		"2024-02-29Z":               {From: "2024-02-29", To: "2024-02-29"},
		"2024-02-29+01:00":          {From: "2024-02-29", To: "2024-02-29"},
		"2024-02-29T23:59:59.9Z":    {From: "2024-02-29", To: "2024-02-29"},
		"2024-02-29T24:00:00":       {From: "2024-02-29", To: "2024-02-29"},
		"2024-02-29T12:00:00-03:30": {From: "2024-02-29", To: "2024-02-29"},
		"2024-02":                   {From: "2024-02-01", To: "2024-02-29"},
		"2024":                      {From: "2024-01-01", To: "2024-12-31"},
		"2024Z":                     {From: "2024-01-01", To: "2024-12-31"},
	} {
		if got, ok := parseDate(text); !ok || got != want {
			t.Errorf("%s: %+v %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "2023-02-29", "2024-13-01", "24-01-01", "2024-02-29T", "2024-02-29Tx", "29.02.2024", "2024-02-29 12:00", "Z", "+01:00"} {
		if got, ok := parseDate(text); ok {
			t.Errorf("%q is no date, got %+v", text, got)
		}
	}
}

func TestOnlyAbsoluteIRIsWithoutForbiddenLettersAreValid(t *testing.T) {
	for _, iri := range []string{"http://a.no/å", "urn:uuid:1", "mailto:x@y.no"} {
		if !validIRI(iri) {
			t.Errorf("%q is valid", iri)
		}
	}
	for _, iri := range []string{"", "a", "/a:b", "a/b:c", "http:", "http://a b", "http://a<b", "http://a\tb"} {
		if validIRI(iri) {
			t.Errorf("%q is not", iri)
		}
	}
}

func TestHashIDsAreUUIDsThatKeepTheirPartsApart(t *testing.T) {
	a, b := HashID("ab", "c"), HashID("a", "bc")
	if a == b {
		t.Error("the parts ran together")
	}
	if len(a) != len("urn:uuid:")+36 || a[len("urn:uuid:")+14] != '8' || !strings.ContainsRune("89ab", rune(a[len("urn:uuid:")+19])) {
		t.Errorf("%s is no UUID of version 8", a)
	}
}

// A chain and a ring of blank nodes, far deeper than blankDepth, must cost no
// more than their length.
func TestDeepBlankNodesAreCheap(t *testing.T) {
	const length = 20000
	doc := rdf.NewDocument(rdf.NTriples)
	next, err := rdf.NewIRI("http://example.no/next")
	if err != nil {
		t.Fatal(err)
	}
	blank := make([]rdf.Blank, length)
	for i := range blank {
		if blank[i], err = rdf.NewBlank("b" + strconv.Itoa(i)); err != nil {
			t.Fatal(err)
		}
	}
	for i := range blank { // two links each: without a memory of what is known, 2^8 ways from every node
		doc.Add(rdf.Triple{Subj: blank[i], Pred: next, Obj: blank[(i+1)%length]})
		doc.Add(rdf.Triple{Subj: blank[i], Pred: next, Obj: blank[(i+2)%length]})
	}
	b := Builder{doc: doc, blanks: blanks{doc: doc}}
	for _, n := range blank {
		if b.Blank(n) == "" {
			t.Fatal("no id")
		}
	}
	if got, most := len(b.blanks.content)+len(b.blanks.path), 2*(blankDepth+1)*length; got > most {
		t.Errorf("%d hashes, want at most %d", got, most)
	}
}
