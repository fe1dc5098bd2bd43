package brief

import (
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

const (
	mostMeasures = 8 // that a brief lists
	mostPairs    = 2 // of measures that may not know of each other
)

// measures are what is done about a life event, and the gaps in it.
func (s scribe) measures(e eventMaterial) Section {
	x := Section{Key: "measures", Heading: s.Measures.Heading}
	if len(e.measures) == 0 {
		x.say(strong(plain(s.Measures.None)))
		return x
	}
	s.measureTable(&x, e.material, e.measures)
	s.pairs(&x, e.follow, e.measures)
	return x
}

// measureTable tabulates open measures, by the day that they are due.
func (s scribe) measureTable(x *Section, m material, measures []*graph.Node) {
	x.say(s.measureSum(m, measures))
	circling := circling(m.follow)
	var rows []Row
	for _, n := range measures[:min(len(measures), mostMeasures)] {
		leaders := plain(s.NotStated)
		if ids := m.from(n.ID, graph.Leads); len(ids) > 0 {
			leaders = s.list(ids, 2, s.name)
		}
		due := plain(s.Nothing)
		if n.Measure.Due != "" {
			due = plain(s.date(n.Measure.Due))
		}
		rows = append(rows, row(s.cited(n.ID), leaders, due, plain(s.Measures.Statuses[n.Measure.Status]), s.gaps(m, n, circling)))
	}
	x.tabulate(s.Measures.Column, rows)
	s.more(x, len(measures), mostMeasures)
}

// measureSum counts measures and their gaps.
func (s scribe) measureSum(m material, measures []*graph.Node) Line {
	var overdue, noMoney, undated int
	for _, n := range measures {
		if m.overdue(n.Measure) {
			overdue++
		}
		if n.Measure.Due == "" {
			undated++
		}
		if noOperation(n.Measure) {
			noMoney++
		}
	}
	return fill(s.Measures.Sum, blanks{
		"open": s.count(s.Measures.Open, len(measures)), "overdue": s.alarm(s.Measures.Overdue, overdue),
		"undated": s.count(s.Measures.Undated, undated), "operation": s.count(s.Measures.NoOperation, noMoney),
	})
}

// noOperation reports whether there is no money for running what a measure
// makes, or nobody knows of any.
func noOperation(m *graph.MeasureFacts) bool {
	state := m.Operation.OrUnknown()
	return state == graph.NotFunded || state == graph.FundingUnknown
}

// circling are the measures that wait for themselves.
func circling(f *graph.FollowUp) map[graph.ID]bool {
	in := map[graph.ID]bool{}
	for _, ring := range f.Circles() {
		for _, id := range ring {
			in[id] = true
		}
	}
	return in
}

// gaps are what a measure lacks.
func (s scribe) gaps(m material, n *graph.Node, circling map[graph.ID]bool) Line {
	var gaps []Line
	for _, gap := range []struct {
		is     bool
		line   string
		strong bool
	}{
		{m.overdue(n.Measure), s.Measures.GapOverdue, true},
		{n.Measure.Due == "", s.Measures.GapUndated, false},
		{n.Measure.Operation.OrUnknown() == graph.NotFunded, s.Measures.GapNoMoney, true},
		{n.Measure.Operation.OrUnknown() == graph.FundingUnknown, s.Measures.GapUnknown, false},
		{len(m.from(n.ID, graph.Leads)) == 0, s.Measures.GapNobody, false},
		{circling[n.ID], s.Measures.GapCircle, true},
	} {
		switch {
		case gap.is && gap.strong:
			gaps = append(gaps, strong(plain(gap.line)))
		case gap.is:
			gaps = append(gaps, plain(gap.line))
		}
	}
	if len(gaps) == 0 {
		return plain(s.Nothing)
	}
	return between(gaps, ", ")
}

// pairs are measures that work on the same thing without being linked.
func (s scribe) pairs(x *Section, f *graph.FollowUp, measures []*graph.Node) {
	among := func(id graph.ID) bool {
		return slices.ContainsFunc(measures, func(n *graph.Node) bool { return n.ID == id })
	}
	pairs := slices.DeleteFunc(slices.Clone(graph.UnlinkedMeasures(f)), func(p graph.MeasurePair) bool {
		return !among(p.First) && !among(p.Second)
	})
	var lines []Line
	for _, p := range pairs[:min(len(pairs), mostPairs)] {
		lines = append(lines, fill(s.Measures.Pair, blanks{
			"first": s.quoted(p.First), "second": s.quoted(p.Second), "shared": s.list(p.Shared, 2, s.shared),
		}))
	}
	x.enumerate(lines)
	if more := len(pairs) - mostPairs; more > 0 {
		x.say(s.count(s.Measures.Pairs, more))
	}
}

// shared names what two measures work on.
func (s scribe) shared(id graph.ID) Line {
	if n := s.look(id); n != nil && n.Is(graph.Law) {
		return s.law(id)
	}
	return s.quoted(id)
}
