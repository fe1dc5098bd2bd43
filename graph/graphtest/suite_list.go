package graphtest

import (
	"fmt"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

func testList(t *testing.T, open opener) {
	g := Draw(t, `
		Service:z  Service:y
		Service:same2 -REQUIRES-> Service:same1
		Service:same1 -REQUIRES-> Service:øre
		Service:ål -REQUIRES-> Service:ære
		Dataset:d -HAS_BASIS-> b
		Evidence:e`,
		Titled("same1", "lik"), Titled("same2", "lik"),
		Set("d", func(n *graph.Node) { n.Kinds = []graph.Kind{graph.Dataset, graph.Evidence} }),
	)
	a := loaded(t, open, g)
	list := func(t *testing.T, k graph.Kind) graph.NodePage {
		t.Helper()
		page, err := a.List(graph.ListQuery{Kind: k, Page: first()})
		if err != nil {
			t.Fatal(err)
		}
		return page
	}
	t.Run("nodes stand in the order of their sort keys, equal ones by id", func(t *testing.T) {
		page := list(t, graph.Service)
		wantNames(t, "List", page.Nodes, "same1", "same2", "y", "z", "ære", "øre", "ål")
		if page.Total != 7 || page.More {
			t.Errorf("total %d, more %v; want 7 and nothing behind", page.Total, page.More)
		}
	})
	t.Run("a node of two kinds is listed under both", func(t *testing.T) {
		wantNames(t, "Datasets", list(t, graph.Dataset).Nodes, "d")
		wantNames(t, "Evidence", list(t, graph.Evidence).Nodes, "d", "e")
	})
	t.Run("a kind that nothing is has an empty list", func(t *testing.T) {
		if page := list(t, graph.Catalog); page.Total != 0 || page.More || len(page.Nodes) > 0 {
			t.Errorf("got %+v", page)
		}
	})
	t.Run("a kind that does not exist is invalid", func(t *testing.T) {
		_, err := a.List(graph.ListQuery{Kind: "Nonsense", Page: first()})
		wantError(t, "List", err, graph.ErrInvalid)
	})
}

func testListFilters(t *testing.T, open opener) {
	// A ministry above an agency that provides; the section is part of the act.
	g := Draw(t, `
		sub -PART_OF-> under -PART_OF-> Agency:fin[MINISTRY]
		fin -PART_OF-> under                             # a ring
		move -INCLUDES-> a -GOVERNED_BY-> act
		move -INCLUDES-> b -HAS_BASIS-> rule -FOUNDED_IN-> section -PART_OF-> act
		Agency:under -RESPONSIBLE-> a
		under -RESPONSIBLE-> move
		under -PUBLISHES-> Dataset:data[NON_PUBLIC] -HAS_BASIS-> rule
		under -PUBLISHES-> Catalog:cat
		under -PUBLISHES-> DataService:api -SERVES-> data
		a -NEEDS-> data
		Dataset:open[PUBLIC]
		?c -REQUIRES-> a
		LifeEvent:birth`,
		Set("birth", func(n *graph.Node) { n.National = 3 }),
	)
	a := loaded(t, open, g)
	yes, no := true, false
	for _, c := range []struct {
		kind   graph.Kind
		filter graph.ListFilter
		want   []string
	}{
		{graph.Service, graph.ListFilter{Agency: ID("under")}, []string{"a"}},
		{graph.LifeEvent, graph.ListFilter{Agency: ID("under")}, []string{"move"}},
		{graph.Dataset, graph.ListFilter{Agency: ID("under")}, []string{"data"}},
		{graph.DataService, graph.ListFilter{Agency: ID("under")}, []string{"api"}},
		{graph.Catalog, graph.ListFilter{Agency: ID("under")}, []string{"cat"}},
		{graph.Service, graph.ListFilter{LifeEvent: ID("move")}, []string{"a", "b"}},
		{graph.Service, graph.ListFilter{Law: ID("act")}, []string{"a"}},
		{graph.Service, graph.ListFilter{Law: ID("section")}, []string{"b"}},
		{graph.Dataset, graph.ListFilter{Law: ID("section")}, []string{"data"}},
		{graph.Agency, graph.ListFilter{Ministry: ID("fin")}, []string{"fin", "sub", "under"}},
		{graph.Agency, graph.ListFilter{Ministry: ID("sub")}, []string{"sub"}},
		{graph.Service, graph.ListFilter{State: graph.Unknown}, []string{"c", "b"}},
		{graph.Service, graph.ListFilter{State: graph.Clear}, []string{"a"}},
		{graph.Service, graph.ListFilter{State: graph.Blocked}, nil},
		{graph.Dataset, graph.ListFilter{Access: graph.Public}, []string{"open"}},
		{graph.Dataset, graph.ListFilter{Access: graph.NonPublic}, []string{"data"}},
		{graph.Dataset, graph.ListFilter{Access: graph.Sensitive}, nil},
		{graph.Dataset, graph.ListFilter{Source: "drawing"}, []string{"data", "open"}},
		{graph.Dataset, graph.ListFilter{Source: "elsewhere"}, nil},
		{graph.Service, graph.ListFilter{Resolved: &yes}, []string{"a", "b"}},
		{graph.Service, graph.ListFilter{Resolved: &no}, []string{"c"}},
		{graph.LifeEvent, graph.ListFilter{National: true}, []string{"birth"}},
		{graph.Service, graph.ListFilter{LifeEvent: ID("move"), Agency: ID("under"), Law: ID("act"), State: graph.Clear, Resolved: &yes, Source: "drawing"}, []string{"a"}},
		{graph.Service, graph.ListFilter{LifeEvent: ID("move"), Agency: ID("under"), Law: ID("section")}, nil},
		{graph.Service, graph.ListFilter{Agency: ID("nobody")}, nil},
		{graph.Service, graph.ListFilter{LifeEvent: ID("nobody")}, nil},
		{graph.Dataset, graph.ListFilter{Law: ID("nobody")}, nil},
		{graph.Agency, graph.ListFilter{Ministry: ID("nobody")}, nil},
		{graph.Service, graph.ListFilter{Agency: ID("move")}, nil},
	} {
		t.Run(fmt.Sprintf("%s where %+v", c.kind, c.filter), func(t *testing.T) {
			page, err := a.List(graph.ListQuery{Kind: c.kind, Filter: c.filter, Page: first()})
			if err != nil {
				t.Fatal(err)
			}
			byOrder := names(page.Nodes)
			wantSet(t, byOrder, c.want)
			if page.Total != len(c.want) || page.More {
				t.Errorf("total %d, more %v", page.Total, page.More)
			}
		})
	}
	testListMisfits(t, a)
}

// testListMisfits asks for every filter on every kind that has none such.
func testListMisfits(t *testing.T, a asked) {
	for _, c := range []struct {
		name   string
		filter graph.ListFilter
		kinds  []graph.Kind
	}{
		{"agency", graph.ListFilter{Agency: ID("under")}, []graph.Kind{graph.LifeEvent, graph.Service, graph.Dataset, graph.DataService, graph.Catalog}},
		{"life event", graph.ListFilter{LifeEvent: ID("move")}, []graph.Kind{graph.Service}},
		{"law", graph.ListFilter{Law: ID("act")}, []graph.Kind{graph.Service, graph.Dataset}},
		{"ministry", graph.ListFilter{Ministry: ID("fin")}, []graph.Kind{graph.Agency}},
		{"state", graph.ListFilter{State: graph.Clear}, []graph.Kind{graph.Service}},
		{"access rights", graph.ListFilter{Access: graph.Public}, []graph.Kind{graph.Dataset}},
		{"source", graph.ListFilter{Source: "drawing"}, graph.Kinds()},
		{"national", graph.ListFilter{National: true}, []graph.Kind{graph.LifeEvent}},
	} {
		fits := map[graph.Kind]bool{}
		for _, k := range c.kinds {
			fits[k] = true
		}
		for _, k := range graph.Kinds() {
			t.Run(fmt.Sprintf("a filter by %s fits %s: %v", c.name, k, fits[k]), func(t *testing.T) {
				_, err := a.List(graph.ListQuery{Kind: k, Filter: c.filter, Page: first()})
				if !fits[k] {
					wantError(t, "List", err, graph.ErrInvalid)
				} else if err != nil {
					t.Error(err)
				}
			})
		}
	}
}

// wantSet compares names without regard to order, which other tests prove.
func wantSet(t *testing.T, got, want []string) {
	t.Helper()
	have := map[string]bool{}
	for _, name := range got {
		have[name] = true
	}
	for _, name := range want {
		if !have[name] {
			t.Errorf("got %q, want %q", got, want)
			return
		}
	}
	if len(got) != len(want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
