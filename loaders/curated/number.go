package curated

import (
	"strings"
	"unicode"
)

// decimal is a number as it is written: 1 234,5 has the digits 12345, of which
// one is a decimal.
type decimal struct {
	negative bool
	digits   string // at least one
	decimals int
	marked   bool // written with a decimal sign
	// either: one dot before three digits, which may be a decimal sign or the
	// end of the thousands; it is read as a decimal sign.
	either bool
}

// readDecimal reads a number as people in Norway and elsewhere write it: a
// comma or a dot before the decimals, thousands apart by spaces of any width, by
// dots or by commas. Thousands must stand three by three.
func readDecimal(s string) (d decimal, ok bool) {
	s = plainSpaces(s)
	if rest, negative := strings.CutPrefix(strings.Replace(s, "−", "-", 1), "-"); negative {
		d.negative, s = true, strings.TrimSpace(rest)
	}
	whole, fraction, sign := splitDecimals(s)
	d.marked = sign != 0
	d.either = sign == '.' && len(fraction) == 3 && len(whole) >= 1 && len(whole) <= 3 && whole[0] != '0'
	whole, ok = ungrouped(whole)
	if !ok || d.marked && fraction == "" || !allDigits(fraction) {
		return decimal{}, false
	}
	d.digits, d.decimals = whole+fraction, len(fraction)
	return d, true
}

// splitDecimals finds the decimal sign: a sign that occurs once, behind every
// other. 0 when there is none.
func splitDecimals(s string) (whole, fraction string, sign byte) {
	at := strings.LastIndexAny(s, ",.")
	if at < 0 || strings.Count(s, s[at:at+1]) > 1 {
		return s, "", 0
	}
	return s[:at], s[at+1:], s[at]
}

// ungrouped takes the signs out between thousands; ok is false when they do not
// stand three by three or are of several kinds.
func ungrouped(s string) (digits string, ok bool) {
	at := strings.IndexAny(s, " .,'")
	if at < 0 {
		return s, s != "" && allDigits(s)
	}
	for i, group := range strings.Split(s, s[at:at+1]) {
		if i == 0 && (group == "" || len(group) > 3) || i > 0 && len(group) != 3 || !allDigits(group) {
			return "", false
		}
		digits += group
	}
	return digits, true
}

func allDigits(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool { return c < '0' || c > '9' })
}

// plainSpaces makes one space of each that is not broken, thin or narrow, and
// trims.
func plainSpaces(s string) string {
	return strings.TrimSpace(strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) {
			return ' '
		}
		return c
	}, s))
}
