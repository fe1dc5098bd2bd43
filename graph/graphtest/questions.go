package graphtest

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

// asker picks questions about a graph: every kind of question, and of those
// with filters as many as many says, at random.
type asker struct {
	*random
	g    *graph.Graph
	all  []graph.ID // every id, some aliases, and one that nothing has
	many int
	list []question
}

// questions are those that a store and its reference are to agree on.
func questions(g *graph.Graph, seed uint64, many int) []question {
	a := &asker{random: &random{Rand: rand.New(rand.NewPCG(seed, 1))}, g: g, many: many}
	for _, n := range g.Nodes {
		a.all = append(a.all, n.ID)
		a.all = append(a.all, n.Aliases...)
	}
	a.all = append(a.all, ID("nobody"))
	a.whole()
	a.neighbours()
	for range many {
		a.lists()
		a.blocked()
		a.searches()
	}
	return a.list
}

func (a *asker) add(name string, ask func(answers) (any, error)) {
	a.list = append(a.list, question{name: name, ask: ask})
}

// whole asks everything of everything, where that is one call.
func (a *asker) whole() {
	a.add("Version", func(s answers) (any, error) { return s.Version(), nil })
	a.add("Nodes of all", func(s answers) (any, error) { return s.Nodes(a.all), nil })
	a.add("Needs of all", func(s answers) (any, error) { return s.Needs(a.all), nil })
	a.add("UpstreamBlocks of all", func(s answers) (any, error) { return s.UpstreamBlocks(a.all), nil })
	a.add("Summaries of all", func(s answers) (any, error) { return s.Summaries(a.all), nil })
	for _, k := range graph.Kinds() {
		q := graph.ListQuery{Kind: k, Page: graph.Page{First: graph.MaxFirst}}
		a.add(fmt.Sprintf("List of %s", k), func(s answers) (any, error) { return s.List(q) })
	}
}

// neighbours asks for every edge type, both ways, of all nodes at once.
func (a *asker) neighbours() {
	for _, rule := range graph.EdgeRules() {
		for _, d := range []graph.Direction{graph.Out, graph.In} {
			for _, q := range []graph.NeighbourQuery{
				{Type: rule.Type, Direction: d, Page: graph.Page{First: graph.MaxFirst}},
				{Type: rule.Type, Direction: d, Kind: one(a.random, graph.Kinds()), Page: a.page()},
			} {
				a.add(fmt.Sprintf("Neighbours %+v after %+v", q, q.After), func(s answers) (any, error) {
					pages, err := s.Neighbours(a.all, q)
					return withoutNeeds(pages), err
				})
			}
		}
	}
}

// withoutNeeds is a copy of pages whose edges have no need rows: a store may
// leave them out there.
func withoutNeeds(pages []graph.NeighbourPage) []graph.NeighbourPage {
	bare := slices.Clone(pages)
	for i, p := range bare {
		bare[i].Neighbours = slices.Clone(p.Neighbours)
		for j, n := range p.Neighbours {
			e := *n.Edge
			e.Needs = nil
			bare[i].Neighbours[j].Edge = &e
		}
	}
	return bare
}

// page is small, the largest, too large, empty or negative; behind nothing, a
// node, or a place where nothing stands.
func (a *asker) page() graph.Page {
	p := graph.Page{First: one(a.random, []int{1, 2, 3, 7, 0, graph.MaxFirst})}
	if a.chance(5) {
		p.First = one(a.random, []int{-1, graph.MaxFirst + 1})
	}
	switch a.IntN(3) {
	case 0:
		place := one(a.random, a.g.Nodes).Position()
		p.After = &place
	case 1:
		place := one(a.random, a.g.Nodes).Position()
		p.After = &graph.Position{SortKey: place.SortKey, ID: "m"}
		if a.chance(30) {
			p.After = &graph.Position{SortKey: one(a.random, []string{"", "k", "ø", "|"})}
		}
	}
	return p
}

// some is an id of a kind, or now and then any other; "" in the other cases.
func (a *asker) some(k graph.Kind, percent int) graph.ID {
	if !a.chance(percent) {
		return ""
	}
	if a.chance(8) {
		return one(a.random, a.all)
	}
	var of []graph.ID
	for _, n := range a.g.Nodes {
		if n.Is(k) {
			of = append(append(of, n.ID), n.Aliases...)
		}
	}
	if len(of) == 0 {
		return ID("nobody")
	}
	return one(a.random, of)
}

func (a *asker) lists() {
	q := graph.ListQuery{Kind: one(a.random, []graph.Kind{
		graph.Service, graph.Service, graph.Dataset, graph.LifeEvent, graph.Agency, one(a.random, graph.Kinds()),
	}), Page: a.page()}
	f := &q.Filter
	for range 1 + a.IntN(2) {
		switch a.IntN(9) {
		case 0:
			f.Agency = a.some(graph.Agency, 100)
		case 1:
			f.LifeEvent = a.some(graph.LifeEvent, 100)
		case 2:
			f.Law = a.some(graph.Law, 100)
		case 3:
			f.Ministry = a.some(graph.Agency, 100)
		case 4:
			f.State = one(a.random, graph.States())
		case 5:
			f.Access = a.access()
		case 6:
			f.Source = one(a.random, []string{"source-0", "source-1", "source-2", "nobody"})
		case 7:
			resolved := a.chance(50)
			f.Resolved = &resolved
		case 8:
			f.National = true
		}
	}
	a.add(fmt.Sprintf("List %+v after %+v", q, q.After), func(s answers) (any, error) { return s.List(q) })
}

func (a *asker) blocked() {
	q := graph.BlockedQuery{Page: a.page()}
	q.Filter = graph.BlockedFilter{
		LifeEvent: a.some(graph.LifeEvent, 25),
		Consumer:  a.some(graph.Agency, 25),
		Provider:  a.some(graph.Agency, 25),
		Law:       a.some(graph.Law, 25),
		Ministry:  a.some(graph.Agency, 25),
	}
	if a.chance(25) {
		q.Filter.Reason = one(a.random, graph.Reasons())
	}
	for _, s := range graph.States() {
		if a.chance(40) {
			q.Filter.States = append(q.Filter.States, s)
		}
	}
	a.add(fmt.Sprintf("BlockedServices %+v after %+v", q, q.After), func(s answers) (any, error) { return s.BlockedServices(q) })
}
