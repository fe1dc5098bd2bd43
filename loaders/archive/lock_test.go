package archive_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
)

func TestASecondLoadIsToldWhoHoldsTheArchive(t *testing.T) {
	a, e, dir := kept(t, "hello")
	_, err := archive.Open(dir)
	if !errors.Is(err, graph.ErrConflict) || !strings.Contains(err.Error(), fmt.Sprint("process ", os.Getpid(), " on ")) {
		t.Errorf("got %v", err)
	}
	commit(t, a, 1, sourceRun("s", e))
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Commit(archive.Run{}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("writing after Close: %v", err)
	}
	if last, err := a.Last("s"); err != nil || len(last) != 1 {
		t.Errorf("reading after Close: %v, %v", last, err)
	}
	if got := numbers(t, opened(t, dir)); !slices.Equal(got, []int64{1}) {
		t.Errorf("runs %v", got)
	}
}

func TestASecondLoadWaitsForNoNameInTheLock(t *testing.T) {
	_, _, dir := kept(t, "hello")
	for _, said := range []string{"", "{", "rubbish"} {
		overwrite(t, filepath.Join(dir, "lock"), []byte(said))
		if _, err := archive.Open(dir); !errors.Is(err, graph.ErrConflict) {
			t.Errorf("a lock that says %q: %v", said, err)
		}
	}
}

func TestReadingNeedsNoLock(t *testing.T) {
	a, e, dir := kept(t, "hello")
	commit(t, a, 1, sourceRun("s", e))
	reader := archive.OpenReadOnly(dir)
	if got, err := reader.Read(e); err != nil || string(got.Bytes) != "hello" {
		t.Errorf("got %q, %v", got.Bytes, err)
	}
	if got := numbers(t, reader); !slices.Equal(got, []int64{1}) {
		t.Errorf("runs %v", got)
	}
}
