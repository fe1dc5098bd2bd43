package graphtest

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

// stuck has services in all three states:
//
//	b1, b2   need income, whose publisher records a processing basis only
//	b3       needs income and journal, whose disclosure basis has ended
//	c1       needs map, which is open; b1 does too, but that does not decide
//	u1       needs evidence that names no dataset
//	n1       states no needs
//
//	part includes b1 too
//
//	fin ◄─ tax publishes income                   work ◄─ nav answers for b1, u1
//	care ◄─ hdir ◄─ health publishes journal      mun answers for b2, b3, c1
func stuck(t *testing.T) *graph.Graph {
	t.Helper()
	return Draw(t, `
		move -INCLUDES-> b1 -NEEDS-> income
		move -INCLUDES-> b2 -NEEDS-> income
		move -INCLUDES-> c1 -NEEDS-> map
		move -INCLUDES-> u1 -NEEDS-> proof
		birth -INCLUDES-> b3 -NEEDS-> income
		birth -INCLUDES-> n1
		b3 -NEEDS-> journal
		b1 -NEEDS-> map
		c1 -REQUIRES-> b2
		part -INCLUDES-> b1

		tax -PUBLISHES-> Dataset:income[NON_PUBLIC] -HAS_BASIS-> rule[PROCESSING] -FOUNDED_IN-> section -PART_OF-> act
		health -PUBLISHES-> Dataset:journal[SENSITIVE] -HAS_BASIS-> ended[DISCLOSURE] -FOUNDED_IN-> act2
		geo -PUBLISHES-> Dataset:map[PUBLIC]
		nav -RESPONSIBLE-> b1
		nav -RESPONSIBLE-> u1
		mun -RESPONSIBLE-> b2
		mun -RESPONSIBLE-> b3
		mun -RESPONSIBLE-> c1
		tax -PART_OF-> Agency:fin[MINISTRY]
		nav -PART_OF-> Agency:work[MINISTRY]
		health -PART_OF-> hdir -PART_OF-> Agency:care[MINISTRY]`,
		Set("ended", func(n *graph.Node) { n.Valid.To = "2020-12-31" }),
		Set("tax", func(n *graph.Node) { n.Aliases = IDs("old/tax") }),
		Set("act2", func(n *graph.Node) { n.Aliases = IDs("old/act2") }),
		Set("work", func(n *graph.Node) { n.Aliases = IDs("old/work") }))
}

