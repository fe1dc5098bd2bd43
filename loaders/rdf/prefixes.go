package rdf

import "github.com/sammenheng/sammenheng/loaders/vocab"

// prefixFor returns the usual prefix of a namespace that Encode abbreviates,
// empty for all others. Only prefixes that mean one thing in practice are
// here: dcatno, for one, stands for three namespaces in real files.
func prefixFor(namespace string) string {
	switch namespace {
	case vocab.ADMS:
		return "adms"
	case vocab.CPSV:
		return "cpsv"
	case vocab.CPSVNO:
		return "cpsvno"
	case vocab.CV:
		return "cv"
	case vocab.DCAT:
		return "dcat"
	case vocab.DCATAP:
		return "dcatap"
	case vocab.DCT:
		return "dct"
	case vocab.DQV:
		return "dqv"
	case vocab.ELI:
		return "eli"
	case vocab.FOAF:
		return "foaf"
	case vocab.LDQD:
		return "ldqd"
	case vocab.OA:
		return "oa"
	case vocab.ORG:
		return "org"
	case vocab.RDF:
		return "rdf"
	case vocab.RDFS:
		return "rdfs"
	case vocab.ROV:
		return "rov"
	case vocab.Sammenheng:
		return "sammenheng"
	case vocab.SKOS:
		return "skos"
	case vocab.VCARD:
		return "vcard"
	case vocab.XKOS:
		return "xkos"
	case vocab.XSD:
		return "xsd"
	default:
		return ""
	}
}
