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
//
// Over http a query may be named by its hash (persisted.go), and an answer to
// GET has a strong ETag (cached.go). The tag covers more than the digest of the
// data and the day of the verdicts: an answer may also tell the number of the
// version and how its sources fared, and the program words the explanations.
// What failed as a whole on our side has the status 5xx in plain JSON too,
// where the draft of GraphQL over HTTP would rather have 200, so that proxies,
// monitors and clients that try again see it. errors.go is the one table from
// errors to codes to statuses.
package server
