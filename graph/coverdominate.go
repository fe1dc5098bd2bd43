package graph

// dropDominated drops units that another can stand in for: wherever such a unit
// helps, it helps alone, and there the other one would help alone as well. Of
// two that can stand in for each other the first stays. It reports whether it
// dropped any.
//
// A set that has a dropped unit is as good with the other one in its place, so
// a smallest set is left; not every one is, which is why list asks the search
// only whether there is one.
func (s *search) dropDominated(demands []int) bool {
	s.occurrences(demands)
	before := len(s.trail)
	for _, d := range demands {
		for a := range s.live(d) {
			if a.open != 1 {
				continue
			}
			if u := s.only(a); !s.scratch.crowd[u] && s.standIn(d, u) {
				s.set(u, dropped)
			}
		}
	}
	return len(s.trail) > before
}

// standIn reports whether another unit of the demand can stand in for u.
func (s *search) standIn(d int, u int32) bool {
	for b := range s.live(d) {
		if b.open != 1 {
			continue
		}
		other := s.only(b)
		if other == u {
			continue
		}
		x, y := s.scratch.alone[u], s.scratch.alone[other]
		if len(y) >= len(x) && holds(y, x) && (len(y) > len(x) || s.scratch.crowd[other] || other < u) {
			return true
		}
	}
	return false
}

// occurrences notes, for each unit, the demands where it is an option alone, and
// whether it is part of a larger option somewhere.
func (s *search) occurrences(demands []int) {
	alone, crowd := s.scratch.alone, s.scratch.crowd
	for _, d := range demands {
		for u := range s.open(d) {
			alone[u], crowd[u] = alone[u][:0], false
		}
	}
	for i, d := range demands {
		for o := range s.live(d) {
			if o.open == 1 {
				u := s.only(o)
				if n := len(alone[u]); n == 0 || alone[u][n-1] != int32(i) {
					alone[u] = append(alone[u], int32(i))
				}
				continue
			}
			for _, u := range o.units {
				if s.state[u] == undecided {
					crowd[u] = true
				}
			}
		}
	}
}
