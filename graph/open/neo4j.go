package open

import (
	"context"
	"fmt"
	"net/url"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/neo4j"
)

func openNeo4j(ctx context.Context, address string, o Options) (graph.Store, error) {
	u, err := url.Parse(address)
	if err != nil {
		// Not wrapped: the error of package url repeats the address, password and all.
		return nil, fmt.Errorf("the address of the Neo4j server cannot be read, write neo4j://HOST:PORT: %w", graph.ErrInvalid)
	}
	if u.User != nil {
		return nil, fmt.Errorf("%s: name the user and the password apart from the address (NEO4J_USERNAME, NEO4J_PASSWORD): %w", u.Scheme+"://"+u.Host, graph.ErrInvalid)
	}
	if u.Host == "" {
		return nil, fmt.Errorf("%s: no server named, write %s://HOST:PORT: %w", address, u.Scheme, graph.ErrInvalid)
	}
	store, err := neo4j.Open(ctx, neo4j.Config{URI: address, Username: o.Username, Password: o.Password, Database: o.Database})
	if err != nil {
		return nil, err
	}
	return store, nil
}
