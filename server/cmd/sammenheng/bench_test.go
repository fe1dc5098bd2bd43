package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/rdf/rdftest"
)

const benchTriples = 1_000_000

// BenchmarkLoad is a whole load of 1 M triples into the embedded store by the
// real program, beside rapper's time for reading the same file. Targets: at
// most 4 times rapper and 1.5 GB resident; a second load of the same file at
// most 0.3 times the first.
func BenchmarkLoad(b *testing.B) {
	rapper, err := exec.LookPath("rapper")
	if err != nil {
		b.Skip("no rapper (Debian raptor2-utils): nothing to compare with")
	}
	program := filepath.Join(b.TempDir(), "sammenheng")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("build: %v\n%s", err, out)
	}
	for _, format := range []struct {
		format         rdf.Format
		suffix, rapper string
	}{{rdf.Turtle, ".ttl", "turtle"}, {rdf.RDFXML, ".rdf", "rdfxml"}, {rdf.NTriples, ".nt", "ntriples"}} {
		b.Run(string(format.format), func(b *testing.B) {
			for b.Loop() {
				dir := b.TempDir()
				file := generated(b, dir, format.format, format.suffix)
				peer, _ := timed(b, rapper, "-q", "-c", "-i", format.rapper, file)
				load := []string{"load", "--sources", filepath.Join(dir, "sources.yaml"), "--store", "file:" + filepath.Join(dir, "graph"), "--archive", filepath.Join(dir, "archive")}
				first, memory := timed(b, program, load...)
				second, _ := timed(b, program, load...)
				b.ReportMetric(first.Seconds(), "load-s")
				b.ReportMetric(peer.Seconds(), "rapper-s")
				b.ReportMetric(first.Seconds()/peer.Seconds(), "×rapper(target≤4)")
				b.ReportMetric(memory, "MB-resident(target≤1500)")
				b.ReportMetric(second.Seconds()/first.Seconds(), "second/first(target≤0.3)")
			}
		})
	}
}

// generated writes a catalogue-shaped file and a sources.yaml that names it.
func generated(b *testing.B, dir string, format rdf.Format, suffix string) string {
	b.Helper()
	path := filepath.Join(dir, "catalogue"+suffix)
	file, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	if err := rdftest.Write(file, format, benchTriples, 1); err != nil {
		b.Fatal(err)
	}
	if err := file.Close(); err != nil {
		b.Fatal(err)
	}
	sources := fmt.Sprintf("sources:\n  - {id: catalogue, path: %q}\n", path)
	if err := os.WriteFile(filepath.Join(dir, "sources.yaml"), []byte(sources), 0o644); err != nil {
		b.Fatal(err)
	}
	return path
}

// timed runs a command and returns how long it took and its resident memory in
// megabytes.
func timed(b *testing.B, name string, args ...string) (time.Duration, float64) {
	b.Helper()
	cmd := exec.Command(name, args...)
	start := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	elapsed := time.Since(start)
	const kilobytes = 1000.0 / 1024 // Maxrss counts 1024 bytes
	resident := float64(cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) / kilobytes / 1000
	return elapsed, resident
}

// BenchmarkNights are loads of 1 M triples in ten sources into the embedded
// store: the first, one with nothing changed, and one with one source of ten
// changed. Targets: at most 0.3 times the first each.
func BenchmarkNights(b *testing.B) {
	program := filepath.Join(b.TempDir(), "sammenheng")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("build: %v\n%s", err, out)
	}
	for b.Loop() {
		dir := b.TempDir()
		sources := "sources:\n"
		for i := range 10 {
			sources += fmt.Sprintf("  - {id: s%d, path: s%d.ttl}\n", i, i)
			write(b, filepath.Join(dir, fmt.Sprintf("s%d.ttl", i)), benchTriples/10, uint64(i))
		}
		if err := os.WriteFile(filepath.Join(dir, "sources.yaml"), []byte(sources), 0o644); err != nil {
			b.Fatal(err)
		}
		load := []string{"load", "--sources", filepath.Join(dir, "sources.yaml"), "--store", "file:" + filepath.Join(dir, "graph"), "--archive", filepath.Join(dir, "archive")}
		first, memory := timed(b, program, load...)
		second, _ := timed(b, program, load...)
		write(b, filepath.Join(dir, "s4.ttl"), benchTriples/10+2000, 4)
		third, _ := timed(b, program, load...)
		b.ReportMetric(first.Seconds(), "load-s")
		b.ReportMetric(memory, "MB-resident(target≤1500)")
		b.ReportMetric(second.Seconds()/first.Seconds(), "unchanged/first(target≤0.3)")
		b.ReportMetric(third.Seconds()/first.Seconds(), "one-of-ten/first(target≤0.3)")
	}
}

// write writes a catalogue of its own under an address of its own.
func write(b *testing.B, path string, triples int, number uint64) {
	b.Helper()
	var document bytes.Buffer
	if err := rdftest.Write(&document, rdf.Turtle, triples, number); err != nil {
		b.Fatal(err)
	}
	own := fmt.Appendf(nil, "//katalog%d.", number)
	if err := os.WriteFile(path, bytes.ReplaceAll(document.Bytes(), []byte("//katalog."), own), 0o644); err != nil {
		b.Fatal(err)
	}
}
