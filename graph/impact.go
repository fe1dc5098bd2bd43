package graph

import (
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
	Deeper    bool // the loss goes on beyond Depth; not looked at when Truncated
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
	rules := ImpactRules()
	for _, k := range Kinds() {
		if slices.ContainsFunc(rules, func(r ImpactRule) bool { return slices.Contains(r.Loses, k) }) {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// Check refuses what cannot be asked of any graph, and returns the query with
// its defaults filled in and the rules that it allows.
func (q ImpactQuery) Check() (ImpactQuery, []ImpactRule, error) {
	var err error
	if q.Depth, err = limited("maxDepth", q.Depth, MaxImpactDepth, MaxImpactDepth); err != nil {
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

// limited is a number from 1 to most; 0 stands for usual. Errors call it name,
// which is what whoever asks calls it in GraphQL.
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
