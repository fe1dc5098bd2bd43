// Package data_test checks the sample: its facts by themselves, and the graph
// and verdicts that the loaders make of it.
package data_test

import (
	"io/fs"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

var (
	nineDigits = regexp.MustCompile(`(?:enhet:|/|;|")(\d{9})(?:\D|$)`)
	lovdata    = regexp.MustCompile(`https?://(?:www\.)?lovdata\.no/[^\s>";]+`)
	foundedIn  = regexp.MustCompile(`/(?:lov|forskrift)/`)
)

// texts returns the Turtle files and tables of the sample by path.
func texts(t *testing.T) map[string]string {
	t.Helper()
	found := make(map[string]string)
	err := fs.WalkDir(os.DirFS("."), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".ttl") && !strings.HasSuffix(path, ".csv") {
			return err
		}
		content, err := os.ReadFile(path)
		found[path] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// faulty reports whether a file is wrong on purpose.
func faulty(path string) bool { return strings.HasPrefix(path, "eksempel/feil") }

func TestEveryOrganisationNumberPassesItsCheck(t *testing.T) {
	numbers, wrong := map[string]bool{}, 0
	for path, text := range texts(t) {
		for _, m := range nineDigits.FindAllStringSubmatch(text, -1) {
			numbers[m[1]] = true
			switch ok := graph.ValidOrgNumber(m[1]); {
			case !ok && faulty(path):
				wrong++
			case !ok:
				t.Errorf("%s: %s", path, m[1])
			}
		}
	}
	if len(numbers) < 35 {
		t.Errorf("%d numbers found: the test looks in the wrong place", len(numbers))
	}
	if wrong != 2 {
		t.Errorf("%d wrong numbers on purpose, want one in each of the faulty files", wrong)
	}
}

func TestEveryLovdataAddressIsOneThatTheGraphKnows(t *testing.T) {
	acts, forms := map[graph.ID]bool{}, map[string]bool{}
	for path, text := range texts(t) {
		for _, address := range lovdata.FindAllString(text, -1) {
			_, act, ok := graph.CanonicalLaw(address)
			if !ok {
				t.Errorf("%s: %s", path, address)
				continue
			}
			acts[act] = true
			u, err := url.Parse(address)
			if err != nil {
				t.Fatal(err)
			}
			forms[u.Scheme+u.Host+u.Path[:foundedIn.FindStringIndex(u.Path)[0]]] = true
		}
	}
	if len(acts) < 20 {
		t.Errorf("%d acts, want at least 20", len(acts))
	}
	if len(forms) < 4 {
		t.Errorf("addresses take the forms %v, want at least four", forms)
	}
}
