package rdf

import "github.com/sammenheng/sammenheng/loaders/vocab"

// prefixFor returns the usual prefix of a namespace that Encode abbreviates,
// empty for all others.
func prefixFor(namespace string) string {
	switch namespace {
	case vocab.RDF:
		return "rdf"
	case vocab.XSD:
		return "xsd"
	default:
		return ""
	}
}
