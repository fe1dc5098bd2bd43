package neo4j_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

// worried is a life event with three things in the way: nobody does anything
// about culture, what was done about money is over, and reform is under way
// about the law.
//
//	Alvorlig sykt barn ─INCLUDES─► care ◄─HINDERS─ culture, money     reform ─ADDRESSES─► law ─HINDERS─► Alvorlig sykt barn
//	digdir ─LEADS─► reform, pilot ─ADDRESSES─► money                  reform ─DEPENDS_ON─► pilot
func worried(t *testing.T) *graph.Graph {
	g := graphtest.Draw(t, `
		ill -INCLUDES-> care -NEEDS-> Dataset:people
		Barrier:culture -HINDERS-> care
		Barrier:money -HINDERS-> care
		Barrier:law -HINDERS-> ill
		Barrier:solved -HINDERS-> ill
		digdir -LEADS-> reform -ADDRESSES-> law
		digdir -LEADS-> pilot -ADDRESSES-> money
		reform -DEPENDS_ON-> pilot
		digdir -REPORTS-> spring -CONCERNS-> ill
		LearningPoint:lesson -CONCERNS-> ill
		digdir -FOLLOWS_UP-> advice
		Indicator:share -CONCERNS-> ill`,
		graphtest.Titled("ill", "Alvorlig sykt barn"))
	facts := worries()
	for _, n := range g.Nodes {
		if set := facts[strings.TrimPrefix(n.ID, graphtest.ID(""))]; set != nil {
			set(n)
		}
	}
	return g
}

// worries are the facts of the nodes, by name.
func worries() map[string]func(*graph.Node) {
	return map[string]func(*graph.Node){
		"culture": barrier(graph.DataCultureBarrier, graph.BarrierOpen),
		"money":   barrier(graph.OperationBarrier, graph.BarrierReduced),
		"law":     barrier(graph.LawBarrier, graph.BarrierOpen),
		"solved":  barrier(graph.LawBarrier, graph.BarrierResolved),
		"reform":  reform,
		"pilot": func(n *graph.Node) {
			n.Measure = &graph.MeasureFacts{
				Type: graph.Initiative, Status: graph.MeasureDone, Due: "2025-12-31", Finished: "2026-01-31",
				Operation: graph.Funding{State: graph.NotFunded},
			}
		},
		"spring": func(n *graph.Node) {
			n.Report = &graph.ReportFacts{Period: "2026-T1", Status: graph.ReportAtRisk, Due: "2026-05-31", Delivered: "2026-05-30"}
		},
		"lesson": func(n *graph.Node) {
			n.Learning = &graph.LearningFacts{Barriers: []graph.BarrierType{graph.LawBarrier, graph.CoordinationLack}}
		},
		"advice": func(n *graph.Node) {
			n.Recommendation = &graph.RecommendationFacts{Issuer: "Riksrevisjonen", Number: 2, Progress: graph.Underway, Barriers: []graph.BarrierType{graph.LawBarrier}}
		},
		"share": func(n *graph.Node) {
			n.Indicator = &graph.IndicatorFacts{
				Unit: graph.InPercent, Better: graph.LowerIsBetter, Population: "statlige virksomheter", Barrier: graph.LawBarrier,
				Values: []graph.Observation{{Year: 2022, Value: 35}, {Year: 2023, Value: 21.5}},
			}
		},
	}
}

func reform(n *graph.Node) {
	people := graphtest.ID("people")
	n.Descriptions = []graph.Text{{Lang: "nb", Value: "Endrer loven"}}
	n.Measure = &graph.MeasureFacts{
		Type: graph.RoadmapItem, Status: graph.MeasureStarted, Start: "2025-01-01", Due: "2026-06-30",
		Development: graph.Funding{State: graph.Funded, Ore: 1_250_000_050},
		Provides: []graph.BasisKey{
			{Dataset: people, Kind: graph.Disclosure}, {Dataset: people, Consumer: graphtest.ID("digdir"), Kind: graph.Processing},
		},
	}
}

func barrier(of graph.BarrierType, status graph.BarrierStatus) func(*graph.Node) {
	return func(n *graph.Node) { n.Barrier = &graph.BarrierFacts{Type: of, Status: status, Since: "2024-12-31"} }
}

