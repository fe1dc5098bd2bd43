package server

import (
	"fmt"
	"io/fs"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// Config is what an operator can set. DefaultConfig has the defaults; a limit
// that is zero is refused rather than taken for no limit.
type Config struct {
	MaxBodyBytes  int64         // of an http request
	MaxQueryBytes int           // of a GraphQL document
	MaxDepth      int           // fields within fields
	MaxCost       int           // fields that an answer could hold if every page were full
	MaxFirst      int           // items in a page of a list that is made whole before a page of it is cut; other lists have graph.MaxFirst
	MaxPersisted  int           // queries that clients may name by their hash
	Timeout       time.Duration // for one GraphQL request

	MaxAge time.Duration // /readyz fails when a source was last read whole longer ago; 0 = never

	Introspection bool     // the schema may be asked for
	Origins       []string // of pages elsewhere that may read answers, such as https://example.org; * for all; none by default
	UI            fs.FS    // the built web UI; without an index.html in it, or nil, plain pages are served
	Program       string   // the build, for another one may word an answer otherwise
}

// DefaultConfig is right for two cores and a national catalogue.
func DefaultConfig() Config {
	return Config{
		MaxBodyBytes:  1 << 20,
		MaxQueryBytes: 20_000,
		MaxDepth:      20,
		MaxCost:       200_000,
		MaxFirst:      graph.MaxFirst,
		MaxPersisted:  1000,
		Timeout:       10 * time.Second,
		Introspection: true,
	}
}

// check returns ErrInvalid when a limit is missing or an origin is none.
func (c Config) check() error {
	if c.MaxBodyBytes <= 0 || c.MaxQueryBytes <= 0 || c.MaxDepth <= 0 || c.MaxCost <= 0 || c.MaxFirst <= 0 || c.MaxPersisted <= 0 || c.Timeout <= 0 {
		return fmt.Errorf("configure the server: every limit must be above 0, see DefaultConfig: %w", graph.ErrInvalid)
	}
	for _, origin := range c.Origins {
		if err := checkOrigin(origin); err != nil {
			return fmt.Errorf("configure the server: %w", err)
		}
	}
	return nil
}
