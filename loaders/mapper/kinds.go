package mapper

import "github.com/sammenheng/sammenheng/graph"

// kindCount is the number of kinds; a test holds it against graph.Kinds.
const kindCount = 17

// kinds is a set of kinds, a bit for each.
type kinds uint32

// number is the place of a kind in graph.Kinds.
func number(k graph.Kind) int {
	switch k {
	case graph.LifeEvent:
		return 0
	case graph.Service:
		return 1
	case graph.Dataset:
		return 2
	case graph.Evidence:
		return 3
	case graph.DataService:
		return 4
	case graph.LegalBasis:
		return 5
	case graph.Law:
		return 6
	case graph.Agency:
		return 7
	case graph.Output:
		return 8
	case graph.Catalog:
		return 9
	case graph.Measure:
		return 11
	case graph.Barrier:
		return 12
	case graph.Indicator:
		return 13
	case graph.StatusReport:
		return 14
	case graph.LearningPoint:
		return 15
	case graph.Recommendation:
		return 16
	default:
		return 10
	}
}

func setOf(ks ...graph.Kind) kinds {
	var s kinds
	for _, k := range ks {
		s |= 1 << number(k)
	}
	return s
}

func (s kinds) has(k graph.Kind) bool { return s&setOf(k) != 0 }

// list gives the kinds in their fixed order.
func (s kinds) list() []graph.Kind {
	var list []graph.Kind
	for _, k := range graph.Kinds() {
		if s.has(k) {
			list = append(list, k)
		}
	}
	return list
}
