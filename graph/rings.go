package graph

import "slices"

// rings finds what leads back to itself. It goes through order; each ring is the
// shortest one through the first id that is in no ring before, which it begins
// with, in the direction of next, and does not name again at its end. Whatever
// leads back to itself is so in at least one ring. Of equally short rings it is
// the one that next names first.
func rings(order []ID, next func(ID) []ID) [][]ID {
	var all [][]ID
	done := map[ID]bool{}
	for _, id := range order {
		if done[id] {
			continue
		}
		ring := shortestRing(id, next)
		for _, on := range ring {
			done[on] = true
		}
		if ring != nil {
			all = append(all, ring)
		}
	}
	return all
}

// shortestRing leads from id back to it; nil when nothing does.
func shortestRing(id ID, next func(ID) []ID) []ID {
	cameFrom := map[ID]ID{}
	for queue := []ID{id}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		for _, to := range next(at) {
			if to == id {
				return wayBack(id, at, cameFrom)
			}
			if _, seen := cameFrom[to]; !seen {
				cameFrom[to] = at
				queue = append(queue, to)
			}
		}
	}
	return nil
}

// wayBack is the way from id to last.
func wayBack(id, last ID, cameFrom map[ID]ID) []ID {
	way := []ID{last}
	for at := last; at != id; {
		at = cameFrom[at]
		way = append(way, at)
	}
	slices.Reverse(way)
	return way
}
