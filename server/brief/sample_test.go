package brief

import (
	"bytes"
	"log/slog"
	"regexp"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/loaders"
)

// sample is what data/sources.yaml makes.
func sample(t *testing.T) *memory.Store {
	t.Helper()
	config, err := loaders.ReadConfig("../../data/sources.yaml")
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

// subjects are the national life events and every ministry of a store.
func subjects(t *testing.T, store graph.Store) []*graph.Node {
	t.Helper()
	events, err := store.List(t.Context(), graph.ListQuery{Kind: graph.LifeEvent, Filter: graph.ListFilter{National: true}, Page: graph.Page{First: graph.MaxFirst}})
	if err != nil {
		t.Fatal(err)
	}
	agencies, err := store.List(t.Context(), graph.ListQuery{Kind: graph.Agency, Page: graph.Page{First: graph.MaxFirst}})
	if err != nil {
		t.Fatal(err)
	}
	all := events.Nodes
	for _, n := range agencies.Nodes {
		if n.Ministry {
			all = append(all, n)
		}
	}
	if len(events.Nodes) != 7 || len(all) < 12 {
		t.Fatalf("the sample has %d national life events, and %d with the ministries", len(events.Nodes), len(all))
	}
	return all
}

var unfilled = regexp.MustCompile(`\{[a-z]+\}`)

func TestEveryBriefOfTheSampleIsWholeAndShort(t *testing.T) {
	store := sample(t)
	for _, n := range subjects(t, store) {
		for _, lang := range []graph.Language{graph.NB, graph.NN, graph.EN} {
			d, err := Gather(t.Context(), store, n.ID, lang, "")
			if err != nil {
				t.Fatalf("%s in %s: %v", n.Title(lang).Value, lang, err)
			}
			text := string(Markdown(d))
			if found := unfilled.FindString(text); found != "" {
				t.Errorf("%s in %s: %s is not filled in", d.Title, lang, found)
			}
			// LibreOffice needs at most two pages of A4 for every brief of the
			// sample, of which the longest has some 1 070 words.
			if words := len(strings.Fields(strings.Join(lines(d), " "))); words > 1200 {
				t.Errorf("%s in %s has %d words", d.Title, lang, words)
			}
			for _, s := range d.Sections {
				if s.Heading == "" || len(s.Blocks) == 0 {
					t.Errorf("%s in %s: the section %s has a heading %q and %d blocks", d.Title, lang, s.Key, s.Heading, len(s.Blocks))
				}
			}
		}
	}
}

func TestTheSameVersionGivesTheSameBytes(t *testing.T) {
	one, other := sample(t), sample(t)
	for _, n := range subjects(t, one)[:8] {
		a, b := written(t, one, n.ID), written(t, other, n.ID)
		if !bytes.Equal(a, b) {
			t.Errorf("two briefs of %s differ", n.Title(graph.NB).Value)
		}
	}
}

// written are the bytes of both forms of a brief.
func written(t *testing.T, store graph.Store, of graph.ID) []byte {
	t.Helper()
	d, err := Gather(t.Context(), store, of, graph.NB, "")
	if err != nil {
		t.Fatal(err)
	}
	document, err := Docx(d)
	if err != nil {
		t.Fatal(err)
	}
	return append(Markdown(d), document...)
}
