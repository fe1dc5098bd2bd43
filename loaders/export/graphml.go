package export

import (
	"bufio"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// graphMLHead declares the attributes. Gephi takes “label” for what it shows;
// yEd shows what its own nodegraphics and edgegraphics hold and keeps the rest
// as properties. No attribute is called x, y, z, r, g, b, size or id, which
// Gephi would take for its own.
const graphMLHead = xml.Header + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">
<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="iri" for="node" attr.name="iri" attr.type="string"/>
<key id="kind" for="node" attr.name="kind" attr.type="string"/>
<key id="kinds" for="node" attr.name="kinds" attr.type="string"/>
<key id="state" for="node" attr.name="state" attr.type="string"/>
<key id="reason" for="node" attr.name="reason" attr.type="string"/>
<key id="described" for="node" attr.name="described" attr.type="boolean"/>
<key id="illustrative" for="node" attr.name="illustrative" attr.type="boolean"/>
<key id="shape" for="node" yfiles.type="nodegraphics"/>
<key id="edgelabel" for="edge" attr.name="label" attr.type="string"/>
<key id="type" for="edge" attr.name="type" attr.type="string"/>
<key id="edgestate" for="edge" attr.name="state" attr.type="string"/>
<key id="edgereason" for="edge" attr.name="reason" attr.type="string"/>
<key id="edgeillustrative" for="edge" attr.name="illustrative" attr.type="boolean"/>
<key id="arrow" for="edge" yfiles.type="edgegraphics"/>
`

const graphMLTail = "</graph>\n</graphml>\n"

// GraphML writes the whole graph: nodes in the order of RDF, then the edges of
// each node by type and list order. A node's state and reasons are its
// verdict's; a NEEDS edge has the state of its best row and the reasons of the
// rows that have it. Reasons are joined by a space, kinds likewise.
func GraphML(ctx context.Context, store Store, w io.Writer, lang graph.Language) error {
	version, err := store.Version(ctx)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	x := &drawer{Store: store, out: bufio.NewWriter(w), lang: lang, illustrative: map[string]bool{}}
	for _, s := range version.Sources {
		x.illustrative[s.ID] = s.Illustrative
	}
	x.write(graphMLHead)
	x.write(fmt.Sprintf("<graph id=%q edgedefault=\"directed\">\n", "v"+strconv.FormatInt(version.Number, 10)))
	if err := eachNode(ctx, store, x.nodes); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if err := eachNode(ctx, store, func(nodes []*graph.Node) error { return x.edges(ctx, nodes) }); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	x.write(graphMLTail)
	if err := x.out.Flush(); err != nil {
		return fmt.Errorf("write GraphML: %w", err)
	}
	return nil
}

type drawer struct {
	Store
	out          *bufio.Writer
	lang         graph.Language
	illustrative map[string]bool // by source
}

func (x *drawer) write(s string) { _, _ = x.out.WriteString(s) } // a bufio.Writer keeps its first error for Flush

// data writes a value, unless it says nothing. Characters that XML cannot hold
// become U+FFFD.
func (x *drawer) data(key, value string) {
	if value == "" {
		return
	}
	x.write(`<data key="` + key + `">`)
	x.escape(value)
	x.write("</data>")
}

func (x *drawer) escape(value string) { _ = xml.EscapeText(x.out, []byte(value)) }

// token is the id of a node in the file. GraphML wants a name token, which no
// IRI is; a hash needs no table and is the same in every export.
func token(id graph.ID) string {
	sum := sha256.Sum256([]byte(id))
	return "n" + hex.EncodeToString(sum[:12])
}

func (x *drawer) nodes(nodes []*graph.Node) error {
	for _, n := range nodes {
		x.write(`<node id="` + token(n.ID) + `">`)
		label := n.Title(x.lang).Value
		x.data("label", label)
		x.data("iri", n.ID)
		x.data("kind", string(n.Kind()))
		x.data("kinds", joined(n.Kinds, " "))
		if n.Verdict != nil {
			x.data("state", string(n.Verdict.State))
			x.data("reason", joined(n.Verdict.Reasons, " "))
		}
		x.data("described", strconv.FormatBool(n.Resolved))
		x.data("illustrative", strconv.FormatBool(n.Illustrative || n.Verdict != nil && n.Verdict.Illustrative))
		x.write(`<data key="shape"><y:ShapeNode><y:Fill color="` + colour(n) + `" transparent="false"/><y:NodeLabel>`)
		x.escape(label)
		x.write("</y:NodeLabel></y:ShapeNode></data></node>\n")
	}
	return nil
}

// colour tells states apart on services, and services from all else.
func colour(n *graph.Node) string {
	if n.Verdict == nil {
		return "#E8EEF7"
	}
	switch n.Verdict.State {
	case graph.Blocked:
		return "#F4A6A0"
	case graph.Clear:
		return "#A8D5A2"
	default:
		return "#F5E1A4"
	}
}

// edges writes the edges that begin at the nodes.
func (x *drawer) edges(ctx context.Context, nodes []*graph.Node) error {
	rows := make([][]graph.Need, len(nodes))
	if anyIs(nodes, []graph.Kind{graph.Service}) {
		var err error
		if rows, err = x.Needs(ctx, ids(nodes)); err != nil {
			return fmt.Errorf("read needs: %w", err)
		}
	}
	for _, rule := range graph.EdgeRules() {
		if !anyIs(nodes, rule.From) {
			continue
		}
		found, err := neighbours(ctx, x, nodes, rule.Type, graph.Out)
		if err != nil {
			return err
		}
		for i, near := range found {
			for _, n := range near {
				x.edge(n.Edge, rows[i])
			}
		}
	}
	return nil
}

func (x *drawer) edge(e *graph.Edge, rows []graph.Need) {
	x.write(`<edge source="` + token(e.From) + `" target="` + token(e.To) + `">`)
	x.data("edgelabel", string(e.Type))
	x.data("type", string(e.Type))
	example := !slices.ContainsFunc(e.Origins, func(o graph.Origin) bool { return !x.illustrative[o.Source] }) && len(e.Origins) > 0
	if e.Type == graph.Needs {
		state, reasons, illustrative := best(rows, e.To)
		x.data("edgestate", string(state))
		x.data("edgereason", joined(reasons, " "))
		example = example || illustrative
	}
	x.data("edgeillustrative", strconv.FormatBool(example))
	x.write(`<data key="arrow"><y:PolyLineEdge><y:Arrows source="none" target="standard"/></y:PolyLineEdge></data></edge>` + "\n")
}

// best is the state of what a service needs: evidence may be met by any of its
// datasets (DOMAIN §4). The reasons are those of the rows that have the state,
// in the order of the truth table.
func best(rows []graph.Need, target graph.ID) (state graph.State, reasons []graph.Reason, illustrative bool) {
	rank := func(s graph.State) int { return slices.Index(graph.States(), s) } // worst first
	for i := range rows {
		if rows[i].Evidenced() == target && (state == "" || rank(rows[i].State) > rank(state)) {
			state = rows[i].State
		}
	}
	for i := range rows {
		if rows[i].Evidenced() == target && rows[i].State == state {
			reasons = append(reasons, rows[i].Reason)
			illustrative = illustrative || rows[i].Illustrative
		}
	}
	slices.SortFunc(reasons, func(a, b graph.Reason) int {
		return cmp.Compare(slices.Index(graph.Reasons(), a), slices.Index(graph.Reasons(), b))
	})
	return state, slices.Compact(reasons), illustrative
}

func joined[T ~string](values []T, separator string) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = string(v)
	}
	return strings.Join(texts, separator)
}
