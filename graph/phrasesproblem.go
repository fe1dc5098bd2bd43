package graph

// problemBook holds what one language says of problems.
type problemBook struct {
	column string // clause: which column of a row is meant
	wrong  map[ProblemCode]string
	advice map[ProblemCode]string
}

func problemPhrases(lang Language) problemBook {
	switch lang {
	case NN:
		return problemsNynorsk()
	case EN:
		return problemsEnglish()
	default:
		return problemsBokmål()
	}
}

func problemsBokmål() problemBook {
	return problemBook{
		column: " på grunn av kolonnen «{property}»",
		wrong: map[ProblemCode]string{
			TitleMissing:      "«{subject}» har ingen tittel.",
			AccessUnknown:     "«{subject}» har tilgangsrettigheter som ikke står i noen kodeliste: «{value}».",
			OrgNumberInvalid:  "Organisasjonsnummeret {value} for «{subject}» kan ikke være riktig: Kontrollsifferet stemmer ikke.",
			LawWithoutAddress: "«{subject}» viser til rettskilden «{value}» uten å oppgi adressen.",
			WrongRange:        "«{subject}» viser med egenskapen {property} til «{value}», som er noe av et annet slag.",
			DateInvalid:       "«{subject}» har en dato som ikke lar seg lese: «{value}».",
			PeriodReversed:    "Perioden {value} for «{subject}» slutter før den begynner.",
			IRIInvalid:        "«{value}» er ingen gyldig adresse.",
			ClassUnknown:      "«{subject}» har en klasse som vokabularet ikke kjenner: {value}.",
			SourceConflict:    "Det som står om {property} for «{subject}», motsies et annet sted; her står det «{value}».",
			AliasConflict:     "«{value}» skal bety «{subject}», men står også for en annen virksomhet.",
			NotDescribed:      "Det vises til «{subject}», men ingen kilde beskriver det.",
			FormatMismatch:    "Dokumentet «{document}» er skrevet som {value}, men navnet tyder på et annet format.",
			RowInvalid:        "En rad i «{document}» er forkastet{column}.",
			RelationUnknown:   "Egenskapen {property} med verdien «{value}» er ikke lest, for den har ingen kjent betydning der den står.",
			DependencyCircle:  "«{subject}» venter på seg selv: {value}.",
		},
		advice: map[ProblemCode]string{
			TitleMissing:      "Gi det en tittel på bokmål eller nynorsk (dct:title).",
			AccessUnknown:     "Bruk PUBLIC, RESTRICTED eller NON_PUBLIC fra EUs kodeliste for tilgangsrettigheter (access-right).",
			OrgNumberInvalid:  "Kontroller organisasjonsnummeret i Enhetsregisteret.",
			LawWithoutAddress: "Oppgi adressen til loven eller forskriften hos Lovdata.",
			WrongRange:        "La egenskapen vise til noe av det slaget som spesifikasjonen krever.",
			DateInvalid:       "Skriv en dag som finnes, på formen ÅÅÅÅ-MM-DD.",
			PeriodReversed:    "La perioden slutte etter at den begynner.",
			IRIInvalid:        "Skriv en fullstendig adresse uten mellomrom.",
			ClassUnknown:      "Rett skrivemåten av klassen.",
			SourceConflict:    "Bli enige med den andre kilden om hva som er riktig.",
			AliasConflict:     "La adressen stå for bare én virksomhet.",
			NotDescribed:      "Beskriv det, eller rett henvisningen.",
			FormatMismatch:    "La navnet på dokumentet slutte slik formatet krever.",
			RowInvalid:        "Rett raden.",
			RelationUnknown:   "Bruk en egenskap fra CPSV-AP-NO eller DCAT-AP-NO, eller en kolonne som tabellen har.",
			DependencyCircle:  "Ta bort en av avhengighetene, slik at ett av tiltakene kan bli ferdig først.",
		},
	}
}

