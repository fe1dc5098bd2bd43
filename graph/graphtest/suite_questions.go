package graphtest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

func testNeeds(t *testing.T, open opener) {
	//	s ──NEEDS──► b-proof ──PROVIDED_BY──► d1, d2      (either will do)
	//	  ──NEEDS──► c-data      a-proof (no dataset)      both (evidence and dataset, provided by d1 too)
	g := Draw(t, `
		s -NEEDS-> b-proof -PROVIDED_BY-> d2
		b-proof -PROVIDED_BY-> d1
		s -NEEDS-> Dataset:c-data
		s -NEEDS-> a-proof
		s -NEEDS-> both -PROVIDED_BY-> d1
		idle -REQUIRES-> s`,
		Set("both", func(n *graph.Node) { n.Kinds = []graph.Kind{graph.Dataset, graph.Evidence} }))
	a := loaded(t, open, g)
	t.Run("needs stand in the order of what the service asks for, then of datasets", func(t *testing.T) {
		var got [][2]graph.ID
		for _, n := range a.Needs(IDs("s"))[0] {
			got = append(got, [2]graph.ID{n.Evidence, n.Dataset})
		}
		want := [][2]graph.ID{
			{ID("a-proof"), ""},
			{ID("b-proof"), ID("d1")},
			{ID("b-proof"), ID("d2")},
			{ID("both"), ID("both")},
			{ID("both"), ID("d1")},
			{"", ID("c-data")},
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	t.Run("unknown ids, services without needs and other nodes have none", func(t *testing.T) {
		rows := a.Needs(IDs("nobody", "idle", "d1", "s", "s"))
		for i, want := range []int{0, 0, 0, 6, 6} {
			if len(rows[i]) != want {
				t.Errorf("list %d has %d needs, want %d", i, len(rows[i]), want)
			}
		}
	})
	t.Run("rows are whole", func(t *testing.T) {
		compare(t, oracle{g: g}, a, []question{{"Needs", func(s answers) (any, error) { return s.Needs(IDs("s")), nil }}})
	})
}

func testUpstream(t *testing.T, open opener) {
	//	a ─► b ─► c* ─► d* ─► b        e* ─► e        f ─► e ,  g ─► a
	//	(* blocked: they need a dataset with a processing basis only)
	a := loaded(t, open, Draw(t, `
		g -REQUIRES-> a -REQUIRES-> b -REQUIRES-> c -REQUIRES-> d -REQUIRES-> b
		e -REQUIRES-> e
		f -REQUIRES-> e
		c -NEEDS-> income
		d -NEEDS-> income
		e -NEEDS-> income
		nav -RESPONSIBLE-> c
		nav -RESPONSIBLE-> d
		nav -RESPONSIBLE-> e
		tax -PUBLISHES-> Dataset:income[NON_PUBLIC] -HAS_BASIS-> rule[PROCESSING]`,
		Titled("c", "å last")))
	ids := IDs("a", "b", "c", "d", "e", "f", "g", "nobody", "income")
	want := [][]string{{"d", "c"}, {"d", "c"}, {"d"}, {"c"}, {}, {"e"}, {"d", "c"}, {}, {}}
	t.Run("blocked services upstream are found at any distance, through rings, never the service itself", func(t *testing.T) {
		got := a.UpstreamBlocks(ids)
		for i := range want {
			wantNames(t, describe(ids[i]), got[i], want[i]...)
		}
	})
	t.Run("the verdict of a service says the same", func(t *testing.T) {
		for i, n := range a.Nodes(ids[:7]) {
			if n.Verdict.BlockedUpstream != (len(want[i]) > 0) {
				t.Errorf("%s: blocked upstream is %v", describe(ids[i]), n.Verdict.BlockedUpstream)
			}
		}
	})
}

func testSummaries(t *testing.T, open opener) {
	g := stuck(t)
	a := loaded(t, open, g)
	node := func(name string) *graph.Node { return a.Nodes(IDs(name))[0] }
	t.Run("a life event is summed up", func(t *testing.T) {
		want := &graph.Summary{
			LifeEvent:       ID("move"),
			Counts:          graph.Counts{Blocked: 2, Unknown: 1, Clear: 1},
			BlockedUpstream: 1, // c1 requires b2
			Reasons: []graph.ReasonCount{
				{Reason: graph.DatasetNotStated, Services: 1},
				{Reason: graph.OpenData, Services: 1},
				{Reason: graph.NoDisclosureBasis, Services: 2},
			},
			Agencies:   []*graph.Node{node("geo"), node("mun"), node("nav"), node("tax")},
			Ministries: []*graph.Node{node("fin"), node("work")},
		}
		if diff := cmp.Diff(want, a.Summaries(IDs("move"))[0], equal()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	t.Run("a service may count under several reasons", func(t *testing.T) {
		want := []graph.ReasonCount{
			{Reason: graph.BasisExpired, Services: 1},
			{Reason: graph.NoDisclosureBasis, Services: 1},
			{Reason: graph.NeedsNotStated, Services: 1},
		}
		if diff := cmp.Diff(want, a.Summaries(IDs("birth"))[0].Reasons); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	t.Run("the providers of rows that do not decide take part too", func(t *testing.T) {
		wantNames(t, "agencies", a.Summaries(IDs("part"))[0].Agencies, "geo", "nav", "tax")
	})
	t.Run("a ministry far above its agencies is found", func(t *testing.T) {
		wantNames(t, "ministries", a.Summaries(IDs("birth"))[0].Ministries, "care", "fin")
	})
	t.Run("unknown ids and other nodes have no summary", func(t *testing.T) {
		got := a.Summaries(IDs("nobody", "b1", "birth"))
		if got[0] != nil || got[1] != nil || got[2] == nil {
			t.Errorf("got %v", got)
		}
	})
	t.Run("a life event without services has an empty summary", func(t *testing.T) {
		lonely := loaded(t, open, Draw(t, `LifeEvent:lonely`))
		if diff := cmp.Diff(&graph.Summary{LifeEvent: ID("lonely")}, lonely.Summaries(IDs("lonely"))[0], equal()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}
