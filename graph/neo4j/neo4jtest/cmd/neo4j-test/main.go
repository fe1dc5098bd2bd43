// Command neo4j-test fetches and runs the Neo4j that the tests use.
//
//	neo4j-test fetch                 fetch the jars, so that tests need no network
//	neo4j-test run [-heap 2g]        run a server until SIGINT or SIGTERM
//
// run prints NEO4J_TEST_URI, NEO4J_TEST_USERNAME and NEO4J_TEST_PASSWORD as lines a shell can read, once the server
// answers. The data are gone when it ends. Under `go run` a SIGTERM ends only the go command: build it first, or Ctrl-C.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

var errUsage = errors.New("usage: neo4j-test fetch | neo4j-test run [-heap SIZE] [-pagecache SIZE]")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, "neo4j-test:", err)
	if errors.Is(err, errUsage) {
		os.Exit(2)
	}
	os.Exit(1)
}

func run(ctx context.Context, args []string, stdout io.Writer) error {
	if len(args) == 0 {
		return errUsage
	}
	switch args[0] {
	case "fetch":
		jars, err := neo4jtest.Fetch(ctx)
		if err != nil {
			return err
		}
		fmt.Fprintln(stdout, jars)
		return nil
	case "run":
		return serve(ctx, args[1:], stdout)
	default:
		return errUsage
	}
}

// serve runs a server until ctx is over.
func serve(ctx context.Context, args []string, stdout io.Writer) (err error) {
	flags := flag.NewFlagSet("run", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // the error says it
	heap := flags.String("heap", "2g", "largest Java heap")
	pageCache := flags.String("pagecache", "512m", "size of the page cache")
	if err := flags.Parse(args); err != nil {
		return fmt.Errorf("%w: %w", errUsage, err)
	}
	server, err := neo4jtest.Launch(ctx, neo4jtest.Options{MaxHeap: *heap, PageCache: *pageCache, Benchmark: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, server.Close()) }()
	fmt.Fprintf(stdout, "NEO4J_TEST_URI=%s\nNEO4J_TEST_USERNAME=%s\nNEO4J_TEST_PASSWORD=%s\n",
		server.URI, server.Username, server.Password)
	return server.Wait(ctx)
}
