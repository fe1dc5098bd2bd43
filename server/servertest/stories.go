package servertest

import (
	"bytes"
	"embed"
	"encoding/json"
	"io/fs"
	"log/slog"
	"path"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/server"
)

//go:embed testdata
var files embed.FS

// Story is a question and the answer that every store must give. Variables
// stand in a comment on the first line of the query: # {"id": "…"}.
type Story struct {
	Name      string
	Query     string
	Variables map[string]any
	Want      []byte // nil when no answer is kept yet
}

// Book is stories that are told of one graph.
type Book struct {
	Folder string                                // where its stories are kept
	Load   func(t testing.TB, store graph.Store) // makes the graph what an empty store holds
}

// Books are all of them: of the services, and of their follow-up.
func Books() []Book {
	return []Book{{"testdata", Load}, {"testdata/followup", LoadFollowUp}}
}

// Stories are those of the book, in the order of their names.
func (b Book) Stories(t testing.TB) []Story {
	t.Helper()
	names, err := fs.Glob(files, b.Folder+"/*.graphql")
	if err != nil || len(names) == 0 {
		t.Fatalf("find the stories: %d, %v", len(names), err)
	}
	stories := make([]Story, len(names))
	for i, name := range names {
		query, err := files.ReadFile(name)
		if err != nil {
			t.Fatalf("read story: %v", err)
		}
		s := Story{Name: strings.TrimSuffix(path.Base(name), ".graphql"), Query: string(query)}
		first, _, _ := strings.Cut(s.Query, "\n")
		if vars, ok := strings.CutPrefix(first, "# {"); ok {
			if err := json.Unmarshal([]byte("{"+vars), &s.Variables); err != nil {
				t.Fatalf("%s: variables: %v", name, err)
			}
		}
		s.Want, _ = files.ReadFile(strings.TrimSuffix(name, ".graphql") + ".json") // missing is a failure of the story
		stories[i] = s
	}
	return stories
}

// Answer asks a story of a server and sets the answer out for people to read.
func (s Story) Answer(t testing.TB, srv *server.Server) []byte {
	t.Helper()
	raw, err := srv.Ask(t.Context(), s.Query, s.Variables, "")
	if err != nil {
		t.Fatalf("ask: %v", err)
	}
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, raw, "", "  "); err != nil {
		t.Fatalf("the answer is not JSON: %v\n%s", err, raw)
	}
	pretty.WriteByte('\n')
	return pretty.Bytes()
}

// Tell loads the graph into an empty store and compares every answer.
func (b Book) Tell(t *testing.T, store graph.Store) {
	t.Helper()
	b.Load(t, store)
	srv, err := server.New(store, server.DefaultConfig(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatalf("make a server: %v", err)
	}
	for _, s := range b.Stories(t) {
		t.Run(s.Name, func(t *testing.T) {
			if got := s.Answer(t, srv); !bytes.Equal(got, s.Want) {
				t.Errorf("got\n%s\nwant\n%s", got, s.Want)
			}
		})
	}
}

// Stories tells every book to a store that empty makes empty, and has every
// example of the query page answered.
func Stories(t *testing.T, empty func(t *testing.T) graph.Store) {
	t.Helper()
	for _, b := range Books() {
		store := empty(t)
		t.Run(path.Base(b.Folder), func(t *testing.T) { b.Tell(t, store) })
		if b.Folder == "testdata" {
			continue // some examples ask of follow-up
		}
		srv, err := server.New(store, server.DefaultConfig(), slog.New(slog.DiscardHandler))
		if err != nil {
			t.Fatalf("make a server: %v", err)
		}
		answerExamples(t, srv)
	}
}

// answerExamples asks every example of the page to write queries in; the
// answer must have no errors.
func answerExamples(t *testing.T, srv *server.Server) {
	t.Helper()
	examples, err := server.Examples()
	if err != nil {
		t.Fatalf("read the examples: %v", err)
	}
	for _, e := range examples {
		t.Run(e.Title, func(t *testing.T) {
			if got := (Story{Query: e.Query, Variables: e.Variables}).Answer(t, srv); bytes.Contains(got, []byte(`"errors"`)) {
				t.Errorf("got\n%s", got)
			}
		})
	}
}
