// Package graph is the domain of Sammenheng: what there is (life events,
// services, evidence, datasets, legal bases, laws, agencies), what each of a
// service's needs comes to (CLEAR, BLOCKED or UNKNOWN, and why), and the
// questions that can be asked of it. It imports the standard library only.
//
// The way of the data through the package is
//
//	Batch … Batch ──Merge──► Graph ──Assess──► Graph with verdicts
//	                                   │ Diff against what a Store holds
//	                                   ▼
//	                                 Update ──Store.Apply──► View / Neo4j
//
// Merge, Assess and Diff are pure: the same batches in any order give the same
// graph, byte for byte, and a verdict depends on facts and a date alone.
//
// What a load leaves beside the graph is its history: a Run, the Changes that it
// brought for people who follow the services (Changes compares what an update
// touches with what the store held of it), and the problems of its sources with
// how long they have been there. It becomes visible with the update, in one
// step; history.go is its port, Chronicle the reference.
//
// The ports of store.go say what a store promises; package memory keeps a View
// (the reference answers of this package), package neo4j answers in Cypher, and
// package graphtest proves the two equal.
//
// Where a rule comes from a published specification it is named beside the
// code: CPSV-AP-NO (services and events), DCAT-AP-NO (datasets), ELI (law),
// Enhetsregisteret (organisation numbers) and Lovdata (references to law).
//
// One edge type is ours and not in the tables of the domain page: ASSESSES
// leads from a curated assessment to the service, consumer and dataset that it
// speaks of. HAS_BASIS could not carry that, for a dataset does not *have* a
// basis that somebody found missing, and whoever counts HAS_BASIS in Cypher
// must get the bases that exist.
package graph
