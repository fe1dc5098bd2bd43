package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders"
)

// refresh says how often a server loads by itself, and from where.
type refresh struct {
	every            time.Duration // 0 = never
	sources, archive string
}

// shortestRefresh keeps a slip of the pen from asking other people's servers
// all the time.
const shortestRefresh = time.Minute

func (r refresh) check(from whereFrom) error {
	switch {
	case r.every == 0:
		return nil
	case *from.asOf != "":
		return fmt.Errorf("--as-of serves what was, and --refresh what is: give one of them: %w", graph.ErrInvalid)
	case r.every < shortestRefresh:
		return fmt.Errorf("--refresh %v: give at least %v: %w", r.every, shortestRefresh, graph.ErrInvalid)
	}
	_, err := loaders.ReadConfig(r.sources) // today's mistakes are told today
	return err
}

// refresh loads when the last run is old enough, over and over until ctx ends;
// the channel is closed then. A load that fails is tried again after the same
// time: what the store holds is served on.
func (p *program) refresh(ctx context.Context, store graph.Store, r refresh) <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		if r.every == 0 {
			return
		}
		for wait := p.untilDue(ctx, store, r.every); ; wait = r.every {
			select {
			case <-ctx.Done():
				return
			case <-time.After(wait):
				p.loadOnce(ctx, store, r)
			}
		}
	}()
	return done
}

// untilDue is how long the last run is young enough.
func (p *program) untilDue(ctx context.Context, store graph.Store, every time.Duration) time.Duration {
	page, err := store.Runs(ctx, graph.RunQuery{First: 1})
	if err != nil || len(page.Runs) == 0 {
		return 0
	}
	return time.Until(page.Runs[0].Started.Add(every))
}

// loadOnce loads into the store that is being served; readers see the old
// version or the new one.
func (p *program) loadOnce(ctx context.Context, store graph.Store, r refresh) {
	report, err := p.loadInto(ctx, store, r)
	switch {
	case errors.Is(err, context.Canceled):
		p.log.Info("the load was stopped; the next one begins anew")
	case err != nil:
		p.log.Error("the load failed; what was there is served on", "error", err)
	case !report.Complete():
		p.log.Warn("loaded, and some source failed or was held back", "run", report.Run, "version", report.Version.Number, "changes", len(report.Changes))
	default:
		p.log.Info("loaded", "run", report.Run, "version", report.Version.Number, "unchanged", report.Unchanged, "changes", len(report.Changes))
	}
}

func (p *program) loadInto(ctx context.Context, store graph.Store, r refresh) (report loaders.Report, err error) {
	l, err := p.loader(r.sources, r.archive, "", false)
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, l.Close()) }()
	l.Progress = nil
	return l.Load(ctx, store)
}
