package graph

import "slices"

// Knowledge answers, for a life event, the four needs for knowledge of the
// national roadmap (veikart).
type Knowledge struct {
	LifeEvent ID
	Obstacles BarrierProfile // analyses of obstacles
	Learning  []ID           // learning points that concern it, its services, measures or barriers, or nothing in particular; in list order
	Funding   []FundingNeed  // assessments of funding: of every open measure that addresses it or its barriers, in list order
	Legal     []BarrierEntry // needs for legal development: the entries of Obstacles of type LAW
}

// FundingNeed is what is known of the money of a measure.
type FundingNeed struct {
	Measure                ID
	Development, Operation Funding
}

// KnowledgeOf answers the four needs from a profile of BarriersOf.
func KnowledgeOf(f *FollowUp, profile BarrierProfile) Knowledge {
	x := f.follow()
	k := Knowledge{LifeEvent: profile.LifeEvent, Obstacles: profile}
	measures := map[ID]bool{}
	concerned := map[ID]bool{profile.LifeEvent: true}
	addAll(measures, x.from(profile.LifeEvent, Addresses))
	addAll(concerned, profile.Services)
	addAll(concerned, profile.Resolved)
	for _, e := range profile.Entries {
		concerned[e.Barrier] = true
		addAll(measures, slices.Concat(e.Measures, e.Ended))
		if e.Type == LawBarrier {
			k.Legal = append(k.Legal, e)
		}
	}
	for _, n := range f.ofKind(Measure) {
		if !measures[n.ID] {
			continue
		}
		concerned[n.ID] = true
		if n.measure().Status.Open() {
			k.Funding = append(k.Funding, FundingNeed{Measure: n.ID, Development: n.measure().Development, Operation: n.measure().Operation})
		}
	}
	for _, n := range f.ofKind(LearningPoint) {
		about := x.to(n.ID, Concerns)
		if n.Learning != nil && (len(about) == 0 || slices.ContainsFunc(about, func(id ID) bool { return concerned[id] })) {
			k.Learning = append(k.Learning, n.ID)
		}
	}
	return k
}
