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
// Beside the catalogues stand the follow-up tables: measures, barriers,
// indicators, status reports, learning points and recommendations. They are nodes
// and edges like all others; a store hands them over whole (Deeper.FollowUp), and
// the questions are folds over them and the need rows, the same on every store:
//
//	BarriersOf       what stands in the way of a life event, and who does something
//	ReleaseOf        what measures would change: they become hypotheses of WhatIf
//	Expectations     when each measure will be done, if all goes as written
//	ForecastOf       when a life event clears, then, and because of what
//	RelatedMeasures  which measures work on the same things, knowing or not
//	StandingOf       what follow-up asks of an agency or ministry
//	KnowledgeOf      the four needs for knowledge of the national roadmap
//	RoundOf          what the status reports of a period change
//
// What is missing in law is never written down as a barrier: BarriersOf derives
// it from the verdicts and sets it beside the curated ones, each basis once.
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
