package law

import "testing"

func TestAddresses(t *testing.T) {
	for address, want := range map[string]string{
		"https://lovdata.no/dokument/SF/forskrift/2012-12-07-1144?q=ervervstillatelse": "https://lovdata.no/forskrift/2012-12-07-1144",
		"https://lovdata.no/eli/lov/1994/06/03/15/nor/html":                            "https://lovdata.no/lov/1994-06-03-15",
		"https://lovdata.no/eli/lov/2009/12/18/131":                                    "https://lovdata.no/lov/2009-12-18-131",
		"https://lovdata.no/dokument/NL/lov/1967-02-10":                                "https://lovdata.no/lov/1967-02-10",
		"http://data.europa.eu/eli/reg/2016/679/oj":                                    "http://data.europa.eu/eli/reg/2016/679/oj",
		"http://data.europa.eu/eli/ontology#LegalResource":                             "",
		"https://lovdata.skjermingshjemmel":                                            "",
		"https://example.no/lovdata.no/lov/2016-05-27-14":                              "",
		"lenke": "",
	} {
		if got, _, _ := canonical(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

func TestAnAddressIsFoundInAText(t *testing.T) {
	for text, want := range map[string]string{
		"Lov om behandlingsmåten (https://lovdata.no/lov/1967-02-10)": "https://lovdata.no/lov/1967-02-10",
		"se lovdata.no/lov/2016-12-09-88/§10-2.":                      "https://lovdata.no/lov/2016-12-09-88/§10-2",
		"personopplysningsloven":                                      "",
	} {
		if got := addressIn(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
