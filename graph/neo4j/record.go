package neo4j

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// Record keeps a run that left the graph as it was, in one transaction. Errors
// as Apply; ErrUnavailable also while an update goes in steps, and when
// Apply must finish one or renew the shape first.
func (s *Store) Record(ctx context.Context, r graph.RunRecord) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	w := &writer{store: s, base: r.Run.Version, owner: rand.Text(), record: &r}
	if err := w.recordAlone(ctx); err != nil {
		return fmt.Errorf("record run %d: %w", r.Run.Number, s.translate(ctx, err))
	}
	return nil
}

// Pin gives a run a name. Errors as Record.
func (s *Store) Pin(ctx context.Context, n int64, name string) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	err := checkName(name)
	if err == nil {
		w := &writer{store: s, owner: rand.Text()}
		err = w.pin(ctx, n, name)
	}
	if err != nil {
		return fmt.Errorf("pin run %d: %w", n, s.translate(ctx, err))
	}
	return nil
}

// checkName refuses a name that no index takes.
func checkName(name string) error {
	if len(name) > maxID {
		return fmt.Errorf("the name %.80s… has %d bytes, and Neo4j takes %d: %w", name, len(name), maxID, graph.ErrInvalid)
	}
	return nil
}

// recordAlone keeps the run without a new version.
func (w *writer) recordAlone(ctx context.Context) error {
	defer w.open(ctx)
	recorded := func(m marker) bool { return m.lastRun == w.record.Run.Number }
	return w.locked(ctx, recorded, func(tx neo4j.ManagedTransaction, m marker) error {
		if err := w.admitsAlone(m); err != nil {
			return err
		}
		if err := w.mayRecord(ctx, tx, m); err != nil {
			return err
		}
		if err := w.writeRecord(ctx, tx); err != nil {
			return err
		}
		if err := w.close(ctx); err != nil {
			return err
		}
		return w.tell(ctx, tx)
	})
}

// pin names the run. When the acknowledgement is lost it is done again, which
// changes nothing.
func (w *writer) pin(ctx context.Context, n int64, name string) error {
	defer w.open(ctx)
	never := func(marker) bool { return false }
	return w.locked(ctx, never, func(tx neo4j.ManagedTransaction, m marker) error {
		w.base = m.version
		if err := w.admitsAlone(m); err != nil {
			return err
		}
		known, err := w.free(ctx, tx, n, name)
		if err != nil {
			return err
		}
		if !known {
			return fmt.Errorf("there is no such run: %w", graph.ErrNotFound)
		}
		if _, err := run(ctx, tx, pinCypher, map[string]any{"run": n, "name": optional(name, name)}); err != nil {
			return err
		}
		if err := w.close(ctx); err != nil {
			return err
		}
		return w.tell(ctx, tx)
	})
}

// admitsAlone is admits for what changes the history but not the graph. An
// update in steps, under way or broken off, must stay marked as such, so nothing
// goes by it. Whoever has the lock knows that one in one transaction is over.
func (w *writer) admitsAlone(m marker) error {
	m.live = m.live && m.updating == inSteps
	if err := m.open(); err != nil {
		return err
	}
	return w.admits(m)
}

// mayRecord refuses the update's record if it does not fit the history, as the
// port says, before anything is written.
func (w *writer) mayRecord(ctx context.Context, tx neo4j.ManagedTransaction, m marker) error {
	if w.record == nil {
		return nil
	}
	version := w.base
	if w.published != nil {
		version++
	}
	if err := w.record.Check(m.lastRun, version); err != nil {
		return err
	}
	if err := checkName(w.record.Run.Name); err != nil {
		return err
	}
	_, err := w.free(ctx, tx, w.record.Run.Number, w.record.Run.Name)
	return err
}

// free refuses a name that another run has, and tells whether there is the run.
func (w *writer) free(ctx context.Context, tx neo4j.ManagedTransaction, n int64, name string) (known bool, err error) {
	rows, err := run(ctx, tx, namedCypher, map[string]any{"run": n, "name": optional(name, name)})
	if err != nil {
		return false, err
	}
	if other := number(rows[0], "other"); other != 0 {
		return false, fmt.Errorf("run %d is called %q already: %w", other, name, graph.ErrConflict)
	}
	return value[bool](rows[0], "known"), nil
}

// writeRecord writes the record, if there is one. All of it goes in the
// transaction that makes it seen, also at the end of an update in steps: half a
// record would forget since when problems are there.
func (w *writer) writeRecord(ctx context.Context, tx neo4j.ManagedTransaction) error {
	if w.record == nil {
		return nil
	}
	if _, err := run(ctx, tx, forgetProblemsCypher, map[string]any{"run": w.record.Run.Number}); err != nil {
		return err
	}
	for _, p := range recordParts(w.record, w.store.config.StepRows) {
		if err := p.write(ctx, tx); err != nil {
			return err
		}
	}
	return nil
}

// recordParts cuts a record into parts of at most size rows.
func recordParts(r *graph.RunRecord, size int) []part {
	goneRow := func(key string) map[string]any { return map[string]any{"key": key, "run": r.Run.Number} }
	return slices.Concat(
		cutRows(createRunsCypher, []graph.Run{r.Run}, size, runRow, nil),
		cutRows(createChangesCypher, r.Changes, size, changeRow, nil),
		cutRows(goneProblemsCypher, r.Gone, size, infallible(goneRow), nil),
		cutRows(setProblemsCypher, r.Problems, size, problemRow, nil),
	)
}

// rowsOfRecord is how much writeRecord writes.
func rowsOfRecord(r *graph.RunRecord) int {
	if r == nil {
		return 0
	}
	return 1 + len(r.Changes) + len(r.Gone) + len(r.Problems)
}

// tell says that the history is another.
func (w *writer) tell(ctx context.Context, tx neo4j.ManagedTransaction) error {
	var last any
	if w.record != nil {
		last = w.record.Run.Number
	}
	return w.must(ctx, tx, toldCypher, map[string]any{"run": last})
}

// publish makes the new version, and its record, what the store holds.
func (w *writer) publish(ctx context.Context, tx neo4j.ManagedTransaction) error {
	if w.record != nil {
		if err := w.tell(ctx, tx); err != nil {
			return err
		}
	}
	return w.must(ctx, tx, publishCypher, w.published)
}
