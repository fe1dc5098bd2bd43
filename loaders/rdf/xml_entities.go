package rdf

import (
	"strings"
)

// entities are the texts that a document's own DTD gives names to, as OWL
// editors do for namespaces. encoding/xml puts a marker in their place and
// expand replaces it, so that the work they cause can be bounded.
type entities struct {
	values  map[string]string
	written int // bytes of expansions so far
}

const (
	entityMarker = "\uFDD0" // a noncharacter: no document may hold it
	// maxExpansion bounds all expansions of one document together.
	maxExpansion = 16 << 20
	// maxEntityDepth bounds entities that name entities.
	maxEntityDepth = 16
)

// directive reads a DOCTYPE and keeps its entity declarations. External
// entities stay unknown: nothing is fetched.
func (x *xmlReader) directive(d []byte) error {
	s := string(d)
	if len(x.open) > 0 || x.ended || !strings.HasPrefix(s, "DOCTYPE") {
		return x.fail(Syntax, "<!%.20s…> may not stand here", s)
	}
	for {
		i := strings.Index(s, "<!ENTITY")
		if i < 0 {
			return nil
		}
		s = s[i+len("<!ENTITY"):]
		name, rest, ok := strings.Cut(strings.TrimLeft(s, " \t\r\n"), " ")
		rest = strings.TrimLeft(rest, " \t\r\n")
		if !ok || name == "%" || rest == "" || rest[0] != '"' && rest[0] != '\'' {
			continue // parameter or external entity
		}
		value, after, ok := strings.Cut(rest[1:], rest[:1])
		if !ok {
			return x.fail(Syntax, "the entity %s has no closing quote", name)
		}
		s = after
		x.declare(name, value)
	}
}

func (x *xmlReader) declare(name, value string) {
	if x.entities.values == nil {
		x.entities.values = make(map[string]string)
		x.decoder.Entity = make(map[string]string)
	}
	if _, again := x.entities.values[name]; again {
		return // XML 1.0 §4.2: the first declaration counts
	}
	x.entities.values[name] = value
	x.decoder.Entity[name] = entityMarker + name + entityMarker
}

// expand replaces the markers in s.
func (x *xmlReader) expand(s string) (string, error) {
	if x.entities.values == nil || !strings.Contains(s, entityMarker) {
		return s, nil
	}
	var b strings.Builder
	for i, part := range strings.Split(s, entityMarker) {
		if i%2 == 0 {
			b.WriteString(part)
			continue
		}
		if err := x.expandEntity(&b, part, 0); err != nil {
			return "", err
		}
	}
	return b.String(), nil
}

func (x *xmlReader) expandEntity(b *strings.Builder, name string, depth int) error {
	value, ok := x.entities.values[name]
	switch {
	case !ok:
		return x.fail(Syntax, "the entity &%s; is not declared in the document; entities are never fetched", name)
	case depth > maxEntityDepth:
		return x.fail(TooDeep, "the entity &%s; names itself, or entities name each other more than %d deep", name, maxEntityDepth)
	case strings.ContainsRune(value, '<'):
		return x.fail(Unsupported, "the entity &%s; holds markup; write the markup out", name)
	}
	for {
		i := strings.IndexByte(value, '&')
		if i < 0 {
			i = len(value)
		}
		b.WriteString(value[:i])
		if x.entities.written += i + 1; x.entities.written > maxExpansion {
			return x.fail(TooBig, "its entities expand to more than %s; this is an attack or a broken file", bytesText(maxExpansion))
		}
		if i == len(value) {
			return nil
		}
		inner, rest, ok := strings.Cut(value[i+1:], ";")
		if !ok {
			return x.fail(Syntax, "“&” without “;” in the entity &%s;", name)
		}
		value = rest
		if c, known := predefined(inner); known {
			b.WriteString(c)
			continue
		}
		if err := x.expandEntity(b, inner, depth+1); err != nil {
			return err
		}
	}
}

// predefined returns the text of XML's own entities.
func predefined(name string) (string, bool) {
	switch name {
	case "amp", "#38", "#x26":
		return "&", true
	case "lt":
		return "<", true
	case "gt":
		return ">", true
	case "quot":
		return `"`, true
	case "apos":
		return "'", true
	default:
		return "", false
	}
}
