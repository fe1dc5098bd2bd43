package neo4j

import (
	"context"
	"fmt"
	"sync"
	"time"

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

// transact does work in a transaction. The driver tries again by itself when
// the server goes away during the work, but not when it goes away during the
// commit, which then may have happened. That is tried again here, so work must
// be such that it can be done twice, or see that it was done.
func (s *Store) transact(ctx context.Context, mode neo4j.AccessMode, limit time.Duration, do work) error {
	worked, err := s.transactOnce(ctx, mode, limit, do)
	if worked && neo4j.IsConnectivityError(err) {
		_, err = s.transactOnce(ctx, mode, limit, do)
	}
	return err
}

// work is what is done in a transaction, with a context that ends with it.
type work = func(ctx context.Context, tx neo4j.ManagedTransaction) error

// transactOnce also tells whether the work was done, so that only the commit
// can have failed.
func (s *Store) transactOnce(ctx context.Context, mode neo4j.AccessMode, limit time.Duration, do work) (worked bool, err error) {
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: mode, DatabaseName: s.config.Database})
	defer session.Close(context.WithoutCancel(ctx))
	execute := session.ExecuteRead
	if mode == neo4j.AccessModeWrite {
		execute = session.ExecuteWrite
	}
	err = s.bounded(ctx, limit, func(ctx context.Context) error {
		_, err := execute(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
			worked = false
			err := do(ctx, tx)
			worked = err == nil
			return nil, err
		}, neo4j.WithTxTimeout(limit))
		return err
	})
	return worked, err
}

// errSilent says that a server holds the connection and gives no answer on it.
var errSilent = fmt.Errorf("the server took the question and gives no answer; look in its log, and start it again: %w", graph.ErrUnavailable)

// bounded does work that the server itself should end after limit. A server
// that hangs, as one was seen to do for half an hour, ends nothing, so we
// go after the limit and the time it may take to reach it. A statement's
// context must be the one that the work is given.
func (s *Store) bounded(ctx context.Context, limit time.Duration, work func(ctx context.Context) error) error {
	within, cancel := context.WithTimeout(ctx, limit+s.config.ConnectTimeout+s.config.Retry)
	defer cancel()
	err := work(within)
	if err != nil && within.Err() != nil && ctx.Err() == nil {
		return fmt.Errorf("%w (%w)", errSilent, err)
	}
	return err
}

// write runs one statement in a transaction of its own.
func (s *Store) write(ctx context.Context, text string, params map[string]any) error {
	return s.transact(ctx, neo4j.AccessModeWrite, s.config.UpdateTimeout, func(ctx context.Context, tx neo4j.ManagedTransaction) error {
		_, err := run(ctx, tx, text, params)
		return err
	})
}

// run runs a statement and collects its rows. Its parameters go in one map, in:
// the server plans a statement again for every combination of parameter types
// and lengths that it meets (text or null, one id or ten), at 50 to 1 000 ms
// each, but does not look into maps.
func run(ctx context.Context, tx neo4j.ManagedTransaction, text string, params map[string]any) ([]*neo4j.Record, error) {
	result, err := tx.Run(ctx, text, map[string]any{"in": params})
	if err != nil {
		return nil, err
	}
	return result.Collect(ctx)
}
