package curated_test

import (
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

func TestAValueIsReadAsPeopleWriteIt(t *testing.T) {
	for _, c := range []struct {
		unit, written string
		want          float64
	}{
		{"prosent", "29 %", 29},
		{"prosent", "29%", 29},
		{"prosent", "29\u00a0%", 29},
		{"percent", "29", 29},
		{"%", "29,5", 29.5},
		{"PERCENT", "29.5", 29.5},
		{"percent", "0,29", 29},
		{"percent", "0.07", 7},
		{"percent", "0,5 %", 0.5},
		{"percent", "1,0", 1},
		{"percent", "0,0", 0},
		{"percent", "0", 0},
		{"percent", "1", 1},
		{"percent", "−2,5", -2.5},
		{"percent", "0,575", 57.5},
		{"rank", "11", 11},
		{"plassering", "1", 1},
		{"antall", "12\u202f500", 12500},
		{"number", "12 500,25", 12500.25},
		{"number", "0,5", 0.5},
		{"tal", "12.500", 12500},
		{"number", "4,2", 4.2},
		{"kroner", "12.500.000", 12_500_000},
		{"NOK", "12,500,000.50", 12_500_000.5},
		{"nok", "-3", -3},
	} {
		b := whole(t, readRows(t, "indicators.csv", map[string]string{"unit": c.unit, "value": c.written}))
		if got := find(t, b, "urn:sammenheng:indicator:i").Indicator.Values[0].Value; got != c.want {
			t.Errorf("%s %q is %v, want %v", c.unit, c.written, got, c.want)
		}
	}
}

func TestMoneyIsReadToTheØreWithoutRounding(t *testing.T) {
	for written, want := range map[string]graph.Funding{
		"":                       {State: graph.FundingUnknown},
		"Ukjent":                 {State: graph.FundingUnknown},
		"ingen":                  {State: graph.NotFunded},
		"NONE":                   {State: graph.NotFunded},
		"0":                      {State: graph.NotFunded},
		"0 kr":                   {State: graph.NotFunded},
		"dekket":                 {State: graph.Funded},
		"delvis":                 {State: graph.PartlyFunded},
		"delvis 2 mill.":         {State: graph.PartlyFunded, Ore: 200_000_000},
		"partly NOK 1 000":       {State: graph.PartlyFunded, Ore: 100_000},
		"12 500 000":             {State: graph.Funded, Ore: 1_250_000_000},
		"12\u00a0500\u2009000":   {State: graph.Funded, Ore: 1_250_000_000},
		"12.500.000":             {State: graph.Funded, Ore: 1_250_000_000},
		"12.500":                 {State: graph.Funded, Ore: 1_250_000},
		"1 234 567,50":           {State: graph.Funded, Ore: 123_456_750},
		"1.234.567,5":            {State: graph.Funded, Ore: 123_456_750},
		"12,500,000.50":          {State: graph.Funded, Ore: 1_250_000_050},
		"kr 200 000,-":           {State: graph.Funded, Ore: 20_000_000},
		"200000 kroner":          {State: graph.Funded, Ore: 20_000_000},
		"0,29":                   {State: graph.Funded, Ore: 29},
		"1,5 mill.":              {State: graph.Funded, Ore: 150_000_000},
		"1.5 mill":               {State: graph.Funded, Ore: 150_000_000},
		"18,5 millioner kroner":  {State: graph.Funded, Ore: 1_850_000_000},
		"1,25 mrd.":              {State: graph.Funded, Ore: 125_000_000_000},
		"250 tusen":              {State: graph.Funded, Ore: 25_000_000},
		"92 233 720 368 547 758": {State: graph.Funded, Ore: 9_223_372_036_854_775_800},
		"1,100":                  {State: graph.Funded, Ore: 110},
	} {
		b := whole(t, readRows(t, "measures.csv", map[string]string{"fundingDevelopment": written}))
		if got := find(t, b, "urn:sammenheng:measure:m").Measure.Development; got != want {
			t.Errorf("%q is %+v, want %+v", written, got, want)
		}
	}
}
