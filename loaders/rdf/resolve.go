package rdf

import "strings"

// reference is an IRI reference taken apart (RFC 3986 appendix B). Nothing is
// decoded or encoded: an IRI keeps its æ, ø and å and its percent signs.
type reference struct {
	scheme, authority, path, query, fragment string
	hasAuthority, hasQuery, hasFragment      bool
}

func splitReference(s string) (r reference) {
	s, r.fragment, r.hasFragment = strings.Cut(s, "#")
	s, r.query, r.hasQuery = strings.Cut(s, "?")
	if isAbsolute(s) {
		r.scheme, s, _ = strings.Cut(s, ":")
	}
	if strings.HasPrefix(s, "//") {
		r.hasAuthority = true
		s = s[2:]
		if i := strings.IndexByte(s, '/'); i >= 0 {
			r.authority, s = s[:i], s[i:]
		} else {
			r.authority, s = s, ""
		}
	}
	r.path = s
	return r
}

func (r reference) String() string {
	var b strings.Builder
	b.WriteString(r.scheme + ":")
	if r.hasAuthority {
		b.WriteString("//" + r.authority)
	}
	b.WriteString(r.path)
	if r.hasQuery {
		b.WriteString("?" + r.query)
	}
	if r.hasFragment {
		b.WriteString("#" + r.fragment)
	}
	return b.String()
}

// resolve gives the absolute form of ref against base (RFC 3986 §5.2). An
// absolute ref is returned as it is, dot segments included, because two
// spellings are two IRIs in RDF.
func resolve(base, ref string) string {
	if isAbsolute(ref) || base == "" {
		return ref
	}
	b, r := splitReference(base), splitReference(ref)
	t := reference{scheme: b.scheme, query: r.query, hasQuery: r.hasQuery, fragment: r.fragment, hasFragment: r.hasFragment}
	switch {
	case r.hasAuthority:
		t.authority, t.hasAuthority, t.path = r.authority, true, removeDots(r.path)
		return t.String()
	case r.path == "":
		t.path = b.path
		if !r.hasQuery {
			t.query, t.hasQuery = b.query, b.hasQuery
		}
	case r.path[0] == '/':
		t.path = removeDots(r.path)
	case b.hasAuthority && b.path == "":
		t.path = removeDots("/" + r.path)
	default:
		t.path = removeDots(b.path[:strings.LastIndexByte(b.path, '/')+1] + r.path)
	}
	t.authority, t.hasAuthority = b.authority, b.hasAuthority
	return t.String()
}

// removeDots is RFC 3986 §5.2.4 for paths that begin with a slash; others lose
// only what can be resolved.
func removeDots(path string) string {
	if !strings.Contains(path, ".") {
		return path
	}
	segments := strings.Split(path, "/")
	kept := segments[:0:0]
	for i, s := range segments {
		last := i == len(segments)-1
		switch s {
		case ".":
			if last {
				kept = append(kept, "")
			}
		case "..":
			if len(kept) > 1 || len(kept) == 1 && kept[0] != "" {
				kept = kept[:len(kept)-1]
			}
			if last {
				kept = append(kept, "")
			}
		default:
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, "/")
}

// baseOf is the address that a document's relative IRIs resolve against: the
// base given, else the name if it is an address, else the name as a file.
func baseOf(o Options) string {
	switch {
	case o.Base != "":
		return o.Base
	case o.Name == "":
		return ""
	case isAbsolute(o.Name) && strings.IndexByte(o.Name, ':') > 1: // not C:\catalog.ttl
		return o.Name
	}
	path := strings.TrimLeft(strings.ReplaceAll(o.Name, `\`, "/"), "/")
	var b strings.Builder
	b.WriteString("file:///")
	for i := 0; i < len(path); i++ {
		if c := path[i]; is(c, charNoIRI) || c == '?' || c == '#' || c == '%' {
			b.WriteByte('%')
			b.WriteByte("0123456789ABCDEF"[c>>4])
			b.WriteByte("0123456789ABCDEF"[c&15])
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
