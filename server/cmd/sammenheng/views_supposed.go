package main

import (
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// hypothesisOf names a hypothesis by what it names.
func hypothesisOf(row any, lang graph.Language) string {
	verb := phrase{"lagt til", "lagd til", "added"}
	if text(row, "hypothesis.gone") == "true" {
		verb = phrase{"borte", "borte", "gone"}
	}
	name := phrase{"hjemmel", "heimel", "basis"}.in(lang)
	if kind := text(row, "hypothesis.kind"); kind != "" {
		name += " (" + strings.ToLower(basisKind(kind, lang)) + ")"
	}
	for _, part := range []struct {
		path string
		name phrase
	}{
		{"dataset", phrase{"datasett", "datasett", "dataset"}},
		{"consumer", phrase{"for", "for", "consumer"}},
		{"law", phrase{"lov", "lov", "law"}},
		{"agency", phrase{"virksomhet", "verksemd", "agency"}},
	} {
		if title := text(row, "hypothesis."+part.path+".title"); title != "" {
			name += phrase{", %s «%s»", ", %s «%s»", ", %s “%s”"}.with(lang, part.name.in(lang), title)
		}
	}
	return verb.in(lang) + ": " + name
}

func whatIfShown() shown {
	cells := append(fields("service.title", "before.state", "after.state", "after.reasons"), some("rows", "explanation"), field("service.id"))
	return shown{
		columns: []phrase{
			headList(), headService(),
			{"Før", "Før", "Before"},
			{"Etter", "Etter", "After"},
			{"Årsaker etter", "Årsaker etter", "Reasons after"},
			{"Holdes tilbake av", "Blir halden att av", "Held back by"},
			headID(),
		},
		parts: []part{
			{label: phrase{"endres", "blir endra", "changes"}, list: "whatIf.services.nodes", cells: cells},
			{label: phrase{"venter fortsatt", "ventar framleis", "still waits"}, list: "whatIf.waiting.nodes", cells: cells},
		},
		notes: whatIfNotes,
	}
}

func whatIfNotes(answer any, lang graph.Language) []string {
	var notes []string
	for _, e := range items(answer, "whatIf.effects") {
		if text(e, "speaksOf") == "0" {
			notes = append(notes, phrase{"%s: ingen har behov som dette gjelder.", "%s: ingen har behov som dette gjeld.", "%s: nobody has a need that this is about."}.with(lang, hypothesisOf(e, lang)))
			continue
		}
		notes = append(notes, phrase{"%s: gjelder %s behov, endrer %s.", "%s: gjeld %s behov, endrar %s.", "%s: speaks of %s needs, changes %s."}.
			with(lang, hypothesisOf(e, lang), text(e, "speaksOf"), text(e, "changes")))
	}
	if text(answer, "whatIf.changes") == "false" {
		notes = append(notes, phrase{"Ingenting endres.", "Ingenting blir endra.", "Nothing changes."}.in(lang))
	}
	for _, e := range items(answer, "whatIf.lifeEvents.nodes") {
		notes = append(notes, phrase{"%s: %s blokkert før, %s etter.", "%s: %s blokkerte før, %s etter.", "%s: %s blocked before, %s after."}.
			with(lang, text(e, "lifeEvent.title"), text(e, "before.blocked"), text(e, "after.blocked")))
	}
	return notes
}

func plansShown() shown {
	return shown{
		columns: []phrase{{"Plan", "Plan", "Plan"}, {"Krever", "Krev", "Takes"}, {"Hjemmel", "Heimel", "Basis"}},
		parts:   []part{{list: "unblockingPlans.plans", split: planRows, cells: []cell{field("plan"), planUnit, planBasis}}},
		notes:   plansNotes,
	}
}

// planRows sets a plan out line by line, for it may take dozens of bases: those
// who must act, then the bases. A plan that counts bases has each once.
func planRows(plan any, number int) []any {
	var rows []any
	for _, u := range items(plan, "units") {
		if text(u, "node.title") != "" {
			rows = append(rows, map[string]any{"plan": number, "unit": u})
		}
	}
	for _, b := range items(plan, "bases") {
		rows = append(rows, map[string]any{"plan": number, "basis": b})
	}
	return rows
}

func planUnit(row any, _ graph.Language) string { return text(row, "unit.node.title") }

func planBasis(row any, lang graph.Language) string {
	if len(items(row, "basis")) == 0 {
		return ""
	}
	return basis(items(row, "basis"), lang)
}

func plansNotes(answer any, lang graph.Language) []string {
	plans := func(path string) string { return text(answer, "unblockingPlans."+path) }
	if plans("services.totalCount") == "0" {
		return []string{
			phrase{"Ingen tjenester venter på en hjemmel.", "Ingen tenester ventar på ein heimel.", "No service waits for a basis."}.in(lang),
			beyondNote(plans("beyond.totalCount"), lang),
		}
	}
	note := phrase{"Hver plan koster %s (%s) og frigjør %s tjenester.", "Kvar plan kostar %s (%s) og frigjer %s tenester.", "Each plan costs %s (%s) and releases %s services."}.
		with(lang, plans("cost"), plans("unit"), plans("services.totalCount"))
	if plans("exact") == "false" {
		note += phrase{" Tiden tok slutt; ingen plan koster mindre enn %s.", " Tida tok slutt; ingen plan kostar mindre enn %s.", " Time ran out; no plan costs less than %s."}.with(lang, plans("bound"))
	} else {
		note += phrase{" Kostnaden er den minste mulige.", " Kostnaden er den minste moglege.", " The cost is the least possible."}.in(lang)
	}
	if plans("more") == "true" {
		note += phrase{" Det finnes flere planer med denne kostnaden; -k viser flere.", " Det finst fleire planar med denne kostnaden; -k viser fleire.", " There are more plans of this cost; -k shows more."}.in(lang)
	}
	return []string{note, beyondNote(plans("beyond.totalCount"), lang)}
}

func beyondNote(count string, lang graph.Language) string {
	return phrase{
		"%s behov kan ingen hjemmel løse; tjenestene deres er holdt utenfor.",
		"%s behov kan ingen heimel løyse; tenestene deira er haldne utanfor.",
		"%s needs are beyond any basis; their services are left out.",
	}.with(lang, count)
}

func leverageShown() shown {
	return shown{
		columns: []phrase{
			{"På plass", "På plass", "Provide"},
			{"Frigjør", "Frigjer", "Releases"},
			headLifeEvents(),
			{"Hjelper", "Hjelper", "Helps"},
			{"Tjenester som frigjøres", "Tenester som blir frigjorde", "Services released"},
		},
		parts: []part{{list: "leverage.nodes", cells: []cell{
			named("unit", unit), field("releases.totalCount"), field("lifeEvents.totalCount"), field("helps.totalCount"), some("releases", "title"),
		}}},
	}
}
