package brief

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// planBudget is how long the search for the smallest plan may take. A plan that
// is not proven smallest by then is not told at all: what was found by then
// would depend on the machine.
const planBudget = 5 * time.Second

// Gather writes the brief of a life event or an agency, all of it from one
// version of the store. Changes are told since a day; "" means since the run
// that was pinned last before what the store holds, else the year before the
// assessment day. of may be an alias. ErrNotFound when nothing has that id,
// ErrInvalid when it is neither a life event nor an agency.
//
// What it says depends on the data and, as to what changed, on the runs that the
// store remembers and their names; never on the clock, nor on the store.
func Gather(ctx context.Context, store graph.Store, of graph.ID, lang graph.Language, since graph.Date) (*Document, error) {
	var d *Document
	err := store.Read(ctx, func(ctx context.Context) error {
		var err error
		d, err = gather(ctx, store, of, lang, since)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("gather the brief: %w", err)
	}
	return d, nil
}

func gather(ctx context.Context, store graph.Store, of graph.ID, lang graph.Language, since graph.Date) (*Document, error) {
	about, err := subject(ctx, store, of)
	if err != nil {
		return nil, err
	}
	m := material{of: about, lang: lang, since: since}
	if m.version, err = store.Version(ctx); err != nil {
		return nil, fmt.Errorf("read the version: %w", err)
	}
	if m.follow, err = store.FollowUp(ctx); err != nil {
		return nil, fmt.Errorf("read what follow-up tells: %w", err)
	}
	if m.recent, err = readRecent(ctx, store, m); err != nil {
		return nil, err
	}
	m.names = newNames(m.follow, about)
	if about.Is(graph.Agency) {
		a, err := readAgency(ctx, store, m)
		if err != nil {
			return nil, err
		}
		return m.names.written(ctx, store, func() *Document { return writeAgency(a) })
	}
	e, err := readEvent(ctx, store, m)
	if err != nil {
		return nil, err
	}
	return m.names.written(ctx, store, func() *Document { return writeEvent(e) })
}

// subject is the life event or agency that is asked for.
func subject(ctx context.Context, store graph.Store, of graph.ID) (*graph.Node, error) {
	nodes, err := store.Nodes(ctx, []graph.ID{of})
	if err != nil {
		return nil, fmt.Errorf("find %s: %w", of, err)
	}
	switch n := nodes[0]; {
	case n == nil:
		return nil, fmt.Errorf("nothing has the id %s: %w", of, graph.ErrNotFound)
	case !n.Is(graph.LifeEvent) && !n.Is(graph.Agency):
		return nil, fmt.Errorf("%s is a %s; a brief is about a life event or an agency: %w", of, n.Kind(), graph.ErrInvalid)
	default:
		return n, nil
	}
}

// material is what both kinds of brief are written from.
type material struct {
	of      *graph.Node
	lang    graph.Language
	since   graph.Date
	version graph.Version
	rows    *graph.Rows
	follow  *graph.FollowUp
	recent  recent
	names   *names
}

// from are the nodes that edges of a type lead to this one from.
func (m material) from(to graph.ID, t graph.EdgeType) []graph.ID {
	var ids []graph.ID
	for i := range m.follow.Edges {
		if e := &m.follow.Edges[i]; e.Type == t && e.To == to {
			ids = append(ids, e.From)
		}
	}
	return m.inOrder(ids)
}

// to are the nodes that edges of a type lead to from this one.
func (m material) to(from graph.ID, t graph.EdgeType) []graph.ID {
	var ids []graph.ID
	for i := range m.follow.Edges {
		if e := &m.follow.Edges[i]; e.Type == t && e.From == from {
			ids = append(ids, e.To)
		}
	}
	return m.inOrder(ids)
}

// inOrder puts ids in the order of lists.
func (m material) inOrder(ids []graph.ID) []graph.ID {
	place := func(id graph.ID) *graph.Node {
		if n := m.names.look(id); n != nil {
			return n
		}
		return &graph.Node{ID: id}
	}
	slices.SortFunc(ids, func(a, b graph.ID) int {
		x, y := place(a), place(b)
		switch {
		case graph.Before(x, y):
			return -1
		case graph.Before(y, x):
			return 1
		default:
			return 0
		}
	})
	return ids
}

// overdue reports whether a measure should have been done before the
// assessment day.
func (m material) overdue(measure *graph.MeasureFacts) bool {
	return measure.Overdue(m.follow.AssessedOn)
}
