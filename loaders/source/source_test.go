package source_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/source"
)

func folder(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files {
		path := filepath.Join(dir, f)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(f), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestAFolderGivesItsCatalogueFilesByName(t *testing.T) {
	dir := folder(t, "b.ttl", "a.RDF", "sub/c.nt.gz", "MANIFEST.tsv", ".hidden.ttl", ".git/d.ttl", "links.csv", "t.csv.gz")
	documents, ignored, err := source.Find(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, d := range documents {
		names = append(names, d.Name)
	}
	if want := []string{"a.RDF", "b.ttl", "links.csv", "sub/c.nt.gz"}; !slices.Equal(names, want) {
		t.Errorf("got %v, want %v", names, want)
	}
	if want := []string{"MANIFEST.tsv", "t.csv.gz"}; !slices.Equal(ignored, want) {
		t.Errorf("ignored %v, want %v", ignored, want)
	}
}

func TestAFileIsReadWhateverItsName(t *testing.T) {
	dir := folder(t, "download")
	documents, _, err := source.Find(filepath.Join(dir, "download"))
	if err != nil || len(documents) != 1 {
		t.Fatalf("got %v, %v", documents, err)
	}
	content, err := documents[0].Read(100)
	if err != nil || string(content.Bytes) != "download" || content.Digest != source.Digest([]byte("download")) {
		t.Errorf("got %q, %v", content.Bytes, err)
	}
}

func TestWhatIsNotThereOrHoldsNothingIsSaid(t *testing.T) {
	if _, _, err := source.Find(filepath.Join(t.TempDir(), "missing")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing path gave %v", err)
	}
	if _, ignored, err := source.Find(folder(t, "readme.txt")); !errors.Is(err, graph.ErrNotFound) || len(ignored) != 1 {
		t.Errorf("a folder without catalogues gave %v", err)
	}
}

func TestAHugeFileIsRefusedBeforeItIsRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huge.ttl")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(file.Truncate(10<<30), file.Close()); err != nil { // sparse: takes no room
		t.Fatal(err)
	}
	documents, _, err := source.Find(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := documents[0].Read(2 << 30); !errors.Is(err, source.ErrTooBig) {
		t.Errorf("10 GB gave %v", err)
	}
}
