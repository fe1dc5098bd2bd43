package vocab

// RDF is the namespace of the RDF vocabulary,
// https://www.w3.org/TR/rdf-syntax-grammar/ and https://www.w3.org/TR/rdf-schema/.
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

// Terms of the RDF vocabulary.
const (
	RDFType       = RDF + "type"       // the subject is an instance of the object
	RDFFirst      = RDF + "first"      // first item of a list
	RDFRest       = RDF + "rest"       // the list after its first item
	RDFNil        = RDF + "nil"        // the empty list
	RDFList       = RDF + "List"       // class of lists
	RDFValue      = RDF + "value"      // main value of a structured value
	RDFStatement  = RDF + "Statement"  // class of reified statements
	RDFSubject    = RDF + "subject"    // subject of a reified statement
	RDFPredicate  = RDF + "predicate"  // predicate of a reified statement
	RDFObject     = RDF + "object"     // object of a reified statement
	RDFReifies    = RDF + "reifies"    // RDF 1.2: the subject reifies a triple term
	RDFProperty   = RDF + "Property"   // class of properties
	RDFSeq        = RDF + "Seq"        // class of ordered containers
	RDFBag        = RDF + "Bag"        // class of unordered containers
	RDFAlt        = RDF + "Alt"        // class of containers of alternatives
	RDFLi         = RDF + "li"         // RDF/XML: next member of a container
	RDFLangString = RDF + "langString" // datatype of texts with a language
	RDFXMLLiteral = RDF + "XMLLiteral" // datatype of XML fragments
	RDFHTML       = RDF + "HTML"       // datatype of HTML fragments
	RDFJSON       = RDF + "JSON"       // datatype of JSON values
)
