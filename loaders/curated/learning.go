package curated

import "github.com/sammenheng/sammenheng/graph"

// readLearning reads a row of learning.csv. id, titleNb and textNb must be
// filled in; a learning point that concerns nothing in particular concerns all.
func readLearning(r *row, s *seen) facts {
	n := r.described(graph.LearningPoint, s)
	r.text("textNb", required)
	n.Learning = &graph.LearningFacts{Barriers: r.barrierList("barrierTypes")}
	concerned := [][]*graph.Node{
		r.stubs("lifeEvents", graph.LifeEvent), r.stubs("services", graph.Service),
		r.references("measures", graph.Measure), r.references("barriers", graph.Barrier),
	}
	if len(r.problems) > 0 {
		return facts{}
	}
	var f facts
	f.describe(r, s, n)
	for _, list := range concerned {
		f.link(r, n.ID, graph.Concerns, list)
	}
	return f
}
