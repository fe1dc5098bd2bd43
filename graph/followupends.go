package graph

// followEnds is FollowUp with its edges by end, for one fold.
type followEnds struct {
	*FollowUp
	order *Rows // tells list order and what is above; its Look finds what FollowUp.Look promises, on every store
	out   map[endKey][]ID
	in    map[endKey][]ID
}

type endKey struct {
	id ID
	t  EdgeType
}

// follow groups the edges by their ends. What stands at the other end of each
// comes in list order.
func (f *FollowUp) follow() *followEnds {
	x := &followEnds{
		FollowUp: f, order: &Rows{Above: f.Above, Look: f.promised(), AssessedOn: f.AssessedOn},
		out: map[endKey][]ID{}, in: map[endKey][]ID{},
	}
	for i := range f.Edges {
		e := &f.Edges[i]
		from, to := endKey{e.From, e.Type}, endKey{e.To, e.Type}
		x.out[from] = append(x.out[from], e.To)
		x.in[to] = append(x.in[to], e.From)
	}
	for _, ends := range []map[endKey][]ID{x.out, x.in} {
		for key, ids := range ends {
			ends[key] = x.order.sorted(ids)
		}
	}
	return x
}

// promised is Look without what a store may find beside what it must: answers
// would differ from one to the other.
func (f *FollowUp) promised() func(ID) *Node {
	known := map[ID]bool{}
	for _, n := range f.Nodes {
		known[n.ID] = true
	}
	for i := range f.Edges {
		for _, end := range []ID{f.Edges[i].From, f.Edges[i].To} {
			known[end] = true
			addAll(known, f.Above[end])
		}
	}
	return func(id ID) *Node {
		if known[id] {
			return f.Look(id)
		}
		return nil
	}
}

// to are the ids that edges of a type lead to.
func (x *followEnds) to(id ID, t EdgeType) []ID { return x.out[endKey{id, t}] }

// from are the ids that edges of a type come from.
func (x *followEnds) from(id ID, t EdgeType) []ID { return x.in[endKey{id, t}] }

// ofKind are the nodes of a kind, in list order.
func (f *FollowUp) ofKind(k Kind) []*Node {
	var nodes []*Node
	for _, n := range f.Nodes {
		if n.Is(k) {
			nodes = append(nodes, n)
		}
	}
	return nodes
}

// measure is what is known of a measure; nothing of a stub or of what is no
// measure.
func (f *FollowUp) measure(id ID) *MeasureFacts {
	if n := f.Look(id); n != nil {
		return n.measure()
	}
	return &MeasureFacts{Status: MeasureUnknown}
}

// measure is the same of a node.
func (n *Node) measure() *MeasureFacts {
	if n.Measure != nil {
		return n.Measure
	}
	return &MeasureFacts{Status: MeasureUnknown}
}

// nodeIDsInOrder are the ids of nodes, in their order.
func nodeIDsInOrder(nodes []*Node) []ID {
	ids := make([]ID, len(nodes))
	for i, n := range nodes {
		ids[i] = n.ID
	}
	return ids
}

// reached are the ids at any distance over next, id itself only if a ring leads
// back to it.
func reached(id ID, next func(ID) []ID) map[ID]bool {
	seen := map[ID]bool{}
	for queue := []ID{id}; len(queue) > 0; queue = queue[1:] {
		for _, to := range next(queue[0]) {
			if !seen[to] {
				seen[to] = true
				queue = append(queue, to)
			}
		}
	}
	return seen
}
