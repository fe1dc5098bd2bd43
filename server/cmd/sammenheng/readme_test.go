package main

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/loaders"
	"github.com/sammenheng/sammenheng/server"
)

const root = "../../../"

// question is a query in the README and the answer that stands below it.
var question = regexp.MustCompile("(?s)```graphql\n(.*?)```\n\n```json\n(.*?)```")

func TestTheAnswersInTheReadmeAreReal(t *testing.T) {
	store := sample(t)
	s, err := server.New(store, server.DefaultConfig(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	questions := question.FindAllStringSubmatch(readme(t), -1)
	if len(questions) != 3 {
		t.Fatalf("the README has %d questions with answers, want three", len(questions))
	}
	for _, q := range questions {
		answer, err := s.Ask(t.Context(), q[1], nil, "")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(parsed(t, []byte(q[2])), parsed(t, answer)); diff != "" {
			t.Errorf("the README says otherwise (-README +answer) of\n%s\n%s", q[1], diff)
		}
	}
}

// tableRow is a row of the README's table of questions: a command and a line of
// its answer. lifeEvent is what $E in the commands stands for.
var (
	tableRow  = regexp.MustCompile("(?m)^\\| [^|]+ \\| `sammenheng (ask [^`]+)` \\| (.+) \\|$")
	lifeEvent = regexp.MustCompile("`E=([^`]+)`")
	gaps      = regexp.MustCompile(` {2,}`)
)

func TestTheTableOfQuestionsInTheReadmeIsReal(t *testing.T) {
	file := filepath.Join(t.TempDir(), "graph")
	loadSample(t, file, "2026-11-22")
	text := readme(t)
	rows, event := tableRow.FindAllStringSubmatch(text, -1), lifeEvent.FindStringSubmatch(text)
	if len(rows) != 18 || event == nil {
		t.Fatalf("the README has %d questions in its table, want 18, and names a life event: %t", len(rows), event != nil)
	}
	for _, row := range rows {
		args := append(strings.Fields(strings.ReplaceAll(row[1], "$E", event[1])), "--table", "--store", "file:"+file)
		var out, errs bytes.Buffer
		if code := run(args, func(string) string { return "" }, strings.NewReader(""), &out, &errs); code != exitOK {
			t.Errorf("%s ends with %d: %s", row[1], code, errs.String())
		}
		if !strings.Contains(gaps.ReplaceAllString(out.String(), " · "), row[2]) {
			t.Errorf("%s does not answer\n%s\nbut\n%s", row[1], row[2], out.String())
		}
	}
}

func TestTheReadmeKnowsEveryFlagDefault(t *testing.T) {
	text := readme(t)
	for _, value := range []string{defaultStore, defaultSources, defaultArchive, defaultAddr} {
		if !strings.Contains(text, "`"+value+"`") {
			t.Errorf("the README does not name the default %s", value)
		}
	}
	for _, command := range []string{"load", "serve", "ask", "check", "convert", "export"} {
		var out bytes.Buffer
		if code := run([]string{command, "--help"}, func(string) string { return "" }, strings.NewReader(""), &out, &out); code != exitOK {
			t.Fatalf("%s --help ends with %d", command, code)
		}
		for _, flag := range regexp.MustCompile(`SAMMENHENG_[A-Z]+`).FindAllString(out.String(), -1) {
			if !strings.Contains(text, flag) {
				t.Errorf("%s --help names %s and the README does not", command, flag)
			}
		}
	}
}

// sample is a store that holds the sample as of the README's day.
func sample(t *testing.T) *memory.Store {
	t.Helper()
	config, err := loaders.ReadConfig(root + defaultSources)
	if err != nil {
		t.Fatal(err)
	}
	store := memory.New()
	t.Cleanup(func() { _ = store.Close() })
	l := &loaders.Loader{Config: config, Day: "2026-11-22", Log: slog.New(slog.DiscardHandler)}
	if _, err := l.Load(t.Context(), store); err != nil {
		t.Fatal(err)
	}
	return store
}

func readme(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile(root + "README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func parsed(t *testing.T, document []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(document, &v); err != nil {
		t.Fatalf("%v in %s", err, document)
	}
	return v
}
