package vocab

import (
	"net/url"
	"strconv"
)

// Sammenheng is the namespace of what our exports say and no specification has
// a term for; package extra reads it. It is a URN, for nothing is served there.
const Sammenheng = "urn:sammenheng:vocabulary#"

// Terms of our own.
const (
	SammenhengOtherRule = Sammenheng + "OtherRule" // rule type: some other than disclosure, processing and restriction

	SammenhengAlias     = Sammenheng + "alias"     // another IRI that means the thing
	SammenhengInCatalog = Sammenheng + "inCatalog" // the catalogue that lists what DCAT has no property for
	SammenhengEventType = Sammenheng + "eventType" // LIFE_EVENT, BUSINESS_EVENT or EVENT where the classes say otherwise
	SammenhengNational  = Sammenheng + "national"  // 1–7: which of the prioritised life events it is
	SammenhengMinistry  = Sammenheng + "ministry"  // true: the agency is a ministry
	SammenhengRecord    = Sammenheng + "record"    // “IRI FDK-ID ISSUED MODIFIED”: a catalogue record that can be no resource of its own; dates may be missing
	SammenhengReference = Sammenheng + "reference" // “2026-11-22 https://…”: when a row was made, and the document it rests on
	SammenhengCitation  = Sammenheng + "citation"  // “FROM TYPE TO 2026-11-22 https://…”: the same of an edge

	SammenhengStatus   = Sammenheng + "assessmentStatus" // MISSING, UNDER_ASSESSMENT or PRESENT: the rule is an assessment
	SammenhengService  = Sammenheng + "assessedService"  // the service that it speaks of
	SammenhengConsumer = Sammenheng + "assessedConsumer" // the agency that it speaks of
	SammenhengDataset  = Sammenheng + "assessedDataset"  // the dataset that it speaks of
	SammenhengLaw      = Sammenheng + "assessedLaw"      // the law that is, or would have to become, the basis
	SammenhengBy       = Sammenheng + "assessedBy"       // who assessed
	SammenhengOn       = Sammenheng + "assessedOn"       // on which day
	SammenhengNote     = Sammenheng + "assessmentNote"   // note of the assessor
)

// SammenhengKind is the class of what a document describes as a kind of the
// graph, for a thing whose published classes do not say so.
func SammenhengKind(kind string) string { return Sammenheng + kind }

// SammenhengStub is the class of what a document only refers to as a kind of
// the graph: somebody else, or nobody, describes it.
func SammenhengStub(kind string) string { return Sammenheng + kind + "Elsewhere" }

// sammenhengRanks is how many ranks of texts there are. A run of texts begins
// with each source and each property that names, so real nodes have few.
const sammenhengRanks = 16

// SammenhengTitles are the properties of titles by rank, best first. The first
// rank is what dct:title and its kin have; a property for it keeps the count.
func SammenhengTitles() []string { return ranked("title") }

// SammenhengDescriptions are the properties of descriptions by rank.
func SammenhengDescriptions() []string { return ranked("description") }

func ranked(name string) []string {
	terms := make([]string, sammenhengRanks)
	for i := range terms {
		terms[i] = Sammenheng + name + strconv.Itoa(i+1)
	}
	return terms
}

// quality is where the parts of a quality report live.
const quality = "urn:sammenheng:quality:"

// SammenhengSource is a source of a load.
func SammenhengSource(id string) string { return "urn:sammenheng:source:" + url.PathEscape(id) }

// SammenhengMetric counts the problems of a code.
func SammenhengMetric(code string) string { return Sammenheng + code }

// SammenhengMeasurement is the count of a code in one thing after a run.
func SammenhengMeasurement(run int64, code, of string) string {
	return quality + strconv.FormatInt(run, 10) + ":" + code + ":" + url.PathEscape(of)
}

// SammenhengProblem is a problem by its key.
func SammenhengProblem(key string) string { return quality + "problem:" + key }

// SammenhengProblemText is what is said of a problem in a language.
func SammenhengProblemText(key, lang string) string { return SammenhengProblem(key) + ":" + lang }
