package server_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/server"
	"github.com/sammenheng/sammenheng/server/servertest"
)

func TestAnAnswerIsAskedAnewWhenTheVersionMoves(t *testing.T) {
	srv, store, _ := fixture(t)
	old, runs := store.Store, 0
	store.read = func(ctx context.Context, fn func(context.Context) error) error {
		runs++
		store.Store = memory.New() // the version that is about to go
		if err := fn(ctx); err != nil {
			return err
		}
		runs++
		store.Store = old
		return old.Read(ctx, fn)
	}
	got := ask(t, srv, `{ dataVersion services { totalCount version { number } } }`, nil)
	want := `{"data":{"dataVersion":1,"services":{"totalCount":5,"version":{"number":1}}}}`
	if got.raw != want || runs != 2 {
		t.Errorf("after %d runs: %s", runs, got.raw)
	}
}

func TestEveryFieldOfAnAnswerStandsOnOneVersion(t *testing.T) {
	store := memory.New()
	servertest.Load(t, store)
	srv, spied, _ := fixture(t)
	spied.Store = store
	spied.before = func(call string) error {
		if call != "Neighbours" {
			return nil
		}
		return remove(t, store) // a load empties the store while the query runs
	}
	got := ask(t, srv, `{ services { totalCount nodes { responsible { totalCount } } } version { number } }`, nil)
	if strings.Count(got.raw, `"totalCount":1`) != 3 || !strings.Contains(got.raw, `"number":1`) {
		t.Errorf("the answer mixes versions: %s", got.raw)
	}
}

// remove makes the next version of a store an empty one.
func remove(t *testing.T, store graph.Store) error {
	_, u, err := graph.Compare(t.Context(), store, &graph.Graph{AssessedOn: servertest.Day}, "nothing")
	if err != nil {
		return fmt.Errorf("difference: %w", err)
	}
	_, err = store.Apply(t.Context(), u)
	return err
}

func TestAFailingStoreFailsTheWholeAnswerWithoutTellingWhy(t *testing.T) {
	secret := errors.New("dial tcp 10.0.0.7:7687: password refused")
	for _, tt := range []struct {
		call string
		err  error
		code string
	}{
		{"Neighbours", fmt.Errorf("ask: %w", errors.Join(graph.ErrUnavailable, secret)), "UNAVAILABLE"},
		{"Needs", secret, "INTERNAL"},
		{"Version", errors.Join(graph.ErrDamaged, secret), "INTERNAL"},
		{"List", fmt.Errorf("list: %w", context.DeadlineExceeded), "TIMEOUT"},
	} {
		srv, store, log := fixture(t)
		store.before = func(call string) error {
			if call == tt.call {
				return tt.err
			}
			return nil
		}
		got := ask(t, srv, `{ dataVersion services { nodes { title responsible { totalCount } needs { totalCount } } } }`, nil)
		if got.code() != tt.code || len(got.Errors) != 1 || got.Data != nil {
			t.Errorf("%s: %s", tt.call, got.raw)
		}
		if strings.Contains(got.raw, "10.0.0.7") {
			t.Errorf("%s tells the client: %s", tt.call, got.raw)
		}
		if n := strings.Count(log.String(), "level=ERROR"); n != 1 {
			t.Errorf("%s is logged %d times:\n%s", tt.call, n, log)
		}
	}
}

func TestAStoreThatCannotBeReadIsUnavailable(t *testing.T) {
	srv, store, _ := fixture(t)
	store.read = func(context.Context, func(context.Context) error) error {
		return fmt.Errorf("read: the version keeps moving: %w", graph.ErrUnavailable)
	}
	if got := ask(t, srv, `{ dataVersion }`, nil); got.code() != "UNAVAILABLE" || got.Data != nil {
		t.Errorf("got %s", got.raw)
	}
}

func TestAPanicInAResolverIsAnInternalErrorAndLogged(t *testing.T) {
	srv, store, log := fixture(t)
	store.before = func(call string) error {
		if call == "Neighbours" {
			panic("boom")
		}
		return nil
	}
	got := ask(t, srv, `{ services { nodes { responsible { totalCount } } } }`, nil)
	if got.code() != "INTERNAL" || strings.Contains(got.raw, "boom") {
		t.Errorf("got %s", got.raw)
	}
	if !strings.Contains(log.String(), "boom") || !strings.Contains(log.String(), "resolver.go") {
		t.Errorf("the log does not tell where: %s", log)
	}
}

func TestAnAnswerThatTakesTooLongIsATimeoutThatSaysTheLimit(t *testing.T) {
	srv, store, _ := fixture(t, func(c *server.Config) { c.Timeout = 20 * time.Millisecond })
	store.before = func(call string) error {
		if call == "List" {
			time.Sleep(60 * time.Millisecond)
		}
		return nil
	}
	got := ask(t, srv, `{ services { nodes { needs { totalCount } } } }`, nil)
	if got.code() != "TIMEOUT" || !strings.Contains(got.Errors[0].Message, "20ms") {
		t.Errorf("got %s", got.raw)
	}
}
