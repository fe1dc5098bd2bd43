package graph

import (
	"slices"
	"strings"
)

// EdgeType is what an edge says. It is also the relationship type in Neo4j.
type EdgeType string

// The edge types. Direction reads as a sentence.
const (
	Includes    EdgeType = "INCLUDES"    // LifeEvent → Service
	Requires    EdgeType = "REQUIRES"    // Service → Service
	RelatesTo   EdgeType = "RELATES_TO"  // Service → Service
	Needs       EdgeType = "NEEDS"       // Service → Evidence or Dataset
	ProvidedBy  EdgeType = "PROVIDED_BY" // Evidence → Dataset
	Produces    EdgeType = "PRODUCES"    // Service → Output or Dataset
	Triggers    EdgeType = "TRIGGERS"    // Output → LifeEvent
	Responsible EdgeType = "RESPONSIBLE" // Agency → Service or LifeEvent
	Publishes   EdgeType = "PUBLISHES"   // Agency → Dataset, DataService or Catalog
	PartOf      EdgeType = "PART_OF"     // Agency → Agency, Law → Law
	HasBasis    EdgeType = "HAS_BASIS"   // Service or Dataset → LegalBasis
	FoundedIn   EdgeType = "FOUNDED_IN"  // LegalBasis → Law
	GovernedBy  EdgeType = "GOVERNED_BY" // Service or Dataset → Law
	Serves      EdgeType = "SERVES"      // DataService → Dataset
	InCatalog   EdgeType = "IN_CATALOG"  // any → Catalog
	About       EdgeType = "ABOUT"       // any → Concept
	Assesses    EdgeType = "ASSESSES"    // LegalBasis (an assessment) → Service, Agency or Dataset; see doc.go

	// Those of the follow-up tables.
	Leads     EdgeType = "LEADS"      // Agency → Measure: whose responsibility it is
	Addresses EdgeType = "ADDRESSES"  // Measure → what it works on; a Law that it addresses is one that it amends
	DependsOn EdgeType = "DEPENDS_ON" // Measure → Measure that must be done first
	Hinders   EdgeType = "HINDERS"    // Barrier → what it stands in the way of
	Concerns  EdgeType = "CONCERNS"   // StatusReport, LearningPoint, Recommendation or Indicator → what it speaks of
	Reports   EdgeType = "REPORTS"    // Agency → StatusReport that it gives
	FollowsUp EdgeType = "FOLLOWS_UP" // Agency → Recommendation that it must act on
)

// EdgeRule says which kinds an edge type joins.
type EdgeRule struct {
	Type     EdgeType
	From, To []Kind // nil means any kind; the first is the kind of a stub at that end
	Pairs    bool   // From and To must be the same kind (PART_OF joins two agencies or two laws)
}

// EdgeRules lists every edge type with the kinds it joins, in a fixed order.
// The caller owns the slice.
func EdgeRules() []EdgeRule {
	return []EdgeRule{
		{Type: Includes, From: []Kind{LifeEvent}, To: []Kind{Service}},
		{Type: Requires, From: []Kind{Service}, To: []Kind{Service}},
		{Type: RelatesTo, From: []Kind{Service}, To: []Kind{Service}},
		{Type: Needs, From: []Kind{Service}, To: []Kind{Evidence, Dataset}},
		{Type: ProvidedBy, From: []Kind{Evidence}, To: []Kind{Dataset}},
		{Type: Produces, From: []Kind{Service}, To: []Kind{Output, Dataset}},
		{Type: Triggers, From: []Kind{Output}, To: []Kind{LifeEvent}},
		{Type: Responsible, From: []Kind{Agency}, To: []Kind{Service, LifeEvent}},
		{Type: Publishes, From: []Kind{Agency}, To: []Kind{Dataset, DataService, Catalog}},
		{Type: PartOf, From: []Kind{Agency, Law}, To: []Kind{Agency, Law}, Pairs: true},
		{Type: HasBasis, From: []Kind{Service, Dataset}, To: []Kind{LegalBasis}},
		{Type: FoundedIn, From: []Kind{LegalBasis}, To: []Kind{Law}},
		{Type: GovernedBy, From: []Kind{Service, Dataset}, To: []Kind{Law}},
		{Type: Serves, From: []Kind{DataService}, To: []Kind{Dataset}},
		{Type: InCatalog, To: []Kind{Catalog}},
		{Type: About, To: []Kind{Concept}},
		{Type: Assesses, From: []Kind{LegalBasis}, To: []Kind{Service, Agency, Dataset}},
		{Type: Leads, From: []Kind{Agency}, To: []Kind{Measure}},
		{Type: Addresses, From: []Kind{Measure}, To: []Kind{Barrier, LifeEvent, Service, Dataset, LegalBasis, Law, Recommendation}},
		{Type: DependsOn, From: []Kind{Measure}, To: []Kind{Measure}},
		{Type: Hinders, From: []Kind{Barrier}, To: []Kind{LifeEvent, Service, Dataset, Agency, Law}},
		{Type: Concerns, From: []Kind{StatusReport, LearningPoint, Recommendation, Indicator}, To: []Kind{LifeEvent, Measure, Service, Dataset, Barrier, Agency}},
		{Type: Reports, From: []Kind{Agency}, To: []Kind{StatusReport}},
		{Type: FollowsUp, From: []Kind{Agency}, To: []Kind{Recommendation}},
	}
}

// Fits reports whether the rule allows an edge between two nodes.
func (r EdgeRule) Fits(from, to *Node) bool {
	if r.Pairs {
		return slices.ContainsFunc(r.From, func(k Kind) bool { return from.Is(k) && to.Is(k) })
	}
	return isAny(from, r.From) && isAny(to, r.To)
}

func isAny(n *Node, kinds []Kind) bool {
	return kinds == nil || slices.ContainsFunc(kinds, n.Is)
}

// EdgeKey names an edge: there is at most one of a type between two nodes in
// one direction.
type EdgeKey struct {
	From ID
	Type EdgeType
	To   ID
}

// Compare orders edges by From, Type and To, bytewise.
func (k EdgeKey) Compare(other EdgeKey) int {
	if c := strings.Compare(k.From, other.From); c != 0 {
		return c
	}
	if c := strings.Compare(string(k.Type), string(other.Type)); c != 0 {
		return c
	}
	return strings.Compare(k.To, other.To)
}

// Edge is one statement between two nodes, whichever side said it.
type Edge struct {
	EdgeKey
	Predicates []string // the RDF predicates it came from, sorted; "curated" for a table
	Origins    []Origin // who says so, in source order

	Needs []Need // on NEEDS, set by Assess: a row for each dataset that may meet it, by dataset ID
}
