package server

import (
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type problem struct{ *resolver }

func (q query) Problems(ctx context.Context, code *graph.ProblemCode, source, catalog, agency, subject *string, states []graph.ProblemState, first int, after *graph.Position) (*schema.ProblemConnection, error) {
	p, err := page(first, after)
	if err != nil {
		return nil, err
	}
	filter, err := q.problemFilter(ctx, code, source, catalog, agency, subject, states)
	if err != nil {
		return nil, err
	}
	got, err := q.store.Problems(ctx, graph.ProblemQuery{Filter: filter, Page: p})
	if err != nil {
		return nil, fmt.Errorf("read problems: %w", err)
	}
	edges := make([]schema.Edge[*schema.Problem], len(got.Problems))
	for i, p := range schema.NewProblems(got) {
		edges[i] = schema.NewEdge(p.Found.Position(), p, nil)
	}
	return &schema.ProblemConnection{Connection: schema.NewConnection(edges, p, got.Total, got.More, q.version), LastRun: got.LastRun}, nil
}

func (r *resolver) problemFilter(ctx context.Context, code *graph.ProblemCode, source, catalog, agency, subject *string, states []graph.ProblemState) (graph.ProblemFilter, error) {
	tellsHistory(ctx)
	f := graph.ProblemFilter{Code: given(code), Source: given(source), Catalog: given(catalog), Agency: given(agency), Subject: given(subject), States: states}
	return f, r.canonical(ctx, []named{{"catalog", graph.Catalog, &f.Catalog}, {"agency", graph.Agency, &f.Agency}})
}

func (q query) ProblemCounts(ctx context.Context, by graph.ProblemsBy, code *graph.ProblemCode, source, catalog, agency, subject *string, states []graph.ProblemState, first int, after *graph.Position) (*schema.Connection[*schema.ProblemCount], error) {
	filter, err := q.problemFilter(ctx, code, source, catalog, agency, subject, states)
	if err != nil {
		return nil, err
	}
	if len(filter.States) == 0 {
		filter.States = graph.ProblemStates()
	}
	found, err := q.store.ProblemCounts(ctx, filter, by)
	if err != nil {
		return nil, fmt.Errorf("count problems: %w", err)
	}
	as, err := q.countMaker(ctx, found, by)
	if err != nil {
		return nil, err
	}
	return connect(q.resolver, found, first, after, countPlace, as)
}

// countPlace is the order of graph.History.ProblemCounts.
func countPlace(c graph.ProblemCount) graph.Position {
	return place(c.Group, rising(slices.Index(graph.ProblemCodes(), c.Code)))
}

// countMaker looks up whatever the counts are of, and makes objects of a page.
func (r *resolver) countMaker(ctx context.Context, found []graph.ProblemCount, by graph.ProblemsBy) (func([]graph.ProblemCount) []*schema.ProblemCount, error) {
	if by == graph.ProblemsBySource {
		v, err := r.version(ctx)
		if err != nil {
			return nil, err
		}
		return func(part []graph.ProblemCount) []*schema.ProblemCount { return sourceCounts(part, v.Sources) }, nil
	}
	ids := make([]graph.ID, len(found))
	for i, c := range found {
		ids[i] = c.Group
	}
	known, err := r.find(ctx, ids)
	if err != nil {
		return nil, err
	}
	return func(part []graph.ProblemCount) []*schema.ProblemCount { return nodeCounts(part, known) }, nil
}

func sourceCounts(found []graph.ProblemCount, sources []graph.Source) []*schema.ProblemCount {
	made := make([]*schema.ProblemCount, len(found))
	for i, c := range found {
		source := graph.Source{ID: c.Group}
		if at := slices.IndexFunc(sources, func(s graph.Source) bool { return s.ID == c.Group }); at >= 0 {
			source = sources[at]
		}
		made[i] = &schema.ProblemCount{Found: c, Source: &schema.Source{Source: source}}
	}
	return made
}

func nodeCounts(found []graph.ProblemCount, known map[graph.ID]*graph.Node) []*schema.ProblemCount {
	nodes := make([]*graph.Node, len(found))
	for i, c := range found {
		nodes[i] = known[c.Group]
	}
	level := schema.NewLevel(nodes)
	made := make([]*schema.ProblemCount, len(found))
	for i, c := range found {
		made[i] = &schema.ProblemCount{Found: c}
		if nodes[i] != nil {
			made[i].Node = schema.AsNode(level.Thing(nodes[i]))
		}
	}
	return made
}

func (r problem) Subject(ctx context.Context, of *schema.Problem) (schema.Node, error) {
	return r.anyone(ctx, of.Named, of.Found.Subject)
}

func (r problem) Source(ctx context.Context, of *schema.Problem) (*schema.Source, error) {
	return r.source(ctx, of.Found.Source)
}

func (r problem) Agencies(ctx context.Context, of *schema.Problem) ([]*schema.Agency, error) {
	return players(ctx, r.resolver, of.Named, graph.Agency, of.Found.Agencies, schema.As[schema.Agency])
}

func (r problem) Catalogs(ctx context.Context, of *schema.Problem) ([]*schema.Catalog, error) {
	return players(ctx, r.resolver, of.Named, graph.Catalog, of.Found.Catalogs, schema.As[schema.Catalog])
}

func (r problem) Sentence(ctx context.Context, of *schema.Problem, lang graph.Language) (string, error) {
	known, err := r.known(ctx, of.Named)
	if err != nil {
		return "", err
	}
	return graph.ExplainProblem(of.Found.Problem, lang, func(id graph.ID) *graph.Node { return known[id] }), nil
}
