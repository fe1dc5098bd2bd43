package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// errMoved says that the version moved, or the marker was set, while a question
// was asked. It is retried and only seen inside Read, where the retry is
// Read's.
var errMoved = fmt.Errorf("the graph was updated while it was read: %w", graph.ErrUnavailable)

// errClosed says that an update is under way.
var errClosed = fmt.Errorf("an update is under way; try again in a few seconds: %w", graph.ErrUnavailable)

// errInterrupted says that an update will not go on by itself.
var errInterrupted = fmt.Errorf("an update was broken off in the middle; run the load again to finish it: %w", graph.ErrUnavailable)

// errOlder says that the data lack what questions ask for.
var errOlder = fmt.Errorf("the database was written by an older program, and lacks what this one asks for; run the load again to bring it up to date: %w", graph.ErrUnavailable)

// errNewer says that the data may mean something else than we know.
var errNewer = fmt.Errorf("the database was written by a newer program; use that one, or load into an empty database: %w", graph.ErrDamaged)

// advice is what a server's error code means to us and what to do about it.
// The first whose prefix fits counts.
func advice() []struct {
	code     string
	sentinel error
	text     string
} {
	return []struct {
		code     string
		sentinel error
		text     string
	}{
		{"Neo.ClientError.Security.AuthenticationRateLimit", graph.ErrUnavailable, "too many wrong passwords; wait a little, then give the right one"},
		{"Neo.ClientError.Security.CredentialsExpired", graph.ErrInvalid, "the password must be changed first (ALTER CURRENT USER)"},
		{"Neo.ClientError.Security.Forbidden", graph.ErrInvalid, "the user may not do this; give one that may read, write and create indexes"},
		{"Neo.ClientError.Security", graph.ErrInvalid, "wrong user name or password; set NEO4J_USERNAME and NEO4J_PASSWORD"},
		{"Neo.ClientError.Database.DatabaseNotFound", graph.ErrInvalid, "no such database; Neo4j Community has one, called neo4j"},
		{"Neo.TransientError.General.MemoryPoolOutOfMemoryError", graph.ErrLimit, "the server refused the memory; raise dbms.memory.transaction.total.max or server.memory.heap.max_size in neo4j.conf"},
		{"Neo.TransientError.General.TransactionMemoryLimit", graph.ErrLimit, "the server refused the memory; raise db.memory.transaction.max in neo4j.conf"},
		{"Neo.TransientError.General.OutOfMemoryError", graph.ErrLimit, "the server ran out of memory; raise server.memory.heap.max_size in neo4j.conf"},
		{"Neo.ClientError.Transaction.TransactionTimedOut", graph.ErrUnavailable, "the server took too long"},
		{"Neo.ClientError.Schema.ConstraintValidationFailed", graph.ErrConflict, "the database does not hold what the update was computed against; compute it again"},
		{"Neo.ClientError.Cluster", graph.ErrUnavailable, "the cluster has no leader at the moment"},
		{"Neo.ClientError.Transaction", graph.ErrUnavailable, "the server ended the transaction"},
		{"Neo.TransientError", graph.ErrUnavailable, "the server cannot do it at the moment"},
	}
}

// onTheWay puts the verb before what went wrong while a question was asked. A
// question that cannot be answered on any store is refused in graph's own
// words, so that both stores say the same.
func onTheWay(verb string, err error) error {
	for _, refusal := range []error{graph.ErrNotFound, graph.ErrInvalid, graph.ErrLimit} {
		if errors.Is(err, refusal) {
			return err
		}
	}
	return fmt.Errorf("%s: %w", verb, err)
}

// translate turns an error of the driver into one of graph's, with what to do.
// What is one already, and the end of ctx, pass as they are.
func (s *Store) translate(ctx context.Context, err error) error {
	if err == nil || isOurs(err) {
		return err
	}
	if end := ctx.Err(); end != nil {
		return fmt.Errorf("%w (%w)", end, err)
	}
	var limit *neo4j.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		err = limit.Errors[len(limit.Errors)-1]
	}
	var fromServer *neo4j.Neo4jError
	if errors.As(err, &fromServer) {
		for _, a := range advice() {
			if strings.HasPrefix(fromServer.Code, a.code) {
				return fmt.Errorf("%s (%w): %w", a.text, fromServer, a.sentinel)
			}
		}
		return err
	}
	if neo4j.IsConnectivityError(err) || neo4j.IsRetryable(err) {
		return fmt.Errorf("no answer from %s; see that Neo4j runs there (%w): %w", s.config.URI, err, graph.ErrUnavailable)
	}
	return err
}

// isOurs reports whether err carries one of graph's sentinels.
func isOurs(err error) bool {
	for _, sentinel := range []error{
		graph.ErrNotFound, graph.ErrInvalid, graph.ErrLimit,
		graph.ErrUnavailable, graph.ErrConflict, graph.ErrDamaged,
	} {
		if errors.Is(err, sentinel) {
			return true
		}
	}
	return false
}
