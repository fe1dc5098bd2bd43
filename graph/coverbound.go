package graph

import "slices"

// bound is a number of open units that no set meeting the demands can go
// below.
func (s *search) bound(demands []int) int {
	var live []demand
	for _, d := range demands {
		if options, met := s.live(d); !met {
			live = append(live, options)
		}
	}
	return s.boundOf(live)
}

// boundOf is the better of two bounds.
func (s *search) boundOf(live []demand) int {
	return max(s.disjoint(live), s.shares(live))
}

// disjoint counts demands that share no unit: each takes at least the units of
// its smallest option.
func (s *search) disjoint(live []demand) int {
	order := make([]int, len(live))
	sizes := make([]int, len(live))
	for i, options := range live {
		order[i] = i
		for _, o := range options {
			sizes[i] += len(o)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return sizes[a] - sizes[b] })
	s.clear(live)
	total := 0
	for _, i := range order {
		if slices.ContainsFunc(live[i], func(o []int32) bool {
			return slices.ContainsFunc(o, func(u int32) bool { return s.at[u] > 0 })
		}) {
			continue
		}
		least := len(live[i][0])
		for _, o := range live[i] {
			least = min(least, len(o))
			for _, u := range o {
				s.at[u] = 1
			}
		}
		total += least
	}
	return total
}

// shares lets every unit pay 1 in all, in sixths, to the demands that it helps
// to meet. A demand can ask as much as each of its options can pay by one unit;
// what is asked in all, no set can go below (a dual solution of the linear
// relaxation). Asking little first and more later spreads the shares, which is
// better where demands form rings.
func (s *search) shares(live []demand) int {
	s.clear(live)
	total := 0
	for _, most := range []int{2, 1, 3} {
		for _, options := range live {
			ask := most
			for _, o := range options {
				ask = min(ask, 6-s.at[s.payer(o)])
			}
			if ask == 0 {
				continue
			}
			total += ask
			var paid []int32
			for _, o := range options {
				if !slices.ContainsFunc(o, func(u int32) bool { return slices.Contains(paid, u) }) {
					u := s.payer(o)
					s.at[u] += ask
					paid = append(paid, u)
				}
			}
		}
	}
	return (total + 5) / 6
}

// payer is the unit of an option that has paid least.
func (s *search) payer(option []int32) int32 {
	return slices.MinFunc(option, func(a, b int32) int { return s.at[a] - s.at[b] })
}

func (s *search) clear(live []demand) {
	for _, options := range live {
		for _, o := range options {
			for _, u := range o {
				s.at[u] = 0
			}
		}
	}
}
