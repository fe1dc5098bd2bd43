package data_test

import "github.com/sammenheng/sammenheng/graph"

// Figure is a value that a public document gives, typed by hand from the notes
// on the documents and not from the tables.
type Figure struct {
	Indicator  graph.ID
	Year       int
	Value      float64
	Unit       graph.IndicatorUnit
	Better     graph.Better
	Population string
	Source     string // how the address of the document begins
	Survey     string // who measured
}

// Figures are all figures of the documents that the sample follows up.
func Figures() []Figure {
	const (
		digdir, commission = "https://www.digdir.no/rikets-digitale-tilstand/", "https://digital-strategy.ec.europa.eu/"
		itp, benchmark     = "IT i praksis", "eGovernment Benchmark"
		bodies, state      = "offentlige virksomheter", "statlige virksomheter"
		towns, users       = "kommuner", "brukere"
		tested             = "tjenester som ble testet"
	)
	percent := func(id string, year int, value float64, better graph.Better, population, source, survey string) Figure {
		return Figure{"urn:sammenheng:indicator:" + id, year, value, graph.InPercent, better, population, source, survey}
	}
	rank := func(year int, value float64) Figure {
		return Figure{"urn:sammenheng:indicator:digital-tilgjengelighet", year, value, graph.InRank, graph.LowerIsBetter, "36 europeiske land", digdir, benchmark}
	}
	up, down := graph.HigherIsBetter, graph.LowerIsBetter
	return []Figure{
		percent("lett-a-skape-sammenheng", 2023, 29, up, users, digdir, itp),
		percent("lett-a-skape-sammenheng", 2022, 30, up, users, digdir, itp),
		percent("utvikler-sammenhengende", 2023, 37, up, bodies, digdir, itp),
		percent("utvikler-sammenhengende", 2022, 25, up, bodies, digdir, itp),
		percent("utvikler-sammenhengende", 2021, 30, up, bodies, digdir, itp),
		percent("utvikler-sammenhengende-stat", 2023, 54, up, state, digdir, itp),
		percent("utvikler-sammenhengende-kommune", 2023, 30, up, towns, digdir, itp),
		rank(2023, 11),
		rank(2022, 8),
		percent("samarbeider-stat", 2023, 68, up, state, digdir, itp),
		percent("samarbeider-kommune", 2023, 64, up, towns, digdir, itp),
		percent("brukernes-behov", 2023, 64, up, bodies, digdir, itp),
		percent("tilgjengelig-digitalt", 2023, 95, up, tested, commission, benchmark),
		percent("tilpasset-mobil", 2023, 99, up, tested, commission, benchmark),
		percent("hinder-finansiering", 2023, 52, down, bodies, digdir, itp),
		percent("hinder-finansiering", 2021, 60, down, bodies, digdir, itp),
		percent("hinder-gevinster", 2023, 39, down, bodies, digdir, itp),
		percent("hinder-gevinster", 2021, 31, down, bodies, digdir, itp),
		percent("hinder-regelverk", 2023, 21, down, bodies, digdir, itp),
		percent("hinder-regelverk", 2022, 35, down, bodies, digdir, itp),
		percent("hinder-oremerking", 2023, 39, down, bodies, digdir, itp),
		percent("hinder-oremerking", 2022, 44, down, bodies, digdir, itp),
		percent("hinder-oremerking", 2021, 44, down, bodies, digdir, itp),
		percent("deler-pa-foresporsel", 2021, 34, up, bodies, digdir, itp),
		percent("deler-uoppfordret-kommune", 2021, 3, up, towns, digdir, itp),
		percent("deler-uoppfordret-stat", 2021, 15, up, state, digdir, itp),
		percent("deling-ikke-prioritert", 2021, 50, down, bodies, digdir, itp),
		percent("deling-kultur", 2021, 47, down, bodies, digdir, itp),
		percent("deling-personopplysninger", 2021, 40, down, bodies, digdir, itp),
		percent("digitalt-skapte-sammenheng", 2021, 30, up, users, digdir, itp),
		percent("digitalt-skapte-sammenheng", 2020, 31, up, users, digdir, itp),
	}
}
