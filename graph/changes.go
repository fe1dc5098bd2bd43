package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Earlier is what a store held of what an update changes.
type Earlier struct {
	Day   Date          // that its verdicts were for
	Nodes map[ID]*Node  // those of Update.Touched that were there
	Needs map[ID][]Need // of the services among them
}

// Touched are the ids of which a store is asked before an update is applied:
// nodes that change or go, and both ends of edges that come, change or go;
// services are those of them whose rows may change. Both are sorted.
func (u Update) Touched() (nodes, services []ID) {
	touched, rows := map[ID]bool{}, map[ID]bool{}
	for _, n := range u.Nodes {
		touched[n.Value.ID] = true
		rows[n.Value.ID] = rows[n.Value.ID] || n.Value.Is(Service)
	}
	for _, id := range u.RemovedNodes {
		touched[id] = true
	}
	edge := func(k EdgeKey) {
		touched[k.From], touched[k.To] = true, true
		rows[k.From] = rows[k.From] || k.Type == Needs
	}
	for i := range u.Edges {
		edge(u.Edges[i].Value.EdgeKey)
	}
	for _, key := range u.RemovedEdges {
		edge(key)
	}
	maps.DeleteFunc(rows, func(_ ID, asked bool) bool { return !asked })
	return slices.Sorted(maps.Keys(touched)), slices.Sorted(maps.Keys(rows))
}

// Changes tells what an update changes for people who follow the services. g is
// the graph after it, and failed the ids of sources that could not be read
// whole. It is pure. A first load changes nothing: there was nothing before.
func Changes(before Earlier, u Update, g *Graph, failed []string) []Change {
	if u.Base == 0 {
		return nil
	}
	a, _ := connect(g.Nodes, g.Edges)
	c := &changes{
		adjacency: a, before: before, update: u, failed: failed, rank: map[string]int{},
		illustrative: map[string]bool{}, lost: map[ID][]EdgeKey{}, came: map[EdgeKey]bool{},
		predecessor: map[ID]*Node{}, succeeded: map[ID]bool{},
		day: g.AssessedOn,
	}
	for i, s := range g.Sources {
		c.rank[s.ID], c.illustrative[s.ID] = i-len(g.Sources), s.Illustrative // below 0, so that sources which are gone come last
	}
	for i := range u.Edges {
		if u.Edges[i].New {
			c.came[u.Edges[i].Value.EdgeKey] = true
		}
	}
	for _, key := range u.RemovedEdges {
		c.lost[key.From], c.lost[key.To] = append(c.lost[key.From], key), append(c.lost[key.To], key)
	}
	c.succession()
	c.nodes()
	c.needs()
	c.owners()
	c.passing()
	numberChanges(c.found, c.sortKey)
	return c.found
}

// changes finds them. The adjacency is the new graph's.
type changes struct {
	*adjacency
	before       Earlier
	update       Update
	failed       []string
	rank         map[string]int // of sources
	illustrative map[string]bool
	lost         map[ID][]EdgeKey // edges that go, by either end
	came         map[EdgeKey]bool // edges that are new
	day          Date             // of the new verdicts
	predecessor  map[ID]*Node     // of a basis that took the place of one that went
	succeeded    map[ID]bool      // bases whose place was taken
	found        []Change
}

// node is a node as it is now, or nil.
func (c *changes) node(id ID) *Node {
	if n, there := c.number[id]; there {
		return c.adjacency.nodes[n]
	}
	return nil
}

// either is a node as it is now, or else as it was.
func (c *changes) either(id ID) *Node {
	if n := c.node(id); n != nil {
		return n
	}
	return c.before.Nodes[id]
}

func (c *changes) sortKey(id ID) string {
	if n := c.either(id); n != nil {
		return n.SortKey
	}
	return ""
}

// mentions names nodes that are or were there.
func (c *changes) mentions(ids []ID) []Mention {
	var all []Mention
	for _, id := range ids {
		if n := c.either(id); n != nil {
			all = append(all, mention(n))
		} else {
			all = append(all, Mention{ID: id})
		}
	}
	return all
}

// add notes a change, with what it concerns and who states it.
func (c *changes) add(ch Change, origins []Origin) {
	ch.Day = c.day
	for _, o := range origins {
		if !slices.Contains(ch.Sources, o.Source) {
			ch.Sources = append(ch.Sources, o.Source)
		}
	}
	slices.SortFunc(ch.Sources, func(a, b string) int { return cmp.Or(c.rank[a]-c.rank[b], strings.Compare(a, b)) })
	ch.Illustrative = ch.Illustrative || len(ch.Sources) > 0 && !slices.ContainsFunc(ch.Sources, func(s string) bool { return !c.illustrative[s] })
	if ch.Kind == Disappeared || ch.Kind == NeedRemoved {
		ch.SourceFailed = slices.ContainsFunc(ch.Sources, func(s string) bool { return slices.Contains(c.failed, s) })
	}
	ch.LifeEvents, ch.Agencies = c.concerns(ch)
	c.found = append(c.found, ch)
}

