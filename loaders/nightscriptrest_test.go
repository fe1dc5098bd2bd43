package loaders_test

import (
	"fmt"
	"strings"
)

func secondHalf() []night {
	return []night{
		{
			name:    "an agency is renamed",
			fetched: 1,
			want: []told{{
				"RENAMED enhet:942114184«Statens husbank» enhet:942114184«Husbanken» ⇒ enhet:942114184«Statens husbank» by virksomheter",
				"«Husbanken» heter nå «Statens husbank».",
			}},
		},
		{
			name: "a basis begins by itself",
			want: []told{
				{
					"SERVICE_RELEASED tj:betalingsutsettelse BLOCKED→CLEAR {dok:navytelse/ds:navytelser BASIS_NOT_IN_FORCE→DISCLOSURE_BASIS} by ",
					"«Betalingsutsettelse på utdanningslån» er ikke lenger blokkert: hjemmelen for å utlevere «Ytelser fra NAV» fra NAV gjelder nå.",
				},
				{
					"SERVICE_RELEASED tj:etterlattepensjon BLOCKED→CLEAR {dok:navytelse/ds:navytelser BASIS_NOT_IN_FORCE→DISCLOSURE_BASIS} by ",
					"«Etterlattepensjon fra offentlig tjenestepensjon» er ikke lenger blokkert: hjemmelen for å utlevere «Ytelser fra NAV» fra NAV gjelder nå.",
				},
				{
					"SERVICE_RELEASED tj:omsorgsstonad BLOCKED→UNKNOWN {dok:navytelse/ds:navytelser BASIS_NOT_IN_FORCE→DISCLOSURE_BASIS} by ",
					"«Omsorgsstønad» er ikke lenger blokkert, men tilstanden er ukjent: hjemmelen for å utlevere «Ytelser fra NAV» fra NAV gjelder nå.",
				},
				{
					"BASIS_BEGAN «Deling av ytelsesopplysninger med andre myndigheter» upto 2026-12-08 by eksempel-datasett",
					"Hjemmelen «Deling av ytelsesopplysninger med andre myndigheter» for «Ytelser fra NAV» gjelder nå fra 08.12.2026 (Arbeids- og velferdsforvaltningsloven § 7).",
				},
			},
		},
		{
			name: "a dataset and a service go to other agencies",
			edit: func(s *sample) {
				s.replace(registers, "dct:publisher enhet:970018131", "dct:publisher enhet:971526920")
				s.replace(business, "  cv:hasCompetentAuthority enhet:974760673", "  cv:hasCompetentAuthority enhet:982531950")
			},
			fetched: 2,
			want: []told{
				{
					"OWNER_CHANGED ds:skoler PUBLISHES enhet:970018131«Utdanningsdirektoratet» ⇒ enhet:971526920«Statistisk sentralbyrå» by eksempel-datasett",
					"«Nasjonalt skoleregister» blir nå utgitt av Statistisk sentralbyrå; før av Utdanningsdirektoratet.",
				},
				{
					"OWNER_CHANGED tj:pant RESPONSIBLE enhet:974760673«Brønnøysundregistrene» ⇒ enhet:982531950«Politidirektoratet» by eksempel-tjenester",
					"Ansvarlig for «Tinglyse pant i løsøre» er nå Politidirektoratet; før var det Brønnøysundregistrene.",
				},
			},
		},
		{
			name:    "an agency comes under another ministry",
			edit:    func(s *sample) { s.replace(ministries, "971526920;MINISTRY;972417807", "971526920;MINISTRY;932384469") },
			fetched: 1,
			want: []told{
				{
					"OWNER_CHANGED enhet:971526920«Statistisk sentralbyrå» PART_OF enhet:972417807«Finansdepartementet» ⇒ enhet:932384469«Digitaliserings- og forvaltningsdepartementet» by nasjonalt",
					"Statistisk sentralbyrå hører nå under Digitaliserings- og forvaltningsdepartementet; før under Finansdepartementet.",
				},
			},
		},
		{
			name: "services ask for more and for less",
			edit: func(s *sample) {
				s.replace(birth, "  cpsv:hasInput dok:familie ;\n  dct:requires tj:melde-fodsel", "  cpsv:hasInput dok:familie , dok:inntekt ;\n  dct:requires tj:melde-fodsel")
				s.replace(sickChild, "dok:formue , dok:bostotte", "dok:formue")
				s.add(sickChild, "tj:bpa cpsv:hasInput dok:familie .")
			},
			fetched: 2,
			want: []told{
				{
					"SERVICE_SETTLED tj:bpa UNKNOWN→CLEAR {dok:familie/skatt:e3fc94e4 –→DISCLOSURE_BASIS +NEED +NEED +LEGAL_BASIS +LAW} by eksempel-tjenester,eksempel-datasett",
					"«Brukerstyrt personlig assistanse» har gått fra ukjent til klar: det er registrert en hjemmel for å utlevere «Det sentrale folkeregisteret» fra Skatteetaten (Folkeregisterloven § 10-2) (nytt behov).",
				},
				{
					"NEED_ADDED tj:barnetrygd  ⇒ dok:inntekt by eksempel-tjenester",
					"«Barnetrygd» trenger nå «Inntekt».",
				},
				{
					"NEED_ADDED tj:bpa  ⇒ dok:familie by eksempel-tjenester",
					"«Brukerstyrt personlig assistanse» trenger nå «Familie og bosted».",
				},
				{
					"NEED_REMOVED tj:tilpasse-bolig dok:bostotte ⇒  by eksempel-tjenester",
					"«Tilskudd til tilpasning av bolig» trenger ikke lenger «Mottar bostøtte».",
				},
			},
		},
		{
			name: "two datasets are opened to all, and a service had waited for both",
			edit: func(s *sample) {
				for _, publisher := range []string{"987879696", "974788985"} {
					s.replace(registers, "dct:publisher enhet:"+publisher+" ;\n  dct:accessRights tilgang:NON_PUBLIC", "dct:publisher enhet:"+publisher+" ;\n  dct:accessRights tilgang:PUBLIC")
				}
			},
			fetched: 1,
			want: []told{
				{
					"SERVICE_RELEASED pub:16 BLOCKED→CLEAR {dok:introduksjon/ds:introreg NO_DISCLOSURE_BASIS→OPEN_DATA +ACCESS_RIGHTS:PUBLIC -ACCESS_RIGHTS:NON_PUBLIC -LEGAL_BASIS -LAW; dok:norskprove/ds:norskprover BASIS_EXPIRED→OPEN_DATA +ACCESS_RIGHTS:PUBLIC -LEGAL_BASIS:2023-01-01/2025-12-31 -LAW} by eksempel-datasett",
					"«Søknad om permanent oppholdstillatelse» er ikke lenger blokkert: «Nasjonalt introduksjonsregister» fra Integrerings- og mangfoldsdirektoratet er åpne data som alle kan bruke; «Resultater fra norskprøver» fra Direktoratet for høyere utdanning og kompetanse er åpne data som alle kan bruke.",
				},
			},
		},
		{
			name: "an agency has one more address and an assessment another note, which is nothing to tell",
			edit: func(s *sample) {
				s.replace(registers, "dct:publisher enhet:974761211", "dct:publisher <https://data.brreg.no/enhetsregisteret/oppslag/enheter/974761211>")
				s.replace(assessments, "Gjelder bare Skatteetaten.", "Gjelder Skatteetaten, og bare den.")
			},
			fetched: 2,
		},
		{
			name: "a whole catalogue is empty, and is held back",
			edit: func(s *sample) {
				s.write("kommune.ttl", prefixes+"<https://kommune.example/katalog> a dcat:Catalog ; dct:title \"Kommunens katalog\"@nb .\n")
			},
			fetched: 1, sources: map[string]string{"kommune": "HELD_BACK"}, same: true,
		},
		{
			name:    "it is held back still, on the night when a law is repealed",
			edit:    func(s *sample) { s.replace(laws, universities, universities+repealed) },
			fetched: 2, sources: map[string]string{"kommune": "HELD_BACK"},
			want: []told{
				{
					"SERVICE_BLOCKED tj:godkjenne-utdanning CLEAR→BLOCKED {dok:vitnemaal/ds:vitnemal DISCLOSURE_BASIS→BASIS_EXPIRED +LAW:../2026-12-14 -LAW} by eksempel-datasett",
					"«Godkjenning av utenlandsk utdanning» er nå blokkert: hjemmelen for å utlevere «Nasjonal vitnemålsdatabase» fra Sikt – Kunnskapssektorens tjenesteleverandør gjelder ikke lenger (Universitets- og høyskoleloven).",
				},
				{
					"SERVICE_BLOCKED tj:utdanningsstotte CLEAR→BLOCKED {dok:vitnemaal/ds:vitnemal DISCLOSURE_BASIS→BASIS_EXPIRED +LAW:../2026-12-14 -LAW} by eksempel-datasett",
					"«Lån og stipend til utdanning» er nå blokkert: hjemmelen for å utlevere «Nasjonal vitnemålsdatabase» fra Sikt – Kunnskapssektorens tjenesteleverandør gjelder ikke lenger (Universitets- og høyskoleloven).",
				},
				{
					"BASIS_ENDED «Utlevering av vitnemålsopplysninger» upto 2026-12-14 by eksempel-datasett",
					"Hjemmelen «Utlevering av vitnemålsopplysninger» for «Nasjonal vitnemålsdatabase» gjelder ikke lenger (Universitets- og høyskoleloven); siste dag var 14.12.2026.",
				},
			},
		},
		{
			name:    "the removals are accepted, and only now is it told what went",
			accept:  []string{"kommune"},
			fetched: 1,
			want:    municipal("DISAPPEARED", "CLEAR→–", "BLOCKED→–", "Ingen kilde beskriver lenger tjenesten «Kommunal tjeneste {n}».{state}", "", ""),
		},
		{
			name:    "the catalogue is back",
			edit:    func(s *sample) { s.write("kommune.ttl", municipality()) },
			fetched: 1,
			want: append([]told{{
				"SERVICE_BLOCKED kom:24 –→BLOCKED {dok:skifteattest/ds:skifteattester –→NO_DISCLOSURE_BASIS +NEED +NEED +ACCESS_RIGHTS:NON_PUBLIC +LEGAL_BASIS +LAW +LEGAL_BASIS +LAW} by eksempel-tjenester,eksempel-datasett,kommune",
				"«Kommunal tjeneste 24» er nå blokkert: det er registrert hjemler for «Skifteattester» fra Domstoladministrasjonen (Arveloven og Forvaltningsloven § 13), men ingen for å utlevere opplysningene (nytt behov).",
			}},
				municipal("APPEARED", "–→CLEAR", "–→BLOCKED", "Tjenesten «Kommunal tjeneste {n}» er nå beskrevet i kildene.{state}", " Tilstanden er klar.", " Tilstanden er blokkert.")...),
		},
		{
			name:    "the repeal was a mistake",
			edit:    func(s *sample) { s.replace(laws, repealed, "") },
			fetched: 1,
			want: []told{
				{
					"SERVICE_RELEASED tj:godkjenne-utdanning BLOCKED→CLEAR {dok:vitnemaal/ds:vitnemal BASIS_EXPIRED→DISCLOSURE_BASIS +LAW -LAW:../2026-12-14} by eksempel-datasett",
					"«Godkjenning av utenlandsk utdanning» er ikke lenger blokkert: hjemmelen for å utlevere «Nasjonal vitnemålsdatabase» fra Sikt – Kunnskapssektorens tjenesteleverandør gjelder nå (Universitets- og høyskoleloven).",
				},
				{
					"SERVICE_RELEASED tj:utdanningsstotte BLOCKED→CLEAR {dok:vitnemaal/ds:vitnemal BASIS_EXPIRED→DISCLOSURE_BASIS +LAW -LAW:../2026-12-14} by eksempel-datasett",
					"«Lån og stipend til utdanning» er ikke lenger blokkert: hjemmelen for å utlevere «Nasjonal vitnemålsdatabase» fra Sikt – Kunnskapssektorens tjenesteleverandør gjelder nå (Universitets- og høyskoleloven).",
				},
				{"BASIS_BEGAN «Utlevering av vitnemålsopplysninger» by eksempel-datasett", "Hjemmelen «Utlevering av vitnemålsopplysninger» for «Nasjonal vitnemålsdatabase» gjelder nå (Universitets- og høyskoleloven)."},
			},
		},
		{
			name:    "a basis that had ended is prolonged",
			edit:    func(s *sample) { s.replace(registers, `"2026-12-02"`, `"2027-12-31"`) },
			fetched: 1,
			want: []told{
				{
					"SERVICE_RELEASED tj:bytte-forerkort BLOCKED→CLEAR {dok:opphold/ds:opphold BASIS_EXPIRED→DISCLOSURE_BASIS +LEGAL_BASIS:../2027-12-31 +LAW -LEGAL_BASIS:../2026-12-02 -LAW} by eksempel-datasett",
					"«Bytte inn utenlandsk førerkort» er ikke lenger blokkert: det er registrert en hjemmel for å utlevere «Oppholdstillatelser» fra Utlendingsdirektoratet (Utlendingsloven).",
				},
				{
					"SERVICE_RELEASED tj:d-nummer BLOCKED→CLEAR {dok:opphold/ds:opphold BASIS_EXPIRED→DISCLOSURE_BASIS +LEGAL_BASIS:../2027-12-31 +LAW -LEGAL_BASIS:../2026-12-02 -LAW} by eksempel-datasett",
					"«D-nummer» er ikke lenger blokkert: det er registrert en hjemmel for å utlevere «Oppholdstillatelser» fra Utlendingsdirektoratet (Utlendingsloven).",
				},
				{
					"SERVICE_RELEASED tj:introduksjonsprogram BLOCKED→CLEAR {dok:opphold/ds:opphold BASIS_EXPIRED→DISCLOSURE_BASIS +LEGAL_BASIS:../2027-12-31 +LAW -LEGAL_BASIS:../2026-12-02 -LAW} by eksempel-datasett",
					"«Introduksjonsprogram for nyankomne» er ikke lenger blokkert: det er registrert en hjemmel for å utlevere «Oppholdstillatelser» fra Utlendingsdirektoratet (Utlendingsloven).",
				},
				{
					"SERVICE_RELEASED tj:melde-flytting BLOCKED→CLEAR {dok:opphold/ds:opphold BASIS_EXPIRED→DISCLOSURE_BASIS +LEGAL_BASIS:../2027-12-31 +LAW -LEGAL_BASIS:../2026-12-02 -LAW} by eksempel-datasett",
					"«Melde flytting til Norge» er ikke lenger blokkert: det er registrert en hjemmel for å utlevere «Oppholdstillatelser» fra Utlendingsdirektoratet (Utlendingsloven).",
				},
				{
					"BASIS_BEGAN «Opplysninger til andre myndigheter» by eksempel-datasett",
					"Hjemmelen «Opplysninger til andre myndigheter» for «Oppholdstillatelser» gjelder nå (Utlendingsloven).",
				},
			},
		},
		{
			name:  "the whole network is down",
			moods: broken("*"),
			sources: map[string]string{
				"virksomheter": "STALE", "rettskilder": "STALE", "hendelser": "STALE", "tjenestekatalog": "STALE", "datakatalog": "STALE",
				"eksempel-tjenester": "STALE", "eksempel-datasett": "STALE", "eksempel-feil": "STALE", "kommune": "STALE",
			},
			same: true,
		},
		{
			name: "all are back, and one of them has a fault that changes no verdict",
			edit: func(s *sample) {
				s.replace(registers, "dct:publisher enhet:942114184 ;\n  dct:accessRights tilgang:RESTRICTED", "dct:publisher enhet:942114184 ;\n  dct:accessRights tilgang:SECRETISH")
			},
			fetched: 1, problems: [2]int{1, 0},
		},
	}
}

// municipal are the changes of the services of municipality; the last one is
// blocked, and what is said of states is said of it otherwise.
func municipal(kind, clear, blocked, says, saysClear, saysBlocked string) []told {
	var all []told
	for i := 1; i <= 24; i++ {
		state, of := clear, saysClear
		if i == 24 {
			state, of = blocked, saysBlocked
		}
		sentence := strings.NewReplacer("{n}", fmt.Sprintf("%02d", i), "{state}", of).Replace(says)
		all = append(all, told{fmt.Sprintf("%s kom:%02d %s by kommune", kind, i, state), sentence})
	}
	return all
}
