package neo4j

import (
	"context"
	"fmt"
	"strconv"
	"strings"

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
	for _, text := range statements {
		if err := s.write(ctx, text, nil); err != nil {
			return fmt.Errorf("create constraints and indexes: %w", err)
		}
	}
	if err := s.write(ctx, awaitCypher, map[string]any{"seconds": indexTimeout}); err != nil {
		return fmt.Errorf("wait for indexes: %w", err)
	}
	if err := s.write(ctx, setupCypher, map[string]any{"shape": shape}); err != nil {
		return fmt.Errorf("create the version node: %w", err)
	}
	return nil
}
