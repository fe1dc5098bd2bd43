package graph

import (
	"cmp"
	"slices"
)

// MeasureFilter narrows the measures. Everything set must hold.
type MeasureFilter struct {
	Types    []MeasureType   // one of these; nil = any
	Statuses []MeasureStatus // one of these; nil = any
	Agency   ID              // it, or what is PART_OF it, leads the measure
	About    []ID            // the measure ADDRESSES one of these, a part of it, or a barrier that HINDERS it, or Provides a basis of it; nil = anything
	// Overdue: only open measures that should have been done before the
	// assessment day. NoOperation: only open ones whose Operation is NONE or
	// UNKNOWN.
	Overdue, NoOperation bool
}

// Measures are the measures that pass, by the day they are due, those without
// one last, then in list order.
func (f *FollowUp) Measures(filter MeasureFilter) []*Node {
	x := f.follow()
	var passing []*Node
	for _, n := range f.ofKind(Measure) {
		if filter.passes(n.measure(), f.AssessedOn) && x.ledWithin(n.ID, filter.Agency) && x.isAbout(n, filter.About) {
			passing = append(passing, n)
		}
	}
	slices.SortStableFunc(passing, func(a, b *Node) int { return compareDue(a.measure().Due, b.measure().Due) })
	return passing
}

// passes looks at what the measure itself says.
func (filter MeasureFilter) passes(m *MeasureFacts, day Date) bool {
	return (filter.Types == nil || slices.Contains(filter.Types, m.Type)) &&
		(filter.Statuses == nil || slices.Contains(filter.Statuses, m.Status)) &&
		(!filter.Overdue || m.Overdue(day)) &&
		(!filter.NoOperation || m.noOperation())
}

// noOperation reports whether a measure is open and has no money, as far as
// anybody wrote down, for running what it makes.
func (m *MeasureFacts) noOperation() bool {
	state := m.Operation.OrUnknown()
	return m.Status.Open() && (state == NotFunded || state == FundingUnknown)
}

// ledWithin reports whether an agency, or what is part of it, leads a measure; ""
// is whoever.
func (x *followEnds) ledWithin(measure, agency ID) bool {
	return agency == "" || x.anyWithin(measure, Leads, agency)
}

// isAbout reports whether a measure works on one of the things.
func (x *followEnds) isAbout(n *Node, about []ID) bool {
	if about == nil {
		return true
	}
	worksOn := slices.Clone(x.to(n.ID, Addresses))
	for _, id := range worksOn {
		worksOn = append(worksOn, x.to(id, Hinders)...)
	}
	for _, basis := range n.measure().Provides {
		worksOn = append(worksOn, basis.Dataset)
	}
	return slices.ContainsFunc(worksOn, func(id ID) bool {
		return slices.ContainsFunc(about, func(whole ID) bool { return x.order.within(id, whole) })
	})
}

// compareDue puts what is due first first, and what has no day last.
func compareDue(a, b Date) int {
	if (a == "") != (b == "") {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(a, b)
}
