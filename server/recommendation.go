package server

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	recommendation struct{ *resolver }
	learningPoint  struct{ *resolver }
)

func (q query) Recommendations(ctx context.Context, about *string, first int, after *graph.Position) (*schema.Connection[*schema.Recommendation], error) {
	f, named, err := q.followUpOf(ctx, about)
	if err != nil {
		return nil, err
	}
	return q.recommended(f, named, first, after)
}

// followUpOf is what the tables say, and what they are asked about; none for
// everything.
func (r *resolver) followUpOf(ctx context.Context, about *string) (*followed, []graph.ID, error) {
	f, err := r.followUp(ctx)
	if err != nil {
		return nil, nil, err
	}
	named, err := r.meantBy(ctx, asked{"about", about, nil})
	if err != nil || named[0] == nil {
		return f, nil, err
	}
	return f, []graph.ID{named[0].ID}, nil
}

// recommended is a page of the recommendations that speak of one of these or of
// all, by issuer and number; of every one when nothing is named.
func (r *resolver) recommended(f *followed, about []graph.ID, first int, after *graph.Position) (*schema.Connection[*schema.Recommendation], error) {
	found := f.of(graph.Recommendation, func(n *graph.Node) bool { return len(about) == 0 || f.speaksOf(n, about...) })
	slices.SortStableFunc(found, func(a, b *graph.Node) int {
		return strings.Compare(numberedPlace(a).SortKey, numberedPlace(b).SortKey)
	})
	return shelf(r, found, first, after, numberedPlace, schema.As[schema.Recommendation])
}

// numberedPlace is by issuer and number; those without a number come first.
func numberedPlace(n *graph.Node) graph.Position {
	facts := *cmp.Or(n.Recommendation, &graph.RecommendationFacts{})
	return place(facts.Issuer, rising(facts.Number), n.SortKey, n.ID)
}

func (q query) LearningPoints(ctx context.Context, about *string, first int, after *graph.Position) (*schema.Connection[*schema.LearningPoint], error) {
	f, named, err := q.followUpOf(ctx, about)
	if err != nil {
		return nil, err
	}
	found := f.of(graph.LearningPoint, func(n *graph.Node) bool { return len(named) == 0 || f.speaksOf(n, named...) })
	return shelf(q.resolver, found, first, after, (*graph.Node).Position, schema.As[schema.LearningPoint])
}

func (r recommendation) Catalogs(ctx context.Context, of *schema.Recommendation, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r recommendation) Concepts(ctx context.Context, of *schema.Recommendation, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r recommendation) Addressees(ctx context.Context, of *schema.Recommendation, first int, after *graph.Position) (*schema.Connection[*schema.Agency], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.FollowsUp, graph.Agency), schema.As[schema.Agency], first, after)
}

func (r recommendation) Concerns(ctx context.Context, of *schema.Recommendation, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Concerns, ""), schema.AsNode, first, after)
}

func (r recommendation) AddressedBy(ctx context.Context, of *schema.Recommendation, first int, after *graph.Position) (*schema.Connection[*schema.Measure], error) {
	return follow(ctx, r.resolver, of.Thing, in(graph.Addresses, graph.Measure), schema.As[schema.Measure], first, after)
}

func (r learningPoint) Catalogs(ctx context.Context, of *schema.LearningPoint, first int, after *graph.Position) (*schema.Connection[*schema.Catalog], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.InCatalog, graph.Catalog), schema.As[schema.Catalog], first, after)
}

func (r learningPoint) Concepts(ctx context.Context, of *schema.LearningPoint, first int, after *graph.Position) (*schema.Connection[*schema.Concept], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.About, graph.Concept), schema.As[schema.Concept], first, after)
}

func (r learningPoint) Concerns(ctx context.Context, of *schema.LearningPoint, first int, after *graph.Position) (*schema.Connection[schema.Node], error) {
	return follow(ctx, r.resolver, of.Thing, out(graph.Concerns, ""), schema.AsNode, first, after)
}
