package graphtest

import (
	"fmt"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// Differential loads random graphs, one after the other, into a store and into
// a view, and compares the answers to every question after each update. The
// view itself is compared with the oracle by Oracle.
func Differential(t *testing.T, open func(t *testing.T) graph.Store) {
	for seed := range uint64(3) {
		t.Run(fmt.Sprintf("random updates, seed %d", seed), func(t *testing.T) {
			store := open(t)
			var view *graph.View
			for i, size := range []Size{{Services: 20, Documents: 3}, {Services: 24, Documents: 4}, {Services: 8, Documents: 1}, {Services: 20, Documents: 3}} {
				g := RandomGraph(seed*100+uint64(i%3), size) // the last is the first again
				view = advance(t, view, g)
				Load(t, store, g)
				compare(t, view, asked{t: t, ctx: t.Context(), store: store}, questions(g, seed, 60))
			}
		})
	}
}

// Oracle compares the reference answers of graph.View with answers found by
// brute force, on many random graphs.
func Oracle(t *testing.T, graphs int) {
	for seed := range uint64(graphs) {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			g := RandomGraph(1000+seed, Size{Services: 5 + int(seed%4)*10, Documents: 1 + int(seed%5)})
			view := Reference(t, g)
			compare(t, oracle{g: g, version: view.Version()}, view, questions(g, seed, 150))
		})
	}
}
