package loaders_test

import (
	"net/http"
	"strings"
)

// The documents that nights edit.
const (
	agencies    = "virksomheter.ttl"
	laws        = "rettskilder.ttl"
	catalogueOf = "datasett-katalog.ttl"
	registers   = "eksempel/datasett.ttl"
	death       = "eksempel/tjenester/dodsfall-og-arv.ttl"
	birth       = "eksempel/tjenester/fa-barn.ttl"
	business    = "eksempel/tjenester/bedrift.ttl"
	voluntary   = "eksempel/tjenester/frivillig-organisasjon.ttl"
	sickChild   = "eksempel/tjenester/alvorlig-sykt-barn.ttl"
	newcomer    = "eksempel/tjenester/ny-i-norge.ttl"
	faults      = "eksempel/feil/feil.ttl"
	assessments = "eksempel/vurderinger/assessments.csv"
	ministries  = "nasjonalt/links.csv"
)

// script is the month, from 2026-11-22 on. Every edit stays until a later night
// takes it back; a mood of the server lasts for its night only.
func script() []night {
	return append(firstHalf(), secondHalf()...)
}

// broken is how a server answers that has broken down.
func broken(documents ...string) map[string]http.HandlerFunc {
	moods := map[string]http.HandlerFunc{}
	for _, d := range documents {
		moods[d] = fails(http.StatusInternalServerError)
	}
	return moods
}

