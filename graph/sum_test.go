package graph_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// drawing is a graph made of edges alone; kinds follow from the edges.
type drawing struct {
	batch graph.Batch
}

// thing describes a node.
func (d *drawing) thing(id string, kind graph.Kind, change ...func(*graph.Node)) {
	n := &graph.Node{ID: id, Kinds: []graph.Kind{kind}, Resolved: true}
	for _, c := range change {
		c(n)
	}
	d.batch.Nodes = append(d.batch.Nodes, n)
}

func (d *drawing) edge(from string, t graph.EdgeType, to string) {
	d.batch.Edges = append(d.batch.Edges, graph.Edge{EdgeKey: graph.EdgeKey{From: from, Type: t, To: to}})
}

func (d *drawing) assessed() *graph.Graph {
	return graph.Assess(graph.Merge(nil, []graph.Batch{d.batch}, strings.ToLower), today)
}

func (d *drawing) view(t *testing.T) *graph.View {
	t.Helper()
	u, err := graph.FromNothing(d.assessed(), "")
	if err != nil {
		t.Fatal(err)
	}
	v, err := graph.NewView(u.Version, u.Nodes, u.Edges)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// need gives a service a piece of evidence that is met by datasets in the
// states given.
func (d *drawing) need(service, evidence string, states ...graph.State) {
	d.edge(service, graph.Needs, evidence)
	for i, s := range states {
		id := evidence + "/datasets/" + string(rune('a'+i))
		switch s {
		case graph.Clear:
			d.thing(id, graph.Dataset, func(n *graph.Node) { n.Access = graph.Public })
		case graph.Unknown:
			d.thing(id, graph.Dataset)
		case graph.Blocked:
			d.thing(id, graph.Dataset, func(n *graph.Node) { n.Access = graph.Restricted })
			d.thing(id+"/missing", graph.LegalBasis, func(n *graph.Node) {
				n.BasisKind = graph.Disclosure
				n.Assessment = &graph.Assessment{Dataset: id, Status: graph.AssessedMissing}
			})
			d.edge(id+"/missing", graph.Assesses, id)
		}
		d.edge(evidence, graph.ProvidedBy, id)
	}
}

func TestEvidenceHasTheBestOfItsDatasetsAndAServiceTheWorstOfItsEvidence(t *testing.T) {
	c, u, b := graph.Clear, graph.Unknown, graph.Blocked
	for _, test := range []struct {
		name     string
		evidence [][]graph.State
		want     graph.State
		deciding int
	}{
		{"no needs", nil, u, 0},
		{"one clear", [][]graph.State{{c}}, c, 1},
		{"a clear alternative to a blocked dataset", [][]graph.State{{b, c}}, c, 1},
		{"an unknown alternative to a blocked dataset", [][]graph.State{{b, u}}, u, 1},
		{"two blocked alternatives", [][]graph.State{{b, b}}, b, 2},
		{"blocked beside unknown and clear evidence", [][]graph.State{{b}, {u}, {c}}, b, 1},
		{"unknown beside clear evidence", [][]graph.State{{u}, {c}}, u, 1},
		{"evidence without a dataset beside clear evidence", [][]graph.State{{}, {c}}, u, 1},
		{"a blocked row of clear evidence does not decide", [][]graph.State{{b, c}, {b}}, b, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := &drawing{}
			d.thing("urn:service", graph.Service)
			for i, states := range test.evidence {
				d.need("urn:service", "urn:evidence/"+string(rune('0'+i)), states...)
			}
			v := d.view(t)
			verdict := v.Nodes([]graph.ID{"urn:service"})[0].Verdict
			if verdict.State != test.want {
				t.Errorf("got %s, want %s", verdict.State, test.want)
			}
			deciding := 0
			for _, row := range v.Needs([]graph.ID{"urn:service"})[0] {
				if row.Decides {
					deciding++
				}
			}
			if deciding != test.deciding {
				t.Errorf("%d rows decide, want %d", deciding, test.deciding)
			}
		})
	}
}

func TestAServiceWithoutNeedsIsUnknown(t *testing.T) {
	d := &drawing{}
	d.thing("urn:service", graph.Service)
	verdict := d.view(t).Nodes([]graph.ID{"urn:service"})[0].Verdict
	if !slices.Equal(verdict.Reasons, []graph.Reason{graph.NeedsNotStated}) {
		t.Errorf("got %v, want NEEDS_NOT_STATED", verdict.Reasons)
	}
}

// Services that require each other, with one blocked (■) and its own state
// unchanged by what is upstream:
//
//	a ─► b ─► c■ ─► b      d■ ─► d      e (alone)
func TestBlockedUpstreamStandsBesideTheOwnState(t *testing.T) {
	d := &drawing{}
	for _, s := range []string{"urn:a", "urn:b", "urn:c", "urn:d", "urn:e"} {
		d.thing(s, graph.Service)
	}
	for _, pair := range [][2]string{{"urn:a", "urn:b"}, {"urn:b", "urn:c"}, {"urn:c", "urn:b"}, {"urn:d", "urn:d"}} {
		d.edge(pair[0], graph.Requires, pair[1])
	}
	d.need("urn:c", "urn:ec", graph.Blocked)
	d.need("urn:d", "urn:ed", graph.Blocked)
	v := d.view(t)
	for id, want := range map[string]bool{"urn:a": true, "urn:b": true, "urn:c": false, "urn:d": false, "urn:e": false} {
		verdict := v.Nodes([]graph.ID{id})[0].Verdict
		if verdict.BlockedUpstream != want {
			t.Errorf("%s is blocked upstream: %t, want %t", id, verdict.BlockedUpstream, want)
		}
		if up := v.UpstreamBlocks([]graph.ID{id})[0]; (len(up) > 0) != want {
			t.Errorf("%s has %d blocks upstream, want some: %t", id, len(up), want)
		}
	}
	if state := v.Nodes([]graph.ID{"urn:a"})[0].Verdict.State; state != graph.Unknown {
		t.Errorf("a became %s because of what is upstream; its own state is UNKNOWN", state)
	}
}

func TestAssessLeavesItsGraphAlone(t *testing.T) {
	d := &drawing{}
	d.need("urn:service", "urn:evidence", graph.Blocked)
	g := graph.Merge(nil, []graph.Batch{d.batch}, strings.ToLower)
	graph.Assess(g, today)
	for _, n := range g.Nodes {
		if n.Verdict != nil {
			t.Errorf("Assess wrote a verdict on %s of the graph it was given", n.ID)
		}
	}
	for _, e := range g.Edges {
		if e.Needs != nil {
			t.Errorf("Assess wrote needs on an edge of the graph it was given")
		}
	}
}
