package law

import (
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// Rules returns the tables for laws and legal bases.
func Rules() mapper.Rules {
	return mapper.Rules{
		Classes: map[string]graph.Kind{
			vocab.ELILegalResource:            graph.Law,
			vocab.ELILegalResourceSubdivision: graph.Law,
			vocab.CPSVRule:                    graph.LegalBasis,
		},
		Domains: map[string]graph.Kind{vocab.CPSVImplements: graph.LegalBasis},
		Titles: map[graph.Kind][]string{
			graph.Law: {
				vocab.DCTTitle, vocab.ELITitle, vocab.ELITitleShort, vocab.ELITitleAlternative,
				vocab.RDFSLabel, vocab.SKOSPrefLabel, vocab.SchemaName, vocab.SchemaSName,
			},
			graph.LegalBasis: {
				vocab.DCTTitle, vocab.SKOSPrefLabel, vocab.SKOSXLPrefLabel, vocab.RDFSLabel,
				vocab.SchemaName, vocab.SchemaSName,
			},
		},
		Descriptions: map[graph.Kind][]string{
			graph.Law:        {vocab.DCTDescription, vocab.ELIDescription},
			graph.LegalBasis: {vocab.DCTDescription},
		},
		Links: slices.Concat(bases(graph.Service), bases(graph.Dataset), laws(), foundations()),
		Handlers: []mapper.Handler{
			{On: graph.LegalBasis, Predicates: []string{vocab.CPSVImplements}, Do: foundInEach},
		},
		After: map[graph.Kind]func(*mapper.Builder, *mapper.Subject){
			graph.LegalBasis: finishBasis,
			graph.Law:        finishLaw,
		},
		Identify:  map[graph.Kind]func(*mapper.Builder, rdf.Term) graph.ID{graph.Law: identify},
		FromText:  map[graph.Kind]func(*mapper.Builder, *mapper.Subject, string, string) graph.ID{graph.Law: fromText},
		Recognise: []func(string) graph.Kind{Recognise},
	}
}

// laws: what a law is part of, said by either side.
func laws() []mapper.Link {
	return []mapper.Link{
		{On: graph.Law, Predicate: vocab.ELIIsPartOf, Edge: graph.PartOf, To: graph.Law},
		{On: graph.Law, Predicate: vocab.ELIHasPart, Edge: graph.PartOf, To: graph.Law, Inverse: true},
		{On: graph.Law, Predicate: vocab.DCTIsPartOf, Edge: graph.PartOf, To: graph.Law, Generic: true},
		{On: graph.Law, Predicate: vocab.DCTHasPart, Edge: graph.PartOf, To: graph.Law, Inverse: true, Generic: true},
	}
}

// foundations: the laws that a basis is founded in. A page is one only when it
// is the law's own.
func foundations() []mapper.Link {
	return []mapper.Link{
		{On: graph.LegalBasis, Predicate: vocab.CPSVImplements, Edge: graph.FoundedIn, To: graph.Law},
		{On: graph.LegalBasis, Predicate: vocab.DCTSource, Edge: graph.FoundedIn, To: graph.Law},
		{On: graph.LegalBasis, Predicate: vocab.RDFSSeeAlso, Edge: graph.FoundedIn, To: graph.Law, OnlyKnown: true},
		{On: graph.LegalBasis, Predicate: vocab.FOAFPage, Edge: graph.FoundedIn, To: graph.Law, OnlyKnown: true},
	}
}

// bases are the lines that services and datasets have in common.
func bases(on graph.Kind) []mapper.Link {
	governed := mapper.Link{On: on, Edge: graph.GovernedBy, To: graph.Law}
	return append(
		mapper.Each(governed, vocab.CVHasLegalResource, vocab.DCATAPApplicableLegislation, vocab.DCATAPApplicableLegislationNoSlash),
		mapper.Link{On: on, Predicate: vocab.CPSVFollows, Edge: graph.HasBasis, To: graph.LegalBasis},
	)
}

// foundInEach founds a rule in every law that the legal resource it implements
// names, when that names several and so is none of them.
func foundInEach(b *mapper.Builder, s *mapper.Subject, _ string, o rdf.Object) {
	if b.Resource(o) == nil || !b.IsKnown(o, graph.Law) {
		return
	}
	laws := addresses(b, o)
	if len(laws) < 2 {
		return
	}
	for _, id := range laws {
		b.Edge(s.ID, graph.FoundedIn, id, vocab.RDFSSeeAlso)
	}
}

func finishLaw(b *mapper.Builder, s *mapper.Subject) {
	b.AddPeriod(s, []string{vocab.ELIFirstDateEntryInForce}, []string{vocab.ELIDateNoLongerInForce})
}

func finishBasis(b *mapper.Builder, s *mapper.Subject) {
	SetKind(s.Node, KindOf(s.Resource))
	b.AddPeriod(
		s,
		[]string{vocab.SchemaStartDate, vocab.SchemaSStartDate, vocab.DCATStartDate},
		[]string{vocab.SchemaEndDate, vocab.SchemaSEndDate, vocab.DCATEndDate},
	)
}
