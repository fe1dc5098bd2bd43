package brief

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

// eventMaterial is what the brief of a life event is written from.
type eventMaterial struct {
	material
	responsible []graph.ID
	summary     *graph.Summary
	services    []graph.ID
	profile     graph.BarrierProfile
	plans       graph.Plans
	forecast    graph.Forecast
	measures    []*graph.Node // open ones that work on it
}

func readEvent(ctx context.Context, store graph.Store, m material) (e eventMaterial, err error) {
	e.material = m
	id := m.of.ID
	if e.rows, err = store.Rows(ctx, graph.BarrierScope(id)); err != nil {
		return e, fmt.Errorf("read what services need: %w", err)
	}
	summaries, err := store.Summaries(ctx, []graph.ID{id})
	if err != nil {
		return e, fmt.Errorf("sum the life event up: %w", err)
	}
	e.summary = summaries[0]
	found, err := store.Neighbours(ctx, []graph.ID{id}, graph.NeighbourQuery{Type: graph.Responsible, Direction: graph.In, Page: graph.Page{First: graph.MaxFirst}})
	if err != nil {
		return e, fmt.Errorf("find who is responsible: %w", err)
	}
	for _, n := range found[0].Neighbours {
		e.responsible = append(e.responsible, n.Node.ID)
	}
	for _, event := range e.rows.LifeEvents {
		if event.LifeEvent == id {
			e.services = event.Services
		}
	}
	return e, e.ask(ctx)
}

// ask asks the folds.
func (e *eventMaterial) ask(ctx context.Context) (err error) {
	id := e.of.ID
	if e.profile, err = graph.BarriersOf(ctx, e.follow, e.rows, id); err != nil {
		return fmt.Errorf("find what stands in the way: %w", err)
	}
	// A life event without services would be read as all services.
	if len(e.services) > 0 {
		if e.plans, err = graph.UnblockingPlans(ctx, e.rows, graph.PlanQuery{LifeEvent: id, Max: 1, Budget: planBudget}); err != nil {
			return fmt.Errorf("find the smallest plan: %w", err)
		}
	}
	if e.forecast, err = graph.ForecastOf(ctx, e.follow, e.rows, id, graph.AsClear); err != nil {
		return fmt.Errorf("tell when it clears: %w", err)
	}
	e.measures = e.concerned()
	return nil
}

// concerned are the open measures that address the life event or its services,
// then those that address only what stands in its way and in others'; each by
// due day.
func (e *eventMaterial) concerned() []*graph.Node {
	wanted := map[graph.ID]bool{}
	for _, entry := range e.profile.Entries {
		for _, id := range entry.Measures {
			wanted[id] = true
		}
	}
	about := append([]graph.ID{e.of.ID}, e.services...)
	for _, n := range e.follow.Measures(graph.MeasureFilter{About: about}) {
		wanted[n.ID] = true
	}
	measures := slices.DeleteFunc(e.follow.Measures(graph.MeasureFilter{}), func(n *graph.Node) bool {
		return !wanted[n.ID] || n.Measure == nil || !n.Measure.Status.Open()
	})
	direct := map[graph.ID]bool{}
	for i := range e.follow.Edges {
		if edge := &e.follow.Edges[i]; edge.Type == graph.Addresses && slices.Contains(about, edge.To) {
			direct[edge.From] = true
		}
	}
	slices.SortStableFunc(measures, func(a, b *graph.Node) int {
		switch {
		case direct[a.ID] == direct[b.ID]:
			return 0
		case direct[a.ID]:
			return -1
		default:
			return 1
		}
	})
	return measures
}

// writeEvent writes the brief of a life event.
func writeEvent(e eventMaterial) *Document {
	s := scribe{words: wordsIn(e.lang), lang: e.lang, look: e.names.look}
	return s.document(e.material, []Section{
		s.standing(e), s.barriers(e), s.blockers(e), s.plan(e), s.measures(e), s.forecast(e),
		s.indicators(e), s.changes(e.material), s.method(e.material),
	})
}

