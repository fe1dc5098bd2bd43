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
package schema
