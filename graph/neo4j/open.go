package neo4j

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// indexTimeout is how long, in seconds, Open waits for indexes to be filled.
const indexTimeout = 300

// prepare makes the database ready for questions.
func (s *Store) prepare(ctx context.Context) error {
	if err := s.checkServer(ctx); err != nil {
		return err
	}
	if err := s.createSchema(ctx); err != nil {
		return err
	}
	return s.warm(ctx)
}

// checkServer connects and refuses a server that does not know labels and
// types from parameters.
func (s *Store) checkServer(ctx context.Context) error {
	info, err := s.driver.GetServerInfo(ctx)
	if err != nil {
		return err
	}
	agent := info.Agent() // Neo4j/5.26.16, or Neo4j/2025.09.0
	if _, version, found := strings.Cut(agent, "/"); found && tooOld(version) {
		return fmt.Errorf("the server is Neo4j %s, and 5.26 or later is needed: %w", version, graph.ErrInvalid)
	}
	return nil
}

func tooOld(version string) bool {
	parts := strings.SplitN(version, ".", 3)
	if len(parts) < 2 {
		return false
	}
	major, errMajor := strconv.Atoi(parts[0])
	minor, errMinor := strconv.Atoi(parts[1])
	return errMajor == nil && errMinor == nil && (major < 5 || major == 5 && minor < 26)
}

// createSchema creates constraints, indexes and the nodes Meta and Lock,
// whichever are missing.
func (s *Store) createSchema(ctx context.Context) error {
	statements, err := schemaStatements()
	if err != nil {
		return err
	}
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	for _, text := range statements {
		if err := write(ctx, session, text, nil); err != nil {
			return fmt.Errorf("create constraints and indexes: %w", err)
		}
	}
	if err := write(ctx, session, awaitCypher, map[string]any{"seconds": indexTimeout}); err != nil {
		return fmt.Errorf("wait for indexes: %w", err)
	}
	if err := write(ctx, session, setupCypher, nil); err != nil {
		return fmt.Errorf("create the version node: %w", err)
	}
	return nil
}

// write runs one statement in a transaction of its own.
func write(ctx context.Context, session neo4j.SessionWithContext, text string, params map[string]any) error {
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return run(ctx, tx, text, params)
	})
	return err
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
