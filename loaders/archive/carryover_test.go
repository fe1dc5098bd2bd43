package archive_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
)

// older writes an archive of the form that this one replaced.
func older(t *testing.T, dir string, lists map[string]string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(dir, "sources"), 0o755); err != nil {
		t.Fatal(err)
	}
	for id, list := range lists {
		overwrite(t, filepath.Join(dir, "sources", id+".json"), []byte(list))
	}
}

func TestAnArchiveOfTheOlderFormIsCarriedOver(t *testing.T) {
	a, e, dir := kept(t, "hello")
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	list := fmt.Sprintf("[\n  {\n    \"name\": \"a.ttl\",\n    \"digest\": %q,\n    \"address\": \"file:///a.ttl\"\n  }\n]\n", e.Digest)
	older(t, dir, map[string]string{"s": list, "t": list, "empty": "[]"})
	want := []archive.Entry{e}
	if last, err := archive.OpenReadOnly(dir).Last("s"); err != nil || !slices.Equal(last, want) {
		t.Errorf("without the lock: %v, %v", last, err)
	}
	a = opened(t, dir)
	if left, _ := filepath.Glob(filepath.Join(dir, "sources", "*")); len(left) > 0 {
		t.Errorf("the lists are still there: %v", left)
	}
	run, err := a.AsOf(time.Now())
	if err != nil || run.Number != 1 || len(run.Sources) != 3 {
		t.Errorf("carried over as %+v, %v", run, err)
	}
	commit(t, a, 1, sourceRun("t", e))
	for _, id := range []string{"s", "t"} {
		if last, err := a.Last(id); err != nil || !slices.Equal(last, want) {
			t.Errorf("%s: %v, %v", id, last, err)
		}
	}
	if got := numbers(t, a); !slices.Equal(got, []int64{2, 1}) {
		t.Errorf("runs %v", got)
	}
}

func TestAnOlderListThatCannotBeReadIsRefusedAndKept(t *testing.T) {
	for name, list := range map[string]string{"no JSON": "{", "a digest that is none": `[{"name":"a","digest":"../x"}]`} {
		dir := t.TempDir()
		older(t, dir, map[string]string{"s": list})
		if _, err := archive.Open(dir); !errors.Is(err, graph.ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := archive.OpenReadOnly(dir).Last("s"); !errors.Is(err, graph.ErrDamaged) {
			t.Errorf("%s, without the lock: %v", name, err)
		}
		if got := string(content(t, filepath.Join(dir, "sources", "s.json"))); got != list {
			t.Errorf("%s: the list is %q now", name, got)
		}
	}
}
