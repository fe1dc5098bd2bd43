package rdftest

import (
	"strings"
)

// node is a resource to print: an IRI, or a blank node when iri is empty.
type node struct {
	iri   string
	types []string // prefixed names
	props []prop
}

// prop is one statement of a node. Exactly one of iri, text and blank is its
// object; a text may have a language or a datatype.
type prop struct {
	name     string // prefixed name
	iri      string
	text     string
	lang     string
	datatype string // prefixed name
	blank    *node
}

func (n *node) triples() int {
	count := len(n.types) + len(n.props)
	for _, p := range n.props {
		if p.blank != nil {
			count += p.blank.triples()
		}
	}
	return count
}

func (n *node) link(name, iri string) { n.props = append(n.props, prop{name: name, iri: iri}) }
func (n *node) plain(name, s string)  { n.props = append(n.props, prop{name: name, text: s}) }
func (n *node) nest(name string, b *node) {
	n.props = append(n.props, prop{name: name, blank: b})
}

func (n *node) typed(name, s, datatype string) {
	n.props = append(n.props, prop{name: name, text: s, datatype: datatype})
}

// languages adds the three texts that Norwegian catalogues carry.
func (n *node) languages(name, nb, nn, en string) {
	n.props = append(n.props,
		prop{name: name, text: nb, lang: "nb"},
		prop{name: name, text: nn, lang: "nn"},
		prop{name: name, text: en, lang: "en"})
}

// prefix is a namespace with its usual short name.
type prefix struct{ short, namespace string }

// prefixes lists every namespace the generator uses.
func prefixes() []prefix {
	return []prefix{
		{"adms", "http://www.w3.org/ns/adms#"},
		{"cpsv", "http://purl.org/vocab/cpsv#"},
		{"cpsvno", "https://data.norge.no/vocabulary/cpsvno#"},
		{"cv", "http://data.europa.eu/m8g/"},
		{"dcat", "http://www.w3.org/ns/dcat#"},
		{"dcatap", "http://data.europa.eu/r5r/"},
		{"dct", "http://purl.org/dc/terms/"},
		{"eli", "http://data.europa.eu/eli/ontology#"},
		{"foaf", "http://xmlns.com/foaf/0.1/"},
		{"org", "http://www.w3.org/ns/org#"},
		{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
		{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
		{"rov", "http://www.w3.org/ns/regorg#"},
		{"vcard", "http://www.w3.org/2006/vcard/ns#"},
		{"xsd", "http://www.w3.org/2001/XMLSchema#"},
	}
}

// expander turns prefixed names into IRIs.
type expander map[string]string

func newExpander() expander {
	e := make(expander)
	for _, p := range prefixes() {
		e[p.short] = p.namespace
	}
	return e
}

func (e expander) iri(name string) string {
	short, local, _ := strings.Cut(name, ":")
	return e[short] + local
}
