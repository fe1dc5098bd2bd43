package graph

import (
	"context"
	"errors"
)

// BarrierProfile is what stands in the way of a life event, and who does
// something about it.
type BarrierProfile struct {
	LifeEvent ID
	Entries   []BarrierEntry
	Resolved  []ID // curated barriers of the life event that are RESOLVED, in list order
}

// BarrierEntry is one thing in the way: a curated barrier, missing bases that
// the verdicts show, or both where they are the same thing.
type BarrierEntry struct {
	Barrier ID // the curated one; "" for missing bases alone
	Type    BarrierType

	// Bases are the missing bases that the entry is, in the order of duties. A
	// curated barrier of type LAW that HINDERS the dataset of a missing basis, or
	// a law that would have to have it (or the act of that law), is the same
	// thing: the basis stands there and nowhere else.
	Bases []Duty

	// Where is what it hinders that belongs to the life event: the event itself,
	// its services, the datasets, laws and agencies of their need rows; in list
	// order. Empty for a barrier that hinders nothing in particular: it stands
	// in the way of all.
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
// or when it HINDERS nothing at all. RESOLVED ones are told apart. Missing bases
// are those that its BLOCKED rows wait for, as WorklistOf counts them, with only
// services of this event.
//
// A measure addresses an entry when it ADDRESSES the barrier; or, of missing
// bases, when it Provides one of them (the same dataset and kind, and the same
// consumer or whoever) or ADDRESSES a law that would have to have it, or the act
// of that law. Entries come by BarrierTypes(), within a type those that most
// services wait for first, then curated ones in list order, then missing bases
// as duties.
//
// Rows in BarrierScope(lifeEvent) are needed, and more rows change nothing.
// ErrInvalid when a row's life event is not among them; the error of ctx when
// that ends first.
func BarriersOf(ctx context.Context, f *FollowUp, rows *Rows, lifeEvent ID) (BarrierProfile, error) {
	return BarrierProfile{}, errors.New("not written yet")
}
