package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Runs is History.Runs.
func (c *Chronicle) Runs(q RunQuery) (RunPage, error) {
	if err := q.Check(); err != nil {
		return RunPage{}, err
	}
	var page RunPage
	for i := range c.past.Runs {
		r := &c.past.Runs[i]
		if !q.passes(r) {
			continue
		}
		page.Total++
		switch {
		case q.Before != 0 && r.Number >= q.Before:
		case len(page.Runs) == q.First:
			page.More = true
		default:
			page.Runs = append(page.Runs, *r)
		}
	}
	return page, nil
}

// Check refuses a page that is too long or negative, as Page.Check.
func (q RunQuery) Check() error { return Page{First: q.First}.Check() }

func (q RunQuery) passes(r *Run) bool {
	return (q.Number == 0 || r.Number == q.Number) &&
		(q.Name == "" || r.Name == q.Name) &&
		(!q.Pinned || r.Name != "") &&
		(!q.Failed || !r.Whole())
}

// Changes is History.Changes.
func (c *Chronicle) Changes(q ChangeQuery, look func(ID) *Node) (ChangePage, error) {
	if err := q.Check(); err != nil {
		return ChangePage{}, err
	}
	pass := q.Filter.test(look)
	var page ChangePage
	counts := map[ChangeKind]int{}
	for i := range c.past.Changes {
		ch := &c.past.Changes[i]
		if !pass(ch) {
			continue
		}
		counts[ch.Kind]++
		if len(q.Filter.Kinds) > 0 && !slices.Contains(q.Filter.Kinds, ch.Kind) {
			continue
		}
		page.Total++
		switch {
		case q.After != nil && ch.At().compare(*q.After) <= 0:
		case len(page.Changes) == q.First:
			page.More = true
		default:
			page.Changes = append(page.Changes, *ch)
		}
	}
	for _, kind := range ChangeKinds() {
		if counts[kind] > 0 {
			page.Counts = append(page.Counts, ChangeCount{Kind: kind, Changes: counts[kind]})
		}
	}
	return page, nil
}

// Check refuses a page as Page.Check does, and a kind that does not exist, with
// ErrInvalid.
func (q ChangeQuery) Check() error {
	for _, k := range q.Filter.Kinds {
		if !slices.Contains(ChangeKinds(), k) {
			return fmt.Errorf("kind of change %q: the kinds are %v: %w", k, ChangeKinds(), ErrInvalid)
		}
	}
	return Page{First: q.First}.Check()
}

// test prepares what a change must pass, whatever Kinds says.
func (f ChangeFilter) test(look func(ID) *Node) func(*Change) bool {
	lifeEvent, agency, subject := named(f.LifeEvent, look), named(f.Agency, look), named(f.Subject, look)
	return func(ch *Change) bool {
		return (f.Since == "" || ch.Day >= f.Since) &&
			(f.Until == "" || ch.Day <= f.Until) &&
			ch.Run > f.AfterRun &&
			(f.LifeEvent == "" || anyIn(ch.LifeEvents, lifeEvent)) &&
			(f.Agency == "" || anyIn(ch.Agencies, agency)) &&
			(f.Subject == "" || anyIn(ch.speaksOf(), subject))
	}
}

// named is an id of a filter under all its names; nil when none is set.
func named(id ID, look func(ID) *Node) map[ID]bool {
	if id == "" {
		return nil
	}
	return set(Names(id, look(id)))
}

func anyIn(ids []ID, wanted map[ID]bool) bool {
	return slices.ContainsFunc(ids, func(id ID) bool { return wanted[id] })
}

// speaksOf are the subject and the objects of a change.
func (ch *Change) speaksOf() []ID {
	ids := []ID{ch.Subject.ID}
	for _, m := range slices.Concat(ch.Before, ch.After) {
		ids = append(ids, m.ID)
	}
	return ids
}

// Problems is History.Problems.
func (c *Chronicle) Problems(q ProblemQuery, look func(ID) *Node) (ProblemPage, error) {
	if err := cmp.Or(q.Page.Check(), q.Filter.Check()); err != nil {
		return ProblemPage{}, err
	}
	pass := q.Filter.test(look, c.LastRun())
	page := ProblemPage{LastRun: c.LastRun()}
	for i := range c.past.Problems {
		p := &c.past.Problems[i]
		if !pass(p) {
			continue
		}
		page.Total++
		switch {
		case q.After != nil && !q.After.before(p.Position()):
		case len(page.Problems) == q.First:
			page.More = true
		default:
			page.Problems = append(page.Problems, *p)
		}
	}
	return page, nil
}

