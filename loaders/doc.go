// Package loaders is the way from sources to a store:
//
//	Config ──source──► documents ──rdf, curated──► triples, rows
//	                                   │ Map (cpsv, dcat, org, law)
//	                                   ▼
//	                             graph.Batch … ──graph.Merge, Assess, Diff──► Store.Apply
//
// Each step is one file or package and knows only the one before it. A load
// never stops at one bad document: its last good form, which the archive
// keeps, stands in for it, and the report says so.
package loaders
