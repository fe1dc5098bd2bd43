package archive_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/source"
)

func opened(t *testing.T, dir string) *archive.Archive {
	t.Helper()
	a, err := archive.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	return a
}

// keep keeps a text as a document.
func keep(t *testing.T, a *archive.Archive, text string) archive.Entry {
	t.Helper()
	content := source.Content{Bytes: []byte(text), Digest: source.Digest([]byte(text))}
	if err := a.Keep(content); err != nil {
		t.Fatal(err)
	}
	return archive.Entry{Name: "a.ttl", Digest: content.Digest, Address: "file:///a.ttl"}
}

func kept(t *testing.T, text string) (*archive.Archive, archive.Entry, string) {
	t.Helper()
	dir := t.TempDir()
	a := opened(t, dir)
	return a, keep(t, a, text), dir
}

func sourceRun(id string, documents ...archive.Entry) archive.SourceRun {
	return archive.SourceRun{ID: id, Status: "OK", Documents: documents}
}

// commit adds a run that was finished on a day of March 2026.
func commit(t *testing.T, a *archive.Archive, day int, sources ...archive.SourceRun) int64 {
	t.Helper()
	number, err := a.Commit(archive.Run{RunInfo: archive.RunInfo{Finished: march(day)}, Sources: sources})
	if err != nil {
		t.Fatal(err)
	}
	return number
}

func march(day int) time.Time { return time.Date(2026, 3, day, 4, 0, 0, 0, time.UTC) }

func numbers(t *testing.T, a *archive.Archive) []int64 {
	t.Helper()
	runs, err := a.Runs()
	if err != nil {
		t.Fatal(err)
	}
	var numbers []int64
	for _, r := range runs {
		numbers = append(numbers, r.Number)
	}
	return numbers
}

func objectFile(dir, digest string) string {
	return filepath.Join(dir, "objects", digest[:2], digest[2:]+".gz")
}

// damaged are forms of a file with a byte changed or the end cut off.
func damaged(whole []byte) [][]byte {
	var forms [][]byte
	for i := range whole {
		changed := slices.Clone(whole)
		changed[i] ^= 0x5f
		forms = append(forms, changed, whole[:i])
	}
	return forms
}

// overwrite writes over a file that there is.
func overwrite(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

func content(t *testing.T, path string) []byte {
	t.Helper()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return whole
}

func TestWhatWasKeptIsReadBack(t *testing.T) {
	for _, text := range []string{"hello", ""} {
		a, e, _ := kept(t, text)
		got, err := a.Read(e)
		if err != nil || string(got.Bytes) != text || got.Digest != e.Digest {
			t.Errorf("got %q, %v", got.Bytes, err)
		}
	}
}

func TestADamagedDocumentIsRefused(t *testing.T) {
	a, e, dir := kept(t, "hello, this is the document as it was")
	path := objectFile(dir, e.Digest)
	for i, form := range damaged(content(t, path)) {
		overwrite(t, path, form)
		got, err := a.Read(e)
		if err == nil && string(got.Bytes) != "hello, this is the document as it was" {
			t.Fatalf("form %d gave %q and no error", i, got.Bytes)
		}
		if err != nil && !errors.Is(err, graph.ErrDamaged) {
			t.Fatalf("form %d: %v does not say so", i, err)
		}
	}
}

func TestAnotherDocumentInTheFileOfOneIsRefused(t *testing.T) {
	a, e, dir := kept(t, "hello")
	other := keep(t, a, "another document")
	overwrite(t, objectFile(dir, e.Digest), content(t, objectFile(dir, other.Digest)))
	if got, err := a.Read(e); !errors.Is(err, graph.ErrDamaged) {
		t.Errorf("got %q, %v", got.Bytes, err)
	}
}

func TestADocumentIsRefusedBeforeMemoryIsReservedForWhatItCannotHold(t *testing.T) {
	a, e, dir := kept(t, "hello")
	whole := content(t, objectFile(dir, e.Digest))
	overwrite(t, objectFile(dir, e.Digest), append(whole[:len(whole)-4], 0xff, 0xff, 0xff, 0xff))
	if _, err := a.Read(e); !errors.Is(err, graph.ErrDamaged) || !strings.Contains(err.Error(), "more than it can") {
		t.Errorf("got %v", err)
	}
}

func TestADocumentThatIsGoneIsNotFound(t *testing.T) {
	a, e, dir := kept(t, "hello")
	if err := os.Remove(objectFile(dir, e.Digest)); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Read(e); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestNothingOutsideTheArchiveIsReadOrWritten(t *testing.T) {
	a, _, _ := kept(t, "hello")
	for _, digest := range []string{"", "a", "../../../../etc/passwd", "ab/../../../" + source.Digest(nil)[:52], source.Digest(nil) + "0"} {
		if _, err := a.Read(archive.Entry{Digest: digest}); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("reading %q: %v", digest, err)
		}
		if err := a.Keep(source.Content{Digest: digest}); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("keeping %q: %v", digest, err)
		}
		if _, _, err := a.Mapped(digest); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("reading the mapped form %q: %v", digest, err)
		}
	}
}

func TestAReadOnlyArchiveWritesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "none")
	a := archive.OpenReadOnly(dir)
	text := source.Content{Digest: source.Digest(nil)}
	_, commitErr := a.Commit(archive.Run{})
	_, retainErr := a.Retain(1)
	for name, err := range map[string]error{
		"Keep": a.Keep(text), "Commit": commitErr, "Unpin": a.Unpin("x"), "Retain": retainErr,
		"KeepMapped": a.KeepMapped(text.Digest, archive.Mapped{}),
	} {
		if !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if runs, err := a.Runs(); err != nil || runs != nil {
		t.Errorf("runs %v, %v", runs, err)
	}
	if last, err := a.Last("s"); err != nil || last != nil {
		t.Errorf("last %v, %v", last, err)
	}
	if pins, err := a.Pinned(); err != nil || pins != nil {
		t.Errorf("pins %v, %v", pins, err)
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder was made: %v", err)
	}
}
