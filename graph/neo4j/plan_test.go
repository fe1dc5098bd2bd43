package neo4j_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

// sample has a value of the right type for every parameter of every statement.
func sample() map[string]any {
	row := map[string]any{
		"id": "urn:a", "from": "urn:a", "to": "urn:b", "type": "NEEDS",
		"kinds": []any{"Service"}, "properties": map[string]any{"id": "urn:a"}, "digest": "",
	}
	return map[string]any{
		"known": []any{"urn:a"}, "types": []any{"NEEDS"}, "barred": []any{"Agency"}, "ends": []any{"urn:a"},
		"pairs": []any{row}, "services": []any{"urn:a"}, "touching": []any{"urn:a"},
		"rules": map[string]any{"NEEDS": map[string]any{"place": 0}},
		"ids":   []any{"urn:a", "urn:b"}, "rows": []any{row}, "after": "a", "limit": 26,
		"kind": "Service", "kinds": []any{"Service"}, "type": "NEEDS", "states": []any{"BLOCKED"},
		"lifeEvent": "urn:a", "agency": "urn:a", "agencyType": "RESPONSIBLE", "law": "urn:a", "ministry": "urn:a",
		"consumer": "urn:a", "provider": "urn:a", "reason": "BASIS_EXPIRED", "oneRow": true,
		"state": "BLOCKED", "access": "PUBLIC", "source": "a", "resolved": true, "national": true, "every": true,
		"tiers": []any{"keys:a"}, "tier": "titleWords:a*", "afterID": "urn:a",
		"owner": "a", "base": 0, "lease": 1, "step": 1, "number": 1, "digest": "", "inputs": "", "assessedOn": "",
		"sources": "", "problems": 0, "nodes": 0, "edges": 0, "shape": 2,
		"run": 1, "name": "a", "pinned": true, "failed": true, "before": 1, "place": 0, "afterRun": 0, "lastRun": 1,
		"since": "2026-05-01", "until": "2026-05-01", "code": "ROW_INVALID", "by": "AGENCY",
		"lifeEvents": []any{"urn:a"}, "agencies": []any{"urn:a"}, "subjects": []any{"urn:a"}, "catalogs": []any{"urn:a"},
	}
}

// statementFiles are the files with statements that the planner plans.
func statementFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, pattern := range []string{"cypher/*.cypher", "cypher/write/*.cypher"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("list %s: %d files, %v", pattern, len(found), err)
		}
		files = append(files, found...)
	}
	return files
}

func TestNoStatementLooksAtAllNodes(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	openStore(t, configOf(server))
	for _, file := range statementFiles(t) {
		if strings.HasSuffix(file, "await.cypher") || strings.HasSuffix(file, "forget_plans.cypher") {
			continue // procedures that read nothing of the graph
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			plan := planOf(t, server, file)
			for _, bad := range []string{"AllNodesScan", "RelationshipTypeScan", "AllRelationshipsScan"} {
				if strings.Contains(plan, bad) {
					t.Errorf("the plan has %s:\n%s", bad, plan)
				}
			}
		})
	}
}

func TestNodesAndEdgesAreCountedWithoutLookingAtThem(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	openStore(t, configOf(server))
	plan := planOf(t, server, "cypher/counts.cypher")
	for _, good := range []string{"NodeCountFromCountStore", "RelationshipCountFromCountStore"} {
		if !strings.Contains(plan, good) {
			t.Errorf("the plan lacks %s:\n%s", good, plan)
		}
	}
}

// planOf is the server's own drawing of a plan. (The tree that the driver gives
// loses branches.)
func planOf(t *testing.T, server *neo4jtest.Server, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	ctx := t.Context()
	d, err := driver.NewDriverWithContext(server.URI, driver.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(ctx)
	session := d.NewSession(ctx, driver.SessionConfig{})
	defer session.Close(ctx)
	result, err := session.Run(ctx, "EXPLAIN "+string(text), map[string]any{"in": sample()})
	if err != nil {
		t.Fatal(err)
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		t.Fatal(err)
	}
	plan := fmt.Sprint(summary.Plan().Arguments()["string-representation"])
	if !strings.Contains(plan, "ProduceResults") {
		t.Fatalf("no plan: %s", plan)
	}
	return plan
}

func TestEveryQuestionSaysWhatItAsksAndEndsInAnOrder(t *testing.T) {
	for _, file := range statementFiles(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(text)), "\n")
		if !strings.HasPrefix(lines[0], "// ") {
			t.Errorf("%s does not begin with a comment", file)
		}
		if filepath.Dir(file) == "cypher" && !strings.HasPrefix(lines[len(lines)-1], "ORDER BY ") {
			t.Errorf("%s does not end in ORDER BY", file)
		}
	}
}
