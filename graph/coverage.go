package graph

import (
	"fmt"
	"maps"
	"slices"
)

// CoverageBy is what coverage is told apart by.
type CoverageBy string

// The groupings.
const (
	BySource   CoverageBy = "SOURCE"
	ByCatalog  CoverageBy = "CATALOG"
	ByProvider CoverageBy = "AGENCY"
)

// Share is how many of how many.
type Share struct {
	Have int
	Of   int
}

func (s *Share) add(have bool) {
	s.Of++
	if have {
		s.Have++
	}
}

// Coverage is how much is recorded at all, of a source, a catalogue, an agency
// or everything.
type Coverage struct {
	Source string // id of the source; "" otherwise
	Node   *Node  // the catalogue or agency; nil otherwise. Neither: everything, or what has none

	// ServicesWithNeeds: described services that say what they need.
	ServicesWithNeeds Share
	// EvidenceWithDataset: evidence, stubs too (somebody asks for them), that a
	// dataset provides or that is a dataset itself.
	EvidenceWithDataset Share
	// DatasetsWithAccess: described datasets that state their access rights.
	DatasetsWithAccess Share
	// DatasetsWithBasis: of those, the ones that are not PUBLIC and record a
	// legal basis of a type: DISCLOSURE, PROCESSING, RESTRICTION or OTHER.
	// Assessments are not recorded by the dataset and do not count.
	DatasetsWithBasis Share
}

func (c Coverage) empty() bool {
	return c.ServicesWithNeeds.Of+c.EvidenceWithDataset.Of+c.DatasetsWithAccess.Of == 0
}

// Coverage is Deeper.Coverage.
//
// A node counts in every group that it belongs to: the sources that it comes
// from; the catalogues that it is IN_CATALOG of; the agencies RESPONSIBLE for
// the service, or that PUBLISH the dataset. Evidence has neither catalogue nor
// agency of its own as a rule, so it belongs to those of the services that need
// it as well. The first group is everything, each node once.
func (v *View) Coverage(by CoverageBy) ([]Coverage, error) {
	groups, err := v.grouping(by)
	if err != nil {
		return nil, err
	}
	whole := Coverage{}
	parts := map[int32]*Coverage{}
	for _, kind := range []Kind{Service, Evidence, Dataset} {
		for _, n := range v.kinds[kind] {
			tell := v.recorded(kind, n)
			if tell == nil {
				continue
			}
			tell(&whole)
			for _, g := range groups(n) {
				if parts[g] == nil {
					parts[g] = &Coverage{}
				}
				tell(parts[g])
			}
		}
	}
	all := []Coverage{whole}
	for _, g := range slices.Sorted(maps.Keys(parts)) {
		c := *parts[g]
		if c.empty() {
			continue
		}
		if by == BySource {
			c.Source = v.version.Sources[g].ID
		} else {
			c.Node = v.nodes[g]
		}
		all = append(all, c)
	}
	return all, nil
}

// grouping tells the groups of a node: numbers of sources or of nodes.
func (v *View) grouping(by CoverageBy) (func(int32) []int32, error) {
	switch by {
	case BySource:
		return v.sourcesOf, nil
	case ByCatalog:
		return v.withNeeders(func(n int32) []int32 { return v.neighbours(n, InCatalog, Out) }), nil
	case ByProvider:
		return v.withNeeders(func(n int32) []int32 {
			return slices.Concat(v.neighbours(n, Responsible, In), v.neighbours(n, Publishes, In))
		}), nil
	default:
		return nil, fmt.Errorf("coverage by %q: it is told apart by %s, %s or %s: %w", by, BySource, ByCatalog, ByProvider, ErrInvalid)
	}
}

// sourcesOf are the places of a node's sources in the order of precedence.
func (v *View) sourcesOf(n int32) []int32 {
	var places []int32
	for _, o := range v.nodes[n].Origins {
		if at := slices.IndexFunc(v.version.Sources, func(s Source) bool { return s.ID == o.Source }); at >= 0 {
			places = append(places, int32(at))
		}
	}
	return sortedSet(places)
}

// withNeeders gives evidence the groups of the services that need it, too.
func (v *View) withNeeders(groups func(int32) []int32) func(int32) []int32 {
	return func(n int32) []int32 {
		all := groups(n)
		if v.nodes[n].Is(Evidence) {
			for _, service := range v.neighbours(n, Needs, In) {
				all = append(all, groups(service)...)
			}
		}
		return sortedSet(all)
	}
}

// recorded is what a node, as one of a kind, adds to coverage; nil when it does
// not count.
func (v *View) recorded(kind Kind, n int32) func(*Coverage) {
	node := v.nodes[n]
	switch {
	case kind == Evidence:
		has := node.Is(Dataset) || len(v.edgesOf(n, ProvidedBy, Out)) > 0
		return func(c *Coverage) { c.EvidenceWithDataset.add(has) }
	case !node.Resolved:
		return nil
	case kind == Service:
		has := len(v.edgesOf(n, Needs, Out)) > 0
		return func(c *Coverage) { c.ServicesWithNeeds.add(has) }
	default:
		has := v.typedBasis(n)
		return func(c *Coverage) {
			c.DatasetsWithAccess.add(stated(node.Access))
			if stated(node.Access) && node.Access != Public {
				c.DatasetsWithBasis.add(has)
			}
		}
	}
}

// typedBasis reports whether a dataset records a legal basis of a type.
func (v *View) typedBasis(n int32) bool {
	return slices.ContainsFunc(v.neighbours(n, HasBasis, Out), func(b int32) bool {
		basis := v.nodes[b]
		return basis.Assessment == nil && basis.BasisKind != Untyped && basis.BasisKind != ""
	})
}
