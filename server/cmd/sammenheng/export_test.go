package main

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
	"github.com/sammenheng/sammenheng/graph/open"
	"github.com/sammenheng/sammenheng/loaders"
	"github.com/sammenheng/sammenheng/loaders/export"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

func TestAnExportIsTheSameBytesFromBothStores(t *testing.T) {
	neo4j := neo4jtest.Start(t)
	if err := neo4j.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	embedded := exports(t, "file:"+filepath.Join(t.TempDir(), "graph"), open.Options{})
	server := exports(t, neo4j.URI, open.Options{Username: neo4j.Username, Password: neo4j.Password})
	for name, want := range embedded {
		if !bytes.Equal(want, server[name]) {
			t.Errorf("%s: %d bytes from the file, %d from Neo4j, or others", name, len(want), len(server[name]))
		}
	}
}

// exports loads the sample into a store and writes it in every way.
func exports(t *testing.T, url string, o open.Options) map[string][]byte {
	t.Helper()
	config, err := loaders.ReadConfig(root + defaultSources)
	if err != nil {
		t.Fatal(err)
	}
	store, err := open.Store(t.Context(), url, o)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	l := &loaders.Loader{Config: config, Day: "2026-11-22", Log: slog.New(slog.DiscardHandler)}
	if _, err := l.Load(t.Context(), store); err != nil {
		t.Fatal(err)
	}
	ways := map[string]func(context.Context, *bytes.Buffer) error{
		"graphml": func(ctx context.Context, w *bytes.Buffer) error { return export.GraphML(ctx, store, w, graph.NN) },
	}
	for _, part := range []export.Part{export.Whole, export.Facts, export.Examples} {
		ways[fmt.Sprint("ttl ", part)] = func(ctx context.Context, w *bytes.Buffer) error {
			return export.RDF(ctx, store, w, rdf.Turtle, part)
		}
	}
	for _, name := range export.Questions() {
		ways["csv "+name] = func(ctx context.Context, w *bytes.Buffer) error {
			return export.CSV(ctx, store, export.NewTable(w, export.TableOptions{}), export.Question{Name: name, Lang: graph.NB})
		}
	}
	written := map[string][]byte{}
	for name, write := range ways {
		var out bytes.Buffer
		if err := store.Read(t.Context(), func(ctx context.Context) error { out.Reset(); return write(ctx, &out) }); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if out.Len() == 0 {
			t.Errorf("%s: nothing is written", name)
		}
		written[name] = out.Bytes()
	}
	return written
}
