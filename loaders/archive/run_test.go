package archive_test

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/source"
)

func TestTheLastGoodLoadIsRemembered(t *testing.T) {
	a, e, dir := kept(t, "hello")
	if last, err := a.Last("s"); err != nil || last != nil {
		t.Errorf("before any load: %v, %v", last, err)
	}
	commit(t, a, 1, sourceRun("s", e))
	if last, err := a.Last("s"); err != nil || !slices.Equal(last, []archive.Entry{e}) {
		t.Errorf("got %v, %v", last, err)
	}
	overwrite(t, filepath.Join(dir, "runs", "000001.json"), []byte("{"))
	if _, err := a.Last("s"); !errors.Is(err, graph.ErrDamaged) {
		t.Errorf("a damaged run gave %v", err)
	}
}

func TestARunWithoutDocumentsOfASourceLeavesItsLastGoodOnes(t *testing.T) {
	a, e, _ := kept(t, "hello")
	other := keep(t, a, "other")
	commit(t, a, 1, sourceRun("s", e), sourceRun("gone", e))
	commit(t, a, 2, archive.SourceRun{ID: "s", Status: "FAILED"}, sourceRun("other", other))
	commit(t, a, 3, sourceRun("other", other))
	for id, want := range map[string][]archive.Entry{"s": {e}, "gone": {e}, "other": {other}, "never": nil} {
		if last, err := a.Last(id); err != nil || !slices.Equal(last, want) {
			t.Errorf("%s: got %v, %v, want %v", id, last, err, want)
		}
	}
	commit(t, a, 4, sourceRun("s", other))
	if last, err := a.Last("s"); err != nil || !slices.Equal(last, []archive.Entry{other}) {
		t.Errorf("after it is back: %v, %v", last, err)
	}
}

func TestARunComesBackAsItWasCommitted(t *testing.T) {
	a, e, dir := kept(t, "hello")
	e.Mapped, e.URL, e.ETag, e.LastModified, e.Fetched = source.Digest(nil), "https://x.no/a", `W/"1"`, "Sun, 22 Nov 2026 04:00:00 GMT", march(1)
	run := archive.Run{
		RunInfo: archive.RunInfo{
			Started: march(1), Finished: march(2), Day: "2026-03-01", Program: "p", Version: 7, Digest: "d",
		},
		Sources: []archive.SourceRun{{ID: "s", Status: "STALE", Documents: []archive.Entry{e}}},
		Blobs:   map[string]json.RawMessage{"report": json.RawMessage(`{"a":["<æ>",1]}`)},
	}
	number, err := a.Commit(run)
	if err != nil || number != 1 {
		t.Fatalf("got %d, %v", number, err)
	}
	run.Number = 1
	for name, reader := range map[string]*archive.Archive{"the writer": a, "a reader": archive.OpenReadOnly(dir)} {
		got, err := reader.Run(1)
		if err != nil {
			t.Fatal(err)
		}
		if string(got.Blobs["report"]) == "" || !sameJSON(t, got.Blobs["report"], run.Blobs["report"]) {
			t.Errorf("%s: the report is %s", name, got.Blobs["report"])
		}
		got.Blobs = run.Blobs
		if diff := cmp.Diff(run, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if infos, err := reader.Runs(); err != nil || cmp.Diff([]archive.RunInfo{run.RunInfo}, infos) != "" {
			t.Errorf("%s lists %+v, %v", name, infos, err)
		}
	}
}

func sameJSON(t *testing.T, a, b []byte) bool {
	t.Helper()
	var x, y any
	if err := errors.Join(json.Unmarshal(a, &x), json.Unmarshal(b, &y)); err != nil {
		t.Fatal(err)
	}
	return cmp.Equal(x, y)
}

func TestRunsCountUpAndAreFoundByNumberAndTime(t *testing.T) {
	a, e, _ := kept(t, "hello")
	for day := 1; day <= 3; day++ {
		if number := commit(t, a, day*2, sourceRun("s", e)); number != int64(day) {
			t.Errorf("run %d has the number %d", day, number)
		}
	}
	if got := numbers(t, a); !slices.Equal(got, []int64{3, 2, 1}) {
		t.Errorf("runs %v", got)
	}
	for day, want := range map[int]int64{2: 1, 3: 1, 4: 2, 30: 3} {
		if run, err := a.AsOf(march(day)); err != nil || run.Number != want {
			t.Errorf("as of March %d: run %d, %v; want %d", day, run.Number, err, want)
		}
	}
	if _, err := a.AsOf(march(1)); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("before the first: %v", err)
	}
	for _, number := range []int64{-1, 0, 4} {
		if _, err := a.Run(number); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("run %d: %v", number, err)
		}
	}
}

func TestARunThatCouldNotBeReadBackIsRefused(t *testing.T) {
	a, e, _ := kept(t, "hello")
	missing := e
	missing.Digest = source.Digest([]byte("never kept"))
	invalid := e
	invalid.Digest = "../x"
	for name, sources := range map[string][]archive.SourceRun{
		"a document that was not kept": {sourceRun("s", missing)},
		"no digest":                    {sourceRun("s", invalid)},
		"a source twice":               {sourceRun("s", e), sourceRun("s", e)},
		"a source without an id":       {sourceRun("", e)},
	} {
		if _, err := a.Commit(archive.Run{Sources: sources}); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := a.Commit(archive.Run{Blobs: map[string]json.RawMessage{"report": json.RawMessage(`{`)}}); err == nil {
		t.Error("a report that is no JSON was committed")
	}
	if got := numbers(t, a); got != nil {
		t.Errorf("runs %v", got)
	}
}

func TestADamagedRunIsRefusedAndTheOthersAreListed(t *testing.T) {
	a, e, dir := kept(t, "hello")
	commit(t, a, 1, sourceRun("s", e))
	commit(t, a, 2, sourceRun("s", e))
	want, err := a.Run(2)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "runs", "000002.json")
	whole := content(t, path)
	for i, form := range damaged(whole[:len(whole)-1]) { // without the line break at the end, which says nothing
		overwrite(t, path, form)
		got, err := a.Run(2)
		if err == nil && !cmp.Equal(got, want) {
			t.Fatalf("form %d gave %+v and no error", i, got)
		}
		if err != nil && !errors.Is(err, graph.ErrDamaged) {
			t.Fatalf("form %d: %v does not say so", i, err)
		}
	}
	overwrite(t, path, whole[:20])
	runs, err := a.Runs()
	if !errors.Is(err, graph.ErrDamaged) || len(runs) != 1 || runs[0].Number != 1 {
		t.Errorf("listed %+v, %v", runs, err)
	}
	overwrite(t, path, content(t, filepath.Join(dir, "runs", "000001.json")))
	if _, err := a.Run(2); !errors.Is(err, graph.ErrDamaged) {
		t.Errorf("another run under its name: %v", err)
	}
}
