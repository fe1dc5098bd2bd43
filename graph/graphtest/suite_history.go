package graphtest

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

// recorder is a store that runs are recorded in, one a day.
type recorder struct {
	asked
	last int64
}

// recording is a fresh store that holds g, without any history.
func recording(t *testing.T, open opener, g *graph.Graph) *recorder {
	t.Helper()
	return &recorder{asked: loaded(t, open, g)}
}

// dayOf is the day of a run of the tests: run 1 was on the first of May.
func dayOf(run int64) graph.Date { return graph.Date(fmt.Sprintf("2026-05-%02d", run)) }

// record is the next run's, for the version that the store holds.
func (r *recorder) record(changes ...graph.Change) graph.RunRecord {
	number := r.last + 1
	for i := range changes {
		changes[i].Run, changes[i].Place, changes[i].Day = number, i, dayOf(number)
	}
	return graph.RunRecord{
		Run: graph.Run{
			Number: number, Day: dayOf(number), Version: r.Version().Number, Changes: len(changes),
			Started: time.Date(2026, 5, int(number), 2, 0, 0, 0, time.UTC), Ended: time.Date(2026, 5, int(number), 2, 1, 0, 0, time.UTC),
			Sources: []graph.SourceRun{{ID: "source", Status: graph.SourceOK}},
		},
		Changes: changes,
	}
}

// keep records a run that left the graph as it was.
func (r *recorder) keep(record graph.RunRecord) {
	r.t.Helper()
	if err := r.store.Record(r.ctx, record); err != nil {
		r.t.Fatalf("record run %d: %v", record.Run.Number, err)
	}
	r.last = record.Run.Number
}

// find records a run that found problems, as the loaders do it.
func (r *recorder) find(problems ...graph.FoundProblem) {
	r.t.Helper()
	held, err := r.store.Fingerprints(r.ctx)
	if err != nil {
		r.t.Fatalf("fingerprints: %v", err)
	}
	if held.LastRun != r.last {
		r.t.Errorf("the last run is %d, want %d", held.LastRun, r.last)
	}
	record := r.record()
	slices.SortFunc(problems, func(a, b graph.FoundProblem) int { return strings.Compare(a.Key, b.Key) })
	record.Problems, record.Gone, record.Run.NewProblems = graph.DiffProblems(held.Problems, problems, r.last+1, dayOf(r.last+1))
	r.keep(record)
}

func (r *recorder) runs(q graph.RunQuery) graph.RunPage {
	r.t.Helper()
	return must[graph.RunPage](r.asked, "Runs")(r.store.Runs(r.ctx, q))
}

func (r *recorder) changes(q graph.ChangeQuery) graph.ChangePage {
	r.t.Helper()
	return must[graph.ChangePage](r.asked, "Changes")(r.store.Changes(r.ctx, q))
}

func (r *recorder) problems(q graph.ProblemQuery) graph.ProblemPage {
	r.t.Helper()
	return must[graph.ProblemPage](r.asked, "Problems")(r.store.Problems(r.ctx, q))
}

func (r *recorder) counts(f graph.ProblemFilter, by graph.ProblemsBy) []graph.ProblemCount {
	r.t.Helper()
	return must[[]graph.ProblemCount](r.asked, "ProblemCounts")(r.store.ProblemCounts(r.ctx, f, by))
}

