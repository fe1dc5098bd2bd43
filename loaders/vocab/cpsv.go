package vocab

// CPSV is the namespace of the Core Public Service Vocabulary,
// https://semiceu.github.io/CPSV-AP/.
const CPSV = "http://purl.org/vocab/cpsv#"

// Terms of CPSV.
const (
	CPSVPublicService = CPSV + "PublicService" // class: a service of a public agency
	CPSVRule          = CPSV + "Rule"          // class: rules that a service follows or that govern data

	CPSVFollows    = CPSV + "follows"    // a rule that governs the service or dataset
	CPSVImplements = CPSV + "implements" // the legal resource that the rule puts into practice
	CPSVHasInput   = CPSV + "hasInput"   // evidence or a dataset that the service asks for
	CPSVProduces   = CPSV + "produces"   // output or a dataset that the service gives
)
