package org

import (
	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// Rules returns the tables for agencies.
func Rules() mapper.Rules {
	return mapper.Rules{
		Classes: map[string]graph.Kind{
			vocab.CVPublicOrganisation:      graph.Agency,
			vocab.ORGOrganization:           graph.Agency,
			vocab.ORGFormalOrganization:     graph.Agency,
			vocab.ORGOrganizationalUnit:     graph.Agency,
			vocab.FOAFAgent:                 graph.Agency,
			vocab.FOAFOrganization:          graph.Agency,
			vocab.DCTAgent:                  graph.Agency,
			vocab.ROVRegisteredOrganization: graph.Agency,
		},
		Domains: domains(),
		Titles: map[graph.Kind][]string{graph.Agency: {
			vocab.DCTTitle, vocab.FOAFName, vocab.SKOSPrefLabel, vocab.SKOSXLPrefLabel, vocab.RDFSLabel,
			vocab.SchemaName, vocab.SchemaSName, vocab.ROVLegalName,
			vocab.VCARDHasOrganizationName, vocab.VCARDOrganizationName, vocab.VCARDFn,
		}},
		Descriptions: map[graph.Kind][]string{graph.Agency: {vocab.DCTDescription}},
		TitleNeeded:  map[graph.Kind]string{graph.Agency: vocab.FOAFName},
		Links: []mapper.Link{
			{On: graph.Agency, Predicate: vocab.ORGSubOrganizationOf, Edge: graph.PartOf, To: graph.Agency},
			{On: graph.Agency, Predicate: vocab.ORGHasSubOrganization, Edge: graph.PartOf, To: graph.Agency, Inverse: true},
		},
		Handlers: []mapper.Handler{
			{On: graph.Agency, Predicates: vocab.BROrgPath(), Do: addPath},
			{On: graph.Agency, Predicates: []string{vocab.VCARDHasURL}, Do: mapper.AddPage},
		},
		Identify: map[graph.Kind]func(*mapper.Builder, rdf.Term) graph.ID{graph.Agency: identify},
	}
}

func domains() map[string]graph.Kind {
	d := map[string]graph.Kind{
		vocab.ROVLegalName:          graph.Agency,
		vocab.ROVRegistration:       graph.Agency,
		vocab.ORGSubOrganizationOf:  graph.Agency,
		vocab.ORGHasSubOrganization: graph.Agency,
	}
	for _, p := range vocab.BROrgPath() {
		d[p] = graph.Agency
	}
	return d
}
