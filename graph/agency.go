package graph

import (
	"strings"
	"unicode"
)

// agencyBase is the address of a unit in Enhetsregisteret's open API; with the
// organisation number behind it, it is the canonical id of an agency.
const agencyBase = "https://data.brreg.no/enhetsregisteret/api/enheter/"

// AgencyID is the canonical id of the agency with an organisation number.
func AgencyID(orgNumber string) ID { return agencyBase + orgNumber }

// ValidOrgNumber reports whether s is nine digits whose last one is the
// modulus-11 check digit that Enhetsregisteret gives (weights 3 2 7 6 5 4 3 2).
func ValidOrgNumber(s string) bool {
	if !nineDigits(s) {
		return false
	}
	sum := 0
	for i, weight := range [...]int{3, 2, 7, 6, 5, 4, 3, 2} {
		sum += weight * int(s[i]-'0')
	}
	check := (11 - sum%11) % 11 // 10 has no digit: such numbers are never given out
	return check == int(s[8]-'0')
}

// FindOrgNumber looks for an organisation number: the whole text but for
// spaces, or a word of nine digits in it, such as the last segment of an
// address. Digits inside a longer word, such as a hash, are none. The first
// with a right check digit is returned with ok true; if there is none, the
// first nine digits found (for the problem ORG_NUMBER_INVALID), else "".
func FindOrgNumber(text string) (number string, ok bool) {
	if compact := withoutSpaces(text); nineDigits(compact) {
		return compact, ValidOrgNumber(compact)
	}
	wrong := ""
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch {
		case ValidOrgNumber(word):
			return word, true
		case wrong == "" && nineDigits(word):
			wrong = word
		}
	}
	return wrong, false
}

func nineDigits(s string) bool {
	return len(s) == 9 && !strings.ContainsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}

// withoutSpaces drops spaces, no-break spaces included: Norwegians write
// organisation numbers as 974 760 673.
func withoutSpaces(s string) string { return strings.Join(strings.Fields(s), "") }
