package archive_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// mappedEntry keeps a document and its mapped form.
func mappedEntry(t *testing.T, a *archive.Archive, text string) archive.Entry {
	t.Helper()
	e := keep(t, a, text)
	e.Mapped = source.Digest([]byte("mapped " + text))
	if err := a.KeepMapped(e.Mapped, archive.Mapped{Batch: graph.Batch{Source: text}}); err != nil {
		t.Fatal(err)
	}
	return e
}

// there tells which of the documents and mapped forms are there.
func there(t *testing.T, a *archive.Archive, entries []archive.Entry) (documents, mapped []int) {
	t.Helper()
	for i, e := range entries {
		if _, err := a.Read(e); err == nil {
			documents = append(documents, i)
		} else if !errors.Is(err, graph.ErrNotFound) {
			t.Error(err)
		}
		if _, ok, err := a.Mapped(e.Mapped); err != nil {
			t.Error(err)
		} else if ok {
			mapped = append(mapped, i)
		}
	}
	return documents, mapped
}

// sixRuns makes the runs drawn below.
func sixRuns(t *testing.T, a *archive.Archive) []archive.Entry {
	t.Helper()
	var entries []archive.Entry
	for i := range 6 {
		e := mappedEntry(t, a, fmt.Sprint("document ", i))
		entries = append(entries, e)
		sources := []archive.SourceRun{sourceRun("s", e)}
		if i < 2 {
			sources = append(sources, sourceRun("old", e))
		}
		commit(t, a, i+1, sources...)
	}
	return entries
}

// Six runs of source s, and of source old in the first two only:
//
//	run    1    2    3     4   5   6
//	s      0    1    2     3   4   5
//	old    0    1
//	kept        old  pin       n   n
func TestOldRunsGoExceptWhatIsPinnedOrLastGood(t *testing.T) {
	dir := t.TempDir()
	a := opened(t, dir)
	entries := sixRuns(t, a)
	if err := a.Pin(3, "report spring 2026"); err != nil {
		t.Fatal(err)
	}
	overwrite(t, filepath.Join(dir, "objects", "note.txt"), []byte("somebody's"))
	removed, err := a.Retain(2)
	if err != nil || removed.Runs != 2 || removed.Documents != 2 || removed.Mapped != 2 || removed.Bytes == 0 {
		t.Errorf("removed %+v, %v", removed, err)
	}
	if got := numbers(t, a); !slices.Equal(got, []int64{6, 5, 3, 2}) {
		t.Errorf("runs %v", got)
	}
	documents, mapped := there(t, a, entries)
	if want := []int{1, 2, 4, 5}; !slices.Equal(documents, want) || !slices.Equal(mapped, want) {
		t.Errorf("documents %v and mapped forms %v are left, want %v", documents, mapped, want)
	}
	if last, err := a.Last("old"); err != nil || !slices.Equal(last, entries[1:2]) {
		t.Errorf("the last good documents of old: %v, %v", last, err)
	}
	if again, err := a.Retain(2); err != nil || again != (archive.Removed{}) {
		t.Errorf("a second time removed %+v, %v", again, err)
	}
	if err := a.Unpin("report spring 2026"); err != nil {
		t.Fatal(err)
	}
	if removed, err := a.Retain(2); err != nil || removed.Runs != 1 || removed.Documents != 1 {
		t.Errorf("unpinned: %+v, %v", removed, err)
	}
	if number := commit(t, a, 9, sourceRun("s", entries[5])); number != 7 {
		t.Errorf("the next run is %d", number)
	}
	if string(content(t, filepath.Join(dir, "objects", "note.txt"))) != "somebody's" {
		t.Error("a file of somebody else is gone")
	}
}

