package graph_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

func TestAProblemHasTheSameKeyOnAnotherLineAndNoOther(t *testing.T) {
	one := graph.Problem{Code: graph.DateInvalid, Subject: "urn:a", Property: "p", Value: "v", Message: "m", Source: "s", Document: "d", Line: 3, Column: 4}
	key := func(change func(p *graph.Problem)) string {
		p := one
		change(&p)
		return graph.ProblemsOf(&graph.Graph{Problems: []graph.Problem{p}})[0].Key
	}
	same := key(func(*graph.Problem) {})
	for name, change := range map[string]func(p *graph.Problem){
		"line": func(p *graph.Problem) { p.Line = 9 }, "column": func(p *graph.Problem) { p.Column = 9 }, "message": func(p *graph.Problem) { p.Message = "x" },
	} {
		if key(change) != same {
			t.Errorf("another %s makes it another problem", name)
		}
	}
	for name, change := range map[string]func(p *graph.Problem){
		"code": func(p *graph.Problem) { p.Code = graph.IRIInvalid }, "subject": func(p *graph.Problem) { p.Subject = "urn:b" },
		"property": func(p *graph.Problem) { p.Property = "q" }, "value": func(p *graph.Problem) { p.Value = "w" },
		"source": func(p *graph.Problem) { p.Source = "t" }, "document": func(p *graph.Problem) { p.Document = "e" },
		"border between two fields": func(p *graph.Problem) { p.Source, p.Document = "", "s"+"d" },
	} {
		if key(change) == same {
			t.Errorf("another %s makes no other problem", name)
		}
	}
}

func TestProblemsBelongToWhoCanMendThem(t *testing.T) {
	g := graphtest.Draw(t, `
		nav -RESPONSIBLE-> benefit -NEEDS-> proof -PROVIDED_BY-> Dataset:income -HAS_BASIS-> rule
		tax -PUBLISHES-> income -IN_CATALOG-> data
		benefit -IN_CATALOG-> services`)
	g.Problems = nil
	for line, subject := range []string{"benefit", "proof", "income", "rule", "tax", "data", "income", "elsewhere"} {
		g.Problems = append(g.Problems, graph.Problem{Code: graph.TitleMissing, Subject: graphtest.ID(subject), Line: line})
	}
	type whose struct{ Agencies, Catalogs []graph.ID }
	got := map[string]whose{}
	found := graph.ProblemsOf(g)
	for _, p := range found {
		got[word(p.Subject)] = whose{p.Agencies, p.Catalogs}
		if word(p.Subject) == "income" && p.Line != 2 {
			t.Errorf("of two that differ in line only, that of line %d stands", p.Line)
		}
	}
	ids := graphtest.IDs
	want := map[string]whose{
		"benefit": {ids("nav"), ids("services")}, "proof": {ids("nav"), nil}, "income": {ids("tax"), ids("data")},
		"rule": {ids("tax"), nil}, "tax": {ids("tax"), nil}, "data": {}, "elsewhere": {},
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(found) != 7 || !slices.IsSortedFunc(found, func(a, b graph.FoundProblem) int { return strings.Compare(a.Key, b.Key) }) {
		t.Errorf("%d problems, by key: want 7, each once", len(found))
	}
}

func TestProblemsAreComparedWithThoseThatWereThere(t *testing.T) {
	found := func(key, message string) graph.FoundProblem {
		return graph.FoundProblem{Key: key, Problem: graph.Problem{Message: message}}
	}
	same, said := found("same", "x"), found("said otherwise", "x")
	held := map[string]graph.HeldProblem{
		"same":           {FirstRun: 1, Since: "2026-05-01", Hash: same.Hash()},
		"said otherwise": {FirstRun: 2, Since: "2026-05-02", Hash: said.Hash()},
		"z is gone":      {FirstRun: 1, Since: "2026-05-01"},
		"also gone":      {FirstRun: 1, Since: "2026-05-01"},
	}
	said.Message = "y"
	written, gone, added := graph.DiffProblems(held, []graph.FoundProblem{found("new", "x"), said, same}, 7, "2026-05-07")
	fresh := found("new", "x")
	fresh.FirstRun, fresh.Since = 7, "2026-05-07"
	said.FirstRun, said.Since = 2, "2026-05-02"
	if diff := cmp.Diff([]graph.FoundProblem{fresh, said}, written); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
	if want := []string{"also gone", "z is gone"}; !slices.Equal(gone, want) || added != 1 {
		t.Errorf("gone %q, added %d; want %q and 1", gone, added, want)
	}
	for name, change := range map[string]func(p *graph.FoundProblem){
		"line": func(p *graph.FoundProblem) { p.Line++ }, "column": func(p *graph.FoundProblem) { p.Column++ },
		"agencies": func(p *graph.FoundProblem) { p.Agencies = []graph.ID{"a"} }, "catalogues": func(p *graph.FoundProblem) { p.Catalogs = []graph.ID{"a"} },
	} {
		p := same
		if change(&p); p.Hash() == same.Hash() {
			t.Errorf("other %s do not show", name)
		}
	}
}

func TestEveryCodeIsListedOnce(t *testing.T) {
	codes := graph.ProblemCodes()
	sorted := slices.Sorted(slices.Values(codes))
	if len(slices.Compact(sorted)) != len(codes) || len(codes) != 16 {
		t.Errorf("the codes are %v", codes)
	}
}
