package neo4j

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// Apply makes the update visible: in one transaction if it is small, else in
// steps under the closed marker. ErrConflict also when another loader is
// writing; ErrLimit when the server refuses the memory for it, with the setting
// to raise; ErrInvalid when an id is too long for an index.
//
// After ErrUnavailable a one-transaction update may have happened or not, which
// the version tells. A stepwise one leaves the store closed to readers until
// the next load finishes it. The record goes with the version: both are there
// or neither is.
func (s *Store) Apply(ctx context.Context, u graph.Update) (graph.Version, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.apply(ctx, u); err != nil {
		return graph.Version{}, fmt.Errorf("apply update to version %d: %w", u.Base, s.translate(ctx, err))
	}
	return u.Version, nil
}

func (s *Store) apply(ctx context.Context, u graph.Update) error {
	if u.Version.Number != u.Base+1 {
		return fmt.Errorf("version %d cannot follow version %d: %w", u.Version.Number, u.Base, graph.ErrInvalid)
	}
	if err := checkIDs(u.Nodes); err != nil {
		return err
	}
	published, err := publishParams(u.Version)
	if err != nil {
		return err
	}
	w := &writer{store: s, base: u.Base, owner: rand.Text(), published: published, record: u.Record}
	before, err := w.look(ctx)
	if err != nil {
		return err
	}
	parts, rows := partsOf(u, s.config.StepRows), rowsOf(u)+rowsOfRecord(u.Record)
	if rows > s.config.OneTransaction || before.interrupted() {
		err = w.inSteps(ctx, parts)
	} else {
		err = w.inOne(ctx, parts)
	}
	if err == nil && outgrown(rows, u.Version) {
		s.replan(ctx)
	}
	return err
}

func rowsOf(u graph.Update) int {
	return len(u.Nodes) + len(u.RemovedNodes) + len(u.Edges) + len(u.RemovedEdges) + len(u.Leaving)
}

func publishParams(v graph.Version) (map[string]any, error) {
	sources, err := json.Marshal(v.Sources)
	if err != nil {
		return nil, fmt.Errorf("encode sources: %w", err)
	}
	return map[string]any{
		"number": v.Number, "digest": v.Digest, "inputs": v.Inputs, "assessedOn": string(v.AssessedOn),
		"sources": string(sources), "problems": v.Problems, "nodes": v.Nodes, "edges": v.Edges,
		"shape": shape,
	}, nil
}

// writer carries out one update.
type writer struct {
	store     *Store
	base      int64
	owner     string           // names the update, in Lock and Meta
	published map[string]any   // what the version says; nil when there is no new one
	record    *graph.RunRecord // what the history is told; may be nil
}

// look reads the marker (of the leader, in a cluster) without waiting for
// anybody, and refuses at once what
// would be refused under the lock.
func (w *writer) look(ctx context.Context) (marker, error) {
	var m marker
	err := w.store.transact(ctx, neo4j.AccessModeWrite, w.store.config.QueryTimeout, func(ctx context.Context, tx neo4j.ManagedTransaction) (err error) {
		m, err = readMarker(ctx, tx, nil)
		return err
	})
	if err != nil {
		return marker{}, err
	}
	return m, w.admits(m)
}

// admits refuses an update of another version, and one beside a loader that is
// in the middle of its steps. The marker of a one-transaction update does not
// count here: whoever has the lock knows that it is over.
func (w *writer) admits(m marker) error {
	if m.shape > shape {
		return errNewer
	}
	if m.version != w.base {
		return fmt.Errorf("the store holds version %d: %w", m.version, graph.ErrConflict)
	}
	if m.updating == inSteps && m.live && m.owner != w.owner {
		return fmt.Errorf("another load is in the middle of its update: %w", graph.ErrConflict)
	}
	return nil
}

// locked runs work in a transaction that holds the lock. done tells from the
// marker whether the work was done before and only its acknowledgement lost.
func (w *writer) locked(ctx context.Context, done func(marker) bool, work func(tx neo4j.ManagedTransaction, m marker) error) error {
	return w.store.transact(ctx, neo4j.AccessModeWrite, w.store.config.UpdateTimeout, func(ctx context.Context, tx neo4j.ManagedTransaction) error {
		if _, err := run(ctx, tx, lockCypher, map[string]any{"owner": w.owner}); err != nil {
			return err
		}
		m, err := readMarker(ctx, tx, nil)
		if err != nil {
			return err
		}
		if m.owner == w.owner && done(m) {
			return nil
		}
		return work(tx, m)
	})
}

