package export

import (
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

// Question is what a table answers.
type Question struct {
	Name   string // one of Questions()
	Filter Filter
	Lang   graph.Language
}

// Filter narrows the answer. Everything set must hold; ids may be aliases.
// ErrInvalid names a filter that the question does not have.
//
//   - blocked takes them as graph.BlockedFilter does, and shows of each service
//     the rows that decide; a provider, law or reason must be of the row itself.
//   - needs shows every row that fits. State, reason, provider, consumer and law
//     are the row's; a ministry is that of a consumer or provider of the row.
//   - the lists take them as graph.ListFilter does.
type Filter struct {
	LifeEvent, Agency, Consumer, Provider, Law, Ministry graph.ID

	States []graph.State // blocked: none = BLOCKED; services: at most one
	Reason graph.Reason
	Access graph.AccessRights
	Source string
}

// Questions lists the names of the questions.
func Questions() []string {
	return []string{"blocked", "needs", "services", "datasets", "agencies", "laws", "lifeEvents"}
}

// CSV writes the answer to a question as a table with a header row: of blocked
// and needs one row per need, of the others one row per node, all of them, in
// the order of the question.
func CSV(ctx context.Context, store Store, out *Table, q Question) error {
	if err := q.Check(); err != nil {
		return fmt.Errorf("export %s: %w", q.Name, err)
	}
	version, err := store.Version(ctx)
	if err != nil {
		return fmt.Errorf("export %s: %w", q.Name, err)
	}
	a := &answer{Store: store, out: out, question: q, version: version}
	switch q.Name {
	case "blocked", "needs":
		err = a.needs(ctx)
	default:
		err = a.list(ctx)
	}
	if err == nil {
		err = out.flush()
	}
	if err != nil {
		return fmt.Errorf("export %s: %w", q.Name, err)
	}
	return nil
}

// answer writes one table.
type answer struct {
	Store
	out      *Table
	question Question
	version  graph.Version
}

// Check refuses what no table can answer, with ErrInvalid.
func (q Question) Check() error {
	if !slices.Contains(Questions(), q.Name) {
		return fmt.Errorf("there is no such question, only %v: %w", Questions(), graph.ErrInvalid)
	}
	for _, s := range q.Filter.States {
		if !slices.Contains(graph.States(), s) {
			return fmt.Errorf("state %q: there are only %v: %w", s, graph.States(), graph.ErrInvalid)
		}
	}
	if r := q.Filter.Reason; r != "" && !slices.Contains(graph.Reasons(), r) {
		return fmt.Errorf("reason %q: there are only %v: %w", r, graph.Reasons(), graph.ErrInvalid)
	}
	if a := q.Filter.Access; a != "" {
		if _, known := graph.ParseAccessRights(string(a)); !known && a != graph.NotStated {
			return fmt.Errorf("access %q: there are no such access rights: %w", a, graph.ErrInvalid)
		}
	}
	return q.checkFilters()
}

// checkFilters refuses filters that the question does not have.
func (q Question) checkFilters() error {
	f := q.Filter
	rows := []string{"blocked", "needs"}
	for _, c := range []struct {
		name      string
		set       bool
		questions []string
	}{
		{"lifeEvent", f.LifeEvent != "", []string{"blocked", "needs", "services"}},
		{"agency", f.Agency != "", []string{"services", "datasets", "lifeEvents"}},
		{"consumer", f.Consumer != "", rows},
		{"provider", f.Provider != "", rows},
		{"law", f.Law != "", []string{"blocked", "needs", "services", "datasets"}},
		{"ministry", f.Ministry != "", []string{"blocked", "needs", "agencies"}},
		{"state", len(f.States) > 0, []string{"blocked", "needs", "services"}},
		{"reason", f.Reason != "", rows},
		{"access", f.Access != "", []string{"datasets"}},
		{"source", f.Source != "", []string{"services", "datasets", "agencies", "laws", "lifeEvents"}},
	} {
		if c.set && !slices.Contains(c.questions, q.Name) {
			return fmt.Errorf("filter %s: only for %v: %w", c.name, c.questions, graph.ErrInvalid)
		}
	}
	if len(f.States) > 1 && q.Name == "services" {
		return fmt.Errorf("filter state: services takes one: %w", graph.ErrInvalid)
	}
	return nil
}
