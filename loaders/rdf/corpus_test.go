package rdf_test

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// corpusDeviations are the files that end otherwise than MANIFEST.tsv says.
var corpusDeviations = map[string]struct {
	why     string
	triples int    // as emitted, repetitions included (like the manifest); -1 when the file fails
	message string // part of the error
}{
	"datasets/fdk--libraries__datastore__difi-dataset-2017-10-19.jsonld": {
		"walking the JSON by hand counts 1099 statements, 1025 of them different; the manifest's tool lost 58", 1099, "",
	},
	"large/fdk-dataset-harvester--difi-complete-2017-10-25.jsonld": {
		"walking the JSON by hand counts 15706 different statements; the manifest's tool lost 2163", 16980, "",
	},
	"datasets/fdk-dataset-harvester--space-in-uri.jsonld": {
		"two addresses hold spaces; the manifest's tool dropped what they say, we read them percent-encoded", 1393, "",
	},
	"broken/fdk-reasoning-service--ontology__fdk.rdf": {
		"it is whole and valid Turtle under the extension .rdf: content goes before extension", 21, "",
	},
}

type manifestRow struct{ file, syntax, triples string }

func manifest(t *testing.T) []manifestRow {
	t.Helper()
	var rows []manifestRow
	for _, line := range strings.Split(strings.TrimSpace(string(sharedFile(t, "corpus/MANIFEST.tsv"))), "\n")[1:] {
		f := strings.Split(line, "\t")
		rows = append(rows, manifestRow{file: f[0], syntax: f[6], triples: f[7]})
	}
	if len(rows) < 300 {
		t.Fatalf("the manifest has %d rows, it should have about 302", len(rows))
	}
	return rows
}

func TestEveryCorpusFileLoadsWithItsCountOrFailsWithASentence(t *testing.T) {
	for _, row := range manifest(t) {
		t.Run(row.file, func(t *testing.T) {
			count := 0
			format, err := rdf.Decode(bytes.NewReader(sharedFile(t, "corpus/"+row.file)), rdf.Options{Name: row.file},
				func(rdf.Triple) error { count++; return nil })
			want, numbered := strconv.Atoi(row.triples)
			if numbered != nil {
				want = -1
			}
			message := ""
			if x, ok := corpusDeviations[row.file]; ok {
				want, message = x.triples, x.message
			}
			if want < 0 {
				checkFailure(t, err, row.file, message)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if count != want {
				t.Errorf("%d triples, want %d", count, want)
			}
			if _, deviates := corpusDeviations[row.file]; !deviates && string(format) != row.syntax {
				t.Errorf("format %q, want %q", format, row.syntax)
			}
		})
	}
}

// checkFailure wants a sentence that names file, line and column.
func checkFailure(t *testing.T, err error, file, message string) {
	t.Helper()
	var bad *rdf.Error
	if !errors.As(err, &bad) {
		t.Fatalf("error is %v, want an *rdf.Error", err)
	}
	if bad.Line == 0 || bad.Column == 0 {
		t.Errorf("no line or column in %q", err)
	}
	if bad.Document != file || !strings.HasPrefix(err.Error(), file+":") {
		t.Errorf("%q does not begin with its file", err)
	}
	if !strings.Contains(err.Error(), message) {
		t.Errorf("%q does not say %q", err, message)
	}
}

func TestReadingAFileTwiceGivesTheSameTriplesInTheSameOrder(t *testing.T) {
	for _, file := range []string{
		"datasets/fdk-dataset-harvester--npolar.jsonld",
		"large/fdk-dataset-harvester--dcat-11.rdf",
		"services/fdk-publicservice-harvester--all_catalogs.ttl",
	} {
		data := sharedFile(t, "corpus/"+file)
		first, second := lines(t, data, file), lines(t, data, file)
		if first != second {
			t.Errorf("%s: two runs differ", file)
		}
	}
}

func lines(t *testing.T, data []byte, name string) string {
	t.Helper()
	var b strings.Builder
	_, err := rdf.Decode(bytes.NewReader(data), rdf.Options{Name: name}, func(x rdf.Triple) error {
		b.WriteString(key(x.Subj) + key(x.Pred) + key(x.Obj) + "\n")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}
