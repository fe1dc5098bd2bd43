package peer_test

import (
	"log/slog"
	"net/http/httptest"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/graph/neo4j"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
	"github.com/sammenheng/sammenheng/server"
)

// question is one question in the words of both schemas.
type question struct {
	name            string
	ours, peers     string
	neo4j, embedded float64 // how many times faster than the peer we want to be (DESIGN §7)
}

var questions = []question{
	{
		name: "page of 25 blocked services with total", neo4j: 10, embedded: 20,
		ours: `{ blockedServices(first: 25) { totalCount nodes { id title state verdict { reasons blockedUpstream } } } }`,
		peers: `{ servicesConnection(first: 25, where: {state: {eq: "BLOCKED"}}, sort: [{pos: ASC}]) {
			totalCount edges { node { id title state reasons blockedUpstream } } } }`,
	},
	{
		name: "25 services with needs, datasets and agencies", neo4j: 2, embedded: 10,
		ours: `{ services(first: 25) { nodes { id title state
			needs { nodes { state reason evidence { id title } dataset { id title publishers { nodes { id title } } } } }
			responsible { nodes { id title } } } } }`,
		peers: `{ services(limit: 25, sort: [{pos: ASC}]) { id title state
			needsConnection { edges { properties { state reason } node {
				... on Evidence { id title datasets { id title publishers { id title } } }
				... on Dataset { id title publishers { id title } } } } }
			responsible { id title } } }`,
	},
}

// rival answers the same questions at an address.
type rival struct {
	name    string
	address string
	query   func(q question) string
	told    func(b *testing.B, answer []byte) []told
	took    []time.Duration
}

// BenchmarkPeer asks @neo4j/graphql and us in turns, one question at a time,
// over http on the loopback device, about a national graph.
func BenchmarkPeer(b *testing.B) {
	requirePeer(b)
	neo := neo4jtest.StartOwn(b, neo4jtest.Options{MaxHeap: "2g", PageCache: "512m", Benchmark: true})
	national := graphtest.Big(15_000, 50_000, 1)
	ours := func(q question) string { return q.ours }
	rivals := []*rival{
		{name: "peer", query: func(q question) string { return q.peers }, told: toldByPeer},
		{name: "neo4j", address: serve(b, onNeo4j(b, neo), national), query: ours, told: toldByUs},
		{name: "embedded", address: serve(b, memory.New(), national), query: ours, told: toldByUs},
	}
	rivals[0].address = startPeer(b, neo) // after the load, which it must not see half done
	for _, q := range questions {
		b.Run(q.name, func(b *testing.B) { race(b, rivals, q) })
	}
}

// race compares what the rivals tell, and then how long they take.
func race(b *testing.B, rivals []*rival, q question) {
	const warmUps = 50
	for i, r := range rivals {
		r.took = nil
		for range warmUps {
			ask(b, r.address, r.query(q))
		}
		answer := r.told(b, ask(b, r.address, r.query(q)))
		if len(answer) != 25 {
			b.Fatalf("%s tells of %d services, not 25", r.name, len(answer))
		}
		if first := rivals[0].told(b, ask(b, rivals[0].address, rivals[0].query(q))); i > 0 {
			if d := cmp.Diff(first, answer); d != "" {
				b.Fatalf("%s tells something else than %s:\n%s", r.name, rivals[0].name, d)
			}
		}
	}
	for b.Loop() {
		for _, r := range rivals {
			start := time.Now()
			ask(b, r.address, r.query(q))
			r.took = append(r.took, time.Since(start))
		}
	}
	for _, r := range rivals {
		slices.Sort(r.took)
		b.ReportMetric(median(r), r.name+"-p50-ms")
	}
	b.ReportMetric(median(rivals[0])/median(rivals[1]), "neo4j-times")
	b.ReportMetric(q.neo4j, "target-neo4j-times")
	b.ReportMetric(median(rivals[0])/median(rivals[2]), "embedded-times")
	b.ReportMetric(q.embedded, "target-embedded-times")
	b.ReportMetric(0, "ns/op")
}

func median(r *rival) float64 {
	return float64(graphtest.Quantile(r.took, 0.5)) / float64(time.Millisecond)
}

func onNeo4j(b *testing.B, neo *neo4jtest.Server) graph.Store {
	b.Helper()
	store, err := neo4j.Open(b.Context(), neo4j.Config{URI: neo.URI, Username: neo.Username, Password: neo.Password})
	if err != nil {
		b.Fatalf("open: %v", err)
	}
	b.Cleanup(func() {
		if err := store.Close(); err != nil {
			b.Errorf("close: %v", err)
		}
	})
	return store
}

// serve loads a graph into a store and serves it.
func serve(b *testing.B, store graph.Store, g *graph.Graph) (address string) {
	b.Helper()
	graphtest.Load(b, store, g)
	srv, err := server.New(store, server.DefaultConfig(), slog.New(slog.DiscardHandler))
	if err != nil {
		b.Fatalf("make a server: %v", err)
	}
	listening := httptest.NewServer(srv.Handler())
	b.Cleanup(listening.Close)
	return listening.URL + "/graphql"
}
