// Package server answers GraphQL from a graph.Store, over http and without it.
//
//	http ── limits ── one version (store.Read) ── resolvers ──► graph.Store
//
// Resolvers translate and nothing else: what an answer is, and its order, is
// the store's contract (graph/store.go). The whole of one request is run inside
// graph.Store.Read, so that it stands on one version of the data; it may
// therefore run twice. A failure of the store fails the whole answer, since
// half of one would look like good news.
//
// Each field of a query takes a fixed number of store calls, whatever the
// number of rows: see schema.Cohort, and why it stands in for the batch
// resolvers that the design names.
package server
