package brief

import "github.com/sammenheng/sammenheng/graph"

func english() words {
	return words{
		Tag:     "en-GB",
		Decimal: ".", Thousands: ",",
		Percent: "{n}%", Rank: "no.\u00a0{n}", Kroner: "NOK\u00a0{n}", Points: "{n}\u00a0percentage points",
		Months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		Date:   "{day} {month} {year}", HalfYear: "half-year {n} of {year}", Tertial: "four-month period {n} of {year}", Quarter: "quarter {n} of {year}",
		Quoted: "“{name}”", And: "and", Example: "example", Nothing: "–", NotStated: "not stated", Page: "Page {page} of {pages}",
		More:  plural{One: "and one more", Many: "and {n} more"},
		Kinds: map[graph.Kind]string{graph.LifeEvent: "Life event", graph.Agency: "Agency"}, Ministry: "Ministry",

		Title: "Brief: {name}", Subtitle: "{kind} · data version {n} · assessed on {day}", WithExamples: " · contains example data",

		Standing: standingWords{
			Heading:  "Status",
			Services: plural{"No services belong to the life event.", "The life event has one service.", "The life event has {n} services."},
			Counts:   "{blocked} because a legal basis for sharing data is missing, {unknown} and {clear}.",
			Blocked:  plural{"None is blocked", "One is blocked", "{n} are blocked"},
			Unknown:  plural{"none is unknown", "one is unknown", "{n} are unknown"},
			Clear:    plural{"none is clear", "one is clear", "{n} are clear"},
			Upstream: plural{One: "One waits for another service that is blocked.", Many: "{n} wait for other services that are blocked."},

			Report: "Last status report, for {period}: {status}{before}.", ReportBefore: " (before: {status})",
			Reported:    map[graph.ReportStatus]string{graph.ReportDone: "done", graph.ReportOnTrack: "on track", graph.ReportAtRisk: "at risk", graph.ReportDelayed: "delayed", graph.ReportStopped: "stopped"},
			Responsible: "Responsible: {who}.", Illustrative: "The figures rest in part on example data.",
		},
		Barriers: barrierWords{
			Heading: "What stands in the way", None: "No barriers are recorded, and no legal basis has been found to be missing.",
			Sum:         plural{One: "One barrier is known.", Many: "{n} barriers are known."},
			Unaddressed: plural{"Each has at least one open measure.", "One has no open measure.", "{n} have no open measure."},
			Column:      []string{"Barrier", "Type", "Open measures"},
			Types: map[graph.BarrierType]string{
				graph.LawBarrier: "legislation", graph.DevelopmentBarrier: "funding of development", graph.OperationBarrier: "funding of operation",
				graph.CoordinationLack: "coordination", graph.DataCultureBarrier: "data culture", graph.CompetenceBarrier: "competence", graph.TechnologyBarrier: "technology",
			},
			Missing: plural{One: "one missing legal basis", Many: "{n} missing legal bases"}, Below: ", see the next part",
			NoMeasure: "No measure", Ended: plural{One: " (one has ended)", Many: " ({n} have ended)"},
			OfThese: plural{One: "no measure for one of them", Many: "no measure for {n} of them"}, Reduced: "reduced",
		},
		Blockers: blockerWords{
			Heading: "The missing legal bases that matter most", None: "No legal basis has been found to be missing.",
			Column:   []string{"What is missing", "Law", "Whose job it is", "Services waiting"},
			Disclose: "Disclosing {dataset}", DiscloseTo: "Disclosing {dataset} to {consumer}",
			Process: "Processing {dataset}", ProcessAt: "Processing {dataset} at {consumer}",
			Waiting: plural{One: "1", Many: "{n}"}, AllAlone: ", for this only", Alone: plural{One: ", 1 of them for this only", Many: ", {n} of them for this only"},
		},
		Plan: planWords{
			Heading: "Smallest plan", None: "No services are blocked, so no new legal bases are needed.",
			Releases: "{bases} would be enough for {services} no more:",
			Bases:    plural{One: "one new legal basis", Many: "{n} new legal bases"}, Services: plural{One: "one service to be blocked", Many: "{n} services to be blocked"},
			MoreSets: "Other sets are just as small.", NotTold: "There are too many possible sets for the smallest to be worked out in a brief; ask for plans in the web UI.",
			Beyond: plural{One: "One blocked service is helped by no new legal basis.", Many: "{n} blocked services are helped by no new legal basis."},
		},
		Measures: measureWords{
			Heading: "Measures and gaps in them", None: "No open measure addresses the life event or what stands in its way.",
			Sum: "{open}: {overdue}, {undated} and {operation}.", Open: plural{One: "One open measure", Many: "{n} open measures"},
			Overdue: plural{"none is overdue", "one is overdue", "{n} are overdue"}, Undated: plural{"none lacks a due date", "one lacks a due date", "{n} lack a due date"},
			NoOperation: plural{"none is without money for operation", "one has no certain money for operation", "{n} have no certain money for operation"},
			Column:      []string{"Measure", "Responsible", "Due", "Status", "Gaps"},
			Statuses: map[graph.MeasureStatus]string{
				graph.MeasureProposed: "proposed", graph.MeasurePlanned: "planned", graph.MeasureStarted: "under way", graph.MeasurePaused: "paused",
				graph.MeasureDone: "done", graph.MeasureStopped: "stopped", graph.MeasureUnknown: "unknown",
			},
			GapOverdue: "overdue", GapUndated: "no due date", GapNoMoney: "no money for operation", GapUnknown: "operation not settled",
			GapNobody: "nobody responsible", GapCircle: "waits for itself",
			Pair:  "{first} and {second} both work on {shared}, but are not linked.",
			Pairs: plural{One: "One more pair is not linked.", Many: "{n} more pairs are not linked."},
		},
		Forecast: forecastWords{
			Heading: "When it may clear", Now: "No services are blocked now.",
			Clears: "If the roadmap holds, no service of this life event is blocked from {day}, because of {measure}.",
			Chain:  "What decides the date: {chain}.", NotInSight: "No date is in sight: {remain}.", NoMeasures: "No open measure would release any of them.",
			Remain:    plural{One: "one service is still blocked when all dated measures are done", Many: "{n} services are still blocked when all dated measures are done"},
			Remaining: "Still blocked then: {services}.",
			Step:      plural{One: "{day}: {services} is released by {measures}.", Many: "{day}: {n} services are released by {measures}: {services}."},
			Undated: map[graph.Undated]string{
				graph.WasStopped: "{measure} would help, but was stopped.", graph.InACircle: "{measure} would help, but waits for itself through other measures.",
				graph.NoDueDate: "{measure} would help, but has no due date.", graph.IsOverdue: "{measure} would help, but its due date has passed.",
				graph.WaitsForOne: "{measure} would help, but waits for {by}, which cannot be dated.",
			},
		},
		Indicators: indicatorWords{
			Heading: "Indicators", Column: []string{"Indicator", "Last measured", "Before", "Trend"}, Value: "{value} ({year})",
			Trends: map[graph.TrendDirection]string{
				graph.TrendBetter: "better", graph.TrendWorse: "worse", graph.TrendFlat: "flat", graph.TrendChanged: "changed", graph.TrendUnknown: "measured only once",
			},
			Change: " ({change})",
		},
		Changes: changeWords{
			Heading: "Changes since last time", SinceRun: "since {name} ({day})", SinceDay: "since {day}",
			Nothing: "Nothing is recorded to have changed {since}.", Unremembered: "No earlier loads are remembered, so changes cannot be shown.",
			Partly: "Loads are remembered from {day}.", Sum: plural{One: "{since}: one change.", Many: "{since}: {n} changes."},
		},
		Method: methodWords{
			Heading:      "How this brief was made",
			States:       "A service is blocked when a legal basis for sharing data is recorded or assessed to be missing, clear when nothing is in its way, and otherwise unknown.",
			Unknown:      "Unknown means that nobody has written it down; it does not mean that something is missing.",
			Counts:       "Plans and forecasts count only what is blocked, not what is unknown.",
			Measures:     "A measure is overdue when its due date is before the day of assessment; the forecast follows the due dates that are stated and estimates none.",
			Version:      "Data version {n} (digest {digest}), assessed on {day}.",
			Illustrative: "What is marked “example” rests on example data and says nothing of the real world.",
			Stale:        "Sources that could not be read last time, so that older data is used: {sources}.",
		},
		Agency: agencyWords{
			Sum:  "{owes}, {waits} and {settle}. {measures}, {reports} and {advice}.",
			Owes: plural{"Owes no legal basis", "Owes one legal basis", "Owes {n} legal bases"}, Waits: plural{"waits for none", "waits for one from others", "waits for {n} from others"},
			Settle:      plural{"can settle nothing unknown", "can settle one unknown", "can settle {n} unknowns"},
			Measures:    plural{"Leads no open measure", "Leads one open measure", "Leads {n} open measures"},
			Reports:     plural{"has no status report to deliver", "has one status report to deliver", "has {n} status reports to deliver"},
			Advice:      plural{"no recommendation to follow up", "one recommendation to follow up", "{n} recommendations to follow up"},
			OwesHeading: "Owes others", WaitsHeading: "Waits for others", SettleHeading: "Can settle",
			ReportsHeading: "Status reports to deliver", AdviceHeading: "Recommendations not yet followed up", EventsHeading: "Life events",
			SettleRow: plural{One: "{doubt} (concerns one service).", Many: "{doubt} (concerns {n} services)."},
			Doubts: map[graph.Reason]string{
				graph.DatasetNotStated: "evidence without a dataset: {n}", graph.ReasonUnderAssessment: "legal bases being assessed: {n}",
				graph.DatasetNotFound: "datasets that nobody describes: {n}", graph.LawNotStated: "legal bases without a law stated: {n}",
				graph.AccessRightsNotStated: "datasets without access rights stated: {n}", graph.AgencyNotStated: "datasets or services without an agency stated: {n}",
				graph.NotExpressible: "datasets with legislation that does not say whether it permits disclosure: {n}", graph.NotRecorded: "datasets without a legal basis recorded: {n}",
				graph.NeedsNotStated: "services without needs recorded: {n}",
			},
			Waiting: "Measures of others that wait for these: {measures}.",
			Report:  "{period} on {about}: {when}", ReportDue: "due {day}", ReportOverdue: "overdue since {day}", ReportNoDay: "no due date",
			Progress: map[graph.Progress]string{
				graph.NotStarted: "not started", graph.Underway: "started", graph.PartlyDone: "partly done", graph.Completed: "done", graph.ProgressUnknown: "progress unknown",
			},
			AdviceRow: "{issuer}: {what} – {progress}", Number: " no. {n}",
			EventColumn: []string{"Life event", "Role", "Blocked", "Unknown", "Clear"}, Responsible: "responsible", Owing: "owes legal bases",
		},
	}
}
