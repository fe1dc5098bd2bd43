package server_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
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

// connections is how many clients ask at once; each waits for its answer before
// it asks again.
const connections = 32

// BenchmarkGraphQL measures answers over http on the loopback device from a
// graph of 100 000 nodes and 500 000 edges: requests a second, and how long
// they take while so many clients ask. The clients run on the same cores.
func BenchmarkGraphQL(b *testing.B) {
	store := memory.New()
	graphtest.Load(b, store, graphtest.Big(100_000, 500_000, 1))
	srv, err := server.New(store, server.DefaultConfig(), discard())
	if err != nil {
		b.Fatalf("make a server: %v", err)
	}
	listening := httptest.NewServer(srv.Handler())
	defer listening.Close()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: connections}, Timeout: 10 * time.Second}
	defer client.CloseIdleConnections()
	for _, q := range []struct {
		name, query   string
		requests, p99 float64 // to reach; 0 = none is set
	}{
		{"page of 25", pageQuery, 2000, 50},
		{"25 with needs", nestedQuery, 0, 0},
	} {
		body, err := json.Marshal(map[string]any{"query": q.query})
		if err != nil {
			b.Fatalf("write the request: %v", err)
		}
		b.Run(q.name, func(b *testing.B) {
			drive(b, client, listening.URL+"/graphql", body)
			if q.requests > 0 {
				b.ReportMetric(q.requests, "target-requests/s")
				b.ReportMetric(q.p99, "target-p99-ms")
			}
		})
	}
}

// drive sends b.N requests over all connections.
func drive(b *testing.B, client *http.Client, address string, body []byte) {
	var mu sync.Mutex
	var took []time.Duration
	b.SetParallelism(max(1, connections/runtime.GOMAXPROCS(0)))
	b.RunParallel(func(pb *testing.PB) {
		var mine []time.Duration
		for pb.Next() {
			start := time.Now()
			if problem := postTo(client, address, body); problem != "" {
				b.Error(problem)
			}
			mine = append(mine, time.Since(start))
		}
		mu.Lock()
		defer mu.Unlock()
		took = append(took, mine...)
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "requests/s")
	graphtest.Report(b, took)
}

// postTo returns what is wrong with the answer.
func postTo(client *http.Client, address string, body []byte) string {
	response, err := client.Post(address, "application/json", bytes.NewReader(body))
	if err != nil {
		return err.Error()
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	switch {
	case err != nil:
		return err.Error()
	case response.StatusCode != http.StatusOK || bytes.Contains(answer, []byte(`"errors"`)):
		return response.Status + ": " + string(answer[:min(300, len(answer))])
	default:
		return ""
	}
}
