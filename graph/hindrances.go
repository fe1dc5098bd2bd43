package graph

import (
	"context"
	"maps"
	"slices"
)

// hindrances are what BarriersOf finds on its way.
type hindrances struct {
	*followEnds
	rows      *Rows // of the life event's services alone, which find what FollowUp finds too
	lifeEvent ID
	services  []ID // of the life event, in list order

	touched map[ID]bool // what the rows have to do with: services, datasets, laws and agencies, with what those are part of
	left    []Duty      // missing bases that stand in no entry yet, as duties
	behind  map[BasisKey]map[ID]bool
}

// of keeps the rows of a life event's services.
func (r *Rows) of(lifeEvent ID) *Rows {
	kept := *r
	kept.Needs, kept.LifeEvents = nil, nil
	at := slices.IndexFunc(r.LifeEvents, func(e LifeEventRow) bool { return e.LifeEvent == lifeEvent })
	if at < 0 {
		return &kept
	}
	kept.LifeEvents = r.LifeEvents[at : at+1]
	services := map[ID]bool{}
	addAll(services, r.LifeEvents[at].Services)
	for i := range r.Needs {
		if services[r.Needs[i].Service] {
			kept.Needs = append(kept.Needs, r.Needs[i])
		}
	}
	return &kept
}

// with lets rows find what follow-up finds, too.
func (x *followEnds) with(rows *Rows) *Rows {
	both := *rows
	both.Look = func(id ID) *Node {
		if n := rows.Look(id); n != nil {
			return n
		}
		return x.order.Look(id)
	}
	both.Above = maps.Clone(x.Above)
	if both.Above == nil {
		both.Above = map[ID][]ID{}
	}
	maps.Copy(both.Above, rows.Above)
	return &both
}

// gather finds the missing bases and all that the rows have to do with.
func (h *hindrances) gather(ctx context.Context) error {
	var err error
	if h.left, err = h.rows.duties(ctx); err != nil {
		return err
	}
	obstacles, err := h.rows.obstacles(ctx, AsClear)
	if err != nil {
		return err
	}
	h.behind = map[BasisKey]map[ID]bool{}
	for _, o := range obstacles {
		for i := range o.rows {
			h.lookBehind(&o.rows[i])
		}
	}
	h.touched = map[ID]bool{h.lifeEvent: true}
	for _, e := range h.rows.LifeEvents {
		h.services = e.Services
		addAll(h.touched, e.Services)
	}
	for i := range h.rows.Needs {
		h.touch(&h.rows.Needs[i])
	}
	return nil
}

// lookBehind notes, for each basis that a row waits for, the bases that it rests
// on now, the laws of those, and their acts.
func (h *hindrances) lookBehind(n *Need) {
	missing, _ := h.rows.missing(n, AsClear)
	for _, b := range missing {
		behind := h.behind[b.BasisKey]
		if behind == nil {
			behind = map[ID]bool{}
			h.behind[b.BasisKey] = behind
		}
		held, _ := standing(n, b.Kind)
		for _, basis := range h.rows.counting(held, b.Consumer) {
			behind[basis] = true
			for _, law := range h.rows.Bases[basis].Laws {
				behind[law] = true
				addAll(behind, h.rows.Above[law])
			}
		}
	}
}

// touch notes what a row has to do with.
func (h *hindrances) touch(n *Need) {
	ids := slices.Concat([]ID{n.Dataset}, n.Laws, n.Consumers, n.Providers)
	for _, basis := range slices.Concat(n.Disclosure.Bases, n.Processing.Bases) {
		ids = append(ids, h.rows.Bases[basis].Laws...)
	}
	for _, id := range ids {
		if !h.touched[id] {
			h.touched[id] = true
			addAll(h.touched, h.rows.Above[id])
		}
	}
}

// where is what a barrier hinders that belongs to the life event.
func (h *hindrances) where(barrier ID) (where []ID, belongs bool) {
	hindered := h.to(barrier, Hinders)
	for _, id := range hindered {
		if h.touched[id] {
			where = append(where, id)
		}
	}
	return where, len(where) > 0 || len(hindered) == 0
}

// take moves the missing bases that a curated barrier is to it.
func (h *hindrances) take(barrier *Node) []Duty {
	if barrier.Barrier.Type != LawBarrier {
		return nil
	}
	hindered := h.to(barrier.ID, Hinders)
	isIt := func(d Duty) bool {
		return slices.ContainsFunc(hindered, func(id ID) bool { return id == d.Dataset || h.behind[d.BasisKey][id] })
	}
	var taken []Duty
	for _, d := range h.left {
		if isIt(d) {
			taken = append(taken, d)
		}
	}
	h.left = slices.DeleteFunc(h.left, isIt)
	return taken
}

// entry completes an entry with the measures and where its bases stand in the
// way.
func (h *hindrances) entry(e BarrierEntry) BarrierEntry {
	measures := slices.Clone(h.from(e.Barrier, Addresses))
	for _, n := range h.ofKind(Measure) {
		if slices.ContainsFunc(e.Bases, func(d Duty) bool { return h.creates(n, d) }) {
			measures = append(measures, n.ID)
		}
	}
	for _, m := range h.rows.sorted(measures) {
		if h.measure(m).Status.Open() {
			e.Measures = append(e.Measures, m)
		} else {
			e.Ended = append(e.Ended, m)
		}
	}
	for _, d := range e.Bases {
		e.Where = append(append(e.Where, d.Dataset), d.Services...)
	}
	e.Where = h.rows.sorted(e.Where)
	return e
}

// creates reports whether a measure would create, or helped to create, a missing
// basis.
func (h *hindrances) creates(measure *Node, d Duty) bool {
	provides := func(b BasisKey) bool {
		return b.Dataset == d.Dataset && b.Kind == d.Kind && (b.Consumer == d.Consumer || b.Consumer == "")
	}
	return slices.ContainsFunc(measure.measure().Provides, provides) ||
		slices.ContainsFunc(h.to(measure.ID, Addresses), func(id ID) bool { return h.behind[d.BasisKey][id] })
}
