package graph

import (
	"cmp"
	"fmt"
	"slices"
)

// The limits of paths.
const (
	MaxPathLength     = 10
	DefaultPathLength = 6
	MaxPaths          = 25
)

// PathQuery asks how two nodes hang together.
type PathQuery struct {
	From, To ID
	Types    []EdgeType // only over these, either way; nil = every type
	Hubs     []Kind     // which of PathHubs may be walked through; nil = none. Either end may be a hub.
	Length   int        // at most so many edges; 0 = DefaultPathLength
	Max      int        // at most so many paths; 0 = 1
}

// PathHubs are the kinds that join what has little to do with each other: half
// the catalogue is about “skatt” or published by one agency. The caller owns
// the slice.
func PathHubs() []Kind { return []Kind{Agency, Catalog, Concept} }

// Check refuses what cannot be asked of any graph, and returns the query with
// its defaults filled in.
func (q PathQuery) Check() (PathQuery, error) {
	var err error
	if q.Length, err = limited("maxLength", q.Length, DefaultPathLength, MaxPathLength); err != nil {
		return q, err
	}
	if q.Max, err = limited("k", q.Max, 1, MaxPaths); err != nil {
		return q, err
	}
	var all []EdgeType
	for _, r := range EdgeRules() {
		all = append(all, r.Type)
	}
	for _, t := range q.Types {
		if !slices.Contains(all, t) {
			return q, fmt.Errorf("path over %q: the types are %v: %w", t, all, ErrInvalid)
		}
	}
	for _, k := range q.Hubs {
		if !slices.Contains(PathHubs(), k) {
			return q, fmt.Errorf("path through %q: the hubs are %v: %w", k, PathHubs(), ErrInvalid)
		}
	}
	if q.Types == nil {
		q.Types = all
	}
	return q, nil
}

// Barred are the hubs that the query does not walk through. A node of several
// kinds is barred if one of them is.
func (q PathQuery) Barred() []Kind {
	return slices.DeleteFunc(PathHubs(), func(k Kind) bool { return slices.Contains(q.Hubs, k) })
}

// Path is Deeper.Path.
//
// A path is told by its nodes: between two neighbours stands the edge whose
// type comes first in EdgeRules, and of two of one type the one that points
// along the path. All paths are equally short and visit no node twice. Of
// them, those come first whose nodes, in order from q.From, come first by
// SortKey, then ID. From a node to itself there is one path, without steps.
func (v *View) Path(q PathQuery) ([]Path, error) {
	q, err := q.Check()
	if err != nil {
		return nil, err
	}
	from, to := v.find(q.From), v.find(q.To)
	if from == none {
		return nil, fmt.Errorf("path from %s: %w", q.From, ErrNotFound)
	}
	if to == none {
		return nil, fmt.Errorf("path to %s: %w", q.To, ErrNotFound)
	}
	if from == to {
		return []Path{{From: v.nodes[from]}}, nil
	}
	s := &pathSearch{View: v, types: inRuleOrder(q.Types), barred: q.Barred(), max: q.Max, start: from, end: to, every: len(q.Types) == len(EdgeRules())}
	if !s.meet(q.Length) {
		return nil, nil
	}
	s.mark()
	s.collect([]int32{from})
	return s.found, nil
}

func inRuleOrder(types []EdgeType) []EdgeType {
	var ordered []EdgeType
	for _, r := range EdgeRules() {
		if slices.Contains(types, r.Type) {
			ordered = append(ordered, r.Type)
		}
	}
	return ordered
}

// pathSearch walks from both ends until the walks meet, so that it sees two
// small balls of the graph and not one large.
type pathSearch struct {
	*View
	types      []EdgeType
	barred     []Kind
	max        int
	start, end int32
	every      bool // no edge type is left out

	near, away []int8 // by node: 1 + its distance from each end; 0 where not walked
	steps      int    // of the near walk
	length     int    // of the shortest paths
	useful     map[int32]bool
	found      []Path
}

