package archive

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"syscall"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// broken is a disk on which an operation fails: the one that is counted down
// to, or that and all after it. It syncs nothing, for no test cuts the power.
type broken struct {
	system
	left int  // operations that succeed before
	dead bool // nothing succeeds afterwards
	hit  string
}

type brokenFile struct {
	file
	disk *broken
}

// sound is a disk on which nothing fails.
func sound() *broken { return &broken{left: math.MaxInt} }

// fails counts an operation.
func (b *broken) fails(operation string) error {
	b.left--
	if b.left == -1 {
		b.hit = operation
	}
	if b.left == -1 || b.left < 0 && b.dead {
		return fmt.Errorf("%s: %w", operation, syscall.ENOSPC)
	}
	return nil
}

func (b *broken) create(path string) (file, error) {
	if err := b.fails("create"); err != nil {
		return nil, err
	}
	f, err := b.system.create(path)
	return &brokenFile{f, b}, err
}

func (b *broken) makeFolder(path string) error {
	if err := b.fails("make a folder"); err != nil {
		return err
	}
	return b.system.makeFolder(path)
}

func (b *broken) rename(from, to string) error {
	if err := b.fails("rename"); err != nil {
		return err
	}
	return b.system.rename(from, to)
}

func (b *broken) remove(path string) error {
	if err := b.fails("remove"); err != nil {
		return err
	}
	return b.system.remove(path)
}

func (b *broken) syncFolder(string) error { return b.fails("sync a folder") }

// Write writes half when it fails, as a disk that fills up does.
func (f *brokenFile) Write(p []byte) (int, error) {
	if err := f.disk.fails("write"); err != nil {
		n, writeErr := f.file.Write(p[:len(p)/2])
		return n, errors.Join(err, writeErr)
	}
	return f.file.Write(p)
}

func (f *brokenFile) Sync() error { return f.disk.fails("sync") }

func (f *brokenFile) Close() error {
	return errors.Join(f.disk.fails("close"), f.file.Close())
}

// text is what run number n says of the source.
func text(n int64) []byte { return fmt.Appendf(nil, "<http://x.no/%d> a <http://x.no/Thing> .\n", n) }

// load keeps the document of run n, its mapped form and the run, pins it and
// removes what is old: everything that writes.
func load(a *Archive, n int64) error {
	content := source.Content{Bytes: text(n), Digest: source.Digest(text(n))}
	key := source.Digest(fmt.Append(nil, "mapped ", n))
	if err := a.Keep(content); err != nil {
		return err
	}
	if err := a.KeepMapped(key, Mapped{Size: int(n)}); err != nil {
		return err
	}
	run := Run{Sources: []SourceRun{{ID: "s", Documents: []Entry{{Name: fmt.Sprint(n), Digest: content.Digest, Mapped: key}}}}}
	if n == 1 {
		run.Sources[0].ID = "first" // whose last good documents stay with run 1
	}
	number, err := a.Commit(run)
	if err != nil {
		return err
	}
	if number != n {
		return fmt.Errorf("run %d was given the number %d", n, number)
	}
	if n%4 == 0 {
		if err := a.Pin(n, fmt.Sprint("pin ", n)); err != nil {
			return err
		}
	}
	if n%8 == 0 {
		// A load that was killed before it pinned its run left no pin.
		if err := a.Unpin(fmt.Sprint("pin ", n-4)); err != nil && !errors.Is(err, graph.ErrNotFound) {
			return err
		}
	}
	_, err = a.Retain(2)
	return err
}

// wholeRuns checks that every run that is listed, and every pin, has all that it refers
// to, and returns the runs' numbers, newest first.
func wholeRuns(t *testing.T, a *Archive) []int64 {
	t.Helper()
	runs, err := a.Runs()
	if err != nil {
		t.Fatal(err)
	}
	var numbers []int64
	for _, info := range runs {
		run, err := a.Run(info.Number)
		if err != nil {
			t.Fatal(err)
		}
		numbers = append(numbers, run.Number)
		for _, e := range run.Sources[0].Documents {
			if content, err := a.Read(e); err != nil || string(content.Bytes) != string(text(run.Number)) {
				t.Errorf("the document of run %d: %q, %v", run.Number, content.Bytes, err)
			}
			if m, ok, err := a.Mapped(e.Mapped); err != nil || !ok || m.Size != int(run.Number) {
				t.Errorf("the mapped form of run %d: %+v, %t, %v", run.Number, m, ok, err)
			}
		}
	}
	pins, err := a.Pinned()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pins {
		if !slices.Contains(numbers, p.Run) {
			t.Errorf("run %d is pinned and gone", p.Run)
		}
	}
	if _, err := a.Last("s"); err != nil {
		t.Error(err)
	}
	if last, err := a.Last("first"); err != nil || len(numbers) > 0 && len(last) != 1 {
		t.Errorf("the last good documents of the first source: %v, %v", last, err)
	}
	return numbers
}

// loadedUpTo is an archive with the runs 1 to n, closed.
func loadedUpTo(t *testing.T, n int64) string {
	t.Helper()
	dir := t.TempDir()
	a, err := open(dir, sound())
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		if err := load(a, i+1); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}
