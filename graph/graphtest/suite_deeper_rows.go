package graphtest

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

// rowsOf asks for rows.
func (a asked) rowsOf(scope graph.RowScope) *graph.Rows {
	a.t.Helper()
	return must[*graph.Rows](a, "Rows")(a.deeper().Rows(a.ctx, scope))
}

// short are ids as a drawing calls them.
func short(ids []graph.ID) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = strings.TrimPrefix(id, base)
	}
	return strings.Join(list, " ")
}

// servicesOf are the services of rows, each once, in the order of the rows.
func servicesOf(r *graph.Rows) string {
	var ids []graph.ID
	for _, n := range r.Needs {
		ids = append(ids, n.Service)
	}
	return short(slices.Compact(ids))
}

// testRows takes the graph of stuck: see suite_blocked.go.
func testRows(t *testing.T, open opener) {
	a := loaded(t, open, stuck(t))
	rows := a.rowsOf(graph.RowScope{})
	t.Run("all services are there, in order, each with all its rows", func(t *testing.T) {
		if got, want := servicesOf(rows), "b1 b2 b3 c1 n1 u1"; got != want {
			t.Errorf("%s, want %s", got, want)
		}
		var got []string
		for _, n := range rows.Needs[:2] {
			got = append(got, n.Service, n.Dataset)
		}
		if got, want := short(got), "b1 income b1 map"; got != want {
			t.Errorf("the first rows are %s, want %s", got, want)
		}
		var want []graph.Need
		for _, needs := range a.Needs(IDs("b1", "b2", "b3", "c1")) {
			want = append(want, needs...)
		}
		if diff := cmp.Diff(want, rows.Needs[:len(want)], equal()); diff != "" {
			t.Errorf("they are not those of Needs (-want +got):\n%s", diff)
		}
	})
	t.Run("a service without needs has a row that says so", func(t *testing.T) {
		at := slices.IndexFunc(rows.Needs, func(n graph.Need) bool { return n.Service == ID("n1") })
		want := graph.Need{Service: ID("n1"), State: graph.Unknown, Reason: graph.NeedsNotStated}
		if diff := cmp.Diff(want, rows.Needs[at], equal()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	t.Run("life events are there with all their services and counts", func(t *testing.T) {
		want := []graph.LifeEventRow{
			{LifeEvent: ID("birth"), Services: IDs("b3", "n1"), Counts: graph.Counts{Blocked: 1, Unknown: 1}},
			{LifeEvent: ID("move"), Services: IDs("b1", "b2", "c1", "u1"), Counts: graph.Counts{Blocked: 2, Unknown: 1, Clear: 1}},
			{LifeEvent: ID("part"), Services: IDs("b1"), Counts: graph.Counts{Blocked: 1}},
		}
		if diff := cmp.Diff(want, rows.LifeEvents, equal()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		part := a.rowsOf(graph.RowScope{LifeEvent: ID("part")})
		if diff := cmp.Diff(want[1:], part.LifeEvents, equal()); diff != "" {
			t.Errorf("also of services out of scope (-want +got):\n%s", diff)
		}
	})
	t.Run("the day is that of the version", func(t *testing.T) {
		if rows.AssessedOn != Day {
			t.Errorf("%s, want %s", rows.AssessedOn, Day)
		}
	})
}

func testScopes(t *testing.T, open opener) {
	a := loaded(t, open, stuck(t))
	for _, c := range []struct {
		name  string
		scope graph.RowScope
		want  string
	}{
		{"a life event", graph.RowScope{LifeEvent: ID("birth")}, "b3 n1"},
		{"named services, and what is none", graph.RowScope{Services: IDs("u1", "n1", "u1", "tax", "nobody")}, "n1 u1"},
		{"no services", graph.RowScope{Services: []graph.ID{}}, ""},
		{"nothing to touch", graph.RowScope{Touching: []graph.ID{}}, ""},
		{"an unknown life event", graph.RowScope{LifeEvent: ID("nobody")}, ""},
		{"what is no life event", graph.RowScope{LifeEvent: ID("b1")}, ""},
		{"a dataset", graph.RowScope{Touching: IDs("map")}, "b1 c1"},
		{"a consumer", graph.RowScope{Touching: IDs("nav")}, "b1 u1"},
		{"a ministry of consumers", graph.RowScope{Touching: IDs("old/work")}, "b1 u1"},
		{"a ministry of providers, far above", graph.RowScope{Touching: IDs("care")}, "b3"},
		{"a provider by another name", graph.RowScope{Touching: IDs("old/tax")}, "b1 b2 b3"},
		{"a law that no side rests on", graph.RowScope{Touching: IDs("act")}, ""},
		{"a law that a side rests on", graph.RowScope{Touching: IDs("old/act2")}, "b3"},
		{"what nothing touches", graph.RowScope{Touching: IDs("nobody", "move", "rule")}, ""},
		{"parts joined", graph.RowScope{LifeEvent: ID("part"), Services: IDs("n1"), Touching: IDs("journal", "map")}, "b1 b3 c1 n1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := servicesOf(a.rowsOf(c.scope)); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
	t.Run("a service without needs is touched by its agency, its parts by theirs", func(t *testing.T) {
		b := loaded(t, open, Draw(t, `
			office -RESPONSIBLE-> idle
			Agency:office -PART_OF-> Agency:whole -PART_OF-> Agency:office`))
		for _, agency := range []string{"office", "whole"} {
			rows := b.rowsOf(graph.RowScope{Touching: IDs(agency)})
			if len(rows.Needs) != 1 || short(rows.Needs[0].Consumers) != "office" {
				t.Errorf("%s: %+v", agency, rows.Needs)
			}
			want := map[graph.ID][]graph.ID{ID("office"): IDs("whole")} // round the ring once
			if diff := cmp.Diff(want, rows.Above, equal()); diff != "" {
				t.Errorf("above (-want +got):\n%s", diff)
			}
		}
	})
}

// testRowContext has bases of every kind, an assessment, and two levels above.
func testRowContext(t *testing.T, open opener) {
	a := loaded(t, open, Draw(t, `
		s -NEEDS-> Dataset:income[NON_PUBLIC] -HAS_BASIS-> gives[DISCLOSURE] -FOUNDED_IN-> section -PART_OF-> act
		gives -FOUNDED_IN-> another
		income -HAS_BASIS-> loose[UNTYPED]
		s -NEEDS-> Dataset:journal[NON_PUBLIC] -HAS_BASIS-> hides[RESTRICTION]
		journal -GOVERNED_BY-> third
		s -HAS_BASIS-> takes[PROCESSING] -FOUNDED_IN-> section
		found[DISCLOSURE] -ASSESSES-> journal
		LegalBasis:found -ASSESSES-> Agency:nav
		nav -RESPONSIBLE-> s
		Agency:tax -PUBLISHES-> income
		tax -PART_OF-> b-top -PART_OF-> Agency:ministry[MINISTRY]
		tax -PART_OF-> a-top -PART_OF-> c-top`,
		Set("takes", func(n *graph.Node) { n.Valid.To = "2031-01-01" }),
		Set("section", func(n *graph.Node) { n.Valid.From = "2020-01-01" }),
		Set("found", func(n *graph.Node) {
			n.Assessment = &graph.Assessment{Status: graph.AssessedMissing, Consumer: ID("nav"), Dataset: ID("journal"), By: "Digdir", On: Day}
		}),
		Set("tax", func(n *graph.Node) { n.Aliases = IDs("old/tax") })))
	rows := a.rowsOf(graph.RowScope{Touching: IDs("old/tax")})
	for _, c := range []struct {
		what      string
		want, got any
	}{
		{"bases", map[graph.ID]graph.RowBasis{
			ID("gives"): {Laws: IDs("another", "section")},
			ID("takes"): {Laws: IDs("section"), Valid: graph.Period{To: "2031-01-01"}},
			ID("found"): {Status: graph.AssessedMissing, Consumer: ID("nav")},
		}, rows.Bases},
		{"datasets", map[graph.ID]graph.RowDataset{
			ID("income"):  {Access: graph.NonPublic, Resolved: true, Untyped: true},
			ID("journal"): {Access: graph.NonPublic, Resolved: true, Other: true, Untyped: true},
		}, rows.Datasets},
		{"above", map[graph.ID][]graph.ID{
			ID("section"): IDs("act"), ID("another"): nil, ID("nav"): nil,
			ID("tax"): IDs("a-top", "b-top", "c-top", "ministry"),
		}, rows.Above},
	} {
		if diff := cmp.Diff(c.want, c.got, equal()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.what, diff)
		}
	}
	for id, want := range map[string]graph.Node{
		"s": {SortKey: "s"}, "income": {SortKey: "income"}, "act": {SortKey: "act"}, "tax": {SortKey: "tax"},
		"ministry": {SortKey: "ministry", Ministry: true},
		"section":  {SortKey: "section", Valid: graph.Period{From: "2020-01-01"}},
	} {
		n := rows.Look(ID(id))
		if n == nil || n.ID != ID(id) || n.SortKey != want.SortKey || n.Ministry != want.Ministry || n.Valid != want.Valid {
			t.Errorf("%s is found as %+v", id, n)
		}
	}
	if n := rows.Look(ID("old/tax")); n == nil || n.ID != ID("tax") || rows.Look(ID("nobody")) != nil {
		t.Errorf("by another name the agency is %+v, and nobody is %+v", n, rows.Look(ID("nobody")))
	}
}

func testCoverage(t *testing.T, open opener) {
	g := Draw(t, `
		s -NEEDS-> proof -PROVIDED_BY-> Dataset:income[NON_PUBLIC]
		s -NEEDS-> Evidence:?stub
		idle -IN_CATALOG-> a-catalog
		s -IN_CATALOG-> b-catalog
		income -IN_CATALOG-> a-catalog
		income -HAS_BASIS-> rule[PROCESSING]
		Dataset:map[PUBLIC] -IN_CATALOG-> a-catalog
		map -HAS_BASIS-> rule
		Dataset:vague -IN_CATALOG-> b-catalog
		Dataset:?hidden[NON_PUBLIC] -IN_CATALOG-> b-catalog
		Dataset:loose[SENSITIVE] -HAS_BASIS-> untyped[UNTYPED]
		nav -RESPONSIBLE-> s
		tax -PUBLISHES-> income
		theme -IN_CATALOG-> Catalog:c-catalog
		Concept:theme
		Service:idle`)
	a := loaded(t, open, g)
	share := func(have, of int) graph.Share { return graph.Share{Have: have, Of: of} }
	node := func(name string) *graph.Node { return a.Nodes(IDs(name))[0] }
	whole := graph.Coverage{
		ServicesWithNeeds: share(1, 2), EvidenceWithDataset: share(1, 2),
		DatasetsWithAccess: share(3, 4), DatasetsWithBasis: share(1, 2),
	}
	drawn := whole
	drawn.Source = "drawing"
	for by, want := range map[graph.CoverageBy][]graph.Coverage{
		graph.BySource: {whole, drawn},
		graph.ByCatalog: {
			whole,
			{Node: node("a-catalog"), ServicesWithNeeds: share(0, 1), DatasetsWithAccess: share(2, 2), DatasetsWithBasis: share(1, 1)},
			{Node: node("b-catalog"), ServicesWithNeeds: share(1, 1), EvidenceWithDataset: share(1, 2), DatasetsWithAccess: share(0, 1)},
		},
		graph.ByProvider: {
			whole,
			{Node: node("nav"), ServicesWithNeeds: share(1, 1), EvidenceWithDataset: share(1, 2)},
			{Node: node("tax"), DatasetsWithAccess: share(1, 1), DatasetsWithBasis: share(1, 1)},
		},
	} {
		got, err := a.deeper().Coverage(t.Context(), by)
		if diff := cmp.Diff(want, got, equal()); diff != "" || err != nil {
			t.Errorf("by %s: %v (-want +got):\n%s", by, err, diff)
		}
	}
	_, err := a.deeper().Coverage(t.Context(), "MINISTRY")
	wantError(t, "by ministry", err, graph.ErrInvalid)
}
