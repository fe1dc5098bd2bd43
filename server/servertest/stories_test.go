package servertest_test

import (
	"flag"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/server"
	"github.com/sammenheng/sammenheng/server/servertest"
)

var update = flag.Bool("update", false, "write the answers of the memory store as the wanted ones")

func TestTheMemoryStoreTellsEveryStoryAsWritten(t *testing.T) {
	if *update {
		for _, b := range servertest.Books() {
			rewrite(t, b)
		}
		t.Skip("the answers were rewritten: read the difference, then run without -update")
	}
	servertest.Stories(t, func(*testing.T) graph.Store { return memory.New() })
}

func rewrite(t *testing.T, b servertest.Book) {
	t.Helper()
	store := memory.New()
	b.Load(t, store)
	srv, err := server.New(store, server.DefaultConfig(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatalf("make a server: %v", err)
	}
	for _, s := range b.Stories(t) {
		file := filepath.Join(filepath.FromSlash(b.Folder), s.Name+".json")
		if err := os.WriteFile(file, s.Answer(t, srv), 0o600); err != nil {
			t.Fatalf("write %s: %v", file, err)
		}
	}
}
