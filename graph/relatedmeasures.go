package graph

// RelatedMeasure is another measure that works on the same thing.
type RelatedMeasure struct {
	Measure ID
	Shared  []ID // datasets, laws (or acts of their sections), services, life events, barriers and bases that both address or provide for, in list order
	// Linked: one DEPENDS_ON the other, at any distance, or one agency leads
	// both. Where it is false they may not know of each other.
	Linked bool
}

// MeasurePair is two open measures that work on the same thing and are not
// linked.
type MeasurePair struct {
	First, Second ID // in list order
	Shared        []ID
}

// RelatedMeasures are the open measures that share something with this one:
// what both ADDRESS, the dataset of a basis that both provide, an act of which
// both address sections. Those that share most come first, then in list order.
func RelatedMeasures(f *FollowUp, measure ID) []RelatedMeasure { return nil }

// UnlinkedMeasures are all pairs of open measures that share something and are
// not linked; those that share most first, then by First and Second. A life
// event, being shared by many, does not count here.
func UnlinkedMeasures(f *FollowUp) []MeasurePair { return nil }
