package graphtest

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

// followUp adds what the follow-up tables have, by a chance of its own: the rest of
// a catalogue is as it would be without.
func (r *random) followUp(seed uint64, n int) {
	r.Rand = rand.New(rand.NewPCG(seed, 0xf0110))
	for _, k := range graph.FollowUpKinds() {
		for i := range n/5 + 1 {
			r.ids[k] = append(r.ids[k], r.id(k, i))
		}
	}
	r.describeAll(graph.FollowUpKinds())
	r.connectFollowUp(n)
}

// facts sets what only the kinds of the follow-up tables have.
func (r *random) facts(n *graph.Node, k graph.Kind) {
	switch k {
	case graph.Measure:
		n.Measure = r.measure()
	case graph.Barrier:
		n.Barrier = &graph.BarrierFacts{Type: one(r, graph.BarrierTypes()), Status: one(r, graph.BarrierStatuses()), Since: r.maybe()}
	case graph.Indicator:
		n.Indicator = r.indicator()
	case graph.StatusReport:
		n.Report = r.report()
	case graph.LearningPoint:
		n.Learning = &graph.LearningFacts{Barriers: r.barrierTypes()}
	case graph.Recommendation:
		n.Recommendation = &graph.RecommendationFacts{
			Issuer: one(r, []string{"Riksrevisjonen", "Digdir", ""}), Number: r.IntN(6),
			Progress: one(r, graph.Progresses()), Barriers: r.barrierTypes(),
		}
	}
}

// measure is due within a few years around Day, if at all; one in four provides
// bases.
func (r *random) measure() *graph.MeasureFacts {
	m := &graph.MeasureFacts{
		Type: one(r, graph.MeasureTypes()), Status: one(r, graph.MeasureStatuses()), Due: r.maybe(),
		Development: r.funding(), Operation: r.funding(),
	}
	if m.Due > "2021" && r.chance(50) {
		m.Start = "2021-01-01"
	}
	if m.Status == graph.MeasureDone {
		m.Finished = r.maybe()
	}
	for r.chance(50) {
		m.Provides = append(m.Provides, r.basis())
	}
	slices.SortFunc(m.Provides, func(a, b graph.BasisKey) int { return compareBases(a, b) })
	m.Provides = slices.Compact(m.Provides)
	return m
}

func (r *random) basis() graph.BasisKey {
	key := graph.BasisKey{Dataset: one(r, r.ids[graph.Dataset]), Kind: one(r, []graph.BasisKind{graph.Disclosure, graph.Processing})}
	if r.chance(30) {
		key.Consumer = one(r, r.ids[graph.Agency])
	}
	return key
}

// compareBases is the order of MeasureFacts.Provides.
func compareBases(a, b graph.BasisKey) int {
	text := func(k graph.BasisKey) []string { return []string{k.Dataset, k.Consumer, string(k.Kind)} }
	return slices.Compare(text(a), text(b))
}

// maybe is a day or none.
func (r *random) maybe() graph.Date {
	if r.chance(30) {
		return ""
	}
	return r.day()
}

func (r *random) funding() graph.Funding {
	f := graph.Funding{State: one(r, append(graph.FundingStates(), ""))}
	if f.State == graph.Funded || f.State == graph.PartlyFunded {
		f.Ore = r.Int64N(1 << 60)
	}
	return f
}

func (r *random) indicator() *graph.IndicatorFacts {
	i := &graph.IndicatorFacts{
		Unit:       one(r, []graph.IndicatorUnit{graph.InPercent, graph.InRank, graph.InNumber, graph.InKroner}),
		Better:     one(r, []graph.Better{graph.HigherIsBetter, graph.LowerIsBetter, graph.NeitherIsBetter}),
		Population: one(r, []string{"", "staten", "kommuner «æøå»"}),
		Barrier:    one(r, append(graph.BarrierTypes(), "")),
	}
	for year := 2019 + r.IntN(4); year < 2025; year += 1 + r.IntN(3) {
		i.Values = append(i.Values, graph.Observation{
			Year: year, Value: float64(r.IntN(1000)) / 10,
			Origin: graph.Origin{Document: fmt.Sprintf("indicators.csv:%d", year), Reference: base + "survey", Date: r.maybe()},
		})
	}
	return i
}

func (r *random) report() *graph.ReportFacts {
	f := &graph.ReportFacts{Period: one(r, []graph.ReportPeriod{"2025", "2025-H2", "2026-H1", "2026-T1", "2026-T2", "2026-10"}), Due: r.maybe()}
	if r.chance(70) {
		f.Status, f.Delivered = one(r, graph.ReportStatuses()), r.day()
	}
	return f
}

func (r *random) barrierTypes() []graph.BarrierType {
	return slices.DeleteFunc(graph.BarrierTypes(), func(graph.BarrierType) bool { return r.chance(75) })
}

// connectFollowUp draws edges of the follow-up tables between all kinds that
// their rules allow, with rings and self-loops among measures.
func (r *random) connectFollowUp(n int) {
	for _, rule := range graph.EdgeRules() {
		if !slices.Contains(graph.FollowUpTypes(), rule.Type) {
			continue
		}
		for range n {
			r.link(one(r, r.ids[one(r, rule.From)]), rule.Type, one(r, r.ids[one(r, rule.To)]))
		}
	}
}
