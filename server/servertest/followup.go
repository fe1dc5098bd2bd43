package servertest

import (
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// Ids of the follow-up that tests ask for. Illness is the life event of the
// national catalogue, and Share has the id of a measure of the sample, so that the
// examples of the query page say something of both.
const (
	Illness  = "http://public-service-publisher.fellesdatakatalog.digdir.no/events/35c09856-6485-48dc-b590-ca14608bc2be"
	Care     = base + "services/care"
	School   = base + "services/school"
	Notes    = base + "datasets/notes"
	Pupils   = base + "datasets/pupils"
	Amend    = measures + "amend"
	Share    = measures + "nav-ytelser-deling"
	Late     = measures + "late"
	After    = measures + "after"
	Probate  = measures + "probate"
	measures = "urn:sammenheng:measure:"
	barriers = "urn:sammenheng:barrier:"
	reports  = "urn:sammenheng:report:"
	lesson   = "urn:sammenheng:learning:together"
)

// FollowUpFixture is Fixture with the tables of follow-up:
//
//	illness(2) ─► care ─needs► notes             BLOCKED: the law of notes is amended, then it is shared
//	           ─► school ─needs► pupils          BLOCKED: for after, which waits for late, which is overdue
//	death(4)   ─► estate ─needs► paper ─► people  BLOCKED: probate amends the act
//
//	share ─depends on► amend     after ─depends on► late     one ─► two ─► one
//	other works on notes as share does, and nobody has said so
func FollowUpFixture() *graph.Graph {
	sources := []graph.Source{
		{ID: "services", Title: "Tjenester", Address: "services.ttl", Licence: "CC BY 4.0", Documents: 1},
		{ID: "datasets", Title: "Datasett", Address: "datasets.ttl", Documents: 1, Stale: true},
		{ID: "examples", Title: "Eksempler", Address: "assessments.csv", Illustrative: true, Documents: 1},
		{ID: "followup", Title: "Oppfølging", Address: "followup", Documents: 6},
	}
	batches := []graph.Batch{serviceBatch(), datasetBatch(), exampleBatch(), illnessBatch(), measureBatch(), barrierBatch(), reportBatch()}
	return graph.Assess(graph.Merge(sources, batches, sortKey), Day)
}

// LoadFollowUp makes the fixture with follow-up what the store holds; the store
// must be empty.
func LoadFollowUp(t testing.TB, store graph.Store) {
	t.Helper()
	_, update, err := graph.Compare(t.Context(), store, FollowUpFixture(), "the fixture with follow-up")
	if err != nil {
		t.Fatalf("difference: %v", err)
	}
	remember(t, store, update)
}

// illnessBatch is the life event that most of the follow-up is about.
func illnessBatch() graph.Batch {
	health, ministry := graph.AgencyID("983544622"), graph.AgencyID("983887406")
	tax, welfare := graph.AgencyID(agencies.tax), graph.AgencyID(agencies.welfare)
	kept := func(id graph.ID, title string) *graph.Node {
		return with(node(id, graph.Dataset, "nb", title), func(n *graph.Node) { n.Access = graph.NonPublic })
	}
	closed := func(name string) *graph.Node {
		return with(node(base+"rules/"+name, graph.LegalBasis, "nb", "Taushetsplikt "+name), func(n *graph.Node) { n.BasisKind = graph.Restriction })
	}
	law := "https://lovdata.no/lov/2014-06-20-42"
	missing := with(node(base+"assessments/notes", graph.LegalBasis, "nb", "Vurdering av legeerklæringer"), func(n *graph.Node) {
		n.BasisKind = graph.Disclosure
		n.Assessment = &graph.Assessment{Dataset: Notes, Status: graph.AssessedMissing, Law: law, By: "Sammenheng", On: "2026-02-01"}
	})
	return graph.Batch{
		Source: "followup", Document: "illness.csv", Digest: "4",
		Nodes: []*graph.Node{
			with(node(Illness, graph.LifeEvent, "nb", "Alvorlig sykt barn", "nn", "Alvorleg sjukt barn", "en", "Seriously ill child"), func(n *graph.Node) {
				n.EventType, n.National = graph.LifeEventType, 2
			}),
			node(Care, graph.Service, "nb", "Pleiepenger"), node(School, graph.Service, "nb", "Undervisning hjemme"),
			kept(Notes, "Legeerklæringer"), kept(Pupils, "Elevopplysninger"), closed("notes"), closed("pupils"),
			node(law, graph.Law, "nb", "Pasientjournalloven"), missing,
			with(node(health, graph.Agency, "nb", "Helsedirektoratet"), func(n *graph.Node) { n.OrgNumber = "983544622" }),
			with(node(ministry, graph.Agency, "nb", "Helse- og omsorgsdepartementet"), func(n *graph.Node) { n.OrgNumber, n.Ministry = "983887406", true }),
		},
		Edges: []graph.Edge{
			edge(Illness, graph.Includes, Care), edge(Illness, graph.Includes, School),
			edge(Care, graph.Needs, Notes), edge(School, graph.Needs, Pupils),
			edge(welfare, graph.Responsible, Care), edge(tax, graph.Responsible, School),
			edge(health, graph.Publishes, Notes), edge(health, graph.Publishes, Pupils), edge(health, graph.PartOf, ministry),
			edge(Notes, graph.HasBasis, base+"rules/notes"), edge(Pupils, graph.HasBasis, base+"rules/pupils"),
			edge(missing.ID, graph.Assesses, Notes), edge(missing.ID, graph.FoundedIn, law),
		},
	}
}

// measureNode is a measure with the facts of a row.
func measureNode(id graph.ID, title string, facts graph.MeasureFacts) *graph.Node {
	return with(node(id, graph.Measure, "nb", title), func(n *graph.Node) {
		n.Measure = &facts
		n.Origins = []graph.Origin{{Reference: "https://example.org/veikart", Date: "2026-10-01"}}
	})
}

func measureBatch() graph.Batch {
	funded := func(kroner int64) graph.Funding { return graph.Funding{State: graph.Funded, Ore: 100 * kroner} }
	disclose := func(dataset graph.ID) []graph.BasisKey {
		return []graph.BasisKey{{Dataset: dataset, Kind: graph.Disclosure}}
	}
	return graph.Batch{
		Source: "followup", Document: "measures.csv", Digest: "5",
		Nodes: []*graph.Node{
			measureNode(Amend, "Endre pasientjournalloven", graph.MeasureFacts{Type: graph.RoadmapItem, Status: graph.MeasurePlanned, Start: "2026-01-01", Due: "2027-03-01", Development: funded(900_000)}),
			measureNode(Share, "Dele legeerklæringer", graph.MeasureFacts{
				Type: graph.RoadmapItem, Status: graph.MeasureStarted, Due: "2027-01-15", Development: funded(12_500_000),
				Operation: graph.Funding{State: graph.NotFunded}, Provides: disclose(Notes),
			}),
			measureNode(Late, "Rydde i elevregistre", graph.MeasureFacts{Type: graph.PlainMeasure, Status: graph.MeasureStarted, Due: "2026-06-01", Operation: funded(100_000)}),
			measureNode(After, "Dele elevopplysninger", graph.MeasureFacts{Type: graph.RoadmapItem, Status: graph.MeasurePlanned, Due: "2027-05-01", Operation: graph.Funding{State: graph.PartlyFunded}, Provides: disclose(Pupils)}),
			measureNode(Probate, "Hjemmel for skifteattest", graph.MeasureFacts{Type: graph.RoadmapItem, Status: graph.MeasureStarted, Due: "2027-02-01", Operation: funded(1)}),
			measureNode(measures+"other", "Digital legeerklæring", graph.MeasureFacts{Type: graph.PlainMeasure, Status: graph.MeasureProposed}),
			measureNode(measures+"centre", "Ressurssenter", graph.MeasureFacts{Type: graph.Initiative, Status: graph.MeasureDone, Finished: "2020-10-01"}),
			measureNode(measures+"one", "Felles begreper", graph.MeasureFacts{Type: graph.RoadmapItem, Status: graph.MeasurePlanned, Due: "2028-01-01"}),
			measureNode(measures+"two", "Felles modeller", graph.MeasureFacts{Type: graph.PlainMeasure, Status: graph.MeasurePlanned, Due: "2028-01-01"}),
		},
		Edges: measureEdges(),
	}
}

func measureEdges() []graph.Edge {
	health, ministry := graph.AgencyID("983544622"), graph.AgencyID("983887406")
	tax := graph.AgencyID(agencies.tax)
	return []graph.Edge{
		edge(ministry, graph.Leads, Amend), edge(health, graph.Leads, Share), edge(health, graph.Leads, After),
		edge(tax, graph.Leads, Late), edge(tax, graph.Leads, Probate), edge(graph.AgencyID(agencies.welfare), graph.Leads, measures+"other"),
		edge(Amend, graph.Addresses, "https://lovdata.no/lov/2014-06-20-42"), edge(Amend, graph.Addresses, Illness),
		edge(Share, graph.Addresses, Notes), edge(Share, graph.Addresses, Illness),
		edge(measures+"other", graph.Addresses, Notes), edge(After, graph.Addresses, Pupils),
		edge(Late, graph.Addresses, barriers+"plans"), edge(Probate, graph.Addresses, Act),
		edge(measures+"centre", graph.Addresses, barriers+"culture"), edge(measures+"one", graph.Addresses, Illness),
		edge(Share, graph.DependsOn, Amend), edge(After, graph.DependsOn, Late),
		edge(measures+"one", graph.DependsOn, measures+"two"), edge(measures+"two", graph.DependsOn, measures+"one"),
	}
}

func barrierBatch() graph.Batch {
	barrier := func(name, title string, kind graph.BarrierType, status graph.BarrierStatus) *graph.Node {
		return with(node(barriers+name, graph.Barrier, "nb", title), func(n *graph.Node) {
			n.Barrier = &graph.BarrierFacts{Type: kind, Status: status, Since: "2024-10-15"}
		})
	}
	indicator := func(name, title string, better graph.Better, unit graph.IndicatorUnit, before, now float64) *graph.Node {
		return with(node("urn:sammenheng:indicator:"+name, graph.Indicator, "nb", title), func(n *graph.Node) {
			n.Indicator = &graph.IndicatorFacts{Unit: unit, Better: better, Population: "virksomheter", Values: []graph.Observation{
				{Year: 2022, Value: before, Origin: graph.Origin{Reference: "https://example.org/undersokelse-2022"}},
				{Year: 2023, Value: now, Origin: graph.Origin{Reference: "https://example.org/undersokelse-2023"}},
			}}
		})
	}
	return graph.Batch{
		Source: "followup", Document: "barriers.csv", Digest: "6",
		Nodes: []*graph.Node{
			barrier("secrecy", "Taushetsplikt hindrer deling", graph.LawBarrier, graph.BarrierOpen),
			barrier("money", "Ingen betaler for drift", graph.OperationBarrier, graph.BarrierOpen),
			barrier("plans", "Hver etat har sin plan", graph.CoordinationLack, graph.BarrierReduced),
			barrier("culture", "Data blir ikke delt", graph.DataCultureBarrier, graph.BarrierUnknown),
			barrier("forms", "Bare på papir", graph.TechnologyBarrier, graph.BarrierResolved),
			indicator("digital", "Utvikler sammenhengende tjenester", graph.HigherIsBetter, graph.InPercent, 25, 37),
			indicator("easy", "Finner det lett", graph.HigherIsBetter, graph.InPercent, 30, 29),
			indicator("rank", "Plass i tilgjengelighet", graph.LowerIsBetter, graph.InRank, 8, 11),
			with(indicator("regulation", "Regelverk som hindring", graph.LowerIsBetter, graph.InPercent, 35, 21), func(n *graph.Node) {
				n.Indicator.Barrier = graph.LawBarrier
			}),
		},
		Edges: []graph.Edge{
			edge(barriers+"secrecy", graph.Hinders, Notes), edge(barriers+"money", graph.Hinders, Illness),
			edge(barriers+"plans", graph.Hinders, School), edge(barriers+"forms", graph.Hinders, Illness),
			edge("urn:sammenheng:indicator:easy", graph.Concerns, Birth),
		},
	}
}

func reportBatch() graph.Batch {
	return graph.Batch{Source: "followup", Document: "reports.csv", Digest: "7", Nodes: reportNodes(), Edges: reportEdges()}
}

func reportNodes() []*graph.Node {
	report := func(name, title string, facts graph.ReportFacts) *graph.Node {
		return with(node(reports+name, graph.StatusReport, "nb", title), func(n *graph.Node) { n.Report = &facts })
	}
	recommendation := func(name, title string, number int, progress graph.Progress) *graph.Node {
		return with(node("urn:sammenheng:recommendation:"+name, graph.Recommendation, "nb", title), func(n *graph.Node) {
			n.Recommendation = &graph.RecommendationFacts{Issuer: "Riksrevisjonen", Number: number, Progress: progress, Barriers: []graph.BarrierType{graph.OperationBarrier}}
		})
	}
	spring, autumn := graph.ReportPeriod("2026-H1"), graph.ReportPeriod("2026-H2")
	return []*graph.Node{
		report("illness-1", "Alvorlig sykt barn, våren 2026", graph.ReportFacts{Period: spring, Status: graph.ReportOnTrack, Due: "2026-06-15", Delivered: "2026-06-10"}),
		report("illness-2", "Alvorlig sykt barn, høsten 2026", graph.ReportFacts{Period: autumn, Status: graph.ReportDelayed, Due: "2026-11-15", Delivered: "2026-11-14"}),
		report("share-1", "Legeerklæringer, våren 2026", graph.ReportFacts{Period: spring, Status: graph.ReportAtRisk, Delivered: "2026-06-10"}),
		report("probate-1", "Skifteattest, våren 2026", graph.ReportFacts{Period: spring, Status: graph.ReportAtRisk, Delivered: "2026-06-11"}),
		report("probate-2", "Skifteattest, høsten 2026", graph.ReportFacts{Period: autumn, Status: graph.ReportOnTrack, Delivered: "2026-11-11"}),
		report("late-2", "Elevregistre, høsten 2026", graph.ReportFacts{Period: autumn, Due: "2026-11-15"}),
		recommendation("funding", "Sikre midler fra utvikling til drift", 4, graph.NotStarted),
		recommendation("effort", "Øk innsatsen", 1, graph.Underway),
		with(node(lesson, graph.LearningPoint, "nb", "Begynn med juristene"), func(n *graph.Node) {
			n.Learning = &graph.LearningFacts{Barriers: []graph.BarrierType{graph.LawBarrier}}
		}),
	}
}

func reportEdges() []graph.Edge {
	health, tax := graph.AgencyID("983544622"), graph.AgencyID(agencies.tax)
	edges := []graph.Edge{
		edge(graph.AgencyID("983887406"), graph.FollowsUp, "urn:sammenheng:recommendation:funding"),
		edge(tax, graph.FollowsUp, "urn:sammenheng:recommendation:effort"),
		edge(lesson, graph.Concerns, Illness),
	}
	for _, r := range []struct {
		name     string
		of       graph.ID
		reporter graph.ID
	}{
		{"illness-1", Illness, health},
		{"illness-2", Illness, health},
		{"share-1", Share, health},
		{"probate-1", Probate, tax},
		{"probate-2", Probate, tax},
		{"late-2", Late, tax},
	} {
		edges = append(edges, edge(r.reporter, graph.Reports, reports+r.name), edge(reports+r.name, graph.Concerns, r.of))
	}
	return edges
}
