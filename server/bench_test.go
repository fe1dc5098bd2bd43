package server_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/server"
)

const pageQuery = `{ blockedServices(first: 25) {
  totalCount counts { blocked unknown clear } pageInfo { hasNextPage endCursor } version { number assessedOn }
  nodes { id title state verdict { reasons blockedUpstream illustrative } }
} }`

const nestedQuery = `{ blockedServices(first: 25) { totalCount nodes { id title
  needs { nodes { state reason explanation dataset { title publishers { nodes { title } } } } }
  responsible { nodes { title } }
} } }`

// BenchmarkGraphQL measures answers over http (without a network) from a graph
// of 100 000 nodes and 500 000 edges: requests a second and the slowest of a
// hundred.
func BenchmarkGraphQL(b *testing.B) {
	store := memory.New()
	graphtest.Load(b, store, graphtest.Big(100_000, 500_000, 1))
	srv, err := server.New(store, server.DefaultConfig(), discard())
	if err != nil {
		b.Fatalf("make a server: %v", err)
	}
	handler := srv.Handler()
	for _, q := range []struct{ name, query string }{{"page of 25", pageQuery}, {"25 with needs", nestedQuery}} {
		body, err := json.Marshal(map[string]any{"query": q.query})
		if err != nil {
			b.Fatalf("write the request: %v", err)
		}
		b.Run(q.name, func(b *testing.B) { measure(b, handler, string(body)) })
	}
}

func measure(b *testing.B, handler http.Handler, body string) {
	var mu sync.Mutex
	var took []time.Duration
	b.ReportAllocs()
	b.RunParallel(func(pb *testing.PB) {
		var mine []time.Duration
		for pb.Next() {
			start := time.Now()
			r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
			r.Header.Set("Content-Type", "application/json")
			w := httptest.NewRecorder()
			handler.ServeHTTP(w, r)
			if w.Code != http.StatusOK || strings.Contains(w.Body.String(), `"errors"`) {
				b.Errorf("%d: %.300s", w.Code, w.Body)
			}
			mine = append(mine, time.Since(start))
		}
		mu.Lock()
		defer mu.Unlock()
		took = append(took, mine...)
	})
	slices.Sort(took)
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "requests/s")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
}
