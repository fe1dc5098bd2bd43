package extra

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// FollowUpProperties are the properties of the edges of the follow-up tables.
func FollowUpProperties() map[graph.EdgeType]string {
	return map[graph.EdgeType]string{
		graph.Leads:     vocab.SammenhengLeads,
		graph.Addresses: vocab.SammenhengAddresses,
		graph.DependsOn: vocab.SammenhengDependsOn,
		graph.Hinders:   vocab.SammenhengHinders,
		graph.Concerns:  vocab.SammenhengConcerns,
		graph.Reports:   vocab.SammenhengReports,
		graph.FollowsUp: vocab.SammenhengFollowsUp,
	}
}

// followUpLinks are a line for each pair of kinds that an edge of the follow-up
// tables may join. Where it may lead to several kinds, the target must tell which
// it is.
func followUpLinks() []mapper.Link {
	properties := FollowUpProperties()
	var links []mapper.Link
	for _, rule := range graph.EdgeRules() {
		predicate, ours := properties[rule.Type]
		if !ours {
			continue
		}
		for _, from := range rule.From {
			for _, to := range rule.To {
				links = append(links, mapper.Link{On: from, Predicate: predicate, Edge: rule.Type, To: to, OnlyKnown: len(rule.To) > 1})
			}
		}
	}
	return links
}

// followUpTexts name and describe each kind of the follow-up tables.
func followUpTexts(property string) map[graph.Kind][]string {
	texts := map[graph.Kind][]string{}
	for _, kind := range graph.FollowUpKinds() {
		texts[kind] = []string{property}
	}
	return texts
}

// followUp: what the follow-up tables say, a line per property.
func followUp() []mapper.Handler {
	return slices.Concat(measures(), barriers(), indicators(), reports(), []mapper.Handler{
		on(graph.LearningPoint, vocab.SammenhengBarrierType, barrierTypes(func(n *graph.Node) *[]graph.BarrierType { return &own(&n.Learning).Barriers })),
	}, recommendations())
}

// whole gives what was described its facts where no property did: those that have
// a default for each.
func whole() map[graph.Kind]func(*mapper.Builder, *mapper.Subject) {
	return map[graph.Kind]func(*mapper.Builder, *mapper.Subject){
		graph.Measure:        func(_ *mapper.Builder, s *mapper.Subject) { own(&s.Node.Measure) },
		graph.LearningPoint:  func(_ *mapper.Builder, s *mapper.Subject) { own(&s.Node.Learning) },
		graph.Recommendation: func(_ *mapper.Builder, s *mapper.Subject) { own(&s.Node.Recommendation) },
	}
}

func measures() []mapper.Handler {
	m := func(s *graph.Node) *graph.MeasureFacts { return own(&s.Measure) }
	return []mapper.Handler{
		on(graph.Measure, vocab.SammenhengMeasureType, oneOf(graph.MeasureTypes(), func(n *graph.Node) *graph.MeasureType { return &m(n).Type })),
		on(graph.Measure, vocab.SammenhengMeasureStatus, oneOf(graph.MeasureStatuses(), func(n *graph.Node) *graph.MeasureStatus { return &m(n).Status })),
		on(graph.Measure, vocab.SammenhengStart, day(func(n *graph.Node) *graph.Date { return &m(n).Start })),
		on(graph.Measure, vocab.SammenhengDue, day(func(n *graph.Node) *graph.Date { return &m(n).Due })),
		on(graph.Measure, vocab.SammenhengFinished, day(func(n *graph.Node) *graph.Date { return &m(n).Finished })),
		on(graph.Measure, vocab.SammenhengDevelopment, funding(func(n *graph.Node) *graph.Funding { return &m(n).Development })),
		on(graph.Measure, vocab.SammenhengOperation, funding(func(n *graph.Node) *graph.Funding { return &m(n).Operation })),
		on(graph.Measure, vocab.SammenhengProvides, addProvided),
	}
}

func barriers() []mapper.Handler {
	b := func(s *graph.Node) *graph.BarrierFacts { return own(&s.Barrier) }
	return []mapper.Handler{
		on(graph.Barrier, vocab.SammenhengBarrierType, oneOf(graph.BarrierTypes(), func(n *graph.Node) *graph.BarrierType { return &b(n).Type })),
		on(graph.Barrier, vocab.SammenhengBarrierStatus, oneOf(graph.BarrierStatuses(), func(n *graph.Node) *graph.BarrierStatus { return &b(n).Status })),
		on(graph.Barrier, vocab.SammenhengSince, day(func(n *graph.Node) *graph.Date { return &b(n).Since })),
	}
}

