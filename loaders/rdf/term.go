package rdf

import (
	"fmt"
	"strings"

	knakk "github.com/knakk/rdf"

	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// Terms are comparable with == and usable as map keys: every constructor of
// this package leaves a literal's cached Go value empty.
type (
	// Term is an IRI, a Literal or a Blank.
	Term = knakk.Term
	// IRI is an absolute IRI; String gives it without angle brackets.
	IRI = knakk.IRI
	// Literal is a lexical form with a datatype and, for texts, a language.
	Literal = knakk.Literal
	// Blank is a blank node; its label is unique to its document.
	Blank = knakk.Blank
	// Triple is one statement.
	Triple = knakk.Triple
	// Subject is an IRI or a Blank.
	Subject = knakk.Subject
	// Predicate is an IRI.
	Predicate = knakk.Predicate
	// Object is any Term.
	Object = knakk.Object
)

// NewIRI returns the IRI s, or an error when s is empty, relative, or holds a
// character that no IRI may hold (spaces, <, >, ", {, }, |, ^, `, \).
func NewIRI(s string) (IRI, error) {
	iri, err := knakk.NewIRI(s)
	if err != nil {
		return IRI{}, fmt.Errorf("IRI %q: %w", s, err)
	}
	if !isAbsolute(s) {
		return IRI{}, fmt.Errorf("IRI %q: %w", s, errRelative)
	}
	return iri, nil
}

// NewBlank returns the blank node with this label. Labels that Decode makes
// never meet labels given here unless a caller copies one.
func NewBlank(label string) (Blank, error) {
	b, err := knakk.NewBlank(label)
	if err != nil {
		return Blank{}, fmt.Errorf("blank node %q: %w", label, err)
	}
	return b, nil
}

// NewText returns value in language lang (lower-cased), or the plain string
// value when lang is empty. An ill-formed language tag is an error.
func NewText(value, lang string) (Literal, error) {
	if lang == "" {
		return NewLiteral(value, "")
	}
	if !isLanguageTag(lang) {
		return Literal{}, fmt.Errorf("language tag %q: %w", lang, errLanguage)
	}
	return langLiteral(value, strings.ToLower(lang))
}

// NewLiteral returns value with this datatype IRI; an empty datatype means
// xsd:string, one that is no IRI is an error.
func NewLiteral(value, datatype string) (Literal, error) {
	if datatype == "" {
		datatype = vocab.XSDString
	}
	dt, err := NewIRI(datatype)
	if err != nil {
		return Literal{}, fmt.Errorf("datatype: %w", err)
	}
	return knakk.NewTypedLiteral(value, dt), nil
}
