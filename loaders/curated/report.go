package curated

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// readReport reads a row of reports.csv. period, reporter, and a life event or
// a measure must be filled in; status too, unless the report is only due.
func readReport(r *row, s *seen) facts {
	report := &graph.ReportFacts{
		Period:    r.reportPeriod("period"),
		Status:    wordOr(r, "status", reportStatuses(), ""),
		Due:       r.date("due", optional),
		Delivered: r.date("delivered", optional),
	}
	if report.Delivered != "" && r.text("status", optional) == "" {
		r.reject("status", "is empty though the report was delivered; say how things stand")
	}
	reporters := r.agencies("reporter", required)
	lifeEvents, measures := r.stubs("lifeEvents", graph.LifeEvent), r.references("measures", graph.Measure)
	if r.text("lifeEvents", optional) == "" && r.text("measures", optional) == "" {
		r.reject("lifeEvents", "is empty, and so is measures; name what the report is about")
	}
	n := &graph.Node{
		ID: r.reportID(report.Period, slices.Concat(reporters, lifeEvents, measures)), Kinds: []graph.Kind{graph.StatusReport}, Resolved: true,
		Titles: r.reportTitles(report.Period), Descriptions: r.texts("text", optional), Report: report,
	}
	r.checkNew(n.ID, r.reportColumn(), s)
	if len(r.problems) > 0 {
		return facts{}
	}
	var f facts
	f.describe(r, s, n)
	f.linkFrom(r, reporters, graph.Reports, n.ID)
	f.link(r, n.ID, graph.Concerns, lifeEvents)
	f.link(r, n.ID, graph.Concerns, measures)
	return f
}

// reportPeriod reads a year or a part of one.
func (r *row) reportPeriod(column string) graph.ReportPeriod {
	value := r.text(column, required)
	if value == "" {
		return ""
	}
	p, err := graph.ParsePeriod(value)
	if err != nil {
		r.reject(column, "is no period; write 2026, 2026-H1, 2026-T2 (four months), 2026-Q3 or 2026-04")
	}
	return p
}

// reportID is the id that the row gives, or one of what it is about: the same
// report is the same node wherever the row stands.
func (r *row) reportID(period graph.ReportPeriod, about []*graph.Node) graph.ID {
	if value := r.text("id", optional); value != "" {
		id := idOf(graph.StatusReport, value)
		if id == "" {
			r.reject("id", notAName)
		}
		return id
	}
	content := make([]string, 0, len(about))
	for _, n := range about {
		content = append(content, n.ID)
	}
	slices.Sort(content)
	sum := sha256.Sum256([]byte(string(period) + "\x00" + strings.Join(slices.Compact(content), "\x00")))
	return ids + noun(graph.StatusReport) + ":" + hex.EncodeToString(sum[:16])
}

// reportColumn is the cell that tells which report a row is.
func (r *row) reportColumn() string {
	if r.text("id", optional) != "" {
		return "id"
	}
	return "period"
}

// reportTitles are those that the row gives, or the period's.
func (r *row) reportTitles(period graph.ReportPeriod) []graph.Text {
	if texts := r.texts("title", optional); len(texts) > 0 {
		return texts
	}
	source := r.options.Source
	return []graph.Text{
		{Lang: "nb", Value: "Statusrapport " + string(period), Source: source},
		{Lang: "nn", Value: "Statusrapport " + string(period), Source: source},
		{Lang: "en", Value: "Status report " + string(period), Source: source},
	}
}

func reportStatuses() []named[graph.ReportStatus] {
	return []named[graph.ReportStatus]{
		{"done", graph.ReportDone},
		{"on track", graph.ReportOnTrack},
		{"at risk", graph.ReportAtRisk},
		{"delayed", graph.ReportDelayed},
		{"stopped", graph.ReportStopped},
		{"ferdig", graph.ReportDone},
		{"i rute", graph.ReportOnTrack},
		{"etter planen", graph.ReportOnTrack},
		{"usikker", graph.ReportAtRisk},
		{"usikkert", graph.ReportAtRisk},
		{"i fare", graph.ReportAtRisk},
		{"forsinket", graph.ReportDelayed},
		{"forseinka", graph.ReportDelayed},
		{"stanset", graph.ReportStopped},
		{"stansa", graph.ReportStopped},
	}
}
