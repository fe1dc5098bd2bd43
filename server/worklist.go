package server

import (
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	worklist struct{ *resolver }
	duty     struct{ *resolver }
	doubt    struct{ *resolver }
)

func (q query) Worklist(ctx context.Context, of string) (*schema.Worklist, error) {
	whose, err := one(ctx, q.resolver, graph.Agency, of, schema.As[schema.Agency])
	if err != nil {
		return nil, err
	}
	return q.worklist(ctx, whose)
}

func (r *resolver) worklist(ctx context.Context, whose *schema.Agency) (*schema.Worklist, error) {
	rows, err := r.rows(ctx, graph.WorklistScope(whose.Node.ID))
	if err != nil {
		return nil, err
	}
	found, err := graph.WorklistOf(ctx, rows, whose.Node.ID)
	if err != nil {
		return nil, fmt.Errorf("sort out whose turn it is: %w", err)
	}
	return &schema.Worklist{Answer: schema.NewAnswer(r.version), Of: whose, Found: found, Rows: rows}, nil
}

func (r worklist) Owes(_ context.Context, of *schema.Worklist, first int, after *graph.Position) (*schema.Connection[*schema.Duty], error) {
	return connect(r.resolver, of.Found.Owes, first, after, dutyPlace(of.Rows), duties)
}

func (r worklist) WaitsFor(_ context.Context, of *schema.Worklist, first int, after *graph.Position) (*schema.Connection[*schema.Duty], error) {
	return connect(r.resolver, of.Found.WaitsFor, first, after, dutyPlace(of.Rows), duties)
}

func (r worklist) CanSettle(_ context.Context, of *schema.Worklist, first int, after *graph.Position) (*schema.Connection[*schema.Doubt], error) {
	return connect(r.resolver, of.Found.CanSettle, first, after, doubtPlace(of.Rows), doubts)
}

// dutyPlace and doubtPlace are the orders of graph.WorklistOf.
func dutyPlace(rows *graph.Rows) func(graph.Duty) graph.Position {
	return func(d graph.Duty) graph.Position {
		return place(falling(len(d.Services)), rowPlace(rows, d.Dataset), rowPlace(rows, d.Consumer), string(d.Kind))
	}
}

func doubtPlace(rows *graph.Rows) func(graph.Doubt) graph.Position {
	return func(d graph.Doubt) graph.Position {
		return place(rising(slices.Index(graph.Reasons(), d.Reason)), falling(len(d.Services)), rowPlace(rows, d.Subject))
	}
}

func duties(found []graph.Duty) []*schema.Duty {
	var ids []graph.ID
	for _, d := range found {
		ids = append(append(ids, basisIDs([]graph.MissingBasis{d.MissingBasis})...), d.Services...)
	}
	crowd := schema.NewCrowd(ids)
	made := make([]*schema.Duty, len(found))
	for i, d := range found {
		made[i] = &schema.Duty{Found: d, Page: found, Named: crowd}
	}
	return made
}

func doubts(found []graph.Doubt) []*schema.Doubt {
	var subjects, services []graph.ID
	for _, d := range found {
		subjects, services = append(subjects, d.Subject), append(services, d.Services...)
	}
	about, crowd := schema.NewCrowd(subjects), schema.NewCrowd(services)
	made := make([]*schema.Doubt, len(found))
	for i, d := range found {
		made[i] = &schema.Doubt{Found: d, Page: found, Subjects: about, Named: crowd}
	}
	return made
}

func (r duty) Services(ctx context.Context, of *schema.Duty, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	g := group[graph.Duty]{"services", func(d graph.Duty) []graph.ID { return d.Services }}
	return members(ctx, r.resolver, of.Named, g, of.Page, of.Found, schema.As[schema.Service], first, after)
}

func (r doubt) Subject(ctx context.Context, of *schema.Doubt) (schema.Node, error) {
	return r.anyone(ctx, of.Subjects, of.Found.Subject)
}

func (r doubt) Services(ctx context.Context, of *schema.Doubt, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	g := group[graph.Doubt]{"services", func(d graph.Doubt) []graph.ID { return d.Services }}
	return members(ctx, r.resolver, of.Named, g, of.Page, of.Found, schema.As[schema.Service], first, after)
}
