package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// BasisKey names a basis that is missing: to disclose the dataset to the
// consumer, or for the consumer to process it.
type BasisKey struct {
	Dataset  ID
	Consumer ID // "" when nobody is responsible for the service
	Kind     BasisKind
}

// MissingBasis is a basis that somebody would have to provide.
type MissingBasis struct {
	BasisKey
	// Laws are the acts and regulations that would have to have it, as far as an
	// assessment names them or an ended or coming basis stands in them; amending
	// one is enough. In list order; often nobody knows.
	Laws []ID
	// Agencies are those whose basis it is: to disclose, the providers, of whom
	// one is enough; to process, the consumer. In list order.
	Agencies []ID
	// Ministries are those of the agencies; an agency without one stands for
	// itself. In list order.
	Ministries []ID
}

// Weight is what the cost of a plan counts.
type Weight string

// The weights.
const (
	ByBasis    Weight = "BASIS"    // the default
	ByLaw      Weight = "LAW"      // acts and regulations to amend
	ByAgency   Weight = "AGENCY"   // agencies that must act
	ByMinistry Weight = "MINISTRY" // ministries that must act
)

// Weights lists the weights. The caller owns the slice.
func Weights() []Weight { return []Weight{ByBasis, ByLaw, ByAgency, ByMinistry} }

// Unit is one thing that a plan counts.
type Unit struct {
	ID    ID       // the law, agency or ministry; "" when a basis counts for itself
	Basis BasisKey // set when ID is "": by BASIS, and where nobody knows the law or agency
}

// units are the alternatives that provide a basis: any one of them is enough.
func (b MissingBasis) units(w Weight) []Unit {
	ids := map[Weight][]ID{ByLaw: b.Laws, ByAgency: b.Agencies, ByMinistry: b.Ministries}[w]
	if len(ids) == 0 {
		return []Unit{{Basis: b.BasisKey}}
	}
	units := make([]Unit, len(ids))
	for i, id := range ids {
		units[i] = Unit{ID: id}
	}
	return units
}

// compareUnits orders units by the place of what they name, a basis by its
// dataset, then by id, consumer and kind.
func (r *Rows) compareUnits(a, b Unit) int {
	return cmp.Or(
		r.compare(a.ID, b.ID),
		r.compareBases(a.Basis, b.Basis),
	)
}

// compareBases orders bases by dataset and consumer, as lists do, and kind.
func (r *Rows) compareBases(a, b BasisKey) int {
	return cmp.Or(r.compare(a.Dataset, b.Dataset), r.compare(a.Consumer, b.Consumer), cmp.Compare(a.Kind, b.Kind))
}

// lacking are the kinds of basis that a row waits for: the fewest that, once
// added, no longer stop it (Rows.judgeAgain says what they do); of two that would do
// alone, disclosure. ok is false when no basis helps.
func (r *Rows) lacking(n *Need, u UnknownAs) (kinds []BasisKind, ok bool) {
	for _, try := range []struct {
		disclosure, processing supposition
		kinds                  []BasisKind
	}{
		{kinds: nil},
		{disclosure: added, kinds: []BasisKind{Disclosure}},
		{processing: added, kinds: []BasisKind{Processing}},
		{disclosure: added, processing: added, kinds: []BasisKind{Disclosure, Processing}},
	} {
		if !u.stops(r.judgeAgain(n, try.disclosure, try.processing).State()) {
			return try.kinds, true
		}
	}
	return nil, false
}

// missing are the bases that a row waits for: of each kind that it lacks, one
// for each consumer.
func (r *Rows) missing(n *Need, u UnknownAs) (bases []MissingBasis, ok bool) {
	kinds, ok := r.lacking(n, u)
	consumers := n.Consumers
	if len(consumers) == 0 {
		consumers = []ID{""}
	}
	for _, kind := range kinds {
		for _, consumer := range consumers {
			bases = append(bases, r.missingBasis(n, kind, consumer))
		}
	}
	return bases, ok
}