func indicators() []mapper.Handler {
	i := func(s *graph.Node) *graph.IndicatorFacts { return own(&s.Indicator) }
	units := []graph.IndicatorUnit{graph.InPercent, graph.InRank, graph.InNumber, graph.InKroner}
	directions := []graph.Better{graph.HigherIsBetter, graph.LowerIsBetter, graph.NeitherIsBetter}
	return []mapper.Handler{
		on(graph.Indicator, vocab.SammenhengUnit, oneOf(units, func(n *graph.Node) *graph.IndicatorUnit { return &i(n).Unit })),
		on(graph.Indicator, vocab.SammenhengBetter, oneOf(directions, func(n *graph.Node) *graph.Better { return &i(n).Better })),
		on(graph.Indicator, vocab.SammenhengPopulation, text(func(n *graph.Node) *string { return &i(n).Population })),
		on(graph.Indicator, vocab.SammenhengBarrierType, oneOf(graph.BarrierTypes(), func(n *graph.Node) *graph.BarrierType { return &i(n).Barrier })),
		on(graph.Indicator, vocab.SammenhengObservation, addObservation),
	}
}

func reports() []mapper.Handler {
	r := func(s *graph.Node) *graph.ReportFacts { return own(&s.Report) }
	return []mapper.Handler{
		on(graph.StatusReport, vocab.SammenhengPeriod, setPeriod),
		on(graph.StatusReport, vocab.SammenhengReportStatus, oneOf(graph.ReportStatuses(), func(n *graph.Node) *graph.ReportStatus { return &r(n).Status })),
		on(graph.StatusReport, vocab.SammenhengDue, day(func(n *graph.Node) *graph.Date { return &r(n).Due })),
		on(graph.StatusReport, vocab.SammenhengDelivered, day(func(n *graph.Node) *graph.Date { return &r(n).Delivered })),
	}
}

func recommendations() []mapper.Handler {
	r := func(s *graph.Node) *graph.RecommendationFacts { return own(&s.Recommendation) }
	return []mapper.Handler{
		on(graph.Recommendation, vocab.SammenhengIssuer, text(func(n *graph.Node) *string { return &r(n).Issuer })),
		on(graph.Recommendation, vocab.SammenhengNumber, setNumber),
		on(graph.Recommendation, vocab.SammenhengProgress, oneOf(graph.Progresses(), func(n *graph.Node) *graph.Progress { return &r(n).Progress })),
		on(graph.Recommendation, vocab.SammenhengBarrierType, barrierTypes(func(n *graph.Node) *[]graph.BarrierType { return &r(n).Barriers })),
	}
}

// addProvided reads a basis that a measure would create.
func addProvided(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	parts := strings.Fields(o.String())
	if len(parts) < 2 || len(parts) > 3 || parts[0] != string(graph.Disclosure) && parts[0] != string(graph.Processing) {
		invalid(b, s, predicate, o)
		return
	}
	key := graph.BasisKey{Kind: graph.BasisKind(parts[0]), Dataset: parts[1]}
	if len(parts) == 3 {
		key.Consumer = parts[2]
	}
	m := own(&s.Node.Measure)
	m.Provides = append(m.Provides, key) // Merge sorts them
}

// addObservation reads a value of an indicator. Of several of one year the
// greatest stays, whatever their order.
func addObservation(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	parts := strings.SplitN(o.String(), " ", 3)
	if len(parts) < 2 {
		invalid(b, s, predicate, o)
		return
	}
	year, errYear := strconv.Atoi(parts[0])
	value, errValue := strconv.ParseFloat(parts[1], 64)
	if errYear != nil || errValue != nil || math.IsNaN(value) || math.IsInf(value, 0) {
		invalid(b, s, predicate, o)
		return
	}
	v := graph.Observation{Year: year, Value: value}
	if len(parts) == 3 {
		origin, ok := originOf(parts[2])
		if !ok {
			invalid(b, s, predicate, o)
			return
		}
		v.Origin = origin
	}
	observe(own(&s.Node.Indicator), v)
}

func observe(i *graph.IndicatorFacts, v graph.Observation) {
	at := slices.IndexFunc(i.Values, func(held graph.Observation) bool { return held.Year >= v.Year })
	switch {
	case at < 0:
		i.Values = append(i.Values, v)
	case i.Values[at].Year > v.Year:
		i.Values = slices.Insert(i.Values, at, v)
	case i.Values[at].Value < v.Value || i.Values[at].Value == v.Value && i.Values[at].Origin.Reference < v.Origin.Reference:
		i.Values[at] = v
	}
}

func setPeriod(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	period, err := graph.ParsePeriod(o.String())
	if err != nil {
		invalid(b, s, predicate, o)
		return
	}
	r := own(&s.Node.Report)
	r.Period = max(r.Period, period)
}

func setNumber(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	number, err := strconv.Atoi(o.String())
	if err != nil || number < 1 {
		invalid(b, s, predicate, o)
		return
	}
	r := own(&s.Node.Recommendation)
	r.Number = max(r.Number, number)
}
