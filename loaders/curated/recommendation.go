package curated

import (
	"strconv"

	"github.com/sammenheng/sammenheng/graph"
)

// readRecommendation reads a row of recommendations.csv. id, issuer and titleNb
// must be filled in; one that concerns nothing in particular concerns all.
func readRecommendation(r *row, s *seen) facts {
	n := r.described(graph.Recommendation, s)
	n.Recommendation = &graph.RecommendationFacts{
		Issuer:   r.text("issuer", required),
		Number:   r.place("number"),
		Progress: wordOr(r, "progress", progresses(), graph.ProgressUnknown),
		Barriers: r.barrierList("barrierTypes"),
	}
	addressees := r.agencies("addressees", optional)
	concerned := [][]*graph.Node{
		r.stubs("lifeEvents", graph.LifeEvent), r.references("measures", graph.Measure), r.references("barriers", graph.Barrier),
	}
	if len(r.problems) > 0 {
		return facts{}
	}
	var f facts
	f.describe(r, s, n)
	f.linkFrom(r, addressees, graph.FollowsUp, n.ID)
	for _, list := range concerned {
		f.link(r, n.ID, graph.Concerns, list)
	}
	return f
}

// place reads a whole number from 1 on; 0 when the cell is empty.
func (r *row) place(column string) int {
	value := r.text(column, optional)
	if value == "" {
		return 0
	}
	number, err := strconv.Atoi(value)
	if err != nil || number < 1 {
		r.reject(column, "is no whole number from 1 on")
		return 0
	}
	return number
}

func progresses() []named[graph.Progress] {
	return []named[graph.Progress]{
		{"not started", graph.NotStarted},
		{"started", graph.Underway},
		{"partly done", graph.PartlyDone},
		{"done", graph.Completed},
		{"unknown", graph.ProgressUnknown},
		{"ikke startet", graph.NotStarted},
		{"ikkje starta", graph.NotStarted},
		{"startet", graph.Underway},
		{"starta", graph.Underway},
		{"i gang", graph.Underway},
		{"påbegynt", graph.Underway},
		{"påbyrja", graph.Underway},
		{"pågår", graph.Underway},
		{"delvis gjennomført", graph.PartlyDone},
		{"delvis ferdig", graph.PartlyDone},
		{"gjennomført", graph.Completed},
		{"ferdig", graph.Completed},
		{"ukjent", graph.ProgressUnknown},
		{"ukjend", graph.ProgressUnknown},
	}
}
