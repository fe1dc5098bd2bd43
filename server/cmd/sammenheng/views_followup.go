package main

import (
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// The headings that several tables of follow-up have.
func headMeasure() phrase     { return phrase{"Tiltak", "Tiltak", "Measure"} }
func headMeasures() phrase    { return phrase{"Tiltak", "Tiltak", "Measures"} }
func headStatus() phrase      { return phrase{"Status", "Status", "Status"} }
func headDue() phrase         { return phrase{"Frist", "Frist", "Due"} }
func headType() phrase        { return phrase{"Type", "Type", "Type"} }
func headResponsible() phrase { return phrase{"Ansvarlig", "Ansvarleg", "Responsible"} }
func headExpected() phrase    { return phrase{"Ventes ferdig", "Ventar ferdig", "Expected"} }
func headExample() phrase     { return phrase{"Eksempel", "Døme", "Example"} }

// nothing is an empty cell.
func nothing(any, graph.Language) string { return "" }

func barriersShown() shown {
	return shown{
		columns: []phrase{
			headType(),
			{"Hindring", "Hindring", "Obstacle"},
			{"Hvor", "Kvar", "Where"},
			{"Åpne tiltak", "Opne tiltak", "Open measures"},
			{"Avsluttede tiltak", "Avslutta tiltak", "Ended measures"},
			headExample(),
		},
		parts: []part{{list: "barrierProfile.entries.nodes", cells: []cell{
			field("type"), obstacle, field("where.title"), named("measures", ledMeasure), field("ended.title"), yes("barrier.illustrative"),
		}}},
		notes: func(answer any, lang graph.Language) []string {
			return []string{phrase{
				"%s: %d hindringer, %d uten åpent tiltak.", "%s: %d hindringar, %d utan ope tiltak.", "%s: %d obstacles, %d without an open measure.",
			}.with(lang, text(answer, "barrierProfile.lifeEvent.title"), sum(answer, "barrierProfile.counts.count"), sum(answer, "barrierProfile.counts.unaddressed"))}
		},
	}
}

// obstacle names a barrier that somebody wrote down, and the missing bases.
func obstacle(row any, lang graph.Language) string {
	var names []string
	if title := text(row, "barrier.title"); title != "" {
		names = append(names, title)
	}
	for _, b := range items(row, "bases") {
		names = append(names, basis(items(b, "basis"), lang))
	}
	return strings.Join(names, "; ")
}

// ledMeasure names a measure, and who is responsible for it.
func ledMeasure(row any, _ graph.Language) string {
	name := text(row, "title")
	if leaders := text(row, "leaders.nodes.title"); leaders != "" {
		name += " (" + leaders + ")"
	}
	return name
}

func measuresShown() shown {
	return shown{
		columns: []phrase{
			headDue(), headMeasure(), headType(), headStatus(),
			{"Forfalt", "Forfalle", "Overdue"},
			headResponsible(),
			{"Penger til drift", "Pengar til drift", "Money for operation"},
			headExpected(),
			{"Tiltak som venter på det", "Tiltak som ventar på det", "Measures that wait for it"},
			headExample(), headID(),
		},
		parts: []part{{list: "measures.nodes", cells: []cell{
			field("due"), field("title"), field("type"), field("status"), yes("overdue"), some("leaders", "title"),
			field("operation.state"), expected, field("waiting.title"), yes("illustrative"), field("id"),
		}}},
	}
}

// yes is a cell that says yes, or nothing.
func yes(path string) cell {
	return func(row any, lang graph.Language) string {
		if text(row, path) != "true" {
			return ""
		}
		return phrase{"ja", "ja", "yes"}.in(lang)
	}
}

// expected is the day on which a measure will be done, or why nobody can tell.
func expected(row any, _ graph.Language) string {
	when := text(row, "expectation.on")
	if why := text(row, "expectation.why"); why != "" {
		when = why
	}
	if by := text(row, "expectation.by.title"); by != "" {
		when += " (" + by + ")"
	}
	return when
}

func roadmapShown() shown {
	return shown{
		columns: []phrase{
			headDue(), headMeasure(),
			{"På veikartet", "På vegkartet", "On the roadmap"},
			headStatus(), headResponsible(),
			{"Venter på", "Ventar på", "Waits for"},
			headExpected(),
			{"Frigjør", "Frigjer", "Releases"},
			{"Hjelper", "Hjelper", "Helps"},
			headExample(), headID(),
		},
		parts: []part{{list: "roadmap.items.nodes", cells: []cell{
			field("measure.due"), field("measure.title"), yes("onRoadmap"), field("measure.status"), some("measure.leaders", "title"),
			some("measure.dependsOn", "title"), expected, field("releases"), field("helps"), yes("measure.illustrative"), field("measure.id"),
		}}},
		notes: roadmapNotes,
	}
}

func roadmapNotes(answer any, lang graph.Language) []string {
	var notes []string
	for _, ring := range items(answer, "roadmap.circles") {
		notes = append(notes, phrase{"Venter på hverandre i ring: %s.", "Ventar på kvarandre i ring: %s.", "Wait for each other in a circle: %s."}.
			with(lang, strings.ReplaceAll(text(ring, "measures.title"), "; ", " → ")))
	}
	for _, e := range items(answer, "roadmap.release.lifeEvents.nodes") {
		notes = append(notes, phrase{
			"Hvis alt gjennomføres: %s har %s blokkerte før, %s etter.", "Om alt blir gjennomført: %s har %s blokkerte før, %s etter.", "If all is carried out: %s has %s blocked before, %s after.",
		}.with(lang, text(e, "lifeEvent.title"), text(e, "before.blocked"), text(e, "after.blocked")))
	}
	return notes
}

func forecastShown() shown {
	undated := func(row any, _ graph.Language) string {
		return expected(map[string]any{"expectation": row}, "")
	}
	return shown{
		columns: []phrase{headList(), {"Når", "Når", "When"}, headMeasures(), headServices()},
		parts: []part{
			{label: phrase{"frigjøres", "blir frigjorde", "released"}, list: "followUp.forecast.steps", cells: fields("on", "measures.title", "released.title")},
			{label: phrase{"uten dato", "utan dato", "undated"}, list: "followUp.forecast.undated", cells: []cell{undated, field("measure.title"), nothing}},
			{label: phrase{"blokkert etterpå", "blokkerte etterpå", "blocked afterwards"}, list: "followUp.forecast.remains", cells: []cell{field("after.reasons"), nothing, field("service.title")}},
		},
		notes: func(answer any, lang graph.Language) []string {
			f := func(path string) string { return text(answer, "followUp.forecast."+path) }
			switch {
			case f("now.blocked") == "0":
				return []string{phrase{"%s: ingen tjenester er blokkert.", "%s: ingen tenester er blokkerte.", "%s: no service is blocked."}.with(lang, f("lifeEvent.title"))}
			case f("clears") == "":
				return []string{phrase{
					"%s: ingen dato er i sikte for at ingen tjenester er blokkert.", "%s: ingen dato er i sikte for at ingen tenester er blokkerte.", "%s: no day is in sight on which no service is blocked.",
				}.with(lang, f("lifeEvent.title"))}
			}
			return []string{phrase{
				"Hvis datoene holder, er ingen tjenester i %s blokkert %s, på grunn av: %s.", "Om datoane held, er ingen tenester i %s blokkerte %s, på grunn av: %s.", "If the dates hold, no service of %s is blocked on %s, because of: %s.",
			}.with(lang, f("lifeEvent.title"), f("clears"), strings.ReplaceAll(f("critical.title"), "; ", " → "))}
		},
	}
}
