package loaders

import (
	"cmp"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
)

// How much of a kind may disappear from a source before the load holds the
// source back (DOMAIN §6): both must be exceeded.
const (
	goneAtLeast   = 20
	gonePercent   = 5
	percentInFull = 100
)

// holdBack compares what the source says now with its last good load. If too
// much of a kind of node or edge is gone, the old documents stand and the
// report says what would have gone.
func (l *Loader) holdBack(r *reading) {
	if len(r.last) == 0 || slices.Contains(l.AcceptRemovals, r.source.ID) || slices.EqualFunc(r.last, r.entries(), archive.Entry.SameDocument) {
		return
	}
	old := l.lastGood(r.source, r.last, "")
	gone := disappeared(tally(old), tally(r.documents))
	if len(gone) == 0 {
		return
	}
	r.documents, r.report.Status, r.report.Gone = old, graph.SourceHeldBack, gone
}

// tally is what documents state, by kind of node or type of edge.
func tally(documents []read) map[string]map[string]bool {
	stated := map[string]map[string]bool{}
	add := func(kind, id string) {
		if stated[kind] == nil {
			stated[kind] = map[string]bool{}
		}
		stated[kind][id] = true
	}
	for _, d := range documents {
		for _, n := range d.batch.Nodes {
			if n.Resolved {
				for _, k := range n.Kinds {
					add(string(k), n.ID)
				}
			}
		}
		for _, e := range d.batch.Edges {
			add(string(e.Type), e.From+" "+e.To)
		}
	}
	return stated
}

// disappeared lists the kinds of which too much is gone, by name.
func disappeared(before, now map[string]map[string]bool) []graph.Gone {
	var gone []graph.Gone
	for kind, ids := range before {
		missing := 0
		for id := range ids {
			if !now[kind][id] {
				missing++
			}
		}
		if missing > goneAtLeast && missing*percentInFull > len(ids)*gonePercent {
			gone = append(gone, graph.Gone{Kind: kind, Gone: missing, Of: len(ids)})
		}
	}
	slices.SortFunc(gone, func(a, b graph.Gone) int { return cmp.Compare(a.Kind, b.Kind) })
	return gone
}
