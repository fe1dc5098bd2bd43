package schema

import "github.com/sammenheng/sammenheng/graph"

// Assessment is what somebody found out about a legal basis, and the objects
// that it speaks of; nil where it names none.
type Assessment struct {
	*graph.Assessment
	Service  *Service
	Consumer *Agency
	Dataset  *Dataset
	Law      *Law
}

// Note is what they add.
func (a *Assessment) Note() *string { return orNil(a.Assessment.Note) }
