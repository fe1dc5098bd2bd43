package graph

// Fingerprints are hashes of what a store holds.
type Fingerprints struct {
	Version Version
	Nodes   map[ID]NodePrint

	LastRun  int64                  // number of the last run in the history; 0 = none
	Problems map[string]HeldProblem // by key: those that are there, without those that are gone
}

// NodePrint is what is known of a node that a store holds, and of what leaves
// it. "" is as no other hash: it says that the store cannot vouch for what it
// holds there.
type NodePrint struct {
	Hash    string // of the node
	Leaving string // digest of the edges that leave it
}

// Update is the difference between two versions, verdicts included.
type Update struct {
	Base    int64   // the number of the version it was computed against
	Version Version // what the store will hold; Number is Base + 1

	Nodes        []Hashed[*Node] // new or changed, by ID
	RemovedNodes []ID            // sorted; every edge of a removed node is in RemovedEdges
	Edges        []Hashed[Edge]  // new or changed, by EdgeKey
	RemovedEdges []EdgeKey       // sorted
	Leaving      []Leaving       // of the nodes, new ones included, from which other edges leave than the store told; by ID

	Record *RunRecord // the run that makes it; nil = history is not told of it
}

// Leaving is the digest of the edges that leave a node, which the next
// Fingerprints tell.
type Leaving struct {
	ID     ID
	Digest string
}

// Hashed is a value with its fingerprint and whether the store holds an older
// form of it.
type Hashed[T any] struct {
	Value T
	Hash  string
	New   bool
}

// Empty reports whether the update changes nothing that an answer rests on.
func (u Update) Empty() bool {
	return len(u.Nodes)+len(u.RemovedNodes)+len(u.Edges)+len(u.RemovedEdges) == 0
}
