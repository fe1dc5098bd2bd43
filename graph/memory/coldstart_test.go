package memory_test

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// coldStart opens the file in a new process and returns what that took: time by
// the clock and of the processor, megabytes after it and at most.
func coldStart(b *testing.B, path string) (seconds, processor, resident, peak float64) {
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
	if _, err := fmt.Sscan(figures, &seconds, &resident, &peak); err != nil {
		b.Fatalf("the figures of the process that starts cold: %v\n%s", err, out)
	}
	processor = (command.ProcessState.UserTime() + command.ProcessState.SystemTime()).Seconds()
	return seconds, processor, resident, peak
}

const coldStartMark = "cold start took: "

func writeColdStart(t *testing.T, seconds float64) {
	t.Helper()
	t.Log(coldStartMark, seconds, status("VmRSS"), status("VmHWM"))
}
