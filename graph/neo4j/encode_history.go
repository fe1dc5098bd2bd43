package neo4j

import (
	"fmt"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// storedRun is graph.Run as JSON, like storedNode. Its name is a property only,
// for it is given and taken after the run.
type storedRun struct {
	Number       int64             `json:"number"`
	Name         string            `json:"-"`
	Started      time.Time         `json:"started"`
	Ended        time.Time         `json:"ended"`
	Day          graph.Date        `json:"day,omitzero"`
	Program      string            `json:"program,omitzero"`
	Version      int64             `json:"version"`
	Digest       string            `json:"digest,omitzero"`
	Unchanged    bool              `json:"unchanged,omitzero"`
	Sources      []graph.SourceRun `json:"sources,omitzero"`
	Services     graph.Counts      `json:"services,omitzero"`
	Written      graph.Written     `json:"written,omitzero"`
	Changes      int               `json:"changes,omitzero"`
	Problems     int               `json:"problems,omitzero"`
	NewProblems  int               `json:"newProblems,omitzero"`
	GoneProblems int               `json:"goneProblems,omitzero"`
}

// storedChange is graph.Change as JSON, like storedNode.
type storedChange struct {
	Run          int64             `json:"run"`
	Place        int               `json:"place"`
	Day          graph.Date        `json:"day,omitzero"`
	Kind         graph.ChangeKind  `json:"kind"`
	Subject      graph.Mention     `json:"subject,omitzero"`
	From         graph.State       `json:"from,omitzero"`
	To           graph.State       `json:"to,omitzero"`
	Role         graph.EdgeType    `json:"role,omitzero"`
	Before       []graph.Mention   `json:"before,omitzero"`
	After        []graph.Mention   `json:"after,omitzero"`
	Rows         []graph.RowChange `json:"rows,omitzero"`
	Upto         graph.Date        `json:"upto,omitzero"`
	Sources      []string          `json:"sources,omitzero"`
	SourceFailed bool              `json:"sourceFailed,omitzero"`
	Illustrative bool              `json:"illustrative,omitzero"`
	LifeEvents   []graph.ID        `json:"lifeEvents,omitzero"`
	Agencies     []graph.ID        `json:"agencies,omitzero"`
}

// storedProblem is graph.FoundProblem as JSON, like storedNode. The run that no
// longer found it is a property only, for it comes later.
type storedProblem struct {
	graph.Problem
	Key      string     `json:"key"`
	FirstRun int64      `json:"firstRun"`
	Since    graph.Date `json:"since,omitzero"`
	GoneRun  int64      `json:"-"`
	Agencies []graph.ID `json:"agencies,omitzero"`
	Catalogs []graph.ID `json:"catalogs,omitzero"`
}

// decodeRun reads a run from its json and its name.
func decodeRun(item any) (graph.Run, error) {
	fields, _ := item.([]any)
	var r storedRun
	if err := decode(at(fields, 0), &r); err != nil {
		return graph.Run{}, fmt.Errorf("read a run: %w", err)
	}
	r.Name = at(fields, 1)
	return graph.Run(r), nil
}

func decodeChange(item any) (graph.Change, error) {
	var c storedChange
	if err := decode(item, &c); err != nil {
		return graph.Change{}, fmt.Errorf("read a change: %w", err)
	}
	return graph.Change(c), nil
}

// decodeProblem reads a problem from its json and the run that no longer found
// it.
func decodeProblem(item any) (graph.FoundProblem, error) {
	fields, _ := item.([]any)
	var p storedProblem
	if err := decode(at(fields, 0), &p); err != nil {
		return graph.FoundProblem{}, fmt.Errorf("read a problem: %w", err)
	}
	p.GoneRun = numberAt(fields, 1)
	return graph.FoundProblem(p), nil
}

// runRow is a run as a parameter.
func runRow(r graph.Run) (map[string]any, error) {
	encoded, err := encode(storedRun(r))
	if err != nil {
		return nil, fmt.Errorf("store run %d: %w", r.Number, err)
	}
	p := properties{
		"number": r.Number, "started": r.Started, "ended": r.Ended, "version": r.Version, "unchanged": r.Unchanged,
		"nodesAdded": r.Written.NodesAdded, "nodesChanged": r.Written.NodesChanged, "nodesRemoved": r.Written.NodesRemoved,
		"edgesAdded": r.Written.EdgesAdded, "edgesChanged": r.Written.EdgesChanged, "edgesRemoved": r.Written.EdgesRemoved,
		"blocked": r.Services.Blocked, "unknown": r.Services.Unknown, "clear": r.Services.Clear, "changes": r.Changes,
		"problems": r.Problems, "newProblems": r.NewProblems, "goneProblems": r.GoneProblems, "json": encoded,
	}
	p.text("name", r.Name)
	p.text("day", string(r.Day))
	p.text("program", r.Program)
	p.text("digest", r.Digest)
	var sources, failed []string
	for _, s := range r.Sources {
		sources = append(sources, s.ID)
		if s.Status != graph.SourceOK {
			failed = append(failed, s.ID)
		}
	}
	p.list("sources", sources)
	p.list("failed", failed)
	return map[string]any{"properties": map[string]any(p)}, nil
}

// changeRow is a change as a parameter.
func changeRow(c graph.Change) (map[string]any, error) {
	encoded, err := encode(storedChange(c))
	if err != nil {
		return nil, fmt.Errorf("store change %d of run %d: %w", c.Place, c.Run, err)
	}
	subject := graph.Node{Titles: c.Subject.Titles}
	p := properties{"run": c.Run, "place": c.Place, "kind": string(c.Kind), "json": encoded}
	p.text("day", string(c.Day))
	p.indexed("subject", c.Subject.ID)
	p.text("subjectKind", string(c.Subject.Kind))
	p.text("title", subject.Title(graph.NB).Value)
	p.text("from", string(c.From))
	p.text("to", string(c.To))
	p.text("role", string(c.Role))
	p.list("before", mentioned(c.Before))
	p.list("after", mentioned(c.After))
	p.text("upto", string(c.Upto))
	p.list("sources", c.Sources)
	p.flag("sourceFailed", c.SourceFailed)
	p.flag("illustrative", c.Illustrative)
	p.list("lifeEvents", c.LifeEvents)
	p.list("agencies", c.Agencies)
	return map[string]any{"run": c.Run, "properties": map[string]any(p)}, nil
}

func mentioned(mentions []graph.Mention) []graph.ID {
	ids := make([]graph.ID, len(mentions))
	for i, m := range mentions {
		ids[i] = m.ID
	}
	return ids
}

// problemRow is a problem as a parameter.
func problemRow(f graph.FoundProblem) (map[string]any, error) {
	encoded, err := encode(storedProblem(f))
	if err != nil {
		return nil, fmt.Errorf("store problem %s: %w", f.Key, err)
	}
	p := properties{
		"key": f.Key, "pos": problemPlace(f.Position()), "code": string(f.Code), "firstRun": f.FirstRun, "hash": f.Hash(), "json": encoded,
	}
	if f.GoneRun != 0 {
		p["goneRun"] = f.GoneRun
	}
	p.text("source", f.Source)
	p.text("document", f.Document)
	p.indexed("subject", f.Subject)
	p.text("property", f.Property)
	p.text("value", f.Value)
	p.text("message", f.Message)
	p.text("since", string(f.Since))
	p.list("agencies", f.Agencies)
	p.list("catalogs", f.Catalogs)
	return map[string]any{"key": f.Key, "properties": map[string]any(p)}, nil
}

// problemPlace is the place of a problem as one text that orders as it does. No
// index has it, so nothing is cut.
func problemPlace(p graph.Position) string { return p.SortKey + "\t" + p.ID }

// indexed writes a value that has an index, unless that refuses it.
func (p properties) indexed(name, value string) {
	if len(value) <= maxName {
		p.text(name, value)
	}
}

// texts are words of a list as a parameter.
func texts[T ~string](list []T) []any {
	all := make([]any, len(list))
	for i, v := range list {
		all[i] = string(v)
	}
	return all
}
