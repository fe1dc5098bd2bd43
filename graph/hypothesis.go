package graph

import (
	"fmt"
	"slices"
)

// Hypothesis supposes that legal bases exist, or that they are gone. Exactly one
// of Dataset, Law and Agency says which.
type Hypothesis struct {
	Gone bool      // taken away instead of added
	Kind BasisKind // DISCLOSURE or PROCESSING; "" = both

	// Dataset: the basis to disclose it, or to process it.
	Dataset ID
	// Consumer: only to or by this agency; "" = whoever. Only with Dataset.
	Consumer ID
	// Law: every basis that is known (recorded or assessed) to be founded in it
	// or in a part of it.
	Law ID
	// Agency: everything that it, or a part of it, should provide: the basis to
	// disclose what it publishes, and to process what its services need.
	Agency ID
}

// String names the hypothesis for an error: “added DISCLOSURE of dataset …”.
func (h Hypothesis) String() string {
	what, kind := "added", "basis"
	if h.Gone {
		what = "gone"
	}
	if h.Kind != "" {
		kind = string(h.Kind) + " basis"
	}
	switch {
	case h.Dataset != "" && h.Consumer != "":
		return fmt.Sprintf("%s: %s of dataset %s for %s", what, kind, h.Dataset, h.Consumer)
	case h.Dataset != "":
		return fmt.Sprintf("%s: %s of dataset %s", what, kind, h.Dataset)
	case h.Law != "":
		return fmt.Sprintf("%s: every %s founded in %s", what, kind, h.Law)
	default:
		return fmt.Sprintf("%s: every %s that %s should provide", what, kind, h.Agency)
	}
}

// Check refuses a hypothesis that names nothing or too much, with ErrInvalid.
func (h Hypothesis) Check() error {
	named := 0
	for _, id := range []ID{h.Dataset, h.Law, h.Agency} {
		if id != "" {
			named++
		}
	}
	switch {
	case named != 1:
		return fmt.Errorf("hypothesis %q: name one of dataset, law and agency: %w", h, ErrInvalid)
	case h.Consumer != "" && h.Dataset == "":
		return fmt.Errorf("hypothesis %q: a consumer goes with a dataset: %w", h, ErrInvalid)
	case h.Kind != "" && h.Kind != Disclosure && h.Kind != Processing:
		return fmt.Errorf("hypothesis %q: the kinds are %s and %s: %w", h, Disclosure, Processing, ErrInvalid)
	default:
		return nil
	}
}

// Resolve replaces aliases by ids, as rows have them. ErrNotFound for an id that
// look does not know, ErrInvalid when it is of another kind.
func (h Hypothesis) Resolve(look func(ID) *Node) (Hypothesis, error) {
	for _, part := range []struct {
		id   *ID
		kind Kind
	}{{&h.Dataset, Dataset}, {&h.Consumer, Agency}, {&h.Law, Law}, {&h.Agency, Agency}} {
		if *part.id == "" {
			continue
		}
		n := look(*part.id)
		if n == nil {
			return h, fmt.Errorf("hypothesis %q: %s: %w", h, *part.id, ErrNotFound)
		}
		if !n.Is(part.kind) {
			return h, fmt.Errorf("hypothesis %q: %s is of kind %s, and must be of kind %s: %w", h, n.ID, n.Kind(), part.kind, ErrInvalid)
		}
		*part.id = n.ID
	}
	return h, nil
}

// contradict finds two hypotheses that say the opposite of one thing: the same
// dataset (for the same consumer, or one of them for whoever), law or agency,
// and a kind that both speak of. Different things may overlap: what is added
// then stands beside what is gone, as a new act replaces an old one.
func contradict(all []Hypothesis) error {
	for i, a := range all {
		for _, b := range all[:i] {
			same := a.Dataset == b.Dataset && a.Law == b.Law && a.Agency == b.Agency
			consumers := a.Consumer == b.Consumer || a.Consumer == "" || b.Consumer == ""
			kinds := a.Kind == b.Kind || a.Kind == "" || b.Kind == ""
			if same && consumers && kinds && a.Gone != b.Gone {
				return fmt.Errorf("hypotheses contradict each other: %q and %q: %w", b, a, ErrInvalid)
			}
		}
	}
	return nil
}

// supposition is what hypotheses say of one side of a row.
type supposition int

const (
	asIs supposition = iota
	added
	gone
)

