package graph

import (
	"cmp"
	"slices"
)

// Standing is what follow-up asks of an agency or ministry, with all that is
// PART_OF it. What it owes and waits for is its Worklist.
type Standing struct {
	Of              ID
	Measures        []ID // that it leads, in list order
	Overdue         []ID // of these, those that are overdue
	NoOperation     []ID // of these, the open ones with no money for running what they make (NONE or UNKNOWN)
	Waiting         []ID // open measures of others that wait for one of its, at any distance; in list order
	ReportsDue      []ID // status reports that it has not delivered: overdue first, then by Due, those without last
	Recommendations []ID // that it must follow up and that are not DONE, by Issuer and Number
}

// StandingOf tells what follow-up asks of an agency, or of a ministry with all
// that is PART_OF it at any distance. A report counts as delivered when it has a
// status or a day of delivery.
func StandingOf(f *FollowUp, of ID) Standing {
	x := f.follow()
	s := Standing{Of: of}
	waiting := map[ID]bool{}
	for _, n := range f.ofKind(Measure) {
		if !x.ledWithin(n.ID, of) {
			continue
		}
		s.Measures = append(s.Measures, n.ID)
		if n.measure().Overdue(f.AssessedOn) {
			s.Overdue = append(s.Overdue, n.ID)
		}
		if n.measure().noOperation() {
			s.NoOperation = append(s.NoOperation, n.ID)
		}
		addAll(waiting, x.waiting(n.ID))
	}
	for _, n := range f.ofKind(Measure) {
		if waiting[n.ID] && !slices.Contains(s.Measures, n.ID) {
			s.Waiting = append(s.Waiting, n.ID)
		}
	}
	s.ReportsDue = nodeIDsInOrder(x.reportsDue(of))
	s.Recommendations = nodeIDsInOrder(x.toFollowUp(of))
	return s
}

// anyWithin reports whether an agency of a type of edge to a node is whole or
// part of it.
func (x *followEnds) anyWithin(id ID, t EdgeType, whole ID) bool {
	return slices.ContainsFunc(x.from(id, t), func(a ID) bool { return x.order.within(a, whole) })
}

// reportsDue are the reports that an agency has not delivered. What is overdue
// comes first by itself: its day is the earliest.
func (x *followEnds) reportsDue(of ID) []*Node {
	var due []*Node
	for _, n := range x.ofKind(StatusReport) {
		if n.Report != nil && !n.Report.delivered() && x.anyWithin(n.ID, Reports, of) {
			due = append(due, n)
		}
	}
	slices.SortStableFunc(due, func(a, b *Node) int { return compareDue(a.Report.Due, b.Report.Due) })
	return due
}

// toFollowUp are the recommendations that an agency must act on still.
func (x *followEnds) toFollowUp(of ID) []*Node {
	var open []*Node
	for _, n := range x.ofKind(Recommendation) {
		if n.Recommendation != nil && n.Recommendation.Progress != Completed && x.anyWithin(n.ID, FollowsUp, of) {
			open = append(open, n)
		}
	}
	slices.SortStableFunc(open, func(a, b *Node) int {
		return cmp.Or(cmp.Compare(a.Recommendation.Issuer, b.Recommendation.Issuer), cmp.Compare(a.Recommendation.Number, b.Recommendation.Number))
	})
	return open
}
