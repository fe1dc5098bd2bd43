package loaders_test

import (
	"errors"
	"testing"

	"github.com/sammenheng/sammenheng/loaders"
)

func TestAStoreIsWaitedForAndOneThatCannotBeOpenedIsTheError(t *testing.T) {
	for name, again := range map[string]bool{"a first load": false, "with nothing new": true} {
		t.Run(name, func(t *testing.T) {
			w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"})
			w.write("a/one.ttl", prefixes+service("http://x.no/services/1", "En"))
			if again {
				w.load()
			}
			errShut := errors.New("the door is shut")
			if _, err := w.loader.LoadInto(t.Context(), func() (loaders.Store, error) { return nil, errShut }); !errors.Is(err, errShut) {
				t.Errorf("got %v, want what the opener says", err)
			}
			r, err := w.loader.LoadInto(t.Context(), func() (loaders.Store, error) { return w.store, nil })
			if err != nil || r.Unchanged != again || r.Version.Number != 1 {
				t.Errorf("got %+v, %v", r, err)
			}
		})
	}
}
