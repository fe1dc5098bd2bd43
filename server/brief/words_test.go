package brief

import (
	"reflect"
	"regexp"
	"slices"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

var blank = regexp.MustCompile(`\{[a-z]+\}`)

func languages() []graph.Language { return []graph.Language{graph.NB, graph.NN, graph.EN} }

// texts are all texts of a value by where they stand.
func texts(v reflect.Value, path string, into map[string]string) {
	switch v.Kind() {
	case reflect.String:
		into[path] = v.String()
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), path+"."+v.Type().Field(i).Name, into)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			texts(v.MapIndex(key), path+"."+key.String(), into)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			texts(v.Index(i), path+"."+string(rune('a'+i)), into)
		}
	}
}

func TestEveryLanguageSaysTheSameThings(t *testing.T) {
	said := map[graph.Language]map[string]string{}
	for _, lang := range languages() {
		said[lang] = map[string]string{}
		texts(reflect.ValueOf(wordsIn(lang)), "", said[lang])
	}
	for _, lang := range languages() {
		for path, nb := range said[graph.NB] {
			text := said[lang][path]
			if (text == "") != (nb == "") {
				t.Errorf("%s%s says %q, and NB %q", lang, path, text, nb)
			}
			if got, want := blanksIn(text), blanksIn(nb); !slices.Equal(got, want) {
				t.Errorf("%s%s has the blanks %v, and NB %v", lang, path, got, want)
			}
		}
	}
}

func blanksIn(text string) []string {
	found := blank.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func TestEveryWordOfTheDomainIsKnown(t *testing.T) {
	for _, lang := range languages() {
		w := wordsIn(lang)
		for _, b := range graph.BarrierTypes() {
			if w.Barriers.Types[b] == "" {
				t.Errorf("%s: no word for %s", lang, b)
			}
		}
		for _, m := range graph.MeasureStatuses() {
			if w.Measures.Statuses[m] == "" {
				t.Errorf("%s: no word for %s", lang, m)
			}
		}
		for _, p := range graph.Progresses() {
			if w.Agency.Progress[p] == "" {
				t.Errorf("%s: no word for %s", lang, p)
			}
		}
		for _, r := range graph.Reasons() {
			if r.State() == graph.Unknown && w.Agency.Doubts[r] == "" {
				t.Errorf("%s: no word for %s", lang, r)
			}
		}
		for _, u := range []graph.Undated{graph.WasStopped, graph.InACircle, graph.NoDueDate, graph.IsOverdue, graph.WaitsForOne} {
			if w.Forecast.Undated[u] == "" {
				t.Errorf("%s: no word for %s", lang, u)
			}
		}
		for _, d := range []graph.TrendDirection{graph.TrendBetter, graph.TrendWorse, graph.TrendFlat, graph.TrendChanged, graph.TrendUnknown} {
			if w.Indicators.Trends[d] == "" {
				t.Errorf("%s: no word for %s", lang, d)
			}
		}
	}
}

func TestNumbersAndDaysAreWrittenAsTheLanguageDoes(t *testing.T) {
	nb, nn, en := bokmaal(), nynorsk(), english()
	for _, c := range []struct{ got, want string }{
		{nb.number(1234567.5), "1\u00a0234\u00a0567,5"},
		{nb.number(-0.25), "−0,25"},
		{nb.number(-0.001), "0"},
		{nb.number(0), "0"},
		{en.number(1234567.5), "1,234,567.5"},
		{nb.measured(29, graph.InPercent), "29\u00a0%"},
		{en.measured(29, graph.InPercent), "29%"},
		{nb.measured(11, graph.InRank), "nr.\u00a011"},
		{en.measured(2500, graph.InKroner), "NOK\u00a02,500"},
		{nn.measured(7, graph.InNumber), "7"},
		{nb.date("2026-11-22"), "22. november 2026"},
		{nn.date("2026-05-01"), "1. mai 2026"},
		{en.date("2026-11-22"), "22 November 2026"},
		{en.date("soon"), "soon"},
		{nb.period("2026"), "2026"},
		{nb.period("2026-H1"), "1. halvår 2026"},
		{nn.period("2026-T2"), "2. tertial 2026"},
		{en.period("2026-Q3"), "quarter 3 of 2026"},
		{nb.period("2026-04"), "april 2026"},
		{nb.period("2026-X4"), "2026-X4"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
