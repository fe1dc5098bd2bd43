package neo4j_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/neo4j"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

// aloneFiles are the statements that read the marker themselves.
func aloneFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, file := range statementFiles(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "AS before") {
			files = append(files, file)
		}
	}
	if len(files) == 0 {
		t.Fatal("no statement reads the marker itself")
	}
	return files
}

// alone asks every question that is one statement.
func alone(store *neo4j.Store, ids []graph.ID) map[string]func(ctx context.Context) error {
	page := graph.Page{First: 10}
	return map[string]func(ctx context.Context) error{
		"nodes": func(ctx context.Context) error { _, err := store.Nodes(ctx, ids); return err },
		"needs": func(ctx context.Context) error { _, err := store.Needs(ctx, ids); return err },
		"neighbours": func(ctx context.Context) error {
			_, err := store.Neighbours(ctx, ids, graph.NeighbourQuery{Type: graph.Needs, Page: page})
			return err
		},
		"list": func(ctx context.Context) error {
			_, err := store.List(ctx, graph.ListQuery{Kind: graph.Service, Page: page})
			return err
		},
		"blocked services": func(ctx context.Context) error {
			_, err := store.BlockedServices(ctx, graph.BlockedQuery{Page: page})
			return err
		},
	}
}

// The drawing of a plan has what runs first at its bottom: in
//
//	Apply
//	| \
//	|  right   runs for each row of left
//	left
//
// left stands below. So from the bottom up come the first reading of the
// marker, the answer put together into one row, and the second reading.
func TestAStatementReadsTheMarkerBeforeAndAfterItsAnswer(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	openStore(t, configOf(server))
	for _, file := range aloneFiles(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			plan := planOf(t, server, file)
			var reads []string
			for line := range strings.Lines(plan) {
				if strings.Contains(line, "Seek") || strings.Contains(line, "Scan") || strings.Contains(line, "Expand") || strings.Contains(line, "EagerAggregation") {
					reads = append(reads, line)
				}
			}
			slices.Reverse(reads)
			if len(reads) < 4 || !isMarker(reads[0]) || !isMarker(reads[len(reads)-1]) {
				t.Fatalf("the marker is not read first and last:\n%s", plan)
			}
			if before := reads[len(reads)-2]; !strings.Contains(before, "EagerAggregation") {
				t.Errorf("the answer is not whole when the marker is read again, but comes from %s\n%s", before, plan)
			}
		})
	}
}

func isMarker(line string) bool {
	return strings.Contains(line, "NodeUniqueIndexSeek") && strings.Contains(line, "Meta(id)")
}

func TestQuestionsOfOneStatementWaitForAnUpdateAndThenAnswer(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	c := configOf(server)
	c.Patience = 200 * time.Millisecond
	store := openStore(t, c)
	g := graphtest.RandomGraph(1, graphtest.Size{Services: 5, Documents: 1})
	graphtest.Load(t, store, g)
	for what, want := range map[string]struct {
		meta string
		err  error
	}{
		"an update is under way":                {"m.updating = 'one', m.owner = 'other', m.lease = timestamp() + 60000", graph.ErrUnavailable},
		"its loader died":                       {"m.updating = 'one', m.owner = 'other', m.lease = timestamp() - 1", nil},
		"one in steps is under way":             {"m.updating = 'steps', m.step = 3, m.lease = timestamp() + 60000", graph.ErrUnavailable},
		"one in steps was broken off":           {"m.updating = 'steps', m.step = 3, m.lease = timestamp() - 1", graph.ErrUnavailable},
		"it is over":                            {"m.updating = null, m.owner = null, m.lease = null, m.step = null", nil},
		"a newer program has written":           {"m.shape = m.shape + 1", graph.ErrDamaged},
		"an older program has written":          {"m.shape = null", graph.ErrUnavailable},
		"the node that says so is no more, too": {"m.id = 'elsewhere'", graph.ErrDamaged},
	} {
		before := query(t, server, "MATCH (m:Meta) RETURN properties(m)")[0].Values[0]
		query(t, server, "MATCH (m:Meta) SET "+want.meta)
		for name, ask := range alone(store, []graph.ID{g.Nodes[0].ID}) {
			if err := ask(t.Context()); !errors.Is(err, want.err) {
				t.Errorf("%s, %s: got %v, want %v", what, name, err, want.err)
			}
		}
		queryWith(t, server, "MATCH (m:Meta) SET m = $properties", map[string]any{"properties": before})
	}
}

func TestQuestionsOfOneStatementAnswerAlthoughTheLineBreaks(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	line := listen(t, strings.TrimPrefix(server.URI, "bolt://"))
	c := configOf(server)
	c.URI = "bolt://" + line.address
	store := openStore(t, c)
	g := graphtest.RandomGraph(1, graphtest.Size{Services: 5, Documents: 1})
	graphtest.Load(t, store, g)
	for name, ask := range alone(store, []graph.ID{g.Nodes[0].ID}) {
		line.lose.Store(1)
		if err := ask(t.Context()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if line.lose.Swap(0) != 0 {
			t.Errorf("%s: the line did not break", name)
		}
	}
}
