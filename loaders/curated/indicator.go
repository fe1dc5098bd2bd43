package curated

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// The years that an observation can be of.
const (
	firstYear = 1900
	lastYear  = 2100
)

// series is what the first row of an indicator says of all its values.
type series struct {
	line                 int
	titles, descriptions []graph.Text
	facts                graph.IndicatorFacts // without values
	years                map[int]int          // year → line of its value
}

// readIndicator reads a row of indicators.csv: one value. What describes the
// indicator must stand in its first row; later rows leave it empty or repeat it.
func readIndicator(r *row, s *seen) facts {
	value := r.text("id", required)
	id := idOf(graph.Indicator, value)
	if value != "" && id == "" {
		r.reject("id", notAName)
	}
	described := r.series(s.series[id])
	if id != "" && described != nil && s.series[id] == nil {
		s.series[id] = described // though its value may be wrong: what describes it is not
	}
	year := r.year("year", described)
	lifeEvents := r.stubs("lifeEvents", graph.LifeEvent)
	var observed float64
	if described != nil {
		observed = r.observed("value", described.facts.Unit)
	}
	if len(r.problems) > 0 {
		return facts{}
	}
	described.years[year] = r.line()
	own := described.facts
	own.Values = []graph.Observation{{Year: year, Value: observed, Origin: r.origin}}
	var f facts
	f.add(r, &graph.Node{
		ID: id, Kinds: []graph.Kind{graph.Indicator}, Resolved: true,
		Titles: described.titles, Descriptions: described.descriptions, Indicator: &own,
	})
	f.link(r, id, graph.Concerns, lifeEvents)
	return f
}

// series reads what describes an indicator: all of it in the first row, where
// first is nil; nothing else than that in later ones. nil when it is wrong.
func (r *row) series(first *series) *series {
	before := len(r.problems)
	if first == nil {
		described := &series{
			line: r.line(), titles: r.texts("title", required), descriptions: r.texts("text", optional),
			facts: graph.IndicatorFacts{
				Unit: word(r, "unit", units()), Better: word(r, "direction", directions()),
				Population: r.text("population", optional), Barrier: wordOr(r, "barrier", barrierTypes(), ""),
			},
			years: map[int]int{},
		}
		if len(r.problems) > before {
			return nil
		}
		return described
	}
	r.repeats("unit", first, wordOr(r, "unit", units(), first.facts.Unit) == first.facts.Unit)
	r.repeats("direction", first, wordOr(r, "direction", directions(), first.facts.Better) == first.facts.Better)
	r.repeats("barrier", first, wordOr(r, "barrier", barrierTypes(), first.facts.Barrier) == first.facts.Barrier)
	population := r.text("population", optional)
	r.repeats("population", first, population == "" || population == first.facts.Population)
	r.repeatsTexts("title", first, first.titles)
	r.repeatsTexts("text", first, first.descriptions)
	return first
}

// repeats rejects a cell that says something else than the first row does. A
// cell that was rejected already says nothing.
func (r *row) repeats(column string, first *series, same bool) {
	rejected := len(r.problems) > 0 && r.problems[len(r.problems)-1].Property == column
	if !same && !rejected {
		r.reject(column, fmt.Sprintf("says something else than line %d, the first row of this indicator; leave it empty, repeat that, or give this row an id of its own", first.line))
	}
}

func (r *row) repeatsTexts(column string, first *series, said []graph.Text) {
	for _, t := range r.texts(column, optional) {
		same := false
		for _, s := range said {
			same = same || s == t
		}
		r.repeats(column+strings.ToUpper(t.Lang[:1])+t.Lang[1:], first, same)
	}
}

// year reads the year of a value, which an indicator has one of.
func (r *row) year(column string, of *series) int {
	value := r.text(column, required)
	if value == "" {
		return 0
	}
	year, err := strconv.Atoi(value)
	if err != nil || year < firstYear || year > lastYear {
		r.reject(column, fmt.Sprintf("is no year from %d to %d", firstYear, lastYear))
		return 0
	}
	if of == nil {
		return year
	}
	if line, taken := of.years[year]; taken {
		r.reject(column, fmt.Sprintf("%d has a value in line %d already; keep one of the two", year, line))
	}
	return year
}

// observed reads a value: 29 %, 29 and 29,5 in a series of percent, where 0,29 is
// a share and means 29 %; places are whole from 1 on.
func (r *row) observed(column string, unit graph.IndicatorUnit) float64 {
	value := r.text(column, required)
	if value == "" {
		return 0
	}
	number, percent := strings.CutSuffix(plainSpaces(value), "%")
	d, ok := readDecimal(number)
	switch {
	case !ok || percent && unit != graph.InPercent:
		r.reject(column, "is no number of this unit; write 29 or 29,5, in percent also 29 %, with spaces between thousands")
		return 0
	case unit == graph.InRank && (d.negative || d.decimals > 0 || strings.Trim(d.digits, "0") == ""):
		r.reject(column, "is no place among others; write a whole number from 1 on")
		return 0
	}
	if d.either && (unit == graph.InNumber || unit == graph.InKroner) {
		d.decimals = 0 // 12.500 are thousands
	}
	exponent := -d.decimals
	if unit == graph.InPercent && !percent && d.isShare() {
		exponent += 2
	}
	written := d.digits + "e" + strconv.Itoa(exponent)
	if d.negative {
		written = "-" + written
	}
	observed, err := strconv.ParseFloat(written, 64)
	if err != nil || math.IsInf(observed, 0) {
		r.reject(column, "is too large a number; correct it")
		return 0
	}
	return observed + 0 // -0 is 0
}

// isShare reports whether a number is written with a decimal sign and lies above
// 0 and below 1.
func (d decimal) isShare() bool {
	whole := d.digits[:len(d.digits)-d.decimals]
	return d.marked && !d.negative && strings.Trim(whole, "0") == "" && strings.Trim(d.digits, "0") != ""
}

func units() []named[graph.IndicatorUnit] {
	return []named[graph.IndicatorUnit]{
		{"percent", graph.InPercent},
		{"rank", graph.InRank},
		{"number", graph.InNumber},
		{"nok", graph.InKroner},
		{"prosent", graph.InPercent},
		{"%", graph.InPercent},
		{"plassering", graph.InRank},
		{"antall", graph.InNumber},
		{"tal", graph.InNumber},
		{"kroner", graph.InKroner},
	}
}

func directions() []named[graph.Better] {
	return []named[graph.Better]{
		{"higher", graph.HigherIsBetter},
		{"lower", graph.LowerIsBetter},
		{"neither", graph.NeitherIsBetter},
		{"høyere", graph.HigherIsBetter},
		{"høgare", graph.HigherIsBetter},
		{"høgre", graph.HigherIsBetter},
		{"lavere", graph.LowerIsBetter},
		{"lågare", graph.LowerIsBetter},
		{"ingen", graph.NeitherIsBetter},
	}
}
