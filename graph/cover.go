package graph

import (
	"context"
	"slices"
)

// demand is one thing that a plan must meet: all units of one of its options.
type demand [][]int32 // each option sorted

// cover finds smallest sets of units that meet every demand: minimum hitting
// set, with options of several units. It is exact:
//
//  1. Demands that another one implies are left out, and what is left falls
//     into parts that share no unit. Each part is solved alone.
//  2. A part is searched with a growing budget, from a lower bound that no set
//     can beat, until a set is found: that is the smallest. The search takes
//     what is forced, drops units that another one can stand in for, gives up
//     where the bound is over the budget, falls into parts again where it can,
//     and else takes, then drops, the unit that helps most.
//  3. All smallest sets are listed by deciding the units in order, taking each
//     before leaving it, and asking the search whether a smallest set is still
//     possible. So they come out in order, and no step is in vain.
//
// The worst case is exponential, as for every exact method known; when ctx ends
// the answer says how far it got.
type cover struct {
	search *search
	parts  []piece
	partOf []int // by unit; -1 where no smallest set has it
	exact  bool
	found  [][]int32
}

// piece is a part of the problem that shares no unit with the rest.
type piece struct {
	demands []int
	bound   int  // no set is smaller
	size    int  // of the smallest set, or of the best one known
	known   bool // size is that of the smallest
	taken   int  // how many of its units are decided in
}

// solved is the outcome of a cover.
type solved struct {
	sets  [][]int32 // the first of the smallest sets, in lexicographic order; the best known if not exact
	cost  int
	bound int
	exact bool
	more  bool
}

// solve lists at most limit smallest sets of units 0 … units-1.
func solve(ctx context.Context, units int, demands []demand, limit int) solved {
	demands = withoutImplied(demands)
	c := &cover{search: newSearch(ctx, units, demands), exact: true}
	c.split(units)
	best := c.solveParts()
	out := solved{exact: c.exact}
	for _, p := range c.parts {
		out.cost += p.size
		out.bound += p.bound
	}
	if c.exact {
		witnesses := c.witnesses(best)
		c.list(0, witnesses, limit+1)
		out.exact = !c.search.stopped
	}
	out.sets = c.found
	if len(c.found) == 0 {
		out.sets = [][]int32{best}
	}
	if len(out.sets) > limit {
		out.sets, out.more = out.sets[:limit], true
	}
	return out
}

// withoutImplied drops demands that are met whenever another one is: every
// option of the other holds an option of this one. Of equal demands the first
// stays.
func withoutImplied(demands []demand) []demand {
	minimal := make([]demand, len(demands))
	for i, d := range demands {
		minimal[i] = minimalOptions(d)
	}
	var kept []demand
	for i, d := range minimal {
		implied := slices.ContainsFunc(minimal[:i], func(o demand) bool { return implies(o, d) })
		for _, o := range minimal[i+1:] {
			implied = implied || implies(o, d) && !implies(d, o)
		}
		if !implied {
			kept = append(kept, d)
		}
	}
	return kept
}

// minimalOptions drops options that hold another one.
func minimalOptions(d demand) demand {
	var kept demand
	for i, o := range d {
		larger := slices.ContainsFunc(d[:i], func(other []int32) bool { return holds(o, other) })
		for _, other := range d[i+1:] {
			larger = larger || holds(o, other) && len(other) < len(o)
		}
		if !larger {
			kept = append(kept, o)
		}
	}
	return kept
}

func implies(a, b demand) bool {
	return !slices.ContainsFunc(a, func(option []int32) bool {
		return !slices.ContainsFunc(b, func(o []int32) bool { return holds(option, o) })
	})
}

// holds reports whether all of the sorted small is in the sorted large.
func holds(large, small []int32) bool {
	at := 0
	for _, x := range small {
		for at < len(large) && large[at] < x {
			at++
		}
		if at == len(large) || large[at] != x {
			return false
		}
	}
	return true
}

// split joins demands that share a unit into parts.
func (c *cover) split(units int) {
	c.partOf = slices.Repeat([]int{-1}, units)
	byUnit := make([][]int, units)
	for i, d := range c.search.demands {
		for _, option := range d {
			for _, u := range option {
				byUnit[u] = append(byUnit[u], i)
			}
		}
	}
	seen := make([]bool, len(c.search.demands))
	for i := range c.search.demands {
		if seen[i] {
			continue
		}
		seen[i] = true
		p := piece{demands: []int{i}}
		for at := 0; at < len(p.demands); at++ {
			for _, option := range c.search.demands[p.demands[at]] {
				for _, u := range option {
					c.partOf[u] = len(c.parts)
					for _, d := range byUnit[u] {
						if !seen[d] {
							seen[d] = true
							p.demands = append(p.demands, d)
						}
					}
				}
			}
		}
		c.parts = append(c.parts, p)
	}
}

// solveParts finds a smallest set of each part, and returns all of them
// together, sorted; where ctx ends first, a set that is good.
func (c *cover) solveParts() []int32 {
	var all []int32
	for i := range c.parts {
		p := &c.parts[i]
		for p.bound = c.search.bound(p.demands); !p.known && !c.search.stopped; {
			set, ok := c.search.within(p.demands, p.bound)
			if ok {
				p.known, p.size = true, len(set)
				all = append(all, set...)
			} else if !c.search.stopped {
				p.bound++
			}
		}
		if !p.known {
			set := c.search.greedy(p.demands)
			p.size, c.exact = len(set), false
			all = append(all, set...)
		}
	}
	slices.Sort(all)
	return all
}

// witnesses are the sets of the parts, by part.
func (c *cover) witnesses(all []int32) [][]int32 {
	sets := make([][]int32, len(c.parts))
	for _, u := range all {
		sets[c.partOf[u]] = append(sets[c.partOf[u]], u)
	}
	return sets
}

// list decides unit u and all behind it. witness is, for each part, a smallest
// set that agrees with what is decided.
func (c *cover) list(u int, witness [][]int32, limit int) {
	for u < len(c.partOf) && c.partOf[u] < 0 {
		u++
	}
	if u == len(c.partOf) {
		c.found = append(c.found, sortedSet(slices.Concat(witness...)))
		return
	}
	p := &c.parts[c.partOf[u]]
	for _, take := range []bool{true, false} {
		if len(c.found) == limit || c.search.stopped {
			return
		}
		if take && p.taken == p.size {
			continue
		}
		c.decide(int32(u), p, take)
		if set, ok := c.agreeing(p, witness[c.partOf[u]], int32(u), take); ok {
			next := slices.Clone(witness)
			next[c.partOf[u]] = set
			c.list(u+1, next, limit)
		}
		c.undecide(int32(u), p, take)
	}
}

func (c *cover) decide(u int32, p *piece, take bool) {
	if take {
		c.search.decide(u, taken)
		p.taken++
		return
	}
	c.search.decide(u, dropped)
}

func (c *cover) undecide(u int32, p *piece, take bool) {
	c.search.undecide(u)
	if take {
		p.taken--
	}
}

// agreeing is a smallest set of the part that agrees with the decision: the
// one known, or one that is searched for.
func (c *cover) agreeing(p *piece, known []int32, u int32, take bool) ([]int32, bool) {
	if slices.Contains(known, u) == take {
		return known, true
	}
	return c.search.within(p.demands, p.size-p.taken)
}
