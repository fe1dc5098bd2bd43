package rdf

import (
	"errors"
	"fmt"
	"strings"
)

// Code says what kind of thing is wrong with a document.
type Code string

// The codes of Error.
const (
	Empty       Code = "EMPTY"       // no bytes at all
	HTML        Code = "HTML"        // a web page, often an error page or a login
	Binary      Code = "BINARY"      // an archive, a PDF, a spreadsheet …
	Encoding    Code = "ENCODING"    // bytes that are not the text they claim to be
	Syntax      Code = "SYNTAX"      // against the grammar of its format
	Truncated   Code = "TRUNCATED"   // ends in the middle of something
	TooBig      Code = "TOO_BIG"     // more bytes than Options.MaxBytes
	TooDeep     Code = "TOO_DEEP"    // nested deeper than Options.MaxDepth
	Context     Code = "CONTEXT"     // JSON-LD context that would have to be fetched
	Unsupported Code = "UNSUPPORTED" // a format or feature we do not read
	Read        Code = "READ"        // the bytes could not be read; Err is the cause
)

// Error is every error of Decode that concerns the document itself; errors
// that emit returns are handed back untouched.
type Error struct {
	Document string // Options.Name
	Format   Format // empty when the format was not recognised
	Line     int    // from 1; 0 = unknown
	Column   int    // from 1, in characters; 0 = unknown
	Code     Code
	Message  string // what is wrong and what to do, one sentence
	Err      error  // the cause, or nil
}

// Error reads "catalog.ttl:10:5: Turtle: expected '.' at end of triple".
func (e *Error) Error() string {
	var b strings.Builder
	if e.Document != "" {
		b.WriteString(e.Document)
	} else {
		b.WriteString("document")
	}
	if e.Line > 0 {
		fmt.Fprintf(&b, ":%d", e.Line)
		if e.Column > 0 {
			fmt.Fprintf(&b, ":%d", e.Column)
		}
	}
	b.WriteString(": ")
	if e.Format != "" {
		b.WriteString(e.Format.String() + ": ")
	}
	b.WriteString(e.Message)
	return b.String()
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Causes that constructors wrap.
var (
	errRelative = errors.New("not absolute (it needs a scheme such as https:)")
	errLanguage = errors.New("not a language tag (letters, then groups of letters or digits separated by single hyphens)")
)
