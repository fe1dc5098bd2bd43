package vocab

import "testing"

func TestTermsOfSeveralNamespacesAreListedOnce(t *testing.T) {
	for name, list := range map[string][]string{
		"ContainsService": ContainsService(), "ContainsEvent": ContainsEvent(), "XKOSCauses": XKOSCauses(), "BROrgPath": BROrgPath(),
		"LegalBasisForAccess": LegalBasisForAccess(), "LegalBasisForProcessing": LegalBasisForProcessing(), "LegalBasisForRestriction": LegalBasisForRestriction(),
	} {
		seen := map[string]bool{}
		for _, iri := range list {
			if seen[iri] {
				t.Errorf("%s lists %s twice", name, iri)
			}
			seen[iri] = true
		}
		if len(list) < 3 {
			t.Errorf("%s: %v", name, list)
		}
	}
}
