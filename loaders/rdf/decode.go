package rdf

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// DefaultMaxBytes is the size limit of a document when Options has none.
const DefaultMaxBytes int64 = 2 << 30

// DefaultMaxDepth is the nesting limit when Options has none.
const DefaultMaxDepth = 200

// Options describes one document to Decode. The zero value guesses everything.
type Options struct {
	Name      string // what errors call the document: a path or an address
	Base      string // absolute IRI that relative IRIs resolve against; default from Name
	MediaType string // Content-Type header, if any
	Format    Format // when not empty nothing is guessed
	MaxBytes  int64  // limit after decompression; 0 = DefaultMaxBytes
	MaxDepth  int    // limit of nesting; 0 = DefaultMaxDepth

	// Repaired is told of each address in JSON-LD that no IRI may look like and
	// what it is read as: JSON-LD, unlike the other syntaxes, lets a document
	// hold such addresses and drops what they say. May be nil.
	Repaired func(written, read string)
}

// Decode reads one document and hands every triple, those of all named graphs
// included, to emit: in document order where the format has one (in JSON-LD,
// nodes in document order, the properties of one in the order of their IRIs).
// The same triple may come twice.
//
// It returns the format it found. Errors about the document are *Error; an
// error that emit returns stops the decoding and is returned as it is. After
// an error the triples already emitted are a fragment and must be thrown away.
func Decode(r io.Reader, o Options, emit func(Triple) error) (f Format, err error) {
	if o.MaxBytes <= 0 {
		o.MaxBytes = DefaultMaxBytes
	}
	if o.MaxDepth <= 0 {
		o.MaxDepth = DefaultMaxDepth
	}
	input := &cause{r: r}
	terms := newTerms(o.Name, emit)
	defer func() {
		if p := recover(); p != nil {
			if terms.emitting {
				panic(p) // the caller's own, not ours to hide
			}
			err = &Error{Code: Syntax, Message: "the document makes the decoder fail; please report it", Err: fmt.Errorf("panic: %v", p)}
		}
		err = describe(err, input.err, o.Name, f)
	}()
	text, err := open(input, o.MaxBytes)
	if err != nil {
		return "", err
	}
	return decode(text, o, terms)
}

// decode finds the format and runs its decoder.
func decode(text *bufio.Reader, o Options, t *terms) (Format, error) {
	text, err := toUTF8(text)
	if err != nil {
		return "", err
	}
	head, whole, err := peekHead(text)
	if err != nil {
		return "", err
	}
	f, guessed, err := choose(head, whole, o)
	if err != nil {
		return "", err
	}
	checked := bufio.NewReaderSize(newTextReader(text), headSize)
	switch f {
	case RDFXML:
		return decodeRDFXML(checked, t, o)
	case NTriples, NQuads:
		return decodeLines(checked, t, f, guessed)
	case JSONLD:
		return decodeJSONLD(checked, t, o)
	default:
		return decodeTurtle(checked, t, f, guessed, o)
	}
}

// describe makes the error of Decode: the caller's own untouched, a failed
// read as such whatever a decoder made of it, everything else an *Error that
// names the document.
func describe(err, read error, name string, f Format) error {
	if err == nil {
		return nil
	}
	var emitted *emitError
	if errors.As(err, &emitted) {
		return emitted.err
	}
	e := &Error{}
	switch {
	case read != nil:
		e = &Error{Code: Read, Message: "cannot be read to its end: " + read.Error(), Err: read}
	case !errors.As(err, &e):
		e = &Error{Code: Syntax, Message: err.Error(), Err: err}
	}
	e.Document, e.Format = name, f
	if e.Code == Read || e.Code == Encoding || e.Code == TooBig {
		e.Format = "" // says nothing about the format
	}
	e.Message = strings.ReplaceAll(e.Message, "\n", " ")
	return e
}

// isBOM reports whether head begins with the mark.
func isBOM(head []byte, mark string) bool { return bytes.HasPrefix(head, []byte(mark)) }
