package graphtest

import (
	"fmt"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// followedGraph is what the changes of the tests speak of: an agency and a life
// event with aliases.
func followedGraph(t *testing.T) *graph.Graph {
	t.Helper()
	alias := func(name string) Option {
		return Set(name, func(n *graph.Node) { n.Aliases = IDs(name+"/alias", name+"/older") })
	}
	return Draw(t, `
		birth -INCLUDES-> benefit
		move -INCLUDES-> address
		nav -RESPONSIBLE-> benefit
		tax -PUBLISHES-> Dataset:people -IN_CATALOG-> data`,
		alias("nav"), alias("tax"), alias("birth"), alias("benefit"), alias("data"))
}

// change is one of a kind that concerns a life event and agencies.
func change(kind graph.ChangeKind, subject, event string, agencies ...string) graph.Change {
	c := graph.Change{Kind: kind, Subject: graph.Mention{ID: ID(subject), Kind: graph.Service}, Agencies: IDs(agencies...)}
	if event != "" {
		c.LifeEvents = IDs(event)
	}
	return c
}

// changed is a store with three runs that changed something and one between
// them that did not:
//
//	run 1   run 2   run 3                      run 4
//	0 1     –       0 benefit blocked          0 address gone
//	                1 benefit has its needs
//	                2 address has its owner
func changed(t *testing.T, open opener) *recorder {
	t.Helper()
	r := recording(t, open, followedGraph(t))
	r.keep(r.record(change(graph.BasisAdded, "rule", "", "tax"), change(graph.Renamed, "nav", "", "nav")))
	r.keep(r.record())
	need := change(graph.NeedAdded, "benefit/alias", "birth/older", "nav", "tax/older")
	need.After = []graph.Mention{{ID: ID("proof"), Kind: graph.Evidence}}
	owner := change(graph.OwnerChanged, "address", "move", "tax")
	owner.Before = []graph.Mention{{ID: ID("tax/alias")}, {ID: ID("gone")}}
	r.keep(r.record(change(graph.ServiceBlocked, "benefit", "birth", "nav"), need, owner))
	r.keep(r.record(change(graph.Disappeared, "address", "move", "gone")))
	return r
}

// wantChanges fails the test unless the page has these, each written run/place.
func wantChanges(t *testing.T, page graph.ChangePage, total int, more bool, want ...string) {
	t.Helper()
	var got []string
	for _, c := range page.Changes {
		got = append(got, fmt.Sprintf("%d/%d", c.Run, c.Place))
	}
	wantSame(t, "changes", got, want)
	if page.Total != total || page.More != more {
		t.Errorf("total %d, more %v; want %d and %v", page.Total, page.More, total, more)
	}
}

func testChanges(t *testing.T, open opener) {
	r := changed(t, open)
	at := func(run int64, place int) *graph.ChangePlace { return &graph.ChangePlace{Run: run, Place: place} }
	for _, c := range []struct {
		name string
		q    graph.ChangeQuery
		more bool
		want []string
	}{
		{"the changes of the newest run come first, within a run by place", graph.ChangeQuery{First: 100}, false, []string{"4/0", "3/0", "3/1", "3/2", "1/0", "1/1"}},
		{"a page has as many as asked", graph.ChangeQuery{First: 3}, true, []string{"4/0", "3/0", "3/1"}},
		{"a page of all is the last", graph.ChangeQuery{First: 6}, false, []string{"4/0", "3/0", "3/1", "3/2", "1/0", "1/1"}},
		{"a page goes on behind a place", graph.ChangeQuery{First: 3, After: at(3, 0)}, true, []string{"3/1", "3/2", "1/0"}},
		{"a page goes on behind the end of a run", graph.ChangeQuery{First: 3, After: at(3, 2)}, false, []string{"1/0", "1/1"}},
		{"a page goes on behind a place in a run without changes", graph.ChangeQuery{First: 1, After: at(2, 0)}, true, []string{"1/0"}},
		{"a page goes on behind a place that no run has", graph.ChangeQuery{First: 1, After: at(3, 50)}, true, []string{"1/0"}},
		{"a page goes on behind a run that is not there yet", graph.ChangeQuery{First: 1, After: at(50, 0)}, true, []string{"4/0"}},
		{"nothing is behind the last place", graph.ChangeQuery{First: 3, After: at(1, 1)}, false, nil},
		{"nothing is behind the zero place", graph.ChangeQuery{First: 3, After: at(0, 0)}, false, nil},
		{"a page of none gives the counts", graph.ChangeQuery{}, true, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := r.changes(c.q)
			wantChanges(t, page, 6, c.more, c.want...)
			wantSame(t, "counts", page.Counts, []graph.ChangeCount{
				{Kind: graph.ServiceBlocked, Changes: 1},
				{Kind: graph.BasisAdded, Changes: 1},
				{Kind: graph.NeedAdded, Changes: 1},
				{Kind: graph.OwnerChanged, Changes: 1},
				{Kind: graph.Renamed, Changes: 1},
				{Kind: graph.Disappeared, Changes: 1},
			})
		})
	}
	t.Run("pages that are too long or negative are refused", func(t *testing.T) {
		_, err := r.store.Changes(r.ctx, graph.ChangeQuery{First: graph.MaxFirst + 1})
		wantError(t, "one too many", err, graph.ErrLimit)
		_, err = r.store.Changes(r.ctx, graph.ChangeQuery{First: -1})
		wantError(t, "below zero", err, graph.ErrInvalid)
	})
	t.Run("a kind that does not exist is refused", func(t *testing.T) {
		_, err := r.store.Changes(r.ctx, graph.ChangeQuery{Filter: graph.ChangeFilter{Kinds: []graph.ChangeKind{"NOTHING"}}})
		wantError(t, "Changes", err, graph.ErrInvalid)
	})
}

