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

// contradiction asks several questions and says how the answers, or the parts
// of one answer, contradict each other. When together is false, only the parts
// of each answer must agree.
func contradiction(ctx context.Context, store graph.Store, together bool) (torn, err error) {
	version, err := store.Version(ctx)
	if err != nil {
		return nil, err
	}
	stamp := fmt.Sprintf("version-%d", version.Number)
	blocked, err := store.BlockedServices(ctx, graph.BlockedQuery{
		Filter: graph.BlockedFilter{LifeEvent: ID("event"), States: graph.States()}, Page: first(),
	})
	if err != nil {
		return nil, err
	}
	around, err := store.Neighbours(ctx, IDs("event"), graph.NeighbourQuery{Type: graph.Includes, Page: first()})
	if err != nil {
		return nil, err
	}
	if torn := oneStamp("blocked services", blocked.Nodes, blocked.Counts, stamp, together); torn != nil {
		return torn, nil
	}
	if torn := oneStamp("neighbours", nodesOf(around[0]), blocked.Counts, stamp, together); torn != nil && together {
		return torn, nil
	}
	for _, n := range around[0].Neighbours {
		if n.Edge.Predicates[0] != n.Node.Titles[0].Value {
			return fmt.Errorf("an edge of %s leads to a node of %s", n.Edge.Predicates[0], n.Node.Titles[0].Value), nil
		}
	}
	return nil, nil
}

// oneStamp checks that nodes carry one stamp, that counts are those of its
// version, and, if exactly, that it is the version asked for before.
func oneStamp(what string, nodes []*graph.Node, counts graph.Counts, stamp string, exactly bool) error {
	if len(nodes) != stampedServices {
		return fmt.Errorf("%s: %d of %d services", what, len(nodes), stampedServices)
	}
	seen := nodes[0].Titles[0].Value
	if exactly && seen != stamp {
		return fmt.Errorf("%s: the version is %s and the first service is of %s", what, stamp, seen)
	}
	var number, clear int
	if _, err := fmt.Sscanf(seen, "version-%d", &number); err != nil {
		return fmt.Errorf("%s: a service is called %q", what, seen)
	}
	for _, n := range nodes {
		if n.Titles[0].Value != seen {
			return fmt.Errorf("%s: services of %s and of %s", what, seen, n.Titles[0].Value)
		}
		clear += count(n.Verdict.State == graph.Clear)
	}
	if clear != number%stampedServices || counts.Clear != clear && exactly {
		return fmt.Errorf("%s: %s has %d clear services, %d are counted and %d are there", what, seen, number%stampedServices, counts.Clear, clear)
	}
	return nil
}
