package neo4j

import (
	"context"
	"fmt"
	"sync"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"github.com/sammenheng/sammenheng/graph"
)

// Store is a graph.Store in a Neo4j database. Any number of goroutines, and of
// processes, may use one database at the same time.
type Store struct {
	config  Config
	driver  neo4j.DriverWithContext
	writing sync.Mutex // one update at a time from this process; Lock does it between processes
}

var (
	_ graph.Store  = (*Store)(nil)
	_ graph.Deeper = (*Store)(nil)
)

// Open connects, sees to it that constraints and indexes are there, and has the
// server plan every question, so that the first ones asked are not slow. An
// empty database becomes a store of version 0; its other contents are left
// alone.
//
// ErrUnavailable when no server answers; ErrInvalid when the address, user,
// password or database is wrong or the server is too old. The text says which
// and what to do.
func Open(ctx context.Context, c Config) (*Store, error) {
	c = c.withDefaults()
	if err := c.check(); err != nil {
		return nil, fmt.Errorf("open Neo4j: %w", err)
	}
	driver, err := neo4j.NewDriverWithContext(c.URI, neo4j.BasicAuth(c.Username, c.Password, ""), func(d *config.Config) {
		d.SocketConnectTimeout = c.ConnectTimeout
		d.ConnectionAcquisitionTimeout = c.ConnectTimeout + c.Retry
		d.MaxTransactionRetryTime = c.Retry
		d.UserAgent = "sammenheng"
	})
	if err != nil {
		return nil, fmt.Errorf("open Neo4j at %s: %w: %w", c.URI, err, graph.ErrInvalid)
	}
	s := &Store{config: c, driver: driver}
	if err := s.prepare(ctx); err != nil {
		_ = driver.Close(context.WithoutCancel(ctx))
		return nil, fmt.Errorf("open Neo4j at %s: %w", c.URI, s.translate(ctx, err))
	}
	return s, nil
}

// Close gives back the connections.
func (s *Store) Close() error {
	if err := s.driver.Close(context.Background()); err != nil {
		return fmt.Errorf("close Neo4j: %w", err)
	}
	return nil
}

// session opens one of the kind, for the configured database.
func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: mode, DatabaseName: s.config.Database})
}
