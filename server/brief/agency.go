package brief

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

const (
	mostReports = 4
	mostAdvice  = 5
	mostEvents  = 7 // the national ones fit
	mostDoubts  = 5 // reasons
)

// agencyMaterial is what the brief of an agency or ministry is written from.
type agencyMaterial struct {
	material
	list     graph.Worklist
	standing graph.Standing
	measures []*graph.Node // open ones that it leads, by due day
	events   []eventRow
}

// eventRow is a life event that an agency has to do with.
type eventRow struct {
	event       graph.ID
	counts      graph.Counts
	responsible bool // it, or a part of it
	owing       bool // services of the event wait for a basis that it owes
}

func readAgency(ctx context.Context, store graph.Store, m material) (a agencyMaterial, err error) {
	a.material = m
	id := m.of.ID
	if a.rows, err = store.Rows(ctx, graph.WorklistScope(id)); err != nil {
		return a, fmt.Errorf("read what services need: %w", err)
	}
	if a.list, err = graph.WorklistOf(ctx, a.rows, id); err != nil {
		return a, fmt.Errorf("sort out whose turn it is: %w", err)
	}
	a.standing = graph.StandingOf(m.follow, id)
	a.measures = slices.DeleteFunc(m.follow.Measures(graph.MeasureFilter{Agency: id}), func(n *graph.Node) bool {
		return n.Measure == nil || !n.Measure.Status.Open()
	})
	return a, a.readEvents(ctx, store)
}

// readEvents finds the life events that the agency, or a part of it, is
// responsible for, and then those whose services wait for it.
func (a *agencyMaterial) readEvents(ctx context.Context, store graph.Store) error {
	within, err := agenciesWithin(ctx, store, a.of.ID)
	if err != nil {
		return err
	}
	pages, err := store.Neighbours(ctx, within, graph.NeighbourQuery{
		Type: graph.Responsible, Kind: graph.LifeEvent, Page: graph.Page{First: graph.MaxFirst},
	})
	if err != nil {
		return fmt.Errorf("find its life events: %w", err)
	}
	owed := map[graph.ID]bool{}
	for _, d := range a.list.Owes {
		for _, service := range d.Services {
			owed[service] = true
		}
	}
	var own []*graph.Node
	for _, page := range pages {
		for _, n := range page.Neighbours {
			own = append(own, n.Node)
		}
	}
	slices.SortFunc(own, func(a, b *graph.Node) int {
		return cmp.Or(cmp.Compare(a.SortKey, b.SortKey), cmp.Compare(a.ID, b.ID))
	})
	for _, n := range own {
		a.event(n.ID).responsible = true
	}
	for _, event := range a.rows.LifeEvents { // in list order
		if slices.ContainsFunc(event.Services, func(id graph.ID) bool { return owed[id] }) {
			a.event(event.LifeEvent).owing = true
		}
	}
	return a.count(ctx, store)
}

// event is the row of a life event, which is added behind the others when there
// is none.
func (a *agencyMaterial) event(id graph.ID) *eventRow {
	at := slices.IndexFunc(a.events, func(e eventRow) bool { return e.event == id })
	if at < 0 {
		at, a.events = len(a.events), append(a.events, eventRow{event: id})
	}
	return &a.events[at]
}

// count counts the services of its life events.
func (a *agencyMaterial) count(ctx context.Context, store graph.Store) error {
	ids := make([]graph.ID, len(a.events))
	for i, e := range a.events {
		ids[i] = e.event
	}
	summaries, err := store.Summaries(ctx, ids)
	if err != nil {
		return fmt.Errorf("sum life events up: %w", err)
	}
	for i, s := range summaries {
		if s != nil {
			a.events[i].counts = s.Counts
		}
	}
	return nil
}

