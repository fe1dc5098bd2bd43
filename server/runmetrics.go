package server

import (
	"github.com/prometheus/client_golang/prometheus"

	"github.com/sammenheng/sammenheng/graph"
)

// RunCollector tells Prometheus of one load: from /metrics the last one that
// the store knows of, from a file of “load --metrics” the one that has just
// ended.
type RunCollector struct {
	last func() (graph.Run, bool)

	number, ended, seconds, unchanged, changes, problems, fresh *prometheus.Desc
	success, status, documents                                  *prometheus.Desc
}

// NewRunCollector makes a collector of the run that last returns; false when
// there was none.
func NewRunCollector(last func() (graph.Run, bool)) *RunCollector {
	desc := func(name, help string, labels ...string) *prometheus.Desc {
		return prometheus.NewDesc("sammenheng_"+name, help, labels, nil)
	}
	return &RunCollector{
		last:      last,
		number:    desc("run_number", "Number of the last load."),
		ended:     desc("run_ended_timestamp_seconds", "When the last load ended."),
		seconds:   desc("run_duration_seconds", "How long the last load took."),
		unchanged: desc("run_unchanged", "1 when the last load left the graph as it was."),
		changes:   desc("run_changes", "What the last load changed for people who follow the services."),
		problems:  desc("run_problems", "Problems that the last load found in the sources, by how they stand.", "state"),
		fresh:     desc("run_services", "Services after the last load, by state.", "state"),
		success:   desc("source_last_success_timestamp_seconds", "When the source was last read whole; 0 = never.", "source"),
		status:    desc("source_status", "1 for how the source fared in the last load, 0 for the other ways.", "source", "status"),
		documents: desc("source_documents", "Documents of the source that the graph rests on.", "source"),
	}
}

// Describe sends the descriptions of all figures.
func (c *RunCollector) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{c.number, c.ended, c.seconds, c.unchanged, c.changes, c.problems, c.fresh, c.success, c.status, c.documents} {
		to <- d
	}
}

// Collect sends the figures of the run, if there was one.
func (c *RunCollector) Collect(to chan<- prometheus.Metric) {
	r, found := c.last()
	if !found {
		return
	}
	send := func(d *prometheus.Desc, value float64, labels ...string) {
		to <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
	}
	send(c.number, float64(r.Number))
	send(c.ended, float64(r.Ended.Unix()))
	send(c.seconds, r.Ended.Sub(r.Started).Seconds())
	send(c.unchanged, oneIf(r.Unchanged))
	send(c.changes, float64(r.Changes))
	send(c.problems, float64(r.NewProblems), string(graph.ProblemNew))
	send(c.problems, float64(r.Problems-r.NewProblems), string(graph.ProblemStill))
	send(c.problems, float64(r.GoneProblems), string(graph.ProblemGone))
	for _, state := range graph.States() {
		send(c.fresh, float64(r.Services.Of(state)), string(state))
	}
	for _, s := range r.Sources {
		c.source(send, s)
	}
}

func (c *RunCollector) source(send func(d *prometheus.Desc, value float64, labels ...string), s graph.SourceRun) {
	last := 0.0
	if !s.AsOf.IsZero() {
		last = float64(s.AsOf.Unix())
	}
	send(c.success, last, s.ID)
	send(c.documents, float64(s.Documents), s.ID)
	for _, status := range graph.SourceStatuses() {
		send(c.status, oneIf(s.Status == status), s.ID, string(status))
	}
}

func oneIf(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}
