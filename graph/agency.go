package graph

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

// FindOrgNumber looks for nine digits that stand alone in text, such as the
// last segment of an address or an identifier with spaces in it. The first
// with a right check digit is returned with ok true; if there is none, the
// first nine digits found (for the problem ORG_NUMBER_INVALID), else "".
func FindOrgNumber(text string) (number string, ok bool) {
	if compact := withoutSpaces(text); nineDigits(compact) {
		return compact, ValidOrgNumber(compact)
	}
	wrong := ""
	for i := 0; i < len(text); {
		if !isDigit(text[i]) {
			i++
			continue
		}
		end := i
		for end < len(text) && isDigit(text[end]) {
			end++
		}
		if end-i == 9 {
			if ValidOrgNumber(text[i:end]) {
				return text[i:end], true
			}
			if wrong == "" {
				wrong = text[i:end]
			}
		}
		i = end
	}
	return wrong, false
}

func nineDigits(s string) bool {
	if len(s) != 9 {
		return false
	}
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// withoutSpaces drops spaces, no-break spaces included: Norwegians write
// organisation numbers as 974 760 673.
func withoutSpaces(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		if r != ' ' && r != '\u00a0' {
			out = append(out, r)
		}
	}
	return string(out)
}
