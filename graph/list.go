package graph

import (
	"cmp"
	"fmt"
	"slices"
)

// List is Catalogue.List.
func (v *View) List(q ListQuery) (NodePage, error) {
	if err := cmp.Or(q.Page.Check(), q.Check()); err != nil {
		return NodePage{}, err
	}
	return v.nodePage(v.listed(q), q.Page), nil
}

// Check refuses a filter that does not fit the kind, with ErrInvalid.
func (q ListQuery) Check() error {
	f := q.Filter
	for _, c := range []struct {
		set   bool
		name  string
		kinds []Kind
	}{
		{f.Agency != "", "agency", []Kind{LifeEvent, Service, Dataset, DataService, Catalog}},
		{f.LifeEvent != "", "lifeEvent", []Kind{Service}},
		{f.Law != "", "law", []Kind{Service, Dataset}},
		{f.Ministry != "", "ministry", []Kind{Agency}},
		{f.State != "", "state", []Kind{Service}},
		{f.Access != "", "access", []Kind{Dataset}},
		{f.National, "national", []Kind{LifeEvent}},
	} {
		if c.set && !slices.Contains(c.kinds, q.Kind) {
			return fmt.Errorf("filter %s: a %s has none: %w", c.name, q.Kind, ErrInvalid)
		}
	}
	if !slices.Contains(Kinds(), q.Kind) {
		return fmt.Errorf("kind %q: there is no such kind: %w", q.Kind, ErrInvalid)
	}
	return nil
}

// listed are the nodes that pass, in list order. It starts from the shortest
// list that the filter leads to.
func (v *View) listed(q ListQuery) []int32 {
	f := q.Filter
	candidates := v.kinds[q.Kind]
	switch {
	case f.LifeEvent != "":
		candidates = v.across(f.LifeEvent, Includes, Out)
	case f.Agency != "" && (q.Kind == Service || q.Kind == LifeEvent):
		candidates = v.across(f.Agency, Responsible, Out)
	case f.Agency != "":
		candidates = v.across(f.Agency, Publishes, Out)
	case f.State != "":
		candidates = v.states[f.State]
	}
	if f == (ListFilter{}) {
		return candidates
	}
	pass := v.listFilter(q)
	var listed []int32
	for _, n := range candidates {
		if pass(n) {
			listed = append(listed, n)
		}
	}
	return listed
}

// across are the neighbours of a node named by id or alias, in list order.
func (v *View) across(id ID, t EdgeType, d Direction) []int32 {
	n := v.find(id)
	if n == none {
		return nil
	}
	return v.neighbours(n, t, d)
}

// listFilter prepares the test that a node of the kind must pass.
func (v *View) listFilter(q ListQuery) func(int32) bool {
	f := q.Filter
	responsible, published := set(v.across(f.Agency, Responsible, Out)), set(v.across(f.Agency, Publishes, Out))
	included := set(v.across(f.LifeEvent, Includes, Out))
	ministry := v.within(f.Ministry)
	return func(i int32) bool {
		n := v.nodes[i]
		return n.Is(q.Kind) &&
			(f.Agency == "" || responsible[i] || published[i]) &&
			(f.LifeEvent == "" || included[i]) &&
			(f.Law == "" || v.restsOn(i, v.find(f.Law))) &&
			(f.Ministry == "" || ministry[i]) &&
			(f.State == "" || n.Verdict != nil && n.Verdict.State == f.State) &&
			(f.Access == "" || n.Access == f.Access) &&
			(f.Source == "" || slices.ContainsFunc(n.Origins, func(o Origin) bool { return o.Source == f.Source })) &&
			(f.Resolved == nil || n.Resolved == *f.Resolved) &&
			(!f.National || n.National > 0)
	}
}

func set[T comparable](values []T) map[T]bool {
	s := make(map[T]bool, len(values))
	for _, v := range values {
		s[v] = true
	}
	return s
}

// restsOn reports whether a service or dataset is governed by a law or has a
// basis founded in it.
func (v *View) restsOn(n, law int32) bool {
	if law == none {
		return false
	}
	if slices.Contains(v.neighbours(n, GovernedBy, Out), law) {
		return true
	}
	for _, basis := range v.neighbours(n, HasBasis, Out) {
		if slices.Contains(v.neighbours(basis, FoundedIn, Out), law) {
			return true
		}
	}
	return false
}

// within is an agency and all that is PART_OF it at any distance.
func (v *View) within(agency ID) map[int32]bool {
	n := v.find(agency)
	if n == none {
		return nil
	}
	parts := v.reach(n, PartOf, In)
	parts[n] = true
	return parts
}

// Neighbours is Catalogue.Neighbours.
func (v *View) Neighbours(ids []ID, q NeighbourQuery) ([]NeighbourPage, error) {
	if err := q.Page.Check(); err != nil {
		return nil, err
	}
	pages := make([]NeighbourPage, len(ids))
	for i, id := range ids {
		if n := v.find(id); n != none {
			pages[i] = v.neighbourPage(n, q)
		}
	}
	return pages, nil
}

func (v *View) neighbourPage(n int32, q NeighbourQuery) NeighbourPage {
	edges := v.edgesOf(n, q.Type, q.Direction)
	if q.Kind != "" {
		var ofKind []int32
		for _, e := range edges {
			if v.nodes[v.far(e, q.Direction)].Is(q.Kind) {
				ofKind = append(ofKind, e)
			}
		}
		edges = ofKind
	}
	page := NeighbourPage{Total: len(edges)}
	behind := v.behind(q.After)
	start, _ := slices.BinarySearchFunc(edges, behind, func(e, behind int32) int { return int(v.far(e, q.Direction)) - int(behind) })
	edges = edges[start:]
	if len(edges) > q.First {
		edges, page.More = edges[:q.First], true
	}
	for _, e := range edges {
		page.Neighbours = append(page.Neighbours, Neighbour{Node: v.nodes[v.far(e, q.Direction)], Edge: &v.edges[e]})
	}
	return page
}
