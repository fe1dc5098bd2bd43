package graph

import (
	"cmp"
	"slices"
	"sort"
)

// adjacency is a graph indexed from both ends of its edges. Nodes are numbered
// in the order they are given, and neighbours come in that order.
type adjacency struct {
	nodes  []*Node
	edges  []Edge
	number map[ID]int32 // by id; aliases are added by view
	from   []int32      // by edge: the number of its From
	to     []int32
	out    incidence
	in     incidence
}

// incidence is, for each node, its edges at one end, ordered by type and then
// by the node at the other end.
type incidence struct {
	start []int32 // by node: where its edges begin; one more at the end
	edge  []int32
}

// connect indexes edges whose ends are all among nodes. missing is the first
// end that is not.
func connect(nodes []*Node, edges []Edge) (a *adjacency, missing ID) {
	a = &adjacency{nodes: nodes, edges: edges, number: make(map[ID]int32, len(nodes))}
	for i, n := range nodes {
		a.number[n.ID] = int32(i)
	}
	a.from, a.to = make([]int32, len(edges)), make([]int32, len(edges))
	for i, e := range edges {
		from, okFrom := a.number[e.From]
		to, okTo := a.number[e.To]
		if !okFrom {
			return nil, e.From
		}
		if !okTo {
			return nil, e.To
		}
		a.from[i], a.to[i] = from, to
	}
	a.out = a.incidence(a.from, a.to)
	a.in = a.incidence(a.to, a.from)
	return a, ""
}

// incidence groups the edges by the node at the near end: a counting sort, for
// there are many edges and few to a node.
func (a *adjacency) incidence(near, far []int32) incidence {
	x := incidence{start: make([]int32, len(a.nodes)+1), edge: make([]int32, len(near))}
	for _, n := range near {
		x.start[n+1]++
	}
	for i := range len(a.nodes) {
		x.start[i+1] += x.start[i]
	}
	next := slices.Clone(x.start)
	for e, n := range near {
		x.edge[next[n]] = int32(e)
		next[n]++
	}
	for i := range len(a.nodes) {
		slices.SortFunc(x.edge[x.start[i]:x.start[i+1]], func(p, q int32) int {
			return cmp.Or(cmp.Compare(a.edges[p].Type, a.edges[q].Type), cmp.Compare(far[p], far[q]))
		})
	}
	return x
}

// edgesOf are the numbers of the edges of a type at one end of node n, by the
// node at the other end.
func (a *adjacency) edgesOf(n int32, t EdgeType, d Direction) []int32 {
	x := a.out
	if d == In {
		x = a.in
	}
	all := x.edge[x.start[n]:x.start[n+1]]
	first := sort.Search(len(all), func(i int) bool { return a.edges[all[i]].Type >= t })
	last := first + sort.Search(len(all)-first, func(i int) bool { return a.edges[all[first+i]].Type > t })
	return all[first:last]
}

// far is the node at the other end of an edge.
func (a *adjacency) far(edge int32, d Direction) int32 {
	if d == In {
		return a.from[edge]
	}
	return a.to[edge]
}

// neighbours are the nodes one edge away, in node order.
func (a *adjacency) neighbours(n int32, t EdgeType, d Direction) []int32 {
	edges := a.edgesOf(n, t, d)
	nodes := make([]int32, len(edges))
	for i, e := range edges {
		nodes[i] = a.far(e, d)
	}
	return nodes
}

// reach returns the nodes at any distance over edges of a type, n itself only
// if a ring leads back to it, in no defined order.
func (a *adjacency) reach(n int32, t EdgeType, d Direction) map[int32]bool {
	seen := map[int32]bool{}
	queue := []int32{n}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for _, e := range a.edgesOf(at, t, d) {
			if next := a.far(e, d); !seen[next] {
				seen[next] = true
				queue = append(queue, next)
			}
		}
	}
	return seen
}

// ids are the ids of nodes, sorted.
func (a *adjacency) ids(numbers []int32) []ID {
	ids := make([]ID, len(numbers))
	for i, n := range numbers {
		ids[i] = a.nodes[n].ID
	}
	return sortedSet(ids)
}
