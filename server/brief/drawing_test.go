package brief

import (
	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// death is a life event with four services. Heirs may not be disclosed to the
// courts, and the basis for income has ended; the amendment of the income act
// comes first, then the register that gives out heirs.
//
//	death ─► probate, accounts ─need► heirs (tax; rule for processing only)
//	      ─► pension ─needs► income (tax; the basis of incomeact has ended)
//	      ─► notice, without needs
//	amend ─addresses► incomeact      register ─depends on► amend
//	culture, operation ─hinder► death; nobody does anything about operation
const death = `
LifeEvent:death -INCLUDES-> probate -NEEDS-> Dataset:heirs[NON_PUBLIC]
death -INCLUDES-> accounts -NEEDS-> heirs
death -INCLUDES-> pension -NEEDS-> Dataset:income[NON_PUBLIC]
death -INCLUDES-> notice
courts -RESPONSIBLE-> probate  courts -RESPONSIBLE-> accounts  welfare -RESPONSIBLE-> pension
Agency:ministry[MINISTRY] -RESPONSIBLE-> death
tax -PART_OF-> Agency:finance[MINISTRY]
tax -PUBLISHES-> heirs  tax -PUBLISHES-> income
heirs -HAS_BASIS-> keeping[PROCESSING] -FOUNDED_IN-> Law:estateact
income -HAS_BASIS-> old[DISCLOSURE] -FOUNDED_IN-> Law:incomeact
finance -LEADS-> amend -ADDRESSES-> incomeact
tax -LEADS-> register -DEPENDS_ON-> amend  register -ADDRESSES-> Service:probate
Measure:portal -ADDRESSES-> death
ministry -LEADS-> shared -ADDRESSES-> Barrier:culture  portal -ADDRESSES-> culture
culture -HINDERS-> death  Barrier:operation -HINDERS-> death
Indicator:days -CONCERNS-> death
Indicator:general
tax -REPORTS-> StatusReport:spring -CONCERNS-> death
tax -REPORTS-> StatusReport:autumn -CONCERNS-> death
tax -REPORTS-> StatusReport:late -CONCERNS-> death
finance -FOLLOWS_UP-> Recommendation:advice
`

// named gives a node a title in each language.
func named(name, nb, nn, en string) graphtest.Option {
	return graphtest.Set(name, func(n *graph.Node) {
		n.Titles = []graph.Text{{Lang: "nb", Value: nb}, {Lang: "nn", Value: nn}, {Lang: "en", Value: en}}
	})
}

// cites is the public document that a row rests on.
func cites(n *graph.Node) {
	n.Origins = []graph.Origin{{Source: "drawing", Document: "table.csv:2", Reference: "https://example.org/report", Date: "2026-01-15"}}
}

func titles() []graphtest.Option {
	return []graphtest.Option{
		named("death", "Dødsfall og arv", "Dødsfall og arv", "Death and inheritance"),
		named("probate", "Skifteattest", "Skifteattest", "Certificate of probate"),
		named("accounts", "Innsyn i konto", "Innsyn i konto", "Access to accounts"),
		named("pension", "Etterlattepensjon", "Etterlatnepensjon", "Survivor’s pension"),
		named("notice", "Melding om dødsfall", "Melding om dødsfall", "Notice of death"),
		named("heirs", "Arvinger", "Arvingar", "Heirs"), named("income", "Inntekt", "Inntekt", "Income"),
		named("courts", "Domstolene", "Domstolane", "The courts"), named("welfare", "NAV", "NAV", "NAV"),
		named("tax", "Skatteetaten", "Skatteetaten", "The Tax Administration"),
		named("ministry", "Digitaliseringsdepartementet", "Digitaliseringsdepartementet", "Ministry of Digitalisation"),
		named("finance", "Finansdepartementet", "Finansdepartementet", "Ministry of Finance"),
		named("estateact", "Arveloven", "Arvelova", "Inheritance Act"), named("incomeact", "Skatteforvaltningsloven", "Skatteforvaltningslova", "Tax Administration Act"),
		named("amend", "Endre skatteforvaltningsloven", "Endre skatteforvaltningslova", "Amend the Tax Administration Act"),
		named("register", "Register over arvinger", "Register over arvingar", "Register of heirs"),
		named("portal", "Portal | én inngang", "Portal | éin inngang", "Portal | one entrance"),
		named("shared", "Felles datakultur", "Felles datakultur", "Shared data culture"),
		named("culture", "Data blir ikke delt", "Data blir ikkje delte", "Data are not shared"),
		named("operation", "Ingen betaler for drift", "Ingen betaler for drift", "Nobody pays for operation"),
		named("days", "Dager til skifteattest", "Dagar til skifteattest", "Days to the certificate"),
		named("general", "Deler data", "Deler data", "Shares data"),
		named("advice", "Sikre penger til drift", "Sikre pengar til drift", "Secure money for operation"),
	}
}

func tables() []graphtest.Option {
	measure := func(name string, m graph.MeasureFacts) graphtest.Option {
		return graphtest.Set(name, func(n *graph.Node) { n.Measure = &m; cites(n) })
	}
	report := func(name string, r graph.ReportFacts) graphtest.Option {
		return graphtest.Set(name, func(n *graph.Node) { n.Report = &r })
	}
	funded, none := graph.Funding{State: graph.Funded, Ore: 500_000_00}, graph.Funding{State: graph.NotFunded}
	value := func(year int, v float64) graph.Observation {
		return graph.Observation{Year: year, Value: v, Origin: graph.Origin{Source: "drawing", Document: "indicators.csv:2", Reference: "https://example.org/figures"}}
	}
	return []graphtest.Option{
		graphtest.Set("old", func(n *graph.Node) { n.Valid = graph.Period{From: "2015-01-01", To: "2025-12-31"} }),
		measure("amend", graph.MeasureFacts{Type: graph.RoadmapItem, Status: graph.MeasurePlanned, Due: "2027-07-01", Development: funded, Operation: funded}),
		measure("register", graph.MeasureFacts{
			Type: graph.RoadmapItem, Status: graph.MeasureStarted, Due: "2027-03-01", Operation: none,
			Provides: []graph.BasisKey{{Dataset: graphtest.ID("heirs"), Kind: graph.Disclosure}},
		}),
		measure("portal", graph.MeasureFacts{Type: graph.PlainMeasure, Status: graph.MeasureStarted, Due: "2026-10-01", Operation: none}),
		measure("shared", graph.MeasureFacts{Type: graph.Initiative, Status: graph.MeasureProposed}),
		graphtest.Set("culture", func(n *graph.Node) {
			n.Barrier = &graph.BarrierFacts{Type: graph.DataCultureBarrier, Status: graph.BarrierReduced}
			cites(n)
		}),
		graphtest.Set("operation", func(n *graph.Node) {
			n.Barrier = &graph.BarrierFacts{Type: graph.OperationBarrier, Status: graph.BarrierOpen}
		}),
		graphtest.Set("days", func(n *graph.Node) {
			n.Indicator = &graph.IndicatorFacts{Unit: graph.InNumber, Better: graph.LowerIsBetter, Values: []graph.Observation{value(2024, 1043.5), value(2025, 1046)}}
		}),
		graphtest.Set("general", func(n *graph.Node) {
			n.Indicator = &graph.IndicatorFacts{Unit: graph.InPercent, Better: graph.HigherIsBetter, Values: []graph.Observation{value(2021, 34)}}
		}),
		report("spring", graph.ReportFacts{Period: "2025-H2", Status: graph.ReportDelayed, Delivered: "2026-01-20"}),
		report("autumn", graph.ReportFacts{Period: "2026-H1", Status: graph.ReportAtRisk, Delivered: "2026-07-20"}),
		report("late", graph.ReportFacts{Period: "2026-Q3", Due: "2026-10-15"}),
		graphtest.Set("advice", func(n *graph.Node) {
			n.Recommendation = &graph.RecommendationFacts{Issuer: "Riksrevisjonen", Number: 4, Progress: graph.Underway}
			cites(n)
		}),
	}
}
