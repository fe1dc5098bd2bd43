package graphtest

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

func (o oracle) BlockedServices(q graph.BlockedQuery) (graph.BlockedPage, error) {
	if err := checkFirst(q.First); err != nil {
		return graph.BlockedPage{}, err
	}
	states := q.Filter.States
	if len(states) == 0 {
		states = []graph.State{graph.Blocked}
	}
	for _, s := range states {
		if s != graph.Blocked && s != graph.Unknown && s != graph.Clear {
			return graph.BlockedPage{}, fmt.Errorf("state %q: %w", s, graph.ErrInvalid)
		}
	}
	if r := q.Filter.Reason; r != "" && !slices.Contains(graph.Reasons(), r) {
		return graph.BlockedPage{}, fmt.Errorf("reason %q: %w", r, graph.ErrInvalid)
	}
	var page graph.BlockedPage
	services := o.those(func(n *graph.Node) bool { return n.Verdict != nil && o.isAskedFor(n, q.Filter) })
	var wanted []*graph.Node
	for _, n := range services {
		page.Counts.Blocked += count(n.Verdict.State == graph.Blocked)
		page.Counts.Unknown += count(n.Verdict.State == graph.Unknown)
		page.Counts.Clear += count(n.Verdict.State == graph.Clear)
		if slices.Contains(states, n.Verdict.State) {
			wanted = append(wanted, n)
		}
	}
	page.NodePage = o.pageOf(wanted, q.Page)
	return page, nil
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// isAskedFor is BlockedFilter without its States.
func (o oracle) isAskedFor(n *graph.Node, f graph.BlockedFilter) bool {
	if f.LifeEvent != "" && !o.has(o.canonical(f.LifeEvent), graph.Includes, n.ID) {
		return false
	}
	if f.Consumer != "" && !o.has(o.canonical(f.Consumer), graph.Responsible, n.ID) {
		return false
	}
	if f.Ministry != "" && !o.isMinistrysMatter(n, o.canonical(f.Ministry)) {
		return false
	}
	if f.Provider == "" && f.Law == "" && f.Reason == "" {
		return true
	}
	if f.Provider == "" && f.Law == "" && slices.Contains(n.Verdict.Reasons, f.Reason) {
		return true // a reason of the service is the reason of a deciding row, or NEEDS_NOT_STATED without one
	}
	return slices.ContainsFunc(o.needs(n.ID), func(row graph.Need) bool {
		return row.Decides &&
			(f.Provider == "" || slices.Contains(row.Providers, o.canonical(f.Provider))) &&
			(f.Law == "" || slices.Contains(row.Laws, o.canonical(f.Law))) &&
			(f.Reason == "" || row.Reason == f.Reason)
	})
}

func (o oracle) isMinistrysMatter(n *graph.Node, ministry graph.ID) bool {
	for _, agency := range o.g.Nodes {
		if !slices.Contains(agency.Kinds, graph.Agency) || !o.under(agency.ID, ministry) {
			continue
		}
		if o.has(agency.ID, graph.Responsible, n.ID) {
			return true
		}
		for _, row := range o.needs(n.ID) {
			if row.Decides && slices.Contains(row.Providers, agency.ID) {
				return true
			}
		}
	}
	return false
}

func (o oracle) needs(service graph.ID) []graph.Need {
	var rows []graph.Need
	for _, e := range o.g.Edges {
		if e.From == service {
			rows = append(rows, e.Needs...)
		}
	}
	slices.SortFunc(rows, func(a, b graph.Need) int {
		return cmp.Or(cmp.Compare(evidenced(a), evidenced(b)), cmp.Compare(a.Dataset, b.Dataset))
	})
	return rows
}

func evidenced(n graph.Need) graph.ID { return cmp.Or(n.Evidence, n.Dataset) }

func (o oracle) Needs(services []graph.ID) [][]graph.Need {
	all := make([][]graph.Need, len(services))
	for i, id := range services {
		all[i] = o.needs(o.canonical(id))
	}
	return all
}

func (o oracle) UpstreamBlocks(services []graph.ID) [][]*graph.Node {
	all := make([][]*graph.Node, len(services))
	for i, id := range services {
		id = o.canonical(id)
		all[i] = o.those(func(n *graph.Node) bool {
			return n.ID != id && n.Verdict != nil && n.Verdict.State == graph.Blocked && o.reaches(id, graph.Requires, n.ID)
		})
	}
	return all
}

func (o oracle) Summaries(lifeEvents []graph.ID) []*graph.Summary {
	all := make([]*graph.Summary, len(lifeEvents))
	for i, id := range lifeEvents {
		if n := o.node(id); n != nil && slices.Contains(n.Kinds, graph.LifeEvent) {
			all[i] = o.summary(n)
		}
	}
	return all
}

func (o oracle) summary(event *graph.Node) *graph.Summary {
	services := o.those(func(n *graph.Node) bool { return o.has(event.ID, graph.Includes, n.ID) })
	s := &graph.Summary{LifeEvent: event.ID}
	for _, n := range services {
		s.Counts.Blocked += count(n.Verdict.State == graph.Blocked)
		s.Counts.Unknown += count(n.Verdict.State == graph.Unknown)
		s.Counts.Clear += count(n.Verdict.State == graph.Clear)
		s.BlockedUpstream += count(len(o.UpstreamBlocks([]graph.ID{n.ID})[0]) > 0)
	}
	for _, reason := range graph.Reasons() {
		with := 0
		for _, n := range services {
			with += count(o.isDecidedBy(n, reason))
		}
		if with > 0 {
			s.Reasons = append(s.Reasons, graph.ReasonCount{Reason: reason, Services: with})
		}
	}
	s.Agencies = o.those(func(a *graph.Node) bool {
		return slices.ContainsFunc(services, func(n *graph.Node) bool { return o.takesPart(a, n) })
	})
	s.Ministries = o.those(func(m *graph.Node) bool {
		return m.Ministry && slices.ContainsFunc(s.Agencies, func(a *graph.Node) bool { return o.under(a.ID, m.ID) })
	})
	return s
}

func (o oracle) isDecidedBy(n *graph.Node, reason graph.Reason) bool {
	rows := o.needs(n.ID)
	if len(rows) == 0 {
		return reason == graph.NeedsNotStated
	}
	return slices.ContainsFunc(rows, func(row graph.Need) bool { return row.Decides && row.Reason == reason })
}

// takesPart reports whether an agency is a consumer of the service or provider
// of one of its rows.
func (o oracle) takesPart(agency, service *graph.Node) bool {
	return o.has(agency.ID, graph.Responsible, service.ID) ||
		slices.ContainsFunc(o.needs(service.ID), func(row graph.Need) bool { return slices.Contains(row.Providers, agency.ID) })
}
