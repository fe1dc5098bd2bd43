package memory

import (
	"math"
	"math/bits"

	"github.com/sammenheng/sammenheng/graph"
)

// followUp reads the facts of the follow-up tables that a node has.
func (d *decoder) followUp(n *graph.Node) {
	has := d.number()
	if has == 0 {
		return
	}
	for i, read := range []func(){
		func() { n.Measure = d.measure() },
		func() { n.Barrier = d.barrier() },
		func() { n.Indicator = d.indicator() },
		func() { n.Report = d.report() },
		func() { n.Learning = &graph.LearningFacts{Barriers: d.barrierTypes()} },
		func() { n.Recommendation = d.recommendation() },
	} {
		if has&(1<<i) != 0 {
			read()
		}
	}
}

func (d *decoder) measure() *graph.MeasureFacts {
	return &graph.MeasureFacts{
		Type:        text[graph.MeasureType](d),
		Status:      text[graph.MeasureStatus](d),
		Start:       text[graph.Date](d),
		Due:         text[graph.Date](d),
		Finished:    text[graph.Date](d),
		Development: d.funding(),
		Operation:   d.funding(),
		Provides:    readEach(d, &d.bases, d.basisKey),
	}
}

func (d *decoder) funding() graph.Funding {
	return graph.Funding{State: text[graph.FundingState](d), Ore: d.signed()}
}

func (d *decoder) basisKey(k *graph.BasisKey) {
	k.Dataset = text[string](d)
	k.Consumer = text[string](d)
	k.Kind = text[graph.BasisKind](d)
}

func (d *decoder) barrier() *graph.BarrierFacts {
	return &graph.BarrierFacts{
		Type:   text[graph.BarrierType](d),
		Status: text[graph.BarrierStatus](d),
		Since:  text[graph.Date](d),
	}
}

func (d *decoder) indicator() *graph.IndicatorFacts {
	return &graph.IndicatorFacts{
		Unit:       text[graph.IndicatorUnit](d),
		Better:     text[graph.Better](d),
		Population: text[string](d),
		Barrier:    text[graph.BarrierType](d),
		Values:     readEach(d, &d.observations, d.observation),
	}
}

func (d *decoder) observation(o *graph.Observation) {
	o.Year = d.integer()
	o.Value = d.real()
	d.origin(&o.Origin)
}

func (d *decoder) real() float64 { return math.Float64frombits(bits.Reverse64(d.number())) }

func (d *decoder) report() *graph.ReportFacts {
	return &graph.ReportFacts{
		Period:    text[graph.ReportPeriod](d),
		Status:    text[graph.ReportStatus](d),
		Due:       text[graph.Date](d),
		Delivered: text[graph.Date](d),
	}
}

func (d *decoder) recommendation() *graph.RecommendationFacts {
	return &graph.RecommendationFacts{
		Issuer:   text[string](d),
		Number:   d.integer(),
		Progress: text[graph.Progress](d),
		Barriers: d.barrierTypes(),
	}
}

func (d *decoder) barrierTypes() []graph.BarrierType {
	return readEach(d, &d.barriers, func(t *graph.BarrierType) { *t = text[graph.BarrierType](d) })
}
