package graph

import "slices"

// terms are the dates of bases and laws, and which law a basis is founded in, at
// one of the two times between which an update lies.
type terms struct {
	valid func(ID) Period
	ends  func(ID, EdgeType) []ID // where a node's edges of a type lead
}

// terms are those of now.
func (c *changes) terms() terms {
	return terms{
		valid: func(id ID) Period { return c.node(id).Valid },
		ends:  func(id ID, t EdgeType) []ID { return c.ids(c.neighbours(c.number[id], t, Out)) },
	}
}

// earlierTerms are those before the update.
func (c *changes) earlierTerms() terms {
	return terms{
		valid: func(id ID) Period {
			if old := c.before.Nodes[id]; old != nil {
				return old.Valid
			}
			if n := c.node(id); n != nil {
				return n.Valid
			}
			return Period{}
		},
		ends: func(id ID, t EdgeType) []ID {
			return slices.DeleteFunc(c.around(id, t, Out), func(to ID) bool { return c.came[EdgeKey{id, t, to}] })
		},
	}
}

// phase is how a basis stands on a day: in force while both it and one of its
// laws are, as in assessor.basis.
func (t terms) phase(basis ID, day Date) Phase {
	var laws []Phase
	for _, law := range t.ends(basis, FoundedIn) {
		phase := InForce
		for _, id := range t.withWholes(law) {
			phase = both(phase, t.valid(id).Phase(day))
		}
		laws = append(laws, phase)
	}
	return both(t.valid(basis).Phase(day), anyOf(laws))
}

// withWholes are a law and all that it is part of.
func (t terms) withWholes(law ID) []ID {
	all := []ID{law}
	for i := 0; i < len(all); i++ {
		for _, whole := range t.ends(all[i], PartOf) {
			if !slices.Contains(all, whole) {
				all = append(all, whole)
			}
		}
	}
	return all
}

// lastDay is the day after which a basis is no longer in force: its own end or
// that of the law that lasts longest, whichever comes first; "" = none.
func (t terms) lastDay(basis ID) Date {
	earlier := func(a, b Date) Date {
		if a == "" || b != "" && b < a {
			return b
		}
		return a
	}
	var ends []Date
	for _, law := range t.ends(basis, FoundedIn) {
		var end Date
		for _, id := range t.withWholes(law) {
			end = earlier(end, t.valid(id).To)
		}
		ends = append(ends, end)
	}
	if len(ends) == 0 || slices.Contains(ends, "") { // a law without an end outlasts all
		return t.valid(basis).To
	}
	return earlier(t.valid(basis).To, slices.Max(ends))
}

// firstDay is the day on which a basis comes into force: its own beginning or
// that of the law that begins first, whichever comes last; "" = none.
func (t terms) firstDay(basis ID) Date {
	var first Date
	for i, law := range t.ends(basis, FoundedIn) {
		var begin Date
		for _, id := range t.withWholes(law) {
			begin = max(begin, t.valid(id).From)
		}
		if i == 0 || begin < first {
			first = begin
		}
	}
	return max(t.valid(basis).From, first)
}
