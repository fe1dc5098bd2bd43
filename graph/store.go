package graph

import "context"

// Store keeps one version of the graph and answers from it. An adapter is what
// passes graphtest.Run.
type Store interface {
	Catalogue
	Questions
	Deeper
	History
	Writer

	// Read runs fn so that every call on the store with fn's context answers
	// from one and the same version. When the version moves under fn, fn is run
	// again from the start; after a few seconds of that ErrUnavailable. A call
	// outside Read stands on one version of its own.
	Read(ctx context.Context, fn func(ctx context.Context) error) error

	// Close releases what the store holds. Calls after it fail.
	Close() error
}

// Catalogue answers what there is.
type Catalogue interface {
	// Version says what the store holds. A store that was never written to has
	// Number 0.
	Version(ctx context.Context) (Version, error)

	// Nodes returns the node of each id or alias, in the order asked; nil where
	// nothing has that id.
	Nodes(ctx context.Context, ids []ID) ([]*Node, error)

	// List returns the nodes of q.Kind that pass q.Filter, ordered by SortKey,
	// then ID. ErrLimit if q.First is over MaxFirst, ErrInvalid if the filter
	// names a thing that does not fit the kind; an unknown id in a filter gives
	// an empty page.
	List(ctx context.Context, q ListQuery) (NodePage, error)

	// Neighbours returns, for each id, a page of the nodes that its edges of
	// q.Type lead to (Out) or come from (In), with the edge, ordered by the
	// neighbour's SortKey, then ID. One call serves a whole list of parents.
	// An unknown id has an empty page.
	Neighbours(ctx context.Context, ids []ID, q NeighbourQuery) ([]NeighbourPage, error)

	// Search finds nodes in three tiers and returns each node once, in the first
	// tier that it is in; within a tier by SortKey, then ID. Total counts all.
	//
	//  1. Exact hits: q.Text is the id, an alias, an identifier, an FDK id, the
	//     organisation number or the law reference of the node. Case and white
	//     space do not count. Law references are known in every form that
	//     LawReference and CanonicalLaw read.
	//  2. Title hits: every word of q.Text begins a word of the node's titles.
	//  3. Description hits: every word of q.Text begins a word of the node's
	//     titles or descriptions; some or all are in the descriptions alone.
	//
	// Titles and descriptions of every language count together, alternative
	// names among them. Words are as Fold makes them: case and accents folded,
	// æ, ø and å kept, ä found as æ and ö as ø; their order does not matter.
	// Text without any word finds exact hits only. ErrLimit if q.Text has more
	// than MaxWords words.
	//
	// A page whose q.After is the place of a hit goes on behind that hit, in its
	// tier and then in the next ones. Behind any other place, such as that of a
	// node which the newest version no longer finds, it goes on with the title
	// hits behind that place, then with all description hits.
	Search(ctx context.Context, q SearchQuery) (NodePage, error)
}

// Questions answers what follows from what there is.
type Questions interface {
	// BlockedServices returns the services that pass q, ordered by SortKey,
	// then ID, with the counts of all three states under the same filter (its
	// States left out).
	BlockedServices(ctx context.Context, q BlockedQuery) (BlockedPage, error)

	// Needs returns the need rows of each service, ordered by Evidenced, then
	// Dataset; none where the id is unknown or no service.
	Needs(ctx context.Context, services []ID) ([][]Need, error)

	// UpstreamBlocks returns, for each service, the other services that it
	// REQUIRES at any distance and that are BLOCKED, by SortKey, then ID.
	UpstreamBlocks(ctx context.Context, services []ID) ([][]*Node, error)

	// Summaries returns the summary of each life event, nil where the id is
	// unknown or no life event.
	Summaries(ctx context.Context, lifeEvents []ID) ([]*Summary, error)
}

// Writer changes what the store holds.
type Writer interface {
	// Fingerprints tells what the store holds, as Compare needs it. After an
	// update that was broken off half way only it, EdgeFingerprints, Runs and
	// Apply answer: it tells the old version's number, without a digest, so that
	// a load can finish.
	Fingerprints(ctx context.Context) (Fingerprints, error)

	// EdgeFingerprints tells the hashes of the edges that leave the nodes with
	// these ids, any number of them. An alias or an unknown id has none.
	EdgeFingerprints(ctx context.Context, ids []ID) (map[EdgeKey]string, error)

	// Apply makes the update visible as one new version, whose number is one
	// higher. Readers see the old version or the new one, never a mix; a
	// failure leaves the old one. ErrConflict when the store does not hold the
	// version that the update was computed against (u.Base).
	//
	// u.Record becomes part of the history in the same step. Errors as
	// RunRecord.Check for u.Version.Number, and ErrConflict when another run has
	// the run's name.
	Apply(ctx context.Context, u Update) (Version, error)

	Historian
}

