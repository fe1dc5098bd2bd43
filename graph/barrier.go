package graph

// BarrierFacts is what only a barrier has: something beside a missing basis that
// stops services from hanging together. The row of barriers.csv has it. Missing
// bases are derived from the verdicts and never written down as barriers; see
// BarriersOf.
type BarrierFacts struct {
	Type   BarrierType
	Status BarrierStatus
	Since  Date // since when it is known; "" = nobody said
}

// BarrierType is what kind of thing stands in the way, in the terms of the
// audit (Dokument 3:16 (2024–2025)) and of the surveys IT i praksis.
type BarrierType string

// The types of barriers, in the order in which profiles list them.
const (
	LawBarrier         BarrierType = "LAW"                 // regelverk må ses gjennom eller endres
	DevelopmentBarrier BarrierType = "FUNDING_DEVELOPMENT" // finansiering av utvikling
	OperationBarrier   BarrierType = "FUNDING_OPERATION"   // finansiering av drift
	CoordinationLack   BarrierType = "COORDINATION"        // samordning og forankring
	DataCultureBarrier BarrierType = "DATA_CULTURE"        // kultur for å dele og bruke data
	CompetenceBarrier  BarrierType = "COMPETENCE"          // kompetanse
	TechnologyBarrier  BarrierType = "TECHNOLOGY"          // teknologi
)

// BarrierTypes lists the types in that order. The caller owns the slice.
func BarrierTypes() []BarrierType {
	return []BarrierType{
		LawBarrier, DevelopmentBarrier, OperationBarrier, CoordinationLack,
		DataCultureBarrier, CompetenceBarrier, TechnologyBarrier,
	}
}

// BarrierStatus is how a barrier stands.
type BarrierStatus string

// The statuses of barriers.
const (
	BarrierOpen     BarrierStatus = "OPEN"
	BarrierReduced  BarrierStatus = "REDUCED"  // smaller than it was, still there
	BarrierResolved BarrierStatus = "RESOLVED" // gone: it stands in nobody's way
	BarrierUnknown  BarrierStatus = "UNKNOWN"  // nobody wrote it down; it counts as standing in the way
)

// BarrierStatuses lists the statuses. The caller owns the slice.
func BarrierStatuses() []BarrierStatus {
	return []BarrierStatus{BarrierOpen, BarrierReduced, BarrierResolved, BarrierUnknown}
}
