package graph

import (
	"errors"
)

// ReportRound is the status reports of one period, each beside the one before.
type ReportRound struct {
	Period  ReportPeriod
	Before  ReportPeriod // the period with reports that came before; "" for the first
	Reports []ReportDifference
}

// ReportDifference is a report and how it differs from the one before of the
// same reporter on the same things.
type ReportDifference struct {
	Report ID // "" where there is one before and none in this period
	Before ID // the report before; "" for the first
	Change ReportChange
}

// ReportChange is what a period's report changed.
type ReportChange string

// The changes, by weight.
const (
	ReportMissing ReportChange = "MISSING" // due and not delivered, or there was one before and there is none now
	ReportWorse   ReportChange = "WORSE"   // its status is worse
	ReportBetter  ReportChange = "BETTER"
	ReportNew     ReportChange = "NEW"  // there was none before
	ReportSame    ReportChange = "SAME" // the status, whatever the text says
)

// ReportPeriods are the periods with reports, latest end first, then longest
// first.
func ReportPeriods(f *FollowUp) []ReportPeriod { return nil }

// RoundOf is the round of a period: every report of it, and every one of the
// period before that has no successor; by ReportChange (MISSING, WORSE, BETTER,
// NEW, SAME), then in list order. The period before is the latest one of the
// same length with reports. ErrNotFound when the period has none.
func RoundOf(f *FollowUp, period ReportPeriod) (ReportRound, error) {
	return ReportRound{}, errors.New("not written yet")
}
