package memory_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
)

// written is the bytes of a file that holds a small graph.
func written(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "graph")
	store := opened(t, path)
	graphtest.Load(t, store, graphtest.RandomGraph(1, graphtest.Size{Services: 10, Documents: 2}))
	if err := store.Record(t.Context(), *recordOf(1, 1)); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// wantDamaged opens a file with the content and expects to be told which file
// is wrong, and what to do.
func wantDamaged(t *testing.T, content []byte, says string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "graph")
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	store, err := memory.Open(path)
	if !errors.Is(err, graph.ErrDamaged) || store != nil {
		t.Errorf("got %v, want that it is damaged", err)
		return
	}
	if message := err.Error(); !strings.Contains(message, path) || !strings.Contains(message, says) {
		t.Errorf("the message %q does not name %s and say %q", message, path, says)
	}
}

func TestAFileWithAnyByteChangedIsRefused(t *testing.T) {
	good := written(t)
	step := max(1, len(good)/400)
	for at := 0; at < len(good); at++ {
		if at > 150 && at%step != 0 { // the first line byte by byte, the rest by samples
			continue
		}
		for _, flip := range []byte{0x01, 0x20, 0xff} {
			bad := bytes.Clone(good)
			bad[at] ^= flip
			wantDamaged(t, bad, "")
		}
	}
}

func TestAFileThatIsCutOffIsRefused(t *testing.T) {
	good := written(t)
	for length := 0; length < len(good); length += max(1, min(len(good)/300, 1+length/20)) {
		wantDamaged(t, good[:length], "")
	}
	wantDamaged(t, good[:len(good)-1], "cut off")
	wantDamaged(t, good[:len(good)/2], "cut off")
}

func TestAFileThatIsNoGraphIsRefusedWithItsReason(t *testing.T) {
	good := written(t)
	first, _, _ := bytes.Cut(good, []byte("\n"))
	for _, c := range []struct {
		name    string
		content []byte
		says    string
	}{
		{"an empty file", nil, "not a Sammenheng graph"},
		{"a text", []byte("Dear all,\n"), "not a Sammenheng graph"},
		{"a database of another program", append([]byte("SQLite format 3\x00"), make([]byte, 4096)...), "not a Sammenheng graph"},
		{"a file of zeros, as a crash of the computer may leave", make([]byte, len(good)), "not a Sammenheng graph"},
		{"the first line alone", append(first, '\n'), "cut off"},
		{"a newer format", bytes.Replace(good, []byte("GRAPH 0003"), []byte("GRAPH 0004"), 1), "format 4 and this program reads format 3"},
		{"the format without history", fmt.Appendf(nil, "SAMMENHENG GRAPH 0001 %016d %016d %064x\n", 0, 0, 0), "format 1 and this program reads format 3; use the program that wrote it, or delete it and load again"},
		{"the format without follow-up", bytes.Replace(good, []byte("GRAPH 0003"), []byte("GRAPH 0002"), 1), "format 2 and this program reads format 3"},
		{"a file with something added", append(bytes.Clone(good), "more"...), "added"},
		{"two files in one", append(bytes.Clone(good), good...), "added"},
		{"a file whose end is zeros", append(bytes.Clone(good[:len(good)-64]), make([]byte, 64)...), "checksum"},
	} {
		t.Run(c.name+" is refused", func(t *testing.T) { wantDamaged(t, c.content, c.says) })
	}
}

func TestAFolderIsNoGraphFile(t *testing.T) {
	for name, path := range map[string]string{"a folder": t.TempDir(), "nothing": ""} {
		if _, err := memory.Open(path); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: got %v, want that it is invalid", name, err)
		}
	}
}

func TestAMissingFileIsAnEmptyStoreAndNothingIsWrittenByOpening(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "graph")
	store := opened(t, path)
	if v, err := store.Version(t.Context()); err != nil || v.Number != 0 {
		t.Errorf("version %d, %v", v.Number, err)
	}
	if _, err := os.Stat(filepath.Dir(path)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder was made: %v", err)
	}
	graphtest.Load(t, store, graphtest.Draw(t, `a -REQUIRES-> b`))
	if v, err := opened(t, path).Version(t.Context()); err != nil || v.Number != 1 {
		t.Errorf("version %d, %v", v.Number, err)
	}
}

func TestEqualGraphsGiveEqualFiles(t *testing.T) {
	if one, two := written(t), written(t); !bytes.Equal(one, two) {
		t.Errorf("%d and %d bytes, not the same", len(one), len(two))
	}
}
