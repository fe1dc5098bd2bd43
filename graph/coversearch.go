package graph

import (
	"context"
	"slices"
)

// decision is what a search holds of a unit.
type decision int8

const (
	undecided decision = iota
	taken
	dropped // not to be taken
)

// search decides whether demands can be met within a budget of units. What is
// decided is counted at once in the options and demands that it concerns, and
// undone in reverse.
type search struct {
	ctx     context.Context
	demands []demand
	state   []decision
	trail   []int32 // units that the search decided, to be undone

	options []searchOption
	of      []searchDemand
	in      [][]int32 // by unit: the options that it is in

	ticks   int
	stopped bool
	scratch scratch
}

type searchOption struct {
	units  []int32
	demand int32
	open   int32 // units undecided
	dead   int32 // units dropped
}

type searchDemand struct {
	first, last int32 // its options are first to last-1
	live        int32 // options without a unit dropped
	met         int32 // options taken whole
}

func newSearch(ctx context.Context, units int, demands []demand) *search {
	s := &search{
		ctx: ctx, demands: demands, state: make([]decision, units), in: make([][]int32, units),
		scratch: newScratch(units, len(demands)),
	}
	for d, options := range demands {
		first := int32(len(s.options))
		for _, units := range options {
			for _, u := range units {
				s.in[u] = append(s.in[u], int32(len(s.options)))
			}
			s.options = append(s.options, searchOption{units: units, demand: int32(d), open: int32(len(units))})
		}
		s.of = append(s.of, searchDemand{first: first, last: int32(len(s.options)), live: int32(len(options))})
	}
	return s
}

// decide settles a unit that is undecided.
func (s *search) decide(u int32, to decision) {
	s.state[u] = to
	for _, i := range s.in[u] {
		o := &s.options[i]
		o.open--
		if to == taken && o.open == 0 && o.dead == 0 {
			s.of[o.demand].met++
		}
		if to == dropped {
			if o.dead == 0 {
				s.of[o.demand].live--
			}
			o.dead++
		}
	}
}

// undecide takes back the last decision that is not taken back yet.
func (s *search) undecide(u int32) {
	was := s.state[u]
	s.state[u] = undecided
	for _, i := range s.in[u] {
		o := &s.options[i]
		if was == taken && o.open == 0 && o.dead == 0 {
			s.of[o.demand].met--
		}
		if was == dropped {
			o.dead--
			if o.dead == 0 {
				s.of[o.demand].live++
			}
		}
		o.open++
	}
}

func (s *search) set(u int32, to decision) {
	s.decide(u, to)
	s.trail = append(s.trail, u)
}

func (s *search) undo(to int) {
	for i := len(s.trail) - 1; i >= to; i-- {
		s.undecide(s.trail[i])
	}
	s.trail = s.trail[:to]
}

// within looks for a set that meets the demands by taking at most budget open
// units beside those that are taken already; it returns the set whole.
func (s *search) within(demands []int, budget int) ([]int32, bool) {
	var set []int32
	ok := s.meet(demands, budget)
	if ok {
		set = s.takenIn(demands)
	}
	s.undo(0)
	return set, ok
}

// takenIn are the units of the demands that are taken, sorted.
func (s *search) takenIn(demands []int) []int32 {
	var set []int32
	for _, d := range demands {
		for _, option := range s.demands[d] {
			for _, u := range option {
				if s.state[u] == taken {
					set = append(set, u)
				}
			}
		}
	}
	return sortedSet(set)
}

// meet leaves what it decides on the trail when it succeeds, and nothing when
// it fails.
func (s *search) meet(demands []int, budget int) bool {
	if s.ticks++; s.ticks%64 == 1 && s.ctx.Err() != nil {
		s.stopped = true
	}
	if s.stopped {
		return false
	}
	start := len(s.trail)
	if s.tryMeet(demands, budget) {
		return true
	}
	s.undo(start)
	return false
}

func (s *search) tryMeet(demands []int, budget int) bool {
	rest, budget := s.reduce(demands, budget)
	if budget < 0 {
		return false
	}
	if len(rest) == 0 {
		return true
	}
	if s.bound(rest) > budget {
		return false
	}
	if parts := s.parts(rest); len(parts) > 1 {
		return s.meetParts(parts, budget)
	}
	u := s.mostHelpful(rest)
	mark := len(s.trail)
	s.set(u, taken)
	if s.meet(rest, budget-1) {
		return true
	}
	s.undo(mark)
	s.set(u, dropped)
	return s.meet(rest, budget)
}

// meetParts meets parts that share no undecided unit, each with as little as it
// takes.
func (s *search) meetParts(parts [][]int, budget int) bool {
	slices.SortStableFunc(parts, func(a, b []int) int { return len(a) - len(b) })
	bounds, later := make([]int, len(parts)), 0
	for i, p := range parts {
		bounds[i] = s.bound(p)
		later += bounds[i]
	}
	for i, p := range parts {
		later -= bounds[i]
		least := bounds[i]
		for least+later <= budget && !s.meet(p, least) {
			least++
		}
		if budget -= least; budget < later || s.stopped {
			return false
		}
	}
	return true
}

// reduce takes what is forced and drops what is dominated until neither is
// found, and returns the demands not yet met, and the budget left: below 0 when
// they cannot be met.
func (s *search) reduce(demands []int, budget int) ([]int, int) {
	for {
		rest := make([]int, 0, len(demands))
		forced := false
		for _, d := range demands {
			x := &s.of[d]
			switch {
			case x.met > 0:
			case x.live == 0:
				return nil, -1
			case x.live == 1:
				forced = true
				budget -= s.takeOnly(x)
			default:
				rest = append(rest, d)
			}
		}
		if budget < 0 || !forced && !s.dropDominated(rest) {
			return rest, budget
		}
		demands = rest
	}
}

// takeOnly takes the one option of a demand that is left.
func (s *search) takeOnly(x *searchDemand) (units int) {
	for i := x.first; i < x.last; i++ {
		if s.options[i].dead > 0 {
			continue
		}
		for _, u := range s.options[i].units {
			if s.state[u] == undecided {
				s.set(u, taken)
				units++
			}
		}
	}
	return units
}

// greedy is a set that meets the demands, not always the smallest: one unit
// after the other, always the one that helps most; then without those that
// turned out to be in vain.
func (s *search) greedy(demands []int) []int32 {
	for rest := slices.Clone(demands); ; {
		rest = slices.DeleteFunc(rest, func(d int) bool { return s.of[d].met > 0 })
		if len(rest) == 0 {
			break
		}
		s.set(s.mostHelpful(rest), taken)
	}
	set := s.takenIn(demands)
	s.undo(0)
	return s.withoutVain(demands, set)
}

func (s *search) withoutVain(demands []int, set []int32) []int32 {
	for _, u := range slices.Clone(set) {
		fewer := slices.DeleteFunc(slices.Clone(set), func(x int32) bool { return x == u })
		met := func(d int) bool {
			return slices.ContainsFunc(s.demands[d], func(o []int32) bool { return holds(fewer, o) })
		}
		if !slices.ContainsFunc(demands, func(d int) bool { return !met(d) }) {
			set = fewer
		}
	}
	return set
}
