package brief

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
)

var update = flag.Bool("update", false, "write the briefs of testdata again")

// told is a store of the drawing with two loads: after the first one, which is
// pinned, the basis for income was seen to have ended.
func told(t *testing.T) *memory.Store {
	t.Helper()
	all := append(titles(), tables()...)
	before := graphtest.Draw(t, death, append(all, graphtest.Set("old", func(n *graph.Node) { n.Valid = graph.Period{} }))...)
	after := graphtest.Draw(t, death, all...)
	after.Sources[0].Stale = true
	store := memory.New()
	t.Cleanup(func() { _ = store.Close() })
	loaded(t, store, before, graph.Run{Number: 1, Name: "rapport vår 2026", Day: "2026-05-01"})
	loaded(t, store, after, graph.Run{Number: 2, Name: "i dag", Day: graphtest.Day})
	return store
}

// loaded makes the store hold g and remember the run.
func loaded(t *testing.T, store graph.Store, g *graph.Graph, run graph.Run) {
	t.Helper()
	held, u, err := graph.Compare(t.Context(), store, g, string(run.Day))
	if err != nil {
		t.Fatal(err)
	}
	run.Started = time.Date(2026, 1, int(run.Number), 2, 0, 0, 0, time.UTC)
	run.Ended, run.Version, run.Digest = run.Started, u.Version.Number, u.Version.Digest
	record := graph.RunRecord{Run: run}
	if held.Version.Number > 0 {
		record.Changes = graph.Changes(earlier(t, store, held.Version, u), u, g, nil)
		for i := range record.Changes {
			record.Changes[i].Run, record.Changes[i].Day = run.Number, run.Day
		}
		record.Run.Changes = len(record.Changes)
	}
	u.Record = &record
	if _, err := store.Apply(t.Context(), u); err != nil {
		t.Fatal(err)
	}
}

// earlier is what a store holds of what an update changes.
func earlier(t *testing.T, store graph.Store, held graph.Version, u graph.Update) graph.Earlier {
	t.Helper()
	ids, services := u.Touched()
	nodes, err := store.Nodes(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := store.Needs(t.Context(), services)
	if err != nil {
		t.Fatal(err)
	}
	e := graph.Earlier{Day: held.AssessedOn, Nodes: map[graph.ID]*graph.Node{}, Needs: map[graph.ID][]graph.Need{}}
	for i, n := range nodes {
		if n != nil {
			e.Nodes[ids[i]] = n
		}
	}
	for i := range services {
		e.Needs[services[i]] = rows[i]
	}
	return e
}

func TestABriefSaysWhatTheDrawingShows(t *testing.T) {
	store := told(t)
	for _, name := range []string{"death", "finance"} {
		for _, lang := range []graph.Language{graph.NB, graph.NN, graph.EN} {
			d, err := Gather(t.Context(), store, graphtest.ID(name), lang, "")
			if err != nil {
				t.Fatal(err)
			}
			wantFile(t, name+"."+string(lang)+".md", d)
		}
	}
}

// wantFile compares a brief as Markdown with a file of testdata, or writes it
// again with -update. The digest, which any new field of a node changes, is left
// out.
func wantFile(t *testing.T, name string, d *Document) {
	t.Helper()
	path := filepath.Join("testdata", name)
	got := bytes.ReplaceAll(Markdown(d), []byte(d.Version.Digest[:12]), []byte("DIGEST"))
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got; -update writes it again):\n%s", path, diff)
	}
}

// sparing is a store that tells no more than it must: places in the Look of
// rows, and in that of follow-up nothing but the ends of its edges and what is
// above them.
type sparing struct{ graph.Store }

func (s sparing) Rows(ctx context.Context, scope graph.RowScope) (*graph.Rows, error) {
	rows, err := s.Store.Rows(ctx, scope)
	if err != nil {
		return nil, err
	}
	bare := *rows
	bare.Look = func(id graph.ID) *graph.Node {
		n := rows.Look(id)
		if n == nil {
			return nil
		}
		return &graph.Node{ID: n.ID, SortKey: n.SortKey, Ministry: n.Ministry, Valid: n.Valid}
	}
	return &bare, nil
}

