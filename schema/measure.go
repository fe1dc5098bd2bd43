package schema

import (
	"cmp"

	"github.com/sammenheng/sammenheng/graph"
)

// facts are what only a measure has; nothing of one that is only referred to.
func (m *Measure) facts() graph.MeasureFacts {
	if m.Node.Measure == nil {
		return graph.MeasureFacts{}
	}
	return *m.Node.Measure
}

// Type tells where it comes from.
func (m *Measure) Type() graph.MeasureType { return cmp.Or(m.facts().Type, graph.PlainMeasure) }

// Status is how far it has come.
func (m *Measure) Status() graph.MeasureStatus {
	return cmp.Or(m.facts().Status, graph.MeasureUnknown)
}

// Start is when work begins or began.
func (m *Measure) Start() graph.Date { return m.facts().Start }

// Due is when it should be done.
func (m *Measure) Due() graph.Date { return m.facts().Due }

// Finished is when it was done.
func (m *Measure) Finished() graph.Date { return m.facts().Finished }

// Development is money for making it.
func (m *Measure) Development() Funding { return Funding{m.facts().Development} }

// Operation is money for running what it makes.
func (m *Measure) Operation() Funding { return Funding{m.facts().Operation} }

// Provided are the bases that carrying it out would create.
func (m *Measure) Provided() []graph.BasisKey { return m.facts().Provides }

// Funding is money for one end.
type Funding struct{ graph.Funding }

// State tells whether there is money.
func (f Funding) State() graph.FundingState { return f.OrUnknown() }

// Amount is how much, in kroner; nil when nobody wrote it down.
func (f Funding) Amount() *float64 {
	if f.Ore == 0 {
		return nil
	}
	kroner := float64(f.Ore) / 100
	return &kroner
}

// ProvidedBasis is a basis that a measure would create.
type ProvidedBasis struct {
	Found graph.BasisKey
	Named *Crowd
}

// Kind says whether it is to disclose or to process.
func (b *ProvidedBasis) Kind() graph.BasisKind { return b.Found.Kind }

// Expectation is when a measure will be done.
type Expectation struct {
	Found graph.Expectation
	Named *Crowd
}

// On is the day; "" when it cannot be told.
func (e *Expectation) On() graph.Date { return e.Found.On }

// Why is why it cannot be told; nil when it can.
func (e *Expectation) Why() *graph.Undated { return orNil(e.Found.Why) }

// RelatedMeasure is another measure that works on the same things.
type RelatedMeasure struct {
	Found graph.RelatedMeasure
	Named *Crowd
}

// Linked reports whether they may be expected to know of each other.
func (m *RelatedMeasure) Linked() bool { return m.Found.Linked }

// MeasurePair is two measures that work on the same things and are not linked.
type MeasurePair struct {
	Found graph.MeasurePair
	Named *Crowd
}

// MeasureFilter narrows a list of measures.
type MeasureFilter struct {
	Types            []graph.MeasureType
	Statuses         []graph.MeasureStatus
	Agency           *string
	LifeEvent        *string
	About            *string
	Overdue          bool
	WithoutOperation bool
}
