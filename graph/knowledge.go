package graph

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
func KnowledgeOf(f *FollowUp, profile BarrierProfile) Knowledge { return Knowledge{} }
