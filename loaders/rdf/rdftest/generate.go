package rdftest

import (
	"fmt"
	"math/rand/v2"
)

const (
	base        = "https://katalog.example.no/"
	agencyBase  = "https://data.brreg.no/enhetsregisteret/api/enheter/"
	accessBase  = "http://publications.europa.eu/resource/authority/access-right/"
	adminStatus = "http://purl.org/adms/status/"
	language    = "http://publications.europa.eu/resource/authority/language/"
)

// generator makes one cluster after another:
//
//	event ──< service ──> evidence ──> dataset ──> law
//	             │  └─ requires an earlier service     │
//	             └──> agency <──────── publisher ──────┘
type generator struct {
	rng      *rand.Rand
	triples  int
	clusters int
}

func newGenerator(seed uint64) *generator {
	return &generator{rng: rand.New(rand.NewPCG(seed, 0x5a6d6d656e))}
}

// next returns the nodes of the next cluster; every reference points into the
// same or an earlier cluster, so any prefix of the file is a closed graph but
// for its concepts.
func (g *generator) next() []*node {
	i := g.clusters
	g.clusters++
	var nodes []*node
	if i%clustersPerAgency == 0 {
		nodes = append(nodes, g.agency(i/clustersPerAgency))
	}
	if i%clustersPerEvent == 0 {
		nodes = append(nodes, g.event(i/clustersPerEvent))
	}
	if i%clustersPerLaw == 0 {
		nodes = append(nodes, g.law(i/clustersPerLaw))
	}
	service := g.service(i)
	nodes = append(nodes, service)
	for k := range 1 + g.rng.IntN(3) {
		iri := fmt.Sprintf("%sservices/%d/evidence/%d", base, i, k)
		service.link("cpsvno:hasRequiredEvidence", iri)
		nodes = append(nodes, g.evidence(iri, i, k))
	}
	return append(nodes, g.dataset(i), g.output(i))
}

const (
	clustersPerAgency = 40
	clustersPerEvent  = 25
	clustersPerLaw    = 10
)

func (g *generator) agency(n int) *node {
	a := &node{iri: agencyIRI(n), types: []string{"cv:PublicOrganisation", "foaf:Agent"}}
	a.languages("dct:title", fmt.Sprintf("Etat for prøving %d", n), fmt.Sprintf("Etat for prøving nr. %d", n), fmt.Sprintf("Trial agency %d", n))
	a.plain("dct:identifier", orgNumber(n))
	a.plain("foaf:name", fmt.Sprintf("ETAT FOR PRØVING %d", n))
	if n > 0 {
		a.link("org:subOrganizationOf", agencyIRI(n/8))
	}
	return a
}

func (g *generator) event(n int) *node {
	e := &node{iri: eventIRI(n), types: []string{"cv:LifeEvent"}}
	e.languages("dct:title", fmt.Sprintf("Livshendelse %d: få barn", n), fmt.Sprintf("Livshending %d: få barn", n), fmt.Sprintf("Life event %d: having a child", n))
	e.plain("dct:identifier", e.iri)
	e.link("dct:type", base+"concepts/"+fmt.Sprint(n%7))
	e.link("cpsvno:mayInitiate", serviceIRI(n*clustersPerEvent))
	return e
}

func (g *generator) law(n int) *node {
	l := &node{iri: lawIRI(n), types: []string{"eli:LegalResource"}}
	l.languages("dct:title", fmt.Sprintf("Lov om prøving %d", n), fmt.Sprintf("Lov om prøving nr. %d", n), fmt.Sprintf("Trial act %d", n))
	l.link("rdfs:seeAlso", l.iri)
	l.typed("dct:issued", g.date(), "xsd:date")
	return l
}

