package vocab

// DCATAP is the namespace of DCAT-AP, https://semiceu.github.io/DCAT-AP/. Some
// catalogues declare it without its slash, so that the names grow together.
const DCATAP = "http://data.europa.eu/r5r/"

// Terms of DCAT-AP.
const (
	DCATAPApplicableLegislation        = DCATAP + "applicableLegislation"                      // the law that mandates the thing
	DCATAPApplicableLegislationNoSlash = "http://data.europa.eu/r5r" + "applicableLegislation" // the same under the namespace without slash
)
