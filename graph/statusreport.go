package graph

import (
	"errors"
)

// ReportFacts is what only a status report has: what a reporter says, or is to
// say, of a life event or a measure in a period. The row of reports.csv has it;
// its text is the node's description.
type ReportFacts struct {
	Period    ReportPeriod
	Status    ReportStatus // "" while it has not been delivered
	Due       Date         // when it should be delivered; "" = nobody said
	Delivered Date         // when it was; "" = it was not
}

// ReportPeriod is a year, or a part of one: 2026, 2026-H1, 2026-T2 (four
// months), 2026-Q3 or 2026-04. See ParsePeriod.
type ReportPeriod string

// ReportStatus is how things stand, as the reporter says.
type ReportStatus string

// The statuses of reports, best first.
const (
	ReportDone    ReportStatus = "DONE"
	ReportOnTrack ReportStatus = "ON_TRACK"
	ReportAtRisk  ReportStatus = "AT_RISK"
	ReportDelayed ReportStatus = "DELAYED"
	ReportStopped ReportStatus = "STOPPED"
)

// ReportStatuses lists the statuses, best first. The caller owns the slice.
func ReportStatuses() []ReportStatus {
	return []ReportStatus{ReportDone, ReportOnTrack, ReportAtRisk, ReportDelayed, ReportStopped}
}

// ParsePeriod reads a period as people write it: 2026, 2026-H1 or 1. halvår
// 2026, 2026-T2 or 2. tertial 2026, 2026-Q3 or 3. kvartal 2026, 2026-04.
// ErrInvalid for anything else.
func ParsePeriod(s string) (ReportPeriod, error) { return "", errors.New("not written yet") }

// Days are the first and the last day of the period; the zero Period when it is
// none.
func (p ReportPeriod) Days() Period { return Period{} }
