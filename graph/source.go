package graph

// Source is one that a load read. The order of sources is their precedence.
type Source struct {
	ID           string // stable name, shown wherever a fact comes from it
	Title        string
	Address      string // the file, folder or http address it was read from, as configured
	Licence      string
	Illustrative bool // its facts are example data and are shown as such
	Stale        bool // it failed in the last load, so its last good documents stand in
	Documents    int  // how many documents were read
}
