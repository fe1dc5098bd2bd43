package graph

import (
	"cmp"
	"slices"
	"strings"
)

// MeasureFacts is what only a measure has: a tiltak of the joint overview, an
// item of the national roadmap (veikart), or an initiative of the action plan.
// The row of measures.csv has it.
type MeasureFacts struct {
	Type   MeasureType
	Status MeasureStatus

	Start    Date // when work begins or began; "" = nobody said
	Due      Date // when it should be done; never before Start
	Finished Date // when it was done; only of DONE

	Development Funding // of making it
	Operation   Funding // of running what was made

	// Provides are the legal bases that carrying it out would create, by
	// Dataset, Consumer and Kind. Consumer "" means whoever; Kind is DISCLOSURE
	// or PROCESSING. A law that it ADDRESSES is one that it amends: every basis
	// founded there.
	Provides []BasisKey
}

// MeasureType tells where a measure comes from.
type MeasureType string

// The types of measures.
const (
	PlainMeasure MeasureType = "MEASURE"      // tiltak in the joint overview
	RoadmapItem  MeasureType = "ROADMAP_ITEM" // punkt i det nasjonale veikartet
	Initiative   MeasureType = "INITIATIVE"   // initiativ i handlingsplanen
)

// MeasureTypes lists the types. The caller owns the slice.
func MeasureTypes() []MeasureType { return []MeasureType{PlainMeasure, RoadmapItem, Initiative} }

// MeasureStatus is how far a measure has come.
type MeasureStatus string

// The statuses, in the order of a measure's life.
const (
	MeasureProposed MeasureStatus = "PROPOSED"
	MeasurePlanned  MeasureStatus = "PLANNED"
	MeasureStarted  MeasureStatus = "STARTED"
	MeasurePaused   MeasureStatus = "PAUSED"
	MeasureDone     MeasureStatus = "DONE"
	MeasureStopped  MeasureStatus = "STOPPED"
	MeasureUnknown  MeasureStatus = "UNKNOWN" // nobody wrote it down
)

// MeasureStatuses lists the statuses in that order. The caller owns the slice.
func MeasureStatuses() []MeasureStatus {
	return []MeasureStatus{MeasureProposed, MeasurePlanned, MeasureStarted, MeasurePaused, MeasureDone, MeasureStopped, MeasureUnknown}
}

// Open reports whether work may still come of it: it is neither done nor
// stopped.
func (s MeasureStatus) Open() bool { return s != MeasureDone && s != MeasureStopped }

// Overdue reports whether an open measure should have been done before day.
func (m *MeasureFacts) Overdue(day Date) bool {
	return m.Status.Open() && m.Due != "" && m.Due < day
}

// Funding is money for one end. The zero value is UNKNOWN.
type Funding struct {
	State FundingState // "" reads as UNKNOWN; see OrUnknown
	// Ore is the amount in øre, 100 to a krone; 0 where nobody wrote it down.
	Ore int64
}

// FundingState tells whether there is money.
type FundingState string

// The states of funding.
const (
	Funded         FundingState = "FUNDED"  // an amount, or that it is covered
	PartlyFunded   FundingState = "PARTLY"  // some of it
	NotFunded      FundingState = "NONE"    // somebody says that there is none
	FundingUnknown FundingState = "UNKNOWN" // nobody wrote it down
)

// FundingStates lists the states. The caller owns the slice.
func FundingStates() []FundingState {
	return []FundingState{Funded, PartlyFunded, NotFunded, FundingUnknown}
}

// OrUnknown is the state, UNKNOWN where nothing is set.
func (f Funding) OrUnknown() FundingState {
	if f.State == "" {
		return FundingUnknown
	}
	return f.State
}

// sortedKeys orders bases by dataset, consumer and kind, bytewise, without
// repeats; nil when there are none.
func sortedKeys(keys []BasisKey) []BasisKey {
	if len(keys) == 0 {
		return nil
	}
	sorted := slices.Clone(keys)
	slices.SortFunc(sorted, compareKeysBytewise)
	return slices.Compact(sorted)
}

func compareKeysBytewise(a, b BasisKey) int {
	return cmp.Or(strings.Compare(a.Dataset, b.Dataset), strings.Compare(a.Consumer, b.Consumer), strings.Compare(string(a.Kind), string(b.Kind)))
}
