package graphtest

import (
	"slices"
	"testing"
	"time"
)

// warmUps are asked before the clock runs: caches fill, plans are made, code is
// compiled.
const warmUps = 20

// Measure asks as long as -benchtime says, ask being told the how manieth
// question it is, and prints p50, p95 and p99 in milliseconds, and beside them
// the p95 to reach (0 = none is set). With -benchtime 1x all three are the one
// question.
func Measure(b *testing.B, target time.Duration, ask func(i int) error) {
	b.Helper()
	must := func(err error) {
		if err != nil {
			b.Helper()
			b.Fatal(err)
		}
	}
	began := time.Now()
	for i := 0; i < warmUps && time.Since(began) < time.Second; i++ {
		must(ask(i))
	}
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		must(ask(i))
		took = append(took, time.Since(start))
	}
	Report(b, took)
	if target > 0 {
		b.ReportMetric(milliseconds(target), "target-p95-ms")
	}
}

// Report prints percentiles of times, which it sorts.
func Report(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	for _, p := range []struct {
		share float64
		unit  string
	}{{0.50, "p50-ms"}, {0.95, "p95-ms"}, {0.99, "p99-ms"}} {
		b.ReportMetric(milliseconds(Quantile(took, p.share)), p.unit)
	}
	b.ReportMetric(0, "ns/op") // the mean; percentiles say more
}

// Quantile is the value of sorted values below which a share of them lies.
func Quantile[T any](sorted []T, share float64) T {
	return sorted[min(len(sorted)-1, int(share*float64(len(sorted))))]
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
