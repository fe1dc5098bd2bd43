package schema

import "github.com/sammenheng/sammenheng/graph"

// Source is a source of a load.
type Source struct{ graph.Source }

// Address is where it is read from.
func (s Source) Address() *string { return orNil(s.Source.Address) }

// Licence is what it is published under.
func (s Source) Licence() *string { return orNil(s.Source.Licence) }

// Record is a catalogue's record of a thing.
type Record struct{ graph.Record }

// ID is the record's own IRI.
func (r Record) ID() string { return r.Record.ID }
