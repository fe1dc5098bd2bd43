package graph

import (
	"cmp"
	"fmt"
	"slices"
)

// The limits of impact.
const (
	MaxImpact      = 1000
	MaxImpactDepth = 20
)

// ImpactQuery asks what depends on a node.
type ImpactQuery struct {
	Of    ID
	Types []EdgeType // only over these; nil = every type that carries impact
	Depth int        // at most so many edges away; 0 = MaxImpactDepth
	Max   int        // at most so many nodes; 0 = MaxImpact
}

// ImpactPage is what would feel a node's loss.
type ImpactPage struct {
	Of        *Node
	Impacts   []Impact
	Truncated bool // more nodes than Max would feel it within Depth: the farthest are left off
	Deeper    bool // the loss goes on beyond Depth
}

// Impact is a node that would feel a loss.
type Impact struct {
	Node     *Node
	Distance int
	// Way is how the loss gets there: a shortest way, of those the one whose
	// nodes, in order, come first by SortKey, then ID; over the edge type that
	// ImpactRules lists first where several lead from one node to the next.
	Way Path
}

// ImpactRule says that the loss of one end of an edge is felt at the other.
type ImpactRule struct {
	Type      EdgeType
	Direction Direction // Out: the loss of From is felt by To; In: the loss of To by From
	Loses     []Kind    // kinds of the end that is lost
	Feels     []Kind    // kinds of the end that feels it
	Present   bool      // only of an assessment that says PRESENT
}

// ImpactRules lists which edges carry the loss of a node, and which way, in a
// fixed order. The caller owns the slice. The rest carries none: related
// services, catalogues and themes do not rest on each other.
//
// PART_OF carries it downwards only: repealing an act takes its sections along,
// repealing a section leaves the act. SERVES carries it from an API to the
// datasets that are fetched through it and not back, or two datasets behind one
// API would seem to rest on each other. An assessment carries what it says is
// there; the loss of one that says “missing” hurts nobody.
func ImpactRules() []ImpactRule {
	return []ImpactRule{
		{Type: PartOf, Direction: In, Loses: []Kind{Law, Agency}, Feels: []Kind{Law, Agency}},
		{Type: FoundedIn, Direction: In, Loses: []Kind{Law}, Feels: []Kind{LegalBasis}},
		{Type: GovernedBy, Direction: In, Loses: []Kind{Law}, Feels: []Kind{Service, Dataset}},
		{Type: HasBasis, Direction: In, Loses: []Kind{LegalBasis}, Feels: []Kind{Service, Dataset}},
		{Type: Assesses, Direction: Out, Loses: []Kind{LegalBasis}, Feels: []Kind{Service, Dataset}, Present: true},
		{Type: ProvidedBy, Direction: In, Loses: []Kind{Dataset}, Feels: []Kind{Evidence}},
		{Type: Serves, Direction: Out, Loses: []Kind{DataService}, Feels: []Kind{Dataset}},
		{Type: Needs, Direction: In, Loses: []Kind{Evidence, Dataset}, Feels: []Kind{Service}},
		{Type: Requires, Direction: In, Loses: []Kind{Service}, Feels: []Kind{Service}},
		{Type: Produces, Direction: Out, Loses: []Kind{Service}, Feels: []Kind{Output, Dataset}},
		{Type: Triggers, Direction: Out, Loses: []Kind{Output}, Feels: []Kind{LifeEvent}},
		{Type: Includes, Direction: In, Loses: []Kind{Service}, Feels: []Kind{LifeEvent}},
		{Type: Publishes, Direction: Out, Loses: []Kind{Agency}, Feels: []Kind{Dataset, DataService, Catalog}},
		{Type: Responsible, Direction: Out, Loses: []Kind{Agency}, Feels: []Kind{Service, LifeEvent}},
	}
}

