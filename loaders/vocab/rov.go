package vocab

// ROV is the namespace of the Registered Organization Vocabulary,
// https://www.w3.org/TR/vocab-regorg/.
const ROV = "http://www.w3.org/ns/regorg#"

// Terms of the Registered Organization Vocabulary.
const (
	ROVRegisteredOrganization = ROV + "RegisteredOrganization" // class: an organisation in a register

	ROVLegalName    = ROV + "legalName"    // name in the register
	ROVRegistration = ROV + "registration" // its identifier in the register
)
