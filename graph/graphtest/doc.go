// Package graphtest proves that a store is one. An adapter is what passes
//
//	graphtest.Run(t, open)          // every sentence of the contract in graph/store.go
//	graphtest.Differential(t, open) // random graphs and random updates, every question
//	graphtest.DifferentialHistory(t, open) // random runs, every question of history
//	graphtest.Hammer(t, open)       // readers during back-to-back updates
//
// There is no skip list. Expected answers come from three places that share no
// code: written by hand beside a drawn graph, from graph.View (the reference
// every adapter is compared with), and from an oracle that answers each
// question by scanning all nodes and edges, written from the contract and the
// domain page alone. The oracle checks View, so that a mistake in the reference
// is not copied faithfully into every adapter.
//
// Graphs are drawn in text (Draw), generated (Random, Big), or built of nodes
// and edges with every field set (Full).
package graphtest
