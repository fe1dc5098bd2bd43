// Package open turns the address of a store into the store:
//
//	memory:                             nothing on disk, gone when the program ends
//	file:PATH  file:///PATH             the embedded store in one file
//	neo4j://HOST:PORT  bolt://HOST:PORT a Neo4j server or cluster; +s for TLS, +ssc
//	                                    for TLS with a certificate of one's own
//
// It is the only place that knows every adapter.
package open

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/memory"
)

// Options are what a store needs besides its address.
type Options struct {
	Username string // Neo4j; default neo4j
	Password string // Neo4j
	Database string // Neo4j; default the user's own
}

// Schemes lists what an address may begin with, in the order of the help text.
// The caller owns the slice.
func Schemes() []string {
	return []string{"memory:", "file:", "neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://"}
}

// Store opens the store at an address. A path behind file: is taken as it
// stands, relative to the working folder; behind file:// it must be absolute and
// may be escaped. ErrInvalid when the address is none, names an unknown scheme
// (the error lists the known ones), or holds a user or password, which belong
// in o: addresses end up in logs. Other errors are the adapter's own.
func Store(ctx context.Context, address string, o Options) (graph.Store, error) {
	store, err := open(ctx, address, o)
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	return store, nil
}

func open(ctx context.Context, address string, o Options) (graph.Store, error) {
	scheme, rest, found := strings.Cut(address, ":")
	if !found {
		return nil, fmt.Errorf("an address begins with one of %s: %w", strings.Join(Schemes(), " "), graph.ErrInvalid)
	}
	switch strings.ToLower(scheme) {
	case "memory":
		return openMemory(rest)
	case "file":
		return openFile(rest)
	case "neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc":
		return openNeo4j(ctx, strings.ToLower(scheme)+":"+rest, o)
	default:
		return nil, fmt.Errorf("scheme %q is not known, an address begins with one of %s: %w", scheme, strings.Join(Schemes(), " "), graph.ErrInvalid)
	}
}

func openMemory(rest string) (graph.Store, error) {
	if strings.Trim(rest, "/") != "" {
		return nil, fmt.Errorf("nothing can follow memory: (to keep the graph in a file write file:PATH): %w", graph.ErrInvalid)
	}
	return memory.New(), nil
}

func openFile(path string) (graph.Store, error) {
	if strings.HasPrefix(path, "//") {
		u, err := url.Parse("file:" + path)
		if err != nil || u.Host != "" && u.Host != "localhost" || !strings.HasPrefix(u.Path, "/") {
			return nil, fmt.Errorf("file:%s: write file:PATH, or file:/// and an absolute path: %w", path, graph.ErrInvalid)
		}
		path = u.Path
	}
	store, err := memory.Open(path)
	if err != nil {
		return nil, err
	}
	return store, nil
}

// Holding returns an embedded store that holds the version of an update which
// begins with nothing, and keeps it nowhere.
func Holding(u graph.Update) (graph.Store, error) { return memory.Holding(u) }
