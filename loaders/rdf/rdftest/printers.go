package rdftest

import (
	"bufio"
	"fmt"
	"strings"
)

type turtlePrinter struct{ out *bufio.Writer }

func (p *turtlePrinter) begin() {
	for _, x := range prefixes() {
		fmt.Fprintf(p.out, "@prefix %s: <%s> .\n", x.short, x.namespace)
	}
}

func (p *turtlePrinter) end() {}

func (p *turtlePrinter) node(n *node) {
	p.write("\n<", n.iri, ">")
	p.body(n, "\n        ")
	p.write(" .\n")
}

func (p *turtlePrinter) body(n *node, indent string) {
	separator := indent
	for i, t := range n.types {
		if i == 0 {
			p.write(separator, "a ", t)
		} else {
			p.write(" , ", t)
		}
		separator = ";" + indent
	}
	for i, s := range n.props {
		if i > 0 && n.props[i-1].name == s.name {
			p.write(" , ")
		} else {
			p.write(separator, s.name, " ")
		}
		separator = ";" + indent
		p.object(s, indent)
	}
}

func (p *turtlePrinter) object(s prop, indent string) {
	switch {
	case s.blank != nil:
		p.write("[")
		p.body(s.blank, indent+"    ")
		p.write(indent, "]")
	case s.iri != "":
		p.write("<", s.iri, ">")
	default:
		p.write(`"`, turtleEscaper.Replace(s.text), `"`)
		if s.lang != "" {
			p.write("@", s.lang)
		} else if s.datatype != "" {
			p.write("^^", s.datatype)
		}
	}
}

func (p *turtlePrinter) write(parts ...string) { writeAll(p.out, parts) }

type xmlPrinter struct {
	out    *bufio.Writer
	expand expander
}

func (p *xmlPrinter) begin() {
	p.write(`<?xml version="1.0" encoding="UTF-8"?>`, "\n<rdf:RDF")
	for _, x := range prefixes() {
		fmt.Fprintf(p.out, "\n    xmlns:%s=\"%s\"", x.short, x.namespace)
	}
	p.write(">\n")
}

func (p *xmlPrinter) end() { p.write("</rdf:RDF>\n") }

func (p *xmlPrinter) node(n *node) { p.element(n, "  ") }

func (p *xmlPrinter) element(n *node, indent string) {
	name, rest := "rdf:Description", n.types
	if len(rest) > 0 {
		name, rest = rest[0], rest[1:]
	}
	p.write(indent, "<", name)
	if n.iri != "" {
		p.write(` rdf:about="`, xmlEscaper.Replace(n.iri), `"`)
	}
	p.write(">\n")
	for _, t := range rest {
		p.write(indent, `  <rdf:type rdf:resource="`, p.expand.iri(t), "\"/>\n")
	}
	for _, s := range n.props {
		p.property(s, indent+"  ")
	}
	p.write(indent, "</", name, ">\n")
}

func (p *xmlPrinter) property(s prop, indent string) {
	p.write(indent, "<", s.name)
	switch {
	case s.blank != nil:
		p.write(">\n")
		p.element(s.blank, indent+"  ")
		p.write(indent)
	case s.iri != "":
		p.write(` rdf:resource="`, xmlEscaper.Replace(s.iri), "\"/>\n")
		return
	default:
		if s.lang != "" {
			p.write(` xml:lang="`, s.lang, `"`)
		} else if s.datatype != "" {
			p.write(` rdf:datatype="`, p.expand.iri(s.datatype), `"`)
		}
		p.write(">", xmlEscaper.Replace(s.text))
	}
	p.write("</", s.name, ">\n")
}

func (p *xmlPrinter) write(parts ...string) { writeAll(p.out, parts) }

type ntriplesPrinter struct {
	out    *bufio.Writer
	expand expander
	blanks int
}

func (p *ntriplesPrinter) begin() {}
func (p *ntriplesPrinter) end()   {}

func (p *ntriplesPrinter) node(n *node) { p.statements("<"+n.iri+">", n) }

func (p *ntriplesPrinter) statements(subject string, n *node) {
	for _, t := range n.types {
		p.write(subject, " <", p.expand.iri("rdf:type"), "> <", p.expand.iri(t), "> .\n")
	}
	for _, s := range n.props {
		p.write(subject, " <", p.expand.iri(s.name), "> ")
		switch {
		case s.blank != nil:
			p.blanks++
			label := fmt.Sprintf("_:b%d", p.blanks)
			p.write(label, " .\n")
			p.statements(label, s.blank)
		case s.iri != "":
			p.write("<", s.iri, "> .\n")
		case s.lang != "":
			p.write(`"`, turtleEscaper.Replace(s.text), `"@`, s.lang, " .\n")
		case s.datatype != "":
			p.write(`"`, turtleEscaper.Replace(s.text), `"^^<`, p.expand.iri(s.datatype), "> .\n")
		default:
			p.write(`"`, turtleEscaper.Replace(s.text), "\" .\n")
		}
	}
}

func (p *ntriplesPrinter) write(parts ...string) { writeAll(p.out, parts) }

func writeAll(out *bufio.Writer, parts []string) {
	for _, s := range parts {
		_, _ = out.WriteString(s) // a bufio.Writer keeps its first error for Flush
	}
}

var (
	turtleEscaper = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)
	xmlEscaper    = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")
)
