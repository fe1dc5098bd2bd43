package graph

// MeasureFilter narrows the measures. Everything set must hold.
type MeasureFilter struct {
	Types    []MeasureType   // one of these; nil = any
	Statuses []MeasureStatus // one of these; nil = any
	Agency   ID              // it, or what is PART_OF it, leads the measure
	About    []ID            // the measure ADDRESSES one of these, a part of it, or a barrier that HINDERS it, or Provides a basis of it; nil = anything
	// Overdue: only open measures that should have been done before the
	// assessment day. NoOperation: only open ones whose Operation is NONE or
	// UNKNOWN.
	Overdue, NoOperation bool
}

// Measures are the measures that pass, by the day they are due, those without
// one last, then in list order.
func (f *FollowUp) Measures(filter MeasureFilter) []*Node { return nil }
