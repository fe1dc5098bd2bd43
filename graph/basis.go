package graph

// BasisKind is what a legal basis is for.
type BasisKind string

// The kinds of legal basis.
const (
	Disclosure  BasisKind = "DISCLOSURE"  // utlevering: cpsvno:ruleForDisclosure, rule-type#disclosure-rule, legalBasisForAccess
	Processing  BasisKind = "PROCESSING"  // behandling: cpsvno:ruleForDataProcessing, rule-type#data-processing-rule, legalBasisForProcessing
	Restriction BasisKind = "RESTRICTION" // skjerming: cpsvno:ruleForNonDisclosure, rule-type#non-disclosure-rule, legalBasisForRestriction
	OtherBasis  BasisKind = "OTHER"       // a rule type that is none of these
	Untyped     BasisKind = "UNTYPED"     // a rule that does not say
)

// AssessmentStatus is what somebody found out about a legal basis.
type AssessmentStatus string

// The statuses.
const (
	AssessedMissing AssessmentStatus = "MISSING"          // there is no such basis in law
	UnderAssessment AssessmentStatus = "UNDER_ASSESSMENT" // somebody is finding out
	AssessedPresent AssessmentStatus = "PRESENT"          // the law named is the basis
)

// Assessment is a curated row: someone with a name and a source says whether
// a legal basis exists. It is carried by a node of kind LegalBasis whose
// BasisKind is DISCLOSURE or PROCESSING and whose Valid is the time it counts.
type Assessment struct {
	Service  ID // "" = any
	Consumer ID // "" = any
	Dataset  ID // "" = any
	Status   AssessmentStatus
	Law      ID // the law that is, or would have to become, the basis; may be ""
	By       string
	On       Date
	Note     string
}
