package schema

import "github.com/sammenheng/sammenheng/graph"

// Coverage is how much is recorded at all.
type Coverage struct {
	Answer
	By    graph.CoverageBy
	Found []graph.Coverage // the whole, then the groups
}

// Whole is that of everything.
func (c *Coverage) Whole() *CoverageGroup { return &CoverageGroup{Found: c.Found[0]} }

// CoverageGroup is how much is recorded of a source, a catalogue or an agency.
type CoverageGroup struct {
	Found  graph.Coverage
	Source *Source
	Node   Node
}

// ServicesWithNeeds counts services that say what they need.
func (g *CoverageGroup) ServicesWithNeeds() graph.Share { return g.Found.ServicesWithNeeds }

// EvidenceWithDataset counts evidence that comes from a dataset.
func (g *CoverageGroup) EvidenceWithDataset() graph.Share { return g.Found.EvidenceWithDataset }

// DatasetsWithAccess counts datasets that state who may see them.
func (g *CoverageGroup) DatasetsWithAccess() graph.Share { return g.Found.DatasetsWithAccess }

// DatasetsWithBasis counts datasets that record a basis of a type.
func (g *CoverageGroup) DatasetsWithBasis() graph.Share { return g.Found.DatasetsWithBasis }
