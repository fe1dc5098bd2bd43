package brief

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// number writes a number with at most two decimals, as the language does: with
// its decimal mark, and a space that does not break between thousands.
func (w words) number(value float64) string {
	text := strconv.FormatFloat(math.Abs(value), 'f', 2, 64)
	whole, decimals, _ := strings.Cut(text, ".")
	decimals = strings.TrimRight(decimals, "0")
	var grouped strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			grouped.WriteString(w.Thousands)
		}
		grouped.WriteRune(digit)
	}
	out := grouped.String()
	if decimals != "" {
		out += w.Decimal + decimals
	}
	if value < 0 && out != "0" {
		out = "−" + out
	}
	return out
}

// measured writes a value in its unit.
func (w words) measured(value float64, unit graph.IndicatorUnit) string {
	phrase := map[graph.IndicatorUnit]string{
		graph.InPercent: w.Percent, graph.InRank: w.Rank, graph.InKroner: w.Kroner,
	}[unit]
	if phrase == "" {
		phrase = "{n}"
	}
	return strings.ReplaceAll(phrase, "{n}", w.number(value))
}

// date writes a day in words; one that is none as it stands.
func (w words) date(d graph.Date) string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	return strings.NewReplacer(
		"{day}", strconv.Itoa(t.Day()), "{month}", w.Months[t.Month()-1], "{year}", strconv.Itoa(t.Year()),
	).Replace(w.Date)
}

// period writes a reporting period in words.
func (w words) period(p graph.ReportPeriod) string {
	year, part, found := strings.Cut(string(p), "-")
	if !found || part == "" {
		return year
	}
	if month, err := strconv.Atoi(part); err == nil && month >= 1 && month <= 12 {
		return w.Months[month-1] + " " + year
	}
	phrase, known := map[byte]string{'H': w.HalfYear, 'T': w.Tertial, 'Q': w.Quarter}[part[0]]
	if !known {
		return string(p)
	}
	return strings.NewReplacer("{n}", part[1:], "{year}", year).Replace(phrase)
}