// Wanted are the states that the filter asks for: NEW and STILL unless it says
// otherwise.
func (f ProblemFilter) Wanted() []ProblemState {
	if len(f.States) == 0 {
		return []ProblemState{ProblemNew, ProblemStill}
	}
	return f.States
}

// Check refuses a state or code that does not exist, with ErrInvalid.
func (f ProblemFilter) Check() error {
	states := []ProblemState{ProblemNew, ProblemStill, ProblemGone}
	for _, s := range f.States {
		if !slices.Contains(states, s) {
			return fmt.Errorf("state of problems %q: the states are %v: %w", s, states, ErrInvalid)
		}
	}
	if f.Code != "" && !slices.Contains(ProblemCodes(), f.Code) {
		return fmt.Errorf("code of problems %q: the codes are %v: %w", f.Code, ProblemCodes(), ErrInvalid)
	}
	return nil
}

// test prepares what a problem must pass after the run last.
func (f ProblemFilter) test(look func(ID) *Node, last int64) func(*FoundProblem) bool {
	catalog, agency, subject := named(f.Catalog, look), named(f.Agency, look), named(f.Subject, look)
	states := f.Wanted()
	return func(p *FoundProblem) bool {
		return (f.Code == "" || p.Code == f.Code) &&
			(f.Source == "" || p.Source == f.Source) &&
			(f.Catalog == "" || anyIn(p.Catalogs, catalog)) &&
			(f.Agency == "" || anyIn(p.Agencies, agency)) &&
			(f.Subject == "" || subject[p.Subject]) &&
			slices.Contains(states, p.State(last))
	}
}

// ProblemCounts is History.ProblemCounts.
func (c *Chronicle) ProblemCounts(f ProblemFilter, by ProblemsBy, look func(ID) *Node) ([]ProblemCount, error) {
	if err := cmp.Or(by.Check(), f.Check()); err != nil {
		return nil, err
	}
	type group struct {
		id   string
		code ProblemCode
	}
	pass := f.test(look, c.LastRun())
	counts := map[group]*ProblemCount{}
	for i := range c.past.Problems {
		p := &c.past.Problems[i]
		if !pass(p) {
			continue
		}
		for _, id := range p.groups(by) {
			at := group{id, p.Code}
			if counts[at] == nil {
				counts[at] = &ProblemCount{Group: id, Code: p.Code}
			}
			counts[at].add(p.State(c.LastRun()))
		}
	}
	var all []ProblemCount
	for _, n := range counts {
		all = append(all, *n)
	}
	SortProblemCounts(all)
	return all, nil
}

// Check refuses a grouping that does not exist, with ErrInvalid.
func (by ProblemsBy) Check() error {
	switch by {
	case ProblemsBySource, ProblemsByCatalog, ProblemsByAgency:
		return nil
	default:
		return fmt.Errorf("count problems by %q: there is no such grouping: %w", by, ErrInvalid)
	}
}

// groups are where a problem counts.
func (p *FoundProblem) groups(by ProblemsBy) []string {
	ids := []string{p.Source}
	switch by {
	case ProblemsByCatalog:
		ids = p.Catalogs
	case ProblemsByAgency:
		ids = p.Agencies
	}
	if len(ids) == 0 {
		return []string{""}
	}
	return ids
}

func (n *ProblemCount) add(s ProblemState) {
	switch s {
	case ProblemNew:
		n.New++
	case ProblemStill:
		n.Still++
	case ProblemGone:
		n.Gone++
	}
}

// SortProblemCounts puts counts in the order of History.ProblemCounts.
func SortProblemCounts(counts []ProblemCount) {
	rank := map[ProblemCode]int{}
	for i, code := range ProblemCodes() {
		rank[code] = i + 1
	}
	slices.SortFunc(counts, func(a, b ProblemCount) int {
		return cmp.Or(
			strings.Compare(a.Group, b.Group),
			cmp.Compare(rank[a.Code], rank[b.Code]),
			strings.Compare(string(a.Code), string(b.Code)),
		)
	})
}
