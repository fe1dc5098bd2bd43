package curated

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/sammenheng/sammenheng/graph"
)

// ids is where what a follow-up table names by a short name lives:
// urn:sammenheng:measure:NAME.
const ids = "urn:sammenheng:"

// noun is the part of those ids before the name.
func noun(kind graph.Kind) string {
	return map[graph.Kind]string{
		graph.Measure: "measure", graph.Barrier: "barrier", graph.Indicator: "indicator",
		graph.StatusReport: "report", graph.LearningPoint: "learning", graph.Recommendation: "recommendation",
	}[kind]
}

// idOf is the id that an absolute address or a short name stands for; "" when
// it is neither.
func idOf(kind graph.Kind, value string) graph.ID {
	switch {
	case absolute(value):
		return value
	case isName(value):
		return ids + noun(kind) + ":" + value
	default:
		return ""
	}
}

// isName reports whether s is letters, digits, dots, dashes and underscores.
func isName(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune("-_.", c)
	})
}

const notAName = "is neither an absolute address nor a short name of letters, digits, dots, dashes and underscores"

// described begins the node that a row of a follow-up table describes: its id,
// titles and texts. An id that a row above describes is rejected.
func (r *row) described(kind graph.Kind, s *seen) *graph.Node {
	value := r.text("id", required)
	n := &graph.Node{ID: idOf(kind, value), Kinds: []graph.Kind{kind}, Resolved: true}
	if value != "" && n.ID == "" {
		r.reject("id", notAName)
	}
	r.checkNew(n.ID, "id", s)
	n.Titles, n.Descriptions = r.texts("title", required), r.texts("text", optional)
	return n
}

// checkNew rejects the cell when a row above describes the id.
func (r *row) checkNew(id graph.ID, column string, s *seen) {
	if line, taken := s.rows[id]; taken {
		r.reject(column, fmt.Sprintf("is described in line %d already; write what belongs together in one row, or give this one an id of its own", line))
	}
}

// describe puts down the node of a row that is not rejected.
func (f *facts) describe(r *row, s *seen, n *graph.Node) {
	s.rows[n.ID] = r.line()
	f.add(r, n)
}

// texts reads the columns of a text in bokmål, nynorsk and English, such as
// titleNb, titleNn and titleEn. p is of the first.
func (r *row) texts(column string, p presence) []graph.Text {
	var texts []graph.Text
	for _, lang := range []string{"nb", "nn", "en"} {
		value := r.text(column+strings.ToUpper(lang[:1])+lang[1:], p)
		if value != "" {
			texts = append(texts, graph.Text{Lang: lang, Value: value, Source: r.options.Source})
		}
		p = optional
	}
	return texts
}

// items are the values of a list in a cell, separated by | or line breaks,
// without repeats.
func (r *row) items(column string) []string {
	var items []string
	held := map[string]bool{}
	for item := range strings.FieldsFuncSeq(r.text(column, optional), func(c rune) bool { return c == '|' || c == '\n' || c == '\r' }) {
		if item = strings.TrimSpace(item); item != "" && !held[item] {
			held[item] = true
			items = append(items, item)
		}
	}
	return items
}

// rejectItem notes what is wrong with one value of a list.
func (r *row) rejectItem(column, item, message string) {
	r.reject(column, fmt.Sprintf("holds %q, which %s", shortened(item), message))
}

// stubs reads a list of addresses of what others describe.
func (r *row) stubs(column string, kind graph.Kind) []*graph.Node {
	var nodes []*graph.Node
	for _, item := range r.items(column) {
		if !absolute(item) {
			r.rejectItem(column, item, notAbsolute)
			continue
		}
		nodes = append(nodes, &graph.Node{ID: item, Kinds: []graph.Kind{kind}})
	}
	return nodes
}

// references reads a list of what follow-up tables describe, by address or
// short name.
func (r *row) references(column string, kind graph.Kind) []*graph.Node {
	var nodes []*graph.Node
	for _, item := range r.items(column) {
		id := idOf(kind, item)
		if id == "" {
			r.rejectItem(column, item, notAName)
			continue
		}
		nodes = append(nodes, &graph.Node{ID: id, Kinds: []graph.Kind{kind}})
	}
	return nodes
}

// agencies reads a list of organisation numbers and addresses.
func (r *row) agencies(column string, p presence) []*graph.Node {
	items := r.items(column)
	if value := r.text(column, p); value != "" && p == required && len(items) == 0 {
		r.reject(column, "names nobody; fill it in")
	}
	var nodes []*graph.Node
	for _, item := range items {
		n, wrong := agencyOf(item)
		if wrong != "" {
			r.rejectItem(column, item, wrong)
			continue
		}
		nodes = append(nodes, n)
	}
	return nodes
}

// laws reads a list of addresses of laws. acts are what sections are part of,
// "" for an act.
func (r *row) laws(column string) (laws []*graph.Node, acts []graph.ID) {
	for _, item := range r.items(column) {
		law, act, wrong := lawOf(item)
		if wrong != "" {
			r.rejectItem(column, item, wrong)
			continue
		}
		laws, acts = append(laws, law), append(acts, act)
	}
	return laws, acts
}

// barrierList reads a list of types of barriers, in the order of
// graph.BarrierTypes.
func (r *row) barrierList(column string) []graph.BarrierType {
	held := map[graph.BarrierType]bool{}
	for _, item := range r.items(column) {
		held[oneOf(r, column, item, barrierTypes())] = true
	}
	var types []graph.BarrierType
	for _, t := range graph.BarrierTypes() {
		if held[t] {
			types = append(types, t)
		}
	}
	return types
}

// link states edges from a node to what a row refers to.
func (f *facts) link(r *row, from graph.ID, t graph.EdgeType, to []*graph.Node) {
	for _, n := range to {
		f.edge(r, from, t, f.refer(r, n))
	}
}

// linkFrom states edges from what a row refers to, to a node.
func (f *facts) linkFrom(r *row, from []*graph.Node, t graph.EdgeType, to graph.ID) {
	for _, n := range from {
		f.edge(r, f.refer(r, n), t, to)
	}
}

// linkLaws states edges to laws, and that sections are part of their acts.
func (f *facts) linkLaws(r *row, from graph.ID, t graph.EdgeType, laws []*graph.Node, acts []graph.ID) {
	f.link(r, from, t, laws)
	for i, act := range acts {
		if act != "" {
			f.add(r, &graph.Node{ID: act, Kinds: []graph.Kind{graph.Law}})
			f.edge(r, laws[i].ID, graph.PartOf, act)
		}
	}
}
