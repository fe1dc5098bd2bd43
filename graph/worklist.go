package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// Worklist is what an agency or ministry has to do with.
type Worklist struct {
	Of        ID
	Owes      []Duty  // bases that it, or a part of it, should provide
	WaitsFor  []Duty  // bases that its services wait for and that are others' to provide
	CanSettle []Doubt // what it could find out or write down
}

// Duty is a missing basis and the services that wait for it.
type Duty struct {
	MissingBasis
	Services []ID // by SortKey, then ID
	// Alone: services that wait for nothing but this.
	Alone int
}

// Doubt is something UNKNOWN, and the services whose evidence rests on it.
type Doubt struct {
	Reason   Reason
	Subject  ID   // the dataset; the evidence of DATASET_NOT_STATED, the service of NEEDS_NOT_STATED
	Services []ID // by SortKey, then ID
}

// WorklistScope is of which services WorklistOf needs the rows.
func WorklistScope(of ID) RowScope { return RowScope{Touching: []ID{of}} }

// WorklistOf sorts out whose turn it is. of is an agency or a ministry, which
// stands for all that is PART_OF it at any distance as well.
//
// A missing basis to disclose is the providers' duty, one to process is the
// consumer's; bases whose agency nobody knows are in nobody's Owes. Only BLOCKED
// rows count, and only of evidence that no other dataset meets (AS_CLEAR):
// what is owed is known to be missing. An internal affair, with both sides
// inside, is in Owes only. Both lists have those first that most services wait
// for, then by dataset, consumer and kind.
//
// A doubt is a row that is UNKNOWN of evidence that is not CLEAR otherwise. It
// is settled by whoever could write down what is missing:
//
//	the consumer: NEEDS_NOT_STATED, DATASET_NOT_STATED, DATASET_NOT_FOUND, and
//	  UNDER_ASSESSMENT where its processing side is being assessed
//	the provider: every other; DATASET_NOT_FOUND too where one is stated
//	the other one, where AGENCY_NOT_STATED
//
// Doubts come in the order of Reasons(), then those first that most services
// rest on, then by subject. Rows in WorklistScope(of) are enough, and more rows
// change nothing. The error of ctx when that ends first.
func WorklistOf(ctx context.Context, rows *Rows, of ID) (Worklist, error) {
	list := Worklist{Of: of}
	inside := func(ids []ID) bool {
		return slices.ContainsFunc(ids, func(id ID) bool { return rows.within(id, of) })
	}
	duties, err := rows.duties(ctx)
	if err != nil {
		return Worklist{}, err
	}
	for _, d := range duties {
		switch {
		case inside(d.Agencies):
			list.Owes = append(list.Owes, d)
		case rows.within(d.Consumer, of):
			list.WaitsFor = append(list.WaitsFor, d)
		}
	}
	if list.CanSettle, err = rows.doubts(ctx, inside); err != nil {
		return Worklist{}, err
	}
	return list, nil
}

// duties are all missing bases, those first that most services wait for.
func (r *Rows) duties(ctx context.Context) ([]Duty, error) {
	levers, err := LeverageOf(ctx, r, LeverageQuery{})
	if err != nil {
		return nil, err
	}
	duties := make([]Duty, len(levers))
	for i, l := range levers {
		duties[i] = Duty{MissingBasis: l.Bases[0], Services: r.sorted(slices.Concat(l.Releases, l.Helps)), Alone: len(l.Releases)}
	}
	slices.SortFunc(duties, func(a, b Duty) int {
		return cmp.Or(cmp.Compare(len(b.Services), len(a.Services)), r.compareBases(a.BasisKey, b.BasisKey))
	})
	return duties, nil
}

// doubts are what somebody inside could settle.
func (r *Rows) doubts(ctx context.Context, inside func([]ID) bool) ([]Doubt, error) {
	services := map[doubtKey][]ID{}
	for _, service := range r.services() {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("find what is unknown: %w", err)
		}
		for _, rows := range evidenceOf(service) {
			if slices.ContainsFunc(rows, func(n Need) bool { return n.State == Clear }) {
				continue
			}
			for i := range rows {
				n := &rows[i]
				if n.State == Unknown && inside(settlers(n)) {
					key := doubtKey{n.Reason, subject(n)}
					services[key] = append(services[key], n.Service)
				}
			}
		}
	}
	doubts := make([]Doubt, 0, len(services))
	for key, ids := range services {
		doubts = append(doubts, Doubt{Reason: key.reason, Subject: key.subject, Services: r.sorted(ids)})
	}
	order := Reasons()
	slices.SortFunc(doubts, func(a, b Doubt) int {
		return cmp.Or(
			cmp.Compare(slices.Index(order, a.Reason), slices.Index(order, b.Reason)),
			cmp.Compare(len(b.Services), len(a.Services)),
			r.compare(a.Subject, b.Subject),
		)
	})
	return doubts, nil
}

// doubtKey names a doubt.
type doubtKey struct {
	reason  Reason
	subject ID
}

// subject is what a doubt is about.
func subject(n *Need) ID {
	switch n.Reason {
	case NeedsNotStated:
		return n.Service
	case DatasetNotStated:
		return n.Evidence
	default:
		return n.Dataset
	}
}

// settlers are the agencies that could settle an UNKNOWN row.
func settlers(n *Need) []ID {
	switch n.Reason {
	case NeedsNotStated, DatasetNotStated:
		return n.Consumers
	case DatasetNotFound, AgencyNotStated:
		return slices.Concat(n.Providers, n.Consumers)
	case ReasonUnderAssessment:
		var agencies []ID
		if n.Disclosure.Status == SideUnderAssessment {
			agencies = append(agencies, n.Providers...)
		}
		if n.Processing.Status == SideUnderAssessment {
			agencies = append(agencies, n.Consumers...)
		}
		return agencies
	default:
		return n.Providers
	}
}
