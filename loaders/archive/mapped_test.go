package archive_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/source"
)

func small() archive.Mapped {
	return archive.Mapped{Size: 3, Batch: graph.Batch{
		Source: "s", Document: "a.ttl",
		Nodes:    []*graph.Node{{ID: "http://x.no/1", Kinds: []graph.Kind{graph.Service}, Titles: []graph.Text{{Lang: "nb", Value: "Søknad"}}}},
		Problems: []graph.Problem{{Code: graph.TitleMissing, Line: 7}},
	}}
}

func mappedFile(dir, key string) string { return filepath.Join(dir, "mapped", key[:2], key[2:]) }

func TestAMappedFormIsFoundByItsKey(t *testing.T) {
	a, e, dir := kept(t, "hello")
	if m, ok, err := a.Mapped(e.Digest); ok || err != nil {
		t.Errorf("before it is kept: %+v, %v", m, err)
	}
	for range 2 { // one that is there is replaced
		if err := a.KeepMapped(e.Digest, small()); err != nil {
			t.Fatal(err)
		}
		m, ok, err := archive.OpenReadOnly(dir).Mapped(e.Digest)
		if err != nil || !ok || !reflect.DeepEqual(m, small()) {
			t.Errorf("got %+v, %t, %v", m, ok, err)
		}
	}
}

func TestADamagedMappedFormIsNeverUsed(t *testing.T) {
	a, e, dir := kept(t, "hello")
	if err := a.KeepMapped(e.Digest, small()); err != nil {
		t.Fatal(err)
	}
	path := mappedFile(dir, e.Digest)
	whole := content(t, path)
	for i, form := range append(damaged(whole), append(whole, 0)) {
		overwrite(t, path, form)
		if m, ok, err := a.Mapped(e.Digest); ok || !errors.Is(err, graph.ErrDamaged) || !reflect.DeepEqual(m, archive.Mapped{}) {
			t.Fatalf("form %d gave %+v, %t, %v", i, m, ok, err)
		}
	}
	overwrite(t, path, whole)
	other := source.Digest([]byte("other"))
	if err := a.KeepMapped(other, archive.Mapped{}); err != nil {
		t.Fatal(err)
	}
	overwrite(t, mappedFile(dir, other), whole)
	if _, ok, err := a.Mapped(other); ok || !errors.Is(err, graph.ErrDamaged) {
		t.Errorf("another document's form under its key: %t, %v", ok, err)
	}
	if err := a.KeepMapped(other, small()); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := a.Mapped(other); !ok || err != nil {
		t.Errorf("kept again: %t, %v", ok, err)
	}
}
