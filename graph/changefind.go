package graph

import (
	"maps"
	"slices"
	"strings"
)

// rowChanges are the rows of a service whose reason is another, by what they
// are evidence of.
func (c *changes) rowChanges(service ID) []RowChange {
	type place struct{ evidence, dataset ID }
	then, now := map[place]*Need{}, map[place]*Need{}
	for i := range c.before.Needs[service] {
		row := &c.before.Needs[service][i]
		then[place{row.Evidence, row.Dataset}] = row
	}
	for _, e := range c.edgesOf(c.number[service], Needs, Out) {
		for i := range c.edges[e].Needs {
			row := &c.edges[e].Needs[i]
			now[place{row.Evidence, row.Dataset}] = row
		}
	}
	both := maps.Clone(then)
	maps.Copy(both, now)
	var rows []RowChange
	for at := range both {
		if r := compareRows(then[at], now[at]); r.From != r.To {
			r.Evidence, r.Dataset = at.evidence, at.dataset
			rows = append(rows, r)
		}
	}
	slices.SortFunc(rows, func(a, b RowChange) int {
		return strings.Compare(a.Evidence+"\t"+a.Dataset, b.Evidence+"\t"+b.Dataset)
	})
	return rows
}

// compareRows tells what one row has that the other has not; either may be nil.
func compareRows(then, now *Need) RowChange {
	if then == nil {
		then = &Need{}
	}
	if now == nil {
		now = &Need{}
	}
	return RowChange{From: then.Reason, To: now.Reason, Gained: without(now.Facts, then.Facts), Lost: without(then.Facts, now.Facts)}
}

// without are the facts of one list that another has not, whatever line of a
// document they stand on.
func without(facts, others []Fact) []Fact {
	same := func(a, b Fact) bool {
		a.Origin, b.Origin = Origin{}, Origin{}
		return a == b
	}
	var left []Fact
	for _, f := range facts {
		if !slices.ContainsFunc(others, func(o Fact) bool { return same(f, o) }) {
			left = append(left, f)
		}
	}
	return left
}

// needs finds what services that were there ask for beside before, or no more.
func (c *changes) needs() {
	for i := range c.update.Edges {
		e := &c.update.Edges[i].Value
		if e.Type == Needs && c.update.Edges[i].New && c.stays(e.From) {
			c.add(Change{Kind: NeedAdded, Subject: c.mentions([]ID{e.From})[0], After: c.mentions([]ID{e.To})}, e.Origins)
		}
	}
	for _, key := range c.update.RemovedEdges {
		if key.Type == Needs && c.stays(key.From) {
			// Who said so is not kept with the edge: it was the service's own sources.
			c.add(Change{Kind: NeedRemoved, Subject: c.mentions([]ID{key.From})[0], Before: c.mentions([]ID{key.To})}, c.before.Nodes[key.From].Origins)
		}
	}
}

// stays reports whether a node was described before and is now.
func (c *changes) stays(id ID) bool {
	old, now := c.before.Nodes[id], c.node(id)
	return old != nil && old.Resolved && now != nil && now.Resolved
}

// owners finds services, datasets and agencies that others answer for now.
func (c *changes) owners() {
	type owned struct {
		role EdgeType
		id   ID
	}
	came, went := map[owned][]ID{}, map[owned][]ID{}
	note := func(to map[owned][]ID, k EdgeKey) {
		switch k.Type {
		case Responsible, Publishes:
			at := owned{k.Type, k.To}
			to[at] = append(to[at], k.From)
		case PartOf: // of agencies; a law that is part of another has no owner
			if n := c.node(k.From); n != nil && n.Is(Agency) {
				at := owned{k.Type, k.From}
				to[at] = append(to[at], k.To)
			}
		}
	}
	for key := range c.came {
		note(came, key)
	}
	for _, key := range c.update.RemovedEdges {
		note(went, key)
	}
	both := maps.Clone(came)
	maps.Copy(both, went)
	for at := range both {
		if n := c.node(at.id); c.stays(at.id) && followed(n) {
			c.ownedBy(at.role, n, came[at], went[at])
		}
	}
}

// ownedBy notes who answers for a node now, and who did.
func (c *changes) ownedBy(role EdgeType, n *Node, came, went []ID) {
	direction := In
	if role == PartOf {
		direction = Out
	}
	now := c.ids(c.neighbours(c.number[n.ID], role, direction))
	then := slices.DeleteFunc(slices.Clone(now), func(id ID) bool { return slices.Contains(came, id) })
	then = append(then, went...)
	slices.Sort(now)
	slices.Sort(then)
	ch := Change{Kind: OwnerChanged, Subject: mention(n), Role: role, Before: c.mentions(then), After: c.mentions(now)}
	origins := c.statedBy(n, role, direction, came)
	if len(origins) == 0 { // somebody went and nobody came; who had said so is not kept with the edge
		origins = n.Origins
	}
	c.add(ch, origins)
}

// statedBy are the origins of those edges of a node that lead to some others.
func (c *changes) statedBy(n *Node, role EdgeType, d Direction, others []ID) []Origin {
	var origins []Origin
	for _, e := range c.edgesOf(c.number[n.ID], role, d) {
		edge := &c.edges[e]
		if slices.Contains(others, edge.From) || slices.Contains(others, edge.To) {
			origins = append(origins, edge.Origins...)
		}
	}
	return origins
}

// passing finds the bases that began or ended since the last run, because a day
// passed or because somebody wrote down other dates or another law.
func (c *changes) passing() {
	now, then := c.terms(), c.earlierTerms()
	for _, n := range c.adjacency.nodes {
		old := c.earlier(n.ID)
		if !recorded(n) || old == nil && c.isNew(n.ID) || old != nil && !recorded(old) {
			continue // BASIS_ADDED says that
		}
		was := n.ID
		if old != nil {
			was = old.ID
		}
		switch before, after := then.phase(was, c.before.Day), now.phase(n.ID, c.day); {
		case before != Ended && after == Ended:
			c.add(Change{Kind: BasisEnded, Subject: mention(n), Upto: now.lastDay(n.ID)}, n.Origins)
		case before == NotBegun && after == InForce:
			c.add(Change{Kind: BasisBegan, Subject: mention(n), Upto: now.firstDay(n.ID)}, n.Origins)
		case before == Ended && after == InForce: // its first day is long ago and tells nothing
			c.add(Change{Kind: BasisBegan, Subject: mention(n)}, n.Origins)
		}
	}
}

// isNew reports whether the update brings a node.
func (c *changes) isNew(id ID) bool {
	at, found := slices.BinarySearchFunc(c.update.Nodes, id, func(h Hashed[*Node], id ID) int { return strings.Compare(h.Value.ID, id) })
	return found && c.update.Nodes[at].New
}
