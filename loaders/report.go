package loaders

import (
	"github.com/sammenheng/sammenheng/graph"
)

// Status is how a source fared in a load.
type Status string

// The statuses.
const (
	StatusOK       Status = "OK"        // every document was read
	StatusStale    Status = "STALE"     // documents failed, and their last good forms stand in
	StatusHeldBack Status = "HELD_BACK" // too much had disappeared, so the last good documents stand
	StatusFailed   Status = "FAILED"    // documents failed, and there is nothing to stand in for them
)

// Report is what a load did.
type Report struct {
	Unchanged bool           `json:"unchanged"` // nothing was new, so nothing was mapped or written
	DryRun    bool           `json:"dryRun"`    // nothing was written
	Sources   []SourceReport `json:"sources"`   // in order of precedence
	Version   graph.Version  `json:"version"`   // what the store holds now, or would hold
	Changes   Changes        `json:"changes"`
	Counts    Counts         `json:"counts"`
}

// Complete reports whether every source was read whole.
func (r Report) Complete() bool {
	for _, s := range r.Sources {
		if s.Status != StatusOK {
			return false
		}
	}
	return true
}

// SourceReport is how one source fared.
type SourceReport struct {
	ID        string    `json:"id"`
	Title     string    `json:"title"`
	Status    Status    `json:"status"`
	Documents int       `json:"documents"`          // that the graph now rests on
	Triples   int       `json:"triples"`            // or nodes of curated rows
	Problems  int       `json:"problems"`           // found in its documents
	Failures  []Failure `json:"failures,omitempty"` // by document
	Gone      []Gone    `json:"gone,omitempty"`     // why it was held back
	Ignored   []string  `json:"ignored,omitempty"`  // files of the folder that are no catalogue files
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

// Changes counts what an update writes.
type Changes struct {
	NodesAdded   int `json:"nodesAdded"`
	NodesChanged int `json:"nodesChanged"`
	NodesRemoved int `json:"nodesRemoved"`
	EdgesAdded   int `json:"edgesAdded"`
	EdgesChanged int `json:"edgesChanged"`
	EdgesRemoved int `json:"edgesRemoved"`
}

// Counts is what a graph holds.
type Counts struct {
	Kinds    map[graph.Kind]int        `json:"kinds"`
	Edges    map[graph.EdgeType]int    `json:"edges"`
	Services map[graph.State]int       `json:"services"` // by state
	Needs    map[graph.Reason]int      `json:"needs"`    // rows by reason
	Problems map[graph.ProblemCode]int `json:"problems"`
}

// changes counts an update.
func changes(u graph.Update) Changes {
	c := Changes{NodesRemoved: len(u.RemovedNodes), EdgesRemoved: len(u.RemovedEdges)}
	for _, n := range u.Nodes {
		if n.New {
			c.NodesAdded++
		} else {
			c.NodesChanged++
		}
	}
	for _, e := range u.Edges {
		if e.New {
			c.EdgesAdded++
		} else {
			c.EdgesChanged++
		}
	}
	return c
}

// Count counts an assessed graph.
func Count(g *graph.Graph) Counts {
	c := Counts{
		Kinds: map[graph.Kind]int{}, Edges: map[graph.EdgeType]int{}, Services: map[graph.State]int{},
		Needs: map[graph.Reason]int{}, Problems: map[graph.ProblemCode]int{},
	}
	for _, n := range g.Nodes {
		for _, k := range n.Kinds {
			c.Kinds[k]++
		}
		if n.Verdict != nil {
			c.Services[n.Verdict.State]++
		}
	}
	for _, e := range g.Edges {
		c.Edges[e.Type]++
		for _, row := range e.Needs {
			c.Needs[row.Reason]++
		}
	}
	for _, p := range g.Problems {
		c.Problems[p.Code]++
	}
	return c
}
