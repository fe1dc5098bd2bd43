package rdftest_test

import (
	"bytes"
	"os/exec"
	"sort"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/rdf/rdftest"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

func write(t *testing.T, f rdf.Format, triples int, seed uint64) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := rdftest.Write(&b, f, triples, seed); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// canonical numbers blank nodes in the order of the file, which all three
// printers share, and sorts the statements.
func canonical(t *testing.T, data []byte, f rdf.Format) (text string, count int) {
	t.Helper()
	var out []string
	labels := make(map[string]string)
	name := func(term rdf.Term) string {
		if _, blank := term.(rdf.Blank); !blank {
			return term.String()
		}
		s := term.String()
		if labels[s] == "" {
			labels[s] = strings.Repeat("b", len(labels)+1)
		}
		return labels[s]
	}
	if _, err := rdf.Decode(bytes.NewReader(data), rdf.Options{Format: f}, func(x rdf.Triple) error {
		lang, datatype := "", ""
		if l, ok := x.Obj.(rdf.Literal); ok {
			lang, datatype = l.Lang(), l.DataType.String()
		}
		out = append(out, strings.Join([]string{name(x.Subj), x.Pred.String(), name(x.Obj), lang, datatype}, " "))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	sort.Strings(out)
	return strings.Join(out, "\n"), len(out)
}

func TestTheThreeFormatsHoldOneGraph(t *testing.T) {
	want, count := canonical(t, write(t, rdf.NTriples, 3000, 7), rdf.NTriples)
	if count < 3000 || count > 3300 {
		t.Errorf("%d triples, asked for 3000", count)
	}
	for _, f := range []rdf.Format{rdf.Turtle, rdf.RDFXML} {
		if got, _ := canonical(t, write(t, f, 3000, 7), f); got != want {
			t.Errorf("%s differs from N-Triples", f)
		}
	}
}

func TestTheSameSeedGivesTheSameFile(t *testing.T) {
	for _, f := range []rdf.Format{rdf.Turtle, rdf.RDFXML, rdf.NTriples} {
		if !bytes.Equal(write(t, f, 500, 3), write(t, f, 500, 3)) {
			t.Errorf("%s: two runs differ", f)
		}
		if bytes.Equal(write(t, f, 500, 3), write(t, f, 500, 4)) {
			t.Errorf("%s: the seed changes nothing", f)
		}
	}
}

func TestTheCatalogueHasWhatAMapperNeeds(t *testing.T) {
	d, err := rdf.Load(bytes.NewReader(write(t, rdf.Turtle, 5000, 1)), rdf.Options{Name: "made-up.ttl"})
	if err != nil {
		t.Fatal(err)
	}
	counts := make(map[string]int)
	for _, r := range d.Resources() {
		for _, class := range r.Types() {
			counts[class]++
		}
		for _, s := range r.Statements {
			counts[s.Predicate]++
		}
	}
	for _, term := range []string{
		vocab.CPSVNO + "Service", vocab.CPSVNO + "RequiredEvidence", vocab.DCAT + "Dataset", vocab.CV + "PublicOrganisation",
		vocab.CV + "LifeEvent", vocab.CPSV + "Rule", vocab.ELI + "LegalResource", vocab.CV + "Output", vocab.VCARD + "Organization",
		vocab.CPSVNO + "hasRequiredEvidence", vocab.CPSV + "follows", vocab.CPSV + "implements", vocab.DCT + "isPartOf",
		vocab.DCT + "publisher", vocab.DCT + "requires", vocab.CV + "hasCompetentAuthority", vocab.CV + "isGroupedBy",
	} {
		if counts[term] == 0 {
			t.Errorf("nothing uses %s", term)
		}
	}
}

func TestRapperAcceptsEveryFormat(t *testing.T) {
	rapper, err := exec.LookPath("rapper")
	if err != nil {
		t.Skip("SKIPPED: rapper is not installed, so no second reader has seen the files")
	}
	for _, f := range []rdf.Format{rdf.Turtle, rdf.RDFXML, rdf.NTriples} {
		cmd := exec.Command(rapper, "-q", "-c", "-i", string(f), "-", "http://example.org/")
		cmd.Stdin = bytes.NewReader(write(t, f, 2000, 1))
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", f, err, out)
		}
	}
}

func TestOtherFormatsAreRefused(t *testing.T) {
	if err := rdftest.Write(&bytes.Buffer{}, rdf.JSONLD, 10, 1); err == nil {
		t.Error("JSON-LD was accepted")
	}
}
