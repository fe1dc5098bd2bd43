package dcat

import (
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/law"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// basisHandlers are the legal bases of DCAT-AP-NO 1.1.
func basisHandlers() []mapper.Handler {
	return []mapper.Handler{
		{On: graph.Dataset, Predicates: vocab.LegalBasisForAccess(), Do: basis(graph.Disclosure)},
		{On: graph.Dataset, Predicates: vocab.LegalBasisForProcessing(), Do: basis(graph.Processing)},
		{On: graph.Dataset, Predicates: vocab.LegalBasisForRestriction(), Do: basis(graph.Restriction)},
	}
}

func basis(kind graph.BasisKind) func(*mapper.Builder, *mapper.Subject, string, rdf.Object) {
	return func(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
		if l, ok := o.(rdf.Literal); ok {
			addNamedBasis(b, s, predicate, kind, l)
			return
		}
		t, ok := b.Node(s, predicate, o)
		switch {
		case !ok:
		case b.IsKnown(t, graph.Law):
			addLawAsBasis(b, s, predicate, kind, b.Refer(t, graph.Law))
		case !b.Unknown(t) && !b.IsKnown(t, graph.LegalBasis) && !b.IsKnown(t, graph.Concept):
			b.Problem(graph.WrongRange, s.ID, predicate, t.String(), "")
		default:
			addBasis(b, s, predicate, kind, t)
		}
	}
}

// addBasis joins a dataset with a described basis. A rule type of its own
// outranks the property.
func addBasis(b *mapper.Builder, s *mapper.Subject, predicate string, kind graph.BasisKind, t rdf.Term) {
	id := b.Identify(t, graph.LegalBasis)
	if id == "" {
		return
	}
	if own := law.KindOf(b.Resource(t)); own != graph.Untyped && own != graph.OtherBasis {
		kind = own
	} else if purposes(b, t) > 1 {
		id = mapper.HashID("basis", id, string(kind))
	}
	b.ReferAs(t, graph.LegalBasis, id)
	law.SetKind(b.NodeOf(id), kind)
	b.Edge(s.ID, graph.HasBasis, id, predicate)
}

// purposes counts the kinds of basis that the document uses a node as.
func purposes(b *mapper.Builder, t rdf.Term) int {
	leading := b.Leading(t)
	if len(leading) < 2 {
		return len(leading)
	}
	count := 0
	for _, properties := range basisProperties() {
		if slices.ContainsFunc(leading, func(p string) bool { return slices.Contains(properties, p) }) {
			count++
		}
	}
	return count
}

// basisProperties are the properties of DCAT-AP-NO 1.1, a row for each kind.
func basisProperties() [][]string {
	return [][]string{vocab.LegalBasisForAccess(), vocab.LegalBasisForProcessing(), vocab.LegalBasisForRestriction()}
}

// addLawAsBasis makes the basis that a dataset means by naming a law.
func addLawAsBasis(b *mapper.Builder, s *mapper.Subject, predicate string, kind graph.BasisKind, lawID graph.ID) {
	if lawID == "" {
		return
	}
	id := mapper.HashID("basis", s.ID, predicate, lawID)
	n := b.NodeOf(id)
	n.BasisKind = kind
	b.Describe(id, graph.LegalBasis)
	b.Edge(s.ID, graph.HasBasis, id, predicate)
	b.Edge(id, graph.FoundedIn, lawID, predicate)
}

// addNamedBasis makes the basis that a dataset names by a text.
func addNamedBasis(b *mapper.Builder, s *mapper.Subject, predicate string, kind graph.BasisKind, l rdf.Literal) {
	text := strings.TrimSpace(l.String())
	if text == "" {
		return
	}
	addLawAsBasis(b, s, predicate, kind, b.FromText(s, graph.Law, predicate, text))
}
