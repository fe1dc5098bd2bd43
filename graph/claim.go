package graph

import (
	"slices"
	"strings"
)

// claim is one need with everything that its verdict rests on, gathered before
// it is judged.
type claim struct {
	s          *assessor
	edge, link int32 // the NEEDS edge, and PROVIDED_BY if the dataset comes through one
	service    *Node
	evidence   *Node // nil when the service names the dataset itself
	dataset    *Node // nil when the evidence names none

	consumers []int32
	providers []int32

	disclosure []*Node // the assessment that counts for each consumer; nil where there is none
	processing []*Node

	disclosureBases []basis   // recorded on the dataset, and assessed present outside their dates
	processingBases [][]basis // for each consumer: recorded on the service, and assessed present
	otherBases      []basis   // the dataset's bases for processing, restriction and other ends
	untypedBases    []basis
	legislation     []int32 // GOVERNED_BY edges of the dataset
}

// basis is a legal basis and how it stands on the assessment date.
type basis struct {
	node  *Node
	edge  int32   // the HAS_BASIS or ASSESSES edge that ties it to the need
	laws  []int32 // FOUNDED_IN edges
	phase Phase
}

// claim gathers the facts of one need. dataset and link may be none.
func (s *assessor) claim(service, edge, dataset, link int32) *claim {
	c := &claim{
		s: s, edge: edge, link: link,
		service:   s.nodes[service],
		consumers: s.neighbours(service, Responsible, In),
	}
	if target := s.nodes[s.to[edge]]; target.Is(Evidence) {
		c.evidence = target
	}
	if dataset != none {
		c.dataset = s.nodes[dataset]
		c.providers = s.neighbours(dataset, Publishes, In)
		c.legislation = s.edgesOf(dataset, GovernedBy, Out)
		c.sortBases(dataset)
	}
	c.addAssessments(service, dataset)
	return c
}

// ownRules are the processing bases that the service itself records.
func (s *assessor) ownRules(service int32) []basis {
	var rules []basis
	for _, e := range s.edgesOf(service, HasBasis, Out) {
		if n := s.nodes[s.to[e]]; n.Assessment == nil && n.BasisKind == Processing {
			rules = append(rules, s.basis(e, s.to[e]))
		}
	}
	return rules
}

// sortBases puts the bases that the dataset records into their kinds. What was
// assessed is not recorded: see addAssessments.
func (c *claim) sortBases(dataset int32) {
	for _, e := range c.s.edgesOf(dataset, HasBasis, Out) {
		b := c.s.basis(e, c.s.to[e])
		switch {
		case b.node.Assessment != nil:
		case b.node.BasisKind == Disclosure:
			c.disclosureBases = append(c.disclosureBases, b)
		case b.node.BasisKind == Untyped:
			c.untypedBases = append(c.untypedBases, b)
		default:
			c.otherBases = append(c.otherBases, b)
		}
	}
}

// basis says how a legal basis stands: it is in force while both it and one of
// its laws are. A section is no longer in force when its act is not.
func (s *assessor) basis(edge, number int32) basis {
	b := basis{node: s.nodes[number], edge: edge, laws: s.edgesOf(number, FoundedIn, Out)}
	b.phase = both(b.node.Valid.Phase(s.day), s.lawsPhase(number))
	return b
}

// lawsPhase is how the laws of a basis stand together.
func (s *assessor) lawsPhase(basis int32) Phase {
	var phases []Phase
	for _, law := range s.neighbours(basis, FoundedIn, Out) {
		phases = append(phases, s.lawPhase(law))
	}
	return anyOf(phases)
}

func (s *assessor) lawPhase(law int32) Phase {
	phase := s.nodes[law].Valid.Phase(s.day)
	for act := range s.reach(law, PartOf, Out) {
		phase = both(phase, s.nodes[act].Valid.Phase(s.day))
	}
	return phase
}

// both is the phase of what needs both: ended if either is, else not begun.
func both(a, b Phase) Phase {
	switch {
	case a == Ended || b == Ended:
		return Ended
	case a == NotBegun || b == NotBegun:
		return NotBegun
	default:
		return InForce
	}
}

// anyOf is the phase of what needs one of several: in force if any is, else
// ended if any is. Nothing at all is in force: a missing law is no end date.
func anyOf(phases []Phase) Phase {
	switch {
	case len(phases) == 0 || slices.Contains(phases, InForce):
		return InForce
	case slices.Contains(phases, Ended):
		return Ended
	default:
		return NotBegun
	}
}