// ImpactKinds are the kinds that something can rest on, in the order of Kinds.
func ImpactKinds() []Kind {
	var kinds []Kind
	for _, k := range Kinds() {
		if slices.ContainsFunc(ImpactRules(), func(r ImpactRule) bool { return slices.Contains(r.Loses, k) }) {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// Check refuses what cannot be asked of any graph, and returns the query with
// its defaults filled in and the rules that it allows.
func (q ImpactQuery) Check() (ImpactQuery, []ImpactRule, error) {
	var err error
	if q.Depth, err = limited("depth", q.Depth, MaxImpactDepth, MaxImpactDepth); err != nil {
		return q, nil, err
	}
	if q.Max, err = limited("max", q.Max, MaxImpact, MaxImpact); err != nil {
		return q, nil, err
	}
	rules := ImpactRules()
	for _, t := range q.Types {
		if !slices.ContainsFunc(rules, func(r ImpactRule) bool { return r.Type == t }) {
			return q, nil, fmt.Errorf("impact over %q: these carry it: %v: %w", t, carriers(), ErrInvalid)
		}
	}
	if q.Types != nil {
		rules = slices.DeleteFunc(rules, func(r ImpactRule) bool { return !slices.Contains(q.Types, r.Type) })
	}
	return q, rules, nil
}

func carriers() []EdgeType {
	var types []EdgeType
	for _, r := range ImpactRules() {
		types = append(types, r.Type)
	}
	return types
}

// limited is a number from 1 to most; 0 stands for usual.
func limited(name string, n, usual, most int) (int, error) {
	switch {
	case n < 0:
		return 0, fmt.Errorf("%s is %d, and cannot be below 0: %w", name, n, ErrInvalid)
	case n > most:
		return 0, fmt.Errorf("%s is %d, at most %d is possible: %w", name, n, most, ErrLimit)
	case n == 0:
		return usual, nil
	default:
		return n, nil
	}
}

// CanLose refuses a node that nothing can rest on, with ErrInvalid.
func CanLose(n *Node) error {
	if kinds := ImpactKinds(); !isAny(n, kinds) {
		return fmt.Errorf("impact of %s: nothing rests on a %s; ask of one of %v: %w", n.ID, n.Kind(), kinds, ErrInvalid)
	}
	return nil
}

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
	w := &impactWalk{View: v, rules: rules, felt: map[int32]arrival{of: {edge: none}}}
	page := ImpactPage{Of: v.nodes[of]}
	level := []int32{of}
	for distance := 1; len(level) > 0; distance++ {
		level = w.next(level)
		if distance > q.Depth {
			page.Deeper = len(level) > 0
			break
		}
		w.list(&page, level, distance)
		if page.Truncated = len(page.Impacts) > q.Max; page.Truncated {
			page.Impacts = page.Impacts[:q.Max]
			break
		}
	}
	for i := range page.Impacts {
		page.Impacts[i].Way = w.way(v.number[page.Impacts[i].Node.ID])
	}
	return page, nil
}

type impactWalk struct {
	*View
	rules []ImpactRule
	felt  map[int32]arrival
}

// arrival is how the walk came to a node.
type arrival struct {
	from      int32
	edge      int32
	direction Direction
}

// next is the level behind level. Both are in the order of their ways, so the
// first to reach a node has the first way.
func (w *impactWalk) next(level []int32) []int32 {
	var next []int32
	for _, n := range level {
		for _, a := range w.carried(n) {
			to := w.far(a.edge, a.direction)
			if _, known := w.felt[to]; !known {
				w.felt[to] = a
				next = append(next, to)
			}
		}
	}
	return next
}

// carried are the edges that carry the loss of n onwards, by the node they lead
// to, then in the order of the rules.
func (w *impactWalk) carried(n int32) []arrival {
	var found []arrival
	node := w.nodes[n]
	for _, r := range w.rules {
		if !isAny(node, r.Loses) || r.Present && (node.Assessment == nil || node.Assessment.Status != AssessedPresent) {
			continue
		}
		for _, e := range w.edgesOf(n, r.Type, r.Direction) {
			if isAny(w.nodes[w.far(e, r.Direction)], r.Feels) {
				found = append(found, arrival{from: n, edge: e, direction: r.Direction})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b arrival) int {
		return cmp.Compare(w.far(a.edge, a.direction), w.far(b.edge, b.direction))
	})
	return found
}

// list adds a level to the page, in list order.
func (w *impactWalk) list(page *ImpactPage, level []int32, distance int) {
	for _, n := range slices.Sorted(slices.Values(level)) {
		page.Impacts = append(page.Impacts, Impact{Node: w.nodes[n], Distance: distance})
	}
}

// way is how the loss came to n.
func (w *impactWalk) way(n int32) Path {
	var steps []Step
	for a := w.felt[n]; a.edge != none; a = w.felt[n] {
		steps = append(steps, Step{Edge: &w.edges[a.edge], Direction: a.direction, Node: w.nodes[n]})
		n = a.from
	}
	slices.Reverse(steps)
	return Path{From: w.nodes[n], Steps: steps}
}
