package source

import (
	"context"
	"sync"

	"golang.org/x/time/rate"
)

// limiter spaces the requests to each host evenly.
type limiter struct {
	options Options
	mu      sync.Mutex
	hosts   map[string]*rate.Limiter
}

func newLimiter(o Options) *limiter {
	return &limiter{options: o, hosts: map[string]*rate.Limiter{}}
}

// wait returns when the next request to host may go, or when ctx ends.
func (l *limiter) wait(ctx context.Context, host string) error {
	now := l.options.Now()
	turn := l.of(host).ReserveN(now, 1)
	delay := turn.DelayFrom(now)
	if delay == 0 {
		return ctx.Err()
	}
	if err := l.options.Sleep(ctx, delay); err != nil {
		turn.CancelAt(l.options.Now())
		return err
	}
	return nil
}

func (l *limiter) of(host string) *rate.Limiter {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.hosts[host] == nil {
		l.hosts[host] = rate.NewLimiter(rate.Limit(l.options.Rate), 1)
	}
	return l.hosts[host]
}