// addAssessments finds the assessment of each kind that counts for each
// consumer, and adds what was assessed present to the bases.
func (c *claim) addAssessments(service, dataset int32) {
	candidates := c.s.edgesOf(service, Assesses, In)
	if dataset != none {
		candidates = append(slices.Clone(candidates), c.s.edgesOf(dataset, Assesses, In)...)
	}
	consumers := c.s.ids(c.consumers)
	if len(consumers) == 0 {
		consumers = []ID{""} // unknown: what is assessed for any consumer still counts
	}
	c.disclosure = make([]*Node, len(consumers))
	c.processing = make([]*Node, len(consumers))
	c.processingBases = make([][]basis, len(consumers))
	rules := c.s.ownRules(service)
	for i, consumer := range consumers {
		c.processingBases[i] = slices.Clone(rules)
		for _, e := range candidates {
			c.weigh(i, consumer, e)
		}
	}
}

// weigh lets an assessment speak for a consumer.
func (c *claim) weigh(i int, consumer ID, edge int32) {
	n := c.s.nodes[c.s.from[edge]]
	level := c.level(n, consumer)
	if level == 0 {
		return
	}
	b := c.s.basis(edge, c.s.from[edge])
	counts := &c.disclosure[i]
	if n.BasisKind == Processing {
		counts = &c.processing[i]
	}
	present := n.Assessment.Status == AssessedPresent
	phase := n.Valid.Phase(c.s.day)
	if present {
		phase = b.phase // a basis is no longer present when its law is not
	}
	if phase == InForce && c.outweighs(n, *counts, consumer) {
		*counts = n
	}
	if !present {
		return
	}
	if n.BasisKind == Processing {
		c.processingBases[i] = appendBasis(c.processingBases[i], b)
	} else if b.phase != InForce {
		c.disclosureBases = appendBasis(c.disclosureBases, b)
	}
}

func appendBasis(bases []basis, b basis) []basis {
	if slices.ContainsFunc(bases, func(held basis) bool { return held.node == b.node }) {
		return bases
	}
	return append(bases, b)
}

// outweighs: the more specific counts; at the same level the one assessed
// last; on the same day the one with the greater id, so that it is defined.
func (c *claim) outweighs(n, held *Node, consumer ID) bool {
	if held == nil {
		return true
	}
	if a, b := c.level(n, consumer), c.level(held, consumer); a != b {
		return a > b
	}
	if n.Assessment.On != held.Assessment.On {
		return n.Assessment.On > held.Assessment.On
	}
	return n.ID > held.ID
}

// level is how specifically an assessment speaks of this need and consumer; 0
// means not at all. Disclosure: service and dataset, consumer and dataset,
// dataset. Processing: service and dataset, service, consumer and dataset.
func (c *claim) level(n *Node, consumer ID) int {
	a := n.Assessment
	if a == nil || a.Service != "" && a.Service != c.service.ID || a.Consumer != "" && a.Consumer != consumer {
		return 0
	}
	onDataset := a.Dataset != "" && c.dataset != nil && a.Dataset == c.dataset.ID
	if a.Dataset != "" && !onDataset {
		return 0
	}
	switch {
	case a.Service != "" && onDataset:
		return 3
	case n.BasisKind == Processing && a.Service != "":
		return 2
	case onDataset && a.Consumer != "":
		return map[BasisKind]int{Disclosure: 2, Processing: 1}[n.BasisKind]
	case n.BasisKind == Disclosure && onDataset:
		return 1
	default:
		return 0
	}
}

// says reports whether one of the counting assessments has the status.
func says(counting []*Node, status AssessmentStatus) bool {
	return slices.ContainsFunc(counting, func(n *Node) bool { return n != nil && n.Assessment.Status == status })
}

// allPresent reports whether the basis is assessed present for every consumer.
func allPresent(counting []*Node) bool {
	return !slices.ContainsFunc(counting, func(n *Node) bool { return n == nil || n.Assessment.Status != AssessedPresent })
}

// nodeIDs are the ids of what is not nil, sorted.
func nodeIDs(nodes []*Node) []ID {
	var ids []ID
	for _, n := range nodes {
		if n != nil {
			ids = append(ids, n.ID)
		}
	}
	slices.SortFunc(ids, strings.Compare)
	return slices.Compact(ids)
}
