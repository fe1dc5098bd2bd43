package cpsv

import (
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// Rules returns the tables for events, services, evidence and outputs.
func Rules() mapper.Rules {
	return mapper.Rules{
		Classes: map[string]graph.Kind{
			vocab.CVLifeEvent:               graph.LifeEvent,
			vocab.CVBusinessEvent:           graph.LifeEvent,
			vocab.CVEvent:                   graph.LifeEvent,
			vocab.CPSVPublicService:         graph.Service,
			vocab.CPSVNOService:             graph.Service,
			vocab.CPSVNOStatutoryService:    graph.Service,
			vocab.IPDCInstancePublicService: graph.Service,
			vocab.CVEvidence:                graph.Evidence,
			vocab.CVEvidenceType:            graph.Evidence,
			vocab.CPSVNORequiredEvidence:    graph.Evidence,
			vocab.CVOutput:                  graph.Output,
			vocab.CPSVNOPossibleOutput:      graph.Output,
			vocab.CPSVNOOutputType:          graph.Output,
		},
		Domains:      domains(),
		Titles:       texts(vocab.DCTTitle, vocab.RDFSLabel, vocab.SKOSPrefLabel, vocab.SKOSXLPrefLabel, vocab.SchemaName, vocab.SchemaSName),
		Descriptions: texts(vocab.DCTDescription),
		TitleNeeded: map[graph.Kind]string{
			graph.LifeEvent: vocab.DCTTitle,
			graph.Service:   vocab.DCTTitle,
			graph.Evidence:  vocab.DCTTitle,
			graph.Output:    vocab.DCTTitle,
		},
		Links:    slices.Concat(events(), services(), inputs(""), inputs(vocab.CVHasChannel), outputs()),
		Handlers: handlers(),
		After: map[graph.Kind]func(*mapper.Builder, *mapper.Subject){
			graph.LifeEvent: setEventType,
		},
	}
}

func texts(properties ...string) map[graph.Kind][]string {
	return map[graph.Kind][]string{
		graph.LifeEvent: properties, graph.Service: properties, graph.Evidence: properties, graph.Output: properties,
	}
}

func domains() map[string]graph.Kind {
	d := map[string]graph.Kind{
		vocab.CVIsGroupedBy:             graph.Service,
		vocab.CVRelatedService:          graph.Service,
		vocab.CVHasInputType:            graph.Service,
		vocab.CVHasChannel:              graph.Service,
		vocab.CPSVProduces:              graph.Service,
		vocab.CPSVNOHasRequiredEvidence: graph.Service,
		vocab.CPSVNOHasPossibleOutput:   graph.Service,
		vocab.CPSVNOHasOutputType:       graph.Service,
		vocab.IPDCHasExecutingAuthority: graph.Service,
		vocab.CPSVNOMayInitiate:         graph.LifeEvent,
		vocab.CPSVNOMayTrigger:          graph.LifeEvent,
		vocab.CPSVNOMayTriggerNeedFor:   graph.LifeEvent,
		vocab.CVHasRelatedService:       graph.LifeEvent,
	}
	for _, causes := range vocab.XKOSCauses() {
		d[causes] = graph.Output
	}
	return d
}

// events: what an event calls for, and who answers for it.
func events() []mapper.Link {
	includes := mapper.Link{On: graph.LifeEvent, Edge: graph.Includes, To: graph.Service}
	return slices.Concat(
		mapper.Each(includes, vocab.CPSVNOMayInitiate, vocab.CPSVNOMayTrigger, vocab.CPSVNOMayTriggerNeedFor, vocab.CVHasRelatedService),
		[]mapper.Link{
			{On: graph.LifeEvent, Predicate: vocab.DCTRelation, Edge: graph.Includes, To: graph.Service, Generic: true},
			{On: graph.Service, Predicate: vocab.CVIsGroupedBy, Edge: graph.Includes, To: graph.LifeEvent, Inverse: true},
			{On: graph.LifeEvent, Predicate: vocab.DCTType, Edge: graph.About, To: graph.Concept},
		},
		responsible(graph.LifeEvent),
	)
}

// services: what a service has to do with others, and who answers for it.
func services() []mapper.Link {
	return append(
		responsible(graph.Service),
		mapper.Link{On: graph.Service, Predicate: vocab.DCTRequires, Edge: graph.Requires, To: graph.Service},
		mapper.Link{On: graph.Service, Predicate: vocab.CVRelatedService, Edge: graph.RelatesTo, To: graph.Service},
		mapper.Link{On: graph.Service, Predicate: vocab.DCTRelation, Edge: graph.RelatesTo, To: graph.Service, Generic: true},
		mapper.Link{On: graph.Service, Predicate: vocab.DCTRelation, Edge: graph.Includes, To: graph.LifeEvent, Inverse: true, OnlyKnown: true},
		mapper.Link{On: graph.Service, Predicate: vocab.DCTIsPartOf, Edge: graph.RelatesTo, To: graph.Service, Generic: true},
		mapper.Link{On: graph.Service, Predicate: vocab.DCTHasPart, Edge: graph.RelatesTo, To: graph.Service, Inverse: true, Generic: true},
	)
}

func responsible(on graph.Kind) []mapper.Link {
	line := mapper.Link{On: on, Edge: graph.Responsible, To: graph.Agency, Inverse: true}
	return mapper.Each(line, vocab.CVHasCompetentAuthority, vocab.CVOwnedBy, vocab.IPDCHasExecutingAuthority)
}

// inputs: what a service asks for, itself or on a channel. An address under
// datasets/ that nobody describes here is taken for a dataset.
func inputs(via string) []mapper.Link {
	var lines []mapper.Link
	for _, property := range []string{vocab.CPSVHasInput, vocab.CPSVNOHasRequiredEvidence, vocab.CVHasInputType} {
		lines = append(
			lines,
			mapper.Link{On: graph.Service, Via: via, Predicate: property, Edge: graph.Needs, To: graph.Dataset, When: isDatasetAddress},
			mapper.Link{On: graph.Service, Via: via, Predicate: property, Edge: graph.Needs, To: graph.Evidence},
		)
	}
	return lines
}

func isDatasetAddress(iri graph.ID) bool { return graph.NeedTarget(iri) == graph.Dataset }

// outputs: what a service gives, what that brings about, and where evidence is
// to be had.
func outputs() []mapper.Link {
	lines := []mapper.Link{
		{On: graph.Evidence, Predicate: vocab.DCTIsPartOf, Edge: graph.ProvidedBy, To: graph.Dataset, Generic: true},
		{On: graph.Dataset, Predicate: vocab.DCTHasPart, Edge: graph.ProvidedBy, To: graph.Evidence, Inverse: true, OnlyKnown: true},
	}
	for _, property := range []string{vocab.CPSVProduces, vocab.CPSVNOHasPossibleOutput, vocab.CPSVNOHasOutputType} {
		lines = append(
			lines,
			mapper.Link{On: graph.Service, Predicate: property, Edge: graph.Produces, To: graph.Output},
			mapper.Link{On: graph.Service, Predicate: property, Edge: graph.Produces, To: graph.Dataset, OnlyKnown: true},
		)
	}
	return append(lines, mapper.Each(mapper.Link{On: graph.Output, Edge: graph.Triggers, To: graph.LifeEvent}, vocab.XKOSCauses()...)...)
}
