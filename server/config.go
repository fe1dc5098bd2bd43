package server

import (
	"fmt"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// Config is what an operator can set. DefaultConfig has the defaults; a field
// that is zero is refused rather than taken for no limit.
type Config struct {
	MaxBodyBytes  int64         // of an http request
	MaxQueryBytes int           // of a GraphQL document
	MaxDepth      int           // fields within fields
	MaxCost       int           // fields that an answer could hold if every page were full
	Timeout       time.Duration // for one GraphQL request
}

// DefaultConfig is right for two cores and a national catalogue.
func DefaultConfig() Config {
	return Config{
		MaxBodyBytes:  1 << 20,
		MaxQueryBytes: 20_000,
		MaxDepth:      20,
		MaxCost:       200_000,
		Timeout:       10 * time.Second,
	}
}

// check returns ErrInvalid when a limit is missing.
func (c Config) check() error {
	if c.MaxBodyBytes <= 0 || c.MaxQueryBytes <= 0 || c.MaxDepth <= 0 || c.MaxCost <= 0 || c.Timeout <= 0 {
		return fmt.Errorf("configure the server: every limit must be above 0, see DefaultConfig: %w", graph.ErrInvalid)
	}
	return nil
}
