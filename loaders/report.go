package loaders

import (
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// Report is what a load did.
type Report struct {
	Run       int64     `json:"run"` // its number in the history
	Started   time.Time `json:"started"`
	Ended     time.Time `json:"ended"`
	Unchanged bool      `json:"unchanged"` // nothing was new, so nothing was written
	DryRun    bool      `json:"dryRun"`    // nothing was written in any case

	Sources    []graph.SourceRun `json:"sources"` // in order of precedence
	Version    graph.Version     `json:"version"` // what the store holds now, or would hold
	Written    graph.Written     `json:"written"`
	Changes    []graph.Change    `json:"changes"`              // for people who follow the services
	Difference *Difference       `json:"difference,omitempty"` // of a dry run: everything that would be written
	Counts     Counts            `json:"counts"`
	Problems   Problems          `json:"problems"`

	Recorded graph.Run `json:"-"` // as the history has it; of a dry run, as it would
	before   graph.Run // the last one in the history
}

// Problems counts what is wrong in the sources.
type Problems struct {
	Found int `json:"found"`
	New   int `json:"new"`
	Gone  int `json:"gone"`
}

// Difference names all that an update writes, in its order.
type Difference struct {
	NodesAdded   []graph.ID      `json:"nodesAdded,omitempty"`
	NodesChanged []graph.ID      `json:"nodesChanged,omitempty"`
	NodesRemoved []graph.ID      `json:"nodesRemoved,omitempty"`
	EdgesAdded   []graph.EdgeKey `json:"edgesAdded,omitempty"`
	EdgesChanged []graph.EdgeKey `json:"edgesChanged,omitempty"`
	EdgesRemoved []graph.EdgeKey `json:"edgesRemoved,omitempty"`
}

func difference(u graph.Update) *Difference {
	d := &Difference{NodesRemoved: u.RemovedNodes, EdgesRemoved: u.RemovedEdges}
	for _, n := range u.Nodes {
		if n.New {
			d.NodesAdded = append(d.NodesAdded, n.Value.ID)
		} else {
			d.NodesChanged = append(d.NodesChanged, n.Value.ID)
		}
	}
	for i := range u.Edges {
		if u.Edges[i].New {
			d.EdgesAdded = append(d.EdgesAdded, u.Edges[i].Value.EdgeKey)
		} else {
			d.EdgesChanged = append(d.EdgesChanged, u.Edges[i].Value.EdgeKey)
		}
	}
	return d
}

// Complete reports whether every source was read whole.
func (r Report) Complete() bool { return len(failed(r.Sources)) == 0 }

// Counts is what a graph holds.
type Counts struct {
	Kinds    map[graph.Kind]int        `json:"kinds"`
	Edges    map[graph.EdgeType]int    `json:"edges"`
	Services map[graph.State]int       `json:"services"` // by state
	Needs    map[graph.Reason]int      `json:"needs"`    // rows by reason
	Problems map[graph.ProblemCode]int `json:"problems"`
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
