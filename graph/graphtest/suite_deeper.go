package graphtest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

// RunDeeper proves that open makes stores that keep every promise of
// graph.Deeper, on drawn graphs with answers written by hand. The stores must
// be graph.Deeper, too.
func RunDeeper(t *testing.T, open func(t *testing.T) graph.Store) {
	for _, group := range []struct {
		name  string
		tests func(t *testing.T, open opener)
	}{
		{"impact", testImpact},
		{"limits of impact", testImpactLimits},
		{"ties of impact", testImpactTies},
		{"path", testPath},
		{"limits of path", testPathLimits},
		{"rows", testRows},
		{"scopes of rows", testScopes},
		{"what rows say", testRowContext},
		{"coverage", testCoverage},
		{"follow-up", testFollowUp},
		{"what follow-up looks for", testFollowUpLook},
		{"versions of follow-up", testFollowUpVersions},
		{"deeper questions of an empty or closed store", testDeeperEnds},
	} {
		t.Run(group.name, func(t *testing.T) { group.tests(t, open) })
	}
}

// deeper is what a store says at a distance.
func (a asked) deeper() graph.Deeper {
	a.t.Helper()
	d, ok := a.store.(graph.Deeper)
	if !ok {
		a.t.Fatalf("a %T does not answer impact, path, rows and coverage", a.store)
	}
	return d
}

// chain is an act whose loss goes all the way to a life event:
//
//	act ◄─PART_OF─ section ◄─FOUNDED_IN─ rule ◄─HAS_BASIS─ income ◄─PROVIDED_BY─ proof ◄─NEEDS─ benefit
//	child ─INCLUDES─► benefit ◄─REQUIRES─ appeal ─PRODUCES─► decision ─TRIGGERS─► move
func chain(t *testing.T) *graph.Graph {
	t.Helper()
	return Draw(t, `
		Law:section -PART_OF-> Law:act
		income[NON_PUBLIC] -HAS_BASIS-> rule[DISCLOSURE] -FOUNDED_IN-> section
		benefit -NEEDS-> Evidence:proof -PROVIDED_BY-> Dataset:income
		child -INCLUDES-> benefit
		appeal -REQUIRES-> benefit
		appeal -PRODUCES-> Output:decision -TRIGGERS-> move
		tax -PUBLISHES-> income
		tax -PUBLISHES-> catalog
		api -SERVES-> income
		Agency:tax -PART_OF-> Agency:ministry[MINISTRY]
		welfare -RESPONSIBLE-> benefit
		income -IN_CATALOG-> Catalog:catalog
		benefit -ABOUT-> theme
		benefit -RELATES_TO-> other`,
		Set("tax", func(n *graph.Node) { n.Aliases = IDs("old/tax") }))
}

// impactsOf writes impacts down: distance and name.
func impactsOf(p graph.ImpactPage) string {
	var list []string
	for _, i := range p.Impacts {
		list = append(list, fmt.Sprintf("%d %s", i.Distance, names([]*graph.Node{i.Node})[0]))
	}
	return strings.Join(list, ", ")
}

// wayOf writes a path down: its nodes.
func wayOf(p graph.Path) string {
	nodes := []*graph.Node{p.From}
	for _, s := range p.Steps {
		nodes = append(nodes, s.Node)
	}
	return strings.Join(names(nodes), " ")
}

func testImpact(t *testing.T, open opener) {
	a := loaded(t, open, chain(t))
	for of, want := range map[string]string{
		"act":      "1 section, 2 rule, 3 income, 4 proof, 5 benefit, 6 appeal, 6 child, 7 decision, 8 move",
		"rule":     "1 income, 2 proof, 3 benefit, 4 appeal, 4 child, 5 decision, 6 move",
		"old/tax":  "1 catalog, 1 income, 2 proof, 3 benefit, 4 appeal, 4 child, 5 decision, 6 move",
		"ministry": "1 tax, 2 catalog, 2 income, 3 proof, 4 benefit, 5 appeal, 5 child, 6 decision, 7 move",
		"welfare":  "1 benefit, 2 appeal, 2 child, 3 decision, 4 move",
		"api":      "1 income, 2 proof, 3 benefit, 4 appeal, 4 child, 5 decision, 6 move",
		"decision": "1 move",
		"other":    "",
	} {
		t.Run("what rests on "+of, func(t *testing.T) {
			page, err := a.deeper().Impact(t.Context(), graph.ImpactQuery{Of: ID(of)})
			if got := impactsOf(page); err != nil || got != want || page.Truncated || page.Deeper {
				t.Errorf("%s (%v, truncated %t, deeper %t)\nwant %s", got, err, page.Truncated, page.Deeper, want)
			}
		})
	}
	t.Run("an assessment carries what it says is there, to services and datasets", func(t *testing.T) {
		for status, want := range map[graph.AssessmentStatus]string{graph.AssessedPresent: "1 rule, 2 income", graph.AssessedMissing: "1 rule"} {
			b := loaded(t, open, Draw(t, `
				LegalBasis:rule[DISCLOSURE] -FOUNDED_IN-> act
				rule -ASSESSES-> Dataset:income
				rule -ASSESSES-> Agency:tax`,
				Set("rule", func(n *graph.Node) { n.Assessment = &graph.Assessment{Status: status, Dataset: ID("income")} })))
			page, err := b.deeper().Impact(t.Context(), graph.ImpactQuery{Of: ID("act")})
			if got := impactsOf(page); err != nil || got != want {
				t.Errorf("%s: %s (%v), want %s", status, got, err, want)
			}
		}
	})
}

