package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// The day that the tests judge on.
const today graph.Date = "2026-11-22"

// The nodes of a need, in the tests of the truth table:
//
//	consumer ─RESPONSIBLE─► service ─NEEDS─► evidence ─PROVIDED_BY─► dataset ◄─PUBLISHES─ provider
const (
	service   = "https://example.org/services/1"
	evidence  = "https://example.org/evidence/1"
	dataset   = "https://example.org/datasets/1"
	consumer  = "https://example.org/agencies/consumer"
	consumer2 = "https://example.org/agencies/consumer2"
	provider  = "https://example.org/agencies/provider"
	act       = "https://lovdata.no/lov/2016-12-09-88"
	section   = act + "/§10-2"
)

// circumstances are the facts of one need. The zero value has none; the rows
// of the truth table add to it.
type circumstances struct {
	noDataset   bool
	stub        bool
	access      graph.AccessRights
	consumers   []string
	providers   []string
	assessments []*graph.Node
	onDataset   []*graph.Node // legal bases; a Law in Classes marks one that has a law
	onService   []*graph.Node
	governed    bool
	lawValid    graph.Period
	actValid    graph.Period
}

// ordinary is a need whose agencies and access rights are known and nothing
// else: row 16.
func ordinary() circumstances {
	return circumstances{access: graph.Restricted, consumers: []string{consumer}, providers: []string{provider}}
}

// basis is a legal basis for the tests.
func basis(kind graph.BasisKind, valid graph.Period, withLaw bool) *graph.Node {
	n := &graph.Node{
		ID:    fmt.Sprintf("urn:basis:%s:%s:%t", kind, valid, withLaw),
		Kinds: []graph.Kind{graph.LegalBasis}, Resolved: true, BasisKind: kind, Valid: valid,
	}
	if withLaw {
		n.Classes = []string{"with law"}
	}
	return n
}

// assessed is an assessment; change may narrow it.
func assessed(kind graph.BasisKind, status graph.AssessmentStatus, change ...func(*graph.Node)) *graph.Node {
	n := &graph.Node{
		Kinds: []graph.Kind{graph.LegalBasis}, Resolved: true, BasisKind: kind,
		Assessment: &graph.Assessment{Dataset: dataset, Status: status, On: "2026-01-01", By: "Tilsynet"},
	}
	if kind == graph.Processing {
		n.Assessment.Service = service
	}
	for _, c := range change {
		c(n)
	}
	n.ID = fmt.Sprintf("urn:assessment:%s:%+v:%s", kind, *n.Assessment, n.Valid)
	return n
}

// graph draws the circumstances.
func (c circumstances) graph() *graph.Graph {
	b := graph.Batch{Source: "test", Document: "test.ttl"}
	node := func(id string, kind graph.Kind) *graph.Node {
		n := &graph.Node{ID: id, Kinds: []graph.Kind{kind}, Resolved: true}
		b.Nodes = append(b.Nodes, n)
		return n
	}
	edge := func(from string, t graph.EdgeType, to string) {
		b.Edges = append(b.Edges, graph.Edge{EdgeKey: graph.EdgeKey{From: from, Type: t, To: to}})
	}
	node(service, graph.Service)
	node(evidence, graph.Evidence)
	node(act, graph.Law).Valid = c.actValid
	node(section, graph.Law).Valid = c.lawValid
	edge(section, graph.PartOf, act)
	edge(service, graph.Needs, evidence)
	d := node(dataset, graph.Dataset)
	d.Access, d.Resolved = c.access, !c.stub
	if !c.noDataset {
		edge(evidence, graph.ProvidedBy, dataset)
	}
	for _, a := range c.consumers {
		node(a, graph.Agency)
		edge(a, graph.Responsible, service)
	}
	for _, a := range c.providers {
		node(a, graph.Agency)
		edge(a, graph.Publishes, dataset)
	}
	if c.governed {
		edge(dataset, graph.GovernedBy, act)
	}
	addBases := func(owner string, bases []*graph.Node) {
		for _, n := range bases {
			b.Nodes = append(b.Nodes, n)
			edge(owner, graph.HasBasis, n.ID)
			if len(n.Classes) > 0 {
				edge(n.ID, graph.FoundedIn, section)
			}
		}
	}
	addBases(dataset, c.onDataset)
	addBases(service, c.onService)
	for _, n := range c.assessments {
		b.Nodes = append(b.Nodes, n)
		for _, about := range []string{n.Assessment.Service, n.Assessment.Consumer, n.Assessment.Dataset} {
			if about != "" {
				edge(n.ID, graph.Assesses, about)
			}
		}
	}
	return graph.Merge([]graph.Source{{ID: "test"}}, []graph.Batch{b}, strings.ToLower)
}

