package graph

// phraseBook holds the words of one language.
type phraseBook struct {
	and        string
	nobody     string // an agency that is not stated
	laws       string // clause, with a space before it
	assessed   string // clause, with a space before it
	dateLayout string // as time.Format has it
	reasons    map[Reason]string
}

// phrases is the phrase book of a language; bokmål for one we do not speak.
func phrases(lang Language) phraseBook {
	switch lang {
	case NN:
		return nynorsk()
	case EN:
		return english()
	default:
		return bokmål()
	}
}

func bokmål() phraseBook {
	return phraseBook{
		and:        "og",
		nobody:     "en virksomhet som ikke er oppgitt",
		laws:       " Rettskilde: {laws}.",
		assessed:   " Vurdert av {by} {on}.",
		dateLayout: "02.01.2006",
		reasons: map[Reason]string{
			DatasetNotStated:       "«{evidence}» er ikke knyttet til noe datasett. Derfor kan det ikke vurderes om {consumer} kan få opplysningene.",
			ReasonAssessedMissing:  "Det er vurdert at {provider} mangler hjemmel for å utlevere «{dataset}» til {consumer}.{laws}{by}",
			ProcessingBasisMissing: "Det er vurdert at {consumer} mangler hjemmel for å behandle «{dataset}» fra {provider}.{laws}{by}",
			ReasonUnderAssessment:  "Det er under vurdering om {consumer} kan få «{dataset}» fra {provider}.{laws}{by}",
			OpenData:               "«{dataset}» fra {provider} er åpne data som alle kan bruke.",
			ProcessingBasisExpired: "Hjemmelen for behandling som er registrert for «{service}» hos {consumer}, gjelder ikke lenger. Den trengs for å bruke «{dataset}».{laws}",
			ReasonAssessedPresent:  "Det er vurdert at {provider} har hjemmel for å utlevere «{dataset}» til {consumer}.{laws}{by}",
			DatasetNotFound:        "Det vises til datasettet «{dataset}», men ingen kilde beskriver det. Derfor kan det ikke vurderes om det finnes en hjemmel.",
			SameAgency:             "{provider} har selv «{dataset}», så ingen opplysninger deles mellom virksomheter.",
			DisclosureBasis:        "{provider} har registrert en hjemmel for å utlevere «{dataset}».{laws}",
			LawNotStated:           "{provider} har registrert en hjemmel for å utlevere «{dataset}», men ikke hvilken lov eller forskrift den står i.",
			BasisExpired:           "Hjemmelen som {provider} har hatt for å utlevere «{dataset}», gjelder ikke lenger.{laws}",
			BasisNotInForce:        "Hjemmelen som {provider} får for å utlevere «{dataset}», gjelder ikke ennå.{laws}",
			AccessRightsNotStated:  "Det er ikke oppgitt hvem som kan få tilgang til «{dataset}» fra {provider}. Derfor kan det ikke vurderes om det trengs en hjemmel.",
			AgencyNotStated:        "Det er ikke oppgitt både hvem som har «{dataset}», og hvem som trenger opplysningene. Derfor kan delingen ikke vurderes.",
			NoDisclosureBasis:      "{provider} har registrert hjemler for «{dataset}», men ingen for å utlevere opplysningene til {consumer}.{laws}",
			NotExpressible:         "«{dataset}» fra {provider} viser til regelverk, men ikke til om det åpner for utlevering.{laws}",
			NotRecorded:            "Det er ikke registrert noen hjemmel for «{dataset}» fra {provider}. Det betyr ikke at den mangler.",
			NeedsNotStated:         "Det er ikke registrert hvilke opplysninger «{service}» trenger.",
		},
	}
}

