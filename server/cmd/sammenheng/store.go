package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/open"
)

// The defaults of flags that several commands have. Each may be set by the
// environment variable named in the flag's help.
const (
	defaultStore   = "file:sammenheng.graph"
	defaultArchive = "sammenheng.archive"
	defaultSources = "data/sources.yaml"
	defaultAddr    = "localhost:8080"
)

// fromEnv is the value of an environment variable, or a default.
func (p *program) fromEnv(name, otherwise string) string {
	if v := p.getenv(name); v != "" {
		return v
	}
	return otherwise
}

// storeFlag adds --store.
func (p *program) storeFlag(cmd *cobra.Command) *string {
	return cmd.Flags().String("store", p.fromEnv("SAMMENHENG_STORE", p.fromEnv("NEO4J_URI", defaultStore)),
		"where the graph is kept: file:PATH, memory:, neo4j://HOST or bolt://HOST (SAMMENHENG_STORE or NEO4J_URI; NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE)")
}

func (p *program) openStore(ctx context.Context, url string) (graph.Store, error) {
	return open.Store(ctx, url, open.Options{
		Username: p.fromEnv("NEO4J_USERNAME", "neo4j"),
		Password: p.getenv("NEO4J_PASSWORD"),
		Database: p.getenv("NEO4J_DATABASE"),
	})
}
