package schema

import (
	"strconv"

	"github.com/sammenheng/sammenheng/graph"
)

// Run is one load.
type Run struct{ graph.Run }

// Name is what it was pinned under.
func (r *Run) Name() *string { return orNil(r.Run.Name) }

// DataVersion is the number of the version that stood after it.
func (r *Run) DataVersion() int64 { return r.Run.Version }

// Whole reports whether every source was read whole.
func (r *Run) Whole() bool { return r.Run.Whole() }

// Counts are the services by state after it.
func (r *Run) Counts() *graph.Counts { return &r.Run.Services }

// RunPosition is the place of a run in the list of runs.
func RunPosition(number int64) graph.Position {
	return graph.Position{ID: strconv.FormatInt(number, 10)}
}
