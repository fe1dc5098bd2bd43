package server_test

import (
	"html"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/server"
)

func TestTheQueryPageShowsEveryExampleByItsTitle(t *testing.T) {
	srv, _, _ := fixture(t)
	page := html.UnescapeString(get(t, srv, "/graphiql").body)
	examples := examples(t)
	if len(examples) < 7 {
		t.Errorf("there are only %d examples", len(examples))
	}
	for _, e := range examples {
		if !strings.Contains(page, ">"+e.Title+"</button>") || !strings.Contains(page, e.Query) {
			t.Errorf("the page lacks %q", e.Title)
		}
	}
	if !strings.Contains(page, `"text": "barn"`) {
		t.Error("the page lacks the variables of the search")
	}
}

func TestEveryExampleIsAnsweredAndSaysSomething(t *testing.T) {
	srv, _ := followUpFixture(t)
	seen := map[string]bool{}
	for _, e := range examples(t) {
		got := ask(t, srv, e.Query, e.Variables)
		if got.code() != "" || got.Data == nil {
			t.Errorf("%s: %.300s", e.Title, got.raw)
		}
		for field, value := range got.Data {
			connection, _ := value.(map[string]any)
			list, ok := connection["nodes"].([]any)
			if plain, isList := value.([]any); isList {
				list, ok = plain, true
			}
			if ok && len(list) == 0 || value == nil {
				t.Errorf("%s: %s is empty", e.Title, field)
			}
		}
		if seen[e.Title] || e.Query == "" {
			t.Errorf("%q stands there twice, or asks nothing", e.Title)
		}
		seen[e.Title] = true
	}
}

func examples(t *testing.T) []server.Example {
	t.Helper()
	all, err := server.Examples()
	if err != nil {
		t.Fatalf("examples: %v", err)
	}
	return all
}
