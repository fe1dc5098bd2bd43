package main

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// watcher reads a store while it is written to, as a server does, and looks
// whether what it reads together belongs together.
type watcher struct {
	store          graph.Store
	inFile         bool // then it always answers: Neo4j is closed for a while behind a loader that died
	looks, refused int
	versions       map[int64]string
	newest         graph.Run
}

// watched reads the place's store all the time. The function that it returns
// ends that and says what was seen.
func (p *place) watched(t *testing.T) (end func() string) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	w := &watcher{store: p.opened(t), versions: map[int64]string{}}
	_, w.inFile = p.inFile()
	done := make(chan struct{})
	go func() {
		defer close(done)
		for ; ctx.Err() == nil; time.Sleep(time.Millisecond) {
			if err := w.look(ctx); err != nil && ctx.Err() == nil {
				t.Errorf("a reader of the store: %v", err)
				return
			}
		}
	}()
	return func() string {
		stop()
		<-done
		return fmt.Sprintf("a reader looked %d times, was refused %d times, and saw %d versions", w.looks, w.refused, len(w.versions))
	}
}

// look takes up what there is, and reads it once.
func (w *watcher) look(ctx context.Context) error {
	if r, ok := w.store.(reloader); ok {
		if _, err := r.Reload(ctx); err != nil {
			return fmt.Errorf("take up the new version: %w", err)
		}
	}
	w.looks++
	err := w.store.Read(ctx, w.read)
	if errors.Is(err, graph.ErrUnavailable) && !w.inFile {
		w.refused++
		return nil
	}
	return err
}

// read compares the version with the newest run, which made it or found it, and
// the run with what can be counted.
func (w *watcher) read(ctx context.Context) error {
	v, err := w.store.Version(ctx)
	if err != nil || v.Number == 0 {
		return err
	}
	runs, err := w.store.Runs(ctx, graph.RunQuery{First: 1})
	if err != nil {
		return err
	}
	services, err := w.store.BlockedServices(ctx, graph.BlockedQuery{})
	if err != nil {
		return err
	}
	changes, err := w.store.Changes(ctx, graph.ChangeQuery{Filter: graph.ChangeFilter{AfterRun: int64(runs.Total) - 1}})
	if err != nil {
		return err
	}
	if len(runs.Runs) == 0 {
		return fmt.Errorf("version %d has no run", v.Number)
	}
	r := runs.Runs[0]
	switch {
	case r.Version != v.Number || r.Digest != v.Digest || r.Day != v.AssessedOn:
		return fmt.Errorf("version %d of %s is read beside run %d, which left version %d of %s", v.Number, v.AssessedOn, r.Number, r.Version, r.Day)
	case r.Services != services.Counts:
		return fmt.Errorf("run %d left %+v services, and %+v are read", r.Number, r.Services, services.Counts)
	case r.Changes != changes.Total:
		return fmt.Errorf("run %d brought %d changes, and %d are read", r.Number, r.Changes, changes.Total)
	case r.Number < w.newest.Number || r.Version < w.newest.Version:
		return fmt.Errorf("run %d is read behind run %d", r.Number, w.newest.Number)
	case w.versions[v.Number] != "" && w.versions[v.Number] != v.Digest:
		return fmt.Errorf("version %d has two digests", v.Number)
	}
	w.newest, w.versions[v.Number] = r, v.Digest
	return nil
}
