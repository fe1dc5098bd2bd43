package neo4j

import (
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

// followUp writes the facts of the follow-up tables, and what is said there in
// bokmål: the words of a report or a learning point are all that it is.
func (p properties) followUp(n *graph.Node) {
	if slices.ContainsFunc(graph.FollowUpKinds(), n.Is) {
		said, _ := n.Description(graph.NB)
		p.text("text", said.Value)
	}
	if m := n.Measure; m != nil {
		p.measure(m)
	}
	if b := n.Barrier; b != nil {
		p.text("type", string(b.Type))
		p.text("status", string(b.Status))
		p.text("since", string(b.Since))
	}
	if i := n.Indicator; i != nil {
		p.indicator(i)
	}
	if r := n.Report; r != nil {
		p.text("period", string(r.Period))
		p.text("status", string(r.Status))
		p.text("due", string(r.Due))
		p.text("delivered", string(r.Delivered))
	}
	if l := n.Learning; l != nil {
		p.words("barriers", texts(l.Barriers))
	}
	if r := n.Recommendation; r != nil {
		p.text("issuer", r.Issuer)
		p.number("number", int64(r.Number))
		p.text("progress", string(r.Progress))
		p.words("barriers", texts(r.Barriers))
	}
}

// measure writes amounts in øre, and the bases that it provides as parallel
// lists.
func (p properties) measure(m *graph.MeasureFacts) {
	p.text("type", string(m.Type))
	p.text("status", string(m.Status))
	p.text("start", string(m.Start))
	p.text("due", string(m.Due))
	p.text("finished", string(m.Finished))
	p["fundingDevelopment"] = string(m.Development.OrUnknown())
	p.number("fundingDevelopmentOre", m.Development.Ore)
	p["fundingOperation"] = string(m.Operation.OrUnknown())
	p.number("fundingOperationOre", m.Operation.Ore)
	var datasets, consumers, kinds []any
	for _, k := range m.Provides {
		datasets, consumers, kinds = append(datasets, k.Dataset), append(consumers, k.Consumer), append(kinds, string(k.Kind))
	}
	p.words("providesDatasets", datasets)
	p.words("providesConsumers", consumers)
	p.words("providesKinds", kinds)
}

// indicator writes years and values as parallel lists.
func (p properties) indicator(i *graph.IndicatorFacts) {
	p.text("unit", string(i.Unit))
	p.text("better", string(i.Better))
	p.text("population", i.Population)
	p.text("barrier", string(i.Barrier))
	var years, values []any
	for _, o := range i.Values {
		years, values = append(years, int64(o.Year)), append(values, o.Value)
	}
	p.words("years", years)
	p.words("values", values)
}

// number writes a number unless it is 0, which says that nobody wrote it down.
func (p properties) number(name string, n int64) {
	if n != 0 {
		p[name] = n
	}
}

// words writes a list that the driver takes as it is.
func (p properties) words(name string, list []any) {
	if len(list) > 0 {
		p[name] = list
	}
}
