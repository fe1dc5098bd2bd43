package curated

import "github.com/sammenheng/sammenheng/graph"

// relation is a word of the column of that name.
type relation struct {
	edge     graph.EdgeType
	from, to graph.Kind
	ministry bool // the target is a ministry
}

func relations() []named[relation] {
	partOf := relation{edge: graph.PartOf, from: graph.Agency, to: graph.Agency}
	ministry := partOf
	ministry.ministry = true
	return []named[relation]{
		{"provided by", relation{edge: graph.ProvidedBy, from: graph.Evidence, to: graph.Dataset}},
		{"includes", relation{edge: graph.Includes, from: graph.LifeEvent, to: graph.Service}},
		{"part of", partOf},
		{"ministry", ministry},
	}
}

// readLink reads a row of links.csv: from and to are IRIs, or organisation
// numbers where an agency stands. PROVIDED_BY leads from evidence to a dataset,
// INCLUDES from a life event to a service, PART_OF from an agency to the one
// above it, MINISTRY likewise to a ministry. A note is for people only.
func readLink(r *row, _ *seen) facts {
	rel := word(r, "relation", relations())
	if rel.edge == "" {
		return facts{}
	}
	from, to := r.end("from", rel.from), r.end("to", rel.to)
	if from == nil || to == nil {
		return facts{}
	}
	if from.ID == to.ID {
		r.reject("to", "is the same as from; nothing is linked to itself")
		return facts{}
	}
	to.Ministry = rel.ministry
	var f facts
	f.edge(r, f.refer(r, from), rel.edge, f.refer(r, to))
	return f
}

// end reads one end of a link.
func (r *row) end(column string, kind graph.Kind) *graph.Node {
	if kind == graph.Agency {
		return r.agency(column, required)
	}
	return r.stub(column, kind, required)
}
