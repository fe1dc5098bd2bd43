package brief

import (
	"strconv"

	"github.com/sammenheng/sammenheng/graph"
)

// reports are the status reports that an agency has not delivered.
func (s scribe) reports(a agencyMaterial) Section {
	x := Section{Key: "reports", Heading: s.Agency.ReportsHeading}
	due := a.standing.ReportsDue
	var lines []Line
	for _, id := range due[:min(len(due), mostReports)] {
		if n := s.look(id); n != nil && n.Report != nil {
			lines = append(lines, s.report(a, n))
		}
	}
	x.enumerate(lines)
	s.more(&x, len(due), mostReports)
	return x
}

// report names a report by its period and what it is about.
func (s scribe) report(a agencyMaterial, n *graph.Node) Line {
	day := plain(s.date(n.Report.Due))
	when := fill(s.Agency.ReportDue, blanks{"day": day})
	switch {
	case n.Report.Due == "":
		when = plain(s.Agency.ReportNoDay)
	case n.Report.Due < a.follow.AssessedOn:
		when = strong(fill(s.Agency.ReportOverdue, blanks{"day": day}))
	}
	about := s.name(n.ID)
	if ids := a.to(n.ID, graph.Concerns); len(ids) > 0 {
		about = s.list(ids, 2, s.quoted)
		if n.Illustrative {
			about = about.and(s.exampleMark())
		}
	}
	return capital(fill(s.Agency.Report, blanks{
		"period": {Parts: []Part{{Text: s.period(n.Report.Period), About: n.ID}}}, "about": about, "when": when,
	}))
}

// advice are the recommendations that it must follow up and has not yet.
func (s scribe) advice(a agencyMaterial) Section {
	x := Section{Key: "recommendations", Heading: s.Agency.AdviceHeading}
	open := a.standing.Recommendations
	var lines []Line
	for _, id := range open[:min(len(open), mostAdvice)] {
		n := s.look(id)
		if n == nil || n.Recommendation == nil {
			continue
		}
		issuer := n.Recommendation.Issuer
		if n.Recommendation.Number > 0 {
			issuer += fill(s.Agency.Number, blanks{"n": plain(strconv.Itoa(n.Recommendation.Number))}).Plain()
		}
		progress := n.Recommendation.Progress
		if progress == "" {
			progress = graph.ProgressUnknown
		}
		lines = append(lines, fill(s.Agency.AdviceRow, blanks{
			"issuer": plain(issuer), "what": s.cited(id), "progress": plain(s.Agency.Progress[progress]),
		}))
	}
	x.enumerate(lines)
	s.more(&x, len(open), mostAdvice)
	return x
}

// events are the life events that it has to do with.
func (s scribe) events(a agencyMaterial) Section {
	x := Section{Key: "events", Heading: s.Agency.EventsHeading}
	var rows []Row
	for _, e := range a.events[:min(len(a.events), mostEvents)] {
		var roles []Line
		if e.responsible {
			roles = append(roles, plain(s.Agency.Responsible))
		}
		if e.owing {
			roles = append(roles, plain(s.Agency.Owing))
		}
		number := func(n int) Line { return plain(s.number(float64(n))) }
		rows = append(rows, row(
			s.name(e.event), between(roles, ", "),
			strong(number(e.counts.Blocked)), number(e.counts.Unknown), number(e.counts.Clear),
		))
	}
	x.tabulate(s.Agency.EventColumn, rows)
	s.more(&x, len(a.events), mostEvents)
	return x
}
