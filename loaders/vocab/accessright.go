package vocab

// The authority tables of the European Union for access rights,
// https://op.europa.eu/en/web/eu-vocabularies. DCAT-AP-NO 2 and 3 use the
// first; its predecessor has two codes more.
const (
	AccessRight   = "http://publications.europa.eu/resource/authority/access-right/"
	DatasetAccess = "http://publications.europa.eu/resource/authority/dataset-access/"
)
