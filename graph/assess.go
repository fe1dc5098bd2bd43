package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Assess returns the graph with a verdict on every need and service as of day.
// It is a pure function of facts and a date; g is left as it is.
//
// A need is judged by the truth table in claim.reason. From the rows up:
// evidence may be met by any of its datasets, so it has the best of its rows
// (CLEAR, UNKNOWN, BLOCKED); a service has the worst of its evidence (BLOCKED,
// UNKNOWN, CLEAR), and without needs it is UNKNOWN with NEEDS_NOT_STATED. A
// row decides when its evidence and its service both have its state. Being
// blocked upstream stands beside a service's own state and never changes it.
func Assess(g *Graph, day Date) *Graph {
	a, _ := connect(g.Nodes, g.Edges) // Merge left no edge without ends
	s := &assessor{adjacency: a, day: day, illustrative: map[string]bool{}, out: &Graph{
		Sources: g.Sources, Problems: g.Problems, AssessedOn: day,
		Nodes: slices.Clone(g.Nodes), Edges: slices.Clone(g.Edges),
	}}
	for _, source := range g.Sources {
		s.illustrative[source.ID] = source.Illustrative
	}
	inParallel(len(g.Nodes), func(i int) {
		if g.Nodes[i].Is(Service) {
			s.assessService(int32(i))
		}
	})
	s.markUpstream()
	return s.out
}

type assessor struct {
	*adjacency
	day          Date
	illustrative map[string]bool // by source
	out          *Graph
}

// assessService judges every need of a service and sums them up.
func (s *assessor) assessService(service int32) {
	v := ServiceVerdict{State: Unknown, Reasons: []Reason{NeedsNotStated}}
	edges := s.edgesOf(service, Needs, Out)
	groups := make([][]Need, len(edges)) // by NEEDS edge: the rows of one piece of evidence
	for i, e := range edges {
		groups[i] = s.rows(service, e)
	}
	if len(groups) > 0 {
		v = sumUp(groups)
	}
	for i, e := range edges {
		s.out.Edges[e].Needs = groups[i]
	}
	described := *s.nodes[service]
	described.Verdict = &v
	s.out.Nodes[service] = &described
}

// rows are the need rows of one NEEDS edge, by dataset.
func (s *assessor) rows(service, edge int32) []Need {
	target := s.nodes[s.to[edge]]
	var rows []Need
	add := func(dataset, link int32) {
		c := s.claim(service, edge, dataset, link)
		rows = append(rows, c.judge())
	}
	if target.Is(Evidence) {
		for _, link := range s.edgesOf(s.to[edge], ProvidedBy, Out) {
			add(s.to[link], link)
		}
	}
	if target.Is(Dataset) {
		add(s.to[edge], none)
	}
	if len(rows) == 0 {
		add(none, none)
	}
	slices.SortFunc(rows, func(a, b Need) int { return strings.Compare(a.Dataset, b.Dataset) })
	return rows
}

// none stands for “no such node or edge”.
const none int32 = -1

// sumUp marks the rows that decide and gives the service's verdict.
func sumUp(groups [][]Need) ServiceVerdict {
	best := func(a, b Need) int { return cmp.Compare(goodness(a.State), goodness(b.State)) }
	states := make([]State, len(groups))
	for i, rows := range groups {
		states[i] = slices.MaxFunc(rows, best).State
	}
	worst := slices.MinFunc(states, func(a, b State) int { return cmp.Compare(goodness(a), goodness(b)) })
	v := ServiceVerdict{State: worst}
	reasons := map[Reason]bool{}
	for i, rows := range groups {
		for j := range rows {
			row := &rows[j]
			row.Decides = row.State == worst && states[i] == worst
			if row.Decides {
				reasons[row.Reason] = true
				v.Illustrative = v.Illustrative || row.Illustrative
			}
		}
	}
	for _, r := range Reasons() {
		if reasons[r] {
			v.Reasons = append(v.Reasons, r)
		}
	}
	return v
}

func goodness(s State) int {
	switch s {
	case Clear:
		return 2
	case Unknown:
		return 1
	default:
		return 0
	}
}

// markUpstream notes which services require, at any distance, another service
// that is blocked.
func (s *assessor) markUpstream() {
	for i, n := range s.out.Nodes {
		if n.Verdict == nil || len(s.edgesOf(int32(i), Requires, Out)) == 0 {
			continue
		}
		for reached := range s.reach(int32(i), Requires, Out) {
			v := s.out.Nodes[reached].Verdict
			if int(reached) != i && v != nil && v.State == Blocked {
				n.Verdict.BlockedUpstream = true
				break
			}
		}
	}
}
