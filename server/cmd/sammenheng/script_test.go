package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sammenheng": main})
}

// TestCommands runs the scripts of testdata/script: what a person types, and
// what must come of it. $DATA is the sample.
func TestCommands(t *testing.T) {
	data, err := filepath.Abs("../../../data")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("DATA", data)
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exitcode": exitcode,
			"nested":   nested,
		},
	})
}

// exitcode N COMMAND… runs a command that must end with a code, print nothing
// that looks like a stack trace, and say something.
func exitcode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exitcode N COMMAND…")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
	if all := ts.ReadFile("stdout") + ts.ReadFile("stderr"); strings.Contains(all, "goroutine ") || strings.Contains(all, "panic:") {
		ts.Fatalf("a stack trace was printed")
	}
}

// nested FILE N writes N nested brackets.
func nested(ts *testscript.TestScript, _ bool, args []string) {
	var n int
	if _, err := fmt.Sscan(args[1], &n); err != nil {
		ts.Fatalf("usage: nested FILE N")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte("<http://a.no/s> <http://a.no/p> "+strings.Repeat("(", n)), 0o644))
}