// agenciesWithin are an agency and all that is PART_OF it.
func agenciesWithin(ctx context.Context, store graph.Store, id graph.ID) ([]graph.ID, error) {
	ids := []graph.ID{id}
	q := graph.ListQuery{Kind: graph.Agency, Filter: graph.ListFilter{Ministry: id}, Page: graph.Page{First: graph.MaxFirst}}
	for {
		page, err := store.List(ctx, q)
		if err != nil {
			return nil, fmt.Errorf("list what is part of it: %w", err)
		}
		for _, n := range page.Nodes {
			if n.ID != id {
				ids = append(ids, n.ID)
			}
		}
		if !page.More || len(page.Nodes) == 0 {
			return ids, nil
		}
		after := page.Nodes[len(page.Nodes)-1].Position()
		q.After = &after
	}
}

// writeAgency writes the brief of an agency or ministry.
func writeAgency(a agencyMaterial) *Document {
	s := scribe{words: wordsIn(a.lang), lang: a.lang, look: a.names.look}
	return s.document(a.material, []Section{
		s.position(a), s.owes(a), s.waits(a), s.settles(a), s.leads(a), s.reports(a), s.advice(a),
		s.events(a), s.changes(a.material), s.method(a.material),
	})
}

// position is the agency at a glance.
func (s scribe) position(a agencyMaterial) Section {
	x := Section{Key: "standing", Heading: s.Standing.Heading}
	x.say(fill(s.Agency.Sum, blanks{
		"owes": s.alarm(s.Agency.Owes, len(a.list.Owes)), "waits": s.count(s.Agency.Waits, len(a.list.WaitsFor)),
		"settle": s.count(s.Agency.Settle, len(a.list.CanSettle)), "measures": s.count(s.Agency.Measures, len(a.measures)),
		"reports": s.count(s.Agency.Reports, len(a.standing.ReportsDue)), "advice": s.count(s.Agency.Advice, len(a.standing.Recommendations)),
	}))
	return x
}

// owes are the bases that it should provide for others and itself.
func (s scribe) owes(a agencyMaterial) Section {
	x := Section{Key: "owes", Heading: s.Agency.OwesHeading}
	s.duties(&x, a.material, a.list.Owes)
	return x
}

// waits are the bases that it waits for.
func (s scribe) waits(a agencyMaterial) Section {
	x := Section{Key: "waits", Heading: s.Agency.WaitsHeading}
	s.duties(&x, a.material, a.list.WaitsFor)
	return x
}

// settles is what it could find out, by reason.
func (s scribe) settles(a agencyMaterial) Section {
	x := Section{Key: "settles", Heading: s.Agency.SettleHeading}
	var reasons []graph.Reason
	doubts, services := map[graph.Reason]int{}, map[graph.Reason]map[graph.ID]bool{}
	for _, d := range a.list.CanSettle { // by reason
		if doubts[d.Reason]++; doubts[d.Reason] == 1 {
			reasons, services[d.Reason] = append(reasons, d.Reason), map[graph.ID]bool{}
		}
		for _, id := range d.Services {
			services[d.Reason][id] = true
		}
	}
	var lines []Line
	for _, r := range reasons[:min(len(reasons), mostDoubts)] {
		n := plain(s.number(float64(doubts[r])))
		lines = append(lines, capital(fill(s.Agency.SettleRow.of(len(services[r])), blanks{
			"doubt": fill(s.Agency.Doubts[r], blanks{"n": n}), "n": plain(s.number(float64(len(services[r])))),
		})))
	}
	x.enumerate(lines)
	s.more(&x, len(reasons), mostDoubts)
	return x
}

// leads are its measures, and those of others that wait for them.
func (s scribe) leads(a agencyMaterial) Section {
	x := Section{Key: "measures", Heading: s.Measures.Heading}
	if len(a.measures) == 0 {
		return x
	}
	s.measureTable(&x, a.material, a.measures)
	if waiting := a.standing.Waiting; len(waiting) > 0 {
		x.say(fill(s.Agency.Waiting, blanks{"measures": s.list(waiting, 3, s.quoted)}))
	}
	return x
}
