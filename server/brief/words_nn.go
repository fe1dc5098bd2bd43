package brief

import "github.com/sammenheng/sammenheng/graph"

func nynorsk() words {
	return words{
		Tag:     "nn-NO",
		Decimal: ",", Thousands: "\u00a0",
		Percent: "{n}\u00a0%", Rank: "nr.\u00a0{n}", Kroner: "{n}\u00a0kroner", Points: "{n}\u00a0prosentpoeng",
		Months: [12]string{"januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"},
		Date:   "{day}. {month} {year}", HalfYear: "{n}. halvår {year}", Tertial: "{n}. tertial {year}", Quarter: "{n}. kvartal {year}",
		Quoted: "«{name}»", And: "og", Example: "døme", Nothing: "–", NotStated: "ikkje oppgitt", Page: "Side {page} av {pages}",
		More:  plural{One: "og éin til", Many: "og {n} til"},
		Kinds: map[graph.Kind]string{graph.LifeEvent: "Livshending", graph.Agency: "Verksemd"}, Ministry: "Departement",

		Title: "Notat: {name}", Subtitle: "{kind} · dataversjon {n} · vurdert per {day}", WithExamples: " · inneheld eksempeldata",

		Standing: standingWords{
			Heading:  "Status",
			Services: plural{"Ingen tenester er knytte til livshendinga.", "Livshendinga har éi teneste.", "Livshendinga har {n} tenester."},
			Counts:   "{blocked} fordi ein heimel for å dele data manglar, {unknown} og {clear}.",
			Blocked:  plural{"Inga er blokkert", "Éi er blokkert", "{n} er blokkerte"},
			Unknown:  plural{"inga er ukjend", "éi er ukjend", "{n} er ukjende"},
			Clear:    plural{"inga er klar", "éi er klar", "{n} er klare"},
			Upstream: plural{One: "Éi ventar på ei anna teneste som er blokkert.", Many: "{n} ventar på andre tenester som er blokkerte."},

			Report: "Siste statusrapport, for {period}: {status}{before}.", ReportBefore: " (før: {status})",
			Reported:    map[graph.ReportStatus]string{graph.ReportDone: "ferdig", graph.ReportOnTrack: "i rute", graph.ReportAtRisk: "usikkert", graph.ReportDelayed: "forseinka", graph.ReportStopped: "stansa"},
			Responsible: "Ansvarleg: {who}.", Illustrative: "Tala kviler delvis på eksempeldata.",
		},
		Barriers: barrierWords{
			Heading: "Kva står i vegen", None: "Ingen hindringar er registrerte, og ingen heimlar er vurderte å mangle.",
			Sum:         plural{One: "Éi hindring er kjend.", Many: "{n} hindringar er kjende."},
			Unaddressed: plural{"Alle har minst eitt ope tiltak.", "Éi har ingen opne tiltak.", "{n} har ingen opne tiltak."},
			Column:      []string{"Hindring", "Type", "Opne tiltak"},
			Types: map[graph.BarrierType]string{
				graph.LawBarrier: "regelverk", graph.DevelopmentBarrier: "finansiering av utvikling", graph.OperationBarrier: "finansiering av drift",
				graph.CoordinationLack: "samordning", graph.DataCultureBarrier: "datakultur", graph.CompetenceBarrier: "kompetanse", graph.TechnologyBarrier: "teknologi",
			},
			Missing: plural{One: "éin manglande heimel", Many: "{n} manglande heimlar"}, Below: ", sjå neste del",
			NoMeasure: "Ingen tiltak", Ended: plural{One: " (eitt er avslutta)", Many: " ({n} er avslutta)"},
			OfThese: plural{One: "ingen tiltak mot éin av dei", Many: "ingen tiltak mot {n} av dei"}, Reduced: "redusert",
		},
		Blockers: blockerWords{
			Heading: "Dei viktigaste heimlane som manglar", None: "Ingen heimlar er vurderte å mangle.",
			Column:   []string{"Det som manglar", "Rettskjelde", "Kven må ordne det", "Tenester som ventar"},
			Disclose: "Utlevere {dataset}", DiscloseTo: "Utlevere {dataset} til {consumer}",
			Process: "Behandle {dataset}", ProcessAt: "Behandle {dataset} hos {consumer}",
			Waiting: plural{One: "1", Many: "{n}"}, AllAlone: ", berre på dette", Alone: plural{One: ", 1 av dei berre på dette", Many: ", {n} av dei berre på dette"},
		},
		Plan: planWords{
			Heading: "Minste plan", None: "Ingen tenester er blokkerte, så det trengst ingen nye heimlar.",
			Releases: "{bases} er nok til at {services}:",
			Bases:    plural{One: "éin ny heimel", Many: "{n} nye heimlar"}, Services: plural{One: "éi teneste ikkje lenger er blokkert", Many: "{n} tenester ikkje lenger er blokkerte"},
			MoreSets: "Det finst andre sett som er like små.", NotTold: "Det er for mange moglege sett til at det minste kan reknast ut i eit notat; spør etter planar i løysinga.",
			Beyond: plural{One: "Éi blokkert teneste kan ingen ny heimel løyse.", Many: "{n} blokkerte tenester kan ingen ny heimel løyse."},
		},
		Measures: measureWords{
			Heading: "Tiltak og hol i dei", None: "Ingen opne tiltak rettar seg mot livshendinga eller det som står i vegen.",
			Sum: "{open}: {overdue}, {undated} og {operation}.", Open: plural{One: "Eitt ope tiltak", Many: "{n} opne tiltak"},
			Overdue: plural{"ingen er forfalne", "eitt er forfalle", "{n} er forfalne"}, Undated: plural{"ingen manglar frist", "eitt manglar frist", "{n} manglar frist"},
			NoOperation: plural{"ingen står utan pengar til drift", "eitt har ikkje sikre pengar til drift", "{n} har ikkje sikre pengar til drift"},
			Column:      []string{"Tiltak", "Ansvarleg", "Frist", "Status", "Hol"},
			Statuses: map[graph.MeasureStatus]string{
				graph.MeasureProposed: "føreslått", graph.MeasurePlanned: "planlagt", graph.MeasureStarted: "i gang", graph.MeasurePaused: "sett på vent",
				graph.MeasureDone: "gjennomført", graph.MeasureStopped: "stansa", graph.MeasureUnknown: "ukjend",
			},
			GapOverdue: "forfalle", GapUndated: "utan frist", GapNoMoney: "ingen pengar til drift", GapUnknown: "drift ikkje avklart",
			GapNobody: "utan ansvarleg", GapCircle: "ventar på seg sjølv",
			Pair:  "{first} og {second} arbeider begge med {shared}, men er ikkje kopla saman.",
			Pairs: plural{One: "Eitt par til er ikkje kopla saman.", Many: "{n} par til er ikkje kopla saman."},
		},
		Forecast: forecastWords{
			Heading: "Når kan det løyse seg", Now: "Ingen tenester er blokkerte no.",
			Clears: "Dersom vegkartet held, er ingen tenester i livshendinga blokkerte frå {day}, på grunn av {measure}.",
			Chain:  "Det som avgjer datoen: {chain}.", NotInSight: "Ingen dato er i sikte: {remain}.", NoMeasures: "Ingen opne tiltak ville løyst nokon av dei.",
			Remain:    plural{One: "éi teneste er framleis blokkert når alle daterte tiltak er gjennomførte", Many: "{n} tenester er framleis blokkerte når alle daterte tiltak er gjennomførte"},
			Remaining: "Det gjeld {services}.",
			Step:      plural{One: "{day}: {services} blir løyst av {measures}.", Many: "{day}: {n} tenester blir løyste av {measures}: {services}."},
			Undated: map[graph.Undated]string{
				graph.WasStopped: "{measure} ville hjelpt, men er stansa.", graph.InACircle: "{measure} ville hjelpt, men ventar på seg sjølv gjennom andre tiltak.",
				graph.NoDueDate: "{measure} ville hjelpt, men har ingen frist.", graph.IsOverdue: "{measure} ville hjelpt, men fristen har gått ut.",
				graph.WaitsForOne: "{measure} ville hjelpt, men ventar på {by}, som ikkje kan daterast.",
			},
		},
		Indicators: indicatorWords{
			Heading: "Nøkkeltal", Column: []string{"Nøkkeltal", "Sist målt", "Før", "Utvikling"}, Value: "{value} ({year})",
			Trends: map[graph.TrendDirection]string{
				graph.TrendBetter: "betre", graph.TrendWorse: "verre", graph.TrendFlat: "uendra", graph.TrendChanged: "endra", graph.TrendUnknown: "berre målt éin gong",
			},
			Change: " ({change})",
		},
		Changes: changeWords{
			Heading: "Endringar sidan sist", SinceRun: "sidan {name} ({day})", SinceDay: "sidan {day}",
			Nothing: "Ingenting er registrert endra {since}.", Unremembered: "Ingen tidlegare innlastingar er hugsa, så endringar kan ikkje visast.",
			Partly: "Innlastingane er hugsa frå {day}.", Sum: plural{One: "{since}: éi endring.", Many: "{since}: {n} endringar."},
		},
		Method: methodWords{
			Heading:      "Slik er notatet laga",
			States:       "Ei teneste er blokkert når det er registrert eller vurdert at ein heimel for å dele data manglar, klar når det ikkje er noko i vegen, og elles ukjend.",
			Unknown:      "Ukjend tyder at ingen har skrive det ned; det tyder ikkje at noko manglar.",
			Counts:       "Planar og prognosar reknar berre med det som er blokkert, ikkje med det som er ukjent.",
			Measures:     "Eit tiltak er forfalle når fristen er før vurderingsdagen; prognosen følgjer fristane som er oppgitte, og anslår ingen.",
			Version:      "Dataversjon {n} (kontrollsum {digest}), vurdert per {day}.",
			Illustrative: "Det som er merkt «døme», kviler på eksempeldata og seier ikkje noko om verkelege tilhøve.",
			Stale:        "Kjelder som ikkje kunne lesast sist, så eldre data er brukte: {sources}.",
		},
		Agency: agencyWords{
			Sum:  "{owes}, {waits} og {settle}. {measures}, {reports} og {advice}.",
			Owes: plural{"Skuldar ingen heimlar", "Skuldar éin heimel", "Skuldar {n} heimlar"}, Waits: plural{"ventar ikkje på nokon", "ventar på éin frå andre", "ventar på {n} frå andre"},
			Settle:      plural{"kan ikkje avklare noko ukjent", "kan avklare eitt ukjent forhold", "kan avklare {n} ukjende forhold"},
			Measures:    plural{"Leier ingen opne tiltak", "Leier eitt ope tiltak", "Leier {n} opne tiltak"},
			Reports:     plural{"har ingen statusrapportar å levere", "har éin statusrapport å levere", "har {n} statusrapportar å levere"},
			Advice:      plural{"ingen tilrådingar å følgje opp", "éi tilråding å følgje opp", "{n} tilrådingar å følgje opp"},
			OwesHeading: "Skuldar andre", WaitsHeading: "Ventar på andre", SettleHeading: "Kan avklare",
			ReportsHeading: "Statusrapportar som skal leverast", AdviceHeading: "Tilrådingar som ikkje er følgde opp", EventsHeading: "Livshendingar",
			SettleRow: plural{One: "{doubt} (gjeld éi teneste).", Many: "{doubt} (gjeld {n} tenester)."},
			Doubts: map[graph.Reason]string{
				graph.DatasetNotStated: "dokumentasjonskrav utan datasett: {n}", graph.ReasonUnderAssessment: "heimlar under vurdering: {n}",
				graph.DatasetNotFound: "datasett som ingen skildrar: {n}", graph.LawNotStated: "heimlar utan oppgitt lov: {n}",
				graph.AccessRightsNotStated: "datasett utan oppgitte tilgangsrettar: {n}", graph.AgencyNotStated: "datasett eller tenester utan oppgitt verksemd: {n}",
				graph.NotExpressible: "datasett med regelverk som ikkje seier om det opnar for utlevering: {n}", graph.NotRecorded: "datasett utan registrert heimel: {n}",
				graph.NeedsNotStated: "tenester utan registrerte behov: {n}",
			},
			Waiting: "Tiltaka til andre som ventar på desse: {measures}.",
			Report:  "{period} om {about}: {when}", ReportDue: "frist {day}", ReportOverdue: "forfalle {day}", ReportNoDay: "utan frist",
			Progress: map[graph.Progress]string{
				graph.NotStarted: "ikkje starta", graph.Underway: "påbyrja", graph.PartlyDone: "delvis gjennomført", graph.Completed: "gjennomført", graph.ProgressUnknown: "framdrift ukjend",
			},
			AdviceRow: "{issuer}: {what} – {progress}", Number: " nr. {n}",
			EventColumn: []string{"Livshending", "Rolle", "Blokkert", "Ukjend", "Klar"}, Responsible: "ansvarleg", Owing: "skuldar heimlar",
		},
	}
}
