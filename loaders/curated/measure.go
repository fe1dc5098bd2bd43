package curated

import (
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// readMeasure reads a row of measures.csv. Only id, type and titleNb must be
// filled in.
func readMeasure(r *row, s *seen) facts {
	n := r.described(graph.Measure, s)
	m := &graph.MeasureFacts{
		Type:        word(r, "type", measureTypes()),
		Status:      wordOr(r, "status", measureStatuses(), graph.MeasureUnknown),
		Development: r.funding("fundingDevelopment"),
		Operation:   r.funding("fundingOperation"),
	}
	n.Measure = m
	r.measureDays(m)
	responsible := r.agencies("responsible", optional)
	lifeEvents, services := r.stubs("lifeEvents", graph.LifeEvent), r.stubs("services", graph.Service)
	datasets := r.stubs("datasets", graph.Dataset)
	laws, acts := r.laws("laws")
	barriers, recommendations := r.references("barriers", graph.Barrier), r.references("recommendations", graph.Recommendation)
	waits := r.references("dependsOn", graph.Measure)
	b := r.bases("bases")
	r.checkWaits(n.ID, waits)
	if len(r.problems) > 0 {
		return facts{}
	}
	m.Provides = b.provides
	var f facts
	f.describe(r, s, n)
	f.linkFrom(r, responsible, graph.Leads, n.ID)
	for _, list := range [][]*graph.Node{lifeEvents, services, datasets, b.datasets, b.recorded, barriers, recommendations} {
		f.link(r, n.ID, graph.Addresses, list)
	}
	f.linkLaws(r, n.ID, graph.Addresses, laws, acts)
	f.link(r, n.ID, graph.DependsOn, waits)
	for _, consumer := range b.consumers {
		f.refer(r, consumer)
	}
	return f
}

// measureDays reads start, due and finished.
func (r *row) measureDays(m *graph.MeasureFacts) {
	span := r.period("start", "due")
	m.Start, m.Due = span.From, span.To
	m.Finished = r.date("finished", optional)
	switch {
	case m.Finished == "":
	case m.Status != graph.MeasureDone:
		r.reject("finished", "is filled in, but the status is not done; correct one of them")
	case m.Finished < m.Start:
		r.reject("finished", "lies before start ("+string(m.Start)+"); exchange or correct them")
	}
}

// checkWaits refuses a measure that waits for itself. Longer rings are found
// when all tables are there.
func (r *row) checkWaits(id graph.ID, waits []*graph.Node) {
	for _, w := range waits {
		if w.ID == id && id != "" {
			r.reject("dependsOn", "names the measure itself; nothing waits for itself")
		}
	}
}

// createdBases are what the cell bases says.
type createdBases struct {
	provides  []graph.BasisKey
	datasets  []*graph.Node // of those bases
	consumers []*graph.Node // of those bases
	recorded  []*graph.Node // bases that a catalogue or an assessment has
}

// bases reads a list of bases: KIND DATASET [CONSUMER] for one that the measure
// would create, or the address of one that is recorded.
func (r *row) bases(column string) createdBases {
	var b createdBases
	named := map[graph.ID]bool{}
	for _, item := range r.items(column) {
		words := strings.Fields(item)
		switch {
		case len(words) == 1 && absolute(item):
			b.recorded = append(b.recorded, &graph.Node{ID: item, Kinds: []graph.Kind{graph.LegalBasis}})
			continue
		case len(words) < 2 || !absolute(words[1]):
			r.rejectItem(column, item, "is no basis; write a kind and the dataset’s absolute address, and whose basis it is if it is not everybody’s (utlevering https://example.org/dataset 974761076), or the address of a basis that is recorded")
			continue
		}
		key := graph.BasisKey{Kind: oneOf(r, column, words[0], basisKinds()), Dataset: words[1]}
		if consumer := strings.Join(words[2:], " "); consumer != "" {
			n, wrong := agencyOf(consumer)
			if wrong != "" {
				r.rejectItem(column, consumer, wrong)
				continue
			}
			key.Consumer = n.ID
			b.consumers = append(b.consumers, n)
		}
		b.provides = append(b.provides, key)
		if !named[key.Dataset] {
			named[key.Dataset] = true
			b.datasets = append(b.datasets, &graph.Node{ID: key.Dataset, Kinds: []graph.Kind{graph.Dataset}})
		}
	}
	return b
}

func measureTypes() []named[graph.MeasureType] {
	return []named[graph.MeasureType]{
		{"measure", graph.PlainMeasure},
		{"roadmap item", graph.RoadmapItem},
		{"initiative", graph.Initiative},
		{"tiltak", graph.PlainMeasure},
		{"veikart", graph.RoadmapItem},
		{"veikartpunkt", graph.RoadmapItem},
		{"vegkart", graph.RoadmapItem},
		{"vegkartpunkt", graph.RoadmapItem},
		{"roadmap", graph.RoadmapItem},
		{"punkt på veikartet", graph.RoadmapItem},
		{"punkt på vegkartet", graph.RoadmapItem},
		{"initiativ", graph.Initiative},
		{"initiativ i handlingsplanen", graph.Initiative},
	}
}

func measureStatuses() []named[graph.MeasureStatus] {
	return []named[graph.MeasureStatus]{
		{"proposed", graph.MeasureProposed},
		{"planned", graph.MeasurePlanned},
		{"started", graph.MeasureStarted},
		{"paused", graph.MeasurePaused},
		{"done", graph.MeasureDone},
		{"stopped", graph.MeasureStopped},
		{"unknown", graph.MeasureUnknown},
		{"foreslått", graph.MeasureProposed},
		{"føreslått", graph.MeasureProposed},
		{"planlagt", graph.MeasurePlanned},
		{"startet", graph.MeasureStarted},
		{"starta", graph.MeasureStarted},
		{"påbegynt", graph.MeasureStarted},
		{"påbyrja", graph.MeasureStarted},
		{"i gang", graph.MeasureStarted},
		{"pågår", graph.MeasureStarted},
		{"under way", graph.MeasureStarted},
		{"på vent", graph.MeasurePaused},
		{"satt på vent", graph.MeasurePaused},
		{"sett på vent", graph.MeasurePaused},
		{"ferdig", graph.MeasureDone},
		{"fullført", graph.MeasureDone},
		{"fullførd", graph.MeasureDone},
		{"gjennomført", graph.MeasureDone},
		{"stanset", graph.MeasureStopped},
		{"stansa", graph.MeasureStopped},
		{"avbrutt", graph.MeasureStopped},
		{"avbroten", graph.MeasureStopped},
		{"ukjent", graph.MeasureUnknown},
		{"ukjend", graph.MeasureUnknown},
	}
}
