package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

// role is a part that nodes play in a need, and who plays it.
type role struct {
	name string
	of   func(*graph.Need) []graph.ID
}

// roles are all of them.
type roles struct{ service, evidence, dataset, consumers, providers, laws, facts, bases role }

func needRoles() roles {
	return roles{
		service:   role{"service", func(n *graph.Need) []graph.ID { return []graph.ID{n.Service} }},
		evidence:  role{"evidence", func(n *graph.Need) []graph.ID { return []graph.ID{n.Evidence} }},
		dataset:   role{"dataset", func(n *graph.Need) []graph.ID { return []graph.ID{n.Dataset} }},
		consumers: role{"consumers", func(n *graph.Need) []graph.ID { return n.Consumers }},
		providers: role{"providers", func(n *graph.Need) []graph.ID { return n.Providers }},
		laws:      role{"laws", func(n *graph.Need) []graph.ID { return n.Laws }},
		facts:     role{"facts", factIDs},
		bases: role{"bases", func(n *graph.Need) []graph.ID {
			return append(append([]graph.ID{}, n.Disclosure.Bases...), n.Processing.Bases...)
		}},
	}
}

func factIDs(n *graph.Need) []graph.ID {
	ids := make([]graph.ID, 0, 2*len(n.Facts))
	for _, f := range n.Facts {
		ids = append(ids, f.Subject, f.Object)
	}
	return ids
}

func (r roles) all() []role {
	return []role{r.service, r.evidence, r.dataset, r.consumers, r.providers, r.laws, r.facts, r.bases}
}

// mentioned finds every node that the rows mention, in one call: whoever shows
// a row shows most of them, if only in its explanation.
func (r *resolver) mentioned(ctx context.Context, rows *schema.Rows) (map[graph.ID]*graph.Node, error) {
	return schema.Once(ctx, rows.Cohort, "nodes", func() (map[graph.ID]*graph.Node, error) {
		var ids []graph.ID
		for _, n := range rows.All {
			for _, role := range needRoles().all() {
				ids = append(ids, role.of(n)...)
			}
		}
		return r.find(ctx, ids)
	})
}

// find looks up ids, each once; what is not there is not in the map.
func (r *resolver) find(ctx context.Context, ids []graph.ID) (map[graph.ID]*graph.Node, error) {
	known := make(map[graph.ID]*graph.Node, len(ids))
	distinct := make([]graph.ID, 0, len(ids))
	for _, id := range ids {
		if _, seen := known[id]; !seen && id != "" {
			known[id] = nil
			distinct = append(distinct, id)
		}
	}
	if len(distinct) == 0 {
		return nil, nil
	}
	nodes, err := r.store.Nodes(ctx, distinct)
	if err != nil {
		return nil, fmt.Errorf("find what the answer names: %w", err)
	}
	for i, id := range distinct {
		known[id] = nodes[i]
	}
	return known, nil
}

// cast finds, among the nodes in a role over all rows, those with these ids.
func cast[T any](ctx context.Context, r *resolver, rows *schema.Rows, in role, ids []graph.ID, as func(schema.Thing) T) ([]T, error) {
	known, err := r.mentioned(ctx, rows)
	if err != nil {
		return nil, err
	}
	level, err := schema.Once(ctx, rows.Cohort, in.name, func() (*schema.Level, error) {
		var nodes []*graph.Node
		for _, n := range rows.All {
			for _, id := range in.of(n) {
				nodes = append(nodes, known[id])
			}
		}
		return schema.NewLevel(nodes), nil
	})
	if err != nil {
		return nil, err
	}
	players := make([]T, 0, len(ids))
	for _, id := range ids {
		if n := known[id]; n != nil {
			players = append(players, as(level.Thing(n)))
		}
	}
	return players, nil
}

// single is the one player of a role, or the zero T when nobody plays it.
func single[T any](ctx context.Context, r *resolver, rows *schema.Rows, in role, id graph.ID, as func(schema.Thing) T) (T, error) {
	var nobody T
	players, err := cast(ctx, r, rows, in, []graph.ID{id}, as)
	if err != nil || len(players) == 0 {
		return nobody, err
	}
	return players[0], nil
}

func (r need) Service(ctx context.Context, of *schema.Need) (*schema.Service, error) {
	return single(ctx, r.resolver, of.Rows, needRoles().service, of.Need.Service, schema.As[schema.Service])
}

func (r need) Evidence(ctx context.Context, of *schema.Need) (*schema.Evidence, error) {
	return single(ctx, r.resolver, of.Rows, needRoles().evidence, of.Need.Evidence, schema.As[schema.Evidence])
}

func (r need) Dataset(ctx context.Context, of *schema.Need) (*schema.Dataset, error) {
	return single(ctx, r.resolver, of.Rows, needRoles().dataset, of.Need.Dataset, schema.As[schema.Dataset])
}

func (r need) Consumers(ctx context.Context, of *schema.Need) ([]*schema.Agency, error) {
	return cast(ctx, r.resolver, of.Rows, needRoles().consumers, of.Need.Consumers, schema.As[schema.Agency])
}

func (r need) Providers(ctx context.Context, of *schema.Need) ([]*schema.Agency, error) {
	return cast(ctx, r.resolver, of.Rows, needRoles().providers, of.Need.Providers, schema.As[schema.Agency])
}

func (r need) Laws(ctx context.Context, of *schema.Need) ([]*schema.Law, error) {
	return cast(ctx, r.resolver, of.Rows, needRoles().laws, of.Need.Laws, schema.As[schema.Law])
}

func (r fact) Subject(ctx context.Context, of *schema.Fact) (schema.Node, error) {
	return single(ctx, r.resolver, of.Need.Rows, needRoles().facts, of.Subject, schema.AsNode)
}

func (r fact) Object(ctx context.Context, of *schema.Fact) (schema.Node, error) {
	return single(ctx, r.resolver, of.Need.Rows, needRoles().facts, of.Object, schema.AsNode)
}

func (r side) Bases(ctx context.Context, of *schema.Side) ([]*schema.LegalBasis, error) {
	return cast(ctx, r.resolver, of.Need.Rows, needRoles().bases, of.Side.Bases, schema.As[schema.LegalBasis])
}
