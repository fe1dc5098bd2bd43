package archive

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"syscall"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// copied is a copy of a folder.
func copied(t *testing.T, folder fs.FS) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, folder); err != nil {
		t.Fatal(err)
	}
	return dir
}

// A disk fails at the first operation of a load, then at the second, and so on
// until the load gets through. Run 8 pins, unpins and removes two runs.
func TestADiskThatFailsAnywhereLeavesEveryRunWhole(t *testing.T) {
	before := os.DirFS(loadedUpTo(t, 7))
	for _, dead := range []bool{false, true} {
		hit := map[string]bool{}
		through := false
		for left := 0; !through; left++ {
			dir := copied(t, before)
			d := &broken{left: left, dead: dead}
			a, err := open(dir, d)
			if err == nil {
				err = load(a, 8)
				err = errors.Join(err, a.Close())
			}
			through = d.hit == ""
			hit[d.hit] = true
			if !through && !errors.Is(err, syscall.ENOSPC) {
				t.Errorf("%s failed as operation %d, and the load says %v", d.hit, left, err)
			}
			if through && err != nil {
				t.Fatal(err)
			}
			wantNextLoad(t, dir, fmt.Sprintf("%s failed as operation %d", d.hit, left))
		}
		t.Logf("dead afterwards: %t; failed at %q", dead, slices.Sorted(maps.Keys(hit)))
		for _, operation := range []string{"create", "write", "sync", "close", "rename", "sync a folder", "remove"} {
			if !hit[operation] {
				t.Errorf("%s never failed", operation)
			}
		}
	}
}

// wantNextLoad checks that every run is whole and that the next load goes well.
func wantNextLoad(t *testing.T, dir, after string) {
	t.Helper()
	runs := wholeRuns(t, OpenReadOnly(dir))
	a, err := open(dir, sound())
	if err != nil {
		t.Fatal(err)
	}
	if err := load(a, runs[0]+1); err != nil {
		t.Errorf("%s; the next load: %v", after, err)
	}
	if temporary, _ := filepath.Glob(filepath.Join(dir, tmpFolder, "*")); len(temporary) > 0 {
		t.Errorf("%s; left behind: %v", after, temporary)
	}
	wholeRuns(t, a)
	if err := a.Close(); err != nil {
		t.Error(err)
	}
}

// What a commit that fails leaves is the archive as it was, file by file.
func TestACommitThatFailsLeavesTheArchiveAsItWas(t *testing.T) {
	dir := loadedUpTo(t, 2)
	before := wholeRuns(t, OpenReadOnly(dir))
	last, err := OpenReadOnly(dir).Last("s")
	if err != nil {
		t.Fatal(err)
	}
	files := listing(t, dir)
	for left := 0; ; left++ {
		d := &broken{left: left}
		a, err := open(dir, d)
		if err != nil {
			t.Fatal(err)
		}
		_, err = a.Commit(Run{Sources: []SourceRun{{ID: "s", Documents: last}, {ID: "new", Documents: last}}})
		if closeErr := a.Close(); closeErr != nil {
			t.Error(closeErr)
		}
		if d.hit == "" {
			if err != nil || left < 5 {
				t.Errorf("after %d operations: %v", left, err)
			}
			return
		}
		if !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("%s failed: %v", d.hit, err)
		}
		if after := wholeRuns(t, OpenReadOnly(dir)); !slices.Equal(before, after) {
			t.Errorf("%s failed: runs %v, want %v", d.hit, after, before)
		}
		if now := listing(t, dir); !reflect.DeepEqual(files, now) {
			t.Errorf("%s failed: files %v, want %v", d.hit, now, files)
		}
	}
}

// listing is every file and its size.
func listing(t *testing.T, dir string) map[string]int64 {
	t.Helper()
	files := map[string]int64{}
	err := filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() {
			files[path] = info.Size()
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestADiskThatIsFullWhenTheArchiveIsMadeIsSaid(t *testing.T) {
	for left := 0; ; left++ {
		d := &broken{left: left}
		dir := filepath.Join(t.TempDir(), "archive")
		a, err := open(dir, d)
		if d.hit == "" {
			if err != nil {
				t.Fatal(err)
			}
			if err := a.Close(); err != nil {
				t.Error(err)
			}
			return
		}
		if !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("%s failed: %v", d.hit, err)
		}
		if a, err = open(dir, sound()); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(load(a, 1), a.Close()); err != nil {
			t.Errorf("%s failed; the next load: %v", d.hit, err)
		}
	}
}

func TestAnArchiveThatIsCarriedOverHalfwayIsCarriedOverTheNextTime(t *testing.T) {
	before := loadedUpTo(t, 1)
	run, err := OpenReadOnly(before).Run(1)
	if err != nil {
		t.Fatal(err)
	}
	makeOlder(t, before, run)
	for _, dead := range []bool{false, true} {
		for left := 0; ; left++ {
			d := &broken{left: left, dead: dead}
			dir := copied(t, os.DirFS(before))
			a, err := open(dir, d)
			if a != nil {
				err = errors.Join(err, a.Close())
			}
			if (err == nil) != (d.hit == "") {
				t.Errorf("%s failed: %v", d.hit, err)
			}
			if a, err = open(dir, sound()); err != nil {
				t.Fatal(err)
			}
			if numbers := wholeRuns(t, a); !slices.Equal(numbers, []int64{1}) {
				t.Errorf("%s failed: runs %v", d.hit, numbers)
			}
			if lists, err := a.lists(); err != nil || len(lists) > 0 {
				t.Errorf("%s failed: lists %v, %v", d.hit, lists, err)
			}
			if err := a.Close(); err != nil {
				t.Error(err)
			}
			if d.hit == "" {
				break
			}
		}
	}
}

// makeOlder turns an archive of one run into one of the older form.
func makeOlder(t *testing.T, dir string, run Run) {
	t.Helper()
	e := run.Sources[0].Documents[0]
	list := fmt.Sprintf(`[{"name":%q,"digest":%q,"address":%q,"mapped":%q}]`, e.Name, e.Digest, e.Address, e.Mapped)
	err := errors.Join(
		os.RemoveAll(filepath.Join(dir, runsFolder)),
		os.Mkdir(filepath.Join(dir, legacyFolder), 0o755),
		os.WriteFile(filepath.Join(dir, legacyFolder, "first.json"), []byte(list), 0o644),
		os.WriteFile(filepath.Join(dir, legacyFolder, "zero.json"), []byte("[]"), 0o644),
	)
	if err != nil {
		t.Fatal(err)
	}
}

func TestWritingIsRefusedWithoutTheLock(t *testing.T) {
	if err := OpenReadOnly(t.TempDir()).put("x", nil); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("got %v", err)
	}
}
