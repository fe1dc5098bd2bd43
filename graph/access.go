package graph

import "strings"

// AccessRights is who may see a dataset: the EU authority table access-right,
// its predecessor dataset-access, and plain words.
type AccessRights string

// The access rights.
const (
	Public       AccessRights = "PUBLIC"
	Restricted   AccessRights = "RESTRICTED"
	NonPublic    AccessRights = "NON_PUBLIC"
	Sensitive    AccessRights = "SENSITIVE"    // dataset-access only
	Confidential AccessRights = "CONFIDENTIAL" // dataset-access only
	NotStated    AccessRights = "NOT_STATED"   // nothing recorded, or nothing usable
)

// ParseAccessRights reads an IRI of either table or a plain word: the last
// path segment, - as _, in upper case. known is false when the value says
// something that the tables do not have; the result is then NOT_STATED.
func ParseAccessRights(value string) (rights AccessRights, known bool) {
	word := strings.ToUpper(strings.ReplaceAll(lastSegment(strings.TrimSpace(value)), "-", "_"))
	switch r := AccessRights(word); r {
	case Public, Restricted, NonPublic, Sensitive, Confidential:
		return r, true
	default:
		return NotStated, false
	}
}
