package export_test

import (
	"bytes"
	"encoding/xml"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/loaders/export"
)

// graphML is the structure that readers look for.
type graphML struct {
	XMLName xml.Name `xml:"http://graphml.graphdrawing.org/xmlns graphml"`
	Keys    []struct {
		ID   string `xml:"id,attr"`
		For  string `xml:"for,attr"`
		Name string `xml:"attr.name,attr"`
		Type string `xml:"attr.type,attr"`
		Y    string `xml:"yfiles.type,attr"`
	} `xml:"http://graphml.graphdrawing.org/xmlns key"`
	Graph struct {
		Default string `xml:"edgedefault,attr"`
		Nodes   []struct {
			ID   string    `xml:"id,attr"`
			Data []mlValue `xml:"data"`
		} `xml:"node"`
		Edges []struct {
			Source string    `xml:"source,attr"`
			Target string    `xml:"target,attr"`
			Data   []mlValue `xml:"data"`
		} `xml:"edge"`
	} `xml:"graph"`
}

type mlValue struct {
	Key   string `xml:"key,attr"`
	Text  string `xml:",chardata"`
	Label string `xml:"http://www.yworks.com/xml/graphml ShapeNode>NodeLabel"`
}

func values(data []mlValue) map[string]string {
	m := map[string]string{}
	for _, d := range data {
		m[d.Key] = d.Text + d.Label
	}
	return m
}

func parsed(t *testing.T, g *graph.Graph) graphML {
	t.Helper()
	var out bytes.Buffer
	if err := export.GraphML(t.Context(), held(t, g), &out, graph.NB); err != nil {
		t.Fatal(err)
	}
	var m graphML
	if err := xml.Unmarshal(out.Bytes(), &m); err != nil {
		t.Fatalf("%v in\n%s", err, out.String())
	}
	return m
}

func TestGraphMLHoldsEveryNodeAndEdgeOnceAndDeclaresEveryKey(t *testing.T) {
	for _, g := range []*graph.Graph{loadSources(t, sampleSources), graphtest.RandomGraph(7, graphtest.Size{Services: 300, Documents: 5})} {
		m := parsed(t, g)
		declared := map[string]string{}
		for _, k := range m.Keys {
			declared[k.ID] = k.For
			if (k.Type == "") == (k.Y == "") {
				t.Errorf("key %s has neither a type nor is it yEd's", k.ID)
			}
		}
		iris := map[string]string{}
		for _, n := range m.Graph.Nodes {
			v := values(n.Data)
			iris[n.ID] = v["iri"]
			if v["label"] == "" || v["label"] != v["shape"] {
				t.Errorf("%s: Gephi shows %q and yEd %q", v["iri"], v["label"], v["shape"])
			}
			for _, d := range n.Data {
				if declared[d.Key] != "node" {
					t.Errorf("%s: %s is no key of nodes", v["iri"], d.Key)
				}
			}
		}
		if len(m.Graph.Nodes) != len(g.Nodes) || len(iris) != len(g.Nodes) || m.Graph.Default != "directed" {
			t.Errorf("%d nodes under %d ids, want %d", len(m.Graph.Nodes), len(iris), len(g.Nodes))
		}
		checkEdges(t, g, m, iris, declared)
	}
}

func checkEdges(t *testing.T, g *graph.Graph, m graphML, iris, declared map[string]string) {
	t.Helper()
	want := map[graph.EdgeKey]bool{}
	for _, e := range g.Edges {
		want[e.EdgeKey] = true
	}
	for _, e := range m.Graph.Edges {
		v := values(e.Data)
		key := graph.EdgeKey{From: iris[e.Source], Type: graph.EdgeType(v["type"]), To: iris[e.Target]}
		if !want[key] {
			t.Errorf("%v is no edge, or is there twice", key)
		}
		delete(want, key)
		if (v["edgestate"] != "") != (key.Type == graph.Needs) {
			t.Errorf("%v has the state %q", key, v["edgestate"])
		}
		for _, d := range e.Data {
			if declared[d.Key] != "edge" {
				t.Errorf("%v: %s is no key of edges", key, d.Key)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("%d edges are missing", len(want))
	}
}

// service ─NEEDS─► evidence ─PROVIDED_BY─► open (CLEAR)
//
//	└──────► silent (UNKNOWN)
func TestANeedIsDrawnWithItsBestRow(t *testing.T) {
	m := parsed(t, graphtest.Draw(t, `
		service -NEEDS-> evidence -PROVIDED_BY-> open[PUBLIC]
		evidence -PROVIDED_BY-> silent[NON_PUBLIC]
	`))
	for _, e := range m.Graph.Edges {
		v := values(e.Data)
		if v["type"] == "NEEDS" && (v["edgestate"] != "CLEAR" || v["edgereason"] != "OPEN_DATA") {
			t.Errorf("the need is %s because of %s", v["edgestate"], v["edgereason"])
		}
	}
	for _, n := range m.Graph.Nodes {
		if v := values(n.Data); v["kind"] == "Service" && (v["state"] != "CLEAR" || v["reason"] != "OPEN_DATA") {
			t.Errorf("the service is %s because of %s", v["state"], v["reason"])
		}
	}
}

func TestWhatXMLCannotHoldIsReplaced(t *testing.T) {
	m := parsed(t, graphtest.Draw(t, `service -NEEDS-> evidence`, graphtest.Titled("service", "a <b> & \"c\" \x01 ]]>")))
	for _, n := range m.Graph.Nodes {
		if v := values(n.Data); v["kind"] == "Service" && v["label"] != "a <b> & \"c\" \uFFFD ]]>" {
			t.Errorf("the label is %q", v["label"])
		}
	}
}
