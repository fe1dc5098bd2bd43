package export

import (
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// followUp is what only the kinds of the follow-up tables have.
func (b *block) followUp(n *graph.Node) {
	if n.Measure != nil {
		b.measure(n.Measure)
	}
	if f := n.Barrier; f != nil {
		b.text(vocab.SammenhengBarrierType, string(f.Type), "")
		b.text(vocab.SammenhengBarrierStatus, string(f.Status), "")
		b.date(vocab.SammenhengSince, f.Since)
	}
	if n.Indicator != nil {
		b.indicator(n.Indicator)
	}
	if f := n.Report; f != nil {
		b.text(vocab.SammenhengPeriod, string(f.Period), "")
		b.text(vocab.SammenhengReportStatus, string(f.Status), "")
		b.date(vocab.SammenhengDue, f.Due)
		b.date(vocab.SammenhengDelivered, f.Delivered)
	}
	if n.Learning != nil {
		b.barrierTypes(n.Learning.Barriers)
	}
	if f := n.Recommendation; f != nil {
		b.text(vocab.SammenhengIssuer, f.Issuer, "")
		if f.Number > 0 {
			b.typed(vocab.SammenhengNumber, strconv.Itoa(f.Number), vocab.XSDInteger)
		}
		b.text(vocab.SammenhengProgress, string(f.Progress), "")
		b.barrierTypes(f.Barriers)
	}
}

func (b *block) measure(m *graph.MeasureFacts) {
	b.text(vocab.SammenhengMeasureType, string(m.Type), "")
	b.text(vocab.SammenhengMeasureStatus, string(m.Status), "")
	b.date(vocab.SammenhengStart, m.Start)
	b.date(vocab.SammenhengDue, m.Due)
	b.date(vocab.SammenhengFinished, m.Finished)
	b.funding(vocab.SammenhengDevelopment, m.Development)
	b.funding(vocab.SammenhengOperation, m.Operation)
	for _, key := range m.Provides {
		b.text(vocab.SammenhengProvides, strings.TrimSpace(strings.Join([]string{string(key.Kind), key.Dataset, key.Consumer}, " ")), "")
	}
}

func (b *block) funding(predicate string, f graph.Funding) {
	if state := f.OrUnknown(); state != graph.FundingUnknown || f.Ore != 0 {
		b.text(predicate, string(state)+" "+strconv.FormatInt(f.Ore, 10), "")
	}
}

func (b *block) indicator(i *graph.IndicatorFacts) {
	b.text(vocab.SammenhengUnit, string(i.Unit), "")
	b.text(vocab.SammenhengBetter, string(i.Better), "")
	b.text(vocab.SammenhengPopulation, i.Population, "")
	b.text(vocab.SammenhengBarrierType, string(i.Barrier), "")
	for _, v := range i.Values {
		text := strconv.Itoa(v.Year) + " " + strconv.FormatFloat(v.Value, 'g', -1, 64)
		if v.Origin.Reference != "" || v.Origin.Date != "" {
			text += " " + string(v.Origin.Date) + " " + v.Origin.Reference
		}
		b.text(vocab.SammenhengObservation, text, "")
	}
}

func (b *block) barrierTypes(types []graph.BarrierType) {
	for _, t := range types {
		b.text(vocab.SammenhengBarrierType, string(t), "")
	}
}
