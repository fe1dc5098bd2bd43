package graph

import (
	"cmp"
	"fmt"
	"slices"
)

// Impact is Deeper.Impact.
func (v *View) Impact(q ImpactQuery) (ImpactPage, error) {
	q, rules, err := q.Check()
	if err != nil {
		return ImpactPage{}, err
	}
	of := v.find(q.Of)
	if of == none {
		return ImpactPage{}, fmt.Errorf("impact of %s: %w", q.Of, ErrNotFound)
	}
	if err := CanLose(v.nodes[of]); err != nil {
		return ImpactPage{}, err
	}
	w := &impactWalk{View: v, impactIndex: v.impacts(), felt: make([]int32, len(v.nodes))}
	w.felt[of] = origin
	for _, r := range w.rules {
		w.over = append(w.over, slices.ContainsFunc(rules, func(allowed ImpactRule) bool { return allowed.Type == r.Type }))
	}
	page := ImpactPage{Of: v.nodes[of]}
	level := []int32{of}
	for distance := 1; len(level) > 0; distance++ {
		level = w.next(level)
		if distance > q.Depth {
			page.Deeper = len(level) > 0
			break
		}
		room := q.Max - len(page.Impacts)
		w.list(&page, level, distance, room)
		if page.Truncated = len(level) > room; page.Truncated {
			break
		}
	}
	return page, nil
}

// impactIndex is, for each node, the edges that carry its loss onwards, by the
// node they lead to, then in the order of ImpactRules. It is made once, for the
// rules are the same for every question and few edges are left to look at.
type impactIndex struct {
	rules []ImpactRule
	start []int32 // by node: where its edges begin; one more at the end
	carry []carry
}

// carry is an edge that carries the loss of one node to another.
type carry struct {
	from, to int32
	edge     int32
	rule     int32 // its number in rules
}

func (v *View) indexImpact() impactIndex {
	x := impactIndex{rules: ImpactRules(), start: make([]int32, len(v.nodes)+1)}
	number := map[EdgeType]int32{}
	for i, r := range x.rules {
		number[r.Type] = int32(i)
	}
	for e := range v.edges {
		i, ok := number[v.edges[e].Type]
		if !ok {
			continue
		}
		c := carry{from: v.from[e], to: v.to[e], edge: int32(e), rule: i}
		if x.rules[i].Direction == In {
			c.from, c.to = c.to, c.from
		}
		if x.rules[i].carries(v.nodes[c.from], v.nodes[c.to]) {
			x.carry = append(x.carry, c)
			x.start[c.from+1]++
		}
	}
	for i := range len(v.nodes) {
		x.start[i+1] += x.start[i]
	}
	slices.SortFunc(x.carry, func(a, b carry) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(a.rule, b.rule))
	})
	return x
}

// carries reports whether the loss of one end of an edge of the rule's type is
// felt at the other.
func (r ImpactRule) carries(lost, feels *Node) bool {
	if r.Present && (lost.Assessment == nil || lost.Assessment.Status != AssessedPresent) {
		return false
	}
	return isAny(lost, r.Loses) && isAny(feels, r.Feels)
}

// origin stands in impactWalk.felt for the node whose loss it is.
const origin = -1

type impactWalk struct {
	*View
	impactIndex
	over []bool  // by rule: the question allows it
	felt []int32 // by node: 1 + the number of the carry that got there first; 0 where the loss is not felt
}

// next is the level behind level. Both are in the order of their ways, so the
// first to reach a node has the first way.
func (w *impactWalk) next(level []int32) []int32 {
	var next []int32
	for _, n := range level {
		for i := w.start[n]; i < w.start[n+1]; i++ {
			c := &w.carry[i]
			if w.felt[c.to] == 0 && w.over[c.rule] {
				w.felt[c.to] = i + 1
				next = append(next, c.to)
			}
		}
	}
	return next
}

// list adds to the page, in list order, as many nodes of a level as there is
// room for.
func (w *impactWalk) list(page *ImpactPage, level []int32, distance, room int) {
	sorted := slices.Sorted(slices.Values(level))
	for _, n := range sorted[:min(room, len(sorted))] {
		page.Impacts = append(page.Impacts, Impact{Node: w.nodes[n], Distance: distance, Way: w.way(n, distance)})
	}
}

// way is how the loss came to n.
func (w *impactWalk) way(n int32, distance int) Path {
	steps := make([]Step, distance)
	for i := distance - 1; i >= 0; i-- {
		c := w.carry[w.felt[n]-1]
		steps[i] = Step{Edge: &w.edges[c.edge], Direction: w.rules[c.rule].Direction, Node: w.nodes[n]}
		n = c.from
	}
	return Path{From: w.nodes[n], Steps: steps}
}
