package memory

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"

	"github.com/sammenheng/sammenheng/graph"
)

// Apply makes the update visible, in the file first. When it fails, the file
// and the version in memory are the old ones. ErrConflict when the store holds
// another version than the update was computed against; if that is because
// another process wrote the file, the store has then taken up that version, so
// that a new difference can be computed at once. ErrUnavailable when another
// process is writing the file at this moment.
func (s *Store) Apply(ctx context.Context, u graph.Update) (graph.Version, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	next, err := s.apply(ctx, u)
	if err != nil {
		return graph.Version{}, fmt.Errorf("apply update to version %d: %w", u.Base, err)
	}
	s.held.Store(next)
	return next.view.Version(), nil
}

func (s *Store) apply(ctx context.Context, u graph.Update) (*held, error) {
	h, err := s.current(ctx)
	if err != nil {
		return nil, err
	}
	nodes, edges, err := h.view.After(u)
	if err != nil {
		return nil, err
	}
	chronicle, err := h.recorded(u.Record, u.Version.Number)
	if err != nil {
		return nil, err
	}
	index := inBackground(func() (*graph.View, error) { return h.view.Indexed(u, nodes, edges) })
	next, err := s.save(ctx, h, content{encoded(u.Version, nodes, edges), chronicle}, func() error {
		_, err := index()
		return err
	})
	view, indexErr := index()
	if err := errors.Join(indexErr, err); err != nil {
		return nil, err
	}
	next.view = view
	return next, nil
}

// recorded is the chronicle after a record; r may be nil.
func (h *held) recorded(r *graph.RunRecord, version int64) (*graph.Chronicle, error) {
	chronicle, err := h.chronicle()
	if err != nil || r == nil {
		return chronicle, err
	}
	return chronicle.With(*r, version)
}

// inBackground starts do and returns a function that waits for its result.
func inBackground[T any](do func() (T, error)) func() (T, error) {
	once := sync.OnceValues(do)
	go func() { _, _ = once() }() // whoever waits gets the error
	return once
}

// save replaces the file by c under the lock, if it still holds old and ready
// has found nothing wrong with c. A store without a file has nothing to save.
// The caller adds the view to what is returned.
func (s *Store) save(ctx context.Context, old *held, c content, ready func() error) (*held, error) {
	chronicle := func() (*graph.Chronicle, error) { return c.history, nil }
	if s.path == "" {
		return &held{chronicle: chronicle}, nil
	}
	if err := makeFolder(s.path); err != nil {
		return nil, err
	}
	unlock, err := lock(s.path + ".lock")
	if err != nil {
		return nil, err
	}
	defer unlock()
	header, err := peek(s.path)
	if err != nil {
		return nil, err
	}
	if header != old.header {
		if err := s.take(old); err != nil {
			return nil, err
		}
		return nil, fmt.Errorf("another process has written %s meanwhile: %w", s.path, graph.ErrConflict)
	}
	next, err := write(ctx, s.disk, s.path, c, ready)
	if err != nil {
		return nil, err
	}
	next.chronicle = chronicle
	return next, nil
}

// Reload takes up the version or the run that another process wrote to the file,
// and reports whether there was one. A graph that stayed as it was is not read
// again. It costs one look at the file's size and date
// when nothing has changed, so it can be called every few seconds. When the
// file is damaged or gone, the version in memory stays and the error says so.
// A store without a file never has anything to reload.
func (s *Store) Reload(ctx context.Context) (changed bool, err error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	h, err := s.current(ctx)
	if err != nil {
		return false, fmt.Errorf("reload: %w", err)
	}
	if s.path == "" || s.untouched(h) {
		return false, nil
	}
	header, err := peek(s.path)
	if err != nil {
		return false, fmt.Errorf("reload: %w", err)
	}
	if header == h.header {
		return false, nil
	}
	if err := s.take(h); err != nil {
		return false, fmt.Errorf("reload: %w", err)
	}
	return true, nil
}

// untouched reports whether the file is the very one that h was read from.
func (s *Store) untouched(h *held) bool {
	info, err := os.Stat(s.path)
	if err != nil {
		return errors.Is(err, fs.ErrNotExist) && h.info == nil
	}
	return h.info != nil && os.SameFile(info, h.info) &&
		info.Size() == h.info.Size() && info.ModTime().Equal(h.info.ModTime())
}

// take reads the file and makes it what the store holds.
func (s *Store) take(old *held) error {
	next, err := s.load(old)
	if err != nil {
		return err
	}
	if next.header == "" && old.header != "" {
		return fmt.Errorf("graph file %s is gone; version %d is still answered from memory: put it back, or stop and load again: %w",
			s.path, old.view.Version().Number, graph.ErrUnavailable)
	}
	s.held.Store(next)
	return nil
}