func nynorsk() phraseBook {
	return phraseBook{
		and:        "og",
		nobody:     "ei verksemd som ikkje er oppgitt",
		laws:       " Rettskjelde: {laws}.",
		assessed:   " Vurdert av {by} {on}.",
		dateLayout: "02.01.2006",
		reasons: map[Reason]string{
			DatasetNotStated:       "«{evidence}» er ikkje knytt til noko datasett. Difor kan ein ikkje vurdere om {consumer} kan få opplysningane.",
			ReasonAssessedMissing:  "Det er vurdert at {provider} manglar heimel for å utlevere «{dataset}» til {consumer}.{laws}{by}",
			ProcessingBasisMissing: "Det er vurdert at {consumer} manglar heimel for å behandle «{dataset}» frå {provider}.{laws}{by}",
			ReasonUnderAssessment:  "Det er under vurdering om {consumer} kan få «{dataset}» frå {provider}.{laws}{by}",
			OpenData:               "«{dataset}» frå {provider} er opne data som alle kan bruke.",
			ProcessingBasisExpired: "Heimelen for behandling som er registrert for «{service}» hos {consumer}, gjeld ikkje lenger. Han trengst for å bruke «{dataset}».{laws}",
			ReasonAssessedPresent:  "Det er vurdert at {provider} har heimel for å utlevere «{dataset}» til {consumer}.{laws}{by}",
			DatasetNotFound:        "Det er vist til datasettet «{dataset}», men inga kjelde beskriv det. Difor kan ein ikkje vurdere om det finst ein heimel.",
			SameAgency:             "{provider} har sjølv «{dataset}», så ingen opplysningar blir delte mellom verksemder.",
			DisclosureBasis:        "{provider} har registrert ein heimel for å utlevere «{dataset}».{laws}",
			LawNotStated:           "{provider} har registrert ein heimel for å utlevere «{dataset}», men ikkje kva lov eller forskrift han står i.",
			BasisExpired:           "Heimelen som {provider} har hatt for å utlevere «{dataset}», gjeld ikkje lenger.{laws}",
			BasisNotInForce:        "Heimelen som {provider} får for å utlevere «{dataset}», gjeld ikkje enno.{laws}",
			AccessRightsNotStated:  "Det er ikkje oppgitt kven som kan få tilgang til «{dataset}» frå {provider}. Difor kan ein ikkje vurdere om det trengst ein heimel.",
			AgencyNotStated:        "Det er ikkje oppgitt både kven som har «{dataset}», og kven som treng opplysningane. Difor kan delinga ikkje vurderast.",
			NoDisclosureBasis:      "{provider} har registrert heimlar for «{dataset}», men ingen for å utlevere opplysningane til {consumer}.{laws}",
			NotExpressible:         "«{dataset}» frå {provider} viser til regelverk, men ikkje til om det opnar for utlevering.{laws}",
			NotRecorded:            "Det er ikkje registrert nokon heimel for «{dataset}» frå {provider}. Det tyder ikkje at han manglar.",
			NeedsNotStated:         "Det er ikkje registrert kva opplysningar «{service}» treng.",
		},
	}
}

func english() phraseBook {
	return phraseBook{
		and:        "and",
		nobody:     "an agency that is not stated",
		laws:       " Law: {laws}.",
		assessed:   " Assessed by {by} on {on}.",
		dateLayout: "2 January 2006",
		reasons: map[Reason]string{
			DatasetNotStated:       "“{evidence}” is not tied to any dataset. So it cannot be judged whether {consumer} may have the data.",
			ReasonAssessedMissing:  "{provider} has been assessed to lack a legal basis for disclosing “{dataset}” to {consumer}.{laws}{by}",
			ProcessingBasisMissing: "{consumer} has been assessed to lack a legal basis for processing “{dataset}” from {provider}.{laws}{by}",
			ReasonUnderAssessment:  "It is being assessed whether {consumer} may have “{dataset}” from {provider}.{laws}{by}",
			OpenData:               "“{dataset}” from {provider} is open data that anyone may use.",
			ProcessingBasisExpired: "The legal basis for processing that is recorded for “{service}” at {consumer} is no longer in force. It is required for using “{dataset}”.{laws}",
			ReasonAssessedPresent:  "{provider} has been assessed to have a legal basis for disclosing “{dataset}” to {consumer}.{laws}{by}",
			DatasetNotFound:        "The dataset “{dataset}” is referred to, but no source describes it. So it cannot be judged whether there is a legal basis.",
			SameAgency:             "{provider} holds “{dataset}” itself, so no data are shared between agencies.",
			DisclosureBasis:        "{provider} has recorded a legal basis for disclosing “{dataset}”.{laws}",
			LawNotStated:           "{provider} has recorded a legal basis for disclosing “{dataset}”, but not which act or regulation it stands in.",
			BasisExpired:           "The legal basis that {provider} had for disclosing “{dataset}” is no longer in force.{laws}",
			BasisNotInForce:        "The legal basis that {provider} will have for disclosing “{dataset}” is not yet in force.{laws}",
			AccessRightsNotStated:  "It is not stated who may have access to “{dataset}” from {provider}. So it cannot be judged whether a legal basis is needed.",
			AgencyNotStated:        "It is not stated both who holds “{dataset}” and who needs the data. So sharing cannot be judged.",
			NoDisclosureBasis:      "{provider} has recorded legal bases for “{dataset}”, but none for disclosing the data to {consumer}.{laws}",
			NotExpressible:         "“{dataset}” from {provider} refers to legislation, but not to whether it permits disclosure.{laws}",
			NotRecorded:            "No legal basis is recorded for “{dataset}” from {provider}. That does not mean that it is missing.",
			NeedsNotStated:         "It is not recorded which data “{service}” needs.",
		},
	}
}
