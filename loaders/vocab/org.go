package vocab

// ORG is the namespace of the Organization Ontology, https://www.w3.org/TR/vocab-org/.
const ORG = "http://www.w3.org/ns/org#"

// Terms of the Organization Ontology.
const (
	ORGOrganization       = ORG + "Organization"       // class: people organised for a purpose
	ORGFormalOrganization = ORG + "FormalOrganization" // class: one recognised in law
	ORGOrganizationalUnit = ORG + "OrganizationalUnit" // class: a part of an organisation
	ORGSubOrganizationOf  = ORG + "subOrganizationOf"  // the organisation above
	ORGHasSubOrganization = ORG + "hasSubOrganization" // an organisation below
)
