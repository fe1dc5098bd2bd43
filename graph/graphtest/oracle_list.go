package graphtest

import (
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

func (o oracle) List(q graph.ListQuery) (graph.NodePage, error) {
	if err := checkFirst(q.First); err != nil {
		return graph.NodePage{}, err
	}
	if !fits(q) {
		return graph.NodePage{}, fmt.Errorf("filter: %w", graph.ErrInvalid)
	}
	return o.pageOf(o.those(func(n *graph.Node) bool { return o.passes(n, q) }), q.Page), nil
}

// fits is the table beside the fields of ListFilter.
func fits(q graph.ListQuery) bool {
	f := q.Filter
	switch q.Kind {
	case graph.Service:
		return f.Ministry == "" && f.Access == "" && !f.National
	case graph.LifeEvent:
		return f.LifeEvent == "" && f.Law == "" && f.Ministry == "" && f.State == "" && f.Access == ""
	case graph.Dataset:
		return f.LifeEvent == "" && f.Ministry == "" && f.State == "" && !f.National
	case graph.DataService, graph.Catalog:
		return f.LifeEvent == "" && f.Law == "" && f.Ministry == "" && f.State == "" && f.Access == "" && !f.National
	case graph.Agency:
		return f.Agency == "" && f.LifeEvent == "" && f.Law == "" && f.State == "" && f.Access == "" && !f.National
	case graph.Evidence, graph.LegalBasis, graph.Law, graph.Output, graph.Concept,
		graph.Measure, graph.Barrier, graph.Indicator, graph.StatusReport, graph.LearningPoint, graph.Recommendation:
		rest := f
		rest.Source, rest.Resolved = "", nil
		return rest == graph.ListFilter{}
	default:
		return false
	}
}

func (o oracle) passes(n *graph.Node, q graph.ListQuery) bool {
	f := q.Filter
	agencyEdge := graph.Publishes
	if q.Kind == graph.Service || q.Kind == graph.LifeEvent {
		agencyEdge = graph.Responsible
	}
	for _, wanted := range []bool{
		slices.Contains(n.Kinds, q.Kind),
		f.Agency == "" || o.has(o.canonical(f.Agency), agencyEdge, n.ID),
		f.LifeEvent == "" || o.has(o.canonical(f.LifeEvent), graph.Includes, n.ID),
		f.Law == "" || o.restsOn(n.ID, o.canonical(f.Law)),
		f.Ministry == "" || o.under(n.ID, o.canonical(f.Ministry)),
		f.State == "" || n.Verdict != nil && n.Verdict.State == f.State,
		f.Access == "" || n.Access == f.Access,
		f.Source == "" || slices.ContainsFunc(n.Origins, func(or graph.Origin) bool { return or.Source == f.Source }),
		f.Resolved == nil || n.Resolved == *f.Resolved,
		!f.National || n.National >= 1,
	} {
		if !wanted {
			return false
		}
	}
	return true
}

func (o oracle) restsOn(id, law graph.ID) bool {
	if o.has(id, graph.GovernedBy, law) {
		return true
	}
	return slices.ContainsFunc(o.g.Edges, func(e graph.Edge) bool {
		return e.Type == graph.HasBasis && e.From == id && o.has(e.To, graph.FoundedIn, law)
	})
}

// under reports whether an agency is another one or PART_OF it.
func (o oracle) under(agency, ministry graph.ID) bool {
	return o.node(ministry) != nil && (agency == ministry || o.reaches(agency, graph.PartOf, ministry))
}