func (g *generator) service(i int) *node {
	s := &node{iri: serviceIRI(i), types: []string{"cpsvno:Service"}}
	if i%5 == 0 {
		s.types = append(s.types, "cpsv:PublicService")
	}
	s.plain("dct:identifier", s.iri)
	s.languages("dct:title", g.title("Søknad om"), g.title("Søknad om å få"), g.title("Application for"))
	s.languages("dct:description", g.sentence("Tjenesten gjelder"), g.sentence("Tenesta gjeld"), g.sentence("The service concerns"))
	s.link("cv:hasCompetentAuthority", agencyIRI(i/clustersPerAgency))
	s.link("cv:isGroupedBy", eventIRI(i/clustersPerEvent))
	s.link("adms:status", adminStatus+"Completed")
	s.link("dct:language", language+"NOB")
	s.link("dct:subject", base+"concepts/"+fmt.Sprint(g.rng.IntN(60)))
	if i > 0 && g.rng.IntN(3) == 0 {
		s.link("dct:requires", serviceIRI(g.rng.IntN(i)))
	}
	s.link("cpsv:produces", fmt.Sprintf("%sservices/%d/output", base, i))
	s.nest("cpsv:follows", g.rule(i, "cpsvno:ruleForDataProcessing"))
	s.nest("cv:contactPoint", g.contact(i))
	return s
}

func (g *generator) evidence(iri string, i, k int) *node {
	e := &node{iri: iri, types: []string{"cpsvno:RequiredEvidence"}}
	e.plain("dct:identifier", iri)
	e.languages("dct:title", g.title("Bekreftelse av"), g.title("Stadfesting av"), g.title("Proof of"))
	e.link("dct:language", language+"NOB")
	if k == 0 || g.rng.IntN(2) == 0 {
		e.link("dct:isPartOf", datasetIRI(g.rng.IntN(i+1)))
	}
	return e
}

func (g *generator) dataset(i int) *node {
	d := &node{iri: datasetIRI(i), types: []string{"dcat:Dataset"}}
	d.languages("dct:title", g.title("Register over"), g.title("Register for"), g.title("Register of"))
	d.languages("dct:description", g.sentence("Datasettet inneholder"), g.sentence("Datasettet inneheld"), g.sentence("The dataset holds"))
	d.link("dct:publisher", agencyIRI(g.rng.IntN(i/clustersPerAgency+1)))
	rights := []string{"PUBLIC", "RESTRICTED", "NON_PUBLIC", "NON_PUBLIC"}
	if r := g.rng.IntN(5); r < len(rights) {
		d.link("dct:accessRights", accessBase+rights[r])
	}
	for k := range g.rng.IntN(3) {
		d.plain("dcat:keyword", []string{"folkeregister", "inntekt"}[k])
	}
	d.typed("dct:modified", g.date(), "xsd:date")
	switch g.rng.IntN(3) {
	case 0:
		d.nest("cpsv:follows", g.rule(i, "cpsvno:ruleForDisclosure"))
	case 1:
		d.link("dcatap:applicableLegislation", lawIRI(g.rng.IntN(i/clustersPerLaw+1)))
	}
	d.nest("dcat:contactPoint", g.contact(i))
	d.nest("dcat:distribution", g.distribution(i))
	return d
}

func (g *generator) output(i int) *node {
	o := &node{iri: fmt.Sprintf("%sservices/%d/output", base, i), types: []string{"cv:Output"}}
	o.plain("dct:identifier", o.iri)
	o.languages("dct:title", g.title("Vedtak om"), g.title("Vedtak om å få"), g.title("Decision on"))
	return o
}

func (g *generator) rule(i int, kind string) *node {
	r := &node{types: []string{"cpsv:Rule"}}
	r.plain("dct:title", g.title("Hjemmel for"))
	r.link("dct:type", newExpander().iri(kind))
	r.link("cpsv:implements", lawIRI(g.rng.IntN(i/clustersPerLaw+1)))
	return r
}

func (g *generator) contact(i int) *node {
	c := &node{types: []string{"vcard:Organization"}}
	c.plain("vcard:fn", fmt.Sprintf("Brukerstøtte %d", i%97))
	c.link("vcard:hasEmail", fmt.Sprintf("mailto:post%d@etat.example.no", i%97))
	return c
}

func (g *generator) distribution(i int) *node {
	d := &node{types: []string{"dcat:Distribution"}}
	d.link("dcat:accessURL", fmt.Sprintf("%sdatasets/%d/download?format=csv&v=%d", base, i, g.rng.IntN(9)))
	d.link("dct:format", "http://publications.europa.eu/resource/authority/file-type/CSV")
	d.typed("dcat:byteSize", fmt.Sprint(g.rng.IntN(1<<20)), "xsd:decimal")
	return d
}
