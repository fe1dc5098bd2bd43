package data_test

import (
	"io"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders"
)

// day is when the sample's verdicts were worked out by hand.
const day graph.Date = "2026-11-22"

const (
	example   = "https://data.sammenheng.example/services/"
	published = "http://public-service-publisher.fellesdatakatalog.digdir.no/services/"
	events    = "http://public-service-publisher.fellesdatakatalog.digdir.no/events/"
)

// load reads the sample as `sammenheng load` does.
func load(t *testing.T) *graph.Graph {
	t.Helper()
	config, err := loaders.ReadConfig("sources.yaml")
	if err != nil {
		t.Fatal(err)
	}
	l := loaders.Loader{Config: config, Day: day, Log: slog.New(slog.NewTextHandler(io.Discard, nil))}
	g, reports, err := l.Read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range reports {
		if r.Status != graph.SourceOK || len(r.Ignored) > 0 {
			t.Errorf("source %s: %s, failures %v, ignored %v", r.ID, r.Status, r.Failures, r.Ignored)
		}
	}
	return g
}

func nodes(g *graph.Graph) map[graph.ID]*graph.Node {
	byID := make(map[graph.ID]*graph.Node, len(g.Nodes))
	for _, n := range g.Nodes {
		byID[n.ID] = n
	}
	return byID
}

// targets are the ends of a node's edges of a type.
func targets(g *graph.Graph, from graph.ID, t graph.EdgeType) []graph.ID {
	var ids []graph.ID
	for _, e := range g.Edges {
		if e.From == from && e.Type == t {
			ids = append(ids, e.To)
		}
	}
	return ids
}

func TestTheSampleIsAsLargeAsPromised(t *testing.T) {
	g := load(t)
	byID := nodes(g)
	counts := map[string]int{}
	for _, n := range g.Nodes {
		if !n.Resolved {
			continue
		}
		counts[string(n.Kind())]++
		if n.Is(graph.Agency) && slices.ContainsFunc(targets(g, n.ID, graph.PartOf), func(id graph.ID) bool { return byID[id].Ministry }) {
			counts["agency of a ministry"]++
		}
	}
	for what, least := range map[string]int{
		"Service": 40, "Dataset": 30, "agency of a ministry": 15, "Law": 20, "Evidence": 30,
		"DataService": 2, "Catalog": 1, "Output": 4, "LegalBasis": 30, "Concept": 10,
	} {
		if counts[what] < least {
			t.Errorf("%d × %s, want at least %d", counts[what], what, least)
		}
	}
}

func TestTheSevenLifeEventsHaveTheirMinistriesAndServices(t *testing.T) {
	g := load(t)
	byID := nodes(g)
	responsible := map[int]string{}
	services, blocked := map[int]int{}, map[int]int{}
	for _, e := range g.Edges {
		switch e.Type {
		case graph.Responsible:
			if n := byID[e.To]; n.National > 0 && byID[e.From].Ministry {
				responsible[n.National] = byID[e.From].OrgNumber
			}
		case graph.Includes:
			number := byID[e.From].National
			services[number]++
			if v := byID[e.To].Verdict; v.State == graph.Blocked {
				blocked[number]++
			}
		}
	}
	want := map[int]string{
		1: "912660680", 2: "983887406", 3: "872417842", 4: "972417858", 5: "972417866", 6: "983887457", 7: "983887457",
	}
	if diff := cmp.Diff(want, responsible); diff != "" {
		t.Error(diff)
	}
	for number := range want {
		if services[number] < 8 {
			t.Errorf("life event %d includes %d services, want at least 8", number, services[number])
		}
		if blocked[number] == 0 {
			t.Errorf("life event %d has no blocked service to show", number)
		}
	}
}

func TestEveryReasonOccurs(t *testing.T) {
	found := map[graph.Reason]bool{}
	g := load(t)
	for _, e := range g.Edges {
		for _, n := range e.Needs {
			found[n.Reason] = true
		}
	}
	for _, n := range g.Nodes {
		if n.Verdict != nil && slices.Contains(n.Verdict.Reasons, graph.NeedsNotStated) {
			found[graph.NeedsNotStated] = true
		}
	}
	for _, r := range graph.Reasons() {
		if !found[r] {
			t.Errorf("no need comes to %s", r)
		}
	}
}

func TestEveryBlockedRowIsMarkedAsExampleData(t *testing.T) {
	blocked := 0
	for _, e := range load(t).Edges {
		for _, n := range e.Needs {
			if n.State != graph.Blocked {
				continue
			}
			blocked++
			if !n.Illustrative {
				t.Errorf("%s needs %s: %s stands as a fact about real agencies", n.Service, n.Dataset, n.Reason)
			}
		}
	}
	if blocked < 10 {
		t.Errorf("%d blocked rows: there is not much to show", blocked)
	}
}

func TestBasesOfEveryGenerationAreThere(t *testing.T) {
	predicates := map[string]int{}
	for _, e := range load(t).Edges {
		for _, p := range e.Predicates {
			predicates[string(e.Type)+" "+p]++
		}
	}
	for _, p := range []string{
		"HAS_BASIS http://difi.no/dcatno#legalBasisForAccess",
		"HAS_BASIS http://difi.no/dcatno#legalBasisForProcessing",
		"HAS_BASIS http://difi.no/dcatno#legalBasisForRestriction",
		"HAS_BASIS http://purl.org/vocab/cpsv#follows",
		"GOVERNED_BY http://data.europa.eu/r5r/applicableLegislation",
		"HAS_BASIS curated", "ASSESSES curated", "PROVIDED_BY curated", "INCLUDES curated",
	} {
		if predicates[p] == 0 {
			t.Errorf("no edge %s", p)
		}
	}
	text := texts(t)["eksempel/datasett.ttl"]
	for _, ruleType := range []string{
		"cpsvno:ruleForDisclosure", "cpsvno:ruleForDataProcessing", "cpsvno:ruleForNonDisclosure",
		"rule-type#disclosure-rule", "rule-type#data-processing-rule", "rule-type#non-disclosure-rule",
	} {
		if !strings.Contains(text, ruleType) {
			t.Errorf("no rule of type %s", ruleType)
		}
	}
}

// The D number is asked for by the tax card, the tax card by the identity
// check, and the check is booked with a D number:
//
//	id-kontroll ──► d-nummer ──► skattekort ──► id-kontroll
func TestThereIsARingOfRequirements(t *testing.T) {
	g := load(t)
	at := example + "id-kontroll"
	for _, next := range []string{"d-nummer", "skattekort", "id-kontroll"} {
		if !slices.Contains(targets(g, at, graph.Requires), example+next) {
			t.Fatalf("%s does not require %s", at, next)
		}
		at = example + next
	}
}
