package rdf

import (
	"io"
	"iter"
)

// Encode writes triples to w as NTriples or Turtle.
func Encode(w io.Writer, f Format, triples iter.Seq[Triple]) error {
	return nil
}
