// Package rdftest makes RDF files for tests and benchmarks: catalogues of
// services, events, evidence, datasets and agencies in the shape that
// data.norge.no publishes, as large as asked for. Names and numbers are made
// up; nothing in them is a fact about a real agency.
package rdftest
