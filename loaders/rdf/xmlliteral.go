package rdf

import (
	"encoding/xml"
	"strings"
)

// xmlLiteral reads up to the end of the current element and returns what is
// in it as text. Elements at the top carry every namespace in scope, so that
// the fragment stands on its own.
func (p *rdfxml) xmlLiteral() (string, error) {
	var b strings.Builder
	outer := len(p.open)
	for {
		token, err := p.next()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if _, ok := p.namespace(t.Name.Space); !ok {
				return "", p.undeclared(t.Name)
			}
			p.writeStart(&b, t, len(p.open) == outer+1)
		case xml.EndElement:
			if len(p.open) < outer {
				return b.String(), nil
			}
			b.WriteString("</" + rawName(t.Name) + ">")
		case xml.CharData:
			_, _ = literalText.WriteString(&b, string(t))
		case xml.Comment:
			b.WriteString("<!--" + string(t) + "-->")
		case xml.ProcInst:
			b.WriteString("<?" + t.Target + " " + string(t.Inst) + "?>")
		}
	}
}

func (p *rdfxml) writeStart(b *strings.Builder, t xml.StartElement, top bool) {
	b.WriteString("<" + rawName(t.Name))
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
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
			continue
		}
		value, _ := p.expand(a.Value) // start has expanded it before, so it can be
		b.WriteString(" " + rawName(a.Name) + `="` + literalAttribute.Replace(value) + `"`)
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
