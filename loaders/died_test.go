package loaders_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// dying is a store that the loader hears nothing from when it writes, whether
// the store took the update up or not.
type dying struct {
	loaders.Store
	takesUp bool
}

var errDied = errors.New("the line is dead")

func (d dying) Apply(ctx context.Context, u graph.Update) (graph.Version, error) {
	if d.takesUp {
		if v, err := d.Store.Apply(ctx, u); err != nil {
			return v, err
		}
	}
	return graph.Version{}, errDied
}

// A load that dies when the store is written has read its documents whole. When
// one of them fails the night after, that form stands in, not an older one: what
// the store took up would be gone again.
func TestADocumentThatALoadDiedWithIsTheLastGoodOne(t *testing.T) {
	for name, takesUp := range map[string]bool{"before the store took it up": false, "when the store had taken it up": true} {
		t.Run(name, func(t *testing.T) {
			w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"})
			w.write("a/one.ttl", prefixes+service("http://x.no/services/1", "En"))
			w.load()
			w.write("a/one.ttl", prefixes+service("http://x.no/services/1", "En")+service("http://x.no/services/2", "To"))
			if _, err := w.loader.Load(t.Context(), dying{w.store, takesUp}); !errors.Is(err, errDied) {
				t.Fatalf("got %v, want that the load died", err)
			}
			w.write("a/one.ttl", prefixes+"<cut")
			if r := w.load(); r.Sources[0].Status != graph.SourceStale || !w.has("http://x.no/services/2") {
				t.Errorf("service 2 is gone: %+v", r)
			}
			page, err := w.store.Changes(t.Context(), graph.ChangeQuery{Filter: graph.ChangeFilter{Subject: "http://x.no/services/2"}})
			if err != nil || page.Total != 1 {
				t.Errorf("service 2 appeared once, and %d changes tell of it, %v", page.Total, err)
			}
		})
	}
}

// An archive that cannot be written is no source's fault. The load ends, and the
// store is as it was.
func TestALoadWhoseArchiveCannotBeWrittenLeavesTheStoreAsItWas(t *testing.T) {
	w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"})
	w.write("a/one.ttl", prefixes+service("http://x.no/services/1", "En"))
	w.load()
	w.write("a/one.ttl", prefixes+service("http://x.no/services/2", "To"))
	written := w.loader.Archive
	w.loader.Archive = archive.OpenReadOnly(filepath.Join(w.folder, "archive"))
	if r, err := w.loader.Load(t.Context(), w.store); err == nil {
		t.Errorf("the load is said to be well: %+v", r)
	}
	if w.has("http://x.no/services/2") || !w.has("http://x.no/services/1") {
		t.Error("the store was written to")
	}
	if page, err := w.store.Runs(t.Context(), graph.RunQuery{}); err != nil || page.Total != 1 {
		t.Errorf("%d runs, %v", page.Total, err)
	}
	w.loader.Archive = written
	if r := w.load(); !r.Complete() || !w.has("http://x.no/services/2") {
		t.Errorf("the load when it can be written again: %+v", r)
	}
}

// A disk that is full for a while must not make the graph half of last night's
// documents and half of tonight's.
func TestADocumentThatCannotBeKeptEndsTheLoadAndBlamesNoSource(t *testing.T) {
	w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"})
	w.write("a/one.ttl", prefixes+service("http://x.no/services/1", "En"))
	w.load()
	next := prefixes + service("http://x.no/services/2", "To")
	w.write("a/one.ttl", next)
	obstacle := filepath.Join("archive", "objects", source.Digest([]byte(next))[:2])
	w.write(obstacle, "not a folder")
	r, err := w.loader.Load(t.Context(), w.store)
	if err == nil || !strings.Contains(err.Error(), obstacle) {
		t.Errorf("got %v and %+v, want an error that names %s", err, r, obstacle)
	}
	for _, s := range r.Sources {
		if s.Status != graph.SourceOK || len(s.Failures) > 0 {
			t.Errorf("the source is blamed: %+v", s)
		}
	}
	if w.has("http://x.no/services/2") || !w.has("http://x.no/services/1") {
		t.Error("the store was written to")
	}
}
