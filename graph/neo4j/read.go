package neo4j

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// Read runs fn so that all its calls answer from one version. The calls may be
// concurrent. Each has a transaction of its own, on whatever server, and proves
// that it stood on the version that the first one found. No transaction stays
// open in between, so fn may take its time, and hide what went wrong.
func (s *Store) Read(ctx context.Context, fn func(ctx context.Context) error) error {
	if s.pinOf(ctx) != nil {
		return fn(ctx)
	}
	wait := s.patience()
	for {
		p := &pin{store: s}
		err := fn(context.WithValue(ctx, pinKey{}, p))
		if !p.hasMoved() {
			return err
		}
		if err := wait.pause(ctx, errMoved); err != nil {
			return fmt.Errorf("read one version: %w", err)
		}
	}
}

// pinKey is under which a context carries the pin of Read.
type pinKey struct{}

// pin is the version, and the history beside it, that the calls inside one Read
// stand on.
type pin struct {
	store *Store

	mu     sync.Mutex
	pinned bool
	at     moment
	moved  bool
}

// pinOf is the pin of a Read on this store that ctx comes from, or nil.
func (s *Store) pinOf(ctx context.Context) *pin {
	if p, ok := ctx.Value(pinKey{}).(*pin); ok && p.store == s {
		return p
	}
	return nil
}

// admits reports whether an answer from a moment fits the earlier ones; the
// first one decides. After a misfit the whole Read is run again.
func (p *pin) admits(at moment) bool {
	if p == nil {
		return true
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.pinned {
		p.pinned, p.at = true, at
	}
	if p.at != at {
		p.moved = true
	}
	return !p.moved
}

// misses notes that the store moved on, if there were answers before.
func (p *pin) misses() bool {
	if p == nil {
		return false
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.pinned {
		p.moved = true
	}
	return p.moved
}

func (p *pin) hasMoved() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.moved
}

// reading is a transaction in which a question is asked.
type reading struct {
	ctx context.Context
	tx  neo4j.ManagedTransaction
	ids []any // what the ids and aliases of the question stand for; "" = nothing

	interrupted bool // the data are half old, half new; for loaders only
	outdated    bool // the data are of an older shape; for loaders and the version only

	lastRun int64 // of the history
}

func readingOf(ctx context.Context, tx neo4j.ManagedTransaction, m marker) *reading {
	return &reading{ctx: ctx, tx: tx, ids: m.ids, interrupted: m.interrupted(), outdated: m.outdated(), lastRun: m.lastRun}
}

// rows asks one statement.
func (r *reading) rows(text string, params map[string]any) ([]*neo4j.Record, error) {
	return run(r.ctx, r.tx, text, params)
}

// ask asks a question of one version: marker, question, marker. It tries again
// while the marker moves, as long as the store has patience.
func (s *Store) ask(ctx context.Context, ids []graph.ID, question func(r *reading) error) error {
	return s.askWhen(ctx, marker.open, ids, question)
}

func (s *Store) askWhen(ctx context.Context, ready func(marker) error, ids []graph.ID, question func(r *reading) error) error {
	return s.insist(ctx, func(p *pin) error { return s.attempt(ctx, p, ready, ids, question) })
}

// insist tries again while the version moves or the store is closed, as long as
// there is patience. Inside a Read that has an answer already, Read does that.
func (s *Store) insist(ctx context.Context, attempt func(p *pin) error) error {
	p := s.pinOf(ctx)
	wait := s.patience()
	for {
		err := attempt(p)
		if err == nil || !isTransient(err) {
			return s.translate(ctx, err)
		}
		if p.misses() {
			return errMoved
		}
		if err := wait.pause(ctx, err); err != nil {
			return err
		}
	}
}

func isTransient(err error) bool {
	return errors.Is(err, errMoved) || errors.Is(err, errClosed)
}

// attempt asks once.
func (s *Store) attempt(ctx context.Context, p *pin, ready func(marker) error, ids []graph.ID, question func(r *reading) error) error {
	return s.transact(ctx, neo4j.AccessModeRead, s.config.QueryTimeout, func(ctx context.Context, tx neo4j.ManagedTransaction) error {
		before, err := readMarker(ctx, tx, ids)
		if err != nil {
			return err
		}
		if err := ready(before); err != nil {
			return err
		}
		if err := question(readingOf(ctx, tx, before)); err != nil {
			return err
		}
		after, err := readMarker(ctx, tx, nil)
		if err != nil {
			return err
		}
		if after.moment() != before.moment() || ready(after) != nil || !p.admits(before.moment()) {
			return errMoved
		}
		return nil
	})
}

// patience is a wait that ends.
func (s *Store) patience() *patience {
	return &patience{until: time.Now().Add(s.config.Patience), next: 2 * time.Millisecond}
}

type patience struct {
	until time.Time
	next  time.Duration
}

// maxPause is the longest time between two looks at the marker.
const maxPause = 100 * time.Millisecond

// pause waits a little, longer each time. When patience or ctx ends it gives
// the reason.
func (w *patience) pause(ctx context.Context, reason error) error {
	if time.Now().After(w.until) {
		return reason
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(w.next):
		w.next = min(2*w.next, maxPause)
		return nil
	}
}
