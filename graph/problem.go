package graph

import "strings"

// ProblemCode names what is wrong with a statement in a source.
type ProblemCode string

// The problems. A problem never loses anything else than the statement itself.
const (
	TitleMissing      ProblemCode = "TITLE_MISSING"       // a described node has no title in any language
	AccessUnknown     ProblemCode = "ACCESS_UNKNOWN"      // access rights that no table has
	OrgNumberInvalid  ProblemCode = "ORG_NUMBER_INVALID"  // nine digits with a wrong check digit
	LawWithoutAddress ProblemCode = "LAW_WITHOUT_ADDRESS" // a legal source named by a text only
	WrongRange        ProblemCode = "WRONG_RANGE"         // the property points at something of another kind
	DateInvalid       ProblemCode = "DATE_INVALID"        // not a date, or a day that does not exist
	PeriodReversed    ProblemCode = "PERIOD_REVERSED"     // ends before it begins
	IRIInvalid        ProblemCode = "IRI_INVALID"         // relative, with spaces, or a literal where an IRI belongs
	ClassUnknown      ProblemCode = "CLASS_UNKNOWN"       // a misspelt class of a vocabulary we read
	SourceConflict    ProblemCode = "SOURCE_CONFLICT"     // two sources contradict each other; the first listed wins
	AliasConflict     ProblemCode = "ALIAS_CONFLICT"      // one IRI is said to be two agencies
	NotDescribed      ProblemCode = "NOT_DESCRIBED"       // referred to, but no source describes it
	FormatMismatch    ProblemCode = "FORMAT_MISMATCH"     // the document's name announces another format than it has
	RowInvalid        ProblemCode = "ROW_INVALID"         // a row of a curated table that was rejected
	RelationUnknown   ProblemCode = "RELATION_UNKNOWN"    // a statement between known things that no table has
	DependencyCircle  ProblemCode = "DEPENDENCY_CIRCLE"   // measures that wait for each other in a ring
)

// ProblemCodes lists every code in the order above. The caller owns the slice.
func ProblemCodes() []ProblemCode {
	return []ProblemCode{
		TitleMissing, AccessUnknown, OrgNumberInvalid, LawWithoutAddress, WrongRange, DateInvalid, PeriodReversed, IRIInvalid,
		ClassUnknown, SourceConflict, AliasConflict, NotDescribed, FormatMismatch, RowInvalid, RelationUnknown,
		DependencyCircle,
	}
}

// Problem is one thing wrong in one source, said so that its publisher can
// mend it.
type Problem struct {
	Code     ProblemCode
	Subject  ID
	Property string // the RDF predicate or the column
	Value    string
	Message  string // what to do, in English; "" when the code says it all
	Source   string
	Document string
	Line     int // 0 when unknown
	Column   int
}

// Compare orders problems by source, document, line, subject, code, property
// and value.
func (p Problem) Compare(o Problem) int {
	for _, pair := range [][2]string{{p.Source, o.Source}, {p.Document, o.Document}} {
		if c := strings.Compare(pair[0], pair[1]); c != 0 {
			return c
		}
	}
	if p.Line != o.Line {
		return p.Line - o.Line
	}
	for _, pair := range [][2]string{
		{p.Subject, o.Subject},
		{string(p.Code), string(o.Code)},
		{p.Property, o.Property},
		{p.Value, o.Value},
		{p.Message, o.Message},
	} {
		if c := strings.Compare(pair[0], pair[1]); c != 0 {
			return c
		}
	}
	return p.Column - o.Column
}

// Batch is what one document of one source says. Merge fills in the origins.
// The same node may occur several times; a node that is only referred to is
// there with Resolved false and the kind that the reference implies.
type Batch struct {
	Source   string // id of the source
	Document string // file or address within the source
	Digest   string // of the document's bytes, for a defined order among equals
	Nodes    []*Node
	Edges    []Edge
	Problems []Problem
}
