package graph

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"
)

// View is one version of the graph, indexed for the questions. It never
// changes, so any number of readers may share it. Its methods are the
// reference answers to the ports of store.go, whose comments they fulfil.
type View struct {
	*adjacency // nodes in list order: by SortKey, then ID
	version    Version
	nodeHash   []string
	edgeHash   []string

	kinds      map[Kind][]int32   // nodes of a kind, in list order
	states     map[State][]int32  // services in a state, in list order
	byProvider map[ID][]int32     // services with a deciding row that has the provider
	byLaw      map[ID][]int32     // services with a deciding row that has the law
	byReason   map[Reason][]int32 // services that the reason decides

	// Made when first asked, for a load asks nothing.
	search   func() *searchIndex
	impacts  func() impactIndex
	allRows  func() *Rows
	followUp func() *FollowUp
}

// NewView indexes a whole graph. Nodes and edges may come in any order; New is
// ignored. ErrInvalid when an edge has an end that is not among the nodes, an
// id occurs twice, or a service has no verdict: only assessed graphs are kept.
func NewView(version Version, nodes []Hashed[*Node], edges []Hashed[Edge]) (*View, error) {
	nodes, edges = inListOrder(nodes), inKeyOrder(edges)
	v := &View{version: version, nodeHash: make([]string, len(nodes)), edgeHash: make([]string, len(edges))}
	plainNodes, plainEdges := make([]*Node, len(nodes)), make([]Edge, len(edges))
	for i, n := range nodes {
		plainNodes[i], v.nodeHash[i] = n.Value, n.Hash
	}
	for i, e := range edges {
		plainEdges[i], v.edgeHash[i] = e.Value, e.Hash
	}
	var missing ID
	if v.adjacency, missing = connect(plainNodes, plainEdges); v.adjacency == nil {
		return nil, fmt.Errorf("index graph: an edge leads to %s, which is not there: %w", missing, ErrInvalid)
	}
	if len(v.number) != len(nodes) {
		return nil, fmt.Errorf("index graph: an id occurs twice: %w", ErrInvalid)
	}
	if i := slices.IndexFunc(plainNodes, func(n *Node) bool { return n.Is(Service) && n.Verdict == nil }); i >= 0 {
		return nil, fmt.Errorf("index graph: service %s is not assessed: %w", plainNodes[i].ID, ErrInvalid)
	}
	v.indexAliases()
	v.indexKinds()
	v.indexDeciding()
	v.search, v.impacts = sync.OnceValue(v.searchIndex), sync.OnceValue(v.indexImpact)
	v.allRows = sync.OnceValue(func() *Rows { return v.rowsOf(v.kinds[Service]) })
	v.followUp = sync.OnceValue(v.gatherFollowUp)
	return v, nil
}

func inListOrder(nodes []Hashed[*Node]) []Hashed[*Node] { return inOrderOf(nodes, compareInList) }

func compareInList(a, b Hashed[*Node]) int {
	return cmp.Or(strings.Compare(a.Value.SortKey, b.Value.SortKey), strings.Compare(a.Value.ID, b.Value.ID))
}

func inKeyOrder(edges []Hashed[Edge]) []Hashed[Edge] { return inOrderOf(edges, compareKeys) }

func compareKeys(a, b Hashed[Edge]) int { return a.Value.EdgeKey.Compare(b.Value.EdgeKey) }

// inOrderOf sorts a copy, unless the values are in order already, as those of a
// store's file are.
func inOrderOf[T any](values []T, compare func(a, b T) int) []T {
	if slices.IsSortedFunc(values, compare) {
		return values
	}
	sorted := slices.Clone(values)
	slices.SortFunc(sorted, compare)
	return sorted
}

// indexAliases lets aliases lead to their node; an id is never an alias.
func (v *View) indexAliases() {
	for i, n := range v.nodes {
		for _, alias := range n.Aliases {
			if _, taken := v.number[alias]; !taken {
				v.number[alias] = int32(i)
			}
		}
	}
}

func (v *View) indexKinds() {
	v.kinds, v.states, v.byReason = map[Kind][]int32{}, map[State][]int32{}, map[Reason][]int32{}
	for i, n := range v.nodes {
		for _, k := range n.Kinds {
			v.kinds[k] = append(v.kinds[k], int32(i))
		}
		if n.Verdict != nil {
			v.states[n.Verdict.State] = append(v.states[n.Verdict.State], int32(i))
			for _, r := range n.Verdict.Reasons {
				v.byReason[r] = append(v.byReason[r], int32(i))
			}
		}
	}
}

// indexDeciding lists the services that a provider or a law decides.
func (v *View) indexDeciding() {
	v.byProvider, v.byLaw = map[ID][]int32{}, map[ID][]int32{}
	for _, service := range v.kinds[Service] {
		providers, laws := map[ID]bool{}, map[ID]bool{}
		for row := range v.rows(service) {
			if row.Decides {
				addAll(providers, row.Providers)
				addAll(laws, row.Laws)
			}
		}
		for p := range providers {
			v.byProvider[p] = append(v.byProvider[p], service)
		}
		for l := range laws {
			v.byLaw[l] = append(v.byLaw[l], service)
		}
	}
}

func addAll(set map[ID]bool, ids []ID) {
	for _, id := range ids {
		set[id] = true
	}
}

