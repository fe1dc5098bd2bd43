// Package schema is the GraphQL API of Sammenheng: the SDL, written by hand,
// one noun a file; the Go types that its objects are bound to; and what gqlgen
// makes of both (generated.go). Enums, inputs and plain values are the types of
// package graph: gqlgen generates no models.
//
// The design asks for gqlgen's batch resolvers (@goField(batch: true)) against
// N+1. They group the parents of one JSON list only: the needs of 25 services
// are 25 lists, so whatever hangs on a need would take 25 calls, and below
// edges { node } they do not group at all. A Cohort does: it holds all nodes
// that one field of a query came to, over all lists, and each further field is
// asked of the store once for the whole cohort. The number of store calls is
// then the number of fields in the query, whatever the number of rows.
//
// # Changing the schema
//
// Others build on it, and nobody tells us who. A change may therefore add, and
// may not take away or tighten: Breaks lists what that means, a test compares
// the schema with the one released last (released.graphql), and “sammenheng
// schema --check FILE” does the same for any other. A client must expect new
// types, fields, optional arguments and enum values.
//
// What must go goes in two steps. First, beside its replacement, it is marked
//
//	@deprecated(reason: "Use newName. Goes after 2027-06-30.")
//
// where Use names what stands in for it, a field, argument or value beside it
// or Type.field, and the day is at least half a year after the release that
// says so first; words may follow the name. Deprecations tells what is wrong
// with such a reason. It works unchanged until that day; after it, it may be
// removed, and Breaks does not count that. A type cannot be marked: it may go
// with the last field that leads to it.
//
// A release writes the file: sammenheng schema > schema/released.graphql. Its
// name ends otherwise than those of the schema's own files, or gqlgen would
// read it too.
package schema
