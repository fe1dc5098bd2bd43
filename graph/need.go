package graph

// State is the answer to “is this blocked by a missing data-sharing basis?”.
// There are three, never two: what nobody wrote down is UNKNOWN.
type State string

// The states.
const (
	Clear   State = "CLEAR"
	Blocked State = "BLOCKED"
	Unknown State = "UNKNOWN"
)

// States lists the states, worst first: the order of counts.
func States() []State { return []State{Blocked, Unknown, Clear} }

// Reason is the row of the truth table that decided a need; see assess.go for
// the table itself.
type Reason string

// The reasons, in the order of the truth table.
const (
	DatasetNotStated       Reason = "DATASET_NOT_STATED"       // row 1, UNKNOWN
	ReasonAssessedMissing  Reason = "ASSESSED_MISSING"         // row 2, BLOCKED
	ProcessingBasisMissing Reason = "PROCESSING_BASIS_MISSING" // row 2, BLOCKED
	ReasonUnderAssessment  Reason = "UNDER_ASSESSMENT"         // row 3, UNKNOWN
	OpenData               Reason = "OPEN_DATA"                // row 4, CLEAR
	ProcessingBasisExpired Reason = "PROCESSING_BASIS_EXPIRED" // row 5, BLOCKED
	ReasonAssessedPresent  Reason = "ASSESSED_PRESENT"         // row 6, CLEAR
	DatasetNotFound        Reason = "DATASET_NOT_FOUND"        // row 7, UNKNOWN
	SameAgency             Reason = "SAME_AGENCY"              // row 8, CLEAR
	DisclosureBasis        Reason = "DISCLOSURE_BASIS"         // row 9, CLEAR
	LawNotStated           Reason = "LAW_NOT_STATED"           // row 10, UNKNOWN
	BasisExpired           Reason = "BASIS_EXPIRED"            // row 11, BLOCKED
	BasisNotInForce        Reason = "BASIS_NOT_IN_FORCE"       // row 11, BLOCKED
	AccessRightsNotStated  Reason = "ACCESS_RIGHTS_NOT_STATED" // row 12, UNKNOWN
	AgencyNotStated        Reason = "AGENCY_NOT_STATED"        // row 13, UNKNOWN
	NoDisclosureBasis      Reason = "NO_DISCLOSURE_BASIS"      // row 14, BLOCKED
	NotExpressible         Reason = "NOT_EXPRESSIBLE"          // row 15, UNKNOWN
	NotRecorded            Reason = "NOT_RECORDED"             // row 16, UNKNOWN
	NeedsNotStated         Reason = "NEEDS_NOT_STATED"         // of a service without any need, UNKNOWN
)

// Reasons lists every reason in the order of the truth table. The caller owns
// the slice.
func Reasons() []Reason {
	return []Reason{
		DatasetNotStated, ReasonAssessedMissing, ProcessingBasisMissing, ReasonUnderAssessment,
		OpenData, ProcessingBasisExpired, ReasonAssessedPresent, DatasetNotFound, SameAgency,
		DisclosureBasis, LawNotStated, BasisExpired, BasisNotInForce, AccessRightsNotStated,
		AgencyNotStated, NoDisclosureBasis, NotExpressible, NotRecorded, NeedsNotStated,
	}
}

// State is the state that a reason stands for.
func (r Reason) State() State {
	switch r {
	case OpenData, ReasonAssessedPresent, SameAgency, DisclosureBasis:
		return Clear
	case ReasonAssessedMissing, ProcessingBasisMissing, ProcessingBasisExpired,
		BasisExpired, BasisNotInForce, NoDisclosureBasis:
		return Blocked
	default:
		return Unknown
	}
}

// FactKind is what a fact is about.
type FactKind string

// The kinds of fact.
const (
	FactNeed        FactKind = "NEED"          // the service says that it needs this
	FactAccess      FactKind = "ACCESS_RIGHTS" // the dataset's access rights
	FactConsumer    FactKind = "CONSUMER"      // an agency responsible for the service
	FactProvider    FactKind = "PROVIDER"      // an agency that publishes the dataset
	FactBasis       FactKind = "LEGAL_BASIS"   // a recorded legal basis
	FactLaw         FactKind = "LAW"           // a law that a basis is founded in
	FactLegislation FactKind = "LEGISLATION"   // a law that governs the dataset, its role not stated
	FactAssessment  FactKind = "ASSESSMENT"    // a curated assessment
	FactNothing     FactKind = "NOT_STATED"    // what was looked for and is recorded nowhere; Value names it
)

// Fact is one piece of evidence for a verdict.
type Fact struct {
	Kind    FactKind
	Subject ID     // what it is about: a dataset, a basis, a service
	Object  ID     // what it points at, if a node: the basis, the law, the agency; else ""
	Value   string // the value, if not a node: PUBLIC, MISSING, a period “2020-01-01/2022-12-31”
	Origin  Origin // the first source that says so; zero for FactNothing
}

// Side is what is known of one of the two bases that sharing takes: the
// provider's to disclose, the consumer's to process.
type Side struct {
	Status SideStatus
	Bases  []ID // the legal bases (assessments included) that say so, sorted
}

// SideStatus is the standing of one side on the assessment date.
type SideStatus string

// The standings of a side.
const (
	SidePresent         SideStatus = "PRESENT"          // a basis in force
	SideMissing         SideStatus = "MISSING"          // assessed: there is none
	SideUnderAssessment SideStatus = "UNDER_ASSESSMENT" // somebody is finding out
	SideEnded           SideStatus = "ENDED"            // there were bases, and each has ended (or some not begun)
	SideNotBegun        SideStatus = "NOT_BEGUN"        // there are bases, and none has begun
	SideNotStated       SideStatus = "NOT_STATED"       // nobody recorded anything
)

// Need is one row of the question: this service needs this dataset, through
// this piece of evidence. Its verdict is a pure function of facts and a date.
type Need struct {
	Service   ID
	Evidence  ID   // "" when the service names the dataset itself
	Dataset   ID   // "" when the evidence names none
	Consumers []ID // agencies responsible for the service, sorted
	Providers []ID // agencies that publish the dataset, sorted
	Laws      []ID // laws of the facts, and the acts that their sections are part of, sorted

	State        State
	Reason       Reason
	Decides      bool // the state of its evidence and of the service rest on this row
	Facts        []Fact
	Disclosure   Side
	Processing   Side
	Illustrative bool // a fact comes from a source that is marked as example data
}

// Evidenced is the node that the NEEDS edge of the row leads to.
func (n *Need) Evidenced() ID {
	if n.Evidence != "" {
		return n.Evidence
	}
	return n.Dataset
}

// ServiceVerdict is what a service's needs come to.
type ServiceVerdict struct {
	State           State
	Reasons         []Reason // of the rows that decide, in the order of Reasons(), without repeats
	BlockedUpstream bool     // it REQUIRES, at any distance, another service that is BLOCKED
	Illustrative    bool     // a deciding row is illustrative
}