func problemsNynorsk() problemBook {
	return problemBook{
		column: " på grunn av kolonnen «{property}»",
		wrong: map[ProblemCode]string{
			TitleMissing:      "«{subject}» har ingen tittel.",
			AccessUnknown:     "«{subject}» har tilgangsrettar som ikkje står i noka kodeliste: «{value}».",
			OrgNumberInvalid:  "Organisasjonsnummeret {value} for «{subject}» kan ikkje vere rett: Kontrollsifferet stemmer ikkje.",
			LawWithoutAddress: "«{subject}» viser til rettskjelda «{value}» utan å oppgje adressa.",
			WrongRange:        "«{subject}» viser med eigenskapen {property} til «{value}», som er noko av eit anna slag.",
			DateInvalid:       "«{subject}» har ein dato som ikkje lèt seg lese: «{value}».",
			PeriodReversed:    "Perioden {value} for «{subject}» sluttar før han byrjar.",
			IRIInvalid:        "«{value}» er inga gyldig adresse.",
			ClassUnknown:      "«{subject}» har ein klasse som vokabularet ikkje kjenner: {value}.",
			SourceConflict:    "Det som står om {property} for «{subject}», blir motsagt ein annan stad; her står det «{value}».",
			AliasConflict:     "«{value}» skal bety «{subject}», men står òg for ei anna verksemd.",
			NotDescribed:      "Det er vist til «{subject}», men inga kjelde skildrar det.",
			FormatMismatch:    "Dokumentet «{document}» er skrive som {value}, men namnet tyder på eit anna format.",
			RowInvalid:        "Ei rad i «{document}» er forkasta{column}.",
			RelationUnknown:   "Eigenskapen {property} med verdien «{value}» er ikkje lesen, for han har inga kjend tyding der han står.",
			DependencyCircle:  "«{subject}» ventar på seg sjølv: {value}.",
		},
		advice: map[ProblemCode]string{
			TitleMissing:      "Gje det ein tittel på bokmål eller nynorsk (dct:title).",
			AccessUnknown:     "Bruk PUBLIC, RESTRICTED eller NON_PUBLIC frå EUs kodeliste for tilgangsrettar (access-right).",
			OrgNumberInvalid:  "Kontroller organisasjonsnummeret i Einingsregisteret.",
			LawWithoutAddress: "Oppgje adressa til lova eller forskrifta hos Lovdata.",
			WrongRange:        "Lat eigenskapen vise til noko av det slaget som spesifikasjonen krev.",
			DateInvalid:       "Skriv ein dag som finst, på forma ÅÅÅÅ-MM-DD.",
			PeriodReversed:    "Lat perioden slutte etter at han byrjar.",
			IRIInvalid:        "Skriv ei fullstendig adresse utan mellomrom.",
			ClassUnknown:      "Rett skrivemåten av klassen.",
			SourceConflict:    "Bli samde med den andre kjelda om kva som er rett.",
			AliasConflict:     "Lat adressa stå for berre éi verksemd.",
			NotDescribed:      "Skildre det, eller rett tilvisinga.",
			FormatMismatch:    "Lat namnet på dokumentet slutte slik formatet krev.",
			RowInvalid:        "Rett rada.",
			RelationUnknown:   "Bruk ein eigenskap frå CPSV-AP-NO eller DCAT-AP-NO, eller ein kolonne som tabellen har.",
			DependencyCircle:  "Ta bort ei av avhengnadene, slik at eitt av tiltaka kan bli ferdig først.",
		},
	}
}

func problemsEnglish() problemBook {
	return problemBook{
		column: " because of the column “{property}”",
		wrong: map[ProblemCode]string{
			TitleMissing:      "“{subject}” has no title.",
			AccessUnknown:     "“{subject}” has access rights that no code list has: “{value}”.",
			OrgNumberInvalid:  "The organisation number {value} of “{subject}” cannot be right: its check digit does not fit.",
			LawWithoutAddress: "“{subject}” refers to the law “{value}” without giving its address.",
			WrongRange:        "“{subject}” points with the property {property} at “{value}”, which is something of another kind.",
			DateInvalid:       "“{subject}” has a date that cannot be read: “{value}”.",
			PeriodReversed:    "The period {value} of “{subject}” ends before it begins.",
			IRIInvalid:        "“{value}” is no valid address.",
			ClassUnknown:      "“{subject}” has a class that the vocabulary does not know: {value}.",
			SourceConflict:    "What is said about {property} of “{subject}” is contradicted elsewhere; here it says “{value}”.",
			AliasConflict:     "“{value}” is said to be “{subject}”, but stands for another agency too.",
			NotDescribed:      "“{subject}” is referred to, but no source describes it.",
			FormatMismatch:    "The document “{document}” is written as {value}, but its name announces another format.",
			RowInvalid:        "A row of “{document}” was rejected{column}.",
			RelationUnknown:   "The property {property} with the value “{value}” was not read, for it has no known meaning where it stands.",
			DependencyCircle:  "“{subject}” waits for itself: {value}.",
		},
		advice: map[ProblemCode]string{
			TitleMissing:      "Give it a dct:title in bokmål or nynorsk.",
			AccessUnknown:     "Use PUBLIC, RESTRICTED or NON_PUBLIC of the EU access-right table.",
			OrgNumberInvalid:  "Check the organisation number in Enhetsregisteret.",
			LawWithoutAddress: "Give the address of the act or regulation at Lovdata.",
			WrongRange:        "Point the property at a thing of the kind that the specification asks for.",
			DateInvalid:       "Write an existing day as YYYY-MM-DD.",
			PeriodReversed:    "Let the period end after it begins.",
			IRIInvalid:        "Write an absolute address without spaces.",
			ClassUnknown:      "Correct the spelling of the class.",
			SourceConflict:    "Agree with the other source on what is right.",
			AliasConflict:     "Let the address stand for one agency only.",
			NotDescribed:      "Describe it, or correct the reference.",
			FormatMismatch:    "Let the name end as the format does.",
			RowInvalid:        "Correct the row.",
			RelationUnknown:   "Use a property of CPSV-AP-NO or DCAT-AP-NO, or a column that the table has.",
			DependencyCircle:  "Take one of the dependencies away, so that one of the measures can be done first.",
		},
	}
}
