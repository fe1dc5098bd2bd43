package vocab

// FOAF is the namespace of Friend of a Friend, http://xmlns.com/foaf/spec/.
const FOAF = "http://xmlns.com/foaf/0.1/"

// Terms of FOAF.
const (
	FOAFAgent        = FOAF + "Agent"        // class: someone that acts
	FOAFOrganization = FOAF + "Organization" // class: an agent that is an organisation

	FOAFName         = FOAF + "name"         // name
	FOAFHomepage     = FOAF + "homepage"     // its own page
	FOAFPage         = FOAF + "page"         // a page about it
	FOAFPrimaryTopic = FOAF + "primaryTopic" // of a catalogue record: the thing recorded
)
