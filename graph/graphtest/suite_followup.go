package graphtest

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

// followed is a life event with measures that wait for each other in a ring, what
// stands in its way, and who answers for it. What nothing of the follow-up tables
// touches (other, its need, the act above unseen) stands beside it.
//
//	department ─PART_OF─► ministry ─PART_OF─► department      section ─PART_OF─► act
//	department ─LEADS─► portal ─DEPENDS_ON─► amendment ─DEPENDS_ON─► portal
//	amendment ─ADDRESSES─► section, wall, rule     wall ─HINDERS─► child, section
func followed(t *testing.T) *graph.Graph {
	t.Helper()
	g := Draw(t, `
		Agency:department -PART_OF-> Agency:ministry[MINISTRY] -PART_OF-> department
		Law:section -PART_OF-> Law:act
		Law:unseen -PART_OF-> act
		child -INCLUDES-> benefit -NEEDS-> Dataset:income[NON_PUBLIC] -HAS_BASIS-> rule[DISCLOSURE] -FOUNDED_IN-> unseen
		other -NEEDS-> income
		Measure:portal -DEPENDS_ON-> Measure:amendment -DEPENDS_ON-> portal
		department -LEADS-> portal
		?nobody -LEADS-> Measure:?rumour
		amendment -ADDRESSES-> section
		amendment -ADDRESSES-> Barrier:wall -HINDERS-> child
		amendment -ADDRESSES-> LegalBasis:rule
		amendment -ADDRESSES-> advice
		wall -HINDERS-> Law:section
		wall -HINDERS-> Agency:department
		Indicator:share -CONCERNS-> LifeEvent:child
		StatusReport:report -CONCERNS-> Measure:portal
		ministry -REPORTS-> report
		LearningPoint:lesson -CONCERNS-> Barrier:wall
		ministry -FOLLOWS_UP-> Recommendation:advice -CONCERNS-> Service:benefit
		Indicator:alone`,
		Set("department", func(n *graph.Node) { n.Aliases = IDs("old/department") }))
	withFacts(g)
	return g
}

// withFacts sets every field of every noun, and of one of each as little as
// possible.
func withFacts(g *graph.Graph) {
	for _, n := range g.Nodes {
		switch n.ID {
		case ID("portal"):
			n.Measure = Full(&graph.MeasureFacts{})
			n.Measure.Operation.Ore = 1<<53 + 1 // no float holds it
		case ID("amendment"):
			n.Measure = &graph.MeasureFacts{}
		case ID("wall"):
			n.Barrier = Full(&graph.BarrierFacts{})
		case ID("share"):
			n.Indicator = Full(&graph.IndicatorFacts{})
			n.Indicator.Values[0].Value, n.Indicator.Values[1].Value = 29.3, -0.1
		case ID("alone"):
			n.Indicator = &graph.IndicatorFacts{}
		case ID("report"):
			n.Report = Full(&graph.ReportFacts{})
		case ID("lesson"):
			n.Learning = Full(&graph.LearningFacts{})
		case ID("advice"):
			n.Recommendation = Full(&graph.RecommendationFacts{})
		}
	}
}