func testBlocked(t *testing.T, open opener) {
	a := loaded(t, open, stuck(t))
	counts := func(blocked, unknown, clear int) graph.Counts {
		return graph.Counts{Blocked: blocked, Unknown: unknown, Clear: clear}
	}
	for _, c := range []struct {
		filter graph.BlockedFilter
		counts graph.Counts
		want   []string
	}{
		{graph.BlockedFilter{}, counts(3, 2, 1), []string{"b1", "b2", "b3"}},
		{graph.BlockedFilter{States: []graph.State{graph.Blocked}}, counts(3, 2, 1), []string{"b1", "b2", "b3"}},
		{graph.BlockedFilter{States: []graph.State{graph.Unknown}}, counts(3, 2, 1), []string{"n1", "u1"}},
		{graph.BlockedFilter{States: []graph.State{graph.Clear}}, counts(3, 2, 1), []string{"c1"}},
		{graph.BlockedFilter{States: []graph.State{graph.Clear, graph.Unknown, graph.Clear}}, counts(3, 2, 1), []string{"c1", "n1", "u1"}},
		{graph.BlockedFilter{States: graph.States()}, counts(3, 2, 1), []string{"b1", "b2", "b3", "c1", "n1", "u1"}},
		{graph.BlockedFilter{LifeEvent: ID("move")}, counts(2, 1, 1), []string{"b1", "b2"}},
		{graph.BlockedFilter{LifeEvent: ID("birth"), States: graph.States()}, counts(1, 1, 0), []string{"b3", "n1"}},
		{graph.BlockedFilter{Consumer: ID("nav")}, counts(1, 1, 0), []string{"b1"}},
		{graph.BlockedFilter{Provider: ID("tax")}, counts(3, 0, 0), []string{"b1", "b2", "b3"}},
		{graph.BlockedFilter{Provider: ID("geo")}, counts(0, 0, 1), nil},
		{graph.BlockedFilter{Provider: ID("geo"), States: graph.States()}, counts(0, 0, 1), []string{"c1"}},
		{graph.BlockedFilter{Law: ID("section")}, counts(3, 0, 0), []string{"b1", "b2", "b3"}},
		{graph.BlockedFilter{Law: ID("act")}, counts(3, 0, 0), []string{"b1", "b2", "b3"}},
		{graph.BlockedFilter{Law: ID("act2")}, counts(1, 0, 0), []string{"b3"}},
		{graph.BlockedFilter{Reason: graph.NoDisclosureBasis}, counts(3, 0, 0), []string{"b1", "b2", "b3"}},
		{graph.BlockedFilter{Reason: graph.BasisExpired}, counts(1, 0, 0), []string{"b3"}},
		{graph.BlockedFilter{Reason: graph.OpenData, States: graph.States()}, counts(0, 0, 1), []string{"c1"}},
		{graph.BlockedFilter{Reason: graph.NeedsNotStated, States: graph.States()}, counts(0, 1, 0), []string{"n1"}},
		{graph.BlockedFilter{Reason: graph.NeedsNotStated, Provider: ID("tax"), States: graph.States()}, counts(0, 0, 0), nil},
		{graph.BlockedFilter{Provider: ID("health"), Reason: graph.BasisExpired, Law: ID("act2")}, counts(1, 0, 0), []string{"b3"}},
		{graph.BlockedFilter{Provider: ID("health"), Reason: graph.NoDisclosureBasis}, counts(0, 0, 0), nil},
		{graph.BlockedFilter{Provider: ID("health"), Law: ID("act")}, counts(0, 0, 0), nil},
		{graph.BlockedFilter{Law: ID("act2"), Reason: graph.NoDisclosureBasis}, counts(0, 0, 0), nil},
		{graph.BlockedFilter{Ministry: ID("fin")}, counts(3, 0, 0), []string{"b1", "b2", "b3"}},
		{graph.BlockedFilter{Ministry: ID("work")}, counts(1, 1, 0), []string{"b1"}},
		{graph.BlockedFilter{Ministry: ID("care")}, counts(1, 0, 0), []string{"b3"}},
		{graph.BlockedFilter{Ministry: ID("mun"), States: graph.States()}, counts(2, 0, 1), []string{"b2", "b3", "c1"}},
		{graph.BlockedFilter{LifeEvent: ID("move"), Consumer: ID("mun"), Provider: ID("tax"), Law: ID("act"), Reason: graph.NoDisclosureBasis, Ministry: ID("fin")}, counts(1, 0, 0), []string{"b2"}},
		{graph.BlockedFilter{LifeEvent: ID("birth"), Consumer: ID("nav")}, counts(0, 0, 0), nil},
		{graph.BlockedFilter{Ministry: ID("geo"), States: graph.States()}, counts(0, 0, 1), []string{"c1"}},
		{graph.BlockedFilter{Provider: ID("old/tax")}, counts(3, 0, 0), []string{"b1", "b2", "b3"}},
		{graph.BlockedFilter{Law: ID("old/act2")}, counts(1, 0, 0), []string{"b3"}},
		{graph.BlockedFilter{Ministry: ID("old/work")}, counts(1, 1, 0), []string{"b1"}},
		{graph.BlockedFilter{LifeEvent: ID("nobody")}, counts(0, 0, 0), nil},
		{graph.BlockedFilter{Consumer: ID("nobody")}, counts(0, 0, 0), nil},
		{graph.BlockedFilter{Provider: ID("nobody")}, counts(0, 0, 0), nil},
		{graph.BlockedFilter{Law: ID("nobody")}, counts(0, 0, 0), nil},
		{graph.BlockedFilter{Ministry: ID("nobody")}, counts(0, 0, 0), nil},
		{graph.BlockedFilter{LifeEvent: ID("nav"), States: graph.States()}, counts(0, 0, 0), nil},
	} {
		t.Run(fmt.Sprintf("services where %+v", c.filter), func(t *testing.T) {
			page, err := a.BlockedServices(graph.BlockedQuery{Filter: c.filter, Page: first()})
			if err != nil {
				t.Fatal(err)
			}
			wantNames(t, "BlockedServices", page.Nodes, c.want...)
			if diff := cmp.Diff(c.counts, page.Counts); diff != "" {
				t.Errorf("counts (-want +got):\n%s", diff)
			}
			if page.Total != len(c.want) || page.More {
				t.Errorf("total %d, more %v", page.Total, page.More)
			}
		})
	}
	t.Run("a state or reason that does not exist is invalid", func(t *testing.T) {
		_, err := a.BlockedServices(graph.BlockedQuery{Filter: graph.BlockedFilter{States: []graph.State{"STUCK"}}, Page: first()})
		wantError(t, "state", err, graph.ErrInvalid)
		_, err = a.BlockedServices(graph.BlockedQuery{Filter: graph.BlockedFilter{Reason: "BECAUSE"}, Page: first()})
		wantError(t, "reason", err, graph.ErrInvalid)
	})
}
