package archive

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// fuzzed is an archive for one fuzzing process, in which path is written over.
func fuzzed(f *testing.F, parts ...string) (a *Archive, path string) {
	f.Helper()
	dir := f.TempDir()
	a, err := Open(dir)
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { _ = a.Close() })
	path = filepath.Join(append([]string{dir}, parts...)...)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		f.Fatal(err)
	}
	return a, path
}

// Whatever a run's file holds: it is refused as damaged, or it is a run that
// every question can be asked about. The value is tried as a file and behind a
// checksum that is right.
func FuzzRunFile(f *testing.F) {
	e := Entry{Name: "a.ttl", Digest: source.Digest(nil), Mapped: source.Digest(nil)}
	run := Run{RunInfo: RunInfo{Number: 1}, Sources: []SourceRun{{ID: "s", Documents: []Entry{e}}}, Earlier: map[string]int64{"t": 1}}
	text, err := json.Marshal(run)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add([]byte(`{"number":1,"sources":[{"id":"s","documents":[{"digest":"../x","mapped":"a"}]}]}`))
	f.Add([]byte(`{"sha256":"` + source.Digest([]byte("1")) + `","value":1}`))
	f.Add([]byte(`null`))
	a, path := fuzzed(f, runsFolder, "000001.json")
	f.Fuzz(func(t *testing.T, value []byte) {
		files := [][]byte{value}
		if file, err := json.Marshal(sealed{SHA256: source.Digest(value), Value: value}); err == nil {
			files = append(files, file)
		}
		for _, file := range files {
			if err := os.WriteFile(path, file, 0o644); err != nil {
				t.Fatal(err)
			}
			askAll(t, a)
		}
	})
}

// askAll asks everything of an archive with one run, which may be damaged.
func askAll(t *testing.T, a *Archive) {
	t.Helper()
	run, err := a.Run(1)
	if err != nil && !errors.Is(err, graph.ErrDamaged) {
		t.Errorf("%v does not say that it is damaged", err)
	}
	runs, listErr := a.Runs()
	if (err == nil) != (listErr == nil) || (err == nil) != (len(runs) == 1) {
		t.Errorf("read with %v, listed with %v", err, listErr)
	}
	for _, s := range run.Sources {
		for _, e := range s.Documents {
			if _, err := a.Read(e); err == nil {
				t.Errorf("%q was read, and nothing was kept", e.Digest)
			}
		}
		if _, err := a.Last(s.ID); err != nil && !errors.Is(err, graph.ErrNotFound) {
			t.Error(err)
		}
	}
	if _, retainErr := a.Retain(1); err != nil && !errors.Is(retainErr, graph.ErrDamaged) {
		t.Errorf("read with %v, and retained with %v", err, retainErr)
	}
	if !exists(a.runFile(1)) {
		t.Error("the newest run was removed")
	}
}

// Whatever a document's file holds: it is the document, or it is refused as
// damaged.
func FuzzObjectFile(f *testing.F) {
	document := []byte("hello hello hello, this is the document as it was")
	for _, level := range []int{gzip.NoCompression, gzip.BestSpeed} {
		var w bytes.Buffer
		z, err := gzip.NewWriterLevel(&w, level)
		if err != nil {
			f.Fatal(err)
		}
		if _, err := z.Write(document); err != nil {
			f.Fatal(err)
		}
		if err := z.Close(); err != nil {
			f.Fatal(err)
		}
		f.Add(w.Bytes())
		f.Add(slices.Concat(w.Bytes(), w.Bytes())) // two streams in one file
	}
	f.Add([]byte{0xff, 0xff, 0xff, 0xff})
	digest := source.Digest(document)
	a, path := fuzzed(f, objectsFolder, digest[:2], digest[2:]+".gz")
	f.Fuzz(func(t *testing.T, file []byte) {
		if err := os.WriteFile(path, file, 0o644); err != nil {
			t.Fatal(err)
		}
		content, err := a.Read(Entry{Name: "a.ttl", Digest: digest})
		if err == nil && !bytes.Equal(content.Bytes, document) {
			t.Errorf("got %q", content.Bytes)
		}
		if err != nil && !errors.Is(err, graph.ErrDamaged) {
			t.Errorf("%v does not say that it is damaged", err)
		}
	})
}

// Whatever a mapped form's file holds, it is refused as damaged. Behind a
// checksum and a layout that are right, it is refused, or it is a form that
// comes back when it is encoded again.
func FuzzMappedForm(f *testing.F) {
	sum := layout(reflect.TypeFor[Mapped]())
	_, batches := graphtest.Random(1, graphtest.Size{Services: 2})
	for _, m := range []Mapped{{}, {Batch: batches[0], Size: 3}, *graphtest.Full(&Mapped{})} {
		f.Add(encode(&m)[len(sum):])
	}
	key := source.Digest(nil)
	f.Fuzz(func(t *testing.T, body []byte) {
		if _, known, err := unsealMapped(key, body); known || !errors.Is(err, graph.ErrDamaged) {
			t.Errorf("without a checksum: %t, %v", known, err)
		}
		m, known, err := unsealMapped(key, sealMapped(key, slices.Concat(sum[:], body)))
		if err != nil {
			if known || !errors.Is(err, graph.ErrDamaged) {
				t.Errorf("%t, %v does not say that it is damaged", known, err)
			}
			return
		}
		wantBack(t, m)
	})
}
