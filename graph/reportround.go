package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
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
func ReportPeriods(f *FollowUp) []ReportPeriod {
	var periods []ReportPeriod
	for _, n := range f.ofKind(StatusReport) {
		if n.Report != nil && n.Report.Period != "" {
			periods = append(periods, n.Report.Period)
		}
	}
	periods = sortedSet(periods)
	slices.SortFunc(periods, func(a, b ReportPeriod) int {
		p, q := a.Days(), b.Days()
		return cmp.Or(cmp.Compare(q.To, p.To), cmp.Compare(p.From, q.From), cmp.Compare(a, b))
	})
	return periods
}

// RoundOf is the round of a period: every report of it that is delivered or due,
// and every one delivered for the period before that has no successor; by
// ReportChange (MISSING, WORSE, BETTER, NEW, SAME), then in list order. The
// period before is the latest one of the same length, over before this one, with
// reports. A report is due from the day after its Due on, or, where nobody said,
// after the period; until then one that was not delivered is owed by nobody.
// Several of one reporter on the same things are set side by side in list order.
// ErrNotFound when the period has none.
func RoundOf(f *FollowUp, period ReportPeriod) (ReportRound, error) {
	x := f.follow()
	now := x.reportsOf(period)
	if len(now) == 0 {
		return ReportRound{}, fmt.Errorf("status reports of %s: %w", period, ErrNotFound)
	}
	round := ReportRound{Period: period, Before: f.periodBefore(period)}
	before := x.delivered(round.Before)
	for _, n := range now {
		var last *Node
		if key := x.reportKey(n); len(before[key]) > 0 {
			last, before[key] = before[key][0], before[key][1:]
		}
		if n.Report.delivered() || f.isDue(n.Report) {
			round.Reports = append(round.Reports, differ(n, last))
		}
	}
	for _, rest := range before {
		for _, n := range rest {
			round.Reports = append(round.Reports, ReportDifference{Before: n.ID, Change: ReportMissing})
		}
	}
	slices.SortFunc(round.Reports, x.compareDifferences)
	return round, nil
}

func (x *followEnds) compareDifferences(a, b ReportDifference) int {
	changes := []ReportChange{ReportMissing, ReportWorse, ReportBetter, ReportNew, ReportSame}
	return cmp.Or(
		cmp.Compare(slices.Index(changes, a.Change), slices.Index(changes, b.Change)),
		x.order.compare(cmp.Or(a.Report, a.Before), cmp.Or(b.Report, b.Before)),
	)
}

// delivered are the delivered reports of a period, by whose they are and on what,
// in list order.
func (x *followEnds) delivered(period ReportPeriod) map[string][]*Node {
	by := map[string][]*Node{}
	for _, n := range x.reportsOf(period) {
		if n.Report.delivered() {
			key := x.reportKey(n)
			by[key] = append(by[key], n)
		}
	}
	return by
}

// reportsOf are the reports of a period, in list order.
func (f *FollowUp) reportsOf(period ReportPeriod) []*Node {
	return slices.DeleteFunc(f.ofKind(StatusReport), func(n *Node) bool {
		return n.Report == nil || n.Report.Period == "" || n.Report.Period != period
	})
}

// periodBefore is the latest period of the same length that is over when this one
// begins; "" when there is none.
func (f *FollowUp) periodBefore(period ReportPeriod) ReportPeriod {
	first, many, ok := period.months()
	if !ok {
		return ""
	}
	for _, p := range ReportPeriods(f) {
		if other, length, ok := p.months(); ok && length == many && other.Before(first) {
			return p
		}
	}
	return ""
}

// reportKey tells whose report it is, and on what.
func (x *followEnds) reportKey(n *Node) string {
	return strings.Join(x.from(n.ID, Reports), " ") + "\n" + strings.Join(x.to(n.ID, Concerns), " ")
}

// isDue reports whether the day to deliver a report has passed.
func (f *FollowUp) isDue(r *ReportFacts) bool {
	return cmp.Or(r.Due, r.Period.Days().To) < f.AssessedOn
}

// differ sets a report beside the one before, if any.
func differ(n, before *Node) ReportDifference {
	d := ReportDifference{Report: n.ID, Change: ReportNew}
	if before != nil {
		d.Before = before.ID
	}
	if !n.Report.delivered() {
		d.Change = ReportMissing
		return d
	}
	if before == nil || before.Report.Status == "" || n.Report.Status == "" {
		return d // nothing to compare with
	}
	order := ReportStatuses()
	switch c := cmp.Compare(slices.Index(order, n.Report.Status), slices.Index(order, before.Report.Status)); {
	case c > 0:
		d.Change = ReportWorse
	case c < 0:
		d.Change = ReportBetter
	default:
		d.Change = ReportSame
	}
	return d
}
