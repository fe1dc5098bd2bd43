package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	unblockingPlans struct{ *resolver }
	planUnit        struct{ *resolver }
	missingBasis    struct{ *resolver }
)

func (q query) UnblockingPlans(ctx context.Context, lifeEvent *string, services []string, cost graph.Weight, k int, unknown graph.UnknownAs) (*schema.UnblockingPlans, error) {
	if err := positive(number{"k", k}); err != nil {
		return nil, err
	}
	scope, err := q.scope(ctx, lifeEvent, services)
	if err != nil {
		return nil, err
	}
	ask := graph.PlanQuery{LifeEvent: scope.LifeEvent, Services: scope.Services, Weight: cost, Unknown: unknown, Max: k}
	if err := ask.Check(); err != nil {
		return nil, err // before anything is read
	}
	rows, err := q.rows(ctx, ask.Scope())
	if err != nil {
		return nil, err
	}
	found, err := graph.UnblockingPlans(ctx, rows, ask)
	if err != nil {
		return nil, fmt.Errorf("find plans: %w", err)
	}
	return &schema.UnblockingPlans{
		Answer: schema.NewAnswer(q.version), Found: found, Rows: rows,
		Named: schema.NewCrowd(planIDs(found.Plans)), Released: schema.NewCrowd(found.Services),
	}, nil
}

// planIDs are the nodes that plans name.
func planIDs(plans []graph.Plan) []graph.ID {
	var ids []graph.ID
	for _, plan := range plans {
		for _, u := range plan.Units {
			ids = append(ids, u.ID)
		}
		ids = append(ids, basisIDs(plan.Bases)...)
	}
	return ids
}

// basisIDs are the nodes that missing bases name.
func basisIDs(bases []graph.MissingBasis) []graph.ID {
	var ids []graph.ID
	for _, b := range bases {
		ids = append(append(append(append(ids, b.Dataset, b.Consumer), b.Laws...), b.Agencies...), b.Ministries...)
	}
	return ids
}

func (r unblockingPlans) Services(ctx context.Context, of *schema.UnblockingPlans, first int, after *graph.Position) (*schema.Connection[*schema.Service], error) {
	all := group[graph.Plans]{"services", func(p graph.Plans) []graph.ID { return p.Services }}
	return members(ctx, r.resolver, of.Released, all, []graph.Plans{of.Found}, of.Found, schema.As[schema.Service], first, after)
}

func (r unblockingPlans) Beyond(_ context.Context, of *schema.UnblockingPlans, first int, after *graph.Position) (*schema.Connection[*schema.Need], error) {
	return r.needsBehind(of.Rows, of.Found.Beyond, first, after)
}

func (r planUnit) Node(ctx context.Context, of *schema.PlanUnit) (schema.Node, error) {
	return r.anyone(ctx, of.Named, of.Unit.ID)
}

func (r missingBasis) Dataset(ctx context.Context, of *schema.MissingBasis) (*schema.Dataset, error) {
	return player(ctx, r.resolver, of.Named, graph.Dataset, of.Found.Dataset, schema.As[schema.Dataset])
}

func (r missingBasis) Consumer(ctx context.Context, of *schema.MissingBasis) (*schema.Agency, error) {
	return player(ctx, r.resolver, of.Named, graph.Agency, of.Found.Consumer, schema.As[schema.Agency])
}

func (r missingBasis) Laws(ctx context.Context, of *schema.MissingBasis) ([]*schema.Law, error) {
	return players(ctx, r.resolver, of.Named, graph.Law, of.Found.Laws, schema.As[schema.Law])
}

func (r missingBasis) Agencies(ctx context.Context, of *schema.MissingBasis) ([]*schema.Agency, error) {
	return players(ctx, r.resolver, of.Named, graph.Agency, of.Found.Agencies, schema.As[schema.Agency])
}

func (r missingBasis) Ministries(ctx context.Context, of *schema.MissingBasis) ([]*schema.Agency, error) {
	return players(ctx, r.resolver, of.Named, graph.Agency, of.Found.Ministries, schema.As[schema.Agency])
}
