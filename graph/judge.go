package graph

import (
	"cmp"
	"slices"
)

// reason is the truth table: the first row that fits decides. Sharing takes a
// basis to disclose (the provider's) and one to process (the consumer's);
// catalogues record the first at best, so the second decides only where it is
// known to fail.
func (c *claim) reason() Reason {
	switch {
	case c.dataset == nil: // 1
		return DatasetNotStated
	case says(c.disclosure, AssessedMissing): // 2
		return ReasonAssessedMissing
	case says(c.processing, AssessedMissing):
		return ProcessingBasisMissing
	case says(c.disclosure, UnderAssessment), says(c.processing, UnderAssessment): // 3
		return ReasonUnderAssessment
	case c.dataset.Access == Public: // 4
		return OpenData
	case c.processingEnded(): // 5
		return ProcessingBasisExpired
	case allPresent(c.disclosure): // 6
		return ReasonAssessedPresent
	case !c.dataset.Resolved: // 7
		return DatasetNotFound
	case c.sameAgency(): // 8
		return SameAgency
	case len(c.inForce(true)) > 0: // 9
		return DisclosureBasis
	case len(c.inForce(false)) > 0: // 10
		return LawNotStated
	case len(c.disclosureBases) > 0: // 11: none of them is in force
		return c.notInForce()
	case !stated(c.dataset.Access): // 12
		return AccessRightsNotStated
	case len(c.providers) == 0 || len(c.consumers) == 0: // 13
		return AgencyNotStated
	case len(c.otherBases) > 0 && !c.disclosureAssessed(): // 14
		return NoDisclosureBasis
	case len(c.untypedBases) > 0 || len(c.legislation) > 0: // 15
		return NotExpressible
	default: // 16
		return NotRecorded
	}
}

func stated(a AccessRights) bool { return a != NotStated && a != "" }

// processingEnded reports whether, for some consumer, processing bases are
// recorded and every one has ended.
func (c *claim) processingEnded() bool { return len(c.endedProcessing()) > 0 }

func (c *claim) endedProcessing() []basis {
	for _, bases := range c.processingBases {
		if len(bases) > 0 && !slices.ContainsFunc(bases, func(b basis) bool { return b.phase != Ended }) {
			return bases
		}
	}
	return nil
}

// sameAgency reports whether a provider is among the consumers.
func (c *claim) sameAgency() bool {
	return slices.ContainsFunc(c.providers, func(p int32) bool { return slices.Contains(c.consumers, p) })
}

// inForce are the disclosure bases in force, with or without a law.
func (c *claim) inForce(law bool) []basis {
	var found []basis
	for _, b := range c.disclosureBases {
		if b.phase == InForce && (len(b.laws) > 0) == law {
			found = append(found, b)
		}
	}
	return found
}

func (c *claim) notInForce() Reason {
	if slices.ContainsFunc(c.disclosureBases, func(b basis) bool { return b.phase == Ended }) {
		return BasisExpired
	}
	return BasisNotInForce
}

// disclosureAssessed reports whether the basis is assessed present for some of
// the consumers only: then it cannot be said that none is recorded.
func (c *claim) disclosureAssessed() bool { return says(c.disclosure, AssessedPresent) }

// judge makes the need row of a claim.
func (c *claim) judge() Need {
	reason := c.reason()
	n := Need{
		Service:    c.service.ID,
		Consumers:  c.s.ids(c.consumers),
		Providers:  c.s.ids(c.providers),
		State:      reason.State(),
		Reason:     reason,
		Disclosure: c.disclosureSide(),
		Processing: c.processingSide(),
	}
	if c.evidence != nil {
		n.Evidence = c.evidence.ID
	}
	if c.dataset != nil {
		n.Dataset = c.dataset.ID
	}
	f := &facts{claim: c, laws: map[int32]bool{}}
	f.collect(reason)
	n.Facts, n.Illustrative = f.list, f.illustrative
	n.Laws = c.s.lawsAndActs(f.laws)
	return n
}

// lawsAndActs are the ids of laws and of the acts that they are sections of.
func (s *assessor) lawsAndActs(laws map[int32]bool) []ID {
	var all []int32
	for law := range laws {
		all = append(all, law)
		for act := range s.reach(law, PartOf, Out) {
			all = append(all, act)
		}
	}
	return s.ids(all)
}

func (c *claim) disclosureSide() Side {
	if side, ok := assessedSide(c.disclosure); ok {
		return side
	}
	return recordedSide(c.disclosureBases)
}

// processingSide is the side of the consumer for whom it stands worst.
func (c *claim) processingSide() Side {
	if side, ok := assessedSide(c.processing); ok {
		return side
	}
	side := Side{Status: SideNotStated}
	for i, bases := range c.processingBases {
		if s := recordedSide(bases); i == 0 || rankOf(s.Status) < rankOf(side.Status) {
			side = s
		}
	}
	return side
}

// rankOf orders the standings that recorded bases give, worst first.
func rankOf(s SideStatus) int {
	return slices.Index([]SideStatus{SideEnded, SideNotBegun, SideNotStated, SidePresent}, s)
}

// assessedSide is what the counting assessments say, the worst first.
func assessedSide(counting []*Node) (Side, bool) {
	switch ids := nodeIDs(counting); {
	case says(counting, AssessedMissing):
		return Side{Status: SideMissing, Bases: ids}, true
	case says(counting, UnderAssessment):
		return Side{Status: SideUnderAssessment, Bases: ids}, true
	case allPresent(counting):
		return Side{Status: SidePresent, Bases: ids}, true
	default:
		return Side{}, false
	}
}

// recordedSide is what bases say: present if one is in force, else ended if
// one has ended, else not begun.
func recordedSide(bases []basis) Side {
	if len(bases) == 0 {
		return Side{Status: SideNotStated}
	}
	phases := make([]Phase, len(bases))
	ids := make([]ID, len(bases))
	for i, b := range bases {
		phases[i], ids[i] = b.phase, b.node.ID
	}
	side := Side{Bases: sortedSet(ids)}
	side.Status = map[Phase]SideStatus{InForce: SidePresent, Ended: SideEnded, NotBegun: SideNotBegun}[anyOf(phases)]
	return side
}

// compareFacts orders facts of one kind, so that a row reads the same however
// its edges lie.
func compareFacts(a, b Fact) int {
	return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Object, b.Object), cmp.Compare(a.Value, b.Value))
}
