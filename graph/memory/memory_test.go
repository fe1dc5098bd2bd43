package memory_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
)

func inMemory(t *testing.T) graph.Store { return memory.New() }

func onDisk(t *testing.T) graph.Store {
	t.Helper()
	return opened(t, filepath.Join(t.TempDir(), "folder", "graph"))
}

func opened(t *testing.T, path string) *memory.Store {
	t.Helper()
	store, err := memory.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// follower is a store that another one writes for, as another process would:
// it has everything that it answers from the file, by Reload.
type follower struct {
	*memory.Store
	t    *testing.T
	path string
}

func (f *follower) Apply(ctx context.Context, u graph.Update) (v graph.Version, err error) {
	err = f.byAnother(ctx, func(other *memory.Store) error {
		v, err = other.Apply(ctx, u)
		return err
	})
	return v, err
}

func (f *follower) Record(ctx context.Context, r graph.RunRecord) error {
	return f.byAnother(ctx, func(other *memory.Store) error { return other.Record(ctx, r) })
}

func (f *follower) Pin(ctx context.Context, run int64, name string) error {
	return f.byAnother(ctx, func(other *memory.Store) error { return other.Pin(ctx, run, name) })
}

// byAnother lets another store of the same file write, and takes that up.
func (f *follower) byAnother(ctx context.Context, write func(*memory.Store) error) error {
	if _, err := f.Version(ctx); err != nil {
		return err
	}
	if err := write(opened(f.t, f.path)); err != nil {
		return err
	}
	_, err := f.Reload(ctx)
	return err
}

func fromDisk(t *testing.T) graph.Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "graph")
	return &follower{Store: opened(t, path), t: t, path: path}
}

func TestAStoreInMemoryKeepsEveryPromise(t *testing.T) { graphtest.Run(t, inMemory) }

func TestAStoreOnDiskKeepsEveryPromise(t *testing.T) { graphtest.Run(t, onDisk) }

func TestAStoreThatReadsWhatAnotherOneWritesKeepsEveryPromise(t *testing.T) {
	graphtest.Run(t, fromDisk)
}

func TestRandomGraphsAreAnsweredAsByTheReference(t *testing.T) {
	graphtest.Differential(t, fromDisk)
}

func TestRandomHistoriesAreToldAsADiaryTellsThem(t *testing.T) {
	t.Run("in memory", func(t *testing.T) { graphtest.DifferentialHistory(t, inMemory) })
	t.Run("on disk", func(t *testing.T) { graphtest.DifferentialHistory(t, onDisk) })
	t.Run("written by another store", func(t *testing.T) { graphtest.DifferentialHistory(t, fromDisk) })
}

func TestNoAnswerMixesTwoVersions(t *testing.T) {
	t.Run("in memory", func(t *testing.T) { graphtest.Hammer(t, inMemory, 100) })
	t.Run("on disk", func(t *testing.T) { graphtest.Hammer(t, onDisk, 30) })
	t.Run("written by another store", func(t *testing.T) { graphtest.Hammer(t, fromDisk, 30) })
}
