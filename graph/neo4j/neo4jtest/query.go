package neo4jtest

import (
	"context"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// What Wipe runs. Lookup indexes (which node has which label) are part of an empty database and stay.
// Auto-commit only: CALL … IN TRANSACTIONS keeps the memory bounded whatever the size, but opens its own transactions.
const (
	deleteNodes     = `MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS`
	listConstraints = `SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name`
	dropConstraint  = `DROP CONSTRAINT $name IF EXISTS`
	listIndexes     = `SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name`
	dropIndex       = `DROP INDEX $name IF EXISTS`
)

// Wipe empties the database: nodes, relationships, constraints and indexes.
func (s *Server) Wipe(ctx context.Context) error {
	driver, err := s.open()
	if err != nil {
		return fmt.Errorf("wipe database: %w", err)
	}
	defer driver.Close(ctx)
	if err := wipe(ctx, driver); err != nil {
		return fmt.Errorf("wipe database: %w", err)
	}
	return nil
}

func wipe(ctx context.Context, driver neo4j.DriverWithContext) error {
	if _, err := run(ctx, driver, deleteNodes, nil); err != nil {
		return err
	}
	if err := dropAll(ctx, driver, listConstraints, dropConstraint); err != nil {
		return err
	}
	return dropAll(ctx, driver, listIndexes, dropIndex) // those that belonged to constraints are gone by now
}

func dropAll(ctx context.Context, driver neo4j.DriverWithContext, list, drop string) error {
	records, err := run(ctx, driver, list, nil)
	if err != nil {
		return err
	}
	for _, record := range records {
		if _, err := run(ctx, driver, drop, record.AsMap()); err != nil {
			return err
		}
	}
	return nil
}

// ping returns nil if the server is reachable, accepts the password and answers a query on the default database.
func ping(ctx context.Context, driver neo4j.DriverWithContext) error {
	// A listener that accepts and says nothing must not hold up whoever asks again and again.
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	if err := driver.VerifyConnectivity(ctx); err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	_, err := run(ctx, driver, "RETURN 1", nil)
	return err
}

// run runs one statement in a transaction that commits by itself, and does not retry.
func run(ctx context.Context, driver neo4j.DriverWithContext, cypher string, params map[string]any) ([]*neo4j.Record, error) {
	session := driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: "neo4j"})
	defer session.Close(ctx)
	result, err := session.Run(ctx, cypher, params)
	if err != nil {
		return nil, fmt.Errorf("run %q: %w", cypher, err)
	}
	records, err := result.Collect(ctx)
	if err != nil {
		return nil, fmt.Errorf("run %q: %w", cypher, err)
	}
	return records, nil
}
