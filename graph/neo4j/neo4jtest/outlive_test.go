package neo4jtest

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// childVariable makes TestChildHoldsAServer the body of a process that another test kills.
const childVariable = "NEO4JTEST_CHILD"

func TestChildHoldsAServer(t *testing.T) {
	if os.Getenv(childVariable) == "" {
		t.Skip("only as the child of TestNoServerOutlivesAKilledTestBinary")
	}
	server := StartOwn(t, Options{})
	fmt.Printf("child: %s %s\n", strings.TrimPrefix(server.URI, "bolt://"), server.home.dir)
	time.Sleep(time.Minute)
}

func TestNoServerOutlivesAKilledTestBinary(t *testing.T) {
	Start(t) // decides whether a server can be started here at all
	child := exec.Command(os.Args[0], "-test.run=^TestChildHoldsAServer$", "-test.v")
	child.Env = append(os.Environ(), childVariable+"=1")
	output, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	var address, home string
	lines := bufio.NewScanner(output)
	for address == "" && lines.Scan() {
		_, _ = fmt.Sscanf(lines.Text(), "child: %s %s", &address, &home)
	}
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = child.Wait() // killed, as it should be
	if address == "" {
		t.Fatal("the child started no server")
	}
	server := &Server{URI: "bolt://" + address, Username: "neo4j"}
	within(t, time.Minute, "the server is gone", func() bool {
		err := server.check()
		return err != nil && strings.Contains(err.Error(), "refused")
	})
	within(t, time.Minute, "its home is removed", func() bool {
		_, err := os.Stat(home)
		return errors.Is(err, fs.ErrNotExist)
	})
}

// within fails the test unless holds becomes true in time.
func within(t *testing.T, limit time.Duration, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if holds() {
			return
		}
	}
	t.Errorf("not within %v: %s", limit, what)
}
