package schema

import "github.com/sammenheng/sammenheng/graph"

func (r *StatusReport) facts() graph.ReportFacts {
	if r.Node.Report == nil {
		return graph.ReportFacts{}
	}
	return *r.Node.Report
}

// Period is the period that it tells of.
func (r *StatusReport) Period() string { return string(r.facts().Period) }

// Status is how things stand; nil while it has not been delivered.
func (r *StatusReport) Status() *graph.ReportStatus { return orNil(r.facts().Status) }

// Due is when it should be delivered.
func (r *StatusReport) Due() graph.Date { return r.facts().Due }

// Delivered is when it was.
func (r *StatusReport) Delivered() graph.Date { return r.facts().Delivered }

// ReportRound is the status reports of a period.
type ReportRound struct {
	Answer
	Found graph.ReportRound
	Look  func(graph.ID) *graph.Node
}

// Period is the period.
func (r *ReportRound) Period() string { return string(r.Found.Period) }

// Before is the period with reports that came before.
func (r *ReportRound) Before() *string { return orNil(string(r.Found.Before)) }

// ReportDifference is a report and the one before.
type ReportDifference struct {
	Found graph.ReportDifference
	Named *Crowd
}

// Change is what changed.
func (d *ReportDifference) Change() graph.ReportChange { return d.Found.Change }
