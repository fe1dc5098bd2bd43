package curated

import "github.com/sammenheng/sammenheng/graph"

// readBarrier reads a row of barriers.csv. Only id, type and titleNb must be
// filled in; a barrier that hinders nothing in particular stands in the way of
// all.
func readBarrier(r *row, s *seen) facts {
	n := r.described(graph.Barrier, s)
	n.Barrier = &graph.BarrierFacts{
		Type:   word(r, "type", barrierTypes()),
		Status: wordOr(r, "status", barrierStatuses(), graph.BarrierUnknown),
		Since:  r.date("since", optional),
	}
	hindered := [][]*graph.Node{
		r.stubs("lifeEvents", graph.LifeEvent), r.stubs("services", graph.Service),
		r.stubs("datasets", graph.Dataset), r.agencies("agencies", optional),
	}
	laws, acts := r.laws("laws")
	if len(r.problems) > 0 {
		return facts{}
	}
	var f facts
	f.describe(r, s, n)
	for _, list := range hindered {
		f.link(r, n.ID, graph.Hinders, list)
	}
	f.linkLaws(r, n.ID, graph.Hinders, laws, acts)
	return f
}

func barrierTypes() []named[graph.BarrierType] {
	return []named[graph.BarrierType]{
		{"law", graph.LawBarrier},
		{"funding development", graph.DevelopmentBarrier},
		{"funding operation", graph.OperationBarrier},
		{"coordination", graph.CoordinationLack},
		{"data culture", graph.DataCultureBarrier},
		{"competence", graph.CompetenceBarrier},
		{"technology", graph.TechnologyBarrier},
		{"regelverk", graph.LawBarrier},
		{"finansiering av utvikling", graph.DevelopmentBarrier},
		{"utvikling", graph.DevelopmentBarrier},
		{"finansiering av drift", graph.OperationBarrier},
		{"drift", graph.OperationBarrier},
		{"samordning", graph.CoordinationLack},
		{"datakultur", graph.DataCultureBarrier},
		{"kompetanse", graph.CompetenceBarrier},
		{"teknologi", graph.TechnologyBarrier},
	}
}

func barrierStatuses() []named[graph.BarrierStatus] {
	return []named[graph.BarrierStatus]{
		{"open", graph.BarrierOpen},
		{"reduced", graph.BarrierReduced},
		{"resolved", graph.BarrierResolved},
		{"unknown", graph.BarrierUnknown},
		{"åpen", graph.BarrierOpen},
		{"står i veien", graph.BarrierOpen},
		{"står i vegen", graph.BarrierOpen},
		{"redusert", graph.BarrierReduced},
		{"løst", graph.BarrierResolved},
		{"løyst", graph.BarrierResolved},
		{"ukjent", graph.BarrierUnknown},
		{"ukjend", graph.BarrierUnknown},
	}
}
