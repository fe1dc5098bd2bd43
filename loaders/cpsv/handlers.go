package cpsv

import (
	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

func handlers() []mapper.Handler {
	return []mapper.Handler{
		{On: graph.Evidence, Predicates: []string{vocab.CPSVNODataService}, Do: servesEvidence},
		{On: graph.Service, Predicates: []string{vocab.CVHasChannel}, Do: servesChannel},
	}
}

// servesEvidence joins a data service with the datasets that the evidence is
// part of.
func servesEvidence(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	serve(b, s, predicate, o, datasets(b, s, vocab.DCTIsPartOf))
}

// servesChannel joins the data services of a channel with the datasets that
// its service produces.
func servesChannel(b *mapper.Builder, s *mapper.Subject, _ string, channel rdf.Object) {
	for _, o := range b.Resource(channel).Objects(vocab.CPSVNODataService) {
		serve(b, s, vocab.CPSVNODataService, o,
			datasets(b, s, vocab.CPSVProduces, vocab.CPSVNOHasPossibleOutput, vocab.CPSVNOHasOutputType))
	}
}

// datasets are the objects that are datasets by class, or, of evidence, by
// being what it is part of.
func datasets(b *mapper.Builder, s *mapper.Subject, properties ...string) []graph.ID {
	var found []graph.ID
	for _, o := range s.Resource.Objects(properties...) {
		_, isIRI := o.(rdf.IRI)
		implied := isIRI && b.Unknown(o) && s.Kind == graph.Evidence
		if b.IsKnown(o, graph.Dataset) || implied {
			if id := b.Refer(o, graph.Dataset); id != "" {
				found = append(found, id)
			}
		}
	}
	return found
}

func serve(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object, datasets []graph.ID) {
	t, ok := b.Node(s, predicate, o)
	if !ok {
		return
	}
	if !b.Unknown(t) && !b.IsKnown(t, graph.DataService) {
		b.Problem(graph.WrongRange, s.ID, predicate, t.String(), "")
		return
	}
	id := b.Refer(t, graph.DataService)
	if id == "" {
		return
	}
	for _, dataset := range datasets {
		b.Edge(id, graph.Serves, dataset, predicate)
	}
}

// setEventType tells life events, business events and others apart; the more
// telling class counts, unless an export of ours says what several sources
// came to.
func setEventType(_ *mapper.Builder, s *mapper.Subject) {
	switch {
	case s.Node.EventType != "":
	case s.Resource.HasType(vocab.CVLifeEvent):
		s.Node.EventType = graph.LifeEventType
	case s.Resource.HasType(vocab.CVBusinessEvent):
		s.Node.EventType = graph.BusinessEventType
	case s.Resource.HasType(vocab.CVEvent):
		s.Node.EventType = graph.OtherEventType
	}
}
