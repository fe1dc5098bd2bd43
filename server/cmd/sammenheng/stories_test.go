package main

import (
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
	"github.com/sammenheng/sammenheng/graph/open"
	"github.com/sammenheng/sammenheng/server/servertest"
)

// The stories have golden answers; package servertest tells them to the
// embedded store, this test to a real Neo4j.
func TestNeo4jTellsTheSameStories(t *testing.T) {
	neo4j := neo4jtest.Start(t)
	servertest.Stories(t, func(t *testing.T) graph.Store {
		t.Helper()
		if err := neo4j.Wipe(t.Context()); err != nil {
			t.Fatal(err)
		}
		store, err := open.Store(t.Context(), neo4j.URI, open.Options{Username: neo4j.Username, Password: neo4j.Password})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = store.Close() })
		return store
	})
}
