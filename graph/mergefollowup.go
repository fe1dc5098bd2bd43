package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// followUp takes what only the kinds of the follow-up tables have from a part:
// each value from the first part that has it, lists from all. What would
// contradict a value that is taken already is a problem and left out.
func (f *finisher) followUp(p part) {
	f.measure(p)
	f.barrier(p)
	f.indicator(p)
	f.report(p)
	if o := p.node.Learning; o != nil {
		n := own(&f.node.Learning)
		n.Barriers = inBarrierOrder(n.Barriers, o.Barriers)
	}
	f.recommendation(p)
}

// own is the finished node's own value, made when it is first asked for.
func own[T any](held **T) *T {
	if *held == nil {
		*held = new(T)
	}
	return *held
}

func (f *finisher) measure(p part) {
	o := p.node.Measure
	if o == nil {
		return
	}
	n := own(&f.node.Measure)
	take(f, p, "type", &n.Type, o.Type, "")
	take(f, p, "status", &n.Status, o.Status, MeasureUnknown)
	f.start(p, n, o.Start)
	f.due(p, n, o.Due)
	take(f, p, "finished", &n.Finished, o.Finished, "")
	f.funding(p, "fundingDevelopment", &n.Development, o.Development)
	f.funding(p, "fundingOperation", &n.Operation, o.Operation)
	n.Provides = slices.Concat(n.Provides, o.Provides) // sorted when aliases are resolved
}

// start and due leave out a day that would put the end of a measure before its
// beginning: two sources may give one each.
func (f *finisher) start(p part, n *MeasureFacts, day Date) {
	if day != "" && n.Due != "" && n.Due < day {
		f.conflict(p, "start", day)
		return
	}
	take(f, p, "start", &n.Start, day, "")
}

func (f *finisher) due(p part, n *MeasureFacts, day Date) {
	if day != "" && day < n.Start {
		f.conflict(p, "due", day)
		return
	}
	take(f, p, "due", &n.Due, day, "")
}

// funding is take for money, of which UNKNOWN says little.
func (f *finisher) funding(p part, property string, to *Funding, value Funding) {
	switch {
	case value.OrUnknown() == FundingUnknown || value == *to:
	case to.OrUnknown() != FundingUnknown:
		f.conflict(p, property, fundingText(value))
	default:
		*to = value
		f.took(p, property)
	}
}

// fundingText is funding as a problem names it: FUNDED 12500.50.
func fundingText(v Funding) string {
	if v.Ore == 0 {
		return string(v.State)
	}
	return fmt.Sprintf("%s %d.%02d", v.State, v.Ore/100, v.Ore%100)
}

func (f *finisher) barrier(p part) {
	o := p.node.Barrier
	if o == nil {
		return
	}
	n := own(&f.node.Barrier)
	take(f, p, "type", &n.Type, o.Type, "")
	take(f, p, "status", &n.Status, o.Status, BarrierUnknown)
	take(f, p, "since", &n.Since, o.Since, "")
}

func (f *finisher) report(p part) {
	o := p.node.Report
	if o == nil {
		return
	}
	n := own(&f.node.Report)
	take(f, p, "period", &n.Period, o.Period, "")
	take(f, p, "status", &n.Status, o.Status, "")
	take(f, p, "due", &n.Due, o.Due, "")
	take(f, p, "delivered", &n.Delivered, o.Delivered, "")
}

func (f *finisher) recommendation(p part) {
	o := p.node.Recommendation
	if o == nil {
		return
	}
	n := own(&f.node.Recommendation)
	take(f, p, "issuer", &n.Issuer, o.Issuer, "")
	take(f, p, "number", &n.Number, o.Number, 0)
	take(f, p, "progress", &n.Progress, o.Progress, ProgressUnknown)
	n.Barriers = inBarrierOrder(n.Barriers, o.Barriers)
}

// inBarrierOrder unites types of barriers, in the order of BarrierTypes; nil when
// there are none.
func inBarrierOrder(held, more []BarrierType) []BarrierType {
	var types []BarrierType
	for _, t := range BarrierTypes() {
		if slices.Contains(held, t) || slices.Contains(more, t) {
			types = append(types, t)
		}
	}
	return types
}

// indicator unites the values of a series by year. Those of a part that counts
// in another unit are no values of this series.
func (f *finisher) indicator(p part) {
	o := p.node.Indicator
	if o == nil {
		return
	}
	n := own(&f.node.Indicator)
	take(f, p, "unit", &n.Unit, o.Unit, "")
	take(f, p, "direction", &n.Better, o.Better, "")
	take(f, p, "population", &n.Population, o.Population, "")
	take(f, p, "barrier", &n.Barrier, o.Barrier, "")
	if o.Unit != "" && o.Unit != n.Unit {
		return
	}
	for _, v := range o.Values {
		v.Origin = appendOrigins(nil, []Origin{v.Origin}, p.source, p.document)[0]
		f.observe(n, v)
	}
}

