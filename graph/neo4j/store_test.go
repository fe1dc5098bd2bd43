package neo4j_test

import (
	"context"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/neo4j"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

// configOf names a test server.
func configOf(server *neo4jtest.Server) neo4j.Config {
	return neo4j.Config{URI: server.URI, Username: server.Username, Password: server.Password}
}

// openStore opens a store that is closed when the test ends.
func openStore(tb testing.TB, c neo4j.Config) *neo4j.Store {
	tb.Helper()
	store, err := neo4j.Open(tb.Context(), c)
	if err != nil {
		tb.Fatalf("open: %v", err)
	}
	tb.Cleanup(func() {
		if err := store.Close(); err != nil {
			tb.Errorf("close: %v", err)
		}
	})
	return store
}

// empty deletes everything but constraints and indexes, which take seconds to
// be built again.
func empty(tb testing.TB, server *neo4jtest.Server) {
	tb.Helper()
	query(tb, server, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
}

// query runs a statement beside the store and gives its rows.
func query(tb testing.TB, server *neo4jtest.Server, text string) []*driver.Record {
	tb.Helper()
	return queryWith(tb, server, text, nil)
}

func queryWith(tb testing.TB, server *neo4jtest.Server, text string, params map[string]any) []*driver.Record {
	tb.Helper()
	ctx := context.WithoutCancel(tb.Context())
	d, err := driver.NewDriverWithContext(server.URI, driver.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		tb.Fatalf("open driver: %v", err)
	}
	defer d.Close(ctx)
	session := d.NewSession(ctx, driver.SessionConfig{})
	defer session.Close(ctx)
	result, err := session.Run(ctx, text, params)
	if err != nil {
		tb.Fatalf("run %q: %v", text, err)
	}
	rows, err := result.Collect(ctx)
	if err != nil {
		tb.Fatalf("run %q: %v", text, err)
	}
	return rows
}

// fresh makes empty stores on one server.
func fresh(server *neo4jtest.Server, c neo4j.Config) func(t *testing.T) graph.Store {
	return func(t *testing.T) graph.Store {
		t.Helper()
		empty(t, server)
		return openStore(t, c)
	}
}

func TestTheStoreKeepsEveryPromiseOfTheContract(t *testing.T) {
	server := neo4jtest.Start(t)
	graphtest.Run(t, fresh(server, configOf(server)))
}

func TestTheStoreAnswersRandomGraphsAsTheReferenceDoes(t *testing.T) {
	server := neo4jtest.Start(t)
	graphtest.Differential(t, fresh(server, configOf(server)))
}

func TestTheStoreTellsRandomHistoriesAsADiaryDoes(t *testing.T) {
	server := neo4jtest.Start(t)
	t.Run("in one transaction", func(t *testing.T) { graphtest.DifferentialHistory(t, fresh(server, configOf(server))) })
	t.Run("in steps", func(t *testing.T) {
		c := configOf(server)
		c.OneTransaction, c.StepRows = 1, 3
		graphtest.DifferentialHistory(t, fresh(server, c))
	})
}

func TestUpdatesInStepsGiveTheSameAnswers(t *testing.T) {
	server := neo4jtest.Start(t)
	c := configOf(server)
	c.OneTransaction, c.StepRows = 1, 7
	graphtest.Differential(t, fresh(server, c))
}

func TestTheStoreKeepsEveryPromiseAtADistance(t *testing.T) {
	server := neo4jtest.Start(t)
	graphtest.RunDeeper(t, fresh(server, configOf(server)))
}

func TestTheStoreAnswersAtADistanceAsTheReferenceDoes(t *testing.T) {
	server := neo4jtest.Start(t)
	graphtest.DifferentialDeeper(t, fresh(server, configOf(server)))
}