func TestTheFollowUpTablesAreThereToBeReadInCypher(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	graphtest.Load(t, openStore(t, configOf(server)), worried(t))
	for name, want := range map[string]map[string]any{
		"Measure reform": {
			"type": "ROADMAP_ITEM", "status": "STARTED", "start": "2025-01-01", "due": "2026-06-30", "text": "Endrer loven",
			"fundingDevelopment": "FUNDED", "fundingDevelopmentOre": int64(1_250_000_050), "fundingOperation": "UNKNOWN",
			"providesKinds":    []any{"DISCLOSURE", "PROCESSING"},
			"providesDatasets": []any{graphtest.ID("people"), graphtest.ID("people")}, "providesConsumers": []any{"", graphtest.ID("digdir")},
		},
		"Measure pilot": {
			"type": "INITIATIVE", "status": "DONE", "due": "2025-12-31", "finished": "2026-01-31", "fundingDevelopment": "UNKNOWN", "fundingOperation": "NONE",
		},
		"Barrier money":         {"type": "FUNDING_OPERATION", "status": "REDUCED", "since": "2024-12-31"},
		"StatusReport spring":   {"period": "2026-T1", "status": "AT_RISK", "due": "2026-05-31", "delivered": "2026-05-30"},
		"LearningPoint lesson":  {"barriers": []any{"LAW", "COORDINATION"}},
		"Recommendation advice": {"issuer": "Riksrevisjonen", "number": int64(2), "progress": "STARTED", "barriers": []any{"LAW"}},
		"Indicator share": {
			"unit": "PERCENT", "better": "LOWER", "population": "statlige virksomheter", "barrier": "LAW",
			"years": []any{int64(2022), int64(2023)}, "values": []any{35.0, 21.5},
		},
	} {
		kind, node, _ := strings.Cut(name, " ")
		rows := queryWith(t, server, "MATCH (n:Thing {id: $id}) WHERE $kind IN labels(n) RETURN properties(n) AS properties",
			map[string]any{"id": graphtest.ID(node), "kind": kind})
		if len(rows) != 1 {
			t.Errorf("%s: %d nodes", name, len(rows))
			continue
		}
		got, _ := rows[0].AsMap()["properties"].(map[string]any)
		for _, other := range []string{"id", "pos", "json", "hash", "leaving", "resolved", "title", "titleNn", "titleEn", "sources", "titleWords", "descriptionWords", "keys"} {
			delete(got, other) // what every node has
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// documented are the queries that doc.go shows and that begin so.
func documented(t *testing.T, beginning string) string {
	t.Helper()
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range regexp.MustCompile(`(?m)^//\t.*\n(?://\t.*\n)*`).FindAllString(string(doc), -1) {
		if query := strings.ReplaceAll(block, "//\t", ""); strings.HasPrefix(query, beginning) {
			return query
		}
	}
	t.Fatalf("doc.go shows no query that begins %q", beginning)
	return ""
}

func TestTheDocumentedQueriesAboutFollowUpAnswer(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	graphtest.Load(t, openStore(t, configOf(server)), worried(t))
	for beginning, want := range map[string]string{
		"MATCH (e:LifeEvent {title: 'Alvorlig sykt barn'})": "[DATA_CULTURE culture 2024-12-31] [FUNDING_OPERATION money 2024-12-31]",
		"MATCH (m:Measure)<-[:LEADS]-(a:Agency)":            "[2026-06-30 reform digdir]",
	} {
		var got []string
		for _, row := range query(t, server, documented(t, beginning)) {
			got = append(got, fmt.Sprint(row.Values))
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s…: got %s, want %s", beginning, got, want)
		}
	}
}

func TestEveryKindIsListedFromAnIndex(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	openStore(t, configOf(server))
	for _, kind := range graph.Kinds() {
		rows := queryWith(t, server, "SHOW INDEXES YIELD name, labelsOrTypes, properties WHERE labelsOrTypes = [$kind] AND properties = ['pos'] RETURN name",
			map[string]any{"kind": string(kind)})
		if len(rows) != 1 {
			t.Errorf("%s: %d indexes of list order, want 1", kind, len(rows))
		}
	}
}
