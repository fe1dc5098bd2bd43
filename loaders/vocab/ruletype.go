package vocab

// RuleType is the namespace of the Norwegian code list of rule types,
// https://data.norge.no/vocabulary/rule-type. It re-mints what CPSVNO has.
const RuleType = "https://data.norge.no/vocabulary/rule-type#"

// Codes of the list.
const (
	RuleTypeDisclosure    = RuleType + "disclosure-rule"      // permits disclosure (utlevering)
	RuleTypeProcessing    = RuleType + "data-processing-rule" // permits processing (behandling)
	RuleTypeNonDisclosure = RuleType + "non-disclosure-rule"  // keeps data back (skjerming)
)
