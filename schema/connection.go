package schema

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
)

// Connection is a page of a list, as Relay has it.
type Connection[T any] struct {
	Edges      []Edge[T]
	PageInfo   PageInfo
	TotalCount int
	version    VersionFunc
}

// VersionFunc tells which version of the data an answer rests on. It is asked
// only when the query asks for it.
type VersionFunc func(context.Context) (*graph.Version, error)

// Edge is one item of a page.
type Edge[T any] struct {
	Cursor graph.Position
	Node   T
	link   *graph.Edge
}

// PageInfo tells where a page lies in its list.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *graph.Position
	EndCursor       *graph.Position
}

// NewEdge makes an item of a page; link is the edge of the graph that was
// followed, nil in a list that follows none.
func NewEdge[T any](at graph.Position, node T, link *graph.Edge) Edge[T] {
	return Edge[T]{Cursor: at, Node: node, link: link}
}

// NewConnection makes the page of a list of total items that page asked for;
// more says that there is more behind it.
func NewConnection[T any](edges []Edge[T], page graph.Page, total int, more bool, version VersionFunc) *Connection[T] {
	c := &Connection[T]{Edges: edges, TotalCount: total, version: version}
	c.PageInfo.HasNextPage = more
	c.PageInfo.HasPreviousPage = page.After != nil
	if len(edges) > 0 {
		c.PageInfo.StartCursor = &edges[0].Cursor
		c.PageInfo.EndCursor = &edges[len(edges)-1].Cursor
	}
	return c
}

// Nodes is the page without its edges.
func (c *Connection[T]) Nodes() []T {
	nodes := make([]T, len(c.Edges))
	for i := range c.Edges {
		nodes[i] = c.Edges[i].Node
	}
	return nodes
}

// Version is what the page rests on.
func (c *Connection[T]) Version(ctx context.Context) (*graph.Version, error) { return c.version(ctx) }

// Predicates are the RDF properties that state the link.
func (e Edge[T]) Predicates() []string {
	if e.link == nil {
		return nil
	}
	return e.link.Predicates
}

// Origins are the sources that state the link.
func (e Edge[T]) Origins() []graph.Origin {
	if e.link == nil {
		return nil
	}
	return e.link.Origins
}

// BlockedServiceConnection is a page of services by state, with the counts of
// all three states.
type BlockedServiceConnection struct {
	*Connection[*Service]
	Counts graph.Counts
}

// The connections and edges of the schema.
type (
	NodeConnection        = Connection[Node]
	NodeEdge              = Edge[Node]
	LifeEventConnection   = Connection[*LifeEvent]
	LifeEventEdge         = Edge[*LifeEvent]
	ServiceConnection     = Connection[*Service]
	ServiceEdge           = Edge[*Service]
	DatasetConnection     = Connection[*Dataset]
	DatasetEdge           = Edge[*Dataset]
	EvidenceConnection    = Connection[*Evidence]
	EvidenceEdge          = Edge[*Evidence]
	DataServiceConnection = Connection[*DataService]
	DataServiceEdge       = Edge[*DataService]
	LegalBasisConnection  = Connection[*LegalBasis]
	LegalBasisEdge        = Edge[*LegalBasis]
	LawConnection         = Connection[*Law]
	LawEdge               = Edge[*Law]
	AgencyConnection      = Connection[*Agency]
	AgencyEdge            = Edge[*Agency]
	OutputConnection      = Connection[*Output]
	OutputEdge            = Edge[*Output]
	CatalogConnection     = Connection[*Catalog]
	CatalogEdge           = Edge[*Catalog]
	ConceptConnection     = Connection[*Concept]
	ConceptEdge           = Edge[*Concept]
	NeedConnection        = Connection[*Need]
	NeedEdge              = Edge[*Need]

	ImpactedNodeConnection      = Connection[*ImpactedNode]
	ImpactedNodeEdge            = Edge[*ImpactedNode]
	NeedChangeConnection        = Connection[*NeedChange]
	NeedChangeEdge              = Edge[*NeedChange]
	ServiceChangeConnection     = Connection[*ServiceChange]
	ServiceChangeEdge           = Edge[*ServiceChange]
	LifeEventChangeConnection   = Connection[*LifeEventChange]
	LifeEventChangeEdge         = Edge[*LifeEventChange]
	LeverageConnection          = Connection[*Leverage]
	LeverageEdge                = Edge[*Leverage]
	DutyConnection              = Connection[*Duty]
	DutyEdge                    = Edge[*Duty]
	DoubtConnection             = Connection[*Doubt]
	DoubtEdge                   = Edge[*Doubt]
	CoordinationCellConnection  = Connection[*CoordinationCell]
	CoordinationCellEdge        = Edge[*CoordinationCell]
	CoordinationTotalConnection = Connection[*CoordinationTotal]
	CoordinationTotalEdge       = Edge[*CoordinationTotal]
	RunConnection               = Connection[*Run]
	RunEdge                     = Edge[*Run]
	ChangeEdge                  = Edge[*Change]
	ProblemEdge                 = Edge[*Problem]
	ProblemCountConnection      = Connection[*ProblemCount]
	ProblemCountEdge            = Edge[*ProblemCount]
	CoverageGroupConnection     = Connection[*CoverageGroup]
	CoverageGroupEdge           = Edge[*CoverageGroup]

	// Those of follow-up.
	MeasureConnection          = Connection[*Measure]
	MeasureEdge                = Edge[*Measure]
	BarrierConnection          = Connection[*Barrier]
	BarrierEdge                = Edge[*Barrier]
	IndicatorConnection        = Connection[*Indicator]
	IndicatorEdge              = Edge[*Indicator]
	StatusReportConnection     = Connection[*StatusReport]
	StatusReportEdge           = Edge[*StatusReport]
	LearningPointConnection    = Connection[*LearningPoint]
	LearningPointEdge          = Edge[*LearningPoint]
	RecommendationConnection   = Connection[*Recommendation]
	RecommendationEdge         = Edge[*Recommendation]
	BarrierEntryConnection     = Connection[*BarrierEntry]
	BarrierEntryEdge           = Edge[*BarrierEntry]
	RoadmapItemConnection      = Connection[*RoadmapItem]
	RoadmapItemEdge            = Edge[*RoadmapItem]
	MeasurePairConnection      = Connection[*MeasurePair]
	MeasurePairEdge            = Edge[*MeasurePair]
	ReportDifferenceConnection = Connection[*ReportDifference]
	ReportDifferenceEdge       = Edge[*ReportDifference]
)