func (r *Rows) missingBasis(n *Need, kind BasisKind, consumer ID) MissingBasis {
	b := MissingBasis{BasisKey: BasisKey{Dataset: n.Dataset, Consumer: consumer, Kind: kind}}
	held, _ := standing(n, kind)
	for _, basis := range r.counting(held, consumer) {
		for _, law := range r.Bases[basis].Laws {
			b.Laws = append(b.Laws, r.act(law))
		}
	}
	if kind == Disclosure {
		b.Agencies = n.Providers
	} else if consumer != "" {
		b.Agencies = []ID{consumer}
	}
	for _, agency := range b.Agencies {
		b.Ministries = append(b.Ministries, r.ministry(agency))
	}
	b.Laws, b.Agencies, b.Ministries = r.sorted(b.Laws), r.sorted(b.Agencies), r.sorted(b.Ministries)
	return b
}

// obstacle is a piece of evidence that holds a service back: every row of it
// stops. It is out of the way when one of options is provided whole.
type obstacle struct {
	service ID
	rows    []Need
	options [][]MissingBasis // none when no basis helps
}

// obstacles are all of them, in the order of the rows. Rows of evidence that
// another dataset already meets are none: nobody needs their basis. There may be
// many, so it ends with ctx and that error.
func (r *Rows) obstacles(ctx context.Context, u UnknownAs) ([]obstacle, error) {
	var found []obstacle
	for _, service := range r.services() {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("find what holds services back: %w", err)
		}
		for _, rows := range evidenceOf(service) {
			if slices.ContainsFunc(rows, func(n Need) bool { return !u.stops(n.State) }) {
				continue
			}
			o := obstacle{service: rows[0].Service, rows: rows}
			for i := range rows {
				if bases, ok := r.missing(&rows[i], u); ok {
					o.options = append(o.options, bases)
				}
			}
			found = append(found, o)
		}
	}
	return found, nil
}

// basesOf are the bases of obstacles, each once, with all that any row says of
// it, in the order of compareBases.
func (r *Rows) basesOf(obstacles []obstacle) []MissingBasis {
	byKey := map[BasisKey]MissingBasis{}
	for _, o := range obstacles {
		for _, option := range o.options {
			for _, b := range option {
				held := byKey[b.BasisKey]
				held.BasisKey = b.BasisKey
				held.Laws = append(held.Laws[:len(held.Laws):len(held.Laws)], b.Laws...)
				held.Agencies = append(held.Agencies[:len(held.Agencies):len(held.Agencies)], b.Agencies...)
				held.Ministries = append(held.Ministries[:len(held.Ministries):len(held.Ministries)], b.Ministries...)
				byKey[b.BasisKey] = held
			}
		}
	}
	return r.inOrder(byKey)
}

// inOrder sorts bases by compareBases, looking each place up once: there may be
// many.
func (r *Rows) inOrder(byKey map[BasisKey]MissingBasis) []MissingBasis {
	type placed struct {
		MissingBasis
		dataset, consumer Position
	}
	list := make([]placed, 0, len(byKey))
	for _, b := range byKey {
		b.Laws, b.Agencies, b.Ministries = r.sorted(b.Laws), r.sorted(b.Agencies), r.sorted(b.Ministries)
		list = append(list, placed{b, r.position(b.Dataset), r.position(b.Consumer)})
	}
	slices.SortFunc(list, func(a, b placed) int {
		return cmp.Or(
			cmp.Compare(a.dataset.SortKey, b.dataset.SortKey), cmp.Compare(a.Dataset, b.Dataset),
			cmp.Compare(a.consumer.SortKey, b.consumer.SortKey), cmp.Compare(a.Consumer, b.Consumer),
			cmp.Compare(a.Kind, b.Kind),
		)
	})
	bases := make([]MissingBasis, len(list))
	for i, b := range list {
		bases[i] = b.MissingBasis
	}
	return bases
}
