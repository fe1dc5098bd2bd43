package graph

import (
	"slices"
	"strings"
)

// succession finds the bases and assessments that took the place of one that
// went. The id of what has no address is a hash of all that it says, so that
// another end date or a comma in a note makes it go and come; people wrote on in
// the same row. Where two could be meant, they stay what they are: one that went
// and one that came.
func (c *changes) succession() {
	went, came := map[string][]*Node{}, map[string][]*Node{}
	for _, id := range c.update.RemovedNodes {
		c.notePlace(went, c.before.Nodes[id])
	}
	for _, h := range c.update.Nodes {
		if c.before.Nodes[h.Value.ID] == nil {
			c.notePlace(came, h.Value)
		}
	}
	for place, now := range came {
		if old := went[place]; len(old) == 1 && len(now) == 1 {
			c.predecessor[now[0].ID], c.succeeded[old[0].ID] = old[0], true
		}
	}
}

func (c *changes) notePlace(places map[string][]*Node, n *Node) {
	if place := c.placeOf(n); place != "" {
		places[place] = append(places[place], n)
	}
}

// placeOf is what a basis or an assessment is told by when its own words change:
// whose it is and for what, and the title of a basis. "" = it cannot be told.
func (c *changes) placeOf(n *Node) string {
	if !described(n) || !n.Is(LegalBasis) {
		return ""
	}
	if a := n.Assessment; a != nil {
		return strings.Join([]string{"assessment", string(n.BasisKind), a.Service, a.Consumer, a.Dataset}, "\x00")
	}
	owners := c.around(n.ID, HasBasis, In)
	if len(owners) == 0 {
		return ""
	}
	slices.Sort(owners)
	return strings.Join(append([]string{"basis", string(n.BasisKind), title(n)}, owners...), "\x00")
}

// earlier is a node as it was, under whatever id; nil = it was not there.
func (c *changes) earlier(id ID) *Node {
	if old := c.before.Nodes[id]; old != nil {
		return old
	}
	return c.predecessor[id]
}