// meet walks a level at a time, always from the end with fewer nodes to go on
// from, and reports whether the walks meet within length edges.
func (s *pathSearch) meet(length int) bool {
	s.near, s.away = make([]int8, len(s.nodes)), make([]int8, len(s.nodes))
	s.near[s.start], s.away[s.end] = 1, 1
	fromHere, toHere := []int32{s.start}, []int32{s.end}
	for s.length = 1; s.length <= length && len(fromHere) > 0 && len(toHere) > 0; s.length++ {
		var met bool
		if len(fromHere) <= len(toHere) {
			fromHere, met = s.level(fromHere, s.near, s.away)
			s.steps++
		} else {
			toHere, met = s.level(toHere, s.away, s.near)
		}
		if met {
			return true
		}
	}
	return false
}

// level walks one edge on from every node of a walk's last level; met when one
// of the new nodes is known to the other walk.
func (s *pathSearch) level(last []int32, walked, other []int8) (next []int32, met bool) {
	for _, n := range last {
		s.around(n, func(to int32) {
			if walked[to] > 0 || !s.open(to) {
				return
			}
			walked[to] = walked[n] + 1
			next = append(next, to)
			met = met || other[to] > 0
		})
	}
	return next, met
}

// open reports whether a path may lead to a node: an end, or no hub.
func (s *pathSearch) open(n int32) bool {
	return n == s.start || n == s.end || len(s.barred) == 0 || !isAny(s.nodes[n], s.barred)
}

func (s *pathSearch) around(n int32, visit func(to int32)) {
	if s.every {
		for _, e := range s.out.edge[s.out.start[n]:s.out.start[n+1]] {
			visit(s.to[e])
		}
		for _, e := range s.in.edge[s.in.start[n]:s.in.start[n+1]] {
			visit(s.from[e])
		}
		return
	}
	for _, t := range s.types {
		for _, d := range []Direction{Out, In} {
			for _, e := range s.edgesOf(n, t, d) {
				visit(s.far(e, d))
			}
		}
	}
}

// mark finds the nodes of the near walk that lie on a shortest path: those
// where the walks meet, and what leads to them.
func (s *pathSearch) mark() {
	s.useful = map[int32]bool{}
	var level []int32
	for n, d := range s.near {
		if d > 0 && s.away[n] > 0 && int(d)-1 == s.steps && int(d+s.away[n])-2 == s.length {
			s.useful[int32(n)] = true
			level = append(level, int32(n))
		}
	}
	for len(level) > 0 {
		var before []int32
		for _, n := range level {
			s.around(n, func(to int32) {
				if d := s.near[to]; d > 0 && d == s.near[n]-1 && !s.useful[to] {
					s.useful[to] = true
					before = append(before, to)
				}
			})
		}
		level = before
	}
}

// collect goes on from the last node of a path, in list order, only where a
// shortest path is, so no step is in vain.
func (s *pathSearch) collect(path []int32) {
	last := path[len(path)-1]
	if last == s.end {
		s.found = append(s.found, s.path(path))
		return
	}
	var next []int32
	s.around(last, func(to int32) {
		if s.leads(to, len(path)) {
			next = append(next, to)
		}
	})
	slices.Sort(next)
	for _, n := range slices.Compact(next) {
		if len(s.found) == s.max {
			return
		}
		s.collect(append(slices.Clone(path), n))
	}
}

// leads reports whether a node lies on a shortest path at a distance from its
// start.
func (s *pathSearch) leads(n int32, distance int) bool {
	if distance <= s.steps {
		return int(s.near[n])-1 == distance && s.useful[n]
	}
	return s.away[n] > 0 && int(s.away[n])-1 == s.length-distance
}

// path finds the edges between the nodes of a path.
func (s *pathSearch) path(nodes []int32) Path {
	p := Path{From: s.nodes[nodes[0]]}
	for i, to := range nodes[1:] {
		p.Steps = append(p.Steps, s.step(nodes[i], to))
	}
	return p
}

func (s *pathSearch) step(from, to int32) Step {
	for _, t := range s.types {
		for _, d := range []Direction{Out, In} {
			edges := s.edgesOf(from, t, d)
			at, found := slices.BinarySearchFunc(edges, to, func(e, to int32) int { return cmp.Compare(s.far(e, d), to) })
			if found {
				return Step{Edge: &s.edges[edges[at]], Direction: d, Node: s.nodes[to]}
			}
		}
	}
	return Step{Node: s.nodes[to]} // cannot be: an edge led here
}
