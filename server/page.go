package server

import (
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
)

// page checks what a list field was asked for: ErrInvalid when first is
// negative, ErrLimit when it is over graph.MaxFirst.
func page(first int, after *graph.Position) (graph.Page, error) {
	return pageUpTo(graph.MaxFirst, first, after)
}

func pageUpTo(most, first int, after *graph.Position) (graph.Page, error) {
	switch {
	case first < 0:
		return graph.Page{}, fmt.Errorf("first is %d, but must be 0 to %d: %w", first, most, graph.ErrInvalid)
	case first > most:
		return graph.Page{}, fmt.Errorf("first is %d; the limit is %d: %w", first, most, graph.ErrLimit)
	}
	return graph.Page{First: first, After: after}, nil
}

// cut takes the page out of a whole list that is in the order of at.
func cut[T any](items []T, p graph.Page, at func(T) graph.Position) (part []T, more bool) {
	start := 0
	for p.After != nil && start < len(items) && !behind(at(items[start]), *p.After) {
		start++
	}
	end := min(start+p.First, len(items))
	return items[start:end], end < len(items)
}

func behind(a, b graph.Position) bool {
	if a.SortKey != b.SortKey {
		return a.SortKey > b.SortKey
	}
	return a.ID > b.ID
}
