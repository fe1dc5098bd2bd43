package dcat

import (
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// Rules returns the tables for catalogues, datasets, data services and
// concepts.
func Rules() mapper.Rules {
	return mapper.Rules{
		Classes: map[string]graph.Kind{
			vocab.DCATDataset:            graph.Dataset,
			vocab.DCATDatasetSeries:      graph.Dataset,
			vocab.CVPublicServiceDataset: graph.Dataset,
			vocab.DCATDataService:        graph.DataService,
			vocab.DCATCatalog:            graph.Catalog,
			vocab.SKOSConcept:            graph.Concept,
		},
		Domains: domains(),
		Titles: map[graph.Kind][]string{
			graph.Dataset: names(), graph.DataService: names(), graph.Catalog: names(),
			graph.Concept: {vocab.SKOSPrefLabel, vocab.SKOSXLPrefLabel, vocab.RDFSLabel, vocab.DCTTitle, vocab.SchemaName, vocab.SchemaSName},
		},
		Descriptions: map[graph.Kind][]string{
			graph.Dataset: {vocab.DCTDescription}, graph.DataService: {vocab.DCTDescription}, graph.Catalog: {vocab.DCTDescription},
			graph.Concept: {vocab.SKOSDefinition, vocab.DCTDescription},
		},
		TitleNeeded: map[graph.Kind]string{
			graph.Dataset: vocab.DCTTitle, graph.DataService: vocab.DCTTitle, graph.Catalog: vocab.DCTTitle,
		},
		Links: slices.Concat(
			publishers(graph.Dataset), publishers(graph.DataService), publishers(graph.Catalog),
			dataServices(), catalogs(), concepts(),
		),
		Handlers: slices.Concat(accessHandlers(), basisHandlers()),
		Inverse:  slices.Concat(basisProperties()...),
		After: map[graph.Kind]func(*mapper.Builder, *mapper.Subject){
			graph.Dataset: defaultAccess,
		},
		Apart: map[string]func(*mapper.Builder, *rdf.Resource){vocab.DCATCatalogRecord: addRecord},
	}
}

func names() []string {
	return []string{vocab.DCTTitle, vocab.RDFSLabel, vocab.SKOSPrefLabel, vocab.FOAFName, vocab.SchemaName, vocab.SchemaSName}
}

func domains() map[string]graph.Kind {
	d := map[string]graph.Kind{
		vocab.DCATHasDataset:      graph.Catalog,
		vocab.DCATHasService:      graph.Catalog,
		vocab.DCATRecord:          graph.Catalog,
		vocab.DCATServesDataset:   graph.DataService,
		vocab.DCATHasDistribution: graph.Dataset,
	}
	for _, p := range slices.Concat(vocab.ContainsService(), vocab.ContainsEvent()) {
		d[p] = graph.Catalog
	}
	for _, p := range slices.Concat(basisProperties()...) {
		d[p] = graph.Dataset
	}
	return d
}

// publishers: who makes it available; who made it only if that is not said.
func publishers(on graph.Kind) []mapper.Link {
	return []mapper.Link{
		{On: on, Predicate: vocab.DCTPublisher, Edge: graph.Publishes, To: graph.Agency, Inverse: true},
		{On: on, Predicate: vocab.DCTCreator, Edge: graph.Publishes, To: graph.Agency, Inverse: true, Unless: vocab.DCTPublisher},
	}
}

// dataServices: what gives access to a dataset, said by either side.
func dataServices() []mapper.Link {
	serves := mapper.Link{On: graph.Dataset, Edge: graph.Serves, To: graph.DataService, Inverse: true}
	distribution := serves
	distribution.Via = vocab.DCATHasDistribution
	return append(
		mapper.Each(distribution, vocab.DCATAccessService, vocab.CPSVNODataService),
		append(
			mapper.Each(serves, vocab.CPSVNODataService),
			mapper.Link{On: graph.DataService, Predicate: vocab.DCATServesDataset, Edge: graph.Serves, To: graph.Dataset},
		)...,
	)
}

// catalogs: what a catalogue lists, said by either side.
func catalogs() []mapper.Link {
	lists := func(to graph.Kind, properties ...string) []mapper.Link {
		var lines []mapper.Link
		for _, p := range properties {
			lines = append(
				lines,
				mapper.Link{On: graph.Catalog, Predicate: p, Edge: graph.InCatalog, To: to, Inverse: true},
				mapper.Link{On: graph.Catalog, Predicate: p, Edge: graph.InCatalog, Inverse: true, OnlyKnown: true},
			)
		}
		return lines
	}
	return slices.Concat(
		lists(graph.Dataset, vocab.DCATHasDataset),
		lists(graph.DataService, vocab.DCATHasService),
		lists(graph.Catalog, vocab.DCATHasCatalog),
		lists(graph.Service, vocab.ContainsService()...),
		lists(graph.LifeEvent, vocab.ContainsEvent()...),
		[]mapper.Link{
			{On: graph.Catalog, Via: vocab.DCATRecord, Predicate: vocab.FOAFPrimaryTopic, Edge: graph.InCatalog, Inverse: true, OnlyKnown: true},
			{On: graph.Catalog, Predicate: vocab.DCTHasPart, Edge: graph.InCatalog, Inverse: true, OnlyKnown: true},
			{On: graph.Catalog, Predicate: vocab.DCTIsPartOf, Edge: graph.InCatalog, To: graph.Catalog, Generic: true},
			{Predicate: vocab.DCTIsPartOf, Edge: graph.InCatalog, To: graph.Catalog, OnlyKnown: true},
		},
	)
}

// concepts: what anything is about.
func concepts() []mapper.Link {
	about := mapper.Link{Edge: graph.About, To: graph.Concept}
	return mapper.Each(about, vocab.DCATTheme, vocab.DCTSubject, vocab.CVThematicArea, vocab.CVSector, vocab.CVIsClassifiedBy)
}
