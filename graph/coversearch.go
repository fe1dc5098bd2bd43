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

// search decides whether demands can be met within a budget of units.
type search struct {
	ctx     context.Context
	demands []demand
	state   []decision
	trail   []int32 // units decided by the search, to be opened again
	ticks   int
	stopped bool
	at      []int // by unit: scratch of bound and of dominated
}

func newSearch(ctx context.Context, units int, demands []demand) *search {
	return &search{ctx: ctx, demands: demands, state: make([]decision, units), at: make([]int, units)}
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

func (s *search) set(u int32, to decision) {
	s.state[u] = to
	s.trail = append(s.trail, u)
}

func (s *search) undo(to int) {
	for _, u := range s.trail[to:] {
		s.state[u] = undecided
	}
	s.trail = s.trail[:to]
}

// meet leaves what it takes on the trail when it succeeds, and nothing when it
// fails.
func (s *search) meet(demands []int, budget int) bool {
	if s.ticks++; s.ticks%64 == 0 && s.ctx.Err() != nil {
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
	rest, live, budget, ok := s.reduce(demands, budget)
	if !ok || s.boundOf(live) > budget {
		return false
	}
	if len(rest) == 0 {
		return true
	}
	pick := 0
	for i := range live {
		if len(live[i]) < len(live[pick]) {
			pick = i
		}
	}
	for _, option := range live[pick] {
		if slices.ContainsFunc(option, func(u int32) bool { return s.state[u] == dropped }) || len(option) > budget {
			continue
		}
		mark := len(s.trail)
		for _, u := range option {
			s.set(u, taken)
		}
		if s.meet(rest, budget-len(option)) {
			return true
		}
		s.undo(mark)
		if len(option) == 1 {
			s.set(option[0], dropped) // no set has it, so look no further for one that does
		}
	}
	return false
}

// reduce takes what is forced and drops what is dominated until neither is
// found. rest are the demands not yet met, live their options without units
// taken, and without options that hold a unit left.
func (s *search) reduce(demands []int, budget int) (rest []int, live []demand, budgetLeft int, ok bool) {
	for {
		rest, live = rest[:0:0], live[:0:0]
		forced := -1
		for _, d := range demands {
			options, met := s.live(d)
			if met {
				continue
			}
			if len(options) == 0 {
				return nil, nil, 0, false
			}
			if len(options) == 1 {
				forced = len(rest)
			}
			rest, live = append(rest, d), append(live, options)
		}
		switch {
		case forced >= 0:
			budget -= len(live[forced][0])
			for _, u := range live[forced][0] {
				s.set(u, taken)
			}
		case !s.dropDominated(live):
			return rest, live, budget, budget >= 0
		}
		if budget < 0 {
			return nil, nil, 0, false
		}
		demands = rest
	}
}

// live are the options of a demand as they stand; met when one is taken whole.
func (s *search) live(d int) (options demand, met bool) {
	for _, option := range s.demands[d] {
		var rest []int32
		lost := false
		for i, u := range option {
			switch s.state[u] {
			case dropped:
				lost = true
			case taken:
				if rest == nil {
					rest = append(make([]int32, 0, len(option)), option[:i]...)
				}
				continue
			}
			if rest != nil {
				rest = append(rest, u)
			}
		}
		if lost {
			continue
		}
		if rest == nil {
			rest = option
		}
		if len(rest) == 0 {
			return nil, true
		}
		options = append(options, rest)
	}
	return options, false
}

// dropDominated drops a unit that another can stand in for: wherever it
// helps, it helps alone, and there the other would help alone as well. It
// reports whether it found one.
func (s *search) dropDominated(live []demand) bool {
	alone, crowd := s.occurrences(live)
	for _, options := range live {
		for _, a := range options {
			for _, b := range options {
				if len(a) > 1 || len(b) > 1 || a[0] == b[0] || crowd[a[0]] {
					continue
				}
				x, y := alone[a[0]], alone[b[0]]
				if holds(y, x) && (len(y) > len(x) || crowd[b[0]] || b[0] < a[0]) {
					s.set(a[0], dropped)
					return true
				}
			}
		}
	}
	return false
}

// occurrences are, for each unit, the demands where it is an option alone, and
// whether it is part of a larger option somewhere.
func (s *search) occurrences(live []demand) (alone map[int32][]int32, crowd map[int32]bool) {
	alone, crowd = map[int32][]int32{}, map[int32]bool{}
	for i, options := range live {
		for _, option := range options {
			for _, u := range option {
				if len(option) > 1 {
					crowd[u] = true
				} else if d := alone[u]; len(d) == 0 || d[len(d)-1] != int32(i) {
					alone[u] = append(d, int32(i))
				}
			}
		}
	}
	return alone, crowd
}

// greedy is a set that meets the demands, not always the smallest: demand by
// demand the option with the fewest units still open; then without units that
// turned out to be in vain.
func (s *search) greedy(demands []int) []int32 {
	for _, d := range demands {
		options, met := s.live(d)
		if met {
			continue
		}
		least := slices.MinFunc(options, func(a, b []int32) int { return len(a) - len(b) })
		for _, u := range least {
			s.set(u, taken)
		}
	}
	for _, u := range slices.Clone(s.trail) {
		s.state[u] = undecided
		if slices.ContainsFunc(demands, func(d int) bool { _, met := s.live(d); return !met }) {
			s.state[u] = taken
		}
	}
	set := s.takenIn(demands)
	s.undo(0)
	return set
}