// followed are the kinds whose coming and going is told of. An output or a
// theme by itself is nothing that people follow.
func followed(n *Node) bool {
	return isAny(n, []Kind{LifeEvent, Service, Dataset, Evidence, DataService, Law, Agency, Catalog}) || isAny(n, FollowUpKinds())
}

// nodes finds what came, went, was renamed or changed its state.
func (c *changes) nodes() {
	for _, h := range c.update.Nodes {
		c.changed(c.earlier(h.Value.ID), h.Value)
	}
	for _, id := range c.update.RemovedNodes {
		// A stub that was blocked counted among the blocked services.
		if old := c.before.Nodes[id]; !c.succeeded[id] && (described(old) || stateOf(old) == Blocked) {
			c.disappeared(old)
		}
	}
}

func (c *changes) changed(old, n *Node) {
	was, is := described(old), described(n)
	switch {
	case was && !is:
		c.disappeared(old)
	case recorded(n) && !recorded(old):
		c.add(Change{Kind: BasisAdded, Subject: mention(n)}, n.Origins)
	case is && n.Is(LegalBasis):
		c.assessed(old, n)
	case !was && is:
		c.add(Change{Kind: Appeared, Subject: mention(n), To: stateOf(n)}, n.Origins)
	case was && is && title(old) != title(n):
		c.add(Change{Kind: Renamed, Subject: mention(n), Before: []Mention{mention(old)}, After: []Mention{mention(n)}}, n.Origins)
	}
	c.judged(old, n)
}

// described reports whether a source describes a node that people follow; nil
// is no node.
func described(n *Node) bool {
	return n != nil && n.Resolved && (followed(n) || n.Is(LegalBasis))
}

// recorded reports whether a node is a legal basis that is written down, or
// assessed to be there.
func recorded(n *Node) bool { return described(n) && isBasis(n) }

// assessed finds an assessment that is new or says something else.
func (c *changes) assessed(old, n *Node) {
	if n.Assessment != nil && (!described(old) || old.Assessment == nil || old.Assessment.Status != n.Assessment.Status) {
		c.add(Change{Kind: Assessed, Subject: mention(n)}, n.Origins)
	}
}

// isBasis tells a legal basis from an assessment that there is none.
func isBasis(n *Node) bool {
	return n.Is(LegalBasis) && (n.Assessment == nil || n.Assessment.Status == AssessedPresent)
}

func (c *changes) disappeared(old *Node) {
	c.add(Change{Kind: Disappeared, Subject: mention(old), From: stateOf(old), Illustrative: old.Illustrative}, old.Origins)
}

// stateOf is the state of a service, and "" of all else.
func stateOf(n *Node) State {
	if n == nil || n.Verdict == nil {
		return ""
	}
	return n.Verdict.State
}

// title is the bokmål title, or what stands in for it.
func title(n *Node) string {
	t, _ := Pick(n.Titles, NB)
	return t.Value
}

// judged finds a service whose state is another.
func (c *changes) judged(old, n *Node) {
	was, is := described(old), described(n)
	from, to := stateOf(old), stateOf(n)
	var kind ChangeKind
	switch {
	case from == to:
		return
	case to == Blocked:
		kind = ServiceBlocked
	case was != is && (from != Blocked || was):
		return // APPEARED or DISAPPEARED says that
	case from == "", to == "" && from != Blocked:
		return // it was no service, or is none
	case from == Blocked:
		kind = ServiceReleased
	case from == Unknown:
		kind = ServiceSettled
	default:
		kind = ServiceUnsettled
	}
	rows := c.rowChanges(n.ID)
	ch := Change{Kind: kind, Subject: mention(n), From: from, To: to, Rows: rows}
	ch.Illustrative = n.Verdict != nil && n.Verdict.Illustrative
	c.add(ch, originsOf(rows))
}

// originsOf are the origins of the facts that made a difference.
func originsOf(rows []RowChange) []Origin {
	var origins []Origin
	for _, r := range rows {
		for _, f := range slices.Concat(r.Gained, r.Lost) {
			if f.Origin.Source != "" {
				origins = append(origins, f.Origin)
			}
		}
	}
	return origins
}
