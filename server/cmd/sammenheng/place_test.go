package main

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/open"
	"github.com/sammenheng/sammenheng/loaders/archive"
)

// place is a store and an archive that the nights of a country are loaded into.
type place struct {
	country            *country
	store, archive     string
	username, password string // of the store, when it is Neo4j
}

// newPlace is one in a folder of its own.
func (c *country) newPlace(t *testing.T) *place {
	t.Helper()
	dir := t.TempDir()
	return &place{country: c, store: "file:" + filepath.Join(dir, "graph"), archive: filepath.Join(dir, "archive")}
}

// inFile reports whether the store is the embedded one, and which file it is.
func (p *place) inFile() (path string, is bool) { return strings.CutPrefix(p.store, "file:") }

// opened is the store, until the test ends.
func (p *place) opened(t *testing.T) graph.Store {
	t.Helper()
	store, err := open.Store(t.Context(), p.store, open.Options{Username: p.username, Password: p.password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return store
}

// load loads this night and leaves the load in peace; it must end with a code.
// Neo4j stays closed for a while to whoever comes behind a loader that died.
func (p *place) load(t *testing.T, want int, more ...string) *loading {
	t.Helper()
	for began := time.Now(); ; time.Sleep(time.Second) {
		l := p.start(t, more...)
		got := l.code(t)
		if got == want {
			return l
		}
		_, file := p.inFile()
		waits := strings.Contains(l.errs.String(), "unavailable") || strings.Contains(l.errs.String(), "conflict")
		if file || !waits || time.Since(began) > 2*time.Minute {
			t.Fatalf("night %d: exit code %d, want %d: %s%s", p.country.night, got, want, l.out.String(), l.errs.String())
		}
	}
}

// held is all that a store tells, in a form in which two stores can be compared
// that were written at different times, and one of them more often.
type held struct {
	Version  graph.Version
	Nodes    map[graph.ID]graph.NodePrint
	Edges    map[graph.EdgeKey]string
	Runs     []graph.Run // those that changed something
	Changes  []graph.Change
	Problems []graph.FoundProblem // that are there
}

// holds reads all that the place's store tells. The runs of a store are numbered
// without a gap, also those that changed nothing; here they are numbered by
// what they changed.
func (p *place) holds(t *testing.T) held {
	t.Helper()
	store := p.opened(t)
	defer store.Close()
	f := fingerprints(t, store)
	edges, err := store.EdgeFingerprints(t.Context(), slices.Collect(maps.Keys(f.Nodes)))
	if err != nil {
		t.Fatal(err)
	}
	h := held{Version: f.Version, Nodes: f.Nodes, Edges: edges}
	if h.Version.Sources == nil {
		return h
	}
	changing := map[int64]int64{}
	for i, r := range allRuns(t, store) {
		if r.Number != int64(i)+1 {
			t.Errorf("run %d is the %dth: there is a gap", r.Number, i+1)
		}
		if !r.Unchanged {
			h.Runs = append(h.Runs, r)
		}
		changing[r.Number] = int64(len(h.Runs))
	}
	for i := range h.Runs {
		h.Runs[i] = timeless(h.Runs[i])
		h.Runs[i].Number = int64(i) + 1
	}
	for _, c := range allChanges(t, store) {
		c.Run = changing[c.Run]
		h.Changes = append(h.Changes, c)
	}
	for _, found := range allProblems(t, store) {
		found.FirstRun = changing[found.FirstRun]
		h.Problems = append(h.Problems, found)
	}
	return h
}

// fingerprints waits until the store can tell what it holds: one that a loader
// died on may be closed until that one's time is over.
func fingerprints(t *testing.T, store graph.Store) graph.Fingerprints {
	t.Helper()
	for began := time.Now(); ; time.Sleep(100 * time.Millisecond) {
		f, err := store.Fingerprints(t.Context())
		if err == nil {
			return f
		}
		if !errors.Is(err, graph.ErrUnavailable) || time.Since(began) > 2*time.Minute {
			t.Fatal(err)
		}
	}
}

// timeless is a run without the times of the clock, and without what was
// fetched: a document that the archive has not got yet is fetched once more.
func timeless(r graph.Run) graph.Run {
	r.Started, r.Ended, r.Sources = time.Time{}, time.Time{}, slices.Clone(r.Sources)
	for i := range r.Sources {
		r.Sources[i].Fetched, r.Sources[i].AsOf = 0, time.Time{}
	}
	return r
}

// allRuns are the runs, oldest first.
func allRuns(t *testing.T, store graph.Store) []graph.Run {
	t.Helper()
	var all []graph.Run
	for q := (graph.RunQuery{First: graph.MaxFirst}); ; q.Before = all[len(all)-1].Number {
		page, err := store.Runs(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		if all = append(all, page.Runs...); !page.More {
			slices.Reverse(all)
			return all
		}
	}
}

func allChanges(t *testing.T, store graph.Store) []graph.Change {
	t.Helper()
	var all []graph.Change
	for q := (graph.ChangeQuery{First: graph.MaxFirst}); ; {
		page, err := store.Changes(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		if all = append(all, page.Changes...); !page.More {
			return all
		}
		at := all[len(all)-1].At()
		q.After = &at
	}
}

func allProblems(t *testing.T, store graph.Store) []graph.FoundProblem {
	t.Helper()
	page, err := store.Problems(t.Context(), graph.ProblemQuery{Page: graph.Page{First: graph.MaxFirst}})
	if err != nil || page.More {
		t.Fatalf("more problems than this test reads, or %v", err)
	}
	slices.SortFunc(page.Problems, func(a, b graph.FoundProblem) int { return cmp.Compare(a.Key, b.Key) })
	return page.Problems
}

// wantSameStore fails the test unless the store tells what that of a place tells
// whose loads nobody disturbed.
func (p *place) wantSameStore(t *testing.T, peaceful *place) {
	t.Helper()
	if diff := gocmp.Diff(peaceful.holds(t), p.holds(t)); diff != "" {
		t.Fatalf("night %d: the store is not as if nothing had happened (-want +got):\n%s", p.country.night, diff)
	}
}

// kept are the last good documents of an archive by source and name.
func (p *place) kept(t *testing.T) map[string]string {
	t.Helper()
	a, kept := archive.OpenReadOnly(p.archive), map[string]string{}
	for _, source := range []string{"tjenester", "datasett", "etater"} {
		last, err := a.Last(source)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range last {
			kept[source+" "+e.Name] = e.Digest
		}
	}
	return kept
}

// wantWholeArchive fails the test unless every document of every run that the
// archive lists can be read, and says how many runs there are.
func (p *place) wantWholeArchive(t *testing.T) int {
	t.Helper()
	a := archive.OpenReadOnly(p.archive)
	infos, err := a.Runs()
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("night %d: %v", p.country.night, err)
	}
	for _, info := range infos {
		run, err := a.Run(info.Number)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range run.Sources {
			for _, e := range s.Documents {
				if _, err := a.Read(e); err != nil {
					t.Errorf("run %d of the archive: %v", info.Number, err)
				}
			}
		}
	}
	return len(infos)
}

// files are how many files there are in a part of the archive, at any depth.
func (p *place) files(part string) int {
	n := 0
	_ = filepath.WalkDir(filepath.Join(p.archive, part), func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			n++
		}
		return nil // what goes away meanwhile is not there
	})
	return n
}

// replaced returns a function that reports whether the store was written to
// since. A store in a file shows it at once.
func (p *place) replaced(t *testing.T) func() bool {
	t.Helper()
	path, is := p.inFile()
	if is {
		before, _ := os.Stat(path)
		return func() bool {
			now, err := os.Stat(path)
			return err == nil && (before == nil || !os.SameFile(before, now))
		}
	}
	store := p.opened(t)
	runs := func() int {
		page, err := store.Runs(t.Context(), graph.RunQuery{})
		if err != nil {
			return -1
		}
		return page.Total
	}
	before := runs()
	return func() bool { now := runs(); return now >= 0 && now != before }
}
