package server

import (
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	version struct{}
	origin  struct{ *resolver }
	text    struct{ *resolver }
)

// version is what the request rests on; asked of the store once a request.
func (r *resolver) version(ctx context.Context) (*graph.Version, error) {
	return schema.Once(ctx, requestOf(ctx).Cohort, "version", func() (*graph.Version, error) {
		v, err := r.store.Version(ctx)
		if err != nil {
			return nil, fmt.Errorf("read version: %w", err)
		}
		return &v, nil
	})
}

// source is the source with this id; one that the version no longer lists has
// nothing but its id.
func (r *resolver) source(ctx context.Context, id string) (*schema.Source, error) {
	v, err := r.version(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range v.Sources {
		if s.ID == id {
			return &schema.Source{Source: s}, nil
		}
	}
	return &schema.Source{Source: graph.Source{ID: id}}, nil
}

func (version) Sources(_ context.Context, v *graph.Version) ([]*schema.Source, error) {
	sources := make([]*schema.Source, len(v.Sources))
	for i, s := range v.Sources {
		sources[i] = &schema.Source{Source: s}
	}
	return sources, nil
}

func (version) Illustrative(_ context.Context, v *graph.Version) (bool, error) {
	return slices.ContainsFunc(v.Sources, func(s graph.Source) bool { return s.Illustrative }), nil
}

func (o origin) Source(ctx context.Context, from *graph.Origin) (*schema.Source, error) {
	return o.source(ctx, from.Source)
}

func (t text) Source(ctx context.Context, of *graph.Text) (*schema.Source, error) {
	return t.source(ctx, of.Source)
}
