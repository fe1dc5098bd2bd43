package export_test

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/loaders"
	"github.com/sammenheng/sammenheng/loaders/export"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

const (
	sampleSources = "../../data/sources.yaml"
	corpus        = "../../../shared/corpus"
)

func TestTheSampleExportedAndLoadedAgainIsTheSameGraph(t *testing.T) {
	g := loadSources(t, sampleSources)
	for _, format := range []rdf.Format{rdf.Turtle, rdf.NTriples} {
		compare(t, g, again(t, g, format), unmarked)
	}
	compare(t, g, inParts(t, g), marked)
}

func TestRandomGraphsExportedAndLoadedAgainAreTheSame(t *testing.T) {
	for seed := range uint64(40) {
		sources, batches := graphtest.Random(seed, graphtest.Size{Services: 5 + int(seed)%60*2, Documents: 1 + int(seed)%9})
		g := mergeAndAssess(sources, asRead(batches))
		compare(t, g, again(t, g, rdf.NTriples), unmarked)
		compare(t, g, inParts(t, g), marked)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// TestRealCataloguesExportedAndLoadedAgainAreTheSameGraph takes each file of
// the corpus as a source, and then all of them as one graph.
func TestRealCataloguesExportedAndLoadedAgainAreTheSameGraph(t *testing.T) {
	if _, err := os.Stat(corpus); err != nil {
		t.Skipf("NOT PROVEN: that real catalogues survive an export, because %s is not there: %v", corpus, err)
	}
	files, err := filepath.Glob(filepath.Join(corpus, "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	var sources []graph.Source
	var batches []graph.Batch
	for _, file := range files {
		b, ok := mapFile(t, file)
		if !ok {
			continue
		}
		b.Source = filepath.Base(file)
		sources, batches = append(sources, graph.Source{ID: b.Source}), append(batches, b)
		g := mergeAndAssess(sources[len(sources)-1:], batches[len(batches)-1:])
		compare(t, g, again(t, g, rdf.Turtle), unmarked)
		if t.Failed() {
			t.Fatalf("%s", file)
		}
	}
	if len(batches) < 200 {
		t.Fatalf("only %d files of the corpus could be read", len(batches))
	}
	all := mergeAndAssess(sources, batches)
	t.Logf("%d files, %d nodes, %d edges", len(batches), len(all.Nodes), len(all.Edges))
	compare(t, all, again(t, all, rdf.NTriples), unmarked)
}

func TestAnExportIsTheSameBytesEveryTime(t *testing.T) {
	g := loadSources(t, sampleSources)
	first := write(t, g, rdf.Turtle, export.Whole)
	if second := write(t, g, rdf.Turtle, export.Whole); !bytes.Equal(first, second) {
		t.Error("two exports of one version differ")
	}
	if second := write(t, again(t, g, rdf.Turtle), rdf.Turtle, export.Whole); len(second) == 0 {
		t.Error("nothing was exported the second time")
	}
}

func mapFile(t *testing.T, file string) (graph.Batch, bool) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		return graph.Batch{}, false // a folder
	}
	return mapped(content, filepath.Base(file), "")
}

func mapped(content []byte, name string, format rdf.Format) (graph.Batch, bool) {
	if len(content) == 0 {
		return graph.Batch{Source: "export"}, true
	}
	doc, err := rdf.Load(bytes.NewReader(content), rdf.Options{Name: name, Base: "https://export.test/" + name, Format: format})
	if err != nil {
		return graph.Batch{}, false
	}
	return loaders.Map(doc, "export", name, name), true
}

func loadSources(t *testing.T, path string) *graph.Graph {
	t.Helper()
	config, err := loaders.ReadConfig(path)
	if err != nil {
		t.Fatal(err)
	}
	l := &loaders.Loader{Config: config, Day: graphtest.Day, Log: slog.New(slog.DiscardHandler)}
	g, _, err := l.Read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func mergeAndAssess(sources []graph.Source, batches []graph.Batch) *graph.Graph {
	return graph.Assess(graph.Merge(sources, batches, graphtest.SortKey), graphtest.Day)
}

func held(t *testing.T, g *graph.Graph) graph.Store {
	t.Helper()
	store := memory.New()
	t.Cleanup(func() { _ = store.Close() })
	graphtest.Load(t, store, g)
	return store
}

func write(t *testing.T, g *graph.Graph, format rdf.Format, part export.Part) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := export.RDF(t.Context(), held(t, g), &out, format, part); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func again(t *testing.T, g *graph.Graph, format rdf.Format) *graph.Graph {
	t.Helper()
	b, ok := mapped(write(t, g, format, export.Whole), "graph", format)
	if !ok {
		t.Fatal("the export cannot be read")
	}
	return mergeAndAssess([]graph.Source{{ID: "export"}}, []graph.Batch{b})
}

func inParts(t *testing.T, g *graph.Graph) *graph.Graph {
	t.Helper()
	facts, ok1 := mapped(write(t, g, rdf.Turtle, export.Facts), "graph", rdf.Turtle)
	examples, ok2 := mapped(write(t, g, rdf.Turtle, export.Examples), "examples", rdf.Turtle)
	if !ok1 || !ok2 {
		t.Fatal("a part of the export cannot be read")
	}
	examples.Source = "examples"
	return mergeAndAssess([]graph.Source{{ID: "export"}, {ID: "examples", Illustrative: true}}, []graph.Batch{facts, examples})
}

// marks says whether the marks of example data are compared.
type marks bool

const (
	marked   marks = true
	unmarked marks = false
)

func compare(t *testing.T, want, got *graph.Graph, m marks) {
	t.Helper()
	if diff := cmp.Diff(nodesOf(want, m), nodesOf(got, m)); diff != "" {
		t.Errorf("nodes (-before +after):\n%s", shortened(diff))
	}
	if diff := cmp.Diff(edgesOf(want, m), edgesOf(got, m)); diff != "" {
		t.Errorf("edges (-before +after):\n%s", shortened(diff))
	}
}

func shortened(s string) string {
	if lines := strings.SplitAfter(s, "\n"); len(lines) > 60 {
		return strings.Join(lines[:60], "") + "…"
	}
	return s
}

// nodesOf are the nodes without what an export cannot carry: who said what.
func nodesOf(g *graph.Graph, m marks) map[graph.ID]graph.Node {
	nodes := map[graph.ID]graph.Node{}
	for _, n := range g.Nodes {
		c := *n
		c.Origins = cited(n.Origins)
		c.SortKey = graphtest.SortKey(n.Title(graph.NB).Value)
		c.Titles, c.Descriptions = sourceless(n.Titles), sourceless(n.Descriptions)
		if m == unmarked {
			c.Illustrative = false
		}
		if n.Verdict != nil {
			v := *n.Verdict
			v.Illustrative = v.Illustrative && m == marked
			c.Verdict = &v
		}
		if n.Indicator != nil {
			c.Indicator = indicatorOf(n.Indicator)
		}
		nodes[n.ID] = c
	}
	return nodes
}

// indicatorOf is an indicator with the documents that its values rest on, without
// the rows.
func indicatorOf(i *graph.IndicatorFacts) *graph.IndicatorFacts {
	c := *i
	c.Values = slices.Clone(i.Values)
	for j := range c.Values {
		o := &c.Values[j].Origin
		*o = graph.Origin{Reference: o.Reference, Date: o.Date}
	}
	return &c
}

// cited are the public documents that curated rows rest on, without the rows.
func cited(origins []graph.Origin) []graph.Origin {
	var out []graph.Origin
	for _, o := range origins {
		o = graph.Origin{Reference: o.Reference, Date: o.Date}
		if o != (graph.Origin{}) && !slices.Contains(out, o) {
			out = append(out, o)
		}
	}
	slices.SortFunc(out, func(a, b graph.Origin) int {
		return strings.Compare(a.Reference+string(a.Date), b.Reference+string(b.Date))
	})
	return out
}

func sourceless(texts []graph.Text) []graph.Text {
	var out []graph.Text
	for _, t := range texts {
		t.Source = ""
		if !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

func edgesOf(g *graph.Graph, m marks) map[graph.EdgeKey]graph.Edge {
	edges := map[graph.EdgeKey]graph.Edge{}
	for _, e := range g.Edges {
		needs := slices.Clone(e.Needs)
		for i := range needs {
			needs[i].Facts = slices.Clone(needs[i].Facts)
			for j := range needs[i].Facts {
				needs[i].Facts[j].Origin = graph.Origin{}
			}
			needs[i].Illustrative = needs[i].Illustrative && m == marked
		}
		edges[e.EdgeKey] = graph.Edge{Origins: cited(e.Origins), Needs: needs}
	}
	return edges
}
