package schema

import (
	"cmp"

	"github.com/sammenheng/sammenheng/graph"
)

func (r *Recommendation) facts() graph.RecommendationFacts {
	if r.Node.Recommendation == nil {
		return graph.RecommendationFacts{}
	}
	return *r.Node.Recommendation
}

// Issuer is who gave it; "" when no source describes it.
func (r *Recommendation) Issuer() string { return r.facts().Issuer }

// Number is its place among those of the issuer.
func (r *Recommendation) Number() *int { return orNil(r.facts().Number) }

// Progress is how far those who must act have come.
func (r *Recommendation) Progress() graph.Progress {
	return cmp.Or(r.facts().Progress, graph.ProgressUnknown)
}

// Barriers are the kinds of barrier that it is about.
func (r *Recommendation) Barriers() []graph.BarrierType { return r.facts().Barriers }

// Barriers are the kinds of barrier that it is about.
func (p *LearningPoint) Barriers() []graph.BarrierType {
	if p.Node.Learning == nil {
		return nil
	}
	return p.Node.Learning.Barriers
}
