// Package mapper turns one document's triples into a graph.Batch by rules.
//
// The packages dcat, cpsv, org and law hold the rules: which classes make which
// kind of node, and the tables of edges, a line per property, as the domain
// page has them. The Builder here knows no vocabulary beyond what every kind
// shares (identifiers, pages, dates). It works in three steps:
//
//  1. Every resource gets its kinds: from its classes, or, when it has no class
//     at all, from properties that only one kind has.
//  2. Every resource with a kind is described: its statements go through the
//     tables once. What a statement points at becomes a node too. Where the
//     table offers several edges for a property, the target's classes decide.
//  3. A resource that is pointed at and has no class that we know is described
//     as the kind that the property leads to: concepts, publishers without a
//     class, blank nodes.
//
// A node is resolved when the document gives it a class of its kind or a title,
// or when it is a blank node, which nobody else can describe. The rest are
// stubs.
//
// A title is demanded of the kinds for which CPSV-AP-NO and DCAT-AP-NO make one
// mandatory: event, service, evidence, dataset, data service, output, catalogue
// and agency. Rules on datasets, legal resources and concepts have none there.
//
// Mapping takes time in proportion to the number of triples, and the batch is
// sorted, so the order of statements in the document changes nothing.
package mapper
