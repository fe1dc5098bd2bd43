package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// BarrierProfile is what stands in the way of a life event, and who does
// something about it.
type BarrierProfile struct {
	LifeEvent ID
	Entries   []BarrierEntry
	Resolved  []ID // curated barriers of the life event that are RESOLVED, in list order
	Services  []ID // of the life event, in list order
}

// BarrierEntry is one thing in the way: a curated barrier, missing bases that
// the verdicts show, or both where they are the same thing.
type BarrierEntry struct {
	Barrier ID // the curated one; "" for missing bases alone
	Type    BarrierType

	// Bases are the missing bases that the entry is, in the order of duties. A
	// curated barrier of type LAW that HINDERS the dataset of a missing basis, or
	// a law that would have to have it (or the act of that law), is the same
	// thing: the basis stands there and nowhere else, with the first in list order
	// of several such barriers.
	Bases []Duty

	// Where is what it hinders that belongs to the life event: the event itself,
	// its services, the datasets, laws and agencies of their need rows; and of
	// Bases the datasets and the services that wait. In list order. Empty for a
	// barrier that hinders nothing in particular: it stands in the way of all.
	Where []ID

	// Measures are the open ones that address it, in list order.
	Measures []ID
	// Ended are those that addressed it and are done or stopped, and yet it
	// stands; in list order.
	Ended []ID
}

// Unaddressed reports whether no open measure addresses the barrier.
func (e BarrierEntry) Unaddressed() bool { return len(e.Measures) == 0 }

// BarrierScope is of which services BarriersOf needs the rows.
func BarrierScope(lifeEvent ID) RowScope { return RowScope{LifeEvent: lifeEvent} }

// BarriersOf gathers what stands in the way of a life event.
//
// A curated barrier belongs to it when it HINDERS the event, one of its
// services, or a dataset, law or agency of their need rows (an agency also when
// the barrier HINDERS what that is PART_OF, a section when it HINDERS its act),
// or when it HINDERS nothing at all. RESOLVED ones are told apart; one that no
// table describes (a stub) is nowhere, for nobody said what it is. Missing bases
// are those that its BLOCKED rows wait for, as WorklistOf counts them, with only
// services of this event.
//
// A measure addresses an entry when it ADDRESSES the barrier; or, of missing
// bases, when it Provides one of them (the same dataset and kind, and the same
// consumer or whoever), ADDRESSES a recorded basis or an assessment that a row
// which waits rests on, or a law that would have to have it, or the act of that
// law. Entries come by BarrierTypes(), within a type those first whose bases
// most services wait for, then curated ones in list order, then missing bases as
// duties.
//
// Rows in BarrierScope(lifeEvent) are needed, and more rows change nothing. A
// life event that includes no service is not among those of the rows, and may
// have barriers all the same. ErrInvalid when the tables speak of it and it is
// something else; the error of ctx when that ends first.
func BarriersOf(ctx context.Context, f *FollowUp, rows *Rows, lifeEvent ID) (BarrierProfile, error) {
	x := f.follow()
	if n := x.order.Look(lifeEvent); n != nil && !n.Is(LifeEvent) {
		return BarrierProfile{}, fmt.Errorf("barriers of %s: it is of kind %s, and must be of kind %s: %w", lifeEvent, n.Kind(), LifeEvent, ErrInvalid)
	}
	h := hindrances{followEnds: x, rows: x.with(rows.of(lifeEvent)), lifeEvent: lifeEvent}
	if err := h.gather(ctx); err != nil {
		return BarrierProfile{}, err
	}
	profile := BarrierProfile{LifeEvent: lifeEvent, Services: slices.Clone(h.services)}
	for _, n := range f.ofKind(Barrier) {
		where, belongs := h.where(n.ID)
		switch {
		case !belongs || n.Barrier == nil || !slices.Contains(BarrierTypes(), n.Barrier.Type):
		case n.Barrier.Status == BarrierResolved:
			profile.Resolved = append(profile.Resolved, n.ID)
		default:
			profile.Entries = append(profile.Entries, h.entry(BarrierEntry{Barrier: n.ID, Type: n.Barrier.Type, Where: where, Bases: h.take(n)}))
		}
	}
	for _, d := range h.left {
		profile.Entries = append(profile.Entries, h.entry(BarrierEntry{Type: LawBarrier, Bases: []Duty{d}}))
	}
	sortEntries(profile.Entries)
	return profile, nil
}

// sortEntries expects curated entries in list order before duties.
func sortEntries(entries []BarrierEntry) {
	types := BarrierTypes()
	waiting := func(e BarrierEntry) int {
		services := map[ID]bool{}
		for _, d := range e.Bases {
			addAll(services, d.Services)
		}
		return len(services)
	}
	slices.SortStableFunc(entries, func(a, b BarrierEntry) int {
		return cmp.Or(
			cmp.Compare(slices.Index(types, a.Type), slices.Index(types, b.Type)),
			cmp.Compare(waiting(b), waiting(a)),
		)
	})
}
