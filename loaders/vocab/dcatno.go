package vocab

// The namespaces that the prefix dcatno: stands for in real catalogues. Never
// key on the prefix.
const (
	DCATNO    = "https://data.norge.no/vocabulary/dcatno#" // of DCAT-AP-NO 2 and CPSV-AP-NO
	DCATNO11  = "http://difi.no/dcatno#"                   // of DCAT-AP-NO 1.1, https://doc.difi.no/dcat-ap-no/
	DCATNOPSI = "http://psi.norge.no/dcatno/"              // of the catalogues before that
)

// Terms of DCAT-AP-NO, without the namespace.
const (
	dcatnoContainsService         = "containsService"
	dcatnoContainsEvent           = "containsEvent"
	dcatnoLegalBasisForRestrict   = "legalBasisForRestriction"
	dcatnoLegalBasisForProcessing = "legalBasisForProcessing"
	dcatnoLegalBasisForAccess     = "legalBasisForAccess"
)

// ContainsService lists the properties from a catalogue to a public service in
// it, in every namespace.
func ContainsService() []string { return dcatno(dcatnoContainsService) }

// ContainsEvent lists the properties from a catalogue to an event in it, in
// every namespace.
func ContainsEvent() []string { return dcatno(dcatnoContainsEvent) }

// LegalBasisForRestriction lists the properties of DCAT-AP-NO 1.1 from a
// dataset to what permits or demands that it is kept back (skjermingshjemmel).
func LegalBasisForRestriction() []string { return dcatno(dcatnoLegalBasisForRestrict) }

// LegalBasisForProcessing lists the properties of DCAT-AP-NO 1.1 from a
// dataset to what permits processing its data (behandlingsgrunnlag).
func LegalBasisForProcessing() []string { return dcatno(dcatnoLegalBasisForProcessing) }

// LegalBasisForAccess lists the properties of DCAT-AP-NO 1.1 from a dataset to
// what permits disclosing its data (utleveringshjemmel).
func LegalBasisForAccess() []string { return dcatno(dcatnoLegalBasisForAccess) }

func dcatno(local string) []string {
	return []string{DCATNO11 + local, DCATNO + local, DCATNOPSI + local}
}

// The properties of DCAT-AP-NO 2 that are written; what is read has more
// namespaces, see ContainsService and ContainsEvent.
const (
	DCATNOContainsService = DCATNO + dcatnoContainsService // a public service in the catalogue
	DCATNOContainsEvent   = DCATNO + dcatnoContainsEvent   // an event in the catalogue
)
