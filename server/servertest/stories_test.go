package servertest_test

import (
	"flag"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/server"
	"github.com/sammenheng/sammenheng/server/servertest"
)

var update = flag.Bool("update", false, "write the answers of the memory store as the wanted ones")

func TestTheMemoryStoreTellsEveryStoryAsWritten(t *testing.T) {
	if *update {
		rewrite(t)
		t.Skip("the answers were rewritten: read the difference, then run without -update")
	}
	servertest.Stories(t, memory.New())
}

func rewrite(t *testing.T) {
	t.Helper()
	store := memory.New()
	servertest.Load(t, store)
	srv, err := server.New(store, server.DefaultConfig(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatalf("make a server: %v", err)
	}
	for _, s := range servertest.All(t) {
		file := filepath.Join("testdata", s.Name+".json")
		if err := os.WriteFile(file, s.Answer(t, srv), 0o600); err != nil {
			t.Fatalf("write %s: %v", file, err)
		}
	}
}
