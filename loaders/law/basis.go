package law

import (
	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// KindOf reads what a rule is for from its dct:type. Of several types the first
// of disclosure, processing, restriction and others counts; without any the
// rule is untyped.
func KindOf(r *rdf.Resource) graph.BasisKind {
	kind := graph.Untyped
	for _, o := range r.Objects(vocab.DCTType) {
		kind = stronger(kind, kindOfType(o.String()))
	}
	return kind
}

func kindOfType(ruleType string) graph.BasisKind {
	switch ruleType {
	case vocab.CPSVNORuleForDisclosure, vocab.RuleTypeDisclosure:
		return graph.Disclosure
	case vocab.CPSVNORuleForDataProcessing, vocab.RuleTypeProcessing:
		return graph.Processing
	case vocab.CPSVNORuleForNonDisclosure, vocab.RuleTypeNonDisclosure:
		return graph.Restriction
	default:
		return graph.OtherBasis
	}
}

// SetKind gives a basis a kind unless it has a stronger one already.
func SetKind(n *graph.Node, kind graph.BasisKind) {
	n.BasisKind = stronger(n.BasisKind, kind)
}

func stronger(a, b graph.BasisKind) graph.BasisKind {
	for _, kind := range []graph.BasisKind{graph.Disclosure, graph.Processing, graph.Restriction, graph.OtherBasis} {
		if a == kind || b == kind {
			return kind
		}
	}
	return graph.Untyped
}
