package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// How a store is being updated.
const (
	inOne   = "one"   // in one transaction, which happens or does not
	inSteps = "steps" // in several, between which the data are half old, half new
)

// marker is what Meta says of the graph, and what ids stand for in it.
type marker struct {
	version  int64
	updating string // "", inOne or inSteps
	owner    string // the update that set it
	live     bool   // its lease runs
	step     int64  // of a stepwise update: 0 = no data changed yet
	ids      []any
}

// readMarker reads it and resolves ids.
func readMarker(ctx context.Context, tx neo4j.ManagedTransaction, ids []graph.ID) (marker, error) {
	rows, err := run(ctx, tx, markerCypher, map[string]any{"ids": anys(ids)})
	if err != nil {
		return marker{}, err
	}
	if len(rows) != 1 {
		return marker{}, fmt.Errorf("the database has no version node any more; open it again: %w", graph.ErrDamaged)
	}
	r := rows[0]
	return marker{
		version:  number(r, "version"),
		updating: text(r, "updating"),
		owner:    text(r, "owner"),
		live:     value[bool](r, "live"),
		step:     number(r, "step"),
		ids:      value[[]any](r, "ids"),
	}, nil
}

// open is nil when readers may come in. A one-transaction update that was
// broken off left the data as they were or made them new, so nothing is wrong
// with them when its lease has ended.
func (m marker) open() error {
	switch {
	case m.updating == "" || m.updating == inOne && !m.live:
		return nil
	case m.interrupted():
		return errInterrupted
	default:
		return errClosed
	}
}

// loadable is nil when a loader may compute an update: when readers may come
// in, or when an update is there to be finished.
func (m marker) loadable() error {
	if m.interrupted() {
		return nil
	}
	return m.open()
}

// interrupted reports whether a stepwise update was broken off.
func (m marker) interrupted() bool { return m.updating == inSteps && !m.live }

// anys is the list as the driver takes it.
func anys[T any](list []T) []any {
	all := make([]any, len(list))
	for i, v := range list {
		all[i] = v
	}
	return all
}

// value is a field of a row; the zero value when it is null.
func value[T any](r *neo4j.Record, name string) T {
	field, _ := r.Get(name)
	v, _ := field.(T)
	return v
}

func text(r *neo4j.Record, name string) string  { return value[string](r, name) }
func number(r *neo4j.Record, name string) int64 { return value[int64](r, name) }
