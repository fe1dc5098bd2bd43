package graphtest

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/sammenheng/sammenheng/graph"
)

// answers is what View, the oracle and every store have in common.
type answers interface {
	Version() graph.Version
	Nodes(ids []graph.ID) []*graph.Node
	List(q graph.ListQuery) (graph.NodePage, error)
	Neighbours(ids []graph.ID, q graph.NeighbourQuery) ([]graph.NeighbourPage, error)
	Search(q graph.SearchQuery) (graph.NodePage, error)
	BlockedServices(q graph.BlockedQuery) (graph.BlockedPage, error)
	Needs(services []graph.ID) [][]graph.Need
	UpstreamBlocks(services []graph.ID) [][]*graph.Node
	Summaries(lifeEvents []graph.ID) []*graph.Summary
}

var _ answers = (*graph.View)(nil)

// asked puts questions to a store and fails the test where View cannot fail.
type asked struct {
	t     testing.TB
	ctx   context.Context
	store graph.Store
}

func must[T any](a asked, what string) func(T, error) T {
	return func(v T, err error) T {
		a.t.Helper()
		if err != nil {
			a.t.Fatalf("%s: %v", what, err)
		}
		return v
	}
}

func (a asked) Version() graph.Version {
	return must[graph.Version](a, "Version")(a.store.Version(a.ctx))
}

func (a asked) Nodes(ids []graph.ID) []*graph.Node {
	return must[[]*graph.Node](a, "Nodes")(a.store.Nodes(a.ctx, ids))
}

func (a asked) List(q graph.ListQuery) (graph.NodePage, error) { return a.store.List(a.ctx, q) }

func (a asked) Neighbours(ids []graph.ID, q graph.NeighbourQuery) ([]graph.NeighbourPage, error) {
	return a.store.Neighbours(a.ctx, ids, q)
}

func (a asked) Search(q graph.SearchQuery) (graph.NodePage, error) { return a.store.Search(a.ctx, q) }

func (a asked) BlockedServices(q graph.BlockedQuery) (graph.BlockedPage, error) {
	return a.store.BlockedServices(a.ctx, q)
}

func (a asked) Needs(services []graph.ID) [][]graph.Need {
	return must[[][]graph.Need](a, "Needs")(a.store.Needs(a.ctx, services))
}

func (a asked) UpstreamBlocks(services []graph.ID) [][]*graph.Node {
	return must[[][]*graph.Node](a, "UpstreamBlocks")(a.store.UpstreamBlocks(a.ctx, services))
}

func (a asked) Summaries(lifeEvents []graph.ID) []*graph.Summary {
	return must[[]*graph.Summary](a, "Summaries")(a.store.Summaries(a.ctx, lifeEvents))
}

// question is one that can be put to any of the three.
type question struct {
	name string
	ask  func(answers) (any, error)
}

// compare puts every question to both and reports the first few answers that
// differ, completely: no field may be lost on the way through a store.
func compare(t *testing.T, want, got answers, questions []question) {
	t.Helper()
	const enough = 5
	wrong := 0
	for _, q := range questions {
		wantAnswer, wantErr := q.ask(want)
		gotAnswer, gotErr := q.ask(got)
		diff := cmp.Diff(wantAnswer, gotAnswer, equal())
		if wantErr != nil || gotErr != nil {
			diff = cmp.Diff(sentinel(wantErr), sentinel(gotErr))
		}
		if diff == "" {
			continue
		}
		t.Errorf("%s: the answers differ (-want +got):\n%s", q.name, diff)
		if wrong++; wrong == enough {
			t.Fatalf("stopped after %d wrong answers", enough)
		}
	}
}

// equal compares values field by field; a list that is nil is equal to one
// that is empty, for no store can tell them apart.
func equal() cmp.Option { return cmpopts.EquateEmpty() }

// sentinel names which of the errors of package graph err is.
func sentinel(err error) string {
	if err == nil {
		return "no error"
	}
	for _, s := range []error{
		graph.ErrNotFound, graph.ErrInvalid, graph.ErrLimit,
		graph.ErrUnavailable, graph.ErrConflict, graph.ErrDamaged,
	} {
		if errors.Is(err, s) {
			return s.Error()
		}
	}
	return fmt.Sprintf("no sentinel of package graph: %v", err)
}