// rows yields the need rows of a service, edge by edge.
func (v *View) rows(service int32) func(yield func(*Need) bool) {
	return func(yield func(*Need) bool) {
		for _, e := range v.edgesOf(service, Needs, Out) {
			for i := range v.edges[e].Needs {
				if !yield(&v.edges[e].Needs[i]) {
					return
				}
			}
		}
	}
}

// With is the view after an update; v stays as it is. ErrConflict when u was
// computed against another version.
func (v *View) With(u Update) (*View, error) {
	nodes, edges, err := v.After(u)
	if err != nil {
		return nil, err
	}
	return v.Indexed(u, nodes, edges)
}

// Indexed is With when After has been called already.
func (v *View) Indexed(u Update, nodes []Hashed[*Node], edges []Hashed[Edge]) (*View, error) {
	if u.Empty() {
		same := *v // what never changes may be shared
		same.version = u.Version
		same.allRows = sync.OnceValue(func() *Rows { return same.rowsOf(same.kinds[Service]) }) // they tell the day
		same.followUp = sync.OnceValue(same.gatherFollowUp)
		return &same, nil
	}
	return NewView(u.Version, nodes, edges)
}

// After is what the graph consists of after an update, in the order of All.
// ErrConflict when u was computed against another version.
func (v *View) After(u Update) ([]Hashed[*Node], []Hashed[Edge], error) {
	if u.Base != v.version.Number {
		return nil, nil, fmt.Errorf("apply an update of version %d to version %d: %w", u.Base, v.version.Number, ErrConflict)
	}
	nodeGone, edgeGone := map[ID]bool{}, map[EdgeKey]bool{}
	addAll(nodeGone, u.RemovedNodes)
	for _, n := range u.Nodes {
		nodeGone[n.Value.ID] = true
	}
	for _, key := range u.RemovedEdges {
		edgeGone[key] = true
	}
	for _, e := range u.Edges {
		edgeGone[e.Value.EdgeKey] = true
	}
	nodes, edges := v.All()
	nodes = slices.DeleteFunc(nodes, func(n Hashed[*Node]) bool { return nodeGone[n.Value.ID] })
	edges = slices.DeleteFunc(edges, func(e Hashed[Edge]) bool { return edgeGone[e.Value.EdgeKey] })
	return merged(nodes, u.Nodes, inListOrder, compareInList), merged(edges, u.Edges, inKeyOrder, compareKeys), nil
}

// merged unites two lists, the first of which is in order: sorting all of it
// again would cost more than all else that a small update does.
func merged[T any](many, few []T, inOrder func([]T) []T, compare func(a, b T) int) []T {
	all := make([]T, 0, len(many)+len(few))
	for _, next := range inOrder(few) {
		until, _ := slices.BinarySearchFunc(many, next, compare)
		all, many = append(append(all, many[:until]...), next), many[until:]
	}
	return append(all, many...)
}

// All returns the nodes in list order and the edges by EdgeKey, with their
// hashes: the order in which NewView need not sort.
func (v *View) All() ([]Hashed[*Node], []Hashed[Edge]) {
	nodes, edges := make([]Hashed[*Node], len(v.nodes)), make([]Hashed[Edge], len(v.edges))
	for i, n := range v.nodes {
		nodes[i] = Hashed[*Node]{Value: n, Hash: v.nodeHash[i]}
	}
	for i, e := range v.edges {
		edges[i] = Hashed[Edge]{Value: e, Hash: v.edgeHash[i]}
	}
	return nodes, edges
}

// Version is the view's own.
func (v *View) Version() Version { return v.version }

// Nodes is Catalogue.Nodes.
func (v *View) Nodes(ids []ID) []*Node {
	nodes := make([]*Node, len(ids))
	for i, id := range ids {
		if at, found := v.number[id]; found {
			nodes[i] = v.nodes[at]
		}
	}
	return nodes
}

// find is the number of the node with an id or alias, or none.
func (v *View) find(id ID) int32 {
	if at, found := v.number[id]; found {
		return at
	}
	return none
}

// behind is the number of the first node whose place is behind p.
func (v *View) behind(p *Position) int32 {
	if p == nil {
		return 0
	}
	return int32(sort.Search(len(v.nodes), func(i int) bool { return p.before(v.nodes[i].Position()) }))
}

// page cuts a page out of numbers in list order.
func (v *View) page(numbers []int32, p Page) (page []int32, more bool) {
	start, _ := slices.BinarySearch(numbers, v.behind(p.After))
	rest := numbers[start:]
	if len(rest) > p.First {
		return rest[:p.First], true
	}
	return rest, false
}

func (v *View) nodePage(numbers []int32, p Page) NodePage {
	cut, more := v.page(numbers, p)
	page := NodePage{Total: len(numbers), More: more}
	for _, n := range cut {
		page.Nodes = append(page.Nodes, v.nodes[n])
	}
	return page
}

// Check refuses a page that is too long. ErrLimit over MaxFirst, ErrInvalid
// below 0.
func (p Page) Check() error {
	switch {
	case p.First > MaxFirst:
		return fmt.Errorf("first is %d, at most %d are given at a time: %w", p.First, MaxFirst, ErrLimit)
	case p.First < 0:
		return fmt.Errorf("first is %d, and cannot be below 0: %w", p.First, ErrInvalid)
	default:
		return nil
	}
}
