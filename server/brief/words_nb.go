package brief

import "github.com/sammenheng/sammenheng/graph"

func bokmaal() words {
	return words{
		Tag:     "nb-NO",
		Decimal: ",", Thousands: "\u00a0",
		Percent: "{n}\u00a0%", Rank: "nr.\u00a0{n}", Kroner: "{n}\u00a0kroner", Points: "{n}\u00a0prosentpoeng",
		Months: [12]string{"januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"},
		Date:   "{day}. {month} {year}", HalfYear: "{n}. halvår {year}", Tertial: "{n}. tertial {year}", Quarter: "{n}. kvartal {year}",
		Quoted: "«{name}»", And: "og", Example: "eksempel", Nothing: "–", NotStated: "ikke oppgitt", Page: "Side {page} av {pages}",
		More:  plural{One: "og én til", Many: "og {n} til"},
		Kinds: map[graph.Kind]string{graph.LifeEvent: "Livshendelse", graph.Agency: "Virksomhet"}, Ministry: "Departement",

		Title: "Notat: {name}", Subtitle: "{kind} · dataversjon {n} · vurdert per {day}", WithExamples: " · inneholder eksempeldata",

		Standing: standingWords{
			Heading:  "Status",
			Services: plural{"Ingen tjenester er knyttet til livshendelsen.", "Livshendelsen har én tjeneste.", "Livshendelsen har {n} tjenester."},
			Counts:   "{blocked} fordi en hjemmel for å dele data mangler, {unknown} og {clear}.",
			Blocked:  plural{"Ingen er blokkert", "Én er blokkert", "{n} er blokkert"},
			Unknown:  plural{"ingen er ukjent", "én er ukjent", "{n} er ukjente"},
			Clear:    plural{"ingen er klare", "én er klar", "{n} er klare"},
			Upstream: plural{One: "Én venter på en annen tjeneste som er blokkert.", Many: "{n} venter på andre tjenester som er blokkert."},

			Report: "Siste statusrapport, for {period}: {status}{before}.", ReportBefore: " (før: {status})",
			Reported:    map[graph.ReportStatus]string{graph.ReportDone: "ferdig", graph.ReportOnTrack: "i rute", graph.ReportAtRisk: "usikkert", graph.ReportDelayed: "forsinket", graph.ReportStopped: "stanset"},
			Responsible: "Ansvarlig: {who}.", Illustrative: "Tallene hviler delvis på eksempeldata.",
		},
		Barriers: barrierWords{
			Heading: "Hva står i veien", None: "Ingen hindringer er registrert, og ingen hjemler er vurdert å mangle.",
			Sum:         plural{One: "Én hindring er kjent.", Many: "{n} hindringer er kjent."},
			Unaddressed: plural{"Alle har minst ett åpent tiltak.", "Én har ingen åpne tiltak.", "{n} har ingen åpne tiltak."},
			Column:      []string{"Hindring", "Type", "Åpne tiltak"},
			Types: map[graph.BarrierType]string{
				graph.LawBarrier: "regelverk", graph.DevelopmentBarrier: "finansiering av utvikling", graph.OperationBarrier: "finansiering av drift",
				graph.CoordinationLack: "samordning", graph.DataCultureBarrier: "datakultur", graph.CompetenceBarrier: "kompetanse", graph.TechnologyBarrier: "teknologi",
			},
			Missing: plural{One: "én manglende hjemmel", Many: "{n} manglende hjemler"}, Below: ", se neste del",
			NoMeasure: "Ingen tiltak", Ended: plural{One: " (ett er avsluttet)", Many: " ({n} er avsluttet)"},
			OfThese: plural{One: "ingen tiltak mot én av dem", Many: "ingen tiltak mot {n} av dem"}, Reduced: "redusert",
		},
		Blockers: blockerWords{
			Heading: "De viktigste hjemlene som mangler", None: "Ingen hjemler er vurdert å mangle.",
			Column:   []string{"Det som mangler", "Rettskilde", "Hvem må ordne det", "Tjenester som venter"},
			Disclose: "Utlevere {dataset}", DiscloseTo: "Utlevere {dataset} til {consumer}",
			Process: "Behandle {dataset}", ProcessAt: "Behandle {dataset} hos {consumer}",
			Waiting: plural{Many: "{n}", One: "1"}, AllAlone: ", bare på dette", Alone: plural{One: ", 1 av dem bare på dette", Many: ", {n} av dem bare på dette"},
		},
		Plan: planWords{
			Heading: "Minste plan", None: "Ingen tjenester er blokkert, så det trengs ingen nye hjemler.",
			Releases: "{bases} er nok til at {services}:",
			Bases:    plural{One: "én ny hjemmel", Many: "{n} nye hjemler"}, Services: plural{One: "én tjeneste ikke lenger er blokkert", Many: "{n} tjenester ikke lenger er blokkert"},
			MoreSets: "Det finnes andre sett som er like små.", NotTold: "Det er for mange mulige sett til at det minste kan regnes ut i et notat; spør etter planer i løsningen.",
			Beyond: plural{One: "Én blokkert tjeneste kan ingen ny hjemmel løse.", Many: "{n} blokkerte tjenester kan ingen ny hjemmel løse."},
		},
		Measures: measureWords{
			Heading: "Tiltak og hull i dem", None: "Ingen åpne tiltak retter seg mot livshendelsen eller det som står i veien.",
			Sum: "{open}: {overdue}, {undated} og {operation}.", Open: plural{One: "Ett åpent tiltak", Many: "{n} åpne tiltak"},
			Overdue: plural{"ingen er forfalt", "ett er forfalt", "{n} er forfalt"}, Undated: plural{"ingen mangler frist", "ett mangler frist", "{n} mangler frist"},
			NoOperation: plural{"ingen står uten penger til drift", "ett har ikke sikre penger til drift", "{n} har ikke sikre penger til drift"},
			Column:      []string{"Tiltak", "Ansvarlig", "Frist", "Status", "Hull"},
			Statuses: map[graph.MeasureStatus]string{
				graph.MeasureProposed: "foreslått", graph.MeasurePlanned: "planlagt", graph.MeasureStarted: "pågår", graph.MeasurePaused: "satt på vent",
				graph.MeasureDone: "gjennomført", graph.MeasureStopped: "stanset", graph.MeasureUnknown: "ukjent",
			},
			GapOverdue: "forfalt", GapUndated: "uten frist", GapNoMoney: "ingen penger til drift", GapUnknown: "drift ikke avklart",
			GapNobody: "uten ansvarlig", GapCircle: "venter på seg selv",
			Pair:  "{first} og {second} arbeider begge med {shared}, men er ikke koblet sammen.",
			Pairs: plural{One: "Ett par til er ikke koblet sammen.", Many: "{n} par til er ikke koblet sammen."},
		},
		Forecast: forecastWords{
			Heading: "Når kan det løse seg", Now: "Ingen tjenester er blokkert nå.",
			Clears: "Hvis veikartet holder, er ingen tjenester i livshendelsen blokkert fra {day}, på grunn av {measure}.",
			Chain:  "Det som bestemmer datoen: {chain}.", NotInSight: "Ingen dato er i sikte: {remain}.", NoMeasures: "Ingen åpne tiltak ville løst noen av dem.",
			Remain:    plural{One: "én tjeneste er fortsatt blokkert når alle daterte tiltak er gjennomført", Many: "{n} tjenester er fortsatt blokkert når alle daterte tiltak er gjennomført"},
			Remaining: "Det gjelder {services}.",
			Step:      plural{One: "{day}: {services} løses av {measures}.", Many: "{day}: {n} tjenester løses av {measures}: {services}."},
			Undated: map[graph.Undated]string{
				graph.WasStopped: "{measure} ville hjulpet, men er stanset.", graph.InACircle: "{measure} ville hjulpet, men venter på seg selv gjennom andre tiltak.",
				graph.NoDueDate: "{measure} ville hjulpet, men har ingen frist.", graph.IsOverdue: "{measure} ville hjulpet, men fristen er passert.",
				graph.WaitsForOne: "{measure} ville hjulpet, men venter på {by}, som ikke kan dateres.",
			},
		},
		Indicators: indicatorWords{
			Heading: "Nøkkeltall", Column: []string{"Nøkkeltall", "Sist målt", "Før", "Utvikling"}, Value: "{value} ({year})",
			Trends: map[graph.TrendDirection]string{
				graph.TrendBetter: "bedre", graph.TrendWorse: "verre", graph.TrendFlat: "uendret", graph.TrendChanged: "endret", graph.TrendUnknown: "bare målt én gang",
			},
			Change: " ({change})",
		},
		Changes: changeWords{
			Heading: "Endringer siden sist", SinceRun: "siden {name} ({day})", SinceDay: "siden {day}",
			Nothing: "Ingenting er registrert endret {since}.", Unremembered: "Ingen tidligere innlastinger er husket, så endringer kan ikke vises.",
			Partly: "Innlastingene er husket fra {day}.", Sum: plural{One: "{since}: én endring.", Many: "{since}: {n} endringer."},
		},
		Method: methodWords{
			Heading:      "Slik er notatet laget",
			States:       "En tjeneste er blokkert når det er registrert eller vurdert at en hjemmel for å dele data mangler, klar når det ikke er noe i veien, og ellers ukjent.",
			Unknown:      "Ukjent betyr at ingen har skrevet det ned; det betyr ikke at noe mangler.",
			Counts:       "Planer og prognoser regner bare med det som er blokkert, ikke med det som er ukjent.",
			Measures:     "Et tiltak er forfalt når fristen er før vurderingsdagen; prognosen følger fristene som er oppgitt, og anslår ingen.",
			Version:      "Dataversjon {n} (kontrollsum {digest}), vurdert per {day}.",
			Illustrative: "Det som er merket «eksempel», hviler på eksempeldata og sier ikke noe om virkelige forhold.",
			Stale:        "Kilder som ikke kunne leses sist, så eldre data er brukt: {sources}.",
		},
		Agency: agencyWords{
			Sum:  "{owes}, {waits} og {settle}. {measures}, {reports} og {advice}.",
			Owes: plural{"Skylder ingen hjemler", "Skylder én hjemmel", "Skylder {n} hjemler"}, Waits: plural{"venter ikke på noen", "venter på én fra andre", "venter på {n} fra andre"},
			Settle:      plural{"kan ikke avklare noe ukjent", "kan avklare ett ukjent forhold", "kan avklare {n} ukjente forhold"},
			Measures:    plural{"Leder ingen åpne tiltak", "Leder ett åpent tiltak", "Leder {n} åpne tiltak"},
			Reports:     plural{"har ingen statusrapporter å levere", "har én statusrapport å levere", "har {n} statusrapporter å levere"},
			Advice:      plural{"ingen anbefalinger å følge opp", "én anbefaling å følge opp", "{n} anbefalinger å følge opp"},
			OwesHeading: "Skylder andre", WaitsHeading: "Venter på andre", SettleHeading: "Kan avklare",
			ReportsHeading: "Statusrapporter som skal leveres", AdviceHeading: "Anbefalinger som ikke er fulgt opp", EventsHeading: "Livshendelser",
			SettleRow: plural{One: "{doubt} (gjelder én tjeneste).", Many: "{doubt} (gjelder {n} tjenester)."},
			Doubts: map[graph.Reason]string{
				graph.DatasetNotStated: "dokumentasjonskrav uten datasett: {n}", graph.ReasonUnderAssessment: "hjemler under vurdering: {n}",
				graph.DatasetNotFound: "datasett som ingen beskriver: {n}", graph.LawNotStated: "hjemler uten oppgitt lov: {n}",
				graph.AccessRightsNotStated: "datasett uten oppgitte tilgangsrettigheter: {n}", graph.AgencyNotStated: "datasett eller tjenester uten oppgitt virksomhet: {n}",
				graph.NotExpressible: "datasett med regelverk som ikke sier om det åpner for utlevering: {n}", graph.NotRecorded: "datasett uten registrert hjemmel: {n}",
				graph.NeedsNotStated: "tjenester uten registrerte behov: {n}",
			},
			Waiting: "Andres tiltak som venter på disse: {measures}.",
			Report:  "{period} om {about}: {when}", ReportDue: "frist {day}", ReportOverdue: "forfalt {day}", ReportNoDay: "uten frist",
			Progress: map[graph.Progress]string{
				graph.NotStarted: "ikke startet", graph.Underway: "påbegynt", graph.PartlyDone: "delvis gjennomført", graph.Completed: "gjennomført", graph.ProgressUnknown: "framdrift ukjent",
			},
			AdviceRow: "{issuer}: {what} – {progress}", Number: " nr. {n}",
			EventColumn: []string{"Livshendelse", "Rolle", "Blokkert", "Ukjent", "Klar"}, Responsible: "ansvarlig", Owing: "skylder hjemler",
		},
	}
}
