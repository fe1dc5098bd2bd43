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
//	(:Run {number, …})-[:BROUGHT]->(:Change {run, place, …})
//	                                   the history: loads, and what each changed
//	(:Problem {key, …})                what the last load found wrong
//
// A node is a Thing, which carries the unique id, and has its kinds as further
// labels; a relationship has the type of its edge. Properties are for people
// and for Cypher: titles per language, states, reasons, dates, sources. What
// has no natural form as properties is kept beside them in json (and, on
// NEEDS, rows), so that reading gives back the very node or edge that was
// written. A NEEDS has a member for each need row in datasets, states, reasons,
// decides, providers and laws; the members of the last two are IRIs separated
// by spaces. Its own state and reason are those of its best row. hash is the
// fingerprint, and leaving (of a node) the digest of those of the relationships
// that leave it. pos is the place in every list: sort key, tab, id.
// decidingProviders and decidingLaws of a service gather its deciding rows.
// The json of a node and its properties agree because one function writes both;
// whoever changes the one by hand must change the other, and had better load.
//
// Aliases are nodes, not a list property, because the members of a list have no
// index; titleWords, descriptionWords (those that no title has) and keys are lists
// under a full-text index whose analyser leaves each member as it is.
//
// The shape in Meta is the number of all this. A program that finds an older one
// refuses questions, tells a loader that nothing there is as it should be, and
// has the next load write everything anew; it refuses a newer one altogether.
//
// # Follow-up
//
// What the follow-up tables say are Things like all others, with these labels and,
// beside what every Thing has, these properties. text is the bokmål text. Dates
// are ISO 8601, words those of package graph, in capitals.
//
//	Measure         type, status, start, due, finished, fundingDevelopment and fundingOperation (a FundingState, UNKNOWN
//	                where nobody said), fundingDevelopmentOre and fundingOperationOre (100 to a krone),
//	                providesKinds, providesDatasets and providesConsumers (a member of each for each basis that it
//	                would create; the consumer '' is whoever)
//	Barrier         type, status, since
//	Indicator       unit, better, population, barrier, years and values (a member of each for each observation)
//	StatusReport    period, status, due, delivered
//	LearningPoint   barriers (types)
//	Recommendation  issuer, number, progress, barriers (types)
//
//	(:Agency)-[:LEADS]->(:Measure)-[:DEPENDS_ON]->(:Measure)
//	(:Measure)-[:ADDRESSES]->(a Barrier, LifeEvent, Service, Dataset, LegalBasis, Law or Recommendation)
//	(:Barrier)-[:HINDERS]->(a LifeEvent, Service, Dataset, Agency or Law)
//	(:Agency)-[:REPORTS]->(:StatusReport)
//	(:Agency)-[:FOLLOWS_UP]->(:Recommendation)
//	(a StatusReport, LearningPoint, Recommendation or Indicator)-[:CONCERNS]->(what it speaks of)
//
// A node that is only referred to has its label and none of the properties. Which
// barriers of a life event and its services does no open measure address?
//
//	MATCH (e:LifeEvent {title: 'Alvorlig sykt barn'})-[:INCLUDES*0..1]->(hindered)<-[:HINDERS]-(b:Barrier)
//	WHERE coalesce(b.status, 'UNKNOWN') <> 'RESOLVED' AND NOT EXISTS {
//	  MATCH (b)<-[:ADDRESSES]-(m:Measure) WHERE NOT coalesce(m.status, 'UNKNOWN') IN ['DONE', 'STOPPED']
//	}
//	RETURN DISTINCT b.type, b.title, b.since ORDER BY b.type, b.title
//
// And which open measures that are overdue have nobody to pay for running what they make?
//
//	MATCH (m:Measure)<-[:LEADS]-(a:Agency), (meta:Meta)
//	WHERE NOT m.status IN ['DONE', 'STOPPED'] AND m.due < meta.assessedOn AND m.fundingOperation IN ['NONE', 'UNKNOWN']
//	RETURN m.due, m.title, a.title ORDER BY m.due, m.pos, a.pos
//
// The store answers FollowUp whole, in four statements; who asks folds it (package
// graph). Missing bases are no Barriers: they follow from the states of NEEDS.
//
// # The history
//
// Run, Change and Problem are no Things, so no question about the graph sees
// them. They name things by the ids that these had at the time: where the
// subject is still there, (:Thing {id: c.subject}) is it, or the Thing that has
// it as alias. What is not set has no property, and json has the rest.
//
// Run: number, name (that it is pinned under), day (that the verdicts are for),
// started, ended, program, version and digest (of the graph after it), unchanged
// (it left the graph as it was), sources and failed (ids; failed were not read
// whole), blocked, unknown and clear (services after it), nodesAdded and so on
// (what it wrote), changes (how many it brought), problems (found), newProblems
// and goneProblems (of these, and since the run before).
//
// Change: run, place (in the run's list, from 0), day, kind (a ChangeKind),
// subject with subjectKind and title (bokmål), from and to (states of a
// service), role (type of the edge whose owner is another), before and after
// (ids of what it was and is), upto (the day on which a basis ends or begins),
// sources and sourceFailed, illustrative, lifeEvents and agencies (that it
// concerns).
//
// Problem: key (the same one tomorrow has the same key), code, source, document,
// subject, property, value, message, firstRun and since (the run that found it
// first, and its day), goneRun (the last run, if that no longer found it; the
// next one deletes it), agencies (whose it is to mend), catalogs (that list the
// subject), pos (its place in every list: source, code, subject and key with
// tabs between), hash.
//
//	MATCH (r:Run)-[:BROUGHT]->(c:Change {kind: 'SERVICE_RELEASED'}) WHERE r.day >= '2026-05-01'
//	RETURN r.day, c.title ORDER BY r.number, c.place
//
// The record of a run is written in the transaction that publishes its version,
// so neither is there without the other; of an update in steps that is the last
// one, however many problems there are. A run that changed nothing, and a pin,
// go in one transaction under the marker. lastRun in Meta is the number of the
// last run, and history counts the changes of the history, by which a Read knows
// that it moved beside a version that did not. A database without any Run has no
// history yet.
//
// # How readers never see a mix
//
// A commit of Neo4j is atomic for durability, not for visibility: other
// sessions can see it half done. Therefore Meta has a marker, set and cleared
// in commits of their own around the data. A question reads version and marker
// before and after, in the same transaction (in a cluster: on the same server),
// and is asked again when either moved. The questions that pages are made of
// are one statement each, marker and ids included (askAlone), for a quiet one
// costs little but its exchanges with the server.
//
// A small update goes in one transaction, and the marker is set only when
// everything but the commit is done, so readers wait for the commit alone. A
// large one (Config.OneTransaction) goes in steps under the closed marker,
// because the database refuses to hold it in memory.
//
// The marker has a lease, so that a loader that dies does not close the store
// for ever: after a one-transaction update the data are the old or the new, and
// the store opens when the lease ends. A stepwise update that was broken off
// leaves the store closed to readers. Then Fingerprints tells what is there,
// half old and half new, as the old version number with an empty Digest and
// Inputs, and the next Apply finishes it: a loader must call Apply also when
// the Update is Empty, if the digests differ. Runs and the fingerprints are all that
// answers until then: the history is whole, but nothing can be told of the graph
// before, so a loader cannot tell what such an Apply changes.
//
// # How a loader finds what changed
//
// It reads id, hash and leaving of every node, and the hashes of relationships
// only where leaving is not what it should be, for there are five times as many
// of these. A digest that tells of relationships which are not there would hide
// them for good, so none is believed when it may be one: after an update that
// was broken off, in a database of an older shape, and when Neo4j counts other
// numbers of Things and of relationships between them than the version has,
// because somebody took some away by hand or added some. Then all hashes are
// read, and what is wrong is put right. Only whoever does as much of the one as
// of the other goes unseen, until something else changes there.
//
// # Questions at a distance
//
// Impact is a walk of which the server answers one level at a time
// (impact_next). A pattern of variable length would find every way there is, of
// which there can be millions, and cannot say which of the shortest comes
// first. Path has the server search (path_few), which is lazy: it stops after
// the 201st of the shortest paths. When there are more than 200, or the path
// may be longer than six edges, Path walks from both ends, as Impact does
// (path_next). What the server leaves to Go:
//
//   - Impact: nothing but to put a level in the order of its ways. The server
//     applies graph.ImpactRules, picks the edge that counts, and cuts the level.
//   - Path: which of the shortest paths come first. The server gives all of
//     them or, for a walk, what lies beside each node, and picks the edges.
//   - Rows: whether a row rests on a basis (the server gives the services that
//     may), and the order of what lies above an agency or law.
//
// A row of an answer costs about 15 µs whatever is in it, so these statements
// put many into one row (packed).
//
// Coverage is counted by the server. Rows.Look gives nodes with ID, SortKey
// (its first 3 900 bytes), Ministry and Valid alone, for what the rows, the
// bases, the life events and the scope name.
//
// # Where it is narrower than the embedded store
//
// An index entry has room for about 8 000 bytes. Ids and aliases are limited to
// 4 000 bytes, as are names of runs (ErrInvalid names the one), sort keys count with their first
// 3 900, and exact keys or words over 8 000 bytes are not found by search, nor
// problems by a subject that is longer.
package neo4j