// judge is the only need row of the circumstances, and the service's verdict.
func (c circumstances) judge(t *testing.T) (graph.Need, graph.ServiceVerdict) {
	t.Helper()
	g := graph.Assess(c.graph(), today)
	var rows []graph.Need
	for _, e := range g.Edges {
		rows = append(rows, e.Needs...)
	}
	if len(rows) != 1 {
		t.Fatalf("got %d need rows, want 1", len(rows))
	}
	for _, n := range g.Nodes {
		if n.Verdict != nil {
			return rows[0], *n.Verdict
		}
	}
	t.Fatal("the service has no verdict")
	return graph.Need{}, graph.ServiceVerdict{}
}

// truthTable is DOMAIN §4: for each row what must be added to the ordinary
// need for the row to decide.
var truthTable = []struct {
	row    int
	reason graph.Reason
	state  graph.State
	add    func(c *circumstances)
}{
	{1, graph.DatasetNotStated, graph.Unknown, func(c *circumstances) { c.noDataset = true }},
	{2, graph.ReasonAssessedMissing, graph.Blocked, func(c *circumstances) {
		c.assessments = append(c.assessments, assessed(graph.Disclosure, graph.AssessedMissing))
	}},
	{2, graph.ProcessingBasisMissing, graph.Blocked, func(c *circumstances) {
		c.assessments = append(c.assessments, assessed(graph.Processing, graph.AssessedMissing))
	}},
	{3, graph.ReasonUnderAssessment, graph.Unknown, func(c *circumstances) {
		c.assessments = append(c.assessments, assessed(graph.Processing, graph.UnderAssessment, func(n *graph.Node) { n.Assessment.Dataset = "" }))
	}},
	{4, graph.OpenData, graph.Clear, func(c *circumstances) { c.access = graph.Public }},
	{5, graph.ProcessingBasisExpired, graph.Blocked, func(c *circumstances) {
		c.onService = append(c.onService, basis(graph.Processing, graph.Period{To: "2026-11-21"}, true))
	}},
	{6, graph.ReasonAssessedPresent, graph.Clear, func(c *circumstances) {
		// Earlier than the others: at one level the one assessed last counts.
		c.assessments = append(c.assessments, assessed(graph.Disclosure, graph.AssessedPresent, earlier))
	}},
	{7, graph.DatasetNotFound, graph.Unknown, func(c *circumstances) { c.stub = true }},
	{8, graph.SameAgency, graph.Clear, func(c *circumstances) { c.providers, c.consumers = []string{provider}, []string{consumer, provider} }},
	{9, graph.DisclosureBasis, graph.Clear, func(c *circumstances) {
		c.onDataset = append(c.onDataset, basis(graph.Disclosure, graph.Period{}, true))
	}},
	{10, graph.LawNotStated, graph.Unknown, func(c *circumstances) {
		c.onDataset = append(c.onDataset, basis(graph.Disclosure, graph.Period{}, false))
	}},
	{11, graph.BasisExpired, graph.Blocked, func(c *circumstances) {
		c.onDataset = append(c.onDataset, basis(graph.Disclosure, graph.Period{To: "2026-11-21"}, true))
	}},
	{11, graph.BasisNotInForce, graph.Blocked, func(c *circumstances) {
		c.onDataset = append(c.onDataset, basis(graph.Disclosure, graph.Period{From: "2026-11-23"}, true))
	}},
	{12, graph.AccessRightsNotStated, graph.Unknown, func(c *circumstances) { c.access = graph.NotStated }},
	{13, graph.AgencyNotStated, graph.Unknown, func(c *circumstances) { c.providers = nil }},
	{14, graph.NoDisclosureBasis, graph.Blocked, func(c *circumstances) {
		c.onDataset = append(c.onDataset, basis(graph.Restriction, graph.Period{}, true))
	}},
	{15, graph.NotExpressible, graph.Unknown, func(c *circumstances) { c.governed = true }},
	{16, graph.NotRecorded, graph.Unknown, func(*circumstances) {}},
}

