package graph

import (
	"slices"
	"strconv"
	"strings"
)

// naming is a row of a follow-up table that speaks of a node.
type naming struct {
	property string // the edge that the row states, or “provides” for a basis's consumer
	by       ID     // what the row describes
	origin   Origin
}

// noteNamings tells each node which rows of follow-up tables speak of it.
// People wrote those ids by hand, so each that nobody describes is told with
// its place, agencies and laws among them (see draft.missing).
func (m *merger) noteNamings() {
	followUp := map[EdgeType]bool{}
	for _, t := range FollowUpTypes() {
		followUp[t] = true
	}
	for _, from := range m.inOrder {
		for i := range from.leaving {
			e := &from.leaving[i]
			if !followUp[e.Type] {
				continue
			}
			for _, o := range e.Origins {
				e.to.named = append(e.to.named, naming{string(e.Type), from.id, o})
				from.named = append(from.named, naming{string(e.Type), e.to.id, o})
			}
		}
		m.noteConsumers(from)
	}
}

// noteConsumers tells agencies of the bases that measures would give them, for
// which there is no edge.
func (m *merger) noteConsumers(measure *draft) {
	for _, p := range measure.parts {
		if p.node.Measure == nil {
			continue
		}
		for _, key := range p.node.Measure.Provides {
			if d := m.drafts[m.resolve(key.Consumer)]; key.Consumer != "" && d != nil {
				for _, o := range appendOrigins(nil, p.node.Origins, p.source, p.document) {
					d.named = append(d.named, naming{"provides", measure.id, o})
				}
			}
		}
	}
}

// missing are the problems of a node that should have been described: one for
// each row of a follow-up table that names it, and one for the first of all
// others that refer to it. Concepts, laws, agencies and catalogues normally live
// in somebody else's register and are told for the rows only; a section of a
// law that is described is known well enough.
func (d *draft) missing(n *Node) []Problem {
	if n.Resolved || len(n.Kinds) == 0 {
		return nil
	}
	var problems []Problem
	if !n.Is(Law) || !d.isPartOfDescribed() {
		for _, by := range d.named {
			p := Problem{
				Code: NotDescribed, Subject: n.ID, Property: by.property, Value: by.by,
				Message: "no source describes it; correct the id, or describe it",
			}
			p.place(by.origin)
			problems = append(problems, p)
		}
	}
	for _, o := range n.Origins {
		if slices.ContainsFunc(d.named, func(by naming) bool { return by.origin == o }) {
			continue
		}
		return append(problems, elsewhere(n, o)...)
	}
	if len(n.Origins) == 0 {
		problems = append(problems, elsewhere(n, Origin{})...)
	}
	return problems
}

// elsewhere is the problem of what somebody else refers to.
func elsewhere(n *Node, o Origin) []Problem {
	switch n.Kind() {
	case Concept, Law, Agency, Catalog:
		return nil
	}
	return []Problem{{Code: NotDescribed, Subject: n.ID, Source: o.Source, Document: o.Document}}
}

func (d *draft) isPartOfDescribed() bool {
	return slices.ContainsFunc(d.leaving, func(e statement) bool { return e.Type == PartOf && e.to.described() })
}

// otherKinds are the problems of rows that name something in a column of another
// kind, where the edge itself would allow it: a service among life events.
func (m *merger) otherKinds() {
	for _, d := range m.inOrder {
		if d.node == nil || !d.node.Resolved || len(d.named) == 0 {
			continue
		}
		for _, p := range d.parts {
			if p.node.Resolved || slices.ContainsFunc(p.node.Kinds, d.node.Is) {
				continue
			}
			m.tellOtherKind(d, p)
		}
	}
}

func (m *merger) tellOtherKind(d *draft, p part) {
	rows := appendOrigins(nil, p.node.Origins, p.source, p.document)
	for _, by := range d.named {
		if by.origin.Reference == "" || !slices.Contains(rows, by.origin) {
			continue
		}
		problem := Problem{
			Code: WrongRange, Subject: by.by, Property: by.property, Value: d.id,
			Message: "this is no " + string(p.node.Kind()) + "; write it in the column for its kind, or correct the id",
		}
		problem.place(by.origin)
		m.problems = append(m.problems, problem)
	}
}

// place puts the problem where an origin says, with the line of a row.
func (p *Problem) place(o Origin) {
	p.Source, p.Document = o.Source, o.Document
	at := strings.LastIndexByte(o.Document, ':')
	if o.Reference == "" || at < 0 {
		return
	}
	if line, err := strconv.Atoi(o.Document[at+1:]); err == nil {
		p.Document, p.Line = o.Document[:at], line
	}
}
