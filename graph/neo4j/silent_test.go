package neo4j_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

// A server may take a question, hold the connection and never answer. Nobody
// waits for it longer than the question may take.
func TestAServerThatNeverAnswersIsGivenUp(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	line := listen(t, strings.TrimPrefix(server.URI, "bolt://"))
	c := configOf(server)
	c.URI = "bolt://" + line.address
	c.QueryTimeout, c.ConnectTimeout, c.Retry = 2*time.Second, 2*time.Second, 100*time.Millisecond
	c.UpdateTimeout = time.Minute // the questions are planned under it
	store := openStore(t, c)

	for name, ask := range map[string]func() error{
		"a question alone": func() error { _, err := store.Nodes(t.Context(), []graph.ID{"urn:x"}); return err },
		"a question in a transaction": func() error {
			_, err := store.Fingerprints(t.Context())
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			if err := ask(); err != nil {
				t.Fatalf("before: %v", err) // and a connection lies ready
			}
			line.mute.Store(true)
			defer line.mute.Store(false)
			done := make(chan error, 1)
			go func() { done <- ask() }()
			select {
			case err := <-done:
				if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "gives no answer") {
					t.Errorf("got %v", err)
				}
			case <-time.After(2 * time.Minute):
				t.Error("it still waits after two minutes")
			}
		})
	}
}
