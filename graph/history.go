package graph

import "context"

// History tells how the graph came to be what it is. It belongs to Store, and
// answers from the same version as the other questions of one Read. Runs and
// changes are never altered but for a run's name.
//
// First is checked as Page.Check does it; a kind, state, code or grouping that
// does not exist is ErrInvalid. Changes and problems speak of things by the ids
// that these had when they were recorded. An id in a filter may be an alias and
// means its node under every id of Names, so that nothing is lost when a source
// takes to another address; an id that no node has any more means itself.
type History interface {
	// Runs returns the runs that pass q, newest first.
	Runs(ctx context.Context, q RunQuery) (RunPage, error)

	// Changes returns what runs changed for people who follow the services,
	// newest run first, within a run by Place. An unknown id in the filter
	// gives an empty page.
	Changes(ctx context.Context, q ChangeQuery) (ChangePage, error)

	// Problems returns the problems of the last run, and those that it no
	// longer found, by FoundProblem.Position.
	Problems(ctx context.Context, q ProblemQuery) (ProblemPage, error)

	// ProblemCounts counts the problems that pass f in groups: by id of the
	// source, catalogue or agency ("" = belongs to none), then by code in the
	// order of ProblemCodes. A problem that belongs to two agencies counts with
	// both.
	ProblemCounts(ctx context.Context, f ProblemFilter, by ProblemsBy) ([]ProblemCount, error)
}

// Historian writes the history. It belongs to Writer; what changes the graph
// comes with Update.Record, in the same step.
type Historian interface {
	// Record keeps a run that left the graph as it was: no new version. Readers
	// see all of the record or nothing. ErrConflict when the store does not hold
	// r.Run.Version, or r.Run.Number is not the one behind the last run's.
	Record(ctx context.Context, r RunRecord) error

	// Pin gives a run a name that no other run has, or takes it away with "".
	// ErrNotFound when there is no such run; ErrConflict when another run has
	// the name.
	Pin(ctx context.Context, run int64, name string) error
}

// RunQuery asks for runs. Everything set must hold.
type RunQuery struct {
	Number int64  // this one; 0 = any
	Name   string // the one pinned under this name; "" = any
	Pinned bool   // only those that have a name
	Failed bool   // only those with a source that was not read whole
	First  int    // 0 to MaxFirst; 0 asks for the total only
	Before int64  // only runs with a lower number; 0 = from the newest
}

// RunPage is a page of runs.
type RunPage struct {
	Runs  []Run
	Total int // that pass, whatever Before says
	More  bool
}

// ChangeQuery asks for changes. Everything set must hold.
type ChangeQuery struct {
	Filter ChangeFilter
	First  int          // 0 to MaxFirst; 0 asks for the counts only
	After  *ChangePlace // nil = from the newest; need not be the place of a change
}

// ChangeFilter narrows the changes.
type ChangeFilter struct {
	Since     Date  // the run's Day is this one or later
	Until     Date  // or earlier
	AfterRun  int64 // runs with a higher number: what happened since that one
	Kinds     []ChangeKind
	LifeEvent ID // it is among the change's LifeEvents
	Agency    ID // it is among the change's Agencies
	Subject   ID // it is the Subject, or in Before or After
}

// ChangePlace is where a change stands.
type ChangePlace struct {
	Run   int64
	Place int // in the run's list, from 0
}

// ChangePage is a page of changes.
type ChangePage struct {
	Changes []Change
	Total   int
	More    bool
	Counts  []ChangeCount // under the same filter, whatever Kinds says; in the order of ChangeKinds, none that is 0
}

// ChangeCount is how many changes are of a kind.
type ChangeCount struct {
	Kind    ChangeKind
	Changes int
}

// ProblemQuery asks for problems.
type ProblemQuery struct {
	Filter ProblemFilter
	Page
}

// ProblemFilter narrows the problems. Everything set must hold.
type ProblemFilter struct {
	Code    ProblemCode
	Source  string
	Catalog ID
	Agency  ID
	Subject ID             // what it is said of
	States  []ProblemState // nil = NEW and STILL
}

// ProblemPage is a page of problems.
type ProblemPage struct {
	Problems []FoundProblem
	Total    int
	More     bool
	LastRun  int64 // that tells what is NEW and GONE; 0 when there was none
}

// ProblemsBy says what problems are counted by.
type ProblemsBy string

// The groupings.
const (
	ProblemsBySource  ProblemsBy = "SOURCE"
	ProblemsByCatalog ProblemsBy = "CATALOG"
	ProblemsByAgency  ProblemsBy = "AGENCY"
)

// ProblemCount is how many problems of a code a group has.
type ProblemCount struct {
	Group string // id of the source, catalogue or agency; "" = none
	Code  ProblemCode
	New   int
	Still int
	Gone  int
}
