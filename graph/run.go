package graph

import "time"

// SourceStatus is how a source fared in a load.
type SourceStatus string

// The statuses.
const (
	SourceOK       SourceStatus = "OK"        // every document was read
	SourceStale    SourceStatus = "STALE"     // documents failed, and their last good forms stand in
	SourceHeldBack SourceStatus = "HELD_BACK" // too much had disappeared, so the last good documents stand
	SourceFailed   SourceStatus = "FAILED"    // documents failed, and there is nothing to stand in for them
)

// SourceStatuses lists every status, best first. The caller owns the slice.
func SourceStatuses() []SourceStatus {
	return []SourceStatus{SourceOK, SourceStale, SourceHeldBack, SourceFailed}
}

// Run is one load, as history keeps it: also the one that found nothing new.
type Run struct {
	Number  int64  // counts up by one with each run that a store records
	Name    string // that it was pinned under, such as “report spring 2026”; "" = not pinned
	Started time.Time
	Ended   time.Time // both UTC, whole seconds
	Day     Date      // that the verdicts are for
	Program string    // identifies the program

	Version   int64  // that the store holds after it
	Digest    string // of the graph after it
	Unchanged bool   // it left the graph as it was

	Sources  []SourceRun // in order of precedence
	Services Counts      // after it
	Written  Written
	Changes  int // how many Change it brought

	Problems     int // found by it
	NewProblems  int // of these, not found by the run before
	GoneProblems int // found by the run before and not by it
}

// SourceRun is how one source fared in a run.
type SourceRun struct {
	ID        string       `json:"id"`
	Title     string       `json:"title"`
	Status    SourceStatus `json:"status"`
	Documents int          `json:"documents"`          // that the graph now rests on
	Fetched   int          `json:"fetched"`            // of these, read anew; the others were as before
	Triples   int          `json:"triples"`            // or nodes of curated rows
	Problems  int          `json:"problems"`           // found in its documents
	AsOf      time.Time    `json:"asOf"`               // when it was last read whole; zero = never
	Failures  []Failure    `json:"failures,omitempty"` // by document
	Gone      []Gone       `json:"gone,omitempty"`     // why it was held back
	Ignored   []string     `json:"ignored,omitempty"`  // files of the folder that are no catalogue files
}

// Failure is a document that could not be read.
type Failure struct {
	Document string `json:"document"` // "" when the source itself could not be found
	Error    string `json:"error"`
	StoodIn  bool   `json:"stoodIn"` // its last good form is used instead
}

// Gone is how much of a kind disappeared from a source.
type Gone struct {
	Kind string `json:"kind"` // kind of node or type of edge
	Gone int    `json:"gone"`
	Of   int    `json:"of"`
}

// Written counts what an update writes.
type Written struct {
	NodesAdded   int `json:"nodesAdded"`
	NodesChanged int `json:"nodesChanged"`
	NodesRemoved int `json:"nodesRemoved"`
	EdgesAdded   int `json:"edgesAdded"`
	EdgesChanged int `json:"edgesChanged"`
	EdgesRemoved int `json:"edgesRemoved"`
}

// Written counts the update.
func (u Update) Written() Written {
	w := Written{NodesRemoved: len(u.RemovedNodes), EdgesRemoved: len(u.RemovedEdges)}
	for i := range u.Nodes {
		if u.Nodes[i].New {
			w.NodesAdded++
		} else {
			w.NodesChanged++
		}
	}
	for i := range u.Edges {
		if u.Edges[i].New {
			w.EdgesAdded++
		} else {
			w.EdgesChanged++
		}
	}
	return w
}

// Whole reports whether every source of the run was read whole.
func (r *Run) Whole() bool {
	for _, s := range r.Sources {
		if s.Status != SourceOK {
			return false
		}
	}
	return true
}

// RunRecord is what a run leaves in the history, beside the graph. The Number
// of its Run is one more than the last run's.
type RunRecord struct {
	Run      Run
	Changes  []Change       // in the order of Place; their Run is Run.Number
	Problems []FoundProblem // new, or found again and said otherwise; by Key
	Gone     []string       // keys of problems that are no longer found, sorted
}
