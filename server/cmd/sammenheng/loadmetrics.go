package main

import (
	"fmt"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/server"
)

// writeMetrics writes how a load ended to a file that Prometheus' node exporter
// reads (its textfile collector). The file is replaced as a whole. A load that
// failed as a whole has no run to tell of: its exit code and time say so.
func writeMetrics(file string, run graph.Run, code int, ended time.Time) error {
	exit := prometheus.NewGauge(prometheus.GaugeOpts{Name: "sammenheng_load_exit_code", Help: "Exit code of the last load: 0 all well, 1 nothing loaded, 2 usage, 3 some source failed or was held back."})
	exit.Set(float64(code))
	when := prometheus.NewGauge(prometheus.GaugeOpts{Name: "sammenheng_load_ended_timestamp_seconds", Help: "When the last load ended, well or not."})
	when.Set(float64(ended.Unix()))
	registry := prometheus.NewRegistry()
	last := func() (graph.Run, bool) { return run, run.Number > 0 }
	for _, c := range []prometheus.Collector{exit, when, server.NewRunCollector(last)} {
		if err := registry.Register(c); err != nil {
			return fmt.Errorf("write metrics: %w", err)
		}
	}
	if err := prometheus.WriteToTextfile(file, registry); err != nil {
		return fmt.Errorf("write metrics to %s: %w", file, err)
	}
	return nil
}
