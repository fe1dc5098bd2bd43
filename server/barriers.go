package server

import (
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

type (
	barrierProfile struct{ *resolver }
	barrierEntry   struct{ *resolver }
)

func (q query) BarrierProfile(ctx context.Context, of string) (*schema.BarrierProfile, error) {
	event, err := theOne(ctx, q.resolver, of, graph.LifeEvent, schema.As[schema.LifeEvent])
	if err != nil {
		return nil, err
	}
	return q.profile(ctx, event)
}

// profile is what stands in the way of a life event.
func (r *resolver) profile(ctx context.Context, event *schema.LifeEvent) (*schema.BarrierProfile, error) {
	f, err := r.followUp(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := r.rows(ctx, graph.BarrierScope(event.Node.ID))
	if err != nil {
		return nil, err
	}
	found, err := graph.BarriersOf(ctx, f.FollowUp, rows, event.Node.ID)
	if err != nil {
		return nil, fmt.Errorf("gather barriers: %w", err)
	}
	return &schema.BarrierProfile{Answer: schema.NewAnswer(r.version), LifeEvent: event, Found: found, Rows: rows, Place: f.entryPlace(rows)}, nil
}

func (r barrierProfile) Entries(_ context.Context, of *schema.BarrierProfile, types []graph.BarrierType, unaddressed bool, first int, after *graph.Position) (*schema.Connection[*schema.BarrierEntry], error) {
	entries := kept(of.Found.Entries, func(e graph.BarrierEntry) bool {
		return passes(types, e.Type) && (!unaddressed || e.Unaddressed())
	})
	return r.entries(of, entries, first, after)
}

// entries is a page of some of the entries of a profile.
func (r *resolver) entries(of *schema.BarrierProfile, entries []graph.BarrierEntry, first int, after *graph.Position) (*schema.Connection[*schema.BarrierEntry], error) {
	return connect(r, entries, first, after, of.Place, madeEntries)
}

// entryPlace is the order of graph.BarriersOf.
func (f *followed) entryPlace(rows *graph.Rows) func(graph.BarrierEntry) graph.Position {
	return func(e graph.BarrierEntry) graph.Position {
		waiting := map[graph.ID]bool{}
		for _, d := range e.Bases {
			for _, id := range d.Services {
				waiting[id] = true
			}
		}
		at := []string{rising(slices.Index(graph.BarrierTypes(), e.Type)), falling(len(waiting))}
		if e.Barrier != "" {
			return place(append(at, "curated", f.place(e.Barrier))...)
		}
		at = append(at, "missing")
		for _, d := range e.Bases {
			at = append(at, dutyPlace(rows)(d).SortKey)
		}
		return place(at...)
	}
}

// madeEntries makes the entries of a page: all that they name is one crowd.
func madeEntries(found []graph.BarrierEntry) []*schema.BarrierEntry {
	crowd := schema.NewCrowd()
	var bases []graph.Duty
	for _, e := range found {
		bases = append(bases, e.Bases...)
		crowd.IDs = append(slices.Concat(crowd.IDs, e.Where, e.Measures, e.Ended), e.Barrier)
	}
	owed := duties(bases)
	made := make([]*schema.BarrierEntry, len(found))
	for i, e := range found {
		made[i] = &schema.BarrierEntry{Found: e, Bases: owed[:len(e.Bases):len(e.Bases)], Named: crowd}
		owed = owed[len(e.Bases):]
	}
	return made
}

func (r barrierProfile) Resolved(ctx context.Context, of *schema.BarrierProfile) ([]*schema.Barrier, error) {
	return players(ctx, r.resolver, schema.NewCrowd(of.Found.Resolved), graph.Barrier, of.Found.Resolved, schema.As[schema.Barrier])
}

func (r barrierEntry) Barrier(ctx context.Context, of *schema.BarrierEntry) (*schema.Barrier, error) {
	return player(ctx, r.resolver, of.Named, graph.Barrier, of.Found.Barrier, schema.As[schema.Barrier])
}

func (r barrierEntry) Where(ctx context.Context, of *schema.BarrierEntry) ([]schema.Node, error) {
	return r.whoever(ctx, of.Named, of.Found.Where)
}

func (r barrierEntry) Measures(ctx context.Context, of *schema.BarrierEntry) ([]*schema.Measure, error) {
	return players(ctx, r.resolver, of.Named, graph.Measure, of.Found.Measures, schema.As[schema.Measure])
}

func (r barrierEntry) Ended(ctx context.Context, of *schema.BarrierEntry) ([]*schema.Measure, error) {
	return players(ctx, r.resolver, of.Named, graph.Measure, of.Found.Ended, schema.As[schema.Measure])
}
