package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/open"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
	"github.com/sammenheng/sammenheng/server/servertest"
)

// remembering is a store file with the fixture's graph and history.
func remembering(t *testing.T) string {
	t.Helper()
	url := "file:" + filepath.Join(t.TempDir(), "graph")
	store, err := open.Store(t.Context(), url, open.Options{})
	if err != nil {
		t.Fatal(err)
	}
	servertest.Load(t, store)
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	return url
}

// typed is what a command prints, which must end with a code.
func typed(t *testing.T, code int, args ...string) (out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	none := func(string) string { return "" }
	if got := run(args, none, strings.NewReader(""), &stdout, &stderr); got != code {
		t.Fatalf("%v: exit code %d, want %d: %s", args, got, code, stderr.String())
	}
	return stdout.String(), stderr.String()
}

// spread is a table with a header, by column.
func spread(t *testing.T, text string) []map[string]string {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows := []map[string]string{}
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			row[name] = record[i]
		}
		rows = append(rows, row)
	}
	return rows
}

func TestChangesAreTheSameInEveryForm(t *testing.T) {
	store := remembering(t)
	asCells, _ := typed(t, exitOK, "changes", "--store", store, "--csv")
	asText, _ := typed(t, exitOK, "changes", "--store", store, "--json")
	asTable, _ := typed(t, exitOK, "changes", "--store", store, "--table")
	var objects []map[string]string
	if err := json.Unmarshal([]byte(asText), &objects); err != nil {
		t.Fatal(err)
	}
	rows := spread(t, asCells)
	if len(rows) != 11 || len(objects) != len(rows) || strings.Count(asTable, "\n") != 1+len(rows) {
		t.Fatalf("%d rows, %d objects, table:\n%s", len(rows), len(objects), asTable)
	}
	for i, row := range rows {
		for name, cell := range row {
			if objects[i][name] != cell {
				t.Errorf("row %d, %s: %q and %q", i, name, cell, objects[i][name])
			}
		}
		if !strings.Contains(asTable, row["sentence"]) {
			t.Errorf("the table lacks %s", row["sentence"])
		}
	}
	const want = "«Foreldrepenger» er ikke lenger blokkert: det er registrert en hjemmel for å utlevere «Inntekt» fra Skatteetaten (Folkeregisterloven § 10-2)."
	if rows[1]["kind"] != "SERVICE_RELEASED" || rows[1]["sentence"] != want || rows[1]["lifeEvents"] != "Få barn" || rows[1]["subjectId"] != servertest.Parental {
		t.Errorf("%v", rows[1])
	}
}

func TestChangesAreNarrowedByDayRunAgencyAndKind(t *testing.T) {
	store := remembering(t)
	for _, c := range []struct {
		want int
		args []string
	}{
		{11, []string{"--since", "2026-11-20", "--until", "2026-11-20"}},
		{0, []string{"--since", "2026-11-21"}},
		{0, []string{"--run", servertest.ReportName}},
		{0, []string{"--run", "1"}},
		{6, []string{"--agency", "974761076"}},
		{1, []string{"--agency", "974761076", "--kind", "basis-added"}},
		{2, []string{"--life-event", servertest.Death}},
		{1, []string{"--subject", "https://example.org/services/old"}},
	} {
		out, _ := typed(t, exitOK, append([]string{"changes", "--store", store, "--csv"}, c.args...)...)
		if got := len(spread(t, out)); got != c.want {
			t.Errorf("%v: %d changes, want %d", c.args, got, c.want)
		}
	}
	out, _ := typed(t, exitOK, "changes", "--store", store, "--since", "2027-01-01", "--json")
	if strings.TrimSpace(out) != "[]" {
		t.Errorf("no changes as JSON: %q", out)
	}
	if out, _ := typed(t, exitOK, "changes", "--store", store, "--since", "2027-01-01", "--table"); out != "Nothing has changed.\n" {
		t.Errorf("no changes as a table: %q", out)
	}
}

func TestWhatAHistoryCannotBeAskedIsSaid(t *testing.T) {
	store := remembering(t)
	for _, c := range []struct {
		code int
		says string
		args []string
	}{
		{exitUsage, "2026-02-30", []string{"changes", "--since", "2026-02-30"}},
		{exitUsage, "before --since", []string{"changes", "--since", "2026-02-02", "--until", "2026-02-01"}},
		{exitUsage, "SERVICE_BLOCKED", []string{"changes", "--kind", "everything"}},
		{exitUsage, "--lang", []string{"changes", "--lang", "sv"}},
		{exitUsage, "only with --csv", []string{"changes", "--json", "--bom"}},
		{exitUsage, "one of --table", []string{"runs", "--json", "--csv"}},
		{exitFailed, "rapport høst", []string{"changes", "--run", "rapport høst"}},
		{exitFailed, "no Agency", []string{"changes", "--agency", "974767880"}},
		{exitFailed, "no source", []string{"problems", "--source", "nowhere"}},
		{exitUsage, "TITLE_MISSING", []string{"problems", "--code", "bad"}},
		{exitUsage, "STILL", []string{"problems", "--state", "old"}},
		{exitUsage, "only dqv", []string{"problems", "--format", "xml"}},
		{exitUsage, "--format dqv", []string{"problems", "--format", "dqv", "--csv"}},
		{exitUsage, "number", []string{"runs", "pin", "2", "2026"}},
		{exitUsage, "number", []string{"runs", "pin", "two", "name"}},
		{exitFailed, "no such run", []string{"runs", "pin", "9", "name"}},
		{exitFailed, "already", []string{"runs", "pin", "2", servertest.ReportName}},
		{exitFailed, "no such run", []string{"runs", "unpin", "9"}},
	} {
		if out, errs := typed(t, c.code, append(c.args, "--store", store)...); !strings.Contains(errs, c.says) || out != "" {
			t.Errorf("%v: %q, %q", c.args, out, errs)
		}
	}
}

