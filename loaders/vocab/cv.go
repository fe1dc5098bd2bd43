package vocab

// CV is the namespace of the Core Vocabularies of the European Union,
// https://semiceu.github.io/Core-Public-Event-Vocabulary/ and siblings.
const CV = "http://data.europa.eu/m8g/"

// Terms of the Core Vocabularies.
const (
	CVEvent                = CV + "Event"                // class: something that happens
	CVLifeEvent            = CV + "LifeEvent"            // class: an event in a person's life
	CVBusinessEvent        = CV + "BusinessEvent"        // class: an event in a company's life
	CVEvidence             = CV + "Evidence"             // class: proof that a requirement is met
	CVEvidenceType         = CV + "EvidenceType"         // class: a type of evidence
	CVPublicServiceDataset = CV + "PublicServiceDataset" // class: a dataset about or for a public service
	CVOutput               = CV + "Output"               // class: what a service gives
	CVPublicOrganisation   = CV + "PublicOrganisation"   // class: a public agency
	CVChannel              = CV + "Channel"              // class: a way to use a service

	CVIsGroupedBy           = CV + "isGroupedBy"           // the event that the service belongs to
	CVHasRelatedService     = CV + "hasRelatedService"     // a service that the event calls for
	CVRelatedService        = CV + "relatedService"        // a service that has to do with the service
	CVHasInputType          = CV + "hasInputType"          // a type of evidence that the service asks for
	CVHasChannel            = CV + "hasChannel"            // a channel of the service
	CVHasCompetentAuthority = CV + "hasCompetentAuthority" // the agency that is responsible
	CVOwnedBy               = CV + "ownedBy"               // the agency that owns
	CVHasLegalResource      = CV + "hasLegalResource"      // law that governs
	CVThematicArea          = CV + "thematicArea"          // theme of the service
	CVSector                = CV + "sector"                // industry of the service
	CVIsClassifiedBy        = CV + "isClassifiedBy"        // concept that classifies the service
)
