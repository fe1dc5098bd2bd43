package dcat

import "testing"

func TestTheFDKIDIsTheOneOfDataNorgeNo(t *testing.T) {
	for iri, want := range map[string]string{
		"http://public-service-publisher.fellesdatakatalog.digdir.no/services/3": "31249174-df02-3746-9d61-59fc61b4c5f9",
		"http://public-service-publisher.fellesdatakatalog.digdir.no/services/1": "d5d0c07c-c14f-3741-9aa3-126960958cf0",
		"": "d41d8cd9-8f00-3204-a980-0998ecf8427e",
	} {
		if got := FDKID(iri); got != want {
			t.Errorf("%s: %s, want %s", iri, got, want)
		}
	}
}