func testImpactLimits(t *testing.T, open opener) {
	a := loaded(t, open, chain(t))
	for _, c := range []struct {
		q                 graph.ImpactQuery
		want              string
		truncated, deeper bool
	}{
		{q: graph.ImpactQuery{Depth: 2}, want: "1 section, 2 rule", deeper: true},
		{q: graph.ImpactQuery{Depth: 8}, want: "1 section, 2 rule, 3 income, 4 proof, 5 benefit, 6 appeal, 6 child, 7 decision, 8 move"},
		{q: graph.ImpactQuery{Max: 6}, want: "1 section, 2 rule, 3 income, 4 proof, 5 benefit, 6 appeal", truncated: true},
		{q: graph.ImpactQuery{Max: 7}, want: "1 section, 2 rule, 3 income, 4 proof, 5 benefit, 6 appeal, 6 child", truncated: true},
		{q: graph.ImpactQuery{Max: 7, Depth: 6}, want: "1 section, 2 rule, 3 income, 4 proof, 5 benefit, 6 appeal, 6 child", deeper: true},
		{q: graph.ImpactQuery{Max: 9}, want: "1 section, 2 rule, 3 income, 4 proof, 5 benefit, 6 appeal, 6 child, 7 decision, 8 move"},
		{q: graph.ImpactQuery{Types: []graph.EdgeType{graph.PartOf, graph.FoundedIn}}, want: "1 section, 2 rule"},
		{q: graph.ImpactQuery{Types: []graph.EdgeType{}}},
	} {
		c.q.Of = ID("act")
		page, err := a.deeper().Impact(t.Context(), c.q)
		if got := impactsOf(page); err != nil || got != c.want || page.Truncated != c.truncated || page.Deeper != c.deeper {
			t.Errorf("%+v: %s (%v), truncated %t, deeper %t", c.q, got, err, page.Truncated, page.Deeper)
		}
	}
	for _, c := range []struct {
		q    graph.ImpactQuery
		want error
	}{
		{graph.ImpactQuery{Of: ID("theme")}, graph.ErrInvalid},
		{graph.ImpactQuery{Of: ID("catalog")}, graph.ErrInvalid},
		{graph.ImpactQuery{Of: ID("child")}, graph.ErrInvalid},
		{graph.ImpactQuery{Of: ID("nobody")}, graph.ErrNotFound},
		{graph.ImpactQuery{}, graph.ErrNotFound},
		{graph.ImpactQuery{Of: ID("act"), Types: []graph.EdgeType{graph.RelatesTo}}, graph.ErrInvalid},
		{graph.ImpactQuery{Of: ID("act"), Max: graph.MaxImpact + 1}, graph.ErrLimit},
		{graph.ImpactQuery{Of: ID("act"), Depth: graph.MaxImpactDepth + 1}, graph.ErrLimit},
		{graph.ImpactQuery{Of: ID("act"), Depth: -1}, graph.ErrInvalid},
	} {
		_, err := a.deeper().Impact(t.Context(), c.q)
		wantError(t, fmt.Sprintf("%+v", c.q), err, c.want)
	}
}

