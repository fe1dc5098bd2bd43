package neo4j

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// shape is the number of the properties that nodes and edges have in the
// database. It is raised whenever what is written of the same node or edge
// changes, so that no question stands on properties that are not there: a
// database of an older shape is refused until a load has written all of it
// anew, one of a newer shape for good. The first shape had no number, and no
// words of descriptions; the second had no digests of leaving edges; the third
// nothing of the follow-up tables.
const shape = 4

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
	shape    int64  // of the data
	history  int64  // counts up with each change of the history
	lastRun  int64  // number of the last run in it; 0 = none
	ids      []any
}

// readMarker reads it and resolves ids.
func readMarker(ctx context.Context, tx neo4j.ManagedTransaction, ids []graph.ID) (marker, error) {
	rows, err := run(ctx, tx, markerCypher, map[string]any{"ids": anys(ids)})
	if err != nil {
		return marker{}, err
	}
	if len(rows) != 1 {
		return marker{}, errNoMeta
	}
	r := rows[0]
	return marker{
		version:  number(r, "version"),
		updating: text(r, "updating"),
		owner:    text(r, "owner"),
		live:     value[bool](r, "live"),
		step:     number(r, "step"),
		shape:    number(r, "shape"),
		history:  number(r, "history"),
		lastRun:  number(r, "lastRun"),
		ids:      value[[]any](r, "ids"),
	}, nil
}

// moment is what the answers of one Read have in common.
type moment struct{ version, history int64 }

func (m marker) moment() moment { return moment{m.version, m.history} }

// open is nil when readers may come in.
func (m marker) open() error {
	if err := m.versioned(); err != nil {
		return err
	}
	if m.outdated() {
		return errOlder
	}
	return nil
}

// versioned is nil when there is one version, which need not be of our shape. A
// one-transaction update that was broken off left the data as they were or made
// them new, so nothing is wrong with them when its lease has ended.
func (m marker) versioned() error {
	switch {
	case m.shape > shape:
		return errNewer
	case m.updating == "" || m.updating == inOne && !m.live:
		return nil
	case m.interrupted():
		return errInterrupted
	default:
		return errClosed
	}
}

// loadable is nil when a loader may compute an update: when readers may come
// in, or when an update is there to be finished or the shape to be renewed.
func (m marker) loadable() error {
	if m.interrupted() && m.shape <= shape {
		return nil
	}
	return m.versioned()
}

// outdated reports whether the data must be written anew.
func (m marker) outdated() bool { return m.shape < shape }

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
