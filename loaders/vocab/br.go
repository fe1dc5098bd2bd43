package vocab

// BR is the namespace of the Norwegian organisation catalogue's ontology,
// https://github.com/Informasjonsforvaltning/organization-catalog. Catalogues
// from before the rename use another.
const BR = "https://raw.githubusercontent.com/Informasjonsforvaltning/organization-catalog/main/src/main/resources/ontology/organization-catalog.owl#"

const (
	brMaster = "https://raw.githubusercontent.com/Informasjonsforvaltning/organization-catalog/master/src/main/resources/ontology/organization-catalog.owl#"
	brOld    = "https://raw.githubusercontent.com/Informasjonsforvaltning/organization-catalogue/master/src/main/resources/ontology/organization-catalogue.owl#"
	brOldNow = "https://raw.githubusercontent.com/Informasjonsforvaltning/organization-catalogue/main/src/main/resources/ontology/organization-catalogue.owl#"
)

// BROrgPath lists the properties from an organisation to its place in the
// public sector, a text such as /STAT/912660680/974760673: the sector, then
// organisation numbers from the top down to itself. Every namespace.
func BROrgPath() []string {
	const orgPath = "orgPath"
	return []string{BR + orgPath, brMaster + orgPath, brOld + orgPath, brOldNow + orgPath}
}

// OrgPathState is the first step of the path of every unit of the state; the
// units right below it are the ministries.
const OrgPathState = "STAT"
