package export

import (
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/extra"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// line says which property carries an edge between two kinds.
type line struct {
	edge      graph.EdgeType
	on        graph.Kind // of the subject; "" = any
	predicate string
	to        graph.Kind // of the object; "" = any
	inverse   bool       // the edge leads from object to subject
	kept      []string   // other properties that are written where the edge came from one of them
}

// lines is the table of edges (DOMAIN §3) in the direction that loaders.Map
// reads. Of several lines that fit, the first is written.
func lines() []line {
	return append(followUpLines(), []line{
		{edge: graph.Includes, on: graph.Service, predicate: vocab.CVIsGroupedBy, to: graph.LifeEvent, inverse: true},
		{edge: graph.Requires, on: graph.Service, predicate: vocab.DCTRequires, to: graph.Service},
		{edge: graph.RelatesTo, on: graph.Service, predicate: vocab.CVRelatedService, to: graph.Service},
		{edge: graph.Needs, on: graph.Service, predicate: vocab.CPSVHasInput, to: graph.Evidence},
		{edge: graph.Needs, on: graph.Service, predicate: vocab.CPSVHasInput, to: graph.Dataset},
		{edge: graph.ProvidedBy, on: graph.Evidence, predicate: vocab.DCTIsPartOf, to: graph.Dataset},
		{edge: graph.Produces, on: graph.Service, predicate: vocab.CPSVProduces, to: graph.Output},
		{edge: graph.Produces, on: graph.Service, predicate: vocab.CPSVProduces, to: graph.Dataset},
		{edge: graph.Triggers, on: graph.Output, predicate: vocab.XKOSCauses()[0], to: graph.LifeEvent},
		{edge: graph.Responsible, on: graph.Service, predicate: vocab.CVHasCompetentAuthority, to: graph.Agency, inverse: true, kept: authorities()},
		{edge: graph.Responsible, on: graph.LifeEvent, predicate: vocab.CVHasCompetentAuthority, to: graph.Agency, inverse: true, kept: authorities()},
		{edge: graph.Publishes, on: graph.Dataset, predicate: vocab.DCTPublisher, to: graph.Agency, inverse: true},
		{edge: graph.Publishes, on: graph.DataService, predicate: vocab.DCTPublisher, to: graph.Agency, inverse: true},
		{edge: graph.Publishes, on: graph.Catalog, predicate: vocab.DCTPublisher, to: graph.Agency, inverse: true},
		{edge: graph.PartOf, on: graph.Agency, predicate: vocab.ORGSubOrganizationOf, to: graph.Agency},
		{edge: graph.PartOf, on: graph.Law, predicate: vocab.ELIIsPartOf, to: graph.Law},
		{edge: graph.HasBasis, on: graph.Service, predicate: vocab.CPSVFollows, to: graph.LegalBasis},
		{edge: graph.HasBasis, on: graph.Dataset, predicate: vocab.CPSVFollows, to: graph.LegalBasis},
		{edge: graph.FoundedIn, on: graph.LegalBasis, predicate: vocab.CPSVImplements, to: graph.Law},
		{edge: graph.GovernedBy, on: graph.Service, predicate: vocab.CVHasLegalResource, to: graph.Law},
		{edge: graph.GovernedBy, on: graph.Dataset, predicate: vocab.DCATAPApplicableLegislation, to: graph.Law},
		{edge: graph.Serves, on: graph.DataService, predicate: vocab.DCATServesDataset, to: graph.Dataset},
		{edge: graph.InCatalog, on: graph.Catalog, predicate: vocab.DCATHasDataset, to: graph.Dataset, inverse: true},
		{edge: graph.InCatalog, on: graph.Catalog, predicate: vocab.DCATHasService, to: graph.DataService, inverse: true},
		{edge: graph.InCatalog, on: graph.Catalog, predicate: vocab.DCATHasCatalog, to: graph.Catalog, inverse: true},
		{edge: graph.InCatalog, on: graph.Catalog, predicate: vocab.DCATNOContainsService, to: graph.Service, inverse: true},
		{edge: graph.InCatalog, on: graph.Catalog, predicate: vocab.DCATNOContainsEvent, to: graph.LifeEvent, inverse: true},
		{edge: graph.InCatalog, predicate: vocab.SammenhengInCatalog, to: graph.Catalog},
		{edge: graph.About, predicate: vocab.DCTSubject, to: graph.Concept, kept: subjects()},
		// ASSESSES is written with the assessment itself, see addAssessment.
	}...)
}

// followUpLines: edges of the follow-up tables have a property of our own each.
func followUpLines() []line {
	var table []line
	properties := extra.FollowUpProperties()
	for _, rule := range graph.EdgeRules() {
		predicate, ours := properties[rule.Type]
		for _, on := range rule.From {
			if ours {
				table = append(table, line{edge: rule.Type, on: on, predicate: predicate})
			}
		}
	}
	return table
}

// authorities: the domain keeps apart in which way an agency is responsible.
func authorities() []string {
	return []string{vocab.CVOwnedBy, vocab.IPDCHasExecutingAuthority}
}

// subjects are what readers of DCAT-AP-NO and CPSV-AP-NO look for a theme in.
func subjects() []string {
	return []string{vocab.DCATTheme, vocab.CVThematicArea, vocab.CVSector, vocab.CVIsClassifiedBy}
}

// lineOf is the line for an edge between two nodes; nil when it has none.
func lineOf(table []line, t graph.EdgeType, from, to *graph.Node) *line {
	for i := range table {
		l := &table[i]
		subject, object := from, to
		if l.inverse {
			subject, object = to, from
		}
		if l.edge == t && (l.on == "" || subject.Is(l.on)) && (l.to == "" || object.Is(l.to)) {
			return l
		}
	}
	return nil
}

// predicates are the properties to write: those kept that the edge came from,
// or else the line's own.
func (l *line) predicates(e *graph.Edge) []string {
	var found []string
	for _, p := range l.kept {
		if slices.Contains(e.Predicates, p) {
			found = append(found, p)
		}
	}
	if len(found) == 0 || slices.Contains(e.Predicates, l.predicate) {
		found = append([]string{l.predicate}, found...)
	}
	return found
}

// class says the kind of a node that has no published class to tell it.
func class(k graph.Kind) string { return vocab.SammenhengKind(string(k)) }
