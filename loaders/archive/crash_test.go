package archive

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// loaderVariable tells the test binary to be the process that is killed.
const loaderVariable = "SAMMENHENG_TEST_LOAD_INTO"

func TestAProcessKilledWhileItLoadsLosesNothing(t *testing.T) {
	if dir := os.Getenv(loaderVariable); dir != "" {
		loadForever(t, dir)
	}
	dir := t.TempDir()
	newest, halfway := int64(0), 0
	for range 25 {
		kill(t, dir, newest)
		runs := wholeRuns(t, OpenReadOnly(dir))
		if left, _ := filepath.Glob(filepath.Join(dir, tmpFolder, "*")); len(left) > 0 {
			halfway++
		}
		a, err := Open(dir) // the lock of the process is free
		if err != nil {
			t.Fatal(err)
		}
		if after := wholeRuns(t, a); len(after) != len(runs) || len(after) > 0 && after[0] != runs[0] {
			t.Fatalf("runs %v before opening for a load, %v after it", runs, after)
		}
		if len(runs) == 0 || runs[0] < newest {
			t.Fatalf("run %d was there, and now only %v", newest, runs)
		}
		newest = runs[0]
		if err := a.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d runs; %d of 25 processes were killed with a file half written", newest, halfway)
	a, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if err := load(a, newest+1); err != nil {
		t.Errorf("the load after all of them: %v", err)
	}
}

// kill starts a process that loads, and kills it a while after it made a run
// behind newest.
func kill(t *testing.T, dir string, newest int64) {
	t.Helper()
	command := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	command.Env = append(os.Environ(), loaderVariable+"="+dir)
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	waitForRun(t, OpenReadOnly(dir), newest)
	time.Sleep(time.Duration(rand.IntN(40_000)) * time.Microsecond)
	if err := command.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	command.Wait() // killed: its error is what is expected
}

// waitForRun waits until there is a run behind newest.
func waitForRun(t *testing.T, a *Archive, newest int64) {
	t.Helper()
	for range 60_000 {
		if numbers, err := a.numbers(); err == nil && len(numbers) > 0 && numbers[len(numbers)-1] > newest {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatal("the process made no run for a minute")
}

// loadForever makes one run after the other, each in a load of its own.
func loadForever(t *testing.T, dir string) {
	for {
		a, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		last, err := a.newest()
		if err != nil {
			t.Fatal(err)
		}
		if err := load(a, last.Number+1); err != nil {
			t.Fatal(err)
		}
		if err := a.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
