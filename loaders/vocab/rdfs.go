package vocab

// RDFS is the namespace of RDF Schema, https://www.w3.org/TR/rdf-schema/.
const RDFS = "http://www.w3.org/2000/01/rdf-schema#"

// Terms of RDF Schema.
const (
	RDFSLabel   = RDFS + "label"   // name
	RDFSSeeAlso = RDFS + "seeAlso" // more about it; of a legal resource: where its text stands
)
