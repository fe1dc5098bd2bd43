package neo4jtest

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

func TestTheSharedServerAnswersAQuery(t *testing.T) {
	server := Start(t)
	if got := query(t, server, "RETURN 1 AS one"); !cmp.Equal(got, []any{int64(1)}) {
		t.Errorf("RETURN 1 answered %v", got)
	}
	if again := Start(t); again != server {
		t.Error("a second Start gave another server")
	}
}

func TestAServerAnswersTheRoutingSchemeToo(t *testing.T) {
	server := Start(t)
	routed := &Server{
		URI:      strings.Replace(server.URI, "bolt://", "neo4j://", 1),
		Username: server.Username, Password: server.Password,
	}
	if got := query(t, routed, "RETURN 1 AS one"); !cmp.Equal(got, []any{int64(1)}) {
		t.Errorf("RETURN 1 answered %v", got)
	}
}

func TestAWrongPasswordIsRefusedAndTheRightOneStaysGood(t *testing.T) {
	server := Start(t)
	if server.home == nil {
		t.Skip("NEO4J_TEST_URI: wrong passwords might lock a user of a server that is not ours")
	}
	wrong := &Server{URI: server.URI, Username: server.Username, Password: "not the password"}
	for range 5 {
		driver, err := wrong.open()
		if err != nil {
			t.Fatal(err)
		}
		err = ping(t.Context(), driver)
		driver.Close(t.Context())
		var refusal *neo4j.Neo4jError
		if !errors.As(err, &refusal) || refusal.Code != "Neo.ClientError.Security.Unauthorized" {
			t.Fatalf("a wrong password gave %v, want Unauthorized", err)
		}
	}
	query(t, server, "RETURN 1")
}

func TestWipeLeavesAnEmptyDatabase(t *testing.T) {
	server := Start(t)
	query(t, server, "CREATE CONSTRAINT `a b` IF NOT EXISTS FOR (n:N) REQUIRE n.id IS UNIQUE")
	query(t, server, "CREATE INDEX plain IF NOT EXISTS FOR (n:N) ON (n.name)")
	query(t, server, "CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:N) ON EACH [n.text]")
	query(t, server, "UNWIND range(1, 25000) AS i CREATE (:N {id: i})-[:R]->(:M)")

	if err := server.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	left := query(t, server, "MATCH (n) RETURN count(n)")
	left = append(left, query(t, server, "SHOW CONSTRAINTS YIELD name RETURN name")...)
	left = append(left, query(t, server, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")...)
	if diff := cmp.Diff([]any{int64(0)}, left); diff != "" {
		t.Errorf("count of nodes, names of constraints, names of indexes (-want +got):\n%s", diff)
	}
}

func TestStopThenRestartKeepsDataAndAddress(t *testing.T) {
	server := StartOwn(t, Options{})
	for name, stop := range map[string]func() error{
		"stopped": func() error { return server.Stop(t.Context()) },
		"killed":  server.Kill,
	} {
		t.Run(name, func(t *testing.T) {
			uri := server.URI
			query(t, server, "CREATE (:Kept {by: '"+name+"'})")
			if err := stop(); err != nil {
				t.Fatal(err)
			}
			if err := server.check(); err == nil {
				t.Fatal("a server that has ended still answers")
			}
			if err := stop(); err != nil {
				t.Errorf("a second stop: %v", err)
			}
			if err := server.Restart(t.Context()); err != nil {
				t.Fatal(err)
			}
			if server.URI != uri {
				t.Errorf("URI was %s and is %s", uri, server.URI)
			}
			if got := query(t, server, "MATCH (n:Kept {by: '"+name+"'}) RETURN n.by"); !cmp.Equal(got, []any{name}) {
				t.Errorf("kept %v", got)
			}
		})
	}
}

func TestATakenPortIsReportedWithTheServersLog(t *testing.T) {
	server := StartOwn(t, Options{})
	if err := server.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	squatter, err := net.Listen("tcp", strings.TrimPrefix(server.URI, "bolt://"))
	if err != nil {
		t.Fatal(err)
	}
	defer squatter.Close()
	err = server.Restart(t.Context())
	if err == nil || !strings.Contains(err.Error(), "already in use") {
		t.Errorf("a taken port gave %v, want the server's own words", err)
	}
	// How soon Java gives up is the machine's affair; that we end with it, and not at our own limit, is ours.
	if err != nil && !strings.Contains(err.Error(), "it ended (") {
		t.Errorf("a taken port gave %v, want the end of the server noticed", err)
	}
}

// query runs one statement and returns the first column.
func query(t *testing.T, server *Server, cypher string) []any {
	t.Helper()
	driver, err := server.open()
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(context.WithoutCancel(t.Context()))
	records, err := run(t.Context(), driver, cypher, nil)
	if err != nil {
		t.Fatal(err)
	}
	var column []any
	for _, record := range records {
		column = append(column, record.Values[0])
	}
	return column
}
