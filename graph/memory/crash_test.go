package memory_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
)

// twoGraphs are what the tests of this file go from and to.
func twoGraphs() (one, two *graph.Graph) {
	return graphtest.RandomGraph(1, graphtest.Size{Services: 30, Documents: 2}),
		graphtest.RandomGraph(2, graphtest.Size{Services: 40, Documents: 3})
}

func wantVersion(t *testing.T, store graph.Store, number int64, g *graph.Graph) {
	t.Helper()
	held, err := store.Fingerprints(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(graphtest.Reference(t, g).Fingerprints().Nodes, held.Nodes); diff != "" || held.Version.Number != number {
		t.Errorf("version %d, want %d; its nodes (-want +got):\n%s", held.Version.Number, number, diff)
	}
}

func TestAFileThatAWriterLeftHalfWrittenHarmsNothing(t *testing.T) {
	one, two := twoGraphs()
	path := filepath.Join(t.TempDir(), "graph")
	graphtest.Load(t, opened(t, path), one)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, left := range [][]byte{nil, good[:len(good)/3], []byte("rubbish"), append(good, good...)} {
		if err := os.WriteFile(path+".new", left, 0o644); err != nil {
			t.Fatal(err)
		}
		wantVersion(t, opened(t, path), 1, one)
	}
	store := opened(t, path)
	graphtest.Load(t, store, two)
	wantVersion(t, opened(t, path), 2, two)
	if _, err := os.Stat(path + ".new"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the half-written file is still there: %v", err)
	}
}

// writerVariable tells the test binary to be the process that is killed.
const writerVariable = "SAMMENHENG_TEST_WRITE_TO"

func TestAProcessKilledWhileItWritesLeavesAWholeVersion(t *testing.T) {
	if path := os.Getenv(writerVariable); path != "" {
		writeForever(t, path)
	}
	path := filepath.Join(t.TempDir(), "graph")
	one, two := twoGraphs()
	written := int64(0)
	for range 12 {
		command := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
		command.Env = append(os.Environ(), writerVariable+"="+path)
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		waitForWrite(t, path)
		time.Sleep(time.Duration(rand.IntN(60_000)) * time.Microsecond)
		if err := command.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		command.Wait() // killed: its error is what is expected
		store := opened(t, path)
		v, err := store.Version(t.Context())
		if err != nil || v.Number < written {
			t.Fatalf("version %d after %d, %v", v.Number, written, err)
		}
		if written = v.Number; written > 0 {
			wantVersion(t, store, written, map[int64]*graph.Graph{1: one, 0: two}[written%2])
			wantRunsUpTo(t, store, written)
		}
	}
	graphtest.Load(t, opened(t, path), one) // no lock was left behind
}

// waitForWrite waits until the file at path is another one than now.
func waitForWrite(t *testing.T, path string) {
	t.Helper()
	before, _ := os.Stat(path)
	for range 6000 {
		if now, err := os.Stat(path); err == nil && (before == nil || !os.SameFile(before, now)) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the process wrote nothing for a minute")
}

// wantRunsUpTo fails the test unless every version has its run, the newest
// perhaps one more that left it as it was, and each run its change.
func wantRunsUpTo(t *testing.T, store graph.Store, version int64) {
	t.Helper()
	page, err := store.Runs(t.Context(), graph.RunQuery{First: 2})
	if err != nil {
		t.Fatal(err)
	}
	if last := int64(page.Total); last != 2*version && last != 2*version-1 || page.Runs[0].Number != last || page.Runs[0].Version != version {
		t.Errorf("version %d has %d runs, the last %+v", version, page.Total, page.Runs[0])
	}
	if changes, err := store.Changes(t.Context(), graph.ChangeQuery{}); err != nil || changes.Total != page.Total {
		t.Errorf("%d runs have %d changes, %v", page.Total, changes.Total, err)
	}
}

// writeForever makes the odd versions of one graph and the even of another. Each
// is recorded as one run, and again as one that changed nothing.
func writeForever(t *testing.T, path string) {
	one, two := twoGraphs()
	for {
		store := opened(t, path)
		held, err := store.Fingerprints(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		version, run := held.Version.Number, held.LastRun+1
		if held.LastRun < 2*version {
			if err := store.Record(t.Context(), *recordOf(run, version)); err != nil {
				t.Fatal(err)
			}
			continue
		}
		_, u, err := graph.Compare(t.Context(), store, map[int64]*graph.Graph{0: one, 1: two}[version%2], "")
		if err != nil {
			t.Fatal(err)
		}
		u.Record = recordOf(run, version+1)
		if _, err := store.Apply(t.Context(), u); err != nil {
			t.Fatal(err)
		}
	}
}

func recordOf(run, version int64) *graph.RunRecord {
	return &graph.RunRecord{
		Run:     graph.Run{Number: run, Version: version},
		Changes: []graph.Change{{Run: run, Kind: graph.Renamed}},
	}
}

func TestAFolderThatCannotBeMadeLeavesTheStoreAsItWas(t *testing.T) {
	obstacle := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(obstacle, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := memory.Open(filepath.Join(obstacle, "graph")); err == nil {
		t.Error("a file below a file was opened")
	}
	path := filepath.Join(t.TempDir(), "folder", "graph")
	store := opened(t, path)
	if err := os.WriteFile(filepath.Dir(path), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	one, _ := twoGraphs()
	u, err := graph.FromNothing(one, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Apply(context.Background(), u); err == nil {
		t.Error("an update was written below a file")
	}
	if v, err := store.Version(t.Context()); err != nil || v.Number != 0 {
		t.Errorf("version %d, %v", v.Number, err)
	}
}
