package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Graph is what all sources together say: every node with at least one kind,
// every edge between two nodes that are there.
type Graph struct {
	Sources    []Source  // in order of precedence
	Nodes      []*Node   // by ID
	Edges      []Edge    // by EdgeKey
	Problems   []Problem // by Problem.Compare, without repeats
	AssessedOn Date      // the day of the verdicts; "" before Assess
}

// Merge unites what the documents of all sources say. It is pure, and any
// order of batches gives the same graph: they are first put in the order of
// their sources, then of document and digest.
//
//   - Ids that are aliases of a canonical id are rewritten to it, everywhere.
//   - All values are kept with their source. Single values and the first title
//     come from the source listed first; of agencies, from the newest
//     description. Sources that contradict each other give SOURCE_CONFLICT.
//   - A node that nobody describes is a stub of the kinds that the references
//     to it imply (NOT_DESCRIBED where a description was to be expected).
//   - An edge whose ends are not of the kinds in EdgeRules gives WRONG_RANGE; so
//     does a row of a follow-up table that names something of another kind than
//     its column is for.
//   - Values of an indicator are united by year. Measures that wait for
//     themselves keep their edges and give DEPENDENCY_CIRCLE.
//
// sortKey makes the collation key of a title, whose bytes order as the titles
// do; it is called by several goroutines at once. A batch's node may have its
// SortKey already, made by the same function of its own bokmål title.
func Merge(sources []Source, batches []Batch, sortKey func(string) string) *Graph {
	ordered := inOrder(sources, batches)
	nodes, edges := 0, 0
	for _, b := range ordered {
		nodes, edges = nodes+len(b.Nodes), edges+len(b.Edges)
	}
	m := &merger{
		aliases:      map[ID]ID{},
		drafts:       make(map[ID]*draft, nodes),
		statements:   make([]statement, 0, edges),
		rules:        map[EdgeType]EdgeRule{},
		illustrative: map[string]bool{},
	}
	for _, r := range EdgeRules() {
		m.rules[r.Type] = r
	}
	for _, s := range sources {
		m.illustrative[s.ID] = s.Illustrative
	}
	for _, b := range ordered {
		m.addAliases(b)
	}
	for _, b := range ordered {
		m.addNodes(b)
		m.addEdges(b)
		m.problems = append(m.problems, b.Problems...)
	}
	m.group()
	inParallel(len(m.inOrder), func(i int) { m.inOrder[i].uniteEdges() })
	m.completeStubs()
	m.noteNamings()
	g := &Graph{Sources: slices.Clone(sources), Nodes: m.nodes(sortKey)}
	g.Edges = m.fitting()
	m.otherKinds()
	m.problems = append(m.problems, circles(g.Nodes, g.Edges)...)
	g.Problems = sortedProblems(m.problems)
	return g
}

// inOrder sorts batches by the rank of their source, then document and digest.
func inOrder(sources []Source, batches []Batch) []Batch {
	rank := make(map[string]int, len(sources))
	for i, s := range sources {
		rank[s.ID] = i - len(sources) // below 0, so that unknown sources come last
	}
	ordered := slices.Clone(batches)
	slices.SortStableFunc(ordered, func(a, b Batch) int {
		return cmp.Or(
			cmp.Compare(rank[a.Source], rank[b.Source]),
			strings.Compare(a.Source, b.Source),
			strings.Compare(a.Document, b.Document),
			strings.Compare(a.Digest, b.Digest),
		)
	})
	return ordered
}

type merger struct {
	aliases      map[ID]ID
	drafts       map[ID]*draft
	inOrder      []*draft    // all of them by id, once all documents have spoken
	statements   []statement // until they are grouped
	rules        map[EdgeType]EdgeRule
	illustrative map[string]bool // by source
	problems     []Problem
}

// addAliases notes which id each alias stands for; the first claim holds.
func (m *merger) addAliases(b Batch) {
	for _, n := range b.Nodes {
		for _, alias := range n.Aliases {
			if alias == n.ID {
				continue
			}
			held, taken := m.aliases[alias]
			number, isNumber := strings.CutPrefix(alias, agencyBase)
			if taken && held != n.ID || isNumber && ValidOrgNumber(number) {
				m.problem(b, Problem{Code: AliasConflict, Subject: n.ID, Property: "alias", Value: alias})
				continue
			}
			m.aliases[alias] = n.ID
		}
	}
}

// resolve follows aliases to the id they end at. Chains are short; a ring of
// aliases, which only contradicting sources can make, ends at its smallest id.
func (m *merger) resolve(id ID) ID {
	smallest, at := id, id
	for range len(m.aliases) + 1 {
		next, ok := m.aliases[at]
		if !ok {
			return at
		}
		if next == id {
			return smallest
		}
		smallest, at = min(smallest, next), next
	}
	return smallest
}

func (m *merger) addNodes(b Batch) {
	for _, n := range b.Nodes {
		d := m.draft(m.resolve(n.ID))
		d.parts = append(d.parts, part{node: n, source: b.Source, document: b.Document, rank: len(d.parts)})
	}
}

func (m *merger) draft(id ID) *draft {
	d := m.drafts[id]
	if d == nil {
		d = &draft{id: id}
		m.drafts[id] = d
	}
	return d
}

// nodes finishes every draft, by ID. A draft knows all that it needs, so they
// are finished on all cores.
func (m *merger) nodes(sortKey func(string) string) []*Node {
	problems := make([][]Problem, len(m.inOrder))
	inParallel(len(m.inOrder), func(i int) {
		n, found := m.inOrder[i].finish(m.illustrative)
		if len(n.Kinds) == 0 {
			return // nothing says what it is and no edge implies it
		}
		n.SortKey = m.inOrder[i].sortKey(n, sortKey)
		m.inOrder[i].node, problems[i] = n, found
	})
	nodes := make([]*Node, 0, len(m.inOrder))
	for i, d := range m.inOrder {
		if d.node == nil {
			continue
		}
		if d.node.Assessment != nil {
			m.resolveAssessment(d.node.Assessment)
		}
		if d.node.Measure != nil {
			m.resolveProvides(d.node.Measure)
		}
		nodes = append(nodes, d.node)
		m.problems = append(m.problems, problems[i]...)
	}
	return nodes
}

// resolveAssessment follows aliases in what an assessment speaks of; a is the
// merged graph's own copy.
func (m *merger) resolveAssessment(a *Assessment) {
	for _, id := range []*ID{&a.Service, &a.Consumer, &a.Dataset, &a.Law} {
		if *id != "" {
			*id = m.resolve(*id)
		}
	}
}

func (m *merger) problem(b Batch, p Problem) {
	p.Source, p.Document = b.Source, b.Document
	m.problems = append(m.problems, p)
}

// appendOrigins adds origins to held without repeats, filling in the batch
// they come from; without any, the batch itself is the origin.
func appendOrigins(held, more []Origin, source, document string) []Origin {
	if len(more) == 0 {
		more = []Origin{{}}
	}
	for _, o := range more {
		if o.Source == "" {
			o.Source = source
		}
		if o.Document == "" {
			o.Document = document
		}
		if !slices.Contains(held, o) {
			held = append(held, o)
		}
	}
	return held
}

func sortedProblems(problems []Problem) []Problem {
	slices.SortFunc(problems, Problem.Compare)
	return slices.Compact(problems)
}

// sortedSet sorts the values and drops repeats; nil when there are none.
func sortedSet[T cmp.Ordered](values []T) []T {
	if len(values) == 0 {
		return nil
	}
	sorted := slices.Clone(values)
	slices.Sort(sorted)
	return slices.Compact(sorted)
}
