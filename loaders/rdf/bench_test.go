package rdf_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/rdf/rdftest"
)

const benchTriples = 1_000_000

// BenchmarkDecode reads the same catalogue of a million triples in three
// formats and reports, beside the usual, rapper's seconds, ours, how many
// times faster we are, and the target of DESIGN §7.
func BenchmarkDecode(b *testing.B) {
	for _, c := range []struct {
		format rdf.Format
		rapper string
		target float64 // times as fast as rapper
	}{
		{rdf.Turtle, "turtle", 1},
		{rdf.RDFXML, "rdfxml", 1},
		{rdf.NTriples, "ntriples", 2},
	} {
		b.Run(string(c.format), func(b *testing.B) {
			file := benchFile(b, c.format)
			theirs := rapperTime(b, c.rapper, file)
			b.ReportAllocs()
			best := time.Duration(0)
			for b.Loop() {
				start := time.Now()
				decodeFile(b, file)
				if took := time.Since(start); best == 0 || took < best {
					best = took
				}
			}
			b.ReportMetric(best.Seconds(), "our-s")
			if theirs > 0 {
				b.ReportMetric(theirs.Seconds(), "rapper-s")
				b.ReportMetric(theirs.Seconds()/best.Seconds(), "times-rapper")
				b.ReportMetric(c.target, "target-times")
			}
		})
	}
}

// BenchmarkLoad indexes the million triples as a mapper needs them.
func BenchmarkLoad(b *testing.B) {
	file := benchFile(b, rdf.Turtle)
	b.ReportAllocs()
	for b.Loop() {
		f, err := os.Open(file)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := rdf.Load(f, rdf.Options{Name: "bench.ttl"}); err != nil {
			b.Fatal(err)
		}
		_ = f.Close()
	}
}

func benchFile(b *testing.B, format rdf.Format) string {
	b.Helper()
	file := filepath.Join(b.TempDir(), "bench."+string(format))
	f, err := os.Create(file)
	if err != nil {
		b.Fatal(err)
	}
	if err := rdftest.Write(f, format, benchTriples, 1); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	return file
}

func decodeFile(b *testing.B, file string) {
	b.Helper()
	f, err := os.Open(file)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	count := 0
	if _, err := rdf.Decode(f, rdf.Options{Name: file}, func(rdf.Triple) error { count++; return nil }); err != nil {
		b.Fatal(err)
	}
	if count < benchTriples {
		b.Fatalf("%d triples", count)
	}
}

// rapperTime is the best of two runs of rapper, which only counts.
func rapperTime(b *testing.B, syntax, file string) time.Duration {
	b.Helper()
	rapper, err := exec.LookPath("rapper")
	if err != nil {
		fmt.Println("rapper (Debian raptor2-utils) is not installed: no comparison")
		return 0
	}
	best := time.Duration(0)
	for range 2 {
		start := time.Now()
		if out, err := exec.Command(rapper, "-q", "-c", "-i", syntax, file, "http://example.org/").CombinedOutput(); err != nil {
			b.Fatalf("rapper: %v\n%s", err, out)
		}
		if took := time.Since(start); best == 0 || took < best {
			best = took
		}
	}
	return best
}
