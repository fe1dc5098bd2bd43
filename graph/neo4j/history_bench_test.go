package neo4j_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// BenchmarkHistory asks about a year of nightly runs with twenty changes each,
// the last of which found 20 000 problems; then it records 100 000 problems in
// one run.
func BenchmarkHistory(b *testing.B) {
	server := startBench(b)
	empty(b, server)
	store := openStore(b, configOf(server))
	for n := int64(1); n <= 365; n++ {
		record(b, n, 0, store.Record)
	}
	record(b, 366, 20_000, store.Record)
	page := graph.Page{First: 25}
	agency := func(i int) graph.ID { return fmt.Sprintf("urn:agency:%d", i%50) }
	for _, q := range []struct {
		name string
		ask  func(ctx context.Context, i int) error
	}{
		{"the last run", func(ctx context.Context, _ int) error {
			_, err := store.Runs(ctx, graph.RunQuery{First: 1})
			return err
		}},
		{"all changes", func(ctx context.Context, _ int) error {
			_, err := store.Changes(ctx, graph.ChangeQuery{First: 25})
			return err
		}},
		{"changes of an agency since a run", func(ctx context.Context, i int) error {
			_, err := store.Changes(ctx, graph.ChangeQuery{First: 25, Filter: graph.ChangeFilter{AfterRun: 335, Agency: agency(i)}})
			return err
		}},
		{"all problems", func(ctx context.Context, _ int) error {
			_, err := store.Problems(ctx, graph.ProblemQuery{Page: page})
			return err
		}},
		{"problems of an agency", func(ctx context.Context, i int) error {
			_, err := store.Problems(ctx, graph.ProblemQuery{Page: page, Filter: graph.ProblemFilter{Agency: agency(i)}})
			return err
		}},
		{"problems counted by agency", func(ctx context.Context, _ int) error {
			_, err := store.ProblemCounts(ctx, graph.ProblemFilter{}, graph.ProblemsByAgency)
			return err
		}},
		{"fingerprints", func(ctx context.Context, _ int) error {
			_, err := store.Fingerprints(ctx)
			return err
		}},
	} {
		b.Run(q.name, func(b *testing.B) { percentiles(b, 0, q.ask) })
	}
	b.Run("record 100 000 problems", func(b *testing.B) {
		next := int64(367)
		for b.Loop() {
			record(b, next, 100_000, store.Record)
			next++
		}
		b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/record")
	})
}

// record records a run with twenty changes and so many problems that are new.
func record(b *testing.B, n int64, problems int, keep func(context.Context, graph.RunRecord) error) {
	b.Helper()
	day := graph.DateOf(time.Date(2026, 1, int(n), 0, 0, 0, 0, time.UTC))
	r := graph.RunRecord{Run: graph.Run{Number: n, Day: day, Changes: 20, Problems: problems, Sources: []graph.SourceRun{{ID: "a", Status: graph.SourceOK}}}}
	for place := range 20 {
		r.Changes = append(r.Changes, graph.Change{
			Run: n, Place: place, Day: day, Kind: graph.ChangeKinds()[place%14],
			Subject:  graph.Mention{ID: fmt.Sprintf("urn:service:%d", place), Kind: graph.Service, Titles: []graph.Text{{Lang: "nb", Value: "Søknad om barnebidrag"}}},
			Agencies: []graph.ID{fmt.Sprintf("urn:agency:%d", (place+int(n))%50)},
		})
	}
	for i := range problems {
		r.Problems = append(r.Problems, graph.FoundProblem{
			Key: fmt.Sprintf("%d-%06d", n, i), FirstRun: n, Since: day, Agencies: []graph.ID{fmt.Sprintf("urn:agency:%d", i%50)},
			Problem: graph.Problem{
				Source: fmt.Sprintf("source-%d", i%5), Code: graph.ProblemCodes()[i%10], Document: "catalogue.ttl", Line: i,
				Subject: fmt.Sprintf("https://data.example/datasets/%06d", i), Property: "http://purl.org/dc/terms/accessRights", Value: "halvåpen",
			},
		})
	}
	if err := keep(b.Context(), r); err != nil {
		b.Fatalf("record run %d: %v", n, err)
	}
}
