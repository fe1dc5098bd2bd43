package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

// resolver answers the fields of the schema from a store.
type resolver struct {
	store    graph.Store
	maxFirst int // Config.MaxFirst
}

// The resolvers of each type.
func (r *resolver) Query() schema.QueryResolver             { return query{r} }
func (r *resolver) LifeEvent() schema.LifeEventResolver     { return lifeEvent{r} }
func (r *resolver) Service() schema.ServiceResolver         { return service{r} }
func (r *resolver) Dataset() schema.DatasetResolver         { return dataset{r} }
func (r *resolver) Evidence() schema.EvidenceResolver       { return evidence{r} }
func (r *resolver) DataService() schema.DataServiceResolver { return dataService{r} }
func (r *resolver) LegalBasis() schema.LegalBasisResolver   { return legalBasis{r} }
func (r *resolver) Law() schema.LawResolver                 { return law{r} }
func (r *resolver) Agency() schema.AgencyResolver           { return agency{r} }
func (r *resolver) Output() schema.OutputResolver           { return output{r} }
func (r *resolver) Catalog() schema.CatalogResolver         { return catalog{r} }
func (r *resolver) Concept() schema.ConceptResolver         { return concept{r} }
func (r *resolver) Need() schema.NeedResolver               { return need{r} }
func (r *resolver) Fact() schema.FactResolver               { return fact{r} }
func (r *resolver) Side() schema.SideResolver               { return side{r} }
func (r *resolver) Version() schema.VersionResolver         { return version{} }
func (r *resolver) Origin() schema.OriginResolver           { return origin{r} }
func (r *resolver) Text() schema.TextResolver               { return text{r} }
func (r *resolver) ReasonCount() schema.ReasonCountResolver { return reasonCount{} }

// The resolvers of the answers to questions.
func (r *resolver) Impact() schema.ImpactResolver                       { return impact{r} }
func (r *resolver) WhatIf() schema.WhatIfResolver                       { return whatIf{r} }
func (r *resolver) Hypothesis() schema.HypothesisResolver               { return hypothesis{r} }
func (r *resolver) ServiceChange() schema.ServiceChangeResolver         { return serviceChange{r} }
func (r *resolver) LifeEventChange() schema.LifeEventChangeResolver     { return lifeEventChange{r} }
func (r *resolver) UnblockingPlans() schema.UnblockingPlansResolver     { return unblockingPlans{r} }
func (r *resolver) PlanUnit() schema.PlanUnitResolver                   { return planUnit{r} }
func (r *resolver) MissingBasis() schema.MissingBasisResolver           { return missingBasis{r} }
func (r *resolver) Leverage() schema.LeverageResolver                   { return leverage{r} }
func (r *resolver) Worklist() schema.WorklistResolver                   { return worklist{r} }
func (r *resolver) Duty() schema.DutyResolver                           { return duty{r} }
func (r *resolver) Doubt() schema.DoubtResolver                         { return doubt{r} }
func (r *resolver) Coordination() schema.CoordinationResolver           { return coordination{r} }
func (r *resolver) CoordinationCell() schema.CoordinationCellResolver   { return coordinationCell{r} }
func (r *resolver) CoordinationTotal() schema.CoordinationTotalResolver { return coordinationTotal{r} }
func (r *resolver) Coverage() schema.CoverageResolver                   { return coverage{r} }
func (r *resolver) Change() schema.ChangeResolver                       { return change{r} }
func (r *resolver) Mention() schema.MentionResolver                     { return mention{r} }
func (r *resolver) RowChange() schema.RowChangeResolver                 { return rowChange{r} }
func (r *resolver) Problem() schema.ProblemResolver                     { return problem{r} }

