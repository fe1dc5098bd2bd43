// Package vocab names the terms of the RDF vocabularies that are read and
// written: one vocabulary a file, a constant a term. No other package spells
// out an IRI.
//
// A term that real files write in several namespaces is a function that lists
// them all.
package vocab
