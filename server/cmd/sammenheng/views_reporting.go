package main

import (
	"fmt"
	"strconv"

	"github.com/sammenheng/sammenheng/graph"
)

func standingShown() shown {
	duty := []cell{named("basis", basis), nothing, waitingServices, field("basis.dataset.id")}
	measure := fields("title", "due", "status", "id")
	return shown{
		columns: []phrase{headList(), {"Hva", "Kva", "What"}, headDue(), headStatus(), headID()},
		parts: []part{
			{label: phrase{"skylder", "skuldar", "owes"}, list: "standing.worklist.owes.nodes", cells: duty},
			{label: phrase{"venter på", "ventar på", "waits for"}, list: "standing.worklist.waitsFor.nodes", cells: duty},
			{label: phrase{"tiltak", "tiltak", "measure"}, list: "standing.measures.nodes", cells: measure},
			{label: phrase{"forfalt", "forfalle", "overdue"}, list: "standing.overdue", cells: measure},
			{label: phrase{"uten penger til drift", "utan pengar til drift", "no money for operation"}, list: "standing.withoutOperation", cells: fields("title", "due", "operation.state", "id")},
			{label: phrase{"venter på virksomheten", "ventar på verksemda", "waits for it"}, list: "standing.waiting", cells: measure},
			{label: phrase{"rapport å levere", "rapport å levere", "report to deliver"}, list: "standing.reportsDue", cells: fields("title", "due", "period", "id")},
			{label: phrase{"anbefaling", "tilråding", "recommendation"}, list: "standing.recommendations", cells: []cell{
				func(row any, _ graph.Language) string { return text(row, "issuer") + ": " + text(row, "title") },
				nothing, field("progress"), field("id"),
			}},
		},
	}
}

// waitingServices is how many services wait for a missing basis.
func waitingServices(row any, lang graph.Language) string {
	return phrase{"%s venter", "%s ventar", "%s waiting"}.with(lang, text(row, "services.totalCount"))
}

func indicatorsShown() shown {
	return shown{
		columns: []phrase{
			{"Nøkkeltall", "Nøkkeltal", "Indicator"},
			{"Enhet", "Eining", "Unit"},
			{"År før", "År før", "Year before"},
			{"Verdi før", "Verdi før", "Value before"},
			{"År", "År", "Year"},
			{"Verdi", "Verdi", "Value"},
			{"Utvikling", "Utvikling", "Trend"},
			{"Målt blant", "Målt blant", "Measured among"},
			{"Kilde", "Kjelde", "Source"},
			headExample(), headID(),
		},
		parts: []part{{list: "indicators.nodes", cells: []cell{
			field("title"), field("unit"), field("trend.from.year"), field("trend.from.value"), field("trend.to.year"), field("trend.to.value"),
			trendWord, field("population"), field("trend.to.origin.reference"), yes("illustrative"), field("id"),
		}}},
	}
}

// trendWord is where an indicator goes, in words.
func trendWord(row any, lang graph.Language) string {
	switch graph.TrendDirection(text(row, "trend.direction")) {
	case graph.TrendBetter:
		return phrase{"bedre", "betre", "better"}.in(lang)
	case graph.TrendWorse:
		return phrase{"verre", "verre", "worse"}.in(lang)
	case graph.TrendFlat:
		return phrase{"flat", "flat", "flat"}.in(lang)
	case graph.TrendChanged:
		return phrase{"endret", "endra", "changed"}.in(lang)
	default:
		return phrase{"ukjent", "ukjend", "unknown"}.in(lang)
	}
}

func reportsShown() shown {
	either := func(path string) cell {
		return func(row any, _ graph.Language) string {
			if now := text(row, "report."+path); now != "" {
				return now
			}
			return text(row, "before."+path)
		}
	}
	return shown{
		columns: []phrase{
			{"Endring", "Endring", "Change"},
			{"Gjelder", "Gjeld", "Of what"},
			{"Rapportør", "Rapportør", "Reporter"},
			{"Status før", "Status før", "Status before"},
			headStatus(), headDue(),
			{"Levert", "Levert", "Delivered"},
			headExample(), headID(),
		},
		parts: []part{{list: "reportRound.reports.nodes", cells: []cell{
			field("change"), either("concerns.nodes.title"), either("reporters.nodes.title"), field("before.status"),
			field("report.status"), field("report.due"), field("report.delivered"), exampleReport, either("id"),
		}}},
		notes: func(answer any, lang graph.Language) []string {
			before := text(answer, "reportRound.before")
			if before == "" {
				before = "–"
			}
			return []string{phrase{"Periode %s, sammenlignet med %s. Perioder: %s.", "Periode %s, samanlikna med %s. Periodar: %s.", "Period %s, beside %s. Periods: %s."}.
				with(lang, text(answer, "reportRound.period"), before, text(answer, "reportPeriods"))}
		},
	}
}

// exampleReport says yes when either report is example data.
func exampleReport(row any, lang graph.Language) string {
	if now := yes("report.illustrative")(row, lang); now != "" {
		return now
	}
	return yes("before.illustrative")(row, lang)
}

// sum adds the numbers that a path leads to.
func sum(answer any, path string) int {
	total := 0
	for _, found := range items(answer, path) {
		n, _ := strconv.Atoi(fmt.Sprint(found)) // the schema says that it is a number
		total += n
	}
	return total
}
