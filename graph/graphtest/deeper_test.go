package graphtest_test

import (
	"context"
	"errors"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
)

// viewed is a store in memory that answers impact, path, rows and coverage by
// the view of what was last applied.
type viewed struct {
	*memory.Store
	view   *graph.View
	closed bool
}

func open(t *testing.T) graph.Store {
	t.Helper()
	view, err := graph.NewView(graph.Version{}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return &viewed{Store: memory.New(), view: view}
}

func (v *viewed) Apply(ctx context.Context, u graph.Update) (graph.Version, error) {
	version, err := v.Store.Apply(ctx, u)
	if err != nil {
		return version, err
	}
	v.view, err = v.view.With(u)
	return version, err
}

func (v *viewed) Close() error {
	v.closed = true
	return v.Store.Close()
}

func (v *viewed) check() error {
	if v.closed {
		return errors.New("the store is closed")
	}
	return nil
}

func (v *viewed) Impact(ctx context.Context, q graph.ImpactQuery) (graph.ImpactPage, error) {
	if err := v.check(); err != nil {
		return graph.ImpactPage{}, err
	}
	return graphtest.ReferenceDeeper(v.view).Impact(ctx, q)
}

func (v *viewed) Path(ctx context.Context, q graph.PathQuery) ([]graph.Path, error) {
	if err := v.check(); err != nil {
		return nil, err
	}
	return graphtest.ReferenceDeeper(v.view).Path(ctx, q)
}

func (v *viewed) Rows(ctx context.Context, scope graph.RowScope) (*graph.Rows, error) {
	if err := v.check(); err != nil {
		return nil, err
	}
	return graphtest.ReferenceDeeper(v.view).Rows(ctx, scope)
}

func (v *viewed) Coverage(ctx context.Context, by graph.CoverageBy) ([]graph.Coverage, error) {
	if err := v.check(); err != nil {
		return nil, err
	}
	return graphtest.ReferenceDeeper(v.view).Coverage(ctx, by)
}

func (v *viewed) FollowUp(ctx context.Context) (*graph.FollowUp, error) {
	if err := v.check(); err != nil {
		return nil, err
	}
	return graphtest.ReferenceDeeper(v.view).FollowUp(ctx)
}

func TestTheReferenceKeepsEveryPromiseAtADistance(t *testing.T) { graphtest.RunDeeper(t, open) }

func TestStoresOfTheReferenceAnswerAsItDoes(t *testing.T) { graphtest.DifferentialDeeper(t, open) }
