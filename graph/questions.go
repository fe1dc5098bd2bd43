package graph

import "context"

// Deeper answers what follows from the graph at a distance. It is part of
// Store. What-if, plans, leverage, worklists and coordination are not here: they
// are folds over Rows, the same on every store (WhatIf, UnblockingPlans,
// LeverageOf, WorklistOf, CoordinationOf); the questions of follow-up are folds
// over FollowUp and Rows.
type Deeper interface {
	// Impact returns every node that would feel the loss of q.Of (impact.go has
	// the table of which edges carry it), nearest first, then by SortKey, then
	// ID, without q.Of itself, each with the way that its impact takes.
	// ErrNotFound if q.Of is unknown; ErrInvalid if nothing can rest on a node
	// of its kind, or q.Types has a type that carries no impact; ErrLimit over
	// MaxImpact or MaxImpactDepth.
	Impact(ctx context.Context, q ImpactQuery) (ImpactPage, error)

	// Path returns the shortest paths between two nodes, whichever way their
	// edges point, in the order of path.go. Nodes too far apart, or not joined
	// at all, have none. ErrNotFound if an end is unknown; ErrInvalid for an
	// edge type or hub that does not exist; ErrLimit over MaxPathLength or
	// MaxPaths.
	Path(ctx context.Context, q PathQuery) ([]Path, error)

	// Rows returns every need row of every service in scope, with what the
	// folds must know of the agencies, laws and life events in them. An unknown
	// id gives no rows. Rows may be shared: nobody may change them.
	Rows(ctx context.Context, scope RowScope) (*Rows, error)

	// Coverage tells how much is recorded at all, first of the whole graph, then
	// of each source in order of precedence, or of each catalogue or agency that
	// has anything to count, by SortKey, then ID. ErrInvalid for a grouping that
	// does not exist.
	Coverage(ctx context.Context, by CoverageBy) ([]Coverage, error)

	// FollowUp returns all that the follow-up tables say. It may be shared:
	// nobody may change it.
	FollowUp(ctx context.Context) (*FollowUp, error)
}

// Step is one edge of a path.
type Step struct {
	Edge      *Edge     // its Needs may be missing
	Direction Direction // Out when it was walked from From to To
	Node      *Node     // where it leads
}

// Path is a way through the graph.
type Path struct {
	From  *Node
	Steps []Step // none when the path ends where it begins
}

// RowScope says of which services the rows are wanted. The zero value means
// all. What is set is joined: services in any of the parts are in scope.
type RowScope struct {
	LifeEvent ID   // those that it INCLUDES
	Services  []ID // these
	Touching  []ID // those with a row that has one of these, or what is PART_OF it at any distance, as dataset, consumer, provider, or as a law of a basis on either side
}

// all reports whether nothing narrows the rows.
func (s RowScope) all() bool {
	return s.LifeEvent == "" && s.Services == nil && s.Touching == nil
}

// Rows are whole services: each with all its need rows. The folds give the same
// answer about a service whatever other services stand beside it.
type Rows struct {
	// Needs are the rows by Service (SortKey, then ID), Evidenced and Dataset. A
	// service without needs has one row of nothing but Service, Consumers, and
	// UNKNOWN for NEEDS_NOT_STATED.
	Needs []Need

	// LifeEvents are those that include a service of Needs, by SortKey, then ID.
	LifeEvents []LifeEventRow

	// Above leads from an agency or law to what it is PART_OF at any distance,
	// nearest first, at the same distance by SortKey, then ID. Nothing is above
	// a node that is not in the map; never the node itself.
	Above map[ID][]ID

	// Bases are the legal bases, assessments included, of either side of a row.
	Bases map[ID]RowBasis

	// Datasets are those of the rows.
	Datasets map[ID]RowDataset

	// Look finds services, life events, agencies, laws and datasets by id, for
	// their order, whether they are ministries, and when laws are in force; nil
	// for what is not there.
	Look func(ID) *Node

	// AssessedOn is the day that the rows were judged on.
	AssessedOn Date
}

// RowBasis is what the folds must know of a legal basis.
type RowBasis struct {
	Laws     []ID             // that it is FOUNDED_IN, sorted by ID, without their acts
	Status   AssessmentStatus // of an assessment; "" for a basis that is recorded
	Consumer ID               // that an assessment speaks of; "" = any
	Valid    Period
}

// RowDataset is what a row that was decided early in the truth table does not
// tell of its dataset.
type RowDataset struct {
	Access   AccessRights
	Resolved bool
	Other    bool // it records bases for processing, restriction or other ends
	Untyped  bool // it records untyped bases, or legislation governs it
}

// LifeEventRow is a life event with all its services, in scope or not.
type LifeEventRow struct {
	LifeEvent ID
	Services  []ID // by SortKey, then ID
	Counts    Counts
}

// UnknownAs says what an UNKNOWN need counts as when it is asked whether
// something would be released. The three states themselves never change.
type UnknownAs string

// The readings of UNKNOWN.
const (
	AsClear   UnknownAs = "AS_CLEAR"   // the default: what nobody wrote down stops nobody
	AsBlocked UnknownAs = "AS_BLOCKED" // it stops the service until a basis is shown
)

// orDefault is AS_CLEAR where nothing is said.
func (u UnknownAs) orDefault() UnknownAs {
	if u == "" {
		return AsClear
	}
	return u
}

// stops reports whether a state holds a service back.
func (u UnknownAs) stops(s State) bool {
	return s == Blocked || s == Unknown && u == AsBlocked
}
