package vocab

// IPDC is the namespace of the Flemish product and service catalogue,
// https://productencatalogus.data.vlaanderen.be/.
const IPDC = "https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#"

// Terms of IPDC-LPDC.
const (
	IPDCInstancePublicService = IPDC + "InstancePublicService" // class: a public service of one municipality
	IPDCHasExecutingAuthority = IPDC + "hasExecutingAuthority" // the agency that carries the service out
)
