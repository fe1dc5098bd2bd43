package graph

import "slices"

// judgeAgain is the truth table of a row under suppositions about its two
// sides: a basis that is added is one in force, assessed as present for every
// consumer; bases that are gone have ended. Reason by reason:
//
//	as it stands               disclosure added   processing added   disclosure gone   processing gone
//	 1 DATASET_NOT_STATED       –                  –                  –                 –
//	 2 ASSESSED_MISSING         clear, or ¹        –                  –                 –
//	 2 PROCESSING_BASIS_MISSING –                  rows 3–16 ²        –                 –
//	 3 UNDER_ASSESSMENT         clear, or ¹        rows 3–16 ²        –                 –
//	 4 OPEN_DATA                –                  –                  –                 –
//	 5 PROCESSING_BASIS_EXPIRED –                  rows 6–16 ²        –                 –
//	 6 ASSESSED_PRESENT         –                  –                  ended ³           expired ⁴
//	 7 DATASET_NOT_FOUND        clear              –                  –                 expired ⁴
//	 8 SAME_AGENCY              clear              –                  –                 expired ⁴
//	 9 DISCLOSURE_BASIS         clear              –                  ended             expired ⁴
//	10 LAW_NOT_STATED           clear              –                  ended             expired ⁴
//	11 BASIS_EXPIRED            clear              –                  –                 expired ⁴
//	11 BASIS_NOT_IN_FORCE       clear              –                  ended             expired ⁴
//	12–16 nothing for           clear              –                  –                 expired ⁴
//	   disclosure is recorded
//
// – is: as it stands. Clear is ASSESSED_PRESENT (OPEN_DATA if the dataset is
// PUBLIC), ended BASIS_EXPIRED, expired PROCESSING_BASIS_EXPIRED.
//
//	¹ what the processing side comes to: PROCESSING_BASIS_MISSING, UNDER_ASSESSMENT
//	  or PROCESSING_BASIS_EXPIRED
//	² what the disclosure side comes to, row by row
//	³ DATASET_NOT_FOUND if it is a stub, SAME_AGENCY if provider and consumer are one
//	⁴ only if processing bases that have not ended are recorded: what nobody wrote
//	  down cannot be taken away
//
// So a basis for disclosure never releases a row that waits for one to process,
// and the other way round; and taking bases away never touches what needs none.
//
// A row tells less than the graph in three corners. When a law is gone and of
// several bases one without any law is left, the row stands as it is instead of
// LAW_NOT_STATED. A side that holds for some
// consumers only counts as not stated, so nothing of it can be taken away. And
// what an assessment outshines does not come back when that is gone: neither
// another assessment, which it outweighed, nor a basis that is recorded in
// another law.
func (r *Rows) judgeAgain(n *Need, disclosure, processing supposition) Reason {
	if n.Dataset == "" || disclosure == asIs && processing == asIs {
		return n.Reason
	}
	d := supposed(n.Disclosure.Status, disclosure)
	p := supposed(n.Processing.Status, processing)
	passed := processingPassed(n.Reason)
	switch {
	case d == SideMissing: // 2
		return ReasonAssessedMissing
	case p == SideMissing:
		return ProcessingBasisMissing
	case d == SideUnderAssessment || p == SideUnderAssessment: // 3
		return ReasonUnderAssessment
	case r.Datasets[n.Dataset].Access == Public: // 4
		return OpenData
	case p == SideEnded && (processing == gone || r.allEnded(n.Processing.Bases)): // 5
		return ProcessingBasisExpired
	case disclosure == added: // 6
		return ReasonAssessedPresent
	case passed && d == n.Disclosure.Status:
		return n.Reason
	default:
		return r.byDisclosure(n, d)
	}
}

// supposed is the status of a side under a supposition.
func supposed(s SideStatus, x supposition) SideStatus {
	switch {
	case x == added:
		return SidePresent
	case x == gone && (s == SidePresent || s == SideNotBegun):
		return SideEnded
	default:
		return s
	}
}

// processingPassed reports whether a row got past the rows of the truth table
// that look at the processing side.
func processingPassed(r Reason) bool {
	switch r {
	case ReasonAssessedMissing, ProcessingBasisMissing, ReasonUnderAssessment, ProcessingBasisExpired:
		return false
	default:
		return true
	}
}

// allEnded reports whether every basis has ended; a side is ENDED, too, when
// some have and the rest has not begun.
func (r *Rows) allEnded(bases []ID) bool {
	return !slices.ContainsFunc(bases, func(b ID) bool { return r.phase(b, "") != Ended })
}

// byDisclosure is rows 6 to 16 with a disclosure side that stands as d.
func (r *Rows) byDisclosure(n *Need, d SideStatus) Reason {
	dataset := r.Datasets[n.Dataset]
	switch {
	case d == SidePresent && r.assessed(n.Disclosure.Bases): // 6
		return ReasonAssessedPresent
	case !dataset.Resolved: // 7
		return DatasetNotFound
	case oneAgency(n): // 8
		return SameAgency
	case d == SidePresent && r.lawful(n.Disclosure.Bases): // 9
		return DisclosureBasis
	case d == SidePresent: // 10
		return LawNotStated
	case d == SideEnded: // 11
		return BasisExpired
	case d == SideNotBegun:
		return BasisNotInForce
	case !stated(dataset.Access): // 12
		return AccessRightsNotStated
	case len(n.Providers) == 0 || len(n.Consumers) == 0: // 13
		return AgencyNotStated
	case dataset.Other: // 14
		return NoDisclosureBasis
	case dataset.Untyped: // 15
		return NotExpressible
	default: // 16
		return NotRecorded
	}
}

// lawful reports whether one of the bases is in force and has a law.
func (r *Rows) lawful(bases []ID) bool {
	return slices.ContainsFunc(bases, func(b ID) bool { return len(r.Bases[b].Laws) > 0 && r.phase(b, "") == InForce })
}

func oneAgency(n *Need) bool {
	return slices.ContainsFunc(n.Providers, func(p ID) bool { return slices.Contains(n.Consumers, p) })
}