func TestEveryRowOfTheTruthTableDecides(t *testing.T) {
	for _, row := range truthTable {
		t.Run(string(row.reason), func(t *testing.T) {
			c := ordinary()
			row.add(&c)
			need, verdict := c.judge(t)
			if need.Reason != row.reason || need.State != row.state {
				t.Errorf("got %s because of %s, want %s because of %s", need.State, need.Reason, row.state, row.reason)
			}
			if verdict.State != row.state || !slices.Equal(verdict.Reasons, []graph.Reason{row.reason}) || !need.Decides {
				t.Errorf("the service got %+v and decides=%t from its only need %s", verdict, need.Decides, row.reason)
			}
			if len(need.Facts) < 2 {
				t.Errorf("the verdict rests on %+v, want the need and what decided", need.Facts)
			}
		})
	}
}

func TestTheFirstRowThatFitsDecides(t *testing.T) {
	for i, first := range truthTable {
		for _, later := range truthTable[i+1:] {
			t.Run(fmt.Sprintf("%s before %s", first.reason, later.reason), func(t *testing.T) {
				c := ordinary()
				later.add(&c)
				first.add(&c)
				if need, _ := c.judge(t); need.Reason != first.reason {
					t.Errorf("got %s, want row %d (%s) before row %d", need.Reason, first.row, first.reason, later.row)
				}
			})
		}
	}
}

func TestAPeriodCountsOnItsFirstAndLastDay(t *testing.T) {
	for _, test := range []struct {
		valid graph.Period
		want  graph.Reason
	}{
		{graph.Period{From: today, To: today}, graph.DisclosureBasis},
		{graph.Period{To: today}, graph.DisclosureBasis},
		{graph.Period{From: today}, graph.DisclosureBasis},
		{graph.Period{To: "2026-11-21"}, graph.BasisExpired},
		{graph.Period{From: "2026-11-23"}, graph.BasisNotInForce},
		{graph.Period{From: "2026-11-23", To: "2026-11-21"}, graph.BasisExpired},
		{graph.Period{}, graph.DisclosureBasis},
	} {
		t.Run("basis "+test.valid.String(), func(t *testing.T) {
			c := ordinary()
			c.onDataset = []*graph.Node{basis(graph.Disclosure, test.valid, true)}
			if need, _ := c.judge(t); need.Reason != test.want {
				t.Errorf("got %s, want %s", need.Reason, test.want)
			}
		})
		t.Run("law "+test.valid.String(), func(t *testing.T) {
			c := ordinary()
			c.onDataset, c.lawValid = []*graph.Node{basis(graph.Disclosure, graph.Period{}, true)}, test.valid
			if need, _ := c.judge(t); need.Reason != test.want {
				t.Errorf("got %s, want %s", need.Reason, test.want)
			}
		})
		t.Run("act of the section "+test.valid.String(), func(t *testing.T) {
			c := ordinary()
			c.onDataset, c.actValid = []*graph.Node{basis(graph.Disclosure, graph.Period{}, true)}, test.valid
			if need, _ := c.judge(t); need.Reason != test.want {
				t.Errorf("got %s, want %s", need.Reason, test.want)
			}
		})
	}
}

func TestBasesThatHaveEndedOutweighBasesThatHaveNotBegun(t *testing.T) {
	c := ordinary()
	c.onDataset = []*graph.Node{
		basis(graph.Disclosure, graph.Period{From: "2027-01-01"}, true),
		basis(graph.Disclosure, graph.Period{To: "2020-12-31"}, true),
	}
	if need, _ := c.judge(t); need.Reason != graph.BasisExpired {
		t.Errorf("got %s, want %s", need.Reason, graph.BasisExpired)
	}
}
