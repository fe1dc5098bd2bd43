package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Past is all that a store keeps of its history.
type Past struct {
	Runs     []Run          // newest first
	Changes  []Change       // newest run first, within a run by Place
	Problems []FoundProblem // of the last run, and those that it no longer found, by Position
}

// Chronicle is the history after one run. It never changes, so any number of
// readers may share it. Its methods are the reference answers to the port
// History, whose comments they fulfil.
//
// History speaks of things by the ids that they had at the time. Where a filter
// names one, the caller says by look which node has that id or alias now (nil =
// none), and the filter then means it under every name, see Names.
type Chronicle struct{ past Past }

// NewChronicle puts a past that was kept in order.
func NewChronicle(past Past) *Chronicle {
	slices.SortFunc(past.Runs, func(a, b Run) int { return cmp.Compare(b.Number, a.Number) })
	slices.SortFunc(past.Changes, func(a, b Change) int { return a.At().compare(b.At()) })
	slices.SortFunc(past.Problems, compareFound)
	return &Chronicle{past: past}
}

// Past is what the chronicle consists of; the caller must not change it.
func (c *Chronicle) Past() Past { return c.past }

// LastRun is the number of the last run; 0 = there was none.
func (c *Chronicle) LastRun() int64 {
	if len(c.past.Runs) == 0 {
		return 0
	}
	return c.past.Runs[0].Number
}

// Check refuses a record that cannot be kept: with ErrConflict one whose run is
// not the one behind last or does not leave version, with ErrInvalid one whose
// changes are not numbered as they lie.
func (r *RunRecord) Check(last, version int64) error {
	switch {
	case r.Run.Number != last+1:
		return fmt.Errorf("record run %d: the last one was run %d: %w", r.Run.Number, last, ErrConflict)
	case r.Run.Version != version:
		return fmt.Errorf("record run %d: it leaves version %d, and the store has version %d: %w", r.Run.Number, r.Run.Version, version, ErrConflict)
	}
	for i := range r.Changes {
		if at := r.Changes[i].At(); at != (ChangePlace{r.Run.Number, i}) {
			return fmt.Errorf("record run %d: change %d says that it is change %d of run %d: %w", r.Run.Number, i, at.Place, at.Run, ErrInvalid)
		}
	}
	return nil
}

// With is the chronicle after one more run, which left version; c stays as it
// is. Problems that were gone before are forgotten. Errors as RunRecord.Check,
// and ErrConflict when another run has the run's name.
func (c *Chronicle) With(r RunRecord, version int64) (*Chronicle, error) {
	if err := r.Check(c.LastRun(), version); err != nil {
		return nil, err
	}
	if err := c.free(r.Run.Number, r.Run.Name); err != nil {
		return nil, err
	}
	written, gone := map[string]bool{}, set(r.Gone)
	for i := range r.Problems {
		written[r.Problems[i].Key] = true
	}
	problems := slices.Clone(r.Problems)
	for _, p := range c.past.Problems {
		if written[p.Key] || p.GoneRun != 0 {
			continue
		}
		if gone[p.Key] {
			p.GoneRun = r.Run.Number
		}
		problems = append(problems, p)
	}
	slices.SortFunc(problems, compareFound)
	return &Chronicle{past: Past{
		Runs:     append([]Run{r.Run}, c.past.Runs...),
		Changes:  slices.Concat(r.Changes, c.past.Changes),
		Problems: problems,
	}}, nil
}

// Pinned is the chronicle after Historian.Pin.
func (c *Chronicle) Pinned(run int64, name string) (*Chronicle, error) {
	at := slices.IndexFunc(c.past.Runs, func(r Run) bool { return r.Number == run })
	if at < 0 {
		return nil, fmt.Errorf("pin run %d: there is no such run: %w", run, ErrNotFound)
	}
	if err := c.free(run, name); err != nil {
		return nil, err
	}
	next := *c
	next.past.Runs = slices.Clone(c.past.Runs)
	next.past.Runs[at].Name = name
	return &next, nil
}

// free refuses a name that another run has.
func (c *Chronicle) free(run int64, name string) error {
	for i := range c.past.Runs {
		if r := &c.past.Runs[i]; name != "" && r.Name == name && r.Number != run {
			return fmt.Errorf("pin run %d: run %d is called %q already: %w", run, r.Number, name, ErrConflict)
		}
	}
	return nil
}

// Fingerprints adds the history's part to those of the graph.
func (c *Chronicle) Fingerprints(f Fingerprints) Fingerprints {
	f.LastRun, f.Problems = c.LastRun(), map[string]HeldProblem{}
	for i := range c.past.Problems {
		if p := &c.past.Problems[i]; p.GoneRun == 0 {
			f.Problems[p.Key] = HeldProblem{FirstRun: p.FirstRun, Since: p.Since, Hash: p.Hash()}
		}
	}
	return f
}

// Names are all ids under which history may speak of what is called id now: n is
// the node with that id or alias, nil if there is none.
func Names(id ID, n *Node) []ID {
	if n == nil {
		return []ID{id}
	}
	return sortedSet(append([]ID{id, n.ID}, n.Aliases...))
}

// compareFound orders problems by Position.
func compareFound(a, b FoundProblem) int {
	p, o := a.Position(), b.Position()
	return cmp.Or(strings.Compare(p.SortKey, o.SortKey), strings.Compare(p.ID, o.ID))
}

// At is the change's place.
func (ch *Change) At() ChangePlace { return ChangePlace{Run: ch.Run, Place: ch.Place} }

// compare puts newest runs first, within a run the first place.
func (p ChangePlace) compare(o ChangePlace) int {
	return cmp.Or(cmp.Compare(o.Run, p.Run), cmp.Compare(p.Place, o.Place))
}
