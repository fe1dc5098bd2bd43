// Package rdf turns bytes into triples and triples into bytes.
//
// It is the only package that knows an RDF library: knakk/rdf supplies the
// term types, goRDFlib the Turtle, TriG and RDF/XML grammars, json-gold the
// JSON-LD algorithms. N-Triples and N-Quads are read by our own line reader.
//
// Reading is all or nothing for the caller who checks the error: a document
// that is cut short, damaged, too big or not RDF at all gives an *Error, never
// a shorter graph. Nothing here opens a file or a network connection.
//
// Language tags are lower case (RDF 1.1 §3.3 compares them so) and blank nodes
// carry a label that no other document can have.
package rdf
