package graph

import (
	"maps"
	"slices"
	"strings"
)

// statement is an edge as one document states it, with resolved ends.
type statement struct {
	Edge
	from, to *draft
}

func (m *merger) addEdges(b Batch) {
	for _, e := range b.Edges {
		key := EdgeKey{From: m.resolve(e.From), Type: e.Type, To: m.resolve(e.To)}
		if key.From == key.To && (key.Type == ProvidedBy || key.Type == PartOf) {
			continue // self-evident: a dataset that is its own evidence, an address that is its own act
		}
		edge := Edge{EdgeKey: key, Predicates: e.Predicates, Origins: appendOrigins(nil, e.Origins, b.Source, b.Document)}
		m.statements = append(m.statements, statement{Edge: edge, from: m.draft(key.From), to: m.draft(key.To)})
	}
}

// group puts the drafts in order and gives each the edges that leave it, in the
// order of arrival: a counting sort, for to compare ids is dear.
func (m *merger) group() {
	m.inOrder = slices.SortedFunc(maps.Values(m.drafts), func(a, b *draft) int { return strings.Compare(a.id, b.id) })
	for i := range m.statements {
		m.statements[i].from.edges++
	}
	grouped := make([]statement, len(m.statements))
	for _, d := range m.inOrder {
		d.leaving, grouped = grouped[:0:d.edges], grouped[d.edges:]
	}
	for _, s := range m.statements {
		s.from.leaving = append(s.from.leaving, s)
	}
	m.statements = nil
}

// uniteEdges makes one edge of what several documents, or both sides, state.
// The sort is stable, so that origins stay in the order of their sources.
func (d *draft) uniteEdges() {
	slices.SortStableFunc(d.leaving, func(a, b statement) int { return a.EdgeKey.Compare(b.EdgeKey) })
	united := d.leaving[:0]
	for _, e := range d.leaving {
		if last := len(united) - 1; last >= 0 && united[last].EdgeKey == e.EdgeKey {
			united[last].Predicates = slices.Concat(united[last].Predicates, e.Predicates)
			united[last].Origins = appendOrigins(united[last].Origins, e.Origins, "", "")
			continue
		}
		united = append(united, e)
	}
	for i := range united {
		united[i].Predicates = sortedSet(united[i].Predicates)
	}
	d.leaving = united
}

// completeStubs sees to it that both ends of every edge are there, and gives
// an end that nobody describes the kind that the edge implies.
func (m *merger) completeStubs() {
	for _, from := range m.inOrder {
		for i := range from.leaving {
			e := &from.leaving[i]
			rule := m.rules[e.Type]
			from.refer(e.Origins)
			e.to.refer(e.Origins)
			from.imply(rule.From, e.From)
			if rule.Pairs {
				e.to.imply(from.kinds(), e.To)
				continue
			}
			e.to.imply(rule.To, e.To)
		}
	}
}

// fitting returns the edges that join the right kinds, by key; the others
// become problems.
func (m *merger) fitting() []Edge {
	many := 0
	for _, d := range m.inOrder {
		many += len(d.leaving)
	}
	edges := make([]Edge, 0, many)
	for _, from := range m.inOrder {
		for i := range from.leaving {
			e := &from.leaving[i]
			rule, known := m.rules[e.Type]
			if known && from.node != nil && e.to.node != nil && rule.Fits(from.node, e.to.node) {
				edges = append(edges, e.Edge)
				continue
			}
			m.problems = append(m.problems, misfit(e.Edge))
		}
	}
	return slices.Clip(edges)
}

func misfit(e Edge) Problem {
	p := Problem{Code: WrongRange, Subject: e.From, Property: string(e.Type), Value: e.To}
	if len(e.Predicates) > 0 {
		p.Property = e.Predicates[0]
	}
	if len(e.Origins) > 0 {
		p.Source, p.Document = e.Origins[0].Source, e.Origins[0].Document
	}
	return p
}
