package graph

// FollowUp is all that the follow-up tables say, for the folds that answer the
// questions of follow-up: BarriersOf, ReleaseOf, ForecastOf, RelatedMeasures,
// StandingOf, KnowledgeOf and RoundOf. A store makes it (Deeper.FollowUp); the
// folds are the same on every store.
type FollowUp struct {
	// Nodes are the measures, barriers, indicators, status reports, learning
	// points and recommendations, stubs among them, by SortKey, then ID.
	Nodes []*Node

	// Edges are those of FollowUpTypes() between them or to other nodes, by
	// EdgeKey, without Needs.
	Edges []Edge

	// Above leads from an agency or law at an end of Edges to what it is PART_OF
	// at any distance, as Rows.Above does.
	Above map[ID][]ID

	// Look finds Nodes, the other ends of Edges, and what is above those, by id:
	// whole nodes; nil for what is not there. Ids, not aliases, are asked for.
	Look func(ID) *Node

	// AssessedOn is the day that the graph was judged on: what is due before it
	// and not done is overdue.
	AssessedOn Date
}

// FollowUpKinds lists the kinds of the follow-up tables in the order of Kinds().
// The caller owns the slice.
func FollowUpKinds() []Kind {
	return []Kind{Measure, Barrier, Indicator, StatusReport, LearningPoint, Recommendation}
}

// FollowUpTypes lists the edge types of the follow-up tables. The caller owns
// the slice.
func FollowUpTypes() []EdgeType {
	return []EdgeType{Leads, Addresses, DependsOn, Hinders, Concerns, Reports, FollowsUp}
}
