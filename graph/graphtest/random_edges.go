package graphtest

import (
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
)

// connectAll draws edges of every type; n is the number of services.
func (r *random) connectAll(n int) {
	r.connect(graph.Includes, graph.LifeEvent, graph.Service, n)
	r.connect(graph.Requires, graph.Service, graph.Service, n) // as many as services: rings and self-loops
	r.connect(graph.RelatesTo, graph.Service, graph.Service, n/3)
	r.connect(graph.Needs, graph.Service, graph.Evidence, n)
	r.connect(graph.Needs, graph.Service, graph.Dataset, n/2)
	r.connect(graph.ProvidedBy, graph.Evidence, graph.Dataset, n*2/3)
	r.connect(graph.Produces, graph.Service, graph.Output, n/3)
	r.connect(graph.Produces, graph.Service, graph.Dataset, n/6)
	r.connect(graph.Triggers, graph.Output, graph.LifeEvent, n/6)
	r.connect(graph.Responsible, graph.Agency, graph.Service, n*4/3)
	r.connect(graph.Responsible, graph.Agency, graph.LifeEvent, n/6)
	r.connect(graph.Publishes, graph.Agency, graph.Dataset, n*2/3)
	r.connect(graph.Publishes, graph.Agency, graph.DataService, n/6)
	r.connect(graph.Publishes, graph.Agency, graph.Catalog, 2)
	r.connect(graph.PartOf, graph.Agency, graph.Agency, n/5+1)
	r.connect(graph.PartOf, graph.Law, graph.Law, n/6)
	r.connect(graph.HasBasis, graph.Service, graph.LegalBasis, n/4)
	r.connect(graph.HasBasis, graph.Dataset, graph.LegalBasis, n/2)
	r.connect(graph.FoundedIn, graph.LegalBasis, graph.Law, n/2)
	r.connect(graph.GovernedBy, graph.Service, graph.Law, n/6)
	r.connect(graph.GovernedBy, graph.Dataset, graph.Law, n/4)
	r.connect(graph.Serves, graph.DataService, graph.Dataset, n/4)
	r.connect(graph.InCatalog, graph.Dataset, graph.Catalog, n/3)
	r.connect(graph.About, graph.Service, graph.Concept, n/2)
}

func (r *random) connect(t graph.EdgeType, from, to graph.Kind, many int) {
	for range many {
		r.link(one(r, r.ids[from]), t, one(r, r.ids[to]))
	}
}

// link states an edge in one document, and sometimes in another too, with the
// predicate of the other side.
func (r *random) link(from graph.ID, t graph.EdgeType, to graph.ID) {
	for i := range 1 + count(r.chance(10)) {
		e := graph.Edge{
			EdgeKey:    graph.EdgeKey{From: from, Type: t, To: to},
			Predicates: []string{fmt.Sprintf("%spredicate#%s-%d", base, t, i)},
		}
		b := r.batch()
		b.Edges = append(b.Edges, e)
	}
}

// assessments are curated rows of every level, kind and status.
func (r *random) assessments(many int) {
	for i := range many {
		a := &graph.Assessment{
			Status: one(r, []graph.AssessmentStatus{graph.AssessedMissing, graph.UnderAssessment, graph.AssessedPresent}),
			By:     "Digdir", On: r.day(), Note: "vurdert på møte",
		}
		n := &graph.Node{
			ID: fmt.Sprintf("%sassessment/%d", base, i), Kinds: []graph.Kind{graph.LegalBasis}, Resolved: true,
			BasisKind: graph.Disclosure, Valid: r.period(), Assessment: a,
			Origins: []graph.Origin{{Document: fmt.Sprintf("assessments.csv:%d", i+2), Reference: base + "report", Date: r.day()}},
		}
		switch r.IntN(4) {
		case 0:
			a.Service, a.Dataset = one(r, r.ids[graph.Service]), one(r, r.ids[graph.Dataset])
		case 1:
			a.Consumer, a.Dataset = one(r, r.ids[graph.Agency]), one(r, r.ids[graph.Dataset])
		case 2:
			a.Dataset = one(r, r.ids[graph.Dataset])
		default:
			a.Service, n.BasisKind = one(r, r.ids[graph.Service]), graph.Processing
		}
		if n.BasisKind == graph.Disclosure && r.chance(30) && (a.Service != "" || a.Consumer != "") {
			n.BasisKind = graph.Processing
		}
		r.put(n)
		for _, id := range []graph.ID{a.Service, a.Consumer, a.Dataset} {
			if id != "" {
				r.link(n.ID, graph.Assesses, id)
			}
		}
		if r.chance(50) {
			a.Law = one(r, r.ids[graph.Law])
			r.link(n.ID, graph.FoundedIn, a.Law)
		}
	}
}
