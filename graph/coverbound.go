package graph

import "slices"

// scratch is room that is used again and again.
type scratch struct {
	number []int     // by unit
	alone  [][]int32 // by unit
	crowd  []bool    // by unit
	seen   []int     // by demand: the last round that saw it
	round  int
	order  []int
}

func newScratch(units, demands int) scratch {
	return scratch{
		number: make([]int, units), alone: make([][]int32, units), crowd: make([]bool, units),
		seen: make([]int, demands),
	}
}

// live yields the options of a demand that no unit was dropped of.
func (s *search) live(d int) func(yield func(*searchOption) bool) {
	return func(yield func(*searchOption) bool) {
		for i := s.of[d].first; i < s.of[d].last; i++ {
			if s.options[i].dead == 0 && !yield(&s.options[i]) {
				return
			}
		}
	}
}

// open yields the undecided units of the live options of a demand; a unit of
// several options comes several times.
func (s *search) open(d int) func(yield func(int32) bool) {
	return func(yield func(int32) bool) {
		for o := range s.live(d) {
			for _, u := range o.units {
				if s.state[u] == undecided && !yield(u) {
					return
				}
			}
		}
	}
}

// only is the one undecided unit of an option that has one left.
func (s *search) only(o *searchOption) int32 {
	for _, u := range o.units {
		if s.state[u] == undecided {
			return u
		}
	}
	return none
}

// bound is a number of open units that no set meeting the demands, none of
// which is met, can go below: the better of two.
func (s *search) bound(demands []int) int {
	unmet := demands[:0:0]
	for _, d := range demands {
		if s.of[d].met == 0 {
			unmet = append(unmet, d)
		}
	}
	return max(s.disjoint(unmet), s.shares(unmet))
}

// disjoint counts demands that share no unit: each takes at least the units of
// its smallest option. Small demands are tried first.
func (s *search) disjoint(demands []int) int {
	order := append(s.scratch.order[:0], demands...)
	slices.SortStableFunc(order, func(a, b int) int { return int(s.of[a].live - s.of[b].live) })
	s.scratch.order = order
	s.clear(demands)
	number, total := s.scratch.number, 0
next:
	for _, d := range order {
		for u := range s.open(d) {
			if number[u] > 0 {
				continue next
			}
		}
		least := int32(1 << 30)
		for o := range s.live(d) {
			least = min(least, o.open)
		}
		for u := range s.open(d) {
			number[u] = 1
		}
		total += int(least)
	}
	return total
}

// shares lets every unit pay 1 in all, in sixths, to the demands that it helps
// to meet. A demand can ask as much as a unit of each of its options can still
// pay; what is asked in all, no set can go below (a dual solution of the linear
// relaxation). Asking little first and more later spreads the shares, which is
// better where demands form rings.
func (s *search) shares(demands []int) int {
	s.clear(demands)
	number, total := s.scratch.number, 0
	var payers []int32
	for _, most := range []int{2, 1, 3} {
		for _, d := range demands {
			ask := most
			payers = payers[:0]
			for o := range s.live(d) {
				u := s.payer(o)
				ask = min(ask, 6-number[u])
				if !slices.Contains(payers, u) {
					payers = append(payers, u)
				}
			}
			if ask > 0 {
				total += ask
				for _, u := range payers {
					number[u] += ask
				}
			}
		}
	}
	return (total + 5) / 6
}

// payer is the undecided unit of an option that has paid least.
func (s *search) payer(o *searchOption) int32 {
	least := none
	for _, u := range o.units {
		if s.state[u] == undecided && (least == none || s.scratch.number[u] < s.scratch.number[least]) {
			least = u
		}
	}
	return least
}

func (s *search) clear(demands []int) {
	for _, d := range demands {
		for u := range s.open(d) {
			s.scratch.number[u] = 0
		}
	}
}

// mostHelpful is the undecided unit in most demands, those counting more that
// have few options; of equals the first.
func (s *search) mostHelpful(demands []int) int32 {
	s.clear(demands)
	number, most := s.scratch.number, none
	for _, d := range demands {
		worth := 1 << max(0, 12-2*s.of[d].live)
		for u := range s.open(d) {
			number[u] += worth
			if most == none || number[u] > number[most] || number[u] == number[most] && u < most {
				most = u
			}
		}
	}
	return most
}

// parts splits demands where they share no undecided unit.
func (s *search) parts(demands []int) [][]int {
	s.scratch.round++
	wanted, done := s.scratch.round, s.scratch.round+1
	s.scratch.round = done
	for _, d := range demands {
		s.scratch.seen[d] = wanted
	}
	var parts [][]int
	for _, first := range demands {
		if s.scratch.seen[first] == done {
			continue
		}
		s.scratch.seen[first] = done
		part := []int{first}
		for at := 0; at < len(part); at++ {
			for u := range s.open(part[at]) {
				for _, o := range s.in[u] {
					if d := s.options[o].demand; s.scratch.seen[d] == wanted && s.options[o].dead == 0 {
						s.scratch.seen[d] = done
						part = append(part, int(d))
					}
				}
			}
		}
		parts = append(parts, part)
	}
	return parts
}
