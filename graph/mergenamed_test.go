package graph_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

func TestAReportForALifeEventThatDoesNotExistIsToldWithItsRow(t *testing.T) {
	report := described("urn:r", graph.StatusReport, func(n *graph.Node) {
		n.Report = &graph.ReportFacts{Period: "2026-T1", Status: graph.ReportOnTrack}
	})
	g := said([][]*graph.Node{{report}}, []graph.Edge{atRow("urn:r", graph.Concerns, "urn:no-such-event", "reports.csv:4")})
	if diff := cmp.Diff([]string{"first reports.csv 4 urn:no-such-event CONCERNS urn:r"}, problemsOf(g, graph.NotDescribed)); diff != "" {
		t.Error(diff)
	}
	if n := find(g, "urn:no-such-event"); n == nil || n.Resolved || n.Kind() != graph.LifeEvent {
		t.Errorf("it is %+v, want a stub of a life event", n)
	}
}

func TestAnAgencyOrALawThatNobodyDescribesIsToldForRowsOfFollowUpOnly(t *testing.T) {
	nobody, other := graph.AgencyID("974761076"), graph.AgencyID("889640782")
	const law, act, section = "https://lovdata.no/lov/2020-01-01-1", "https://lovdata.no/lov/2016-12-09-88", "https://lovdata.no/lov/2016-12-09-88/§10-2"
	m := measure("urn:m", graph.MeasureFacts{Provides: []graph.BasisKey{{Dataset: "urn:d", Consumer: other, Kind: graph.Disclosure}}})
	m.Origins = []graph.Origin{{Document: "measures.csv:3", Reference: "https://a.no/doc", Date: "2026-01-02"}}
	g := said([][]*graph.Node{{
		m, described("urn:d", graph.Dataset, nil), described(act, graph.Law, nil), described("urn:s", graph.Service, nil),
		{ID: other, Kinds: []graph.Kind{graph.Agency}},
		{ID: section, Kinds: []graph.Kind{graph.Law}},
	}}, []graph.Edge{
		atRow(nobody, graph.Leads, "urn:m", "measures.csv:3"), atRow("urn:m", graph.Addresses, law, "measures.csv:3"),
		atRow("urn:m", graph.Addresses, section, "measures.csv:3"), atRow(section, graph.PartOf, act, "measures.csv:3"),
		{EdgeKey: graph.EdgeKey{From: graph.AgencyID("971040238"), Type: graph.Responsible, To: "urn:s"}}, // as catalogues do
	})
	want := []string{
		"first measures.csv 3 " + other + " provides urn:m",
		"first measures.csv 3 " + nobody + " LEADS urn:m",
		"first measures.csv 3 " + law + " ADDRESSES urn:m",
	}
	if diff := cmp.Diff(want, problemsOf(g, graph.NotDescribed)); diff != "" {
		t.Error(diff)
	}
}

func TestAnIDThatTwoRowsAndACatalogueReferToIsToldForEach(t *testing.T) {
	g := said([][]*graph.Node{{measure("urn:m", graph.MeasureFacts{}), measure("urn:n", graph.MeasureFacts{}), described("urn:e", graph.LifeEvent, nil)}}, []graph.Edge{
		atRow("urn:m", graph.Addresses, "urn:s", "measures.csv:2"), atRow("urn:n", graph.Addresses, "urn:s", "measures.csv:3"),
		{EdgeKey: graph.EdgeKey{From: "urn:e", Type: graph.Includes, To: "urn:s"}},
	})
	want := []string{"first first.csv 0 urn:s  ", "first measures.csv 2 urn:s ADDRESSES urn:m", "first measures.csv 3 urn:s ADDRESSES urn:n"}
	if diff := cmp.Diff(want, problemsOf(g, graph.NotDescribed)); diff != "" {
		t.Error(diff)
	}
}

func TestAServiceAmongLifeEventsIsOfTheWrongKindThoughTheEdgeWouldAllowIt(t *testing.T) {
	row := []graph.Origin{{Document: "measures.csv:2", Reference: "https://a.no/doc", Date: "2026-01-02"}}
	g := said([][]*graph.Node{
		{described("urn:s", graph.Service, nil)},
		{measure("urn:m", graph.MeasureFacts{}), {ID: "urn:s", Kinds: []graph.Kind{graph.LifeEvent}, Origins: row}},
	}, nil, []graph.Edge{atRow("urn:m", graph.Addresses, "urn:s", "measures.csv:2")})
	if diff := cmp.Diff([]string{"second measures.csv 2 urn:m ADDRESSES urn:s"}, problemsOf(g, graph.WrongRange)); diff != "" {
		t.Error(diff)
	}
}

func TestARingIsExplainedWithTheTitlesOfItsMeasures(t *testing.T) {
	a, b := measure("urn:a", graph.MeasureFacts{}), measure("urn:b", graph.MeasureFacts{})
	a.Titles = []graph.Text{{Lang: "nb", Value: "Register"}, {Lang: "en", Value: "Register of it"}}
	g := said([][]*graph.Node{{a, b}}, []graph.Edge{atRow("urn:a", graph.DependsOn, "urn:b", "measures.csv:2"), atRow("urn:b", graph.DependsOn, "urn:a", "measures.csv:3")})
	look := func(id graph.ID) *graph.Node { return find(g, id) }
	at := slices.IndexFunc(g.Problems, func(p graph.Problem) bool { return p.Code == graph.DependencyCircle })
	for lang, want := range map[graph.Language]string{
		graph.NB: "«Register» venter på seg selv: «Register» → «urn:b» → «Register».",
		graph.NN: "«Register» ventar på seg sjølv: «Register» → «urn:b» → «Register».",
		graph.EN: "“Register of it” waits for itself: “Register of it” → “urn:b” → “Register of it”.",
	} {
		if got := graph.ExplainProblem(g.Problems[at], lang, look); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s", lang, got)
		}
	}
}
