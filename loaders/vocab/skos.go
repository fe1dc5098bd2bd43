package vocab

// SKOS is the namespace of the Simple Knowledge Organization System,
// https://www.w3.org/TR/skos-reference/; SKOSXL of its labels.
const (
	SKOS   = "http://www.w3.org/2004/02/skos/core#"
	SKOSXL = "http://www.w3.org/2008/05/skos-xl#"
)

// Terms of SKOS and SKOS-XL.
const (
	SKOSConcept    = SKOS + "Concept"    // class: an idea
	SKOSPrefLabel  = SKOS + "prefLabel"  // preferred name
	SKOSDefinition = SKOS + "definition" // what the concept means
	SKOSNote       = SKOS + "note"       // a remark
	SKOSNotation   = SKOS + "notation"   // code, such as the number in an identifier

	SKOSXLPrefLabel   = SKOSXL + "prefLabel"   // preferred name, as a node
	SKOSXLLiteralForm = SKOSXL + "literalForm" // the text of such a node
)
