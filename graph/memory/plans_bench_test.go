package memory_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
)

// waitingNeeds is how many pieces of evidence the drawn life event waits for.
const waitingNeeds = 300

// BenchmarkPlans plans for a life event that waits for 300 pieces of evidence,
// in each weight.
func BenchmarkPlans(b *testing.B) {
	for _, w := range graph.Weights() {
		b.Run(string(w), func(b *testing.B) {
			var stores []*memory.Store
			for seed := range uint64(5) {
				store := memory.New()
				graphtest.Load(b, store, waiting(seed))
				stores = append(stores, store)
			}
			var least, bound, exact, asked float64
			graphtest.Measure(b, planTarget, func(i int) error {
				q := graph.PlanQuery{LifeEvent: graphtest.ID("event"), Weight: w, Max: 10}
				rows, err := stores[i%len(stores)].Rows(b.Context(), q.Scope())
				if err != nil {
					return err
				}
				p, err := graph.UnblockingPlans(b.Context(), rows, q)
				least, bound, asked = float64(p.Cost), float64(p.Bound), asked+1
				if p.Exact {
					exact++
				}
				return err
			})
			b.ReportMetric(least, "cost")
			b.ReportMetric(bound, "bound")
			b.ReportMetric(exact/asked, "exact-share")
		})
	}
}

// waiting is a life event of a hundred services, each of which waits for three
// pieces of evidence. Most evidence has one dataset, some has two or three, and
// a few registers are needed everywhere; thirty agencies publish the datasets,
// twelve are responsible for the services, four ministries stand above them,
// and sixty acts held the bases that have ended.
//
//	event ─INCLUDES─► service ─NEEDS─► evidence ─PROVIDED_BY─► dataset ─HAS_BASIS─► basis ─FOUNDED_IN─► law
//	ministry ◄─PART_OF─ agency ─RESPONSIBLE─► service      agency ─PUBLISHES─► dataset
func waiting(seed uint64) *graph.Graph {
	d := &drawing{Rand: rand.New(rand.NewPCG(seed, 300))}
	event := d.node(graph.LifeEvent, "event")
	for i := range 42 {
		agency := d.node(graph.Agency, fmt.Sprintf("agency-%d", i))
		ministry := d.node(graph.Agency, fmt.Sprintf("ministry-%d", i%4))
		ministry.Ministry = true
		d.edge(agency, graph.PartOf, ministry)
	}
	popular := rand.NewZipf(d.Rand, 1.2, 3, 149)
	for i := range waitingNeeds / 3 {
		service := d.node(graph.Service, fmt.Sprintf("service-%d", i))
		d.edge(event, graph.Includes, service)
		d.edge(d.node(graph.Agency, fmt.Sprintf("agency-%d", 30+d.IntN(12))), graph.Responsible, service)
		for j := range 3 {
			evidence := d.node(graph.Evidence, fmt.Sprintf("evidence-%d-%d", i, j))
			d.edge(service, graph.Needs, evidence)
			for range []int{1, 1, 1, 1, 1, 2, 2, 2, 3, 3}[d.IntN(10)] {
				d.edge(evidence, graph.ProvidedBy, d.closed(int(popular.Uint64())))
			}
		}
	}
	sources := []graph.Source{{ID: "drawn"}}
	return graph.Assess(graph.Merge(sources, []graph.Batch{d.batch}, graphtest.SortKey), graphtest.Day)
}

// drawing is nodes and edges as a source states them.
type drawing struct {
	*rand.Rand
	batch graph.Batch
	held  map[string]*graph.Node
}

// node is the node of a name, made when first asked for.
func (d *drawing) node(k graph.Kind, name string) *graph.Node {
	if n := d.held[name]; n != nil {
		return n
	}
	if d.held == nil {
		d.held, d.batch.Source = map[string]*graph.Node{}, "drawn"
	}
	n := &graph.Node{ID: graphtest.ID(name), Kinds: []graph.Kind{k}, Resolved: true, Titles: []graph.Text{{Lang: "nb", Value: name}}}
	d.held[name] = n
	d.batch.Nodes = append(d.batch.Nodes, n)
	return n
}

func (d *drawing) edge(from *graph.Node, t graph.EdgeType, to *graph.Node) {
	d.batch.Edges = append(d.batch.Edges, graph.Edge{EdgeKey: graph.EdgeKey{From: from.ID, Type: t, To: to.ID}})
}

// closed is a dataset that may not be shared: of every three, two never had a
// basis for disclosure, and that of the third has ended.
func (d *drawing) closed(i int) *graph.Node {
	name := fmt.Sprintf("dataset-%d", i)
	known := d.held[name] != nil
	dataset := d.node(graph.Dataset, name)
	if known {
		return dataset
	}
	dataset.Access = graph.NonPublic
	d.edge(d.node(graph.Agency, fmt.Sprintf("agency-%d", i%30)), graph.Publishes, dataset)
	basis := d.node(graph.LegalBasis, fmt.Sprintf("basis-%d", i))
	basis.BasisKind = graph.Processing
	if i%3 == 0 {
		basis.BasisKind, basis.Valid = graph.Disclosure, graph.Period{From: "2010-01-01", To: "2020-12-31"}
	}
	d.edge(dataset, graph.HasBasis, basis)
	d.edge(basis, graph.FoundedIn, d.node(graph.Law, fmt.Sprintf("law-%d", i%60)))
	return dataset
}
