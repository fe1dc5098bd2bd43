package graphtest

import (
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// wantRuns fails the test unless the page has the runs of these numbers.
func wantRuns(t *testing.T, what string, page graph.RunPage, total int, more bool, want ...int64) {
	t.Helper()
	var got []int64
	for _, r := range page.Runs {
		got = append(got, r.Number)
	}
	wantSame(t, what, got, want)
	if page.Total != total || page.More != more {
		t.Errorf("%s: total %d, more %v; want %d and %v", what, page.Total, page.More, total, more)
	}
}

func testRuns(t *testing.T, open opener) {
	r := recording(t, open, stuck(t))
	for number := int64(1); number <= 6; number++ {
		record := r.record()
		statuses := map[int64]graph.SourceStatus{2: graph.SourceFailed, 3: graph.SourceHeldBack, 5: graph.SourceStale}
		if status := statuses[number]; status != "" {
			record.Run.Sources = append(record.Run.Sources, graph.SourceRun{ID: "other", Status: status})
		}
		if number == 4 {
			record.Run.Sources, record.Run.Name = nil, "report spring 2026"
		}
		r.keep(record)
	}
	for _, c := range []struct {
		name  string
		q     graph.RunQuery
		total int
		more  bool
		want  []int64
	}{
		{"all runs come newest first", graph.RunQuery{First: 100}, 6, false, []int64{6, 5, 4, 3, 2, 1}},
		{"a page has as many as asked", graph.RunQuery{First: 2}, 6, true, []int64{6, 5}},
		{"a page goes on before a run", graph.RunQuery{First: 2, Before: 5}, 6, true, []int64{4, 3}},
		{"the last page says that it is", graph.RunQuery{First: 2, Before: 3}, 6, false, []int64{2, 1}},
		{"a page of exactly what is left is the last", graph.RunQuery{First: 6}, 6, false, []int64{6, 5, 4, 3, 2, 1}},
		{"nothing is before the first run", graph.RunQuery{First: 2, Before: 1}, 6, false, nil},
		{"a page goes on before a run that is not there", graph.RunQuery{First: 1, Before: 900}, 6, true, []int64{6}},
		{"a page of none says the total and that there is more", graph.RunQuery{}, 6, true, nil},
		{"a page of none behind everything", graph.RunQuery{Before: 1}, 6, false, nil},
		{"one run is found by its number", graph.RunQuery{Number: 3, First: 5}, 1, false, []int64{3}},
		{"no run has a number that was not given", graph.RunQuery{Number: 7, First: 5}, 0, false, nil},
		{"one run is found by its name", graph.RunQuery{Name: "report spring 2026", First: 5}, 1, false, []int64{4}},
		{"a part of a name finds nothing", graph.RunQuery{Name: "report", First: 5}, 0, false, nil},
		{"the pinned runs are found", graph.RunQuery{Pinned: true, First: 5}, 1, false, []int64{4}},
		{"runs are found whose sources were not all read whole", graph.RunQuery{Failed: true, First: 5}, 3, false, []int64{5, 3, 2}},
		{"the filter holds on later pages", graph.RunQuery{Failed: true, First: 1, Before: 5}, 3, true, []int64{3}},
		{"everything set must hold", graph.RunQuery{Failed: true, Number: 4, First: 5}, 0, false, nil},
		{"name and number together", graph.RunQuery{Name: "report spring 2026", Number: 4, Pinned: true, First: 5}, 1, false, []int64{4}},
	} {
		t.Run(c.name, func(t *testing.T) { wantRuns(t, "runs", r.runs(c.q), c.total, c.more, c.want...) })
	}
	t.Run("pages that are too long or negative are refused", func(t *testing.T) {
		_, err := r.store.Runs(r.ctx, graph.RunQuery{First: graph.MaxFirst + 1})
		wantError(t, "one too many", err, graph.ErrLimit)
		_, err = r.store.Runs(r.ctx, graph.RunQuery{First: -1})
		wantError(t, "below zero", err, graph.ErrInvalid)
	})
}

func testPins(t *testing.T, open opener) {
	r := recording(t, open, stuck(t))
	for range 3 {
		r.keep(r.record())
	}
	pin := func(t *testing.T, run int64, name string) {
		t.Helper()
		before := r.Version()
		if err := r.store.Pin(r.ctx, run, name); err != nil {
			t.Fatalf("pin run %d as %q: %v", run, name, err)
		}
		wantSame(t, "version", r.Version(), before)
	}
	named := func(name string) graph.RunPage { return r.runs(graph.RunQuery{Name: name, First: 5}) }
	t.Run("a run is found by the name that it is given", func(t *testing.T) {
		pin(t, 2, "spring «æøå»")
		wantRuns(t, "named", named("spring «æøå»"), 1, false, 2)
		wantRuns(t, "pinned", r.runs(graph.RunQuery{Pinned: true, First: 5}), 1, false, 2)
	})
	t.Run("a name that another run has is a conflict and changes nothing", func(t *testing.T) {
		wantError(t, "Pin", r.store.Pin(r.ctx, 3, "spring «æøå»"), graph.ErrConflict)
		wantRuns(t, "named", named("spring «æøå»"), 1, false, 2)
	})
	t.Run("a run may be given its own name again", func(t *testing.T) { pin(t, 2, "spring «æøå»") })
	t.Run("a run that is not there cannot be pinned", func(t *testing.T) {
		for _, run := range []int64{0, 4, -1} {
			wantError(t, "Pin", r.store.Pin(r.ctx, run, "other"), graph.ErrNotFound)
			wantError(t, "Pin", r.store.Pin(r.ctx, run, ""), graph.ErrNotFound)
		}
	})
	t.Run("another name takes the place of the first", func(t *testing.T) {
		pin(t, 2, "autumn")
		wantRuns(t, "the old name", named("spring «æøå»"), 0, false)
		wantRuns(t, "the new name", named("autumn"), 1, false, 2)
	})
	t.Run("a name that was taken away is free", func(t *testing.T) {
		pin(t, 2, "")
		pin(t, 2, "")
		pin(t, 1, "")
		wantRuns(t, "pinned", r.runs(graph.RunQuery{Pinned: true, First: 5}), 0, false)
		pin(t, 3, "autumn")
		wantRuns(t, "named", named("autumn"), 1, false, 3)
	})
	t.Run("a run cannot be recorded under a name that another one has", func(t *testing.T) {
		record := r.record()
		record.Run.Name = "autumn"
		wantError(t, "Record", r.store.Record(r.ctx, record), graph.ErrConflict)
		wantRuns(t, "runs", r.runs(graph.RunQuery{First: 5}), 3, false, 3, 2, 1)
	})
	t.Run("pins outlive later runs and updates", func(t *testing.T) {
		r.keep(r.record())
		r.apply(Draw(t, `a -REQUIRES-> b`), nil)
		wantRuns(t, "named", named("autumn"), 1, false, 3)
	})
}

func testRecording(t *testing.T, open opener) {
	two := func(t *testing.T) *graph.Graph { t.Helper(); return Draw(t, `x -REQUIRES-> y`) }
	setUp := func(t *testing.T) (*recorder, *graph.Graph) {
		t.Helper()
		g := stuck(t)
		r := recording(t, open, g)
		r.keep(r.record(graph.Change{Kind: graph.Renamed}))
		r.find(problem("a"), problem("b"))
		return r, g
	}
	// untouched is that neither the graph nor the history moved.
	untouched := func(t *testing.T, r *recorder, g *graph.Graph) {
		t.Helper()
		wantHeld(t, r.store, g)
		wantSame(t, "version", r.Version().Number, int64(1))
		wantRuns(t, "runs", r.runs(graph.RunQuery{First: 5}), 2, false, 2, 1)
		wantSame(t, "changes", r.changes(graph.ChangeQuery{}).Total, 1)
		wantProblems(t, r, "a NEW 2", "b NEW 2")
	}
	t.Run("a run that changed nothing leaves the version as it is", func(t *testing.T) {
		r, g := setUp(t)
		untouched(t, r, g)
	})
	t.Run("an update and the run that makes it appear in one step", func(t *testing.T) {
		r, _ := setUp(t)
		record := r.record(graph.Change{Kind: graph.Appeared}, graph.Change{Kind: graph.Disappeared})
		record.Run.Version, record.Gone = 2, []string{"a"}
		r.apply(two(t), &record)
		wantHeld(t, r.store, two(t))
		wantRuns(t, "runs", r.runs(graph.RunQuery{First: 5}), 3, false, 3, 2, 1)
		wantSame(t, "changes", r.changes(graph.ChangeQuery{}).Total, 3)
		wantProblems(t, r, "a GONE 2", "b STILL 2")
	})
	t.Run("an update without a run leaves the history as it is", func(t *testing.T) {
		r, _ := setUp(t)
		r.apply(two(t), nil)
		wantHeld(t, r.store, two(t))
		wantRuns(t, "runs", r.runs(graph.RunQuery{First: 5}), 2, false, 2, 1)
		wantProblems(t, r, "a NEW 2", "b NEW 2")
		r.keep(r.record())
		wantSame(t, "its version", r.runs(graph.RunQuery{Number: 3, First: 1}).Runs[0].Version, int64(2))
	})
	for _, c := range []struct {
		name  string
		spoil func(*graph.RunRecord)
		want  error
	}{
		{"has the number of the last one", func(r *graph.RunRecord) { r.Run.Number = 2 }, graph.ErrConflict},
		{"leaves a number out", func(r *graph.RunRecord) { r.Run.Number = 4 }, graph.ErrConflict},
		{"has no number", func(r *graph.RunRecord) { r.Run.Number = 0 }, graph.ErrConflict},
		{"stands on an older version", func(r *graph.RunRecord) { r.Run.Version-- }, graph.ErrConflict},
		{"stands on a version that is not there", func(r *graph.RunRecord) { r.Run.Version++ }, graph.ErrConflict},
		{"has changes of another run", func(r *graph.RunRecord) { r.Changes = []graph.Change{{Run: 2, Kind: graph.Renamed}} }, graph.ErrInvalid},
		{"has changes out of order", func(r *graph.RunRecord) { r.Changes = []graph.Change{{Run: 3, Place: 1, Kind: graph.Renamed}} }, graph.ErrInvalid},
	} {
		t.Run("a run is not recorded that "+c.name, func(t *testing.T) {
			r, g := setUp(t)
			record := r.record()
			record.Problems, record.Gone = []graph.FoundProblem{problem("c")}, []string{"a"}
			c.spoil(&record)
			wantError(t, "Record", r.store.Record(r.ctx, record), c.want)
			untouched(t, r, g)
			u := difference(t, r.store, two(t))
			record.Run.Version++
			u.Record = &record
			_, err := r.store.Apply(r.ctx, u)
			wantError(t, "Apply", err, c.want)
			untouched(t, r, g)
		})
	}
	t.Run("an update that fails leaves no record", func(t *testing.T) {
		r, g := setUp(t)
		u := fromNothing(t, two(t))
		u.Base, u.Version.Number = 7, 8
		record := r.record()
		record.Run.Version = 8
		u.Record = &record
		_, err := r.store.Apply(r.ctx, u)
		wantError(t, "Apply", err, graph.ErrConflict)
		untouched(t, r, g)
	})
}
