// Package export writes what a store holds for other programs: RDF that loads
// again to the same graph, GraphML for Gephi and yEd, and tables for Excel.
//
// Everything is read through the store's port in pages, and written as it is
// read. The caller calls inside one graph.Store.Read, so that an export holds
// one version; Read may run its function again, and the caller must then begin
// with an empty writer. The same version gives the same bytes.
//
// # RDF
//
// lines is the table: which property carries which edge, in the direction that
// loaders.Map reads it. Nodes keep the classes that were published; where those
// do not tell the kind, and for all that no specification has a term for,
// statements of package extra stand in.
//
// A document that is loaded by itself gives the same nodes, edges and verdicts.
// It does not carry which of several sources said what, the predicates that an
// edge came from, and therefore not which facts are example data. Where that
// matters, Facts and Examples write two documents; loaded as two sources, the
// second of them illustrative, they give every mark back.
package export
