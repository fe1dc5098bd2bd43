package memory_test

import (
	"path/filepath"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
)

func inMemory(t *testing.T) graph.Store { return memory.New() }

func onDisk(t *testing.T) graph.Store {
	t.Helper()
	store, err := memory.Open(filepath.Join(t.TempDir(), "folder", "graph"))
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// reopened keeps nothing in memory from one call to the next update: it proves
// that the file holds everything.
type reopened struct {
	*memory.Store
}

func TestAStoreInMemoryKeepsEveryPromise(t *testing.T) { graphtest.Run(t, inMemory) }

func TestAStoreOnDiskKeepsEveryPromise(t *testing.T) { graphtest.Run(t, onDisk) }

func TestRandomGraphsAreAnsweredAsByTheReference(t *testing.T) {
	graphtest.Differential(t, onDisk)
}

func TestNoAnswerMixesTwoVersions(t *testing.T) {
	t.Run("in memory", func(t *testing.T) { graphtest.Hammer(t, inMemory, 300) })
	t.Run("on disk", func(t *testing.T) { graphtest.Hammer(t, onDisk, 100) })
}
