package graph

import (
	"net/url"
	"regexp"
	"strings"
)

// lawBase is the address under which Lovdata keeps acts and regulations.
const lawBase = "https://lovdata.no/"

// actNumber is a Lovdata reference: date of sanction and number that day.
// Acts before 1969 may lack the number.
var actNumber = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}(-\d+)?$`)

// CanonicalLaw reads the many addresses that Lovdata's documents go by
// (/lov/…, /NL/lov/…, /dokument/NL/lov/…, /dokument/SF/forskrift/…, /eli/…;
// http or https; § escaped, spaced or behind #) and returns the one we use:
//
//	https://lovdata.no/lov/2016-12-09-88/§10-2
//
// act is the canonical id of the act or regulation itself; it equals id when
// the address names no section. ok is false for every other address, EU ELI
// included: those are kept as they are.
func CanonicalLaw(address string) (id, act ID, ok bool) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.") != "lovdata.no" {
		return "", "", false
	}
	segments := strings.FieldsFunc(u.Path, func(r rune) bool { return r == '/' })
	form, number, rest := findAct(segments)
	if number == "" {
		return "", "", false
	}
	act = lawBase + form + "/" + number
	section := sectionOf(strings.Join(rest, "/"))
	if section == "" {
		section = sectionOf(u.Fragment)
	}
	if section == "" {
		return act, act, true
	}
	return act + "/" + section, act, true
}

// findAct finds "lov" or "forskrift" followed by a reference, as one segment
// (2016-12-09-88) or, in Lovdata's ELI, as four (2016/12/09/88).
func findAct(segments []string) (form, number string, rest []string) {
	for i, s := range segments {
		form = strings.ToLower(s)
		if form != "lov" && form != "forskrift" {
			continue
		}
		after := segments[i+1:]
		if len(after) > 0 && actNumber.MatchString(after[0]) {
			return form, after[0], after[1:]
		}
		if len(after) >= 4 {
			if n := strings.Join(after[:4], "-"); actNumber.MatchString(n) {
				return form, n, after[4:]
			}
		}
	}
	return "", "", nil
}

// sectionOf writes a section or chapter as Lovdata does, without white space;
// "" for anything else that may stand behind a reference, such as the language
// and file format of an ELI.
func sectionOf(s string) string {
	s = strings.Trim(strings.Join(strings.Fields(s), ""), "/")
	if at := strings.LastIndexByte(s, '/'); at >= 0 {
		s = s[at+1:]
	}
	if strings.HasPrefix(s, "§") || strings.HasPrefix(strings.ToUpper(s), "KAPITTEL") {
		return s
	}
	return ""
}

// LawLabel names a law by its reference, “lov 2016-12-09-88 § 10-2”, or by its
// address when that is not one of Lovdata's.
func LawLabel(id ID) string {
	ref, found := strings.CutPrefix(id, lawBase)
	if !found {
		return id
	}
	parts := strings.SplitN(ref, "/", 3)
	if len(parts) > 2 {
		parts[2] = strings.Replace(parts[2], "§", "§ ", 1)
	}
	return strings.Join(parts, " ")
}

// referenceForm is how a law is cited, in lower case and without white space:
// the kind of law, its date and number, and a section or chapter.
var referenceForm = regexp.MustCompile(`^(?:(lov|forskrift|for)[-/]?)?(\d{4}-\d{2}-\d{2}(?:-\d+)?)(?:[-/]?((?:§|kapittel).+))?$`)

// LawReference reads a reference as jurists write it and returns the one form
// in which references are compared, lov/2016-12-09-88/§10-2:
//
//	lov-2016-12-09-88    LOV 2016-12-09-88 § 10-2    LOV-2016-12-09-88-§10-2
//	for-2017-07-14-1201  forskrift/2017-07-14-1201   2016-12-09-88/§10-2
//
// Case and white space do not count; a reference that does not say whether it
// is an act or a regulation keeps silent about it: 2016-12-09-88/§10-2. ok is
// false for every other text.
func LawReference(text string) (reference string, ok bool) {
	parts := referenceForm.FindStringSubmatch(Key(text))
	if parts == nil {
		return "", false
	}
	form, number, section := parts[1], parts[2], parts[3]
	if form == "for" { // Lovdata's own abbreviation
		form = "forskrift"
	}
	if form != "" {
		number = form + "/" + number
	}
	if section != "" {
		number += "/" + strings.ReplaceAll(section, "_", "") // KAPITTEL_2 in addresses
	}
	return number, true
}
