package memory

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// broken is a disk on which one kind of operation fails.
type broken struct {
	system
	fails string
	left  int // bytes that can still be written before the disk is full
}

type brokenFile struct {
	file
	disk *broken
}

func (b *broken) create(path string) (file, error) {
	if b.fails == "create" {
		return nil, syscall.EACCES
	}
	f, err := b.system.create(path)
	return &brokenFile{f, b}, err
}

func (b *broken) rename(from, to string) error {
	if b.fails == "rename" {
		return syscall.EACCES
	}
	return b.system.rename(from, to)
}

func (f *brokenFile) Write(p []byte) (int, error) {
	if f.disk.fails == "write" && len(p) > f.disk.left {
		n, err := f.file.Write(p[:f.disk.left])
		f.disk.left = 0
		return n, errors.Join(err, syscall.ENOSPC)
	}
	f.disk.left -= len(p)
	return f.file.Write(p)
}

func (f *brokenFile) Sync() error {
	if f.disk.fails == "sync" {
		return syscall.EIO
	}
	return f.file.Sync()
}

func (f *brokenFile) Close() error {
	err := f.file.Close()
	if f.disk.fails == "close" {
		return syscall.EIO
	}
	return err
}

func (f *brokenFile) Stat() (fs.FileInfo, error) { return f.file.Stat() }

func TestADiskThatFailsLeavesTheOldFileAndTheOldVersion(t *testing.T) {
	one := graphtest.RandomGraph(1, graphtest.Size{Services: 30, Documents: 2})
	two := graphtest.RandomGraph(2, graphtest.Size{Services: 30, Documents: 2})
	for _, c := range []struct {
		name string
		disk broken
	}{
		{"full at once", broken{fails: "write"}},
		{"full after the first line", broken{fails: "write", left: headerSize}},
		{"full in the middle", broken{fails: "write", left: 5000}},
		{"not writable", broken{fails: "create"}},
		{"failing to sync", broken{fails: "sync"}},
		{"failing to close", broken{fails: "close"}},
		{"failing to rename", broken{fails: "rename"}},
	} {
		t.Run("a disk that is "+c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "graph")
			store, err := Open(path)
			if err != nil {
				t.Fatal(err)
			}
			graphtest.Load(t, store, one)
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			store.disk = &c.disk
			left := c.disk.left
			_, u, _ := graph.Compare(t.Context(), store, two, "")
			if _, err := store.Apply(t.Context(), u); err == nil {
				t.Fatal("the update is said to be applied")
			}
			c.disk.left = left
			if err := store.Record(t.Context(), graph.RunRecord{Run: graph.Run{Number: 1, Version: 1}}); err == nil {
				t.Fatal("the run is said to be recorded")
			}
			if page, err := store.Runs(t.Context(), graph.RunQuery{}); err != nil || page.Total != 0 {
				t.Errorf("%d runs, %v", page.Total, err)
			}
			if v, err := store.Version(t.Context()); err != nil || v.Number != 1 {
				t.Errorf("version %d, %v", v.Number, err)
			}
			if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
				t.Errorf("the file was changed: %v", err)
			}
			if _, err := os.Stat(path + ".new"); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("half a file was left: %v", err)
			}
			store.disk = system{}
			graphtest.Load(t, store, two) // and when there is room again, it works
		})
	}
}

func TestAnUpdateThatIsCancelledWhileItIsWrittenIsNotMade(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph")
	store, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	store.disk = cancelling{cancel: cancel}
	u, _ := graph.FromNothing(graphtest.Draw(t, `a -REQUIRES-> b`), "")
	if _, err := store.Apply(ctx, u); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want that it was cancelled", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the file was written: %v", err)
	}
}

// cancelling is a disk on which somebody loses patience.
type cancelling struct {
	system
	cancel func()
}

func (c cancelling) create(path string) (file, error) {
	c.cancel()
	return c.system.create(path)
}