func TestWhatALoadIsKeepingIsNotRemovedUnderIt(t *testing.T) {
	a, bad, dir := kept(t, "a document that could not be parsed")
	first := mappedEntry(t, a, "first")
	commit(t, a, 1, sourceRun("s", first))
	next := mappedEntry(t, a, "next")
	removed, err := a.Retain(1)
	if err != nil || removed.Documents != 1 {
		t.Errorf("removed %+v, %v", removed, err)
	}
	if _, err := a.Read(bad); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("what the first run kept and did not refer to: %v", err)
	}
	commit(t, a, 2, sourceRun("s", next))
	if _, ok, err := a.Mapped(next.Mapped); err != nil || !ok {
		t.Errorf("the mapped form: %t, %v", ok, err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "tmp", "*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestNothingIsRemovedWhenSomethingCannotBeRead(t *testing.T) {
	a, e, dir := kept(t, "hello")
	for day := range 4 {
		commit(t, a, day+1, sourceRun("s", e))
	}
	if err := a.Pin(1, "x"); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Retain(0); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("keeping no run: %v", err)
	}
	pins, _ := filepath.Glob(filepath.Join(dir, "pins", "*"))
	for _, path := range []string{pins[0], filepath.Join(dir, "runs", "000001.json"), filepath.Join(dir, "runs", "000003.json"), filepath.Join(dir, "runs", "000004.json")} {
		whole := content(t, path)
		overwrite(t, path, []byte(strings.Replace(string(whole), "1", "2", 1)))
		if removed, err := a.Retain(2); !errors.Is(err, graph.ErrDamaged) || removed != (archive.Removed{}) {
			t.Errorf("with a damaged %s: %+v, %v", path, removed, err)
		}
		overwrite(t, path, whole)
	}
	if got := numbers(t, a); len(got) != 4 {
		t.Errorf("runs %v", got)
	}
	// One that would go anyway need not be readable.
	overwrite(t, filepath.Join(dir, "runs", "000002.json"), nil)
	if removed, err := a.Retain(2); err != nil || removed.Runs != 1 {
		t.Errorf("removed %+v, %v", removed, err)
	}
}

func TestARunIsPinnedUnderNames(t *testing.T) {
	a, e, dir := kept(t, "hello")
	commit(t, a, 1, sourceRun("s", e))
	commit(t, a, 2, sourceRun("s", e))
	for name, number := range map[string]int64{"rapport vår 2026": 1, "../b/¿\\": 1, "c": 2} {
		if err := a.Pin(number, name); err != nil {
			t.Fatal(err)
		}
	}
	want := []archive.Pin{{Name: "../b/¿\\", Run: 1}, {Name: "c", Run: 2}, {Name: "rapport vår 2026", Run: 1}}
	if pins, err := archive.OpenReadOnly(dir).Pinned(); err != nil || cmp.Diff(want, pins) != "" {
		t.Errorf("got %v, %v", pins, err)
	}
	if run, err := a.Named("rapport vår 2026"); err != nil || run.Number != 1 || !slices.Equal(run.Names, []string{"../b/¿\\", "rapport vår 2026"}) {
		t.Errorf("got %+v, %v", run, err)
	}
	if runs, err := a.Runs(); err != nil || len(runs) != 2 || !slices.Equal(runs[0].Names, []string{"c"}) {
		t.Errorf("got %+v, %v", runs, err)
	}
	for _, test := range []struct {
		what      string
		err, want error
	}{
		{"the same again", a.Pin(2, "c"), nil},
		{"another's name", a.Pin(1, "c"), graph.ErrInvalid},
		{"no name", a.Pin(1, ""), graph.ErrInvalid},
		{"space around it", a.Pin(1, " x"), graph.ErrInvalid},
		{"two lines", a.Pin(1, "x\ny"), graph.ErrInvalid},
		{"too long a name", a.Pin(1, strings.Repeat("x", 201)), graph.ErrInvalid},
		{"no such run", a.Pin(3, "x"), graph.ErrNotFound},
		{"unpinning what is not", a.Unpin("x"), graph.ErrNotFound},
		{"unpinning", a.Unpin("c"), nil},
		{"unpinning a second time", a.Unpin("c"), graph.ErrNotFound},
		{"without the lock", archive.OpenReadOnly(dir).Pin(1, "y"), graph.ErrInvalid},
		{"the same again without the lock", archive.OpenReadOnly(dir).Pin(1, "rapport vår 2026"), graph.ErrInvalid},
	} {
		if !errors.Is(test.err, test.want) {
			t.Errorf("%s: %v, want %v", test.what, test.err, test.want)
		}
	}
}

func TestADamagedPinIsSaid(t *testing.T) {
	a, e, dir := kept(t, "hello")
	commit(t, a, 1, sourceRun("s", e))
	if err := a.Pin(1, "x"); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "pins", "*"))
	whole := content(t, files[0])
	overwrite(t, files[0], whole[:10])
	if _, err := a.Pinned(); !errors.Is(err, graph.ErrDamaged) {
		t.Errorf("damaged: %v", err)
	}
	overwrite(t, files[0], whole)
	if err := os.Rename(files[0], filepath.Join(dir, "pins", source.Digest([]byte("y"))+".json")); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Named("y"); !errors.Is(err, graph.ErrDamaged) {
		t.Errorf("under another name: %v", err)
	}
}