func testFollowUp(t *testing.T, open opener) {
	g := followed(t)
	a := loaded(t, open, g)
	f := a.followUp()
	t.Run("the nodes of the follow-up tables are there in list order, stubs among them, with all their facts", func(t *testing.T) {
		wantNames(t, "nodes", f.Nodes, "advice", "alone", "amendment", "lesson", "portal", "report", "rumour", "share", "wall")
		for _, n := range f.Nodes {
			if diff := cmp.Diff(nodeOf(g, n.ID), n, equal()); diff != "" {
				t.Errorf("%s is not as it was stored (-want +got):\n%s", n.ID, diff)
			}
		}
	})
	t.Run("the edges of the follow-up tables are there by key, with who says so", func(t *testing.T) {
		var want []graph.Edge
		for _, e := range g.Edges {
			if slices.Contains(graph.FollowUpTypes(), e.Type) {
				want = append(want, e)
			}
		}
		slices.SortFunc(want, func(a, b graph.Edge) int { return a.EdgeKey.Compare(b.EdgeKey) })
		if len(want) != 17 {
			t.Errorf("the drawing has %d of them", len(want))
		}
		if diff := cmp.Diff(want, f.Edges, equal()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	t.Run("the day is that of the version", func(t *testing.T) {
		if f.AssessedOn != Day {
			t.Errorf("%s, want %s", f.AssessedOn, Day)
		}
	})
}

func testFollowUpLook(t *testing.T, open opener) {
	g := followed(t)
	f := loaded(t, open, g).followUp()
	t.Run("what agencies and laws at their ends are part of is there, round a ring once", func(t *testing.T) {
		want := map[graph.ID][]graph.ID{
			ID("department"): IDs("ministry"), ID("ministry"): IDs("department"), ID("section"): IDs("act"),
		}
		if diff := cmp.Diff(want, aboveOf(f), equal()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	t.Run("nodes, other ends and what is above them are found whole, and nothing where nothing is", func(t *testing.T) {
		for _, name := range []string{
			"portal", "rumour", "wall", "share", "alone", "report", "lesson", "advice",
			"child", "benefit", "rule", "section", "act", "department", "ministry", "nobody",
		} {
			if diff := cmp.Diff(nodeOf(g, ID(name)), f.Look(ID(name)), equal()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
		}
		if n := f.Look(ID("never-named")); n != nil {
			t.Errorf("what is not there is found as %+v", n)
		}
	})
}

func testFollowUpVersions(t *testing.T, open opener) {
	a := loaded(t, open, followed(t))
	t.Run("the next version tells what it has", func(t *testing.T) {
		next := followed(t)
		nodeOf(next, ID("amendment")).Measure.Status = graph.MeasureDone
		nodeOf(next, ID("wall")).Barrier = nil
		next.AssessedOn = "2027-01-01"
		Load(t, a.store, next)
		f := a.followUp()
		if m := f.Look(ID("amendment")).Measure; m == nil || m.Status != graph.MeasureDone {
			t.Errorf("the measure is %+v", m)
		}
		if b := f.Look(ID("wall")).Barrier; b != nil || f.AssessedOn != "2027-01-01" {
			t.Errorf("the barrier is %+v on %s", b, f.AssessedOn)
		}
	})
	t.Run("a graph without them has none", func(t *testing.T) {
		Load(t, a.store, Draw(t, `child -INCLUDES-> benefit`))
		if f := a.followUp(); len(f.Nodes)+len(f.Edges)+len(f.Above) > 0 || f.Look(ID("portal")) != nil {
			t.Errorf("%+v", f)
		}
	})
}

// followUp asks for all that the tables say.
func (a asked) followUp() *graph.FollowUp {
	a.t.Helper()
	return must[*graph.FollowUp](a, "FollowUp")(a.deeper().FollowUp(a.ctx))
}

// aboveOf is Above without those that are part of nothing.
func aboveOf(f *graph.FollowUp) map[graph.ID][]graph.ID {
	above := map[graph.ID][]graph.ID{}
	for id, ids := range f.Above {
		if len(ids) > 0 {
			above[id] = ids
		}
	}
	return above
}

// nodeOf is a node of a graph.
func nodeOf(g *graph.Graph, id graph.ID) *graph.Node {
	for _, n := range g.Nodes {
		if n.ID == id {
			return n
		}
	}
	return nil
}

// toldFollowUp is what the tables say, Look included.
type toldFollowUp struct {
	FollowUp graph.FollowUp
	Look     map[graph.ID]*graph.Node
}

// followUpQuestion asks for everything, and looks for all that it mentions.
func followUpQuestion(ctx context.Context, d graph.Deeper) (any, error) {
	f, err := d.FollowUp(ctx)
	if err != nil {
		return nil, err
	}
	told := toldFollowUp{FollowUp: *f, Look: map[graph.ID]*graph.Node{}}
	told.FollowUp.Look, told.FollowUp.Above = nil, aboveOf(f)
	ids := IDs("nobody")
	for _, n := range f.Nodes {
		ids = append(ids, n.ID)
	}
	for _, e := range f.Edges {
		ids = append(ids, e.From, e.To)
		ids = slices.Concat(ids, f.Above[e.From], f.Above[e.To])
	}
	for _, id := range ids {
		told.Look[id] = f.Look(id)
	}
	return told, nil
}

// idsOf are the ids of nodes, in their order.
func idsOf(nodes []*graph.Node) []graph.ID {
	ids := make([]graph.ID, len(nodes))
	for i, n := range nodes {
		ids[i] = n.ID
	}
	return ids
}
