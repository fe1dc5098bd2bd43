package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	coordination      struct{ *resolver }
	coordinationCell  struct{ *resolver }
	coordinationTotal struct{ *resolver }
)

func (q query) Coordination(ctx context.Context, level graph.Level, lifeEvent *string) (*schema.Coordination, error) {
	scope, err := q.scope(ctx, lifeEvent, nil)
	if err != nil {
		return nil, err
	}
	rows, err := q.rows(ctx, scope)
	if err != nil {
		return nil, err
	}
	found, err := graph.CoordinationOf(ctx, rows, level)
	if err != nil {
		return nil, fmt.Errorf("count needs between agencies: %w", err)
	}
	return &schema.Coordination{Answer: schema.NewAnswer(q.version), Found: found, Rows: rows}, nil
}

func cellPlace(rows *graph.Rows) func(graph.Cell) graph.Position {
	return func(c graph.Cell) graph.Position {
		return place(rowPlace(rows, c.Consumer), rowPlace(rows, c.Provider))
	}
}

func (r coordination) Cells(_ context.Context, of *schema.Coordination, first int, after *graph.Position) (*schema.Connection[*schema.CoordinationCell], error) {
	return connect(r.resolver, of.Found.Cells, first, after, cellPlace(of.Rows), func(part []graph.Cell) []*schema.CoordinationCell {
		crowd := cellCrowd(part)
		cells := make([]*schema.CoordinationCell, len(part))
		for i, c := range part {
			cells[i] = &schema.CoordinationCell{Found: c, Matrix: of, Page: part, Named: crowd}
		}
		return cells
	})
}

func (r coordination) Consumers(_ context.Context, of *schema.Coordination, first int, after *graph.Position) (*schema.Connection[*schema.CoordinationTotal], error) {
	return connect(r.resolver, of.Found.Consumers, first, after, cellPlace(of.Rows), totals)
}

func (r coordination) Providers(_ context.Context, of *schema.Coordination, first int, after *graph.Position) (*schema.Connection[*schema.CoordinationTotal], error) {
	return connect(r.resolver, of.Found.Providers, first, after, cellPlace(of.Rows), totals)
}

// totals makes totals of cells that have one agency at most.
func totals(found []graph.Cell) []*schema.CoordinationTotal {
	crowd := cellCrowd(found)
	made := make([]*schema.CoordinationTotal, len(found))
	for i, c := range found {
		made[i] = &schema.CoordinationTotal{ID: c.Consumer + c.Provider, Counts: c.Counts, Named: crowd}
	}
	return made
}

func cellCrowd(cells []graph.Cell) *schema.Crowd {
	var ids []graph.ID
	for _, c := range cells {
		ids = append(ids, c.Consumer, c.Provider)
	}
	return schema.NewCrowd(ids)
}

func (r coordinationTotal) Agency(ctx context.Context, of *schema.CoordinationTotal) (*schema.Agency, error) {
	return player(ctx, r.resolver, of.Named, graph.Agency, of.ID, schema.As[schema.Agency])
}

func (r coordinationCell) Consumer(ctx context.Context, of *schema.CoordinationCell) (*schema.Agency, error) {
	return player(ctx, r.resolver, of.Named, graph.Agency, of.Found.Consumer, schema.As[schema.Agency])
}

func (r coordinationCell) Provider(ctx context.Context, of *schema.CoordinationCell) (*schema.Agency, error) {
	return player(ctx, r.resolver, of.Named, graph.Agency, of.Found.Provider, schema.As[schema.Agency])
}

// opened are the rows behind each cell of a page, and the page of them that
// was asked for.
type opened struct {
	total map[[2]graph.ID]int
	more  map[[2]graph.ID]bool
	rows  map[[2]graph.ID][]*schema.Need
}

func (r coordinationCell) Rows(ctx context.Context, of *schema.CoordinationCell, states []graph.State, first int, after *graph.Position) (*schema.Connection[*schema.Need], error) {
	p, err := page(first, after)
	if err != nil {
		return nil, err
	}
	all, err := schema.Once(ctx, of.Named.Cohort, groupKey{fmt.Sprint("rows ", states), keyOf(hop{}, p)}, func() (opened, error) {
		return openCells(of, states, p), nil
	})
	if err != nil {
		return nil, err
	}
	key, at := [2]graph.ID{of.Found.Consumer, of.Found.Provider}, needPlace(of.Matrix.Rows)
	edges := make([]schema.Edge[*schema.Need], len(all.rows[key]))
	for i, n := range all.rows[key] {
		edges[i] = schema.NewEdge(at(*n.Need), n, nil)
	}
	return schema.NewConnection(edges, p, all.total[key], all.more[key], r.version), nil
}

// openCells opens all cells of a page, so that what their rows name is looked
// up together.
func openCells(of *schema.CoordinationCell, states []graph.State, p graph.Page) opened {
	all := opened{total: map[[2]graph.ID]int{}, more: map[[2]graph.ID]bool{}, rows: map[[2]graph.ID][]*schema.Need{}}
	parts := make([][]graph.Need, len(of.Page))
	for i, c := range of.Page {
		key := [2]graph.ID{c.Consumer, c.Provider}
		behind := of.Matrix.Found.Behind(of.Matrix.Rows, c.Consumer, c.Provider, states)
		all.total[key] = len(behind)
		parts[i], all.more[key] = cut(behind, p, needPlace(of.Matrix.Rows))
	}
	for i, needs := range schema.NewNeeds(parts...) {
		all.rows[[2]graph.ID{of.Page[i].Consumer, of.Page[i].Provider}] = needs
	}
	return all
}
