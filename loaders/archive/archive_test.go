package archive_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/source"
)

func kept(t *testing.T, text string) (*archive.Archive, archive.Entry, string) {
	t.Helper()
	dir := t.TempDir()
	a, err := archive.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	content := source.Content{Bytes: []byte(text), Digest: source.Digest([]byte(text))}
	if err := a.Keep(content); err != nil {
		t.Fatal(err)
	}
	return a, archive.Entry{Name: "a.ttl", Digest: content.Digest, Address: "file:///a.ttl"}, dir
}

func TestWhatWasKeptIsReadBack(t *testing.T) {
	a, e, _ := kept(t, "hello")
	content, err := a.Read(e)
	if err != nil || string(content.Bytes) != "hello" {
		t.Errorf("got %q, %v", content.Bytes, err)
	}
}

func TestADamagedDocumentIsRefused(t *testing.T) {
	a, e, dir := kept(t, "hello, this is the document as it was")
	path := filepath.Join(dir, "objects", e.Digest[:2], e.Digest[2:]+".gz")
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range whole {
		damaged := slices.Clone(whole)
		damaged[i] ^= 0xff
		for _, content := range [][]byte{damaged, whole[:i]} {
			if err := os.WriteFile(path, content, 0o644); err != nil {
				t.Fatal(err)
			}
			got, err := a.Read(e)
			if err == nil && string(got.Bytes) != "hello, this is the document as it was" {
				t.Fatalf("byte %d damaged gave %q and no error", i, got.Bytes)
			}
			if err != nil && !errors.Is(err, graph.ErrDamaged) {
				t.Fatalf("byte %d damaged: %v does not say so", i, err)
			}
		}
	}
}

func TestTheLastGoodLoadIsRemembered(t *testing.T) {
	a, e, dir := kept(t, "hello")
	if last, err := a.Last("s"); err != nil || last != nil {
		t.Errorf("before any load: %v, %v", last, err)
	}
	if err := a.Commit("s", []archive.Entry{e}); err != nil {
		t.Fatal(err)
	}
	if last, err := a.Last("s"); err != nil || !slices.Equal(last, []archive.Entry{e}) {
		t.Errorf("got %v, %v", last, err)
	}
	if err := os.WriteFile(filepath.Join(dir, "sources", "s.json"), []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Last("s"); !errors.Is(err, graph.ErrDamaged) {
		t.Errorf("a damaged list gave %v", err)
	}
}