// MaxFirst is the largest page.
const MaxFirst = 100

// Version is what every answer carries.
type Version struct {
	Number     int64    // counts up by one with each update
	Digest     string   // of all nodes and edges, verdicts included: equal graphs have equal digests
	Inputs     string   // of the documents, settings and program that it was made from
	AssessedOn Date     // the day the verdicts hold for
	Sources    []Source // in order of precedence
	Problems   int      // how many problems the load found
	Nodes      int
	Edges      int
}

// Position is a place in an ordered list; the zero Position is its start.
type Position struct {
	SortKey string
	ID      ID
}

func (p Position) before(o Position) bool {
	if p.SortKey != o.SortKey {
		return p.SortKey < o.SortKey
	}
	return p.ID < o.ID
}

// Page asks for the First items behind After. First is 0 to MaxFirst; 0 asks
// for the total only. ErrLimit above, ErrInvalid below.
type Page struct {
	First int
	After *Position // nil or zero = from the start; need not be the place of an item
}

// NodePage is a page of nodes.
type NodePage struct {
	Nodes []*Node
	Total int  // of the whole list
	More  bool // there are items behind the page
}

// ListQuery asks for nodes of a kind.
type ListQuery struct {
	Kind   Kind
	Filter ListFilter
	Page
}

// ListFilter narrows a list. Everything set must hold.
type ListFilter struct {
	Agency    ID           // LifeEvent, Service: RESPONSIBLE for it; Dataset, DataService, Catalog: PUBLISHES it
	LifeEvent ID           // Service: INCLUDES it
	Law       ID           // Dataset, Service: a basis FOUNDED_IN it or GOVERNED_BY it; of a section, not its act
	Ministry  ID           // Agency: it, or PART_OF it at any distance
	State     State        // Service
	Access    AccessRights // Dataset
	Source    string       // any: a source with this id speaks of it
	Resolved  *bool        // any
	National  bool         // LifeEvent: one of the seven
}

// Direction says which end of an edge the asker stands at.
type Direction int

// The directions.
const (
	Out Direction = iota // from the asker
	In                   // to the asker
)

// NeighbourQuery asks for what lies one edge away.
type NeighbourQuery struct {
	Type      EdgeType
	Direction Direction
	Kind      Kind // only neighbours of this kind; "" = any
	Page
}

// Neighbour is a node one edge away.
type Neighbour struct {
	Node *Node
	Edge *Edge // its Needs may be missing: ask Needs for them
}

// NeighbourPage is a page of neighbours.
type NeighbourPage struct {
	Neighbours []Neighbour
	Total      int
	More       bool
}

// BlockedFilter narrows the services. Everything set must hold; ids may be
// aliases, here as in every filter. The reason NEEDS_NOT_STATED finds services
// without rows.
type BlockedFilter struct {
	States    []State // nil = BLOCKED
	LifeEvent ID      // the life event INCLUDES the service
	Consumer  ID      // the agency is RESPONSIBLE for the service
	Provider  ID      // a deciding row has this provider …
	Law       ID      // … and this law among its Laws …
	Reason    Reason  // … and this reason: one row must have all three
	Ministry  ID      // it, or an agency PART_OF it at any distance, is a consumer, or a provider of a deciding row
}

// BlockedQuery asks for services by state.
type BlockedQuery struct {
	Filter BlockedFilter
	Page
}

// BlockedPage is a page of services, with what must stand beside it.
type BlockedPage struct {
	NodePage
	Counts Counts // under the same filter, whatever States says
}

// Counts are numbers of services.
type Counts struct {
	Blocked int
	Unknown int
	Clear   int
}

// Of is the count of a state.
func (c Counts) Of(s State) int {
	switch s {
	case Blocked:
		return c.Blocked
	case Clear:
		return c.Clear
	default:
		return c.Unknown
	}
}

// Add counts n more services in a state.
func (c *Counts) Add(s State, n int) {
	switch s {
	case Blocked:
		c.Blocked += n
	case Clear:
		c.Clear += n
	default:
		c.Unknown += n
	}
}

// Summary is a life event at a glance.
type Summary struct {
	LifeEvent       ID
	Counts          Counts        // of the services that it INCLUDES
	BlockedUpstream int           // of those, how many have a blocked service upstream
	Reasons         []ReasonCount // services with a deciding row of that reason, in the order of Reasons(); a service may count under several
	Agencies        []*Node       // consumers of its services and providers of their need rows, by SortKey, then ID
	Ministries      []*Node       // agencies marked Ministry that are among those or that those are PART_OF at any distance; same order
}

// ReasonCount is how many services a reason decides.
type ReasonCount struct {
	Reason   Reason
	Services int
}