// observe adds a value, unless there is one of that year; if that is another
// one, both are told.
func (f *finisher) observe(n *IndicatorFacts, v Observation) {
	at, found := slices.BinarySearchFunc(n.Values, v.Year, func(held Observation, year int) int { return cmp.Compare(held.Year, year) })
	if !found {
		n.Values = slices.Insert(n.Values, at, v)
		return
	}
	held := n.Values[at]
	if held.Value == v.Value {
		return
	}
	problem := Problem{
		Code: SourceConflict, Subject: f.node.ID, Property: "value",
		Value:   fmt.Sprintf("%d: %s", v.Year, decimals(v.Value)),
		Message: fmt.Sprintf("source %q, which is listed first, says %s (%s)", held.Origin.Source, decimals(held.Value), held.Origin.Document),
	}
	problem.place(v.Origin)
	f.problems = append(f.problems, problem)
}

func decimals(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// finishFollowUp keeps facts on described nodes of their kind alone, and sets
// what nobody said. What a barrier, an indicator or a report is nothing without
// (type, unit, period) cannot be guessed: without it they have no facts, like
// nodes that nobody describes.
func finishFollowUp(n *Node) {
	n.Measure = kept(n, Measure, n.Measure, n.Measure != nil)
	n.Barrier = kept(n, Barrier, n.Barrier, n.Barrier != nil && n.Barrier.Type != "")
	n.Indicator = kept(n, Indicator, n.Indicator, n.Indicator != nil && n.Indicator.Unit != "")
	n.Report = kept(n, StatusReport, n.Report, n.Report != nil && n.Report.Period != "")
	n.Learning = kept(n, LearningPoint, n.Learning, n.Learning != nil)
	n.Recommendation = kept(n, Recommendation, n.Recommendation, n.Recommendation != nil)
	if m := n.Measure; m != nil {
		m.Type, m.Status = cmp.Or(m.Type, PlainMeasure), cmp.Or(m.Status, MeasureUnknown)
		m.Development.State, m.Operation.State = m.Development.OrUnknown(), m.Operation.OrUnknown()
		if m.Status != MeasureDone {
			m.Finished = ""
		}
	}
	if b := n.Barrier; b != nil {
		b.Status = cmp.Or(b.Status, BarrierUnknown)
	}
	if i := n.Indicator; i != nil {
		i.Better = cmp.Or(i.Better, NeitherIsBetter)
	}
	if r := n.Recommendation; r != nil {
		r.Progress = cmp.Or(r.Progress, ProgressUnknown)
	}
}

// kept are the facts of a kind, if they are whole: nil on a node that is none of
// it or that nobody describes.
func kept[T any](n *Node, kind Kind, facts *T, whole bool) *T {
	if !whole || !n.Resolved || !n.Is(kind) {
		return nil
	}
	return facts
}

// resolveProvides follows aliases in what a measure provides; the measure is the
// merged graph's own.
func (m *merger) resolveProvides(measure *MeasureFacts) {
	for i := range measure.Provides {
		key := &measure.Provides[i]
		key.Dataset = m.resolve(key.Dataset)
		if key.Consumer != "" {
			key.Consumer = m.resolve(key.Consumer)
		}
	}
	measure.Provides = sortedKeys(measure.Provides)
}

// circles are the problems of measures that wait for themselves.
func circles(nodes []*Node, edges []Edge) []Problem {
	measures := map[ID]*Node{}
	var order []ID
	for _, n := range nodes {
		if n.Is(Measure) {
			measures[n.ID] = n
			order = append(order, n.ID)
		}
	}
	inList := func(a, b ID) int { return comparePlaces(measures[a], measures[b]) }
	waits, origins := map[ID][]ID{}, map[[2]ID][]Origin{}
	for _, e := range edges {
		if e.Type == DependsOn {
			waits[e.From] = append(waits[e.From], e.To)
			origins[[2]ID{e.From, e.To}] = e.Origins
		}
	}
	for _, on := range waits {
		slices.SortFunc(on, inList)
	}
	slices.SortFunc(order, inList)
	var problems []Problem
	for _, ring := range rings(order, func(id ID) []ID { return waits[id] }) {
		ring = append(ring, ring[0])
		p := Problem{
			Code: DependencyCircle, Subject: ring[0], Property: "dependsOn", Value: strings.Join(ring, ringArrow),
			Message: "each waits for the next and the last for the first; take one of these dependencies away",
		}
		if from := origins[[2]ID{ring[0], ring[1]}]; len(from) > 0 {
			p.place(from[0])
		}
		problems = append(problems, p)
	}
	return problems
}

// ringArrow stands between the measures of a ring in a problem's value.
const ringArrow = " → "

func comparePlaces(a, b *Node) int {
	return cmp.Or(strings.Compare(a.SortKey, b.SortKey), strings.Compare(a.ID, b.ID))
}
