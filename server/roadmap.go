package server

import (
	"context"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	roadmap     struct{ *resolver }
	roadmapItem struct{ *resolver }
	measureRing struct{ *resolver }
)

func (q query) Roadmap(ctx context.Context, lifeEvent *string) (*schema.Roadmap, error) {
	f, err := q.followUp(ctx)
	if err != nil {
		return nil, err
	}
	items, err := q.measuresOf(ctx, f, schema.MeasureFilter{Types: []graph.MeasureType{graph.RoadmapItem}, LifeEvent: lifeEvent})
	if err != nil {
		return nil, err
	}
	planned := f.needed(idsOf(items))
	found := &schema.Roadmap{
		Answer:  schema.NewAnswer(q.version),
		Planned: kept(f.Measures(graph.MeasureFilter{}), func(n *graph.Node) bool { return planned[n.ID] }),
	}
	for _, ring := range f.Circles() {
		if slices.ContainsFunc(ring, func(id graph.ID) bool { return planned[id] }) {
			found.Rings = append(found.Rings, ring)
		}
	}
	return found, nil
}

// needed are measures and all that they wait for at any distance.
func (f *followed) needed(measures []graph.ID) map[graph.ID]bool {
	needed := map[graph.ID]bool{}
	for queue := measures; len(queue) > 0; queue = queue[1:] {
		if needed[queue[0]] {
			continue
		}
		needed[queue[0]] = true
		queue = append(queue, f.at(queue[0], graph.DependsOn, graph.Out)...)
	}
	return needed
}

func (r roadmap) Items(ctx context.Context, of *schema.Roadmap, first int, after *graph.Position) (*schema.Connection[*schema.RoadmapItem], error) {
	expected, err := r.expectations(ctx)
	if err != nil {
		return nil, err
	}
	return connect(r.resolver, of.Planned, first, after, duePlace, func(part []*graph.Node) []*schema.RoadmapItem {
		level, page := schema.NewLevel(part), &schema.RoadmapPage{Cohort: schema.NewCohort(), IDs: idsOf(part)}
		crowd := schema.NewCrowd(page.IDs)
		items := make([]*schema.RoadmapItem, len(part))
		for i, n := range part {
			e := expected[n.ID]
			crowd.IDs = append(crowd.IDs, e.By)
			items[i] = &schema.RoadmapItem{
				Measure:     schema.As[schema.Measure](level.Thing(n)),
				Expectation: &schema.Expectation{Found: e, Named: crowd},
				Page:        page,
			}
		}
		return items
	})
}

func (r roadmap) Circles(_ context.Context, of *schema.Roadmap) ([]*schema.MeasureRing, error) {
	crowd := schema.NewCrowd(of.Rings...)
	rings := make([]*schema.MeasureRing, len(of.Rings))
	for i, ring := range of.Rings {
		rings[i] = &schema.MeasureRing{Found: ring, Named: crowd}
	}
	return rings, nil
}

func (r measureRing) Measures(ctx context.Context, of *schema.MeasureRing) ([]*schema.Measure, error) {
	return players(ctx, r.resolver, of.Named, graph.Measure, of.Found, schema.As[schema.Measure])
}

func (r roadmap) Release(ctx context.Context, of *schema.Roadmap, unknown graph.UnknownAs) (*schema.WhatIf, error) {
	return r.released(ctx, idsOf(of.Planned), unknown)
}

// lift is what carrying out one measure alone would do to services.
type lift struct{ releases, helps int }

func (r roadmapItem) Releases(ctx context.Context, of *schema.RoadmapItem) (int, error) {
	lifts, err := r.lifts(ctx, of.Page)
	return lifts[of.Measure.Node.ID].releases, err
}

func (r roadmapItem) Helps(ctx context.Context, of *schema.RoadmapItem) (int, error) {
	lifts, err := r.lifts(ctx, of.Page)
	return lifts[of.Measure.Node.ID].helps, err
}

// lifts are those of all items of a page, which rest on the same rows.
func (r roadmapItem) lifts(ctx context.Context, page *schema.RoadmapPage) (map[graph.ID]lift, error) {
	return schema.Once(ctx, page.Cohort, "lifts", func() (map[graph.ID]lift, error) {
		x, err := r.releasing(ctx, page.IDs)
		if err != nil {
			return nil, err
		}
		lifts := make(map[graph.ID]lift, len(page.IDs))
		for _, id := range page.IDs {
			found, err := x.of(ctx, []graph.ID{id}, graph.AsClear)
			if err != nil {
				return nil, err
			}
			lifts[id] = liftOf(found.Answer)
		}
		return lifts, nil
	})
}

func liftOf(a graph.WhatIfAnswer) lift {
	freed := map[graph.ID]bool{}
	for _, c := range a.Needs {
		if c.Need.State == graph.Blocked && c.State != graph.Blocked {
			freed[c.Need.Service] = true
		}
	}
	var l lift
	for _, c := range a.Services {
		if c.Released {
			l.releases++
		}
	}
	for _, c := range a.Waiting {
		if freed[c.Service] {
			l.helps++
		}
	}
	return l
}
