package graph

import (
	"cmp"
	"slices"
)

// RelatedMeasure is another measure that works on the same thing.
type RelatedMeasure struct {
	Measure ID
	Shared  []ID // what both work on, in list order: see RelatedMeasures
	// Linked: one DEPENDS_ON the other, at any distance, or one agency leads
	// both. Where it is false they may not know of each other.
	Linked bool
}

// MeasurePair is two open measures that work on the same thing and are not
// linked.
type MeasurePair struct {
	First, Second ID // in list order
	Shared        []ID
}

// RelatedMeasures are the open measures that share something with this one:
// what both ADDRESS, the dataset of a basis that both provide (or one provides
// and the other ADDRESSES), an act of which both address sections; of a law and
// what that is part of, the part alone where both come down to it. Those that
// share most come first, then in list order.
func RelatedMeasures(f *FollowUp, measure ID) []RelatedMeasure {
	n := f.Look(measure)
	if n == nil || !n.Is(Measure) {
		return nil
	}
	x := f.follow()
	worksOn := x.worksOn(n)
	var related []RelatedMeasure
	for _, other := range f.ofKind(Measure) {
		if other.ID == measure || !other.measure().Status.Open() {
			continue
		}
		if shared := x.shared(worksOn, x.worksOn(other)); len(shared) > 0 {
			related = append(related, RelatedMeasure{Measure: other.ID, Shared: shared, Linked: x.linked(measure, other.ID)})
		}
	}
	slices.SortStableFunc(related, func(a, b RelatedMeasure) int { return cmp.Compare(len(b.Shared), len(a.Shared)) })
	return related
}

// UnlinkedMeasures are all pairs of open measures that share something and are
// not linked; those that share most first, then by First and Second. A life
// event, being shared by many, does not count here.
func UnlinkedMeasures(f *FollowUp) []MeasurePair {
	x := f.follow()
	var open []*Node
	var worksOn []map[ID]bool
	for _, n := range f.ofKind(Measure) {
		if n.measure().Status.Open() {
			open = append(open, n)
			worksOn = append(worksOn, x.worksOn(n))
		}
	}
	var pairs []MeasurePair
	for i, first := range open {
		for j := i + 1; j < len(open); j++ {
			shared := slices.DeleteFunc(x.shared(worksOn[i], worksOn[j]), func(id ID) bool {
				n := f.Look(id)
				return n != nil && n.Is(LifeEvent)
			})
			if len(shared) > 0 && !x.linked(first.ID, open[j].ID) {
				pairs = append(pairs, MeasurePair{First: first.ID, Second: open[j].ID, Shared: shared})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b MeasurePair) int { return cmp.Compare(len(b.Shared), len(a.Shared)) })
	return pairs
}

// worksOn is what a measure addresses and what it provides bases of (true), and
// what that is part of (false).
func (x *followEnds) worksOn(n *Node) map[ID]bool {
	on := map[ID]bool{}
	for _, id := range x.to(n.ID, Addresses) {
		on[id] = true
	}
	for _, b := range n.measure().Provides {
		on[b.Dataset] = true
	}
	for _, id := range x.to(n.ID, Addresses) {
		for _, above := range x.Above[id] {
			if _, there := on[above]; !there {
				on[above] = false
			}
		}
	}
	return on
}

// shared is what is on both sides, in list order, without what only a part of it
// that is shared, too, brings in.
func (x *followEnds) shared(a, b map[ID]bool) []ID {
	var both []ID
	for id := range a {
		if _, there := b[id]; there {
			both = append(both, id)
		}
	}
	outdone := func(whole ID) bool {
		return !(a[whole] && b[whole]) && slices.ContainsFunc(both, func(part ID) bool { return slices.Contains(x.Above[part], whole) })
	}
	return x.order.sorted(slices.DeleteFunc(slices.Clone(both), outdone))
}

// linked reports whether one of two measures DEPENDS_ON the other, at any
// distance, or one agency leads both.
func (x *followEnds) linked(a, b ID) bool {
	next := func(id ID) []ID { return x.to(id, DependsOn) }
	return reached(a, next)[b] || reached(b, next)[a] || slices.ContainsFunc(x.from(a, Leads), func(agency ID) bool {
		return slices.Contains(x.from(b, Leads), agency)
	})
}