func TestARunIsPinnedAndUnpinned(t *testing.T) {
	store := remembering(t)
	pinned := func() string {
		out, _ := typed(t, exitOK, "runs", "--store", store, "--pinned", "--csv")
		var names []string
		for _, row := range spread(t, out) {
			names = append(names, row["number"]+" "+row["name"])
		}
		return strings.Join(names, ", ")
	}
	typed(t, exitOK, "runs", "pin", "3", "rapport høst 2026", "--store", store)
	if got := pinned(); got != "3 rapport høst 2026, 1 rapport vår 2026" {
		t.Errorf("pinned: %s", got)
	}
	typed(t, exitOK, "runs", "unpin", "1", "--store", store)
	if got := pinned(); got != "3 rapport høst 2026" {
		t.Errorf("pinned: %s", got)
	}
}

func TestRunsTellWhichSourceFailedOnWhichNight(t *testing.T) {
	store := remembering(t)
	out, _ := typed(t, exitOK, "runs", "--store", store, "--failed", "--csv")
	rows := spread(t, out)
	if len(rows) != 1 || rows[0]["day"] != "2026-11-21" || rows[0]["notWhole"] != "datasets STALE" || rows[0]["failures"] != "datasets.ttl: 503 Service Unavailable" || rows[0]["seconds"] != "75" {
		t.Errorf("%v", rows)
	}
	shown, _ := typed(t, exitOK, "runs", "--store", store, "--table")
	if lines := strings.Split(shown, "\n"); len(lines) != 5 || !strings.HasPrefix(lines[0], "NUMBER") || !strings.HasPrefix(lines[3], "1 ") || !strings.Contains(lines[3], servertest.ReportName) {
		t.Errorf("%s", shown)
	}
}

func TestProblemsForExcelAreSafeCells(t *testing.T) {
	store := remembering(t)
	out, _ := typed(t, exitOK, "problems", "--store", store, "--csv", "--semicolon", "--bom", "--lang", "nn")
	for _, want := range []string{"\uFEFFstate;code;", ";'=2026-02-30;", "«Skifteattest» har ein dato som ikkje lèt seg lese: «=2026-02-30»."} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	out, _ = typed(t, exitOK, "problems", "--store", store, "--csv", "--state", "gone", "--agency", "974761076")
	if rows := spread(t, out); len(rows) != 1 || rows[0]["code"] != "TITLE_MISSING" || rows[0]["state"] != "GONE" || rows[0]["since"] != "2026-11-20" {
		t.Errorf("%v", rows)
	}
}

// The report must be read by any program: ours reads it as Turtle.
func TestAQualityReportHasAMeasurementForEachCodeAndAnAnnotationForEachProblem(t *testing.T) {
	store := remembering(t)
	out, _ := typed(t, exitOK, "problems", "--store", store, "--format", "dqv")
	counts := map[string]int{}
	_, err := rdf.Decode(strings.NewReader(out), rdf.Options{Format: rdf.Turtle}, func(t rdf.Triple) error {
		counts[t.Pred.String()+" "+t.Obj.String()]++
		counts[t.Pred.String()]++
		return nil
	})
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for what, want := range map[string]int{
		vocab.RDFType + " " + vocab.DQVMetric:                          len(graph.ProblemCodes()),
		vocab.RDFType + " " + vocab.DQVQualityMeasurement:              3, // a source each, and the catalogue of one
		vocab.RDFType + " " + vocab.DQVQualityAnnotation:               2,
		vocab.RDFType + " " + vocab.OAAnnotation:                       2,
		vocab.OAMotivatedBy + " " + vocab.DQVQualityAssessment:         2,
		vocab.OAHasTarget + " " + servertest.Estate:                    1,
		vocab.OAHasTarget + " " + vocab.SammenhengSource("examples"):   1,
		vocab.DQVComputedOn + " https://example.org/catalogs/services": 1,
		vocab.DQVValue + " 1":                                          3,
		vocab.RDFValue + " “Certificate of probate” has a date that cannot be read: “=2026-02-30”. Write an existing day as YYYY-MM-DD.": 1,
		vocab.OAHasBody: 6,
	} {
		if counts[what] != want {
			t.Errorf("%s: %d, want %d", what, counts[what], want)
		}
	}
}