// isPublished reports whether the marker says that this update is through.
func (w *writer) isPublished(m marker) bool { return m.version == w.base+1 }

// inOne does everything in one transaction. Readers are shut out when only the
// commit is left, and let in again whatever came of it.
func (w *writer) inOne(ctx context.Context, parts []part) error {
	defer w.open(ctx)
	return w.locked(ctx, w.isPublished, func(tx neo4j.ManagedTransaction, m marker) error {
		if err := w.admits(m); err != nil {
			return err
		}
		if err := w.mayRecord(ctx, tx, m); err != nil {
			return err
		}
		for _, p := range parts {
			if err := p.write(ctx, tx); err != nil {
				return err
			}
		}
		if err := w.writeRecord(ctx, tx); err != nil {
			return err
		}
		if err := w.close(ctx); err != nil {
			return err
		}
		return w.publish(ctx, tx)
	})
}

// close shuts readers out, in a commit of its own.
func (w *writer) close(ctx context.Context) error {
	return w.store.transact(ctx, neo4j.AccessModeWrite, w.store.config.QueryTimeout, func(ctx context.Context, tx neo4j.ManagedTransaction) error {
		return w.must(ctx, tx, closeCypher, map[string]any{"base": w.base})
	})
}

// openLimit is how long letting readers in again may take; the lease does it
// after that.
const openLimit = 5 * time.Second

// open lets readers in again, also when ctx has ended. A failure is made good
// by the end of the lease.
func (w *writer) open(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), openLimit)
	defer cancel()
	_ = w.store.write(ctx, openCypher, map[string]any{"owner": w.owner})
}

// inSteps shuts readers out and changes the data part by part. The version is
// published last, together with the record. What is left of an update that was broken off is closed to
// readers and free for the next loader.
func (w *writer) inSteps(ctx context.Context, parts []part) error {
	defer w.open(ctx)
	err := w.locked(ctx, func(m marker) bool { return m.updating == inSteps }, func(tx neo4j.ManagedTransaction, m marker) error {
		if err := w.admits(m); err != nil {
			return err
		}
		if err := w.mayRecord(ctx, tx, m); err != nil {
			return err
		}
		return w.must(ctx, tx, closeStepsCypher, map[string]any{"base": w.base})
	})
	if err != nil {
		return err
	}
	for i, p := range parts {
		if err := w.step(ctx, int64(i)+firstStep, p); err != nil {
			return err
		}
	}
	return w.locked(ctx, w.isPublished, func(tx neo4j.ManagedTransaction, _ marker) error {
		if err := w.writeRecord(ctx, tx); err != nil {
			return err
		}
		return w.publish(ctx, tx)
	})
}

// firstStep is above 0, which says that no data were changed, and 1, which says
// that an earlier update changed some.
const firstStep = 2

// step changes one part of the data and renews the lease.
func (w *writer) step(ctx context.Context, number int64, p part) error {
	return w.locked(ctx, func(m marker) bool { return m.step >= number }, func(tx neo4j.ManagedTransaction, _ marker) error {
		if err := w.must(ctx, tx, stepCypher, map[string]any{"step": number}); err != nil {
			return err
		}
		return p.write(ctx, tx)
	})
}

// must runs a statement on the marker that changes exactly one node, unless
// somebody else has taken over.
func (w *writer) must(ctx context.Context, tx neo4j.ManagedTransaction, text string, params map[string]any) error {
	all := map[string]any{"owner": w.owner, "lease": w.store.config.Lease.Milliseconds()}
	for name, v := range params {
		all[name] = v
	}
	rows, err := run(ctx, tx, text, all)
	if err != nil {
		return err
	}
	if len(rows) != 1 || rows[0].Values[0] != int64(1) {
		return fmt.Errorf("another load has taken over: %w", graph.ErrConflict)
	}
	return nil
}
