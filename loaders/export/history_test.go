package export_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/loaders/export"
)

// longHistory is a store whose history has more than two pages of each list.
func longHistory(t *testing.T) graph.Store {
	t.Helper()
	const many = 250
	store := memory.New()
	g := graphtest.Draw(t, `owner -RESPONSIBLE-> service -NEEDS-> evidence`)
	version := graphtest.Load(t, store, g)
	for i := range many {
		g.Problems = append(g.Problems, graph.Problem{
			Code: graph.DateInvalid, Subject: graphtest.ID("service"), Value: fmt.Sprint("2026-02-", 30+i), Source: "no such", Document: "a.ttl",
		})
	}
	for number := int64(1); number <= many; number++ {
		record := graph.RunRecord{Run: graph.Run{
			Number: number, Started: time.Unix(number, 0), Ended: time.Unix(number, 0), Day: "2026-11-22", Version: version.Number, Unchanged: number > 1,
		}}
		if number == 1 {
			record.Problems, _, _ = graph.DiffProblems(nil, graph.ProblemsOf(g), 1, "2026-11-22")
			for i := range many {
				record.Changes = append(record.Changes, graph.Change{
					Run: 1, Place: i, Day: "2026-11-22", Kind: graph.Renamed,
					Subject: graph.Mention{ID: graphtest.ID(fmt.Sprint("n", i)), Kind: graph.Service}, LifeEvents: graphtest.IDs("gone"),
				})
			}
		}
		if err := store.Record(t.Context(), record); err != nil {
			t.Fatal(err)
		}
	}
	return store
}

func TestTheHistoryIsWrittenWholeHoweverLongItIs(t *testing.T) {
	store := longHistory(t)
	for name, write := range map[string]func(export.Row) error{
		"runs": func(row export.Row) error { return export.Runs(t.Context(), store, graph.RunQuery{}, row) },
		"changes": func(row export.Row) error {
			return export.Changes(t.Context(), store, graph.ChangeFilter{}, graph.NB, row)
		},
		"problems": func(row export.Row) error {
			return export.Problems(t.Context(), store, graph.ProblemFilter{}, graph.NB, row)
		},
	} {
		var out bytes.Buffer
		if err := export.NewTable(&out, export.TableOptions{}).All(write); err != nil {
			t.Fatal(err)
		}
		records, err := csv.NewReader(&out).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, record := range records {
			seen[strings.Join(record, "\t")] = true
		}
		if len(records) != 251 || len(seen) != len(records) {
			t.Errorf("%s: %d rows, %d of them different, want 250 and a header", name, len(records), len(seen))
		}
	}
	var report bytes.Buffer
	if err := export.DQV(t.Context(), store, &report, graph.ProblemFilter{}); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(report.String(), "a dqv:QualityAnnotation"); n != 250 || !strings.Contains(report.String(), `dqv:value "250"^^xsd:integer`) {
		t.Errorf("%d annotations", n)
	}
	if !strings.Contains(report.String(), "<urn:sammenheng:source:no%20such>") {
		t.Error("a source whose name has a space has no address")
	}
}

func TestAFullDiskUnderAHistoryIsReported(t *testing.T) {
	store := longHistory(t)
	row := func(...string) error { return errFull }
	for name, err := range map[string]error{
		"runs":     export.Runs(t.Context(), store, graph.RunQuery{}, row),
		"changes":  export.Changes(t.Context(), store, graph.ChangeFilter{}, graph.NB, row),
		"problems": export.Problems(t.Context(), store, graph.ProblemFilter{}, graph.NB, row),
		"csv": export.NewTable(fullDisk{}, export.TableOptions{}).All(func(row export.Row) error {
			return export.Problems(t.Context(), store, graph.ProblemFilter{}, graph.NB, row)
		}),
		"dqv": export.DQV(t.Context(), store, fullDisk{}, graph.ProblemFilter{}),
	} {
		if !errors.Is(err, errFull) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
