package memory

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// Two stores of one file stand for two processes: they share nothing else.
func twoStores(t *testing.T) (path string, one, two *Store) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "graph")
	var err error
	if one, err = Open(path); err != nil {
		t.Fatal(err)
	}
	if two, err = Open(path); err != nil {
		t.Fatal(err)
	}
	return path, one, two
}

func number(t *testing.T, s *Store) int64 {
	t.Helper()
	v, err := s.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return v.Number
}

func reload(t *testing.T, s *Store) bool {
	t.Helper()
	changed, err := s.Reload(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

func TestAReaderTakesUpWhatAnotherProcessWrote(t *testing.T) {
	_, writer, reader := twoStores(t)
	if reload(t, reader) {
		t.Error("something changed although there is no file")
	}
	for want := int64(1); want <= 3; want++ {
		graphtest.Load(t, writer, graphtest.RandomGraph(uint64(want), graphtest.Size{Services: 10, Documents: 1}))
		if got := number(t, reader); got != want-1 {
			t.Errorf("before reloading version %d, want %d", got, want-1)
		}
		if !reload(t, reader) || number(t, reader) != want {
			t.Errorf("version %d was not taken up", want)
		}
		if reload(t, reader) || reload(t, writer) {
			t.Error("it changed again although nobody wrote")
		}
	}
	if reload(t, New()) {
		t.Error("a store without a file changed")
	}
}

func TestAReaderTakesUpRunsAndPinsAndDoesNotReadTheGraphAgain(t *testing.T) {
	_, writer, reader := twoStores(t)
	graphtest.Load(t, writer, graphtest.Draw(t, `a -REQUIRES-> b`))
	reload(t, reader)
	view := reader.held.Load().view
	writes := []func() error{
		func() error {
			return writer.Record(t.Context(), graph.RunRecord{Run: graph.Run{Number: 1, Version: 1}})
		},
		func() error { return writer.Pin(t.Context(), 1, "spring") },
	}
	for i, write := range writes {
		if err := write(); err != nil {
			t.Fatal(err)
		}
		if !reload(t, reader) || reload(t, reader) {
			t.Errorf("write %d was not taken up once", i)
		}
	}
	page, err := reader.Runs(t.Context(), graph.RunQuery{Name: "spring"})
	if err != nil || page.Total != 1 {
		t.Errorf("%d runs are called so, %v", page.Total, err)
	}
	if reader.held.Load().view != view {
		t.Error("the graph was read again")
	}
	again, err := Open(reader.path)
	if err != nil {
		t.Fatalf("a file whose graph was copied cannot be opened: %v", err)
	}
	if number(t, again) != 1 {
		t.Error("the graph was not copied")
	}
}

func TestARunOfAnOldHistoryGetsAConflictAndThenTheNewOne(t *testing.T) {
	_, one, two := twoStores(t)
	first := graph.RunRecord{Run: graph.Run{Number: 1}}
	if err := one.Record(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	if err := two.Record(t.Context(), first); !errors.Is(err, graph.ErrConflict) {
		t.Errorf("got %v, want a conflict", err)
	}
	if err := two.Record(t.Context(), graph.RunRecord{Run: graph.Run{Number: 2}}); err != nil {
		t.Errorf("after the history in the file was taken up: %v", err)
	}
}

// A graph that was damaged on the disk after it was read stays refused when a
// run copies it.
func TestCopyingADamagedGraphDoesNotMakeItWhole(t *testing.T) {
	path, one, _ := twoStores(t)
	graphtest.Load(t, one, graphtest.Draw(t, `a -REQUIRES-> b`))
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt([]byte{0xff}, int64(headerSize)+20); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if err := one.Record(t.Context(), graph.RunRecord{Run: graph.Run{Number: 1, Version: 1}}); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); !errors.Is(err, graph.ErrDamaged) {
		t.Errorf("got %v, want that it is damaged", err)
	}
}

func TestAReaderKeepsItsVersionWhenTheFileIsDamagedOrGone(t *testing.T) {
	path, writer, reader := twoStores(t)
	graphtest.Load(t, writer, graphtest.Draw(t, `a -REQUIRES-> b`))
	reload(t, reader)
	if err := os.WriteFile(path, []byte("rubbish"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := reader.Reload(t.Context()); !errors.Is(err, graph.ErrDamaged) || number(t, reader) != 1 {
		t.Errorf("damaged: version %d, %v", number(t, reader), err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	_, err := reader.Reload(t.Context())
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "gone") || number(t, reader) != 1 {
		t.Errorf("gone: version %d, %v", number(t, reader), err)
	}
}

func TestAWriterWhoseVersionIsOldGetsAConflictAndThenTheNewVersion(t *testing.T) {
	path, one, two := twoStores(t)
	graphtest.Load(t, one, graphtest.Draw(t, `a -REQUIRES-> b`))
	g := graphtest.Draw(t, `c -REQUIRES-> d`)
	u, err := graph.FromNothing(g, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := two.Apply(t.Context(), u); !errors.Is(err, graph.ErrConflict) {
		t.Fatalf("got %v, want a conflict", err)
	}
	if number(t, two) != 1 {
		t.Error("the version in the file was not taken up")
	}
	graphtest.Load(t, two, g)
	again, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if number(t, again) != 2 {
		t.Errorf("the file has version %d, want 2", number(t, again))
	}
}

func TestASecondWriterIsToldThatAnotherOneIsWriting(t *testing.T) {
	path, one, _ := twoStores(t)
	unlock, err := lock(path + ".lock")
	if err != nil {
		t.Fatal(err)
	}
	u, err := graph.FromNothing(graphtest.Draw(t, `a -REQUIRES-> b`), "")
	if err != nil {
		t.Fatal(err)
	}
	_, err = one.Apply(t.Context(), u)
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "another process is writing") {
		t.Errorf("got %v", err)
	}
	unlock()
	if _, err := one.Apply(t.Context(), u); err != nil {
		t.Errorf("after the other one is done: %v", err)
	}
}

func TestASymbolicLinkStaysOne(t *testing.T) {
	folder := t.TempDir()
	target, link := filepath.Join(folder, "target"), filepath.Join(folder, "link")
	store, err := Open(target)
	if err != nil {
		t.Fatal(err)
	}
	graphtest.Load(t, store, graphtest.Draw(t, `a -REQUIRES-> b`))
	if err := os.Symlink(target, link); err != nil {
		t.Skip("this system has no symbolic links:", err)
	}
	through, err := Open(link)
	if err != nil {
		t.Fatal(err)
	}
	graphtest.Load(t, through, graphtest.Draw(t, `c -REQUIRES-> d`))
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link was replaced: %v, %v", info, err)
	}
	if !reload(t, store) || number(t, store) != 2 {
		t.Error("the file behind the link was not written")
	}
}
