package graphtest

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// Hammer updates a store again and again while readers ask: no answer may mix
// two versions. Every version stamps its number on every service, as title, as
// sort key, on the edges of its life event and as the number of services in
// each state, so that a torn answer contradicts itself.
func Hammer(t *testing.T, open func(t *testing.T) graph.Store, updates int) {
	store := open(t)
	Load(t, store, stamped(1))
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var readers sync.WaitGroup
	reads := make([]int, 4)
	for i := range reads {
		readers.Go(func() { reads[i] = readUntil(ctx, t, store, i%2 == 0) })
	}
	for number := int64(2); number <= int64(updates); number++ {
		Load(t, store, stamped(number))
	}
	stop()
	readers.Wait()
	t.Logf("%d updates, answers by reader: %v", updates, reads)
	for i, n := range reads {
		if n == 0 {
			t.Errorf("reader %d never got an answer", i)
		}
	}
}

// stampedServices is how many services every version has. Of them, as many as
// the version's number modulo this are clear, the others unknown.
const stampedServices = 60

func stamped(number int64) *graph.Graph {
	stamp := fmt.Sprintf("version-%d", number)
	b := graph.Batch{Source: "hammer", Document: stamp}
	add := func(name string, k graph.Kind) *graph.Node {
		n := &graph.Node{ID: ID(name), Kinds: []graph.Kind{k}, Resolved: true, Titles: []graph.Text{{Lang: "nb", Value: stamp}}}
		b.Nodes = append(b.Nodes, n)
		return n
	}
	link := func(from string, t graph.EdgeType, to string) {
		b.Edges = append(b.Edges, graph.Edge{EdgeKey: graph.EdgeKey{From: ID(from), Type: t, To: ID(to)}, Predicates: []string{stamp}})
	}
	add("event", graph.LifeEvent)
	add("open", graph.Dataset).Access = graph.Public
	add("closed", graph.Dataset).Access = graph.NonPublic
	for i := range stampedServices {
		name := fmt.Sprintf("s%02d", i)
		add(name, graph.Service)
		link("event", graph.Includes, name)
		if int64(i) < number%stampedServices {
			link(name, graph.Needs, "open")
		} else {
			link(name, graph.Needs, "closed")
		}
	}
	return graph.Assess(graph.Merge([]graph.Source{{ID: "hammer", Title: stamp}}, []graph.Batch{b}, SortKey), Day)
}

// readUntil asks until ctx ends and returns how many times it was answered.
func readUntil(ctx context.Context, t *testing.T, store graph.Store, together bool) int {
	answered := 0
	for ctx.Err() == nil {
		var torn error
		ask := func(ctx context.Context) error {
			var err error
			torn, err = contradiction(ctx, store, together)
			return err
		}
		var err error
		if together {
			err = store.Read(ctx, ask)
		} else {
			err = ask(ctx)
		}
		switch {
		case ctx.Err() != nil:
		case err != nil:
			t.Errorf("read: %v", err)
			return answered
		case torn != nil:
			t.Errorf("torn: %v", torn)
			return answered
		default:
			answered++
		}
	}
	return answered
}

// contradiction asks several questions and says how the answers contradict each
// other or themselves. When together is false, the version may move from one
// question to the next, and only each answer by itself must hold.
func contradiction(ctx context.Context, store graph.Store, together bool) (torn, err error) {
	version, err := store.Version(ctx)
	if err != nil {
		return nil, err
	}
	stamp := ""
	if together {
		stamp = fmt.Sprintf("version-%d", version.Number)
	}
	blocked, err := store.BlockedServices(ctx, graph.BlockedQuery{
		Filter: graph.BlockedFilter{LifeEvent: ID("event"), States: graph.States()}, Page: first(),
	})
	if err != nil {
		return nil, err
	}
	clear, torn := oneStamp("blocked services", blocked.Nodes, stamp)
	if torn != nil {
		return torn, nil
	}
	if c := blocked.Counts; c.Clear != clear || c.Unknown != stampedServices-clear || blocked.Total != stampedServices {
		return fmt.Errorf("blocked services: %d are clear, and the counts are %+v of %d", clear, c, blocked.Total), nil
	}
	around, err := store.Neighbours(ctx, IDs("event"), graph.NeighbourQuery{Type: graph.Includes, Page: first()})
	if err != nil {
		return nil, err
	}
	if _, torn := oneStamp("neighbours", nodesOf(around[0]), stamp); torn != nil {
		return torn, nil
	}
	for _, n := range around[0].Neighbours {
		if n.Edge.Predicates[0] != n.Node.Titles[0].Value {
			return fmt.Errorf("an edge of %s leads to a node of %s", n.Edge.Predicates[0], n.Node.Titles[0].Value), nil
		}
	}
	summaries, err := store.Summaries(ctx, IDs("event"))
	if err != nil {
		return nil, err
	}
	if c := summaries[0].Counts; c.Clear+c.Unknown != stampedServices || together && c.Clear != clear {
		return fmt.Errorf("summary: %d were clear, and the counts are %+v", clear, c), nil
	}
	return nil, nil
}

// oneStamp checks that nodes carry one stamp, which must be stamp unless that
// is "", and that as many are clear as its version has. It returns how many.
func oneStamp(what string, nodes []*graph.Node, stamp string) (clear int, torn error) {
	if len(nodes) != stampedServices {
		return 0, fmt.Errorf("%s: %d of %d services", what, len(nodes), stampedServices)
	}
	seen := nodes[0].Titles[0].Value
	if stamp != "" && seen != stamp {
		return 0, fmt.Errorf("%s: the version is %s and the first service is of %s", what, stamp, seen)
	}
	var number int
	if _, err := fmt.Sscanf(seen, "version-%d", &number); err != nil {
		return 0, fmt.Errorf("%s: a service is called %q: %w", what, seen, err)
	}
	for _, n := range nodes {
		if n.Titles[0].Value != seen {
			return 0, fmt.Errorf("%s: services of %s and of %s", what, seen, n.Titles[0].Value)
		}
		clear += count(n.Verdict.State == graph.Clear)
	}
	if clear != number%stampedServices {
		return 0, fmt.Errorf("%s: %s has %d clear services, and %d are there", what, seen, number%stampedServices, clear)
	}
	return clear, nil
}
