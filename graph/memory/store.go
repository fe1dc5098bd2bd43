package memory

import (
	"context"
	"fmt"
	"io/fs"
	"sync"
	"sync/atomic"

	"github.com/sammenheng/sammenheng/graph"
)

// Store is a graph.Store that answers from memory. It is safe for use by many
// goroutines; readers never wait for a writer.
type Store struct {
	path    string // "" = nothing on disk
	disk    disk
	writing sync.Mutex // held by Apply, Record, Pin, Reload and Close
	held    atomic.Pointer[held]
}

var _ graph.Store = (*Store)(nil)

// held is one version, the history up to it, and the file that they stand in.
type held struct {
	view      *graph.View
	chronicle func() (*graph.Chronicle, error) // unpacked when first asked
	header    string                           // first line of the file; "" when there is no file
	graph     graphPart                        // what the line says of the graph
	info      fs.FileInfo                      // of the file when it was read or written; nil when there is none
}

// noHistory is the chronicle of a store that was never written to.
func noHistory() (*graph.Chronicle, error) { return graph.NewChronicle(graph.Past{}), nil }

// New returns an empty store that keeps nothing on disk.
func New() *Store {
	s := &Store{disk: system{}}
	s.held.Store(&held{view: emptyView(), chronicle: noHistory})
	return s
}

// Holding returns a store that holds the version of an update which begins with
// nothing, under the update's own number, and keeps it nowhere.
func Holding(u graph.Update) (*Store, error) {
	view, err := graph.NewView(u.Version, u.Nodes, u.Edges)
	if err != nil {
		return nil, err
	}
	s := New()
	s.held.Store(&held{view: view, chronicle: noHistory})
	return s, nil
}

// Open returns the store that is kept in the file at path. A file that is not
// there is an empty store: nothing is written, not even a folder, before the
// first Apply, which creates both. ErrDamaged when the file is no graph, is cut
// off, was changed, or was written by a newer program; ErrInvalid when path is
// a folder or empty.
func Open(path string) (*Store, error) { return openOn(system{}, path) }

func openOn(d disk, path string) (*Store, error) {
	if path == "" {
		return nil, fmt.Errorf("open graph file: no path given: %w", graph.ErrInvalid)
	}
	s := &Store{path: followLink(path), disk: d}
	h, err := s.load(nil)
	if err != nil {
		return nil, err
	}
	s.held.Store(h)
	return s, nil
}

// emptyView is the view of a store that was never written to.
func emptyView() *graph.View {
	v, err := graph.NewView(graph.Version{}, nil, nil)
	if err != nil {
		return new(graph.View) // nothing can be wrong with nothing
	}
	return v
}

// Close lets go of the graph. Calls after it fail with ErrUnavailable; closing
// again does nothing.
func (s *Store) Close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.held.Store(nil)
	return nil
}

// pin is the context key under which Read keeps what one store held.
type pin struct{ store *Store }

// Read runs fn on one version. It is run once: what is held never changes.
func (s *Store) Read(ctx context.Context, fn func(ctx context.Context) error) error {
	h, err := s.asked(ctx)
	if err != nil {
		return fmt.Errorf("read: %w", err)
	}
	return fn(context.WithValue(ctx, pin{s}, h))
}

// asked is what ctx is pinned to, else the newest.
func (s *Store) asked(ctx context.Context) (*held, error) {
	h, err := s.current(ctx)
	if err != nil {
		return nil, err
	}
	if pinned, ok := ctx.Value(pin{s}).(*held); ok {
		return pinned, nil
	}
	return h, nil
}

// view is the graph of what is asked.
func (s *Store) view(ctx context.Context) (*graph.View, error) {
	h, err := s.asked(ctx)
	if err != nil {
		return nil, err
	}
	return h.view, nil
}

func (s *Store) current(ctx context.Context) (*held, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	h := s.held.Load()
	if h == nil {
		return nil, fmt.Errorf("the store is closed: %w", graph.ErrUnavailable)
	}
	return h, nil
}
