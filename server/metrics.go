package server

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/sammenheng/sammenheng/graph"
)

// metrics are the figures of one server, in a registry of its own.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	duration *prometheus.HistogramVec
	errors   *prometheus.CounterVec
}

func newMetrics(store graph.Store, timeout time.Duration) (*metrics, error) {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "sammenheng_http_requests_total", Help: "Requests by path and status.",
		}, []string{"path", "status"}),
		duration: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "sammenheng_http_request_seconds", Help: "How long requests took, by path.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, 1, 2.5, 10},
		}, []string{"path"}),
		errors: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "sammenheng_graphql_errors_total", Help: "Errors in GraphQL answers, by code.",
		}, []string{"code"}),
	}
	for _, c := range []prometheus.Collector{
		m.requests, m.duration, m.errors, newDataCollector(store, timeout), NewRunCollector(lastRun(store, timeout)),
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
	} {
		if err := m.registry.Register(c); err != nil {
			return nil, fmt.Errorf("register metrics: %w", err)
		}
	}
	return m, nil
}

// lastRun asks the store for its last load at each scrape; a store that cannot
// answer has told so by store_up.
func lastRun(store graph.Store, timeout time.Duration) func() (graph.Run, bool) {
	return func() (graph.Run, bool) {
		ctx, cancel := context.WithTimeout(context.Background(), timeout)
		defer cancel()
		page, err := store.Runs(ctx, graph.RunQuery{First: 1})
		if err != nil || len(page.Runs) == 0 {
			return graph.Run{}, false
		}
		return page.Runs[0], true
	}
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

// observe counts a request under the route that took it, so that made-up
// paths make no new series.
func (m *metrics) observe(r *http.Request, status int, took time.Duration) {
	path := r.Pattern
	if path == "" {
		path = "none"
	}
	m.requests.WithLabelValues(path, strconv.Itoa(status)).Inc()
	m.duration.WithLabelValues(path).Observe(took.Seconds())
}

func (m *metrics) countError(code string) { m.errors.WithLabelValues(code).Inc() }

// dataCollector tells, at each scrape, which data the store holds.
type dataCollector struct {
	store   graph.Store
	timeout time.Duration

	up, info, version, nodes, edges, problems, stale *prometheus.Desc
}

func newDataCollector(store graph.Store, timeout time.Duration) *dataCollector {
	desc := func(name, help string, labels ...string) *prometheus.Desc {
		return prometheus.NewDesc("sammenheng_"+name, help, labels, nil)
	}
	return &dataCollector{
		store: store, timeout: timeout,
		up:       desc("store_up", "1 when the store told its version."),
		info:     desc("data_info", "What answers rest on; always 1.", "digest", "assessed_on"),
		version:  desc("data_version", "Number of the data version."),
		nodes:    desc("data_nodes", "Nodes in the graph."),
		edges:    desc("data_edges", "Edges in the graph."),
		problems: desc("data_problems", "Problems that the load found in the sources."),
		stale:    desc("source_stale", "1 when the source failed in the last load.", "source"),
	}
}

// Describe sends the descriptions of all figures.
func (c *dataCollector) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{c.up, c.info, c.version, c.nodes, c.edges, c.problems, c.stale} {
		to <- d
	}
}

// Collect asks the store; one that cannot answer is down.
func (c *dataCollector) Collect(to chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), c.timeout)
	defer cancel()
	send := func(d *prometheus.Desc, value float64, labels ...string) {
		to <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
	}
	v, err := c.store.Version(ctx)
	if err != nil {
		send(c.up, 0)
		return
	}
	send(c.up, 1)
	send(c.info, 1, v.Digest, string(v.AssessedOn))
	send(c.version, float64(v.Number))
	send(c.nodes, float64(v.Nodes))
	send(c.edges, float64(v.Edges))
	send(c.problems, float64(v.Problems))
	for _, s := range v.Sources {
		stale := 0.0
		if s.Stale {
			stale = 1
		}
		send(c.stale, stale, s.ID)
	}
}
