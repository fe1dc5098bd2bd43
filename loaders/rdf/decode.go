package rdf

import (
	"io"
)

// DefaultMaxBytes is the size limit of a document when Options has none: the
// national catalogues together are a tenth of it.
const DefaultMaxBytes int64 = 2 << 30

// DefaultMaxDepth is the nesting limit when Options has none; the deepest
// real catalogue nests 9 levels.
const DefaultMaxDepth = 200

// Options describes one document to Decode. The zero value guesses everything.
type Options struct {
	Name      string // what errors call the document: a path or an address
	Base      string // absolute IRI that relative IRIs resolve against; default from Name
	MediaType string // Content-Type header, if any
	Format    Format // when not empty nothing is guessed
	MaxBytes  int64  // limit after decompression; 0 = DefaultMaxBytes
	MaxDepth  int    // limit of nesting; 0 = DefaultMaxDepth
}

// Decode reads one document and hands every triple, those of all named graphs
// included, to emit: in document order where the format has one (in JSON-LD,
// graph by graph in the order of their names). The same triple may come twice.
//
// It returns the format it found. Errors about the document are *Error; an
// error that emit returns stops the decoding and is returned as it is. After
// an error the triples already emitted are a fragment and must be thrown away.
func Decode(r io.Reader, o Options, emit func(Triple) error) (Format, error) {
	return "", nil
}
