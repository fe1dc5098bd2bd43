// Package neo4j keeps the graph in a Neo4j database, 5.26 or later, Community
// included, and answers every question there, in Cypher. It fulfils the ports
// of package graph exactly as package memory does; graphtest.Run proves it.
//
// # What is in the database
//
//	(:Thing:Service {id, title, state, reasons, …})-[:NEEDS {state, reason, datasets, …}]->(:Thing:Evidence {…})
//	(:Alias {id})-[:OF]->(:Thing)      every other IRI of a node
//	(:Meta {id: 'meta', version, …})   what the whole is, and whether it is being changed
//	(:Lock {id: 'lock'})               what writers wait for each other on
//
// A node is a Thing, which carries the unique id, and has its kinds as further
// labels; a relationship has the type of its edge. Properties are for people
// and for Cypher: titles per language, states, reasons, dates, sources. What
// has no natural form as properties is kept beside them in json (and, on
// NEEDS, rows), so that reading gives back the very node or edge that was
// written. A NEEDS has a member for each need row in datasets, states, reasons,
// decides, providers and laws; the members of the last two are IRIs separated
// by spaces. Its own state and reason are those of its best row. hash is the
// fingerprint. pos is the place in every list: sort key, tab, id.
// decidingProviders and decidingLaws of a service gather its deciding rows.
// The json of a node and its properties agree because one function writes both;
// whoever changes the one by hand must change the other, and had better load.
//
// Aliases are nodes, not a list property, because the members of a list have no
// index; words and keys are lists under a full-text index whose analyser leaves
// each member as it is.
//
// # How readers never see a mix
//
// A commit of Neo4j is atomic for durability, not for visibility: other
// sessions can see it half done. Therefore Meta has a marker, set and cleared
// in commits of their own around the data. A question reads version and marker
// before and after, in the same transaction (in a cluster: on the same server),
// and is asked again when either moved. A small update goes in one transaction,
// and the marker is set only when everything but the commit is done, so readers
// wait for the commit alone. A large one (Config.OneTransaction) goes in steps
// under the closed marker, because the database refuses to hold it in memory.
//
// The marker has a lease, so that a loader that dies does not close the store
// for ever: after a one-transaction update the data are the old or the new, and
// the store opens when the lease ends. A stepwise update that was broken off
// leaves the store closed to readers. Then Fingerprints tells what is there,
// half old and half new, as the old version number with an empty Digest and
// Inputs, and the next Apply finishes it: a loader must call Apply also when
// the Update is Empty, if the digests differ.
//
// # Questions at a distance
//
// Impact and Path are walks of which the server answers one level at a time
// (impact_next, path_next). A pattern of variable length would find every way
// there is, of which there can be millions, and cannot say which of the
// shortest comes first. What the server leaves to Go, over the nodes that were
// walked over:
//
//   - Impact: nothing but to put a level in the order of its ways. The server
//     applies graph.ImpactRules, picks the edge that counts, and cuts the level.
//   - Path: which of the shortest paths come first. The server gives each new
//     node with those that it lies beside, and picks the edges of the paths.
//   - Rows: whether a row rests on a basis (the server gives the services that
//     may), and the order of what lies above an agency or law.
//
// Coverage is counted by the server. Rows.Look gives nodes with ID, SortKey
// (its first 3 900 bytes), Ministry and Valid alone, for what the rows, the
// bases, the life events and the scope name.
//
// # Where it is narrower than the embedded store
//
// An index entry has room for about 8 000 bytes. Ids and aliases are limited to
// 4 000 bytes (ErrInvalid names the one), sort keys count with their first
// 3 900, and exact keys or words over 8 000 bytes are not found by search.
package neo4j
