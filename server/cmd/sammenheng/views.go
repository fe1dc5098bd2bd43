package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// field is a cell of what a path leads to.
func field(path string) cell {
	return func(row any, _ graph.Language) string { return text(row, path) }
}

func fields(paths ...string) []cell {
	cells := make([]cell, len(paths))
	for i, p := range paths {
		cells[i] = field(p)
	}
	return cells
}

// some names the nodes of a connection, and says how many more there are.
func some(connection, name string) cell {
	return func(row any, _ graph.Language) string {
		names := text(row, connection+".nodes."+name)
		total, _ := strconv.Atoi(text(row, connection+".totalCount"))
		if more := total - len(items(row, connection+".nodes")); more > 0 {
			names += fmt.Sprintf("; … (+%d)", more)
		}
		return names
	}
}

// share is two cells, for a spreadsheet would take 3/4 for a day in April.
func share(path string) []cell { return fields(path+".have", path+".of") }

// unit names a law or an agency, or a basis that counts for itself.
func unit(row any, lang graph.Language) string {
	if title := text(row, "node.title"); title != "" {
		return title
	}
	return basis(items(row, "basis"), lang)
}

// basis names a missing basis: whose data, and for whom.
func basis(found any, lang graph.Language) string {
	name := basisKind(text(found, "kind"), lang) + ": " + text(found, "dataset.title")
	if consumer := text(found, "consumer.title"); consumer != "" {
		name += " → " + consumer
	}
	return name
}

// way names a path by its nodes and the edges between them.
func way(row any, _ graph.Language) string {
	name := text(row, "from.title")
	for _, step := range items(row, "steps") {
		edge := "–" + text(step, "type") + "→"
		if text(step, "forward") == "false" {
			edge = "←" + text(step, "type") + "–"
		}
		name += " " + edge + " " + text(step, "node.title")
	}
	return strings.TrimSpace(name)
}

// named names each item of a list.
func named(list string, name cell) cell {
	return func(row any, lang graph.Language) string {
		var names []string
		for _, item := range items(row, list) {
			names = append(names, name(item, lang))
		}
		return strings.Join(names, "; ")
	}
}

func blockedShown() shown {
	return shown{
		columns: []phrase{
			{"Tilstand", "Tilstand", "State"},
			headService(),
			{"Ansvarlig", "Ansvarleg", "Responsible"},
			{"Årsaker", "Årsaker", "Reasons"},
			{"Hvorfor", "Kvifor", "Why"},
			headID(),
		},
		parts: []part{{
			list:  "blockedServices.nodes",
			cells: fields("state", "title", "responsible.nodes.title", "verdict.reasons", "explanations", "id"),
		}},
		notes: func(answer any, lang graph.Language) []string {
			c := func(state string) string { return text(answer, "blockedServices.counts."+state) }
			return []string{phrase{
				"Med dette filteret er %s blokkert, %s ukjent og %s klare.",
				"Med dette filteret er %s blokkerte, %s ukjende og %s klare.",
				"Under this filter %s are blocked, %s unknown and %s clear.",
			}.with(lang, c("blocked"), c("unknown"), c("clear"))}
		},
	}
}

func impactShown() shown {
	return shown{
		columns: []phrase{{"Avstand", "Avstand", "Distance"}, headKind(), headTitle(), headWay(), headID()},
		parts: []part{{list: "impact.nodes.nodes", cells: []cell{
			field("distance"), field("node.kind"), field("node.title"),
			func(row any, lang graph.Language) string { return way(items(row, "way"), lang) }, field("node.id"),
		}}},
		notes: func(answer any, lang graph.Language) []string {
			var notes []string
			if text(answer, "impact.truncated") == "true" {
				notes = append(notes, phrase{"Det finnes flere: de fjerneste er utelatt.", "Det finst fleire: dei fjernaste er utelatne.", "There are more: the farthest are left off."}.in(lang))
			}
			if text(answer, "impact.deeper") == "true" {
				notes = append(notes, phrase{"Tapet når lenger enn det ble spurt om.", "Tapet når lenger enn det vart spurt om.", "The loss goes on farther than was asked."}.in(lang))
			}
			return notes
		},
	}
}

