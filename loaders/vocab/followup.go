package vocab

// Terms of our own for what the follow-up tables say. Words are those of package
// graph, such as STARTED or FUNDING_OPERATION.
const (
	SammenhengMeasureType   = Sammenheng + "measureType"   // MEASURE, ROADMAP_ITEM or INITIATIVE
	SammenhengMeasureStatus = Sammenheng + "measureStatus" // how far a measure has come
	SammenhengStart         = Sammenheng + "start"         // when work on a measure begins or began
	SammenhengDue           = Sammenheng + "due"           // when a measure should be done, or a report delivered
	SammenhengFinished      = Sammenheng + "finished"      // when a measure was done
	SammenhengDevelopment   = Sammenheng + "development"   // “FUNDED 1250000”: money for making it, the amount in øre; 0 where nobody wrote it down
	SammenhengOperation     = Sammenheng + "operation"     // the same for running what was made
	SammenhengProvides      = Sammenheng + "provides"      // “DISCLOSURE DATASET CONSUMER”: a basis that a measure would create; the consumer may be missing

	SammenhengBarrierType   = Sammenheng + "barrierType"   // of a barrier; of what is about barriers of the type
	SammenhengBarrierStatus = Sammenheng + "barrierStatus" // how a barrier stands
	SammenhengSince         = Sammenheng + "since"         // since when a barrier is known

	SammenhengUnit        = Sammenheng + "unit"        // what an indicator counts in
	SammenhengBetter      = Sammenheng + "better"      // HIGHER, LOWER or NEITHER
	SammenhengPopulation  = Sammenheng + "population"  // whom an indicator was measured among
	SammenhengObservation = Sammenheng + "observation" // “2023 29.5 2026-11-22 https://…”: year, value, and the day and document of the row

	SammenhengPeriod       = Sammenheng + "period"       // 2026, 2026-H1, 2026-T2, 2026-Q3 or 2026-04
	SammenhengReportStatus = Sammenheng + "reportStatus" // how things stand, as the reporter says
	SammenhengDelivered    = Sammenheng + "delivered"    // when a report was delivered

	SammenhengIssuer   = Sammenheng + "issuer"   // who gave a recommendation
	SammenhengNumber   = Sammenheng + "number"   // its place among the issuer's
	SammenhengProgress = Sammenheng + "progress" // how far those who must act have come

	SammenhengLeads     = Sammenheng + "leads"     // agency → measure
	SammenhengAddresses = Sammenheng + "addresses" // measure → what it works on
	SammenhengDependsOn = Sammenheng + "dependsOn" // measure → measure that must be done first
	SammenhengHinders   = Sammenheng + "hinders"   // barrier → what it stands in the way of
	SammenhengConcerns  = Sammenheng + "concerns"  // report, learning point, recommendation or indicator → what it speaks of
	SammenhengReports   = Sammenheng + "reports"   // agency → status report
	SammenhengFollowsUp = Sammenheng + "followsUp" // agency → recommendation
)