func testChangeFilters(t *testing.T, open opener) {
	r := changed(t, open)
	for _, c := range []struct {
		name   string
		filter graph.ChangeFilter
		want   []string
	}{
		{"since a day, the day included", graph.ChangeFilter{Since: dayOf(3)}, []string{"4/0", "3/0", "3/1", "3/2"}},
		{"until a day, the day included", graph.ChangeFilter{Until: dayOf(3)}, []string{"3/0", "3/1", "3/2", "1/0", "1/1"}},
		{"on one day", graph.ChangeFilter{Since: dayOf(3), Until: dayOf(3)}, []string{"3/0", "3/1", "3/2"}},
		{"on a day on which nothing changed", graph.ChangeFilter{Since: dayOf(2), Until: dayOf(2)}, nil},
		{"in a time that ends before it begins", graph.ChangeFilter{Since: dayOf(3), Until: dayOf(1)}, nil},
		{"after a run, without what it brought", graph.ChangeFilter{AfterRun: 3}, []string{"4/0"}},
		{"after a run that changed nothing", graph.ChangeFilter{AfterRun: 2}, []string{"4/0", "3/0", "3/1", "3/2"}},
		{"after a run that is not there yet", graph.ChangeFilter{AfterRun: 9}, nil},
		{"of a kind", graph.ChangeFilter{Kinds: []graph.ChangeKind{graph.Renamed}}, []string{"1/1"}},
		{"of several kinds, in the order of all", graph.ChangeFilter{Kinds: []graph.ChangeKind{graph.Renamed, graph.Disappeared}}, []string{"4/0", "1/1"}},
		{"of a kind that there is none of", graph.ChangeFilter{Kinds: []graph.ChangeKind{graph.BasisEnded}}, nil},
		{"that concern a life event, under whatever id they name it", graph.ChangeFilter{LifeEvent: ID("birth")}, []string{"3/0", "3/1"}},
		{"that concern a life event named by an alias", graph.ChangeFilter{LifeEvent: ID("birth/alias")}, []string{"3/0", "3/1"}},
		{"that concern an agency, under whatever id they name it", graph.ChangeFilter{Agency: ID("tax")}, []string{"3/1", "3/2", "1/0"}},
		{"that concern an agency named by an alias", graph.ChangeFilter{Agency: ID("nav/alias")}, []string{"3/0", "3/1", "1/1"}},
		{"that concern an agency which is gone", graph.ChangeFilter{Agency: ID("gone")}, []string{"4/0"}},
		{"with a subject, under whatever id they name it", graph.ChangeFilter{Subject: ID("benefit")}, []string{"3/0", "3/1"}},
		{"with a subject named by an alias", graph.ChangeFilter{Subject: ID("benefit/alias")}, []string{"3/0", "3/1"}},
		{"with what came", graph.ChangeFilter{Subject: ID("proof")}, []string{"3/1"}},
		{"with what was before, named by another alias", graph.ChangeFilter{Subject: ID("tax/older")}, []string{"3/2"}},
		{"of an unknown life event", graph.ChangeFilter{LifeEvent: ID("nothing")}, nil},
		{"of an unknown agency", graph.ChangeFilter{Agency: ID("nothing")}, nil},
		{"of an unknown subject", graph.ChangeFilter{Subject: ID("nothing")}, nil},
		{"of a life event that is an agency", graph.ChangeFilter{LifeEvent: ID("nav")}, nil},
		{"that pass everything", graph.ChangeFilter{Since: dayOf(2), AfterRun: 1, Agency: ID("nav"), LifeEvent: ID("birth"), Subject: ID("proof")}, []string{"3/1"}},
	} {
		t.Run("changes are found "+c.name, func(t *testing.T) {
			wantChanges(t, r.changes(graph.ChangeQuery{Filter: c.filter, First: 100}), len(c.want), false, c.want...)
			if len(c.want) > 1 { // the same filter on the second page
				page := r.changes(graph.ChangeQuery{Filter: c.filter, First: 1})
				wantChanges(t, page, len(c.want), true, c.want[0])
				behind := page.Changes[0].At()
				wantChanges(t, r.changes(graph.ChangeQuery{Filter: c.filter, First: 100, After: &behind}), len(c.want), false, c.want[1:]...)
			}
		})
	}
	t.Run("the counts are of all kinds under the rest of the filter", func(t *testing.T) {
		page := r.changes(graph.ChangeQuery{Filter: graph.ChangeFilter{Agency: ID("nav"), Kinds: []graph.ChangeKind{graph.Renamed}}})
		wantSame(t, "counts", page.Counts, []graph.ChangeCount{
			{Kind: graph.ServiceBlocked, Changes: 1}, {Kind: graph.NeedAdded, Changes: 1}, {Kind: graph.Renamed, Changes: 1},
		})
		wantSame(t, "total", page.Total, 1)
	})
}
