package main

import (
	"fmt"
	"strings"
)

// field is a cell of what a path leads to.
func field(path string) cell { return func(row any) string { return text(row, path) } }

func fields(paths ...string) []cell {
	cells := make([]cell, len(paths))
	for i, p := range paths {
		cells[i] = field(p)
	}
	return cells
}

// share is a cell such as 3/4.
func share(path string) cell {
	return func(row any) string { return text(row, path+".have") + "/" + text(row, path+".of") }
}

// unit names a law or an agency, or a basis that counts for itself.
func unit(row any) string {
	if title := text(row, "node.title"); title != "" {
		return title
	}
	return basis(items(row, "basis"))
}

// basis names a missing basis: whose data, and for whom.
func basis(found any) string {
	name := text(found, "kind") + ": " + text(found, "dataset.title")
	if consumer := text(found, "consumer.title"); consumer != "" {
		name += " → " + consumer
	}
	return name
}

// way names a path by its nodes and the edges between them.
func way(row any) string {
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

// hypothesisOf names a hypothesis by what it names.
func hypothesisOf(row any) string {
	verb := "added"
	if text(row, "hypothesis.gone") == "true" {
		verb = "gone"
	}
	name := strings.Join(strings.Fields(text(row, "hypothesis.kind")+" basis"), " ")
	for _, part := range []string{"dataset", "consumer", "law", "agency"} {
		if title := text(row, "hypothesis."+part+".title"); title != "" {
			name += fmt.Sprintf(", %s “%s”", part, title)
		}
	}
	return verb + ": " + name
}

func blockedShown() shown {
	return shown{
		columns: []string{"STATE", "SERVICE", "RESPONSIBLE", "REASONS", "WHY", "ID"},
		parts: []part{{
			list:  "blockedServices.nodes",
			cells: fields("state", "title", "responsible.nodes.title", "verdict.reasons", "explanations", "id"),
		}},
		notes: func(answer any) []string {
			c := func(state string) string { return text(answer, "blockedServices.counts."+state) }
			return []string{fmt.Sprintf("Under this filter %s are blocked, %s unknown and %s clear.", c("blocked"), c("unknown"), c("clear"))}
		},
	}
}

func impactShown() shown {
	return shown{
		columns: []string{"DISTANCE", "KIND", "TITLE", "WAY", "ID"},
		parts: []part{{list: "impact.nodes.nodes", cells: []cell{
			field("distance"), field("node.kind"), field("node.title"), func(row any) string { return way(items(row, "way")) }, field("node.id"),
		}}},
		notes: func(answer any) []string {
			var notes []string
			if text(answer, "impact.truncated") == "true" {
				notes = append(notes, "There are more: the farthest are left off.")
			}
			if text(answer, "impact.deeper") == "true" {
				notes = append(notes, "The loss goes on farther than was asked.")
			}
			return notes
		},
	}
}

func pathShown() shown {
	return shown{
		columns: []string{"LENGTH", "WAY"},
		parts:   []part{{list: "path.paths", cells: []cell{field("length"), way}}},
		notes: func(answer any) []string {
			if len(items(answer, "path.paths")) == 0 {
				return []string{"There is no path as short as that."}
			}
			return nil
		},
	}
}

func whatIfShown() shown {
	cells := fields("service.title", "before.state", "after.state", "after.reasons", "rows.nodes.explanation", "service.id")
	return shown{
		columns: []string{"LIST", "SERVICE", "BEFORE", "AFTER", "REASONS AFTER", "HELD BACK BY", "ID"},
		parts: []part{
			{"changes", "whatIf.services.nodes", cells},
			{"still waits", "whatIf.waiting.nodes", cells},
		},
		notes: func(answer any) []string {
			var notes []string
			for _, e := range items(answer, "whatIf.effects") {
				notes = append(notes, fmt.Sprintf("%s: speaks of %s needs, changes %s.", hypothesisOf(e), text(e, "speaksOf"), text(e, "changes")))
			}
			if text(answer, "whatIf.changes") == "false" {
				notes = append(notes, "Nothing changes.")
			}
			for _, e := range items(answer, "whatIf.lifeEvents.nodes") {
				notes = append(notes, fmt.Sprintf("%s: %s blocked before, %s after.", text(e, "lifeEvent.title"), text(e, "before.blocked"), text(e, "after.blocked")))
			}
			return notes
		},
	}
}

func plansShown() shown {
	return shown{
		columns: []string{"TAKES", "BASES"},
		parts:   []part{{list: "unblockingPlans.plans", cells: []cell{named("units", unit), named("bases", basis)}}},
		notes: func(answer any) []string {
			plans := func(path string) string { return text(answer, "unblockingPlans."+path) }
			exact := "The cost is the least possible."
			if plans("exact") == "false" {
				exact = "Time ran out; no plan costs less than " + plans("bound") + "."
			}
			more := ""
			if plans("more") == "true" {
				more = " There are more plans of this cost; -k shows them."
			}
			return []string{
				fmt.Sprintf("Each plan costs %s (%s) and releases %s services. %s%s", plans("cost"), plans("unit"), plans("services.totalCount"), exact, more),
				fmt.Sprintf("%s needs are beyond any basis; their services are left out.", plans("beyond.totalCount")),
			}
		},
	}
}

// named names each item of a list.
func named(list string, name func(any) string) cell {
	return func(row any) string {
		var names []string
		for _, item := range items(row, list) {
			names = append(names, name(item))
		}
		return strings.Join(names, "; ")
	}
}

func leverageShown() shown {
	return shown{
		columns: []string{"PROVIDE", "RELEASES", "LIFE EVENTS", "HELPS", "SERVICES RELEASED"},
		parts: []part{{list: "leverage.nodes", cells: append([]cell{named("unit", unit)}, fields(
			"releases.totalCount", "lifeEvents.totalCount", "helps.totalCount", "releases.nodes.title")...)}},
	}
}

func worklistShown() shown {
	duty := []cell{named("basis", basis), field("basis.agencies.title"), field("services.totalCount"), field("services.nodes.title")}
	return shown{
		columns: []string{"LIST", "WHAT", "WHOSE", "COUNT", "SERVICES"},
		parts: []part{
			{"owes", "worklist.owes.nodes", duty},
			{"waits for", "worklist.waitsFor.nodes", duty},
			{"can settle", "worklist.canSettle.nodes", []cell{
				func(row any) string { return text(row, "reason") + ": " + text(row, "subject.title") },
				func(any) string { return "" }, field("services.totalCount"), field("services.nodes.title"),
			}},
		},
	}
}

func coordinationShown() shown {
	return shown{
		columns: []string{"CONSUMER", "PROVIDER", "BLOCKED", "UNKNOWN", "CLEAR"},
		parts: []part{{
			list:  "coordination.cells.nodes",
			cells: fields("consumer.title", "provider.title", "counts.blocked", "counts.unknown", "counts.clear"),
		}},
	}
}

func coverageShown() shown {
	shares := []cell{share("servicesWithNeeds"), share("evidenceWithDataset"), share("datasetsWithAccess"), share("datasetsWithBasis")}
	name := func(row any) string { return text(row, "source.title") + text(row, "node.title") }
	return shown{
		columns: []string{"OF", "SERVICES WITH NEEDS", "EVIDENCE WITH DATASET", "DATASETS WITH ACCESS RIGHTS", "DATASETS WITH A BASIS"},
		parts: []part{
			{list: "coverage.whole", cells: append([]cell{func(any) string { return "everything" }}, shares...)},
			{list: "coverage.groups.nodes", cells: append([]cell{name}, shares...)},
		},
	}
}
