package servertest

import (
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// Day is the assessment date of the fixture.
const Day graph.Date = "2026-11-22"

// Ids of the fixture that tests ask for.
const (
	base      = "https://example.org/"
	Death     = base + "events/death"
	Birth     = base + "events/birth"
	Moving    = base + "events/moving"
	Estate    = base + "services/estate"
	Parental  = base + "services/parental"
	Nursery   = base + "services/nursery"
	Benefit   = base + "services/benefit"
	Register  = base + "services/register"
	People    = base + "datasets/people"
	Income    = base + "datasets/income"
	Addresses = base + "datasets/addresses"
	Act       = "https://lovdata.no/lov/2016-12-09-88"
	Section   = Act + "/§10-2"
)

// Fixture is a small assessed graph of two catalogues and a table of example
// assessments:
//
//	death(5) ─► estate ─needs► paper ─by► people         BLOCKED, example
//	birth(6) ─► parental ─needs► income (act, §10-2)     CLEAR
//	         ─► nursery ─needs► income, proof            UNKNOWN
//	         ─► benefit ─needs► child (Evidence+Dataset) BLOCKED; requires estate
//	moving ─► nothing
//	register ─requires► benefit; no needs                UNKNOWN
//	register ─produces► certificate ─triggers► death
func Fixture() *graph.Graph {
	sources := []graph.Source{
		{ID: "services", Title: "Tjenester", Address: "services.ttl", Licence: "CC BY 4.0", Documents: 1},
		{ID: "datasets", Title: "Datasett", Address: "datasets.ttl", Documents: 1, Stale: true},
		{ID: "examples", Title: "Eksempler", Address: "assessments.csv", Illustrative: true, Documents: 1},
	}
	batches := []graph.Batch{serviceBatch(), datasetBatch(), exampleBatch()}
	return graph.Assess(graph.Merge(sources, batches, sortKey), Day)
}

// Load makes the fixture what the store holds, with a history; the store must
// be empty.
func Load(t testing.TB, store graph.Store) {
	t.Helper()
	_, update, err := graph.Compare(t.Context(), store, Fixture(), "the fixture")
	if err != nil {
		t.Fatalf("difference: %v", err)
	}
	remember(t, store, update)
}

// sortKey puts æ, ø and å behind z; enough for the fixture's titles.
func sortKey(title string) string {
	return strings.NewReplacer("æ", "{", "ø", "|", "å", "}").Replace(strings.ToLower(title))
}

// node is a described node; texts are pairs of language and title.
func node(id graph.ID, kind graph.Kind, texts ...string) *graph.Node {
	n := &graph.Node{ID: id, Kinds: []graph.Kind{kind}, Resolved: true}
	for i := 0; i+1 < len(texts); i += 2 {
		n.Titles = append(n.Titles, graph.Text{Lang: texts[i], Value: texts[i+1]})
	}
	if kind == graph.Dataset || kind == graph.Evidence {
		n.Access = graph.NotStated
	}
	return n
}

func with(n *graph.Node, change func(*graph.Node)) *graph.Node {
	change(n)
	return n
}

func edge(from graph.ID, kind graph.EdgeType, to graph.ID) graph.Edge {
	return graph.Edge{
		EdgeKey:    graph.EdgeKey{From: from, Type: kind, To: to},
		Predicates: []string{base + "predicate#" + strings.ToLower(string(kind))},
	}
}

var agencies = struct{ ministry, tax, welfare, courts string }{"972417858", "974761076", "889640782", "926725939"}

func serviceBatch() graph.Batch {
	return graph.Batch{Source: "services", Document: "services.ttl", Digest: "1", Nodes: serviceNodes(), Edges: serviceEdges()}
}

func serviceNodes() []*graph.Node {
	event := func(id graph.ID, number int, titles ...string) *graph.Node {
		return with(node(id, graph.LifeEvent, titles...), func(n *graph.Node) {
			n.EventType, n.National = graph.LifeEventType, number
		})
	}
	agency := func(number string, titles ...string) *graph.Node {
		return with(node(graph.AgencyID(number), graph.Agency, titles...), func(n *graph.Node) { n.OrgNumber = number })
	}
	return []*graph.Node{
		event(Death, 4, "nb", "Dødsfall og arv", "nn", "Dødsfall og arv", "en", "Death and inheritance"),
		event(Birth, 6, "nb", "Få barn", "en", "Having a child"),
		event(Moving, 0, "nb", "Flytte"),
		with(node(Estate, graph.Service, "nb", "Skifteattest", "en", "Certificate of probate"), func(n *graph.Node) {
			n.Descriptions = []graph.Text{{Lang: "nb", Value: "Viser hvem som er arving."}}
			n.Identifiers, n.Pages = []string{"S-1"}, []string{"https://example.org/skifte"}
			n.Records = []graph.Record{{ID: base + "records/1", FDKID: "31249174-df02-3746-9d61-59fc61b4c5f9", Issued: "2024-01-02"}}
			n.Modified = "2025-05-06"
		}),
		node(Parental, graph.Service, "nb", "Foreldrepenger", "nn", "Foreldrepengar", "en", "Parental benefit"),
		node(Nursery, graph.Service, "nb", "Barnehageplass"),
		node(Benefit, graph.Service, "nb", "Barnetrygd"),
		node(Register, graph.Service, "nn", "Åtgang til register"),
		node(base+"evidence/paper", graph.Evidence, "nb", "Opplysninger om arvinger"),
		node(base+"evidence/proof", graph.Evidence, "nb", "Bekreftelse på inntekt"),
		with(node(base+"datasets/child", graph.Evidence, "nb", "Barn i husholdningen"), func(n *graph.Node) {
			n.Kinds, n.Access = []graph.Kind{graph.Dataset, graph.Evidence}, graph.NonPublic
		}),
		node(base+"outputs/certificate", graph.Output, "nb", "Attest"),
		node(base+"catalogs/services", graph.Catalog, "nb", "Tjenestekatalog"),
		node(base+"themes/family", graph.Concept, "nb", "Familie", "en", "Family"),
		with(agency(agencies.ministry, "nb", "Digitaliserings- og forvaltningsdepartementet"), func(n *graph.Node) { n.Ministry = true }),
		agency(agencies.tax, "nb", "Skatteetaten", "en", "The Norwegian Tax Administration"),
		agency(agencies.courts, "nb", "Domstolene"),
		agency(agencies.welfare, "nb", "Arbeids- og velferdsetaten"),
	}
}

func serviceEdges() []graph.Edge {
	tax, courts := graph.AgencyID(agencies.tax), graph.AgencyID(agencies.courts)
	welfare, ministry := graph.AgencyID(agencies.welfare), graph.AgencyID(agencies.ministry)
	return []graph.Edge{
		edge(Death, graph.Includes, Estate), edge(Birth, graph.Includes, Parental),
		edge(Birth, graph.Includes, Nursery), edge(Birth, graph.Includes, Benefit),
		edge(Benefit, graph.Requires, Estate), edge(Register, graph.Requires, Benefit), edge(Estate, graph.RelatesTo, Register),
		edge(Estate, graph.Needs, base+"evidence/paper"), edge(Parental, graph.Needs, Income),
		edge(Nursery, graph.Needs, Income), edge(Nursery, graph.Needs, base+"evidence/proof"),
		edge(Benefit, graph.Needs, base+"datasets/child"),
		edge(base+"evidence/paper", graph.ProvidedBy, People),
		edge(Register, graph.Produces, base+"outputs/certificate"), edge(base+"outputs/certificate", graph.Triggers, Death),
		edge(courts, graph.Responsible, Estate), edge(welfare, graph.Responsible, Parental),
		edge(welfare, graph.Responsible, Benefit), edge(welfare, graph.Responsible, Birth),
		edge(ministry, graph.Responsible, Death), edge(tax, graph.PartOf, ministry),
		edge(Estate, graph.InCatalog, base+"catalogs/services"), edge(Parental, graph.InCatalog, base+"catalogs/services"),
		edge(Parental, graph.About, base+"themes/family"), edge(welfare, graph.Publishes, base+"catalogs/services"),
	}
}

func datasetBatch() graph.Batch {
	tax := graph.AgencyID(agencies.tax)
	access := func(id graph.ID, rights graph.AccessRights, titles ...string) *graph.Node {
		return with(node(id, graph.Dataset, titles...), func(n *graph.Node) { n.Access = rights })
	}
	rule := func(name string, kind graph.BasisKind, valid graph.Period) *graph.Node {
		return with(node(base+"rules/"+name, graph.LegalBasis, "nb", "Hjemmel "+name), func(n *graph.Node) {
			n.BasisKind, n.Valid = kind, valid
		})
	}
	return graph.Batch{
		Source: "datasets", Document: "datasets.ttl", Digest: "2",
		Nodes: []*graph.Node{
			access(People, graph.Restricted, "nb", "Arvinger i Folkeregisteret", "en", "Heirs"),
			access(Income, graph.NonPublic, "nb", "Inntekt", "en", "Income"),
			access(Addresses, graph.Public, "nb", "Adresser"),
			rule("income", graph.Disclosure, graph.Period{From: "2017-01-01"}),
			rule("child", graph.Restriction, graph.Period{}),
			with(node(Section, graph.Law), func(n *graph.Node) { n.Resolved = false }),
			with(node(Act, graph.Law, "nb", "Folkeregisterloven"), func(n *graph.Node) { n.Aliases = []graph.ID{"https://lovdata.no/NL/lov/2016-12-09-88"} }),
			node(base+"apis/income", graph.DataService, "nb", "Inntekt-API"),
		},
		Edges: []graph.Edge{
			edge(tax, graph.Publishes, People), edge(tax, graph.Publishes, Income), edge(tax, graph.Publishes, Addresses),
			edge(tax, graph.Publishes, base+"datasets/child"), edge(tax, graph.Publishes, base+"apis/income"),
			edge(Income, graph.HasBasis, base+"rules/income"), edge(base+"rules/income", graph.FoundedIn, Section),
			edge(base+"datasets/child", graph.HasBasis, base+"rules/child"), edge(base+"rules/child", graph.FoundedIn, Act),
			edge(Section, graph.PartOf, Act), edge(Addresses, graph.GovernedBy, Act),
			edge(base+"apis/income", graph.Serves, Income),
		},
	}
}

func exampleBatch() graph.Batch {
	missing := with(node(base+"assessments/1", graph.LegalBasis, "nb", "Vurdering av arvinger"), func(n *graph.Node) {
		n.BasisKind = graph.Disclosure
		n.Assessment = &graph.Assessment{
			Consumer: graph.AgencyID(agencies.courts), Service: Estate, Dataset: People, Status: graph.AssessedMissing,
			Law: Act, By: "Sammenheng", On: "2026-01-15", Note: "Oppdiktet eksempel.",
		}
		n.Origins = []graph.Origin{{Reference: "https://example.org/rapport", Date: "2026-01-15"}}
	})
	return graph.Batch{
		Source: "examples", Document: "assessments.csv", Digest: "3",
		Nodes: []*graph.Node{missing},
		Edges: []graph.Edge{
			edge(missing.ID, graph.Assesses, Estate), edge(missing.ID, graph.Assesses, People),
			edge(missing.ID, graph.Assesses, graph.AgencyID(agencies.courts)), edge(missing.ID, graph.FoundedIn, Act),
		},
	}
}
