package memory_test

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// coldStarted is what a cold start took: time by the clock and of the processor,
// megabytes after it and at most; then how long the first search took, which
// makes the index of words, and the megabytes after that.
type coldStarted struct {
	seconds, processor, resident, peak float64
	search, searchResident             float64
}

// coldStart opens the file in a new process.
func coldStart(b *testing.B, path string) (took coldStarted) {
	b.Helper()
	command := exec.Command(os.Args[0], "-test.run=^TestColdStart$", "-test.v")
	command.Env = append(os.Environ(), bigFileVariable+"="+path)
	out, err := command.CombinedOutput()
	if err != nil {
		b.Fatalf("the process that starts cold: %v\n%s", err, out)
	}
	_, figures, found := strings.Cut(string(out), coldStartMark)
	if !found {
		b.Fatalf("the process that starts cold says no figures:\n%s", out)
	}
	if _, err := fmt.Sscan(figures, &took.seconds, &took.resident, &took.peak, &took.search, &took.searchResident); err != nil {
		b.Fatalf("the figures of the process that starts cold: %v\n%s", err, out)
	}
	took.processor = (command.ProcessState.UserTime() + command.ProcessState.SystemTime()).Seconds()
	return took
}

const coldStartMark = "cold start took: "

func writeColdStart(t *testing.T, took coldStarted) {
	t.Helper()
	t.Log(coldStartMark, took.seconds, took.resident, took.peak, took.search, took.searchResident)
}