// speaksOf reports whether the hypothesis speaks of a side of a row, for one of
// its consumers.
func (h Hypothesis) speaksOf(r *Rows, n *Need, side BasisKind, consumer ID) bool {
	switch {
	case h.Kind != "" && h.Kind != side || n.Dataset == "":
		return false
	case h.Dataset != "":
		return h.Dataset == n.Dataset && (h.Consumer == "" || h.Consumer == consumer)
	case h.Law != "":
		return r.bears(n, side, consumer, h)
	case side == Disclosure:
		return slices.ContainsFunc(n.Providers, func(p ID) bool { return r.within(p, h.Agency) })
	default:
		return r.within(consumer, h.Agency)
	}
}

// bears reports whether the law of a hypothesis makes or breaks a side. It makes
// one when a basis of it comes into force, for one is enough. An assessment
// speaks for its consumer alone: those that count for the consumer must be
// founded in the law unless they say that the basis is present. It breaks one
// when the bases, without the law, come to an end.
func (r *Rows) bears(n *Need, side BasisKind, consumer ID, h Hypothesis) bool {
	bases, status := standing(n, side)
	founded := func(b ID) bool {
		return slices.ContainsFunc(r.Bases[b].Laws, func(l ID) bool { return r.within(l, h.Law) })
	}
	switch {
	case !slices.ContainsFunc(bases, founded):
		return false
	case h.Gone:
		return r.ends(bases, side, h.Law)
	case status == SideMissing || status == SideUnderAssessment:
		counting := r.counting(bases, consumer)
		return len(counting) > 0 && !slices.ContainsFunc(counting, func(b ID) bool { return r.Bases[b].Status != AssessedPresent && !founded(b) })
	default:
		return status != SidePresent
	}
}

// counting are the bases of a side that count for a consumer: an assessment of
// its own if there is one, else those for whoever.
func (r *Rows) counting(bases []ID, consumer ID) []ID {
	of := func(c ID) []ID {
		return slices.DeleteFunc(slices.Clone(bases), func(b ID) bool { return r.Bases[b].Consumer != c })
	}
	if own := of(consumer); len(own) > 0 {
		return own
	}
	return of("")
}

// ends reports whether a side has ended when a law has: it rests on assessments
// and one of them has; or on recorded bases, of which none is in force and one
// has ended. Processing has ended only when every basis has: see the truth
// table, rows 5 and 11.
func (r *Rows) ends(bases []ID, side BasisKind, law ID) bool {
	phases := make([]Phase, len(bases))
	for i, b := range bases {
		phases[i] = r.phase(b, law)
	}
	switch {
	case side == Processing && !r.assessed(bases):
		return !slices.ContainsFunc(phases, func(p Phase) bool { return p != Ended })
	case r.assessed(bases):
		return slices.Contains(phases, Ended)
	default:
		return anyOf(phases) == Ended
	}
}

// phase is how a basis stands when a law, and what is part of it, has ended; ""
// is no law.
func (r *Rows) phase(basis, law ID) Phase {
	b := r.Bases[basis]
	phases := make([]Phase, len(b.Laws))
	for i, l := range b.Laws {
		phases[i] = InForce
		for _, id := range append([]ID{l}, r.Above[l]...) {
			if node := r.Look(id); node != nil {
				phases[i] = both(phases[i], node.Valid.Phase(r.AssessedOn))
			}
		}
		if law != "" && r.within(l, law) {
			phases[i] = Ended
		}
	}
	return both(b.Valid.Phase(r.AssessedOn), anyOf(phases))
}

// assessed reports whether a side rests on assessments alone.
func (r *Rows) assessed(bases []ID) bool {
	return len(bases) > 0 && !slices.ContainsFunc(bases, func(b ID) bool { return r.Bases[b].Status == "" })
}

// standing is one side of a row.
func standing(n *Need, side BasisKind) ([]ID, SideStatus) {
	if side == Disclosure {
		return n.Disclosure.Bases, n.Disclosure.Status
	}
	return n.Processing.Bases, n.Processing.Status
}

// suppose says what the hypotheses, by number, make of a side of a row, and
// which of them speak of it. A basis must hold for each consumer: it is added
// when it is for all of them, and gone when it is for one. What is added
// stands beside what is gone.
func suppose(r *Rows, n *Need, side BasisKind, all []Hypothesis) (supposition, []int) {
	consumers := n.Consumers
	if len(consumers) == 0 {
		consumers = []ID{""}
	}
	var spoken []int
	additions, losses := map[ID]bool{}, false
	for i, h := range all {
		speaks := false
		for _, c := range consumers {
			if h.speaksOf(r, n, side, c) {
				speaks = true
				if h.Gone {
					losses = true
				} else {
					additions[c] = true
				}
			}
		}
		if speaks {
			spoken = append(spoken, i)
		}
	}
	switch {
	case len(additions) == len(consumers):
		return added, spoken
	case losses:
		return gone, spoken
	default:
		return asIs, spoken
	}
}