func testImpactTies(t *testing.T, open opener) {
	// z is reached over a and over b at the same distance, d over both of its
	// edges to a; e over z, which stands last in lists but is reached first.
	a := loaded(t, open, Draw(t, `
		b -REQUIRES-> s
		a -REQUIRES-> s
		z -REQUIRES-> b
		z -REQUIRES-> a
		y -REQUIRES-> b
		e -REQUIRES-> z
		e -REQUIRES-> y
		s -REQUIRES-> e
		s -REQUIRES-> s
		a -PRODUCES-> Dataset:d
		a -NEEDS-> d`))
	page, err := a.deeper().Impact(t.Context(), graph.ImpactQuery{Of: ID("s")})
	if got, want := impactsOf(page), "1 a, 1 b, 2 d, 2 y, 2 z, 3 e"; err != nil || got != want {
		t.Fatalf("%s (%v), want %s", got, err, want)
	}
	for i, want := range []string{"s a", "s b", "s a d", "s b y", "s a z", "s a z e"} {
		if got := wayOf(page.Impacts[i].Way); got != want {
			t.Errorf("the way is %s, want %s", got, want)
		}
	}
	d := Draw(t, `
		Service:a -NEEDS-> d
		a -HAS_BASIS-> rule[PROCESSING]
		rule -ASSESSES-> a
		rule -ASSESSES-> Dataset:d
		d -HAS_BASIS-> rule`,
		Set("rule", func(n *graph.Node) {
			n.Assessment = &graph.Assessment{Status: graph.AssessedPresent, Service: ID("a"), Dataset: ID("d")}
		}))
	page, err = loaded(t, open, d).deeper().Impact(t.Context(), graph.ImpactQuery{Of: ID("rule")})
	if got := impactsOf(page); err != nil || got != "1 a, 1 d" {
		t.Fatalf("%s (%v)", got, err)
	}
	for _, i := range page.Impacts {
		step := i.Way.Steps[0]
		want := graph.EdgeKey{From: i.Node.ID, Type: graph.HasBasis, To: ID("rule")}
		if diff := cmp.Diff(want, step.Edge.EdgeKey); diff != "" || step.Direction != graph.In {
			t.Errorf("of two edges the one whose rule comes first counts (-want +got):\n%s", diff)
		}
	}
}

func testDeeperEnds(t *testing.T, open opener) {
	all := map[string]func(ctx context.Context, d graph.Deeper) error{
		"Impact": func(ctx context.Context, d graph.Deeper) error {
			_, err := d.Impact(ctx, graph.ImpactQuery{Of: ID("act")})
			return err
		},
		"Path": func(ctx context.Context, d graph.Deeper) error {
			_, err := d.Path(ctx, graph.PathQuery{From: ID("act"), To: ID("child"), Length: 10})
			return err
		},
		"Rows":     func(ctx context.Context, d graph.Deeper) error { _, err := d.Rows(ctx, graph.RowScope{}); return err },
		"Coverage": func(ctx context.Context, d graph.Deeper) error { _, err := d.Coverage(ctx, graph.BySource); return err },
		"FollowUp": func(ctx context.Context, d graph.Deeper) error { _, err := d.FollowUp(ctx); return err },
	}
	t.Run("nothing is known and nothing counts in a store that was never written to", func(t *testing.T) {
		a := asked{t: t, ctx: t.Context(), store: open(t)}
		wantError(t, "Impact", all["Impact"](t.Context(), a.deeper()), graph.ErrNotFound)
		wantError(t, "Path", all["Path"](t.Context(), a.deeper()), graph.ErrNotFound)
		rows, err := a.deeper().Rows(t.Context(), graph.RowScope{})
		if err != nil || len(rows.Needs)+len(rows.LifeEvents)+len(rows.Above)+len(rows.Bases) > 0 || rows.Look(ID("act")) != nil {
			t.Errorf("rows: %+v, %v", rows, err)
		}
		coverage, err := a.deeper().Coverage(t.Context(), graph.ByCatalog)
		if diff := cmp.Diff([]graph.Coverage{{}}, coverage); diff != "" || err != nil {
			t.Errorf("coverage: %v\n%s", err, diff)
		}
		if f, err := a.deeper().FollowUp(t.Context()); err != nil || len(f.Nodes)+len(f.Edges)+len(f.Above) > 0 || f.Look(ID("act")) != nil {
			t.Errorf("follow-up: %+v, %v", f, err)
		}
	})
	t.Run("calls after Close fail, every one", func(t *testing.T) {
		a := loaded(t, open, chain(t))
		for name, call := range all {
			if err := call(t.Context(), a.deeper()); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		if err := a.store.Close(); err != nil {
			t.Fatalf("close: %v", err)
		}
		for name, call := range all {
			if err := call(t.Context(), a.deeper()); err == nil {
				t.Errorf("%s: no error", name)
			}
		}
	})
}
