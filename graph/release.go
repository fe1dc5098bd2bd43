package graph

import (
	"context"
	"errors"
)

// Release is what measures would change if they were carried out.
type Release struct {
	Measures []ID // in the order asked, without repeats
	// Hypotheses are what they come to: what they provide, and every basis
	// founded in the laws that they address. Sorted, without repeats; none for
	// measures that create no basis.
	Hypotheses []Hypothesis
	Answer     WhatIfAnswer // zero without Hypotheses
}

// Hypotheses are what carrying out measures comes to, sorted and without
// repeats: each of Provides, every basis founded in a law that it ADDRESSES, and
// for each recorded basis (LegalBasis) that it ADDRESSES the datasets that HAVE
// it or that it ASSESSES, as far as rows name it. Measures that are done have
// created theirs already, and stopped ones never will: both come to nothing, as
// an id that is no measure does.
func (f *FollowUp) Hypotheses(rows *Rows, measures []ID) []Hypothesis { return nil }

// ReleaseScope is of which services ReleaseOf needs the rows.
func (f *FollowUp) ReleaseScope(measures []ID) RowScope { return RowScope{} }

// ReleaseOf tells what would change if all of these measures were carried out
// together: WhatIf under their Hypotheses, as u reads UNKNOWN. ErrLimit when
// they come to more than MaxHypotheses.
func ReleaseOf(ctx context.Context, f *FollowUp, rows *Rows, measures []ID, u UnknownAs) (Release, error) {
	return Release{}, errors.New("not written yet")
}
