package memory

import (
	"math"
	"math/bits"

	"github.com/sammenheng/sammenheng/graph"
)

// followUp writes which facts of the follow-up tables a node has, which most
// have none of, and then those.
func (e *encoder) followUp(n *graph.Node) {
	has := uint64(0)
	for i, set := range []bool{
		n.Measure != nil, n.Barrier != nil, n.Indicator != nil,
		n.Report != nil, n.Learning != nil, n.Recommendation != nil,
	} {
		if set {
			has |= 1 << i
		}
	}
	e.number(has)
	if has == 0 {
		return
	}
	e.measure(n.Measure)
	e.barrier(n.Barrier)
	e.indicator(n.Indicator)
	e.report(n.Report)
	if n.Learning != nil {
		e.barrierTypes(n.Learning.Barriers)
	}
	e.recommendation(n.Recommendation)
}

func (e *encoder) measure(m *graph.MeasureFacts) {
	if m == nil {
		return
	}
	e.text(string(m.Type))
	e.text(string(m.Status))
	e.text(string(m.Start))
	e.text(string(m.Due))
	e.text(string(m.Finished))
	e.funding(&m.Development)
	e.funding(&m.Operation)
	each(e, m.Provides, e.basisKey)
}

func (e *encoder) funding(f *graph.Funding) {
	e.text(string(f.State))
	e.signed(f.Ore)
}

func (e *encoder) basisKey(k *graph.BasisKey) {
	e.text(k.Dataset)
	e.text(k.Consumer)
	e.text(string(k.Kind))
}

func (e *encoder) barrier(b *graph.BarrierFacts) {
	if b == nil {
		return
	}
	e.text(string(b.Type))
	e.text(string(b.Status))
	e.text(string(b.Since))
}

func (e *encoder) indicator(i *graph.IndicatorFacts) {
	if i == nil {
		return
	}
	e.text(string(i.Unit))
	e.text(string(i.Better))
	e.text(i.Population)
	e.text(string(i.Barrier))
	each(e, i.Values, e.observation)
}

func (e *encoder) observation(o *graph.Observation) {
	e.signed(int64(o.Year))
	e.real(o.Value)
	e.origin(&o.Origin)
}

// real writes a number with decimals. The bits of values that people write end
// in zeros, so turned around they are short.
func (e *encoder) real(f float64) { e.number(bits.Reverse64(math.Float64bits(f))) }

func (e *encoder) report(r *graph.ReportFacts) {
	if r == nil {
		return
	}
	e.text(string(r.Period))
	e.text(string(r.Status))
	e.text(string(r.Due))
	e.text(string(r.Delivered))
}

func (e *encoder) recommendation(r *graph.RecommendationFacts) {
	if r == nil {
		return
	}
	e.text(r.Issuer)
	e.signed(int64(r.Number))
	e.text(string(r.Progress))
	e.barrierTypes(r.Barriers)
}

func (e *encoder) barrierTypes(types []graph.BarrierType) {
	each(e, types, func(t *graph.BarrierType) { e.text(string(*t)) })
}
