package server

import (
	"context"
	"fmt"
	"strconv"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

func (q query) Runs(ctx context.Context, pinned, failed bool, first int, after *graph.Position) (*schema.Connection[*schema.Run], error) {
	p, err := page(first, after)
	if err != nil {
		return nil, err
	}
	ask := graph.RunQuery{Pinned: pinned, Failed: failed, First: first}
	if after != nil {
		if ask.Before, err = strconv.ParseInt(after.ID, 10, 64); err != nil || ask.Before <= 0 {
			return nil, foreignCursor("runs")
		}
	}
	got, err := q.remembered(ctx, ask)
	if err != nil {
		return nil, err
	}
	edges := make([]schema.Edge[*schema.Run], len(got.Runs))
	for i, r := range got.Runs {
		edges[i] = schema.NewEdge(schema.RunPosition(r.Number), &schema.Run{Run: r}, nil)
	}
	return schema.NewConnection(edges, p, got.Total, got.More, q.version), nil
}

func (q query) Run(ctx context.Context, number *int, name *string) (*schema.Run, error) {
	ask := graph.RunQuery{First: 1}
	switch {
	case (number == nil) == (name == nil):
		return nil, fmt.Errorf("run: give its number or its name: %w", graph.ErrInvalid)
	case number != nil && *number <= 0, name != nil && *name == "":
		return nil, fmt.Errorf("run: no run has such a number or name: %w", graph.ErrNotFound)
	case number != nil:
		ask.Number = int64(*number)
	default:
		ask.Name = *name
	}
	return q.oneRun(ctx, ask)
}

// oneRun finds the run that is asked for; ErrNotFound when there is none.
func (r *resolver) oneRun(ctx context.Context, ask graph.RunQuery) (*schema.Run, error) {
	got, err := r.remembered(ctx, ask)
	if err != nil {
		return nil, err
	}
	switch {
	case len(got.Runs) > 0:
		return &schema.Run{Run: got.Runs[0]}, nil
	case ask.Number > 0:
		return nil, fmt.Errorf("no run has the number %d: %w", ask.Number, graph.ErrNotFound)
	default:
		return nil, fmt.Errorf("no run is pinned as %q: %w", ask.Name, graph.ErrNotFound)
	}
}

func (r *resolver) remembered(ctx context.Context, ask graph.RunQuery) (graph.RunPage, error) {
	tellsHistory(ctx)
	got, err := r.store.Runs(ctx, ask)
	if err != nil {
		return graph.RunPage{}, fmt.Errorf("read runs: %w", err)
	}
	return got, nil
}

// foreignCursor is the error of a cursor that another list gave.
func foreignCursor(list string) error {
	return fmt.Errorf("after: this is no place in the list of %s: %w", list, graph.ErrInvalid)
}
