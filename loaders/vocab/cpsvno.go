package vocab

// CPSVNO is the namespace of CPSV-AP-NO, https://data.norge.no/specification/cpsv-ap-no.
const CPSVNO = "https://data.norge.no/vocabulary/cpsvno#"

// Terms of CPSV-AP-NO.
const (
	CPSVNOService          = CPSVNO + "Service"          // class: any service
	CPSVNOStatutoryService = CPSVNO + "StatutoryService" // class: a service that the law demands
	CPSVNORequiredEvidence = CPSVNO + "RequiredEvidence" // class: what a service asks for
	CPSVNOPossibleOutput   = CPSVNO + "PossibleOutput"   // class: what a service may give
	CPSVNOOutputType       = CPSVNO + "OutputType"       // class: a type of output

	CPSVNOMayInitiate         = CPSVNO + "mayInitiate"         // a service that the event may initiate
	CPSVNOMayTrigger          = CPSVNO + "mayTrigger"          // a service that the event may trigger
	CPSVNOMayTriggerNeedFor   = CPSVNO + "mayTriggerNeedFor"   // a service that the event may make necessary
	CPSVNOHasRequiredEvidence = CPSVNO + "hasRequiredEvidence" // what the service asks for
	CPSVNOHasPossibleOutput   = CPSVNO + "hasPossibleOutput"   // what the service may give
	CPSVNOHasOutputType       = CPSVNO + "hasOutputType"       // a type of output that the service gives
	CPSVNODataService         = CPSVNO + "dataService"         // the data service behind a channel, evidence or distribution

	CPSVNORuleForDisclosure     = CPSVNO + "ruleForDisclosure"     // rule type: permits disclosure (utlevering)
	CPSVNORuleForDataProcessing = CPSVNO + "ruleForDataProcessing" // rule type: permits processing (behandling)
	CPSVNORuleForNonDisclosure  = CPSVNO + "ruleForNonDisclosure"  // rule type: keeps data back (skjerming)
)