// The resolvers of follow-up.
func (r *resolver) Measure() schema.MeasureResolver                     { return measure{r} }
func (r *resolver) Barrier() schema.BarrierResolver                     { return barrier{r} }
func (r *resolver) Indicator() schema.IndicatorResolver                 { return indicator{r} }
func (r *resolver) StatusReport() schema.StatusReportResolver           { return statusReport{r} }
func (r *resolver) LearningPoint() schema.LearningPointResolver         { return learningPoint{r} }
func (r *resolver) Recommendation() schema.RecommendationResolver       { return recommendation{r} }
func (r *resolver) ProvidedBasis() schema.ProvidedBasisResolver         { return providedBasis{r} }
func (r *resolver) Expectation() schema.ExpectationResolver             { return expectation{r} }
func (r *resolver) RelatedMeasure() schema.RelatedMeasureResolver       { return relatedMeasure{r} }
func (r *resolver) MeasurePair() schema.MeasurePairResolver             { return measurePair{r} }
func (r *resolver) BarrierProfile() schema.BarrierProfileResolver       { return barrierProfile{r} }
func (r *resolver) BarrierEntry() schema.BarrierEntryResolver           { return barrierEntry{r} }
func (r *resolver) LifeEventFollowUp() schema.LifeEventFollowUpResolver { return lifeEventFollowUp{r} }
func (r *resolver) FundingNeed() schema.FundingNeedResolver             { return fundingNeed{r} }
func (r *resolver) Forecast() schema.ForecastResolver                   { return forecast{r} }
func (r *resolver) ForecastStep() schema.ForecastStepResolver           { return forecastStep{r} }
func (r *resolver) Roadmap() schema.RoadmapResolver                     { return roadmap{r} }
func (r *resolver) RoadmapItem() schema.RoadmapItemResolver             { return roadmapItem{r} }
func (r *resolver) MeasureRing() schema.MeasureRingResolver             { return measureRing{r} }
func (r *resolver) Standing() schema.StandingResolver                   { return standing{r} }
func (r *resolver) ReportRound() schema.ReportRoundResolver             { return reportRound{r} }
func (r *resolver) ReportDifference() schema.ReportDifferenceResolver   { return reportDifference{r} }

// LifeEventSummary resolves what a summary does not hold itself.
func (r *resolver) LifeEventSummary() schema.LifeEventSummaryResolver { return lifeEventSummary{r} }

// hop is one edge away.
type hop struct {
	edge      graph.EdgeType
	direction graph.Direction
	kind      graph.Kind // only neighbours of this kind; "" = any
}

func out(edge graph.EdgeType, kind graph.Kind) hop { return hop{edge, graph.Out, kind} }
func in(edge graph.EdgeType, kind graph.Kind) hop  { return hop{edge, graph.In, kind} }

// hopKey tells the pages of a hop apart within a cohort.
type hopKey struct {
	hop
	first   int
	paged   bool
	sortKey string
	id      graph.ID
}

// neighbourhood is what lies one hop from a whole level.
type neighbourhood struct {
	pages []graph.NeighbourPage
	level *schema.Level
}

// follow answers a connection field: the page of from's neighbours, as the
// kind that the field is declared to have. The whole level is asked at once.
func follow[T any](ctx context.Context, r *resolver, from schema.Thing, h hop, as func(schema.Thing) T, first int, after *graph.Position) (*schema.Connection[T], error) {
	p, err := page(first, after)
	if err != nil {
		return nil, err
	}
	near, err := schema.Once(ctx, from.Level.Cohort, keyOf(h, p), func() (neighbourhood, error) {
		return r.neighbourhood(ctx, from.Level, graph.NeighbourQuery{Type: h.edge, Direction: h.direction, Kind: h.kind, Page: p})
	})
	if err != nil {
		return nil, err
	}
	mine := near.pages[from.Level.Place(from.Node.ID)]
	edges := make([]schema.Edge[T], len(mine.Neighbours))
	for i, n := range mine.Neighbours {
		edges[i] = schema.NewEdge(n.Node.Position(), as(near.level.Thing(n.Node)), n.Edge)
	}
	return schema.NewConnection(edges, p, mine.Total, mine.More, r.version), nil
}

func keyOf(h hop, p graph.Page) hopKey {
	key := hopKey{hop: h, first: p.First, paged: p.After != nil}
	if p.After != nil {
		key.sortKey, key.id = p.After.SortKey, p.After.ID
	}
	return key
}

func (r *resolver) neighbourhood(ctx context.Context, level *schema.Level, q graph.NeighbourQuery) (neighbourhood, error) {
	pages, err := r.store.Neighbours(ctx, level.IDs(), q)
	if err != nil {
		return neighbourhood{}, fmt.Errorf("follow %s: %w", q.Type, err)
	}
	var nodes []*graph.Node
	for _, p := range pages {
		for _, n := range p.Neighbours {
			nodes = append(nodes, n.Node)
		}
	}
	return neighbourhood{pages, schema.NewLevel(nodes)}, nil
}

// list makes the connection of a page of nodes that follows no edge.
func list[T any](r *resolver, got graph.NodePage, p graph.Page, as func(schema.Thing) T) *schema.Connection[T] {
	level := schema.NewLevel(got.Nodes)
	edges := make([]schema.Edge[T], len(got.Nodes))
	for i, n := range got.Nodes {
		edges[i] = schema.NewEdge(n.Position(), as(level.Thing(n)), nil)
	}
	return schema.NewConnection(edges, p, got.Total, got.More, r.version)
}