func pathShown() shown {
	return shown{
		columns: []phrase{{"Lengde", "Lengd", "Length"}, headWay()},
		parts:   []part{{list: "path.paths", cells: []cell{field("length"), way}}},
		notes: func(answer any, lang graph.Language) []string {
			if len(items(answer, "path.paths")) == 0 {
				return []string{phrase{"Det finnes ingen så kort vei.", "Det finst ingen så kort veg.", "There is no path as short as that."}.in(lang)}
			}
			return nil
		},
	}
}

func searchShown() shown {
	return shown{
		columns: []phrase{headKind(), headTitle(), {"Beskrivelse", "Skildring", "Description"}, headID()},
		parts:   []part{{list: "search.nodes", cells: fields("kind", "title", "description", "id")}},
		notes: func(answer any, lang graph.Language) []string {
			if text(answer, "search.totalCount") == "0" {
				return []string{phrase{"Ingen treff.", "Ingen treff.", "Nothing found."}.in(lang)}
			}
			return nil
		},
	}
}

func worklistShown() shown {
	duty := []cell{named("basis", basis), field("basis.agencies.title"), field("services.totalCount"), some("services", "title")}
	return shown{
		columns: []phrase{headList(), {"Hva", "Kva", "What"}, {"Hvem", "Kven", "Whose"}, {"Antall tjenester", "Talet på tenester", "Number of services"}, headServices()},
		parts: []part{
			{label: phrase{"skylder", "skuldar", "owes"}, list: "worklist.owes.nodes", cells: duty},
			{label: phrase{"venter på", "ventar på", "waits for"}, list: "worklist.waitsFor.nodes", cells: duty},
			{label: phrase{"kan avklare", "kan avklare", "can settle"}, list: "worklist.canSettle.nodes", cells: []cell{
				func(row any, _ graph.Language) string { return text(row, "reason") + ": " + text(row, "subject.title") },
				func(any, graph.Language) string { return "" }, field("services.totalCount"), some("services", "title"),
			}},
		},
	}
}

func coordinationShown() shown {
	return shown{
		columns: []phrase{{"Trenger data", "Treng data", "Consumer"}, {"Har data", "Har data", "Provider"}, headBlocked(), headUnknown(), headClear()},
		parts: []part{{
			list:  "coordination.cells.nodes",
			cells: []cell{agencyOf("consumer"), agencyOf("provider"), field("counts.blocked"), field("counts.unknown"), field("counts.clear")},
		}},
	}
}

// agencyOf names an agency, or says that none is stated.
func agencyOf(path string) cell {
	return func(row any, lang graph.Language) string {
		if title := text(row, path+".title"); title != "" {
			return title
		}
		return phrase{"(ikke oppgitt)", "(ikkje oppgjeve)", "(not stated)"}.in(lang)
	}
}

func coverageShown() shown {
	shares := []cell{}
	for _, path := range []string{"servicesWithNeeds", "evidenceWithDataset", "datasetsWithAccess", "datasetsWithBasis"} {
		shares = append(shares, share(path)...)
	}
	name := func(row any, _ graph.Language) string { return text(row, "source.title") + text(row, "node.title") }
	everything := func(_ any, lang graph.Language) string { return phrase{"alt", "alt", "everything"}.in(lang) }
	return shown{
		columns: []phrase{
			{"Gjelder", "Gjeld", "Of what"},
			{"Tjenester med behov", "Tenester med behov", "Services with needs"},
			headOf(),
			{"Dokumentasjon med datasett", "Dokumentasjon med datasett", "Evidence with dataset"},
			headOf(),
			{"Datasett med tilgangsnivå", "Datasett med tilgangsnivå", "Datasets with access rights"},
			headOf(),
			{"Datasett med hjemmel", "Datasett med heimel", "Datasets with a basis"},
			headOf(),
		},
		parts: []part{
			{list: "coverage.whole", cells: append([]cell{everything}, shares...)},
			{list: "coverage.groups.nodes", cells: append([]cell{name}, shares...)},
		},
	}
}