func firstHalf() []night {
	return []night{
		{
			name: "the first load tells nothing, for there was nothing before",
			edit: func(s *sample) { // dates that are going to pass by themselves
				s.replace(registers, `"2027-01-01"`, `"2026-12-08"`)
				s.replace(registers, untilRevoked, untilDecember)
			},
			fetched: 32, problems: [2]int{15, 0}, // the faults on purpose, and what the catalogues leave undescribed
		},
		{name: "nothing is new but the day", same: true},
		{name: "the same night twice", same: true, again: true},
		{
			name:    "statements in another order are the same statements",
			edit:    func(s *sample) { s.turn(faults); s.turn("tjenester-katalog.ttl"); s.turn(registers) },
			fetched: 3, same: true,
		},
		{
			name: "somebody finds the basis that was assessed missing",
			edit: func(s *sample) {
				s.add(assessments, "https://data.sammenheng.example/services/hjelpestonad;;https://data.sammenheng.example/datasets/legeerklaringer;utlevering;finnes;https://lovdata.no/lov/2014-06-20-42;;;Eksempel;2026-11-25;;https://data.sammenheng.example/om/eksempeldata;2026-11-25")
			},
			fetched: 1,
			want: []told{
				{
					"SERVICE_RELEASED tj:hjelpestonad BLOCKED→CLEAR {dok:legeerklaring/ds:legeerklaringer ASSESSED_MISSING→ASSESSED_PRESENT +ASSESSMENT:PRESENT +LAW -ASSESSMENT:MISSING -LAW} by eksempel-vurderinger",
					"«Hjelpestønad og forhøyet hjelpestønad» er ikke lenger blokkert: det er vurdert at det finnes hjemmel for å utlevere «Legeerklæringer» fra Norsk helsenett (Pasientjournalloven).",
				},
				{
					"BASIS_ADDED «Utleveringshjemmel finnes» by eksempel-vurderinger",
					"Det er vurdert at det finnes hjemmel for å utlevere «Legeerklæringer» fra Norsk helsenett til bruk i «Hjelpestønad og forhøyet hjelpestønad» (Pasientjournalloven).",
				},
			},
		},
		{
			name: "a row that said missing says under assessment",
			edit: func(s *sample) {
				s.replace(assessments, "services/renhold;;http://brreg.no/catalogs/974761076/datasets/27b01149-aa7a-4948-ab11-46c89595cf96;utlevering;mangler", "services/renhold;;http://brreg.no/catalogs/974761076/datasets/27b01149-aa7a-4948-ab11-46c89595cf96;utlevering;under vurdering")
			},
			fetched: 1,
			want: []told{
				{
					"SERVICE_RELEASED tj:renhold BLOCKED→UNKNOWN {dok:skatterestanse/skatt:27b01149 ASSESSED_MISSING→UNDER_ASSESSMENT +ASSESSMENT:UNDER_ASSESSMENT +LAW -ASSESSMENT:MISSING -LAW} by eksempel-vurderinger",
					"«Godkjenning av renholdsvirksomhet» er ikke lenger blokkert, men tilstanden er ukjent: det er under vurdering om «Restanser» fra Skatteetaten kan deles (Skatteforvaltningsloven § 3-3).",
				},
				{
					"ASSESSED «Utleveringshjemmel er under vurdering» by eksempel-vurderinger",
					"Det er under vurdering om det finnes hjemmel for å utlevere «Restanser» fra Skatteetaten til bruk i «Godkjenning av renholdsvirksomhet» (Skatteforvaltningsloven § 3-3).",
				},
			},
		},
		{
			name: "two services are new, one of them blocked",
			edit: func(s *sample) {
				s.add(death, `tj:dodsannonse a cpsv:PublicService ; dct:title "Kunngjøre dødsfall"@nb ; cv:hasCompetentAuthority enhet:974760673 ;
  cv:isGroupedBy hendelse:cc466e4c-1e08-4915-9475-4b4a4cee62ec ; cpsv:hasInput dok:familie .

tj:arve-konsesjon a cpsv:PublicService ; dct:title "Konsesjon etter arv"@nb ; cv:hasCompetentAuthority enhet:958935420 ;
  cv:isGroupedBy hendelse:cc466e4c-1e08-4915-9475-4b4a4cee62ec ; cpsv:hasInput dok:skifteattest .`)
			},
			fetched: 1,
			want: []told{
				{
					"SERVICE_BLOCKED tj:arve-konsesjon –→BLOCKED {dok:skifteattest/ds:skifteattester –→NO_DISCLOSURE_BASIS +NEED +NEED +ACCESS_RIGHTS:NON_PUBLIC +LEGAL_BASIS +LAW +LEGAL_BASIS +LAW} by eksempel-tjenester,eksempel-datasett",
					"«Konsesjon etter arv» er nå blokkert: det er registrert hjemler for «Skifteattester» fra Domstoladministrasjonen (Arveloven og Forvaltningsloven § 13), men ingen for å utlevere opplysningene (nytt behov).",
				},
				{
					"APPEARED tj:arve-konsesjon –→BLOCKED by eksempel-tjenester",
					"Tjenesten «Konsesjon etter arv» er nå beskrevet i kildene. Tilstanden er blokkert.",
				},
				{
					"APPEARED tj:dodsannonse –→CLEAR by eksempel-tjenester",
					"Tjenesten «Kunngjøre dødsfall» er nå beskrevet i kildene. Tilstanden er klar.",
				},
			},
		},
		{
			name:    "a service goes, below what the guard watches for",
			edit:    func(s *sample) { s.drop(voluntary, "tj:gavefradrag") },
			fetched: 1,
			want: []told{{
				"DISAPPEARED tj:gavefradrag CLEAR→– by eksempel-tjenester",
				"Ingen kilde beskriver lenger tjenesten «Godkjenning for gavefradrag».",
			}},
		},
		{
			name:    "a service goes that others require",
			edit:    func(s *sample) { s.kept = s.drop(voluntary, "tj:frivillighetsregisteret") },
			fetched: 1, problems: [2]int{1, 0},
			want: []told{{
				"DISAPPEARED tj:frivillighetsregisteret CLEAR→– by eksempel-tjenester",
				"Ingen kilde beskriver lenger tjenesten «Registrering i Frivillighetsregisteret».",
			}},
		},
		{
			name:    "and it is back",
			edit:    func(s *sample) { s.add(voluntary, s.kept) },
			fetched: 1, problems: [2]int{0, 1},
			want: []told{{
				"APPEARED tj:frivillighetsregisteret –→CLEAR by eksempel-tjenester",
				"Tjenesten «Registrering i Frivillighetsregisteret» er nå beskrevet i kildene. Tilstanden er klar.",
			}},
		},
		{
			name:    "a server breaks down, and nobody sees what its document says now",
			edit:    func(s *sample) { s.replace(catalogueOf, `"MVA registeret"`, `"Merverdiavgiftsregisteret"`) },
			moods:   broken(catalogueOf),
			sources: map[string]string{"datakatalog": "STALE"}, same: true,
		},
		{
			name:    "it is still down on the night when a basis ends by itself",
			moods:   broken(catalogueOf),
			sources: map[string]string{"datakatalog": "STALE"},
			want: []told{
				{
					"SERVICE_BLOCKED tj:bytte-forerkort CLEAR→BLOCKED {dok:opphold/ds:opphold DISCLOSURE_BASIS→BASIS_EXPIRED} by ",
					"«Bytte inn utenlandsk førerkort» er nå blokkert: hjemmelen for å utlevere «Oppholdstillatelser» fra Utlendingsdirektoratet gjelder ikke lenger.",
				},
				{
					"SERVICE_BLOCKED tj:d-nummer CLEAR→BLOCKED {dok:opphold/ds:opphold DISCLOSURE_BASIS→BASIS_EXPIRED} by ",
					"«D-nummer» er nå blokkert: hjemmelen for å utlevere «Oppholdstillatelser» fra Utlendingsdirektoratet gjelder ikke lenger.",
				},
				{
					"SERVICE_BLOCKED tj:melde-flytting CLEAR→BLOCKED {dok:opphold/ds:opphold DISCLOSURE_BASIS→BASIS_EXPIRED} by ",
					"«Melde flytting til Norge» er nå blokkert: hjemmelen for å utlevere «Oppholdstillatelser» fra Utlendingsdirektoratet gjelder ikke lenger.",
				},
				{
					"BASIS_ENDED «Opplysninger til andre myndigheter» upto 2026-12-02 by eksempel-datasett",
					"Hjemmelen «Opplysninger til andre myndigheter» for «Oppholdstillatelser» gjelder ikke lenger (Utlendingsloven); siste dag var 02.12.2026.",
				},
			},
		},
		{
			name:    "the third night without it; elsewhere a service goes while a document beside it is broken",
			edit:    func(s *sample) { s.drop(birth, "tj:kontantstotte") },
			moods:   broken(catalogueOf, newcomer),
			sources: map[string]string{"datakatalog": "STALE", "eksempel-tjenester": "STALE"},
			fetched: 1,
			want: []told{{
				"DISAPPEARED tj:kontantstotte UNKNOWN→– failed by eksempel-tjenester",
				"Ingen kilde beskriver lenger tjenesten «Kontantstøtte». En kilde som har beskrevet dette, kunne ikke leses i sin helhet, så det kan være derfor.",
			}},
		},
		{
			name:    "the server is back, with what happened meanwhile",
			fetched: 1,
			want: []told{{
				"RENAMED skatt:5e54487b skatt:5e54487b ⇒ skatt:5e54487b by datakatalog",
				"«MVA registeret» heter nå «Merverdiavgiftsregisteret».",
			}},
		},
		{
			name:    "one document is cut, another is a page that says Vedlikehold",
			edit:    func(s *sample) { s.replace(agencies, `"Husbanken"@nb`, `"Statens husbank"@nb`) },
			moods:   map[string]http.HandlerFunc{agencies: cut(strings.Repeat("# avkortet\n", 100)), laws: html},
			sources: map[string]string{"virksomheter": "STALE", "rettskilder": "STALE"}, same: true,
		},
	}
}

// What is edited, where it stands in the documents.
const (
	untilRevoked  = "/lov/2008-05-15-35> ] ] ."
	untilDecember = `/lov/2008-05-15-35> ] ;
      dct:valid [ a dct:PeriodOfTime ; dcat:endDate "2026-12-02"^^xsd:date ] ] .`
	universities = "dokument/NL/lov/2024-03-08-9>"
	repealed     = " ;\n  eli:date_no_longer_in_force \"2026-12-14\"^^<http://www.w3.org/2001/XMLSchema#date>"
)
