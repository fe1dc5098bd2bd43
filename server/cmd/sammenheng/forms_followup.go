package main

// followUpForms ask what stands in the way of life events and who does what
// about it.
func followUpForms() []shortForm {
	event := "the life event: its address"
	return append([]shortForm{
		{
			name: "barriers", argument: "life-event", place: "LIFE-EVENT", short: "What stands in the way of a life event, and who does what about it?",
			example: `barriers "$EVENT" --unaddressed`,
			options: []option{
				needed(id("of", "life-event", event)), words("types", "type", "only of this type, such as LAW or FUNDING_OPERATION; may be repeated"),
				flag("unaddressed", "unaddressed", "only what no open measure addresses"), size(),
			},
			shown: barriersShown(),
		},
		{
			name: "measures", short: "Which measures are there, how do they stand, and what waits for them?", example: "measures --overdue",
			options: []option{
				id("filter.lifeEvent", "life-event", "only what works on this life event or on something of it"),
				id("filter.agency", "agency", "only what this agency or ministry, or a part of it, is responsible for"),
				id("filter.about", "about", "only what works on this"),
				words("filter.statuses", "status", "only in this status, such as STARTED; may be repeated"),
				words("filter.types", "type", "only of this type: MEASURE, ROADMAP_ITEM or INITIATIVE; may be repeated"),
				flag("filter.overdue", "overdue", "only open ones that should have been done before the assessment day"),
				flag("filter.withoutOperation", "without-operation", "only open ones without known money for running what they make"), size(),
			},
			shown: measuresShown(),
		},
		{
			name: "roadmap", short: "What is to be done when, what waits for what, and what does it release?", example: "roadmap",
			options: []option{id("lifeEvent", "life-event", "only items that work on this life event"), size()},
			shown:   roadmapShown(),
		},
		{
			name: "forecast", argument: "life-event", place: "LIFE-EVENT", short: "When does a life event clear if the measures keep their dates?", example: `forecast "$EVENT"`,
			options: []option{needed(id("of", "life-event", event)), unknownAs()},
			shown:   forecastShown(),
		},
	}, reportingForms()...)
}

// reportingForms ask how it goes, and whose turn it is to say so.
func reportingForms() []shortForm {
	return []shortForm{
		{
			name: "standing", argument: "of", place: "AGENCY", short: "What does follow-up ask of an agency or ministry?", example: "standing 974761076",
			options: []option{needed(id("of", "of", "the agency or ministry: an address, or an organisation number")), size()},
			shown:   standingShown(),
		},
		{
			name: "indicators", short: "How do the indicators stand, and where do they go?", example: "indicators --trend WORSE",
			options: []option{
				id("filter.about", "about", "only what speaks of this; those of the whole country speak of every life event"),
				word("filter.trend", "trend", "only what goes this way: BETTER, WORSE, FLAT, CHANGED or UNKNOWN"),
				word("filter.barrier", "barrier", "only what measures this type of barrier, such as LAW"), size(),
			},
			shown: indicatorsShown(),
		},
		{
			name: "reports", argument: "period", place: "PERIOD", short: "What do the status reports of a period say, beside those before?", example: "reports 2026-T2",
			options: []option{single("period", "period", "2026, 2026-H1, 2026-T2, 2026-Q3 or 2026-04 (default: the latest)", asGiven), size()},
			shown:   reportsShown(),
		},
	}
}
