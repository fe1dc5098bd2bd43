package rdf

import "strings"

// xmlLiteral reads up to the end of the current element and returns what is
// in it as text. Elements at the top carry every namespace in scope, so that
// the fragment stands on its own.
func (p *rdfxml) xmlLiteral() (string, error) {
	var b strings.Builder
	outer := len(p.open)
	for {
		kind, err := p.next()
		if err != nil {
			return "", err
		}
		switch kind {
		case xmlStart:
			if _, ok := p.namespace(p.name.prefix); !ok {
				return "", p.undeclared(p.name)
			}
			p.writeStart(&b, len(p.open) == outer+1)
		case xmlEnd:
			if len(p.open) < outer {
				return b.String(), nil
			}
			b.WriteString("</" + p.name.written + ">")
		case xmlText:
			_, _ = literalText.WriteString(&b, string(p.data))
		case xmlComment:
			b.WriteString("<!--" + string(p.data) + "-->")
		case xmlInstruction:
			b.WriteString("<?" + string(p.data) + "?>")
		}
	}
}

func (p *rdfxml) writeStart(b *strings.Builder, top bool) {
	b.WriteString("<" + p.name.written)
	from := p.open[len(p.open)-1].bindings
	if top {
		from = 0
	}
	for i, x := range p.spaces[from:] {
		if p.rebound(from+i) || x.prefix == "" && x.namespace == "" {
			continue
		}
		b.WriteString(" xmlns")
		if x.prefix != "" {
			b.WriteString(":" + x.prefix)
		}
		b.WriteString(`="` + literalAttribute.Replace(x.namespace) + `"`)
	}
	for _, a := range p.attrs {
		b.WriteString(" " + a.written + `="` + literalAttribute.Replace(a.value) + `"`)
	}
	b.WriteString(">")
}

// rebound reports whether a later binding hides this one.
func (p *rdfxml) rebound(i int) bool {
	for _, later := range p.spaces[i+1:] {
		if later.prefix == p.spaces[i].prefix {
			return true
		}
	}
	return false
}

// The escapes of Canonical XML 1.0 §2.3; both replacers are read only.
var (
	literalText      = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#xD;")
	literalAttribute = strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;", "\t", "&#x9;", "\n", "&#xA;", "\r", "&#xD;")
)
