package graph

// RecommendationFacts is what only a recommendation has: what an audit, a review
// or another body says must be done. The row of recommendations.csv has it.
type RecommendationFacts struct {
	Issuer   string // who gave it, such as Riksrevisjonen
	Number   int    // its place among the issuer's in the document; 0 = none
	Progress Progress
	Barriers []BarrierType // what kinds of barrier it is about, in the order of BarrierTypes()
}

// Progress is how far those who must act have come.
type Progress string

// The steps of progress.
const (
	NotStarted      Progress = "NOT_STARTED"
	Underway        Progress = "STARTED"
	PartlyDone      Progress = "PARTLY_DONE"
	Completed       Progress = "DONE"
	ProgressUnknown Progress = "UNKNOWN" // nobody wrote it down
)

// Progresses lists the steps. The caller owns the slice.
func Progresses() []Progress {
	return []Progress{NotStarted, Underway, PartlyDone, Completed, ProgressUnknown}
}

// LearningFacts is what only a learning point has: something that cross-sector
// work has taught. The row of learning.csv has it; its text is the node's
// description.
type LearningFacts struct {
	Barriers []BarrierType // what kinds of barrier it is about, in the order of BarrierTypes()
}
