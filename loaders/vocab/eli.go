package vocab

// ELI is the namespace of the European Legislation Identifier's ontology,
// https://op.europa.eu/en/web/eu-vocabularies/eli.
const ELI = "http://data.europa.eu/eli/ontology#"

// ELIAddress begins the addresses of the European Union's own law; they are
// kept as they are.
const ELIAddress = "http://data.europa.eu/eli/"

// Terms of ELI.
const (
	ELILegalResource            = ELI + "LegalResource"            // class: an act, a regulation or a part of one
	ELILegalResourceSubdivision = ELI + "LegalResourceSubdivision" // class: a part of a legal resource

	ELITitle                 = ELI + "title"                     // title
	ELITitleShort            = ELI + "title_short"               // short title
	ELITitleAlternative      = ELI + "title_alternative"         // another title
	ELIDescription           = ELI + "description"               // account of the contents
	ELIIsPartOf              = ELI + "is_part_of"                // the act that a section belongs to
	ELIHasPart               = ELI + "has_part"                  // a section
	ELIFirstDateEntryInForce = ELI + "first_date_entry_in_force" // first day in force
	ELIDateNoLongerInForce   = ELI + "date_no_longer_in_force"   // last day in force
)
