package graph

import (
	"cmp"
	"slices"
	"strings"
)

// ChangeKind is what changed, in words of those who follow the services.
type ChangeKind string

// The kinds of change.
const (
	ServiceBlocked   ChangeKind = "SERVICE_BLOCKED"   // its state became BLOCKED, or it came and is
	ServiceReleased  ChangeKind = "SERVICE_RELEASED"  // its state was BLOCKED and is no longer
	ServiceSettled   ChangeKind = "SERVICE_SETTLED"   // from UNKNOWN to CLEAR
	ServiceUnsettled ChangeKind = "SERVICE_UNSETTLED" // from CLEAR to UNKNOWN
	BasisAdded       ChangeKind = "BASIS_ADDED"       // a legal basis was recorded, or assessed to be there
	Assessed         ChangeKind = "ASSESSED"          // somebody found out otherwise about a basis than before: that it is missing, or under assessment
	BasisBegan       ChangeKind = "BASIS_BEGAN"       // one that was recorded came into force, or did so again after it had ended
	BasisEnded       ChangeKind = "BASIS_ENDED"       // its own end, or its law's, has passed
	NeedAdded        ChangeKind = "NEED_ADDED"        // a service asks for more than before
	NeedRemoved      ChangeKind = "NEED_REMOVED"      // or for less
	OwnerChanged     ChangeKind = "OWNER_CHANGED"     // other agencies are responsible, publish, or are the whole that an agency is part of
	Renamed          ChangeKind = "RENAMED"           // its bokmål title is another
	Appeared         ChangeKind = "APPEARED"          // a source describes it, and none did before the run
	Disappeared      ChangeKind = "DISAPPEARED"       // no source describes it any more
)

// ChangeKinds lists every kind, weightiest first: the order of changes within a
// run. The caller owns the slice.
func ChangeKinds() []ChangeKind {
	return []ChangeKind{
		ServiceBlocked, ServiceReleased, ServiceSettled, ServiceUnsettled, BasisAdded, Assessed, BasisBegan, BasisEnded,
		NeedAdded, NeedRemoved, OwnerChanged, Renamed, Appeared, Disappeared,
	}
}

// Change is one thing that a run changed. It tells by itself what there was to
// tell, for what it speaks of may be gone when it is read.
type Change struct {
	Run   int64
	Place int  // in the run's list, from 0
	Day   Date // the run's

	Kind    ChangeKind
	Subject Mention
	From    State       // SERVICE_…, and DISAPPEARED of a service; "" = it was not there
	To      State       // SERVICE_…, and APPEARED of a service; "" = it is not there
	Role    EdgeType    // OWNER_CHANGED: RESPONSIBLE, PUBLISHES or PART_OF
	Before  []Mention   // NEED_REMOVED: what was needed; OWNER_CHANGED: who; RENAMED: the old name
	After   []Mention   // NEED_ADDED, OWNER_CHANGED and RENAMED likewise
	Rows    []RowChange // SERVICE_BLOCKED and so on: what made the difference
	Upto    Date        // BASIS_ENDED: the last day; BASIS_BEGAN: the first one, or "" when it had ended before

	Sources      []string // that state it, or that stated what is gone; in order of precedence
	SourceFailed bool     // DISAPPEARED, NEED_REMOVED: one of these could not be read whole
	Illustrative bool     // it rests on example data

	LifeEvents []ID // that include a service which it concerns, sorted
	Agencies   []ID // that it concerns, and the wholes that they are part of, sorted
}

// Mention names a node as it was called at the time.
type Mention struct {
	ID     ID
	Kind   Kind
	Titles []Text
}

// RowChange is how a need row of a service changed.
type RowChange struct {
	Evidence ID
	Dataset  ID
	From     Reason // "" = the row was not there
	To       Reason // "" = it is not there any more
	Gained   []Fact // that the verdict rests on now and did not before
	Lost     []Fact // that it rested on and does not any more; none gained and none lost: a day passed
}

// mention names a node.
func mention(n *Node) Mention { return Mention{ID: n.ID, Kind: n.Kind(), Titles: n.Titles} }

// numberChanges puts the changes of a run in order: by kind, then by the
// subject's sort key and id, then by whom or what it speaks of.
func numberChanges(changes []Change, sortKey func(ID) string) {
	rank := map[ChangeKind]int{}
	for i, k := range ChangeKinds() {
		rank[k] = i
	}
	slices.SortFunc(changes, func(a, b Change) int {
		return cmp.Or(
			rank[a.Kind]-rank[b.Kind],
			strings.Compare(sortKey(a.Subject.ID), sortKey(b.Subject.ID)),
			strings.Compare(a.Subject.ID, b.Subject.ID),
			strings.Compare(string(a.Role), string(b.Role)),
			slices.CompareFunc(a.Before, b.Before, compareMentions),
			slices.CompareFunc(a.After, b.After, compareMentions),
		)
	})
	for i := range changes {
		changes[i].Place = i
	}
}

func compareMentions(a, b Mention) int { return strings.Compare(a.ID, b.ID) }