// document puts sections together, those without anything left out.
func (s scribe) document(m material, sections []Section) *Document {
	d := &Document{Of: m.of, Language: m.lang, Version: m.version}
	name := s.name(m.of.ID).Plain()
	d.Title = fill(s.Title, blanks{"name": plain(name)}).Plain()
	kind := s.Kinds[m.of.Kind()]
	if m.of.Ministry {
		kind = s.Ministry
	}
	d.Subtitle = fill(s.Subtitle, blanks{
		"kind": plain(kind), "n": plain(s.number(float64(m.version.Number))), "day": plain(s.date(m.version.AssessedOn)),
	}).Plain()
	if rests(m.version) {
		d.Subtitle += s.WithExamples
	}
	d.Sections = slices.DeleteFunc(sections, func(x Section) bool { return len(x.Blocks) == 0 })
	return d
}

// rests reports whether any source is example data.
func rests(v graph.Version) bool {
	return slices.ContainsFunc(v.Sources, func(s graph.Source) bool { return s.Illustrative })
}

// standing is the life event at a glance.
func (s scribe) standing(e eventMaterial) Section {
	x := Section{Key: "standing", Heading: s.Standing.Heading}
	c := e.summary.Counts
	services := s.count(s.Standing.Services, c.Blocked+c.Unknown+c.Clear)
	if c.Blocked+c.Unknown+c.Clear > 0 {
		services = sentences(services, fill(s.Standing.Counts, blanks{
			"blocked": s.alarm(s.Standing.Blocked, c.Blocked),
			"unknown": s.count(s.Standing.Unknown, c.Unknown), "clear": s.count(s.Standing.Clear, c.Clear),
		}))
	}
	var upstream, examples, responsible Line
	if n := e.summary.BlockedUpstream; n > 0 {
		upstream = s.count(s.Standing.Upstream, n)
	}
	if slices.ContainsFunc(e.rows.Needs, func(n graph.Need) bool { return n.Decides && n.Illustrative }) {
		examples = plain(s.Standing.Illustrative)
	}
	if len(e.responsible) > 0 {
		responsible = fill(s.Standing.Responsible, blanks{"who": s.list(e.responsible, 3, s.name)})
	}
	x.say(sentences(capital(services), upstream, examples, responsible, s.lastReport(e.material)))
	return x
}

// lastReport is how things stand as the last report on the life event says, and
// as the one before it of the same reporter did.
func (s scribe) lastReport(m material) Line {
	var reports []*graph.Node // last first
	for _, n := range m.follow.Nodes {
		if n.Report != nil && n.Report.Status != "" && slices.Contains(m.to(n.ID, graph.Concerns), m.of.ID) {
			reports = append(reports, n)
		}
	}
	if len(reports) == 0 {
		return Line{}
	}
	slices.SortStableFunc(reports, func(a, b *graph.Node) int {
		return cmp.Or(cmp.Compare(b.Report.Period.Days().To, a.Report.Period.Days().To), cmp.Compare(b.Report.Delivered, a.Report.Delivered))
	})
	last := reports[0]
	status := Line{Parts: []Part{{Text: s.Standing.Reported[last.Report.Status], About: last.ID}}}
	var before Line
	if at := slices.IndexFunc(reports, func(n *graph.Node) bool { return n.Report.Period.Days().To < last.Report.Period.Days().To }); at > 0 {
		if slices.Equal(m.from(reports[at].ID, graph.Reports), m.from(last.ID, graph.Reports)) {
			before = fill(s.Standing.ReportBefore, blanks{"status": plain(s.Standing.Reported[reports[at].Report.Status])})
		}
	}
	if last.Illustrative {
		before = before.and(s.exampleMark())
	}
	return fill(s.Standing.Report, blanks{"period": plain(s.period(last.Report.Period)), "status": status, "before": before})
}
