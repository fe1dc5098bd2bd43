package vocab

// VCARD is the namespace of the vCard ontology, https://www.w3.org/TR/vcard-rdf/.
// Its organisations are contact points, and agencies only where something
// names one as such.
const VCARD = "http://www.w3.org/2006/vcard/ns#"

// Terms of the vCard ontology.
const (
	VCARDFn                  = VCARD + "fn"                  // name as it is to be shown
	VCARDOrganizationName    = VCARD + "organization-name"   // name of the organisation
	VCARDHasOrganizationName = VCARD + "hasOrganizationName" // the same, as some catalogues have it
	VCARDHasURL              = VCARD + "hasURL"              // its page
)
