package schema_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

func TestACohortAsksOnceForAllItsMembers(t *testing.T) {
	c := schema.NewCohort()
	var loads atomic.Int64
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() {
			got, err := schema.Once(t.Context(), c, "titles", func() (int64, error) { return loads.Add(1), nil })
			if got != 1 || err != nil {
				t.Errorf("got %d, %v", got, err)
			}
		})
	}
	wg.Wait()
	if other, err := schema.Once(t.Context(), c, "ids", func() (string, error) { return "other", nil }); other != "other" || err != nil {
		t.Errorf("another key gave %q, %v", other, err)
	}
}

func TestAFailureIsTheAnswerForAll(t *testing.T) {
	c, broken, loads := schema.NewCohort(), errors.New("broken"), 0
	for range 2 {
		got, err := schema.Once(t.Context(), c, "key", func() (*int, error) {
			loads++
			return nil, broken
		})
		if got != nil || !errors.Is(err, broken) || loads != 1 {
			t.Errorf("got %v, %v after %d loads", got, err, loads)
		}
	}
}

func TestAPanicIsAnErrorForAllWithItsStack(t *testing.T) {
	c := schema.NewCohort()
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() {
			_, err := schema.Once(t.Context(), c, "key", func() ([]int, error) { panic("boom") })
			if err == nil || !strings.Contains(err.Error(), "boom") || !strings.Contains(err.Error(), "cohort_test.go") {
				t.Errorf("got %v", err)
			}
		})
	}
	wg.Wait()
}

func TestNothingIsLoadedWhenTheTimeIsUp(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := schema.Once(ctx, schema.NewCohort(), "key", func() (int, error) {
		t.Error("it was loaded")
		return 0, nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestALevelHoldsEachNodeOnce(t *testing.T) {
	a, b := &graph.Node{ID: "a"}, &graph.Node{ID: "b"}
	l := schema.NewLevel([]*graph.Node{a, nil, b, a})
	if ids := l.IDs(); len(ids) != 2 || ids[0] != "a" || ids[1] != "b" || l.Place("b") != 1 {
		t.Errorf("ids %v, b at %d", ids, l.Place("b"))
	}
}
