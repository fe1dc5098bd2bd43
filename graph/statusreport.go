package graph

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
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
// 2026, 2026-T2 or 2. tertial 2026, 2026-Q3 or 3. kvartal 2026, 2026-04; in any
// case. ErrInvalid for anything else.
func ParsePeriod(s string) (ReportPeriod, error) {
	plain := strings.ToLower(strings.Join(strings.Fields(s), " "))
	if part := regexp.MustCompile(`^(\d)\.? ?(halvår|tertial|kvartal) (\d{4})$`).FindStringSubmatch(plain); part != nil {
		letter := map[string]string{"halvår": "h", "tertial": "t", "kvartal": "q"}[part[2]]
		plain = part[3] + "-" + letter + part[1]
	}
	p := ReportPeriod(strings.ToUpper(plain))
	if _, _, ok := p.months(); !ok {
		return "", fmt.Errorf("period %q: write 2026, 2026-H1, 2026-T2, 2026-Q3 or 2026-04: %w", s, ErrInvalid)
	}
	return p, nil
}

// Days are the first and the last day of the period; the zero Period when it is
// none.
func (p ReportPeriod) Days() Period {
	first, many, ok := p.months()
	if !ok {
		return Period{}
	}
	return Period{From: DateOf(first), To: DateOf(first.AddDate(0, many, -1))}
}

// months are the first day of the period and how many months it has; ok is false
// when it is none.
func (p ReportPeriod) months() (first time.Time, many int, ok bool) {
	part := regexp.MustCompile(`^([1-9]\d{3})(?:-([HTQ]?)(\d{1,2}))?$`).FindStringSubmatch(string(p))
	if part == nil {
		return time.Time{}, 0, false
	}
	many, digits := 12, 0
	if part[3] != "" {
		many = map[string]int{"H": 6, "T": 4, "Q": 3, "": 1}[part[2]]
		digits = map[bool]int{true: 2, false: 1}[many == 1] // 2026-04, and 2026-Q3
	}
	year, _ := strconv.Atoi(part[1])                // they are digits
	number, _ := strconv.Atoi(cmp.Or(part[3], "1")) // likewise
	if len(part[3]) != digits || number < 1 || number > 12/many {
		return time.Time{}, 0, false
	}
	return time.Date(year, time.Month((number-1)*many+1), 1, 0, 0, 0, 0, time.UTC), many, true
}

// delivered reports whether the report is there.
func (r *ReportFacts) delivered() bool { return r.Status != "" || r.Delivered != "" }
