package rdf_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"github.com/sammenheng/sammenheng/loaders/rdf"
)

func load(t *testing.T, text string) *rdf.Document {
	t.Helper()
	d, err := rdf.Load(strings.NewReader(text), rdf.Options{Name: "test.ttl"})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func iri(t *testing.T, s string) rdf.IRI {
	t.Helper()
	i, err := rdf.NewIRI(s)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func TestADocumentKeepsFirstSeenOrderAndDropsRepetitions(t *testing.T) {
	d := load(t, `<a:s> a <a:T> , <a:U> ; <a:p> [ <a:q> 1 ] , "x" , "x" . <a:z> <a:p> <a:s> . <a:s> <a:p> "x"@nb ; a <a:T> .`)
	var order []string
	for _, r := range d.Resources() {
		order = append(order, fmt.Sprintf("%T %d", r.Term, len(r.Statements)))
	}
	if want := []string{"rdf.IRI 5", "rdf.Blank 1", "rdf.IRI 1"}; !slices.Equal(order, want) {
		t.Errorf("resources %v, want %v", order, want)
	}
	if d.Len() != 7 || d.Format() != rdf.Turtle {
		t.Errorf("%d triples of %s", d.Len(), d.Format())
	}
	s := d.Resource(iri(t, "a:s"))
	if !slices.Equal(s.Types(), []string{"a:T", "a:U"}) || !s.HasType("a:X", "a:U") || s.HasType("a:X") {
		t.Errorf("types %v", s.Types())
	}
	if got := fmt.Sprint(s.Objects("a:none", "a:p")[1:]); got != "[x x]" {
		t.Errorf("objects %s", got)
	}
}

func TestSubjectsLooksUpWhatPointsAtATerm(t *testing.T) {
	d := load(t, `<a:1> <a:p> <a:o> . <a:2> <a:q> <a:o> . <a:3> <a:p> <a:o> , "x"@nb .`)
	names := func(rs []*rdf.Resource) (s []string) {
		for _, r := range rs {
			s = append(s, r.Term.String())
		}
		return s
	}
	if got := names(d.Subjects("a:p", iri(t, "a:o"))); !slices.Equal(got, []string{"a:1", "a:3"}) {
		t.Errorf("a:p gives %v", got)
	}
	text, err := rdf.NewText("x", "NB")
	if err != nil {
		t.Fatal(err)
	}
	if got := names(d.Subjects("a:p", text)); !slices.Equal(got, []string{"a:3"}) {
		t.Errorf("the text gives %v", got)
	}
	d.Add(rdf.Triple{Subj: iri(t, "a:4"), Pred: iri(t, "a:p"), Obj: iri(t, "a:o")})
	if got := names(d.Subjects("a:p", iri(t, "a:o"))); len(got) != 3 {
		t.Errorf("after Add: %v", got)
	}
}

func TestAResourceOfManyStatementsStaysASet(t *testing.T) {
	var b strings.Builder
	for i := range 3 * 100 {
		fmt.Fprintf(&b, "<a:c> <a:p> <a:%d> .\n", i%100)
	}
	if d := load(t, b.String()); d.Len() != 100 {
		t.Errorf("%d triples, want 100", d.Len())
	}
}

func TestANilResourceHasNothing(t *testing.T) {
	r := load(t, "<a:s> <a:p> 1 .").Resource(iri(t, "a:other"))
	if r != nil || r.HasType("a:T") || r.Objects("a:p") != nil || r.Types() != nil {
		t.Error("a resource that is not there says something")
	}
}

func TestTermConstructorsRefuseWhatIsNoTerm(t *testing.T) {
	for _, s := range []string{"", "relative", "http://a b", "http://a<b", "1:x"} {
		if i, err := rdf.NewIRI(s); err == nil {
			t.Errorf("NewIRI(%q) = %v", s, i)
		}
	}
	for _, tag := range []string{"-", "en-", "-en", "n_o", "é", "1a"} {
		if l, err := rdf.NewText("x", tag); err == nil {
			t.Errorf("NewText(%q) = %v", tag, l)
		}
	}
	if l, err := rdf.NewText("a \"b\"\n", "zh-Hans-CN"); err != nil || l.Lang() != "zh-hans-cn" || l.String() != "a \"b\"\n" {
		t.Errorf("%v, %v", l, err)
	}
	if _, err := rdf.NewLiteral("x", "no datatype"); err == nil {
		t.Error("a datatype that is no IRI was accepted")
	}
	if _, err := rdf.NewBlank(""); err == nil {
		t.Error("an empty label was accepted")
	}
}

func TestLongLanguageTagsKeepAnyTextAndLeaveNoGoroutine(t *testing.T) {
	defer goleak.VerifyNone(t)
	for _, tag := range []string{"zh-hans-cn", "nl-be-x-generated-formal", "de-ch-1996", "sl-rozaj-biske-1994"} {
		for _, text := range []string{"", ".5", "\\", "\"", "a\nb\r\t", "blåbær 😀", "\u0000\u007f", strings.Repeat("x", 100_000)} {
			l, err := rdf.NewText(text, tag)
			if err != nil || l.String() != text || l.Lang() != tag {
				t.Errorf("%q@%s: %v", text, tag, err)
			}
		}
	}
}
