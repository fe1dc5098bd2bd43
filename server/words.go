package server

import "github.com/sammenheng/sammenheng/graph"

// words are the texts of the plain page in one language.
type words struct {
	Tag, Title, Lead, Questions, WhichBlocked, WhichUnknown, WhichClear  string
	Search, SearchLabel, Found, NothingFound                             string
	LifeEvents, LifeEvent, AllEvents, NoEvents                           string
	Services, Service, Responsible, State, Why, Upstream, NoServices     string
	Blocked, Unknown, Clear, Of, Next, Example, ExampleLong, ExampleData string
	Footer, AssessedOn, Stale, Nothing, Failed, Write, Language, Build   string
}

// wordsIn are the texts in a language.
func wordsIn(lang graph.Language) words {
	switch lang {
	case graph.NN:
		return nynorsk()
	case graph.EN:
		return english()
	default:
		return bokmaal()
	}
}

func bokmaal() words {
	return words{
		Tag: "nb", Title: "Sammenheng", Lead: "Hvilke tjenester står fast fordi hjemmel for å dele data mangler – og hvorfor?",
		Questions: "Spørsmål", WhichBlocked: "Hvilke tjenester er blokkert?", WhichUnknown: "Hvilke vet vi ikke om?", WhichClear: "Hvilke er klare?",
		Search: "Søk", SearchLabel: "Søk i titler, beskrivelser, organisasjonsnummer og lovhenvisninger", Found: "Treff", NothingFound: "Ingen treff.",
		LifeEvents: "De sju livshendelsene", LifeEvent: "Livshendelse", AllEvents: "Alle livshendelser", NoEvents: "Kildene sier ikke hvilke livshendelser som er prioritert.",
		Services: "Tjenester", Service: "Tjeneste", Responsible: "Ansvarlig", State: "Tilstand", Why: "Hvorfor", Upstream: "Venter også på en blokkert tjeneste.", NoServices: "Ingen tjenester her.",
		Blocked: "Blokkert", Unknown: "Ukjent", Clear: "Klar", Of: "av", Next: "Neste side", Example: "eksempel", ExampleData: "Noen av kildene er eksempeldata, og tallene under kan hvile på dem.", ExampleLong: "Merket «eksempel»: vurderingen hviler på eksempeldata og sier ikke noe om virkelige forhold.",
		Footer: "Dataversjon", AssessedOn: "vurdert per", Stale: "kilden feilet sist; eldre data brukes", Nothing: "Ingenting er lastet inn ennå. Kjør «sammenheng load».", Failed: "Spørsmålet kunne ikke besvares", Write: "Skriv egne spørringer i GraphQL", Language: "Språk",
		Build: "Dette er den enkle siden. Kjør «make ui build» der Node.js er installert, for å få hele nettløsningen.",
	}
}

func nynorsk() words {
	return words{
		Tag: "nn", Title: "Sammenheng", Lead: "Kva tenester står fast fordi heimel for å dele data manglar – og kvifor?",
		Questions: "Spørsmål", WhichBlocked: "Kva tenester er blokkerte?", WhichUnknown: "Kva veit vi ikkje om?", WhichClear: "Kva er klare?",
		Search: "Søk", SearchLabel: "Søk i titlar, skildringar, organisasjonsnummer og lovtilvisingar", Found: "Treff", NothingFound: "Ingen treff.",
		LifeEvents: "Dei sju livshendingane", LifeEvent: "Livshending", AllEvents: "Alle livshendingar", NoEvents: "Kjeldene seier ikkje kva livshendingar som er prioriterte.",
		Services: "Tenester", Service: "Teneste", Responsible: "Ansvarleg", State: "Tilstand", Why: "Kvifor", Upstream: "Ventar òg på ei blokkert teneste.", NoServices: "Ingen tenester her.",
		Blocked: "Blokkert", Unknown: "Ukjent", Clear: "Klar", Of: "av", Next: "Neste side", Example: "døme", ExampleData: "Nokre av kjeldene er døme, og tala under kan kvile på dei.", ExampleLong: "Merkt «døme»: vurderinga kviler på døme og seier ikkje noko om verkelege tilhøve.",
		Footer: "Dataversjon", AssessedOn: "vurdert per", Stale: "kjelda feila sist; eldre data er brukte", Nothing: "Ingenting er lasta inn enno. Køyr «sammenheng load».", Failed: "Spørsmålet kunne ikkje svarast på", Write: "Skriv eigne spørjingar i GraphQL", Language: "Språk",
		Build: "Dette er den enkle sida. Køyr «make ui build» der Node.js er installert, for å få heile nettløysinga.",
	}
}

func english() words {
	return words{
		Tag: "en", Title: "Sammenheng", Lead: "Which services are stuck because a legal basis for sharing data is missing – and why?",
		Questions: "Questions", WhichBlocked: "Which services are blocked?", WhichUnknown: "Which do we not know about?", WhichClear: "Which are clear?",
		Search: "Search", SearchLabel: "Search titles, descriptions, organisation numbers and law references", Found: "Found", NothingFound: "Nothing found.",
		LifeEvents: "The seven life events", LifeEvent: "Life event", AllEvents: "All life events", NoEvents: "The sources do not say which life events have priority.",
		Services: "Services", Service: "Service", Responsible: "Responsible", State: "State", Why: "Why", Upstream: "Also waits for a blocked service.", NoServices: "No services here.",
		Blocked: "Blocked", Unknown: "Unknown", Clear: "Clear", Of: "of", Next: "Next page", Example: "example", ExampleData: "Some of the sources are example data, and the figures below may rest on them.", ExampleLong: "Marked “example”: the verdict rests on example data and says nothing of the real world.",
		Footer: "Data version", AssessedOn: "assessed on", Stale: "the source failed last time; older data is used", Nothing: "Nothing is loaded yet. Run “sammenheng load”.", Failed: "The question could not be answered", Write: "Write your own queries in GraphQL", Language: "Language",
		Build: "This is the plain page. Run “make ui build” where Node.js is installed to get the whole web UI.",
	}
}
