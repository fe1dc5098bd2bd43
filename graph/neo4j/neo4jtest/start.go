package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"testing"
	"time"
)

// fetchLimit is how long fetching the jars and starting may take together.
const fetchLimit = 8 * time.Minute

// shared is the server of this test binary, started by the first test that asks for it. It is a package variable because
// tests of one package have nothing else in common without a TestMain; nothing assigns to it.
var shared = sync.OnceValues(func() (*Server, error) {
	if s := external(os.Getenv); s != nil {
		return s, s.check()
	}
	ctx, cancel := context.WithTimeout(context.Background(), fetchLimit)
	defer cancel()
	return Launch(ctx, Options{})
})

// Start returns the server that all tests of the test binary share, running: if an earlier test stopped it, it is started
// again. What earlier tests stored is still there; call [Server.Wipe] first. The test is skipped, or fails with CI=true,
// where the tools for a server are missing.
func Start(tb testing.TB) *Server {
	tb.Helper()
	s, err := shared()
	if err == nil && s.home != nil {
		err = s.Restart(tb.Context())
	}
	require(tb, err)
	return s
}

// StartOwn returns a new server for this test alone, closed when the test ends. It does not heed NEO4J_TEST_URI, so it
// can always be stopped and restarted. The test is skipped, or fails with CI=true, where the tools are missing.
func StartOwn(tb testing.TB, opts Options) *Server {
	tb.Helper()
	ctx, cancel := context.WithTimeout(tb.Context(), fetchLimit)
	defer cancel()
	s, err := Launch(ctx, opts)
	require(tb, err)
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Errorf("close server: %v", err)
		}
	})
	return s
}

// require ends the test if err says that there is no server.
func require(tb testing.TB, err error) {
	tb.Helper()
	if err == nil {
		return
	}
	if !errors.Is(err, ErrNoTools) || os.Getenv("CI") == "true" {
		tb.Fatalf("no Neo4j for this test: %v", err)
	}
	message := fmt.Sprintf("NOT PROVEN ON NEO4J: %s did not run, since this machine cannot start a server: %v", tb.Name(), err)
	fmt.Fprintln(os.Stderr, message)
	tb.Skip(message)
}

// external returns the server that the environment names, or nil.
func external(getenv func(string) string) *Server {
	uri := getenv("NEO4J_TEST_URI")
	if uri == "" {
		return nil
	}
	username := getenv("NEO4J_TEST_USERNAME")
	if username == "" {
		username = "neo4j"
	}
	return &Server{URI: uri, Username: username, Password: getenv("NEO4J_TEST_PASSWORD")}
}

// check returns an error unless the server answers, so that a wrong variable is reported as what it is.
func (s *Server) check() error {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	driver, err := s.open()
	if err != nil {
		return fmt.Errorf("use the server of NEO4J_TEST_URI: %w", err)
	}
	defer driver.Close(ctx)
	if err := ping(ctx, driver); err != nil {
		return fmt.Errorf("use the server of NEO4J_TEST_URI: %w", err)
	}
	return nil
}
