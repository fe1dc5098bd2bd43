// Package loaders is the way from sources to a store:
//
//	Config ──source──► documents ──archive──► known ones: as they were mapped before
//	                       │ new ones: rdf, curated ──► triples, rows
//	                       │                               │ Map (cpsv, dcat, org, law)
//	                       │                               ▼
//	                       └─────────────────────────► graph.Batch … ──graph.Merge, Assess──► Graph
//	                                                                      │ graph.Diff, Changes, DiffProblems
//	                                                                      ▼
//	                                                         archive.Commit, Store.Apply
//
// Each step is one file or package and knows only the one before it: gather.go
// finds what each source consists of tonight, read.go maps it, kept.go and
// guard.go let last good documents stand in, apply.go compares and writes.
//
// A load never stops at one bad document: its last good form, which the archive
// keeps, stands in for it, and the report says so. The archive is committed
// before the store, so that whatever the store holds can stand in tomorrow,
// also when the load is killed between the two.
//
// A night on which nothing is new maps nothing and writes nothing but that there
// was a run. A night with something new maps that alone; merging, judging and
// comparing are done for the whole graph, because one basis may change verdicts
// anywhere.
package loaders