// wantSame fails the test unless got is want.
func wantSame[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if diff := gocmp.Diff(want, got, equal()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func testEmptyHistory(t *testing.T, open opener) {
	for name, fresh := range map[string]func() *recorder{
		"an empty store":                 func() *recorder { return &recorder{asked: asked{t: t, ctx: t.Context(), store: open(t)}} },
		"a graph that no run is told of": func() *recorder { return recording(t, open, Draw(t, `a -REQUIRES-> b`)) },
	} {
		r := fresh() // one after the other, for all stores of a test may be in one database
		t.Run(name+" has no runs, changes or problems", func(t *testing.T) {
			wantSame(t, "runs", r.runs(graph.RunQuery{First: 5}), graph.RunPage{})
			wantSame(t, "changes", r.changes(graph.ChangeQuery{First: 5}), graph.ChangePage{})
			wantSame(t, "problems", r.problems(graph.ProblemQuery{Page: first()}), graph.ProblemPage{})
			wantSame(t, "counts", r.counts(graph.ProblemFilter{}, graph.ProblemsByAgency), nil)
			held, err := r.store.Fingerprints(r.ctx)
			if err != nil || held.LastRun != 0 || len(held.Problems) != 0 {
				t.Errorf("fingerprints: last run %d, %d problems, %v", held.LastRun, len(held.Problems), err)
			}
		})
		t.Run(name+" can record that a run found nothing", func(t *testing.T) {
			before := r.Version()
			r.keep(r.record())
			wantSame(t, "version", r.Version(), before)
			wantSame(t, "runs", r.runs(graph.RunQuery{}), graph.RunPage{Total: 1, More: true})
		})
	}
}

// fullRecord is a record with every field set, of a run that leaves version.
func fullRecord(number, version int64) graph.RunRecord {
	r := Full(&graph.RunRecord{})
	r.Run.Number, r.Run.Version, r.Gone = number, version, nil
	for i := range r.Changes {
		r.Changes[i].Run, r.Changes[i].Place, r.Changes[i].Kind = number, i, graph.ChangeKinds()[i]
	}
	for i := range r.Problems {
		r.Problems[i].Code, r.Problems[i].FirstRun, r.Problems[i].GoneRun = graph.ProblemCodes()[i], number, 0
	}
	return *r
}

func testHistoryFields(t *testing.T, open opener) {
	wantRecord := func(t *testing.T, r *recorder, want graph.RunRecord) {
		t.Helper()
		n := want.Run.Number
		wantSame(t, "run", r.runs(graph.RunQuery{Number: n, First: 5}), graph.RunPage{Runs: []graph.Run{want.Run}, Total: 1})
		wantSame(t, "changes", r.changes(graph.ChangeQuery{First: 5}).Changes, want.Changes)
		wantSame(t, "problems", r.problems(graph.ProblemQuery{Page: first()}), graph.ProblemPage{Problems: byPlace(want.Problems), Total: len(want.Problems), LastRun: n})
	}
	t.Run("every field comes back as it was recorded without a new version", func(t *testing.T) {
		r := recording(t, open, stuck(t))
		want := fullRecord(1, 1)
		r.keep(want)
		wantRecord(t, r, want)
	})
	t.Run("every field comes back as it was recorded with an update", func(t *testing.T) {
		r := recording(t, open, stuck(t))
		want := fullRecord(1, 2)
		r.apply(Draw(t, `a -REQUIRES-> b`), &want)
		wantRecord(t, r, want)
	})
	t.Run("fields with nothing in them come back so", func(t *testing.T) {
		r := recording(t, open, stuck(t))
		r.keep(graph.RunRecord{
			Run:      graph.Run{Number: 1, Version: 1, Sources: []graph.SourceRun{{}}},
			Changes:  []graph.Change{{Run: 1, Kind: graph.Renamed, Rows: []graph.RowChange{{}}, Before: []graph.Mention{{}}}},
			Problems: []graph.FoundProblem{{Key: "key", Problem: graph.Problem{Code: graph.RowInvalid}}},
		})
		wantRecord(t, r, graph.RunRecord{
			Run:      graph.Run{Number: 1, Version: 1, Sources: []graph.SourceRun{{}}},
			Changes:  []graph.Change{{Run: 1, Kind: graph.Renamed, Rows: []graph.RowChange{{}}, Before: []graph.Mention{{}}}},
			Problems: []graph.FoundProblem{{Key: "key", Problem: graph.Problem{Code: graph.RowInvalid}}},
		})
	})
	t.Run("the fingerprints tell the problems that are there", func(t *testing.T) {
		r := recording(t, open, stuck(t))
		want := fullRecord(1, 1)
		r.keep(want)
		held, err := r.store.Fingerprints(r.ctx)
		if err != nil {
			t.Fatal(err)
		}
		problems := map[string]graph.HeldProblem{}
		for _, p := range want.Problems {
			problems[p.Key] = graph.HeldProblem{FirstRun: p.FirstRun, Since: p.Since, Hash: p.Hash()}
		}
		wantSame(t, "problems", held.Problems, problems)
		wantSame(t, "last run", held.LastRun, int64(1))
	})
}

// apply updates the graph by a run.
func (r *recorder) apply(g *graph.Graph, record *graph.RunRecord) {
	r.t.Helper()
	u := difference(r.t, r.store, g)
	u.Record = record
	if _, err := r.store.Apply(r.ctx, u); err != nil {
		r.t.Fatalf("apply: %v", err)
	}
	if record != nil {
		r.last = record.Run.Number
	}
}

// byPlace are problems in the order of lists.
func byPlace(problems []graph.FoundProblem) []graph.FoundProblem {
	sorted := slices.Clone(problems)
	slices.SortFunc(sorted, func(a, b graph.FoundProblem) int {
		p, o := a.Position(), b.Position()
		return cmp.Or(strings.Compare(p.SortKey, o.SortKey), strings.Compare(p.ID, o.ID))
	})
	return sorted
}

func testHistoryRead(t *testing.T, open opener) {
	t.Run("a read sees one history although runs are recorded meanwhile", func(t *testing.T) {
		for name, write := range map[string]func(r *recorder){
			"a run that changed nothing": func(r *recorder) { r.keep(r.record()) },
			"a run that updates the graph": func(r *recorder) {
				record := r.record()
				record.Run.Version++
				r.apply(Draw(t, `c -REQUIRES-> d`), &record)
			},
			"a pin": func(r *recorder) {
				if err := r.store.Pin(t.Context(), 1, "pinned"); err != nil {
					t.Error(err)
				}
			},
		} {
			r := recording(t, open, stuck(t))
			r.keep(r.record())
			tries := 0
			var runs, after graph.RunPage
			var version graph.Version
			err := r.store.Read(t.Context(), func(ctx context.Context) (err error) {
				if runs, err = r.store.Runs(ctx, graph.RunQuery{First: 5}); err != nil {
					return err
				}
				if tries++; tries == 1 {
					write(r)
				}
				if version, err = r.store.Version(ctx); err != nil {
					return err
				}
				after, err = r.store.Runs(ctx, graph.RunQuery{First: 5})
				return err
			})
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			wantSame(t, name+": runs", after, runs)
			if len(runs.Runs) == 0 || runs.Runs[0].Version != version.Number {
				t.Errorf("%s: version %d beside the runs %+v", name, version.Number, runs.Runs)
			}
		}
	})
}
