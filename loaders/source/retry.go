package source

import (
	"context"
	"errors"
	"fmt"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// firstWait is the wait after the first failure; each next one is twice as long.
const firstWait = time.Second

// passing is an error that another attempt may not meet.
type passing struct {
	err   error
	after time.Duration // the server asks to wait this long; 0 = it does not say
}

func (p *passing) Error() string { return p.err.Error() }
func (p *passing) Unwrap() error { return p.err }

// retry calls attempt until it succeeds, fails for good or has failed
// Options.Attempts times. We wrote these lines because the libraries for it
// either sleep by a timer of their own, so that a test would really wait
// (backoff/v5, go-retryablehttp), or know no Retry-After (backoff/v4).
func (c *Client) retry(ctx context.Context, address string, attempt func() (Fetched, error)) (Fetched, error) {
	for n := 1; ; n++ {
		f, err := attempt()
		var p *passing
		if err == nil || !errors.As(err, &p) {
			return f, err
		}
		if n >= c.options.Attempts {
			return Fetched{}, fmt.Errorf("%w (attempt %d of %d)", err, n, c.options.Attempts)
		}
		wait := c.wait(n, p.after)
		if p.after > c.options.MaxWait {
			return Fetched{}, fmt.Errorf("%w (it asks to be left alone for %v, longer than the %v we wait)", err, p.after, c.options.MaxWait)
		}
		c.options.Log.Warn("fetching again", "address", address, "attempt", n, "wait", wait, "error", err)
		if stopped := c.options.Sleep(ctx, wait); stopped != nil {
			return Fetched{}, fmt.Errorf("%w; stopped waiting to try again: %w", err, stopped)
		}
	}
}

// wait is how long to wait after the nth failure: what the server asks for and
// up to a second more, else twice as long each time and up to half of that
// less, so that many clients do not come back at once.
func (c *Client) wait(n int, asked time.Duration) time.Duration {
	if asked > 0 {
		return asked + time.Duration(c.options.Random()*float64(firstWait))
	}
	full := math.Min(float64(firstWait)*math.Pow(2, float64(n-1)), float64(c.options.MaxWait))
	return time.Duration(full/2 + c.options.Random()*full/2)
}

// retryAfter reads the header, seconds or a date; 0 when there is none.
func retryAfter(h http.Header, now time.Time) time.Duration {
	text := strings.TrimSpace(h.Get("Retry-After"))
	if seconds, err := strconv.ParseUint(text, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if date, err := http.ParseTime(text); err == nil {
		return max(0, date.Sub(now))
	}
	return 0
}
