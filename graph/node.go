package graph

import "slices"

// ID is the absolute IRI of a node. Agencies and laws carry a canonical one
// (see AgencyID and CanonicalLaw); every other IRI seen for them is an alias.
type ID = string

// Kind is what a node is, in the terms of CPSV-AP and DCAT-AP. It is also the
// label of the node in Neo4j.
type Kind string

// The kinds, in the order that lists of kinds are kept in.
const (
	LifeEvent   Kind = "LifeEvent"   // livshendelse or virksomhetshendelse: cv:Event and its subclasses
	Service     Kind = "Service"     // tjeneste: cpsv:PublicService and its Norwegian and Flemish kin
	Dataset     Kind = "Dataset"     // datasett, series included: dcat:Dataset
	Evidence    Kind = "Evidence"    // dokumentasjonskrav: what a service asks for, cv:Evidence
	DataService Kind = "DataService" // API: dcat:DataService
	LegalBasis  Kind = "LegalBasis"  // hjemmel: cpsv:Rule, a DCAT-AP-NO 1.1 legal basis, or an assessment of one
	Law         Kind = "Law"         // rettskilde: an act or regulation, or a section of it
	Agency      Kind = "Agency"      // virksomhet, known by its organisation number
	Output      Kind = "Output"      // resultat av en tjeneste: cv:Output
	Catalog     Kind = "Catalog"     // katalog: dcat:Catalog
	Concept     Kind = "Concept"     // tema, LOS, EuroVoc: skos:Concept that something points at

	// Those of the follow-up tables.
	Measure        Kind = "Measure"        // tiltak, veikartpunkt eller initiativ
	Barrier        Kind = "Barrier"        // hindring
	Indicator      Kind = "Indicator"      // nøkkeltall
	StatusReport   Kind = "StatusReport"   // statusrapport
	LearningPoint  Kind = "LearningPoint"  // læringspunkt fra arbeid på tvers
	Recommendation Kind = "Recommendation" // anbefaling fra revisjon eller gjennomgang
)

// Kinds lists every kind in its fixed order. The caller owns the slice.
func Kinds() []Kind {
	return []Kind{
		LifeEvent, Service, Dataset, Evidence, DataService, LegalBasis,
		Law, Agency, Output, Catalog, Concept,
		Measure, Barrier, Indicator, StatusReport, LearningPoint, Recommendation,
	}
}

// EventType tells the classes of CPSV-AP events apart.
type EventType string

// The event types.
const (
	LifeEventType     EventType = "LIFE_EVENT"     // cv:LifeEvent
	BusinessEventType EventType = "BUSINESS_EVENT" // cv:BusinessEvent
	OtherEventType    EventType = "EVENT"          // cv:Event, not said which
)

// Node is one thing of the graph. What only some kinds have is grouped under
// the kind's name; it is the zero value on every other kind.
type Node struct {
	ID       ID
	Kinds    []Kind // at least one, in the order of Kinds(); Evidence and Dataset may be the same node
	Resolved bool   // false: only referred to, never described by any source (a stub)

	Titles       []Text // best first: source order decides, then language and value
	Descriptions []Text // likewise
	SortKey      string // Norwegian collation key of the bokmål title; every list is ordered by it, then by ID bytes

	Aliases     []ID     // other IRIs that mean this node, sorted
	Identifiers []string // identifiers as published (dct:identifier, adms:identifier), sorted
	Classes     []string // RDF classes as published, sorted: tells cv:Event from cv:LifeEvent, a series from a dataset
	Pages       []string // landing pages and homepages, sorted
	Records     []Record // its records in catalogues, sorted by ID

	Origins      []Origin // who says so, in source order
	Illustrative bool     // every source that describes it is marked as example data
	Modified     Date     // newest date on which a source says it was described; "" when none says

	// LifeEvent
	EventType EventType
	National  int // 1–7 for the seven prioritised life events, in published order; else 0

	// Service
	Verdict *ServiceVerdict // set by Assess on every service

	// Dataset
	Access AccessRights // of Dataset and Evidence; NOT_STATED when nothing usable is recorded

	// LegalBasis
	BasisKind  BasisKind
	Assessment *Assessment // set when the basis is a curated assessment

	// LegalBasis and Law
	Valid Period

	// Agency
	OrgNumber string // nine digits, check digit verified; "" when unknown
	Ministry  bool   // a source says that it is a ministry (departement)

	// Of the follow-up tables, on the kind of that name; nil on every other.
	Measure        *MeasureFacts
	Barrier        *BarrierFacts
	Indicator      *IndicatorFacts
	Report         *ReportFacts
	Learning       *LearningFacts
	Recommendation *RecommendationFacts
}

// Is reports whether the node is of kind k.
func (n *Node) Is(k Kind) bool { return slices.Contains(n.Kinds, k) }

// Kind is the first of the node's kinds in the order of Kinds(), the one a
// list shows; a node that is both Dataset and Evidence is a Dataset.
func (n *Node) Kind() Kind { return n.Kinds[0] }

// Before reports whether a stands before b in every list: by SortKey, then by
// the bytes of ID.
func Before(a, b *Node) bool { return a.Position().before(b.Position()) }

// Position is the node's place in every list.
func (n *Node) Position() Position { return Position{SortKey: n.SortKey, ID: n.ID} }

// Record is what a catalogue's record (dcat:CatalogRecord) says of a thing.
type Record struct {
	ID       ID     // the record's own IRI
	FDKID    string // the thing's id on data.norge.no: a UUID computed from its IRI, see FDKID
	Issued   Date
	Modified Date
}

// Origin says where a fact comes from. Facts of curated tables name the public
// document that the row cites and its date.
type Origin struct {
	Source    string // id of the source in sources.yaml
	Document  string // file or address within the source; curated rows add ":line"
	Reference string // address of the public document that a curated row rests on
	Date      Date   // date the row was made; "" for RDF
}