func (s sparing) FollowUp(ctx context.Context) (*graph.FollowUp, error) {
	f, err := s.Store.FollowUp(ctx)
	if err != nil {
		return nil, err
	}
	promised := map[graph.ID]bool{}
	for _, n := range f.Nodes {
		promised[n.ID] = true
	}
	for _, e := range f.Edges {
		for _, id := range slices.Concat([]graph.ID{e.From, e.To}, f.Above[e.From], f.Above[e.To]) {
			promised[id] = true
		}
	}
	bare := *f
	bare.Look = func(id graph.ID) *graph.Node {
		if !promised[id] {
			return nil
		}
		return f.Look(id)
	}
	return &bare, nil
}

func TestABriefNeedsNoMoreOfAStoreThanItPromises(t *testing.T) {
	store := sample(t)
	for _, n := range subjects(t, store) {
		whole, bare := written(t, store, n.ID), written(t, sparing{store}, n.ID)
		if diff := cmp.Diff(string(whole), string(bare)); diff != "" {
			t.Errorf("%s (-whole +sparing):\n%.2000s", n.Title(graph.NB).Value, diff)
		}
	}
}

func TestABriefIsAboutALifeEventOrAnAgency(t *testing.T) {
	store := told(t)
	for name, want := range map[string]error{"nothing": graph.ErrNotFound, "heirs": graph.ErrInvalid} {
		if _, err := Gather(t.Context(), store, graphtest.ID(name), graph.NB, ""); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", name, err, want)
		}
	}
}

func TestALifeEventOfWhichNothingIsRecordedHasABriefToo(t *testing.T) {
	store := memory.New()
	t.Cleanup(func() { _ = store.Close() })
	loaded(t, store, graphtest.Draw(t, "LifeEvent:empty Agency:idle"), graph.Run{Number: 1, Day: graphtest.Day})
	for _, name := range []string{"empty", "idle"} {
		d, err := Gather(t.Context(), store, graphtest.ID(name), graph.NB, "2026-01-01")
		if err != nil {
			t.Fatal(err)
		}
		wantFile(t, name+".md", d)
	}
}

func TestABriefForWordSaysTheSameAsTheMarkdown(t *testing.T) {
	store := told(t)
	for _, name := range []string{"death", "finance"} {
		d, err := Gather(t.Context(), store, graphtest.ID(name), graph.NN, "")
		if err != nil {
			t.Fatal(err)
		}
		parts := unzipped(t, docx(t, d))
		for part, content := range parts {
			wellFormed(t, part, content)
		}
		text := saidIn(parts["word/document.xml"])
		for _, l := range lines(d) {
			if !strings.Contains(text, "\n"+l+"\n") && !strings.HasPrefix(text, l) {
				t.Errorf("%s: the document does not say %q", name, l)
			}
		}
	}
}

func TestChangesAreToldSinceTheRunThatWasPinnedLastOrADay(t *testing.T) {
	store := told(t)
	for since, want := range map[graph.Date]string{
		"":           "since “rapport vår 2026” (1 May 2026): 2 changes.",
		"2026-06-01": "since 1 June 2026: 2 changes.",
		"2026-12-01": "nothing is recorded to have changed since 1 December 2026.",
		"2025-12-01": "since 1 December 2025: 2 changes. loads are remembered from 1 May 2026.",
	} {
		d, err := Gather(t.Context(), store, graphtest.ID("death"), graph.EN, since)
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(d.Sections, func(s Section) bool { return s.Key == "changes" })
		if got := d.Sections[at].Blocks[0].Paragraph.Plain(); !strings.EqualFold(got, want) {
			t.Errorf("since %q: %q, want %q", since, got, want)
		}
	}
}

func TestWithoutAPinnedRunChangesAreThoseOfAYear(t *testing.T) {
	store := told(t)
	if err := store.Pin(t.Context(), 1, ""); err != nil {
		t.Fatal(err)
	}
	d, err := Gather(t.Context(), store, graphtest.ID("death"), graph.NB, "")
	if err != nil {
		t.Fatal(err)
	}
	if text := string(Markdown(d)); !strings.Contains(text, "Siden 22. november 2025: 2 endringer.") {
		t.Error(text)
	}
}
