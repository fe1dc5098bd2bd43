package graph

import "slices"

// FollowUp is Deeper.FollowUp. It is made once and shared.
func (v *View) FollowUp() *FollowUp { return v.followUp() }

func (v *View) gatherFollowUp() *FollowUp {
	f := &FollowUp{Above: map[ID][]ID{}, Look: v.look, AssessedOn: v.version.AssessedOn}
	for i, n := range v.nodes {
		if isAny(n, FollowUpKinds()) {
			f.Nodes = append(f.Nodes, v.nodes[i])
		}
	}
	types := FollowUpTypes()
	for i := range v.edges {
		e := &v.edges[i]
		if !slices.Contains(types, e.Type) {
			continue
		}
		f.Edges = append(f.Edges, Edge{EdgeKey: e.EdgeKey, Predicates: e.Predicates, Origins: e.Origins})
		for _, end := range []int32{v.from[i], v.to[i]} {
			v.addFollowedAbove(f, end)
		}
	}
	return f
}

// addFollowedAbove adds what an agency or law is part of.
func (v *View) addFollowedAbove(f *FollowUp, n int32) {
	id := v.nodes[n].ID
	if _, done := f.Above[id]; done || !isAny(v.nodes[n], []Kind{Agency, Law}) {
		return
	}
	if above := v.above(n); len(above) > 0 {
		f.Above[id] = above
	}
}
