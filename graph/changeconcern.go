package graph

import (
	"maps"
	"slices"
)

// concerns are the life events and agencies that a change is of interest to:
// through the services that it touches, and for agencies through who answers
// for its subject and for what it speaks of, with the wholes they are part of.
func (c *changes) concerns(ch Change) (lifeEvents, agencies []ID) {
	events, who := map[ID]bool{}, map[ID]bool{}
	for _, id := range c.touching(ch.Subject.ID) {
		if n := c.either(id); n != nil && n.Is(LifeEvent) {
			events[id] = true
		}
		addAll(events, c.around(id, Includes, In))
		addAll(who, c.answering(id))
	}
	for _, id := range append(ch.speaksOf(), datasetsOf(ch.Rows)...) {
		addAll(who, c.answering(id))
		for _, dataset := range c.around(id, ProvidedBy, Out) {
			addAll(who, c.answering(dataset))
		}
	}
	for level := slices.Collect(maps.Keys(who)); len(level) > 0; {
		var above []ID
		for _, id := range level {
			for _, whole := range c.around(id, PartOf, Out) {
				if !who[whole] {
					who[whole] = true
					above = append(above, whole)
				}
			}
		}
		level = above
	}
	return slices.Sorted(maps.Keys(events)), slices.Sorted(maps.Keys(who))
}

// answering are who answers or answered for a node: an agency for itself.
func (c *changes) answering(id ID) []ID {
	var agencies []ID
	for _, t := range []EdgeType{Responsible, Publishes, Leads, Reports, FollowsUp} {
		agencies = append(agencies, c.around(id, t, In)...)
	}
	if n := c.either(id); n != nil && n.Is(Agency) {
		agencies = append(agencies, id)
	}
	return agencies
}

// datasetsOf are the datasets of rows that changed.
func datasetsOf(rows []RowChange) []ID {
	var ids []ID
	for _, r := range rows {
		if r.Dataset != "" {
			ids = append(ids, r.Dataset)
		}
	}
	return ids
}

// touching are the subject itself, the owners of a basis, the evidence and
// services that rest on a dataset, what a measure works on, what a barrier
// stands in the way of, and what reports and the like speak of.
func (c *changes) touching(subject ID) []ID {
	touched := map[ID]bool{subject: true}
	for level := []ID{subject}; len(level) > 0; {
		var next []ID
		for _, id := range level {
			for _, up := range c.users(id) {
				if !touched[up] {
					touched[up] = true
					next = append(next, up)
				}
			}
		}
		level = next
	}
	return slices.Sorted(maps.Keys(touched))
}

// users are the nodes that rest on one directly, or that one is about.
func (c *changes) users(id ID) []ID {
	n := c.either(id)
	if n == nil {
		return nil
	}
	switch {
	case n.Is(LegalBasis):
		return slices.Concat(c.around(id, HasBasis, In), c.around(id, Assesses, Out))
	case isAny(n, []Kind{Dataset, Evidence}):
		return slices.Concat(c.around(id, ProvidedBy, In), c.around(id, Needs, In))
	case n.Is(Law):
		return c.around(id, FoundedIn, In)
	case n.Is(Measure):
		return c.around(id, Addresses, Out)
	case n.Is(Barrier):
		return c.around(id, Hinders, Out)
	default:
		return c.around(id, Concerns, Out)
	}
}

// around are the nodes at the other end of a node's edges, also of edges that
// are gone now.
func (c *changes) around(id ID, t EdgeType, d Direction) []ID {
	var ids []ID
	if n, there := c.number[id]; there {
		ids = c.ids(c.neighbours(n, t, d))
	}
	for _, key := range c.lost[id] {
		switch {
		case key.Type != t:
		case d == Out && key.From == id:
			ids = append(ids, key.To)
		case d == In && key.To == id:
			ids = append(ids, key.From)
		}
	}
	return ids
}
