package rdf

import (
	"fmt"
	"mime"
	"path"
	"strings"
)

// Format names a syntax of RDF; its text is what command-line flags and
// sources.yaml use.
type Format string

// The syntaxes that Decode reads. Encode writes Turtle and NTriples.
const (
	Turtle   Format = "turtle"
	RDFXML   Format = "rdfxml"
	NTriples Format = "ntriples"
	NQuads   Format = "nquads"
	TriG     Format = "trig"
	JSONLD   Format = "jsonld"
)

// String returns the name a person knows the syntax by, for messages.
func (f Format) String() string {
	switch f {
	case Turtle:
		return "Turtle"
	case RDFXML:
		return "RDF/XML"
	case NTriples:
		return "N-Triples"
	case NQuads:
		return "N-Quads"
	case TriG:
		return "TriG"
	case JSONLD:
		return "JSON-LD"
	default:
		return string(f)
	}
}

// ParseFormat finds the syntax that name stands for: one of the names
// (turtle, rdfxml, …), a file extension with or without its dot, or a media
// type with or without parameters. Case does not matter. The error lists the
// accepted names.
func ParseFormat(name string) (Format, error) {
	if f, ok := lookupFormat(name); ok {
		return f, nil
	}
	return "", fmt.Errorf("unknown RDF format %q; use one of turtle (ttl), rdfxml (rdf, xml), ntriples (nt), nquads (nq), trig, jsonld (json), or a media type such as text/turtle", name)
}

func lookupFormat(name string) (Format, bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	if strings.Contains(name, "/") {
		return formatOfMediaType(name)
	}
	switch strings.TrimPrefix(name, ".") {
	case "turtle", "ttl":
		return Turtle, true
	case "rdfxml", "rdf/xml", "rdf", "xml", "owl":
		return RDFXML, true
	case "ntriples", "n-triples", "nt":
		return NTriples, true
	case "nquads", "n-quads", "nq":
		return NQuads, true
	case "trig":
		return TriG, true
	case "jsonld", "json-ld", "json":
		return JSONLD, true
	default:
		return "", false
	}
}

func formatOfMediaType(header string) (Format, bool) {
	media, _, err := mime.ParseMediaType(header)
	if err != nil && media == "" {
		media, _, _ = strings.Cut(header, ";")
		media = strings.TrimSpace(media)
	}
	switch media {
	case "text/turtle", "application/x-turtle", "application/turtle":
		return Turtle, true
	case "rdf/xml", "application/rdf+xml", "application/xml", "text/xml":
		return RDFXML, true
	case "application/n-triples", "text/n-triples":
		return NTriples, true
	case "application/n-quads", "text/n-quads", "text/x-nquads":
		return NQuads, true
	case "application/trig", "application/x-trig":
		return TriG, true
	case "application/ld+json", "application/json":
		return JSONLD, true
	default:
		return "", false
	}
}

// FormatOfName is the format that the extension of a path or address announces;
// "" when it announces none.
func FormatOfName(name string) Format {
	f, _ := formatOfName(name)
	return f
}

// formatOfName looks at the extension of a path or address, ignoring a query,
// a fragment and a trailing .gz.
func formatOfName(name string) (Format, bool) {
	if strings.Contains(name, "://") {
		name, _, _ = strings.Cut(name, "#")
		name, _, _ = strings.Cut(name, "?")
	}
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	ext := path.Ext(strings.ReplaceAll(name, `\`, "/"))
	if len(ext) < 2 {
		return "", false
	}
	return lookupFormat(ext)
}
