package memory_test

import (
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
)

// The figures at 100 000 nodes and 500 000 edges. Beside each stands its target
// of DESIGN §7.

// big is the update that fills an empty store with the big graph.
var big = sync.OnceValues(func() (graph.Update, error) {
	return graph.FromNothing(graphtest.Big(100_000, 500_000, 1), "benchmark")
})

func bigUpdate(b *testing.B) graph.Update {
	b.Helper()
	u, err := big()
	if err != nil {
		b.Fatal(err)
	}
	return u
}

// bigFileVariable names a file with the big graph, for the process that starts
// cold.
const bigFileVariable = "SAMMENHENG_BENCH_COLD_START"

// BenchmarkColdStart opens the file in a process of its own, which has made
// nothing else, and asks for the first page.
func BenchmarkColdStart(b *testing.B) {
	path := filepath.Join(b.TempDir(), "graph")
	store, err := memory.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := store.Apply(b.Context(), bigUpdate(b)); err != nil {
		b.Fatal(err)
	}
	var seconds, processor, resident, peak, search, searchResident []float64
	for b.Loop() {
		took := coldStart(b, path)
		seconds, processor = append(seconds, took.seconds), append(processor, took.processor)
		resident, peak = append(resident, took.resident), append(peak, took.peak)
		search, searchResident = append(search, took.search), append(searchResident, took.searchResident)
	}
	if info, err := os.Stat(path); err == nil {
		b.ReportMetric(float64(info.Size())/1e6, "file-MB")
	}
	for _, figure := range []struct {
		value float64
		unit  string
	}{
		{median(seconds), "start-s"},
		{2, "target-start-s"},
		{median(resident), "resident-MB"},
		{400, "target-resident-MB"},
		{median(processor), "processor-s"},
		{median(peak), "peak-MB"},
		{median(search), "first-search-s"},
		{median(searchResident), "resident-with-search-MB"},
		{0, "ns/op"},
	} {
		b.ReportMetric(figure.value, figure.unit)
	}
}

// TestColdStart is the other process of BenchmarkColdStart; alone it has
// nothing to do.
func TestColdStart(t *testing.T) {
	path := os.Getenv(bigFileVariable)
	if path == "" {
		t.Skip("this is the child process of BenchmarkColdStart")
	}
	begin := time.Now()
	store, err := memory.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.BlockedServices(t.Context(), graph.BlockedQuery{Page: graph.Page{First: 20}}); err != nil {
		t.Fatal(err)
	}
	took := coldStarted{seconds: time.Since(begin).Seconds()}
	debug.FreeOSMemory()
	took.resident, took.peak = status("VmRSS"), status("VmHWM")
	begin = time.Now()
	if _, err := store.Search(t.Context(), graph.SearchQuery{Text: "søkn barn", Page: graph.Page{First: 20}}); err != nil {
		t.Fatal(err)
	}
	took.search = time.Since(begin).Seconds()
	debug.FreeOSMemory()
	took.searchResident = status("VmRSS")
	runtime.KeepAlive(store)
	writeColdStart(t, took)
}

// BenchmarkApply writes the whole graph, and then a change of one service.
func BenchmarkApply(b *testing.B) {
	path := filepath.Join(b.TempDir(), "graph")
	whole := bigUpdate(b)
	b.Run("whole graph", func(b *testing.B) {
		for b.Loop() {
			if err := os.RemoveAll(path); err != nil {
				b.Fatal(err)
			}
			store, err := memory.Open(path)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := store.Apply(b.Context(), whole); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("one node", func(b *testing.B) {
		store, err := memory.Open(path)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			v, err := store.Version(b.Context())
			if err != nil {
				b.Fatal(err)
			}
			u := graph.Update{Base: v.Number, Version: v, Nodes: whole.Nodes[:1]}
			u.Version.Number++
			if _, err := store.Apply(b.Context(), u); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkRecord keeps a run that left the whole graph as it was.
func BenchmarkRecord(b *testing.B) {
	store, err := memory.Open(filepath.Join(b.TempDir(), "graph"))
	if err != nil {
		b.Fatal(err)
	}
	u := bigUpdate(b)
	u.Record = recordOf(1, 1)
	if _, err := store.Apply(b.Context(), u); err != nil {
		b.Fatal(err)
	}
	for number := int64(2); b.Loop(); number++ {
		if err := store.Record(b.Context(), *recordOf(number, 1)); err != nil {
			b.Fatal(err)
		}
	}
}

// median sorts the values.
func median(values []float64) float64 {
	slices.Sort(values)
	return graphtest.Quantile(values, 0.5)
}

// status reads a line of the process's own status in megabytes, 0 where the
// system has none.
func status(line string) float64 {
	content, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for l := range strings.Lines(string(content)) {
		if rest, found := strings.CutPrefix(l, line+":"); found {
			kilobytes, _ := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			return kilobytes / 1024
		}
	}
	return 0
}
