package graph

import (
	"cmp"
	"context"
	"slices"
	"strings"
)

// Release is what measures would change if they were carried out.
type Release struct {
	Measures []ID // in the order asked, without repeats
	// Hypotheses are what they come to, as FollowUp.Hypotheses has it; none for
	// measures that create no basis.
	Hypotheses []Hypothesis
	Answer     WhatIfAnswer // zero without Hypotheses
}

// Hypotheses are what carrying out measures comes to, sorted by dataset,
// consumer, law and kind, without repeats: each of Provides, every basis founded
// in a law that it ADDRESSES, and for each recorded basis (LegalBasis) that it
// ADDRESSES the datasets that HAVE it or that it ASSESSES, as far as rows name it
// (for the consumers of those rows alone where it is a service's, not the
// dataset's). Measures that are done have created theirs already, and stopped
// ones never will: both come to nothing, as an id that is no measure does.
func (f *FollowUp) Hypotheses(rows *Rows, measures []ID) []Hypothesis {
	return f.follow().hypotheses(rows, measures)
}

func (x *followEnds) hypotheses(rows *Rows, measures []ID) []Hypothesis {
	var all []Hypothesis
	for _, m := range distinct(measures) {
		if !x.isOpen(m) {
			continue
		}
		for _, b := range x.measure(m).Provides {
			all = append(all, Hypothesis{Kind: b.Kind, Dataset: b.Dataset, Consumer: b.Consumer})
		}
		for _, id := range x.to(m, Addresses) {
			switch n := x.Look(id); {
			case n == nil:
			case n.Is(Law):
				all = append(all, Hypothesis{Law: id})
			case n.Is(LegalBasis):
				all = append(all, rows.restingOn(n)...)
			}
		}
	}
	slices.SortFunc(all, compareHypotheses)
	return slices.Compact(all)
}

// isOpen reports whether id is a measure that is neither done nor stopped.
func (x *followEnds) isOpen(id ID) bool {
	n := x.Look(id)
	return n != nil && n.Is(Measure) && n.measure().Status.Open()
}

// restingOn supposes a recorded basis for each dataset of which a row names it.
func (r *Rows) restingOn(basis *Node) []Hypothesis {
	var all []Hypothesis
	for i := range r.Needs {
		n := &r.Needs[i]
		for _, kind := range []BasisKind{Disclosure, Processing} {
			if held, _ := standing(n, kind); n.Dataset != "" && slices.Contains(held, basis.ID) {
				for _, consumer := range r.forWhom(basis, kind, n) {
					all = append(all, Hypothesis{Kind: kind, Dataset: n.Dataset, Consumer: consumer})
				}
			}
		}
	}
	return all
}

// forWhom are the consumers that a recorded basis is for, as a row shows it; ""
// is whoever. What a service records, or what is assessed of it, says nothing of
// the consumers of others.
func (r *Rows) forWhom(basis *Node, kind BasisKind, n *Need) []ID {
	if consumer := r.Bases[basis.ID].Consumer; consumer != "" {
		return []ID{consumer}
	}
	ofService := kind == Processing
	if basis.Assessment != nil {
		ofService = basis.Assessment.Service != ""
	}
	if ofService && len(n.Consumers) > 0 {
		return n.Consumers
	}
	return []ID{""}
}

func compareHypotheses(a, b Hypothesis) int {
	return cmp.Or(
		strings.Compare(a.Dataset, b.Dataset), strings.Compare(a.Consumer, b.Consumer),
		strings.Compare(a.Law, b.Law), strings.Compare(string(a.Kind), string(b.Kind)),
	)
}

// ReleaseScope is of which services ReleaseOf needs the rows: those that touch
// what the measures provide or amend; all, when one ADDRESSES a recorded basis,
// for only rows tell which datasets have that.
func (f *FollowUp) ReleaseScope(measures []ID) RowScope {
	x := f.follow()
	touching := []ID{}
	for _, m := range measures {
		if !x.isOpen(m) {
			continue
		}
		for _, b := range x.measure(m).Provides {
			touching = append(touching, b.Dataset)
		}
		for _, id := range x.to(m, Addresses) {
			switch n := f.Look(id); {
			case n == nil:
			case n.Is(LegalBasis):
				return RowScope{}
			case n.Is(Law):
				touching = append(touching, id)
			}
		}
	}
	slices.Sort(touching)
	return RowScope{Touching: slices.Compact(touching)} // not nil: nothing is touched, then
}

// ReleaseOf tells what would change if all of these measures were carried out
// together: WhatIf under their Hypotheses, however many, as u reads UNKNOWN.
// ErrInvalid for a reading that does not exist; the error of ctx when that ends
// first.
func ReleaseOf(ctx context.Context, f *FollowUp, rows *Rows, measures []ID, u UnknownAs) (Release, error) {
	if err := u.Check(); err != nil {
		return Release{}, err
	}
	r := Release{Measures: distinct(measures), Hypotheses: f.Hypotheses(rows, measures)}
	if len(r.Hypotheses) == 0 {
		return r, nil
	}
	var err error
	if r.Answer, err = rows.whatIf(ctx, WhatIfQuery{Hypotheses: r.Hypotheses, Unknown: u}); err != nil {
		return Release{}, err
	}
	return r, nil
}
