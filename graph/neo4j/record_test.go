package neo4j_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/neo4j"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

// nightly is the record of the next run, which leaves version. Every run brings
// two changes and finds two problems: one that is always there, and one that
// only this run finds.
func nightly(t *testing.T, store *neo4j.Store, version int64) *graph.RunRecord {
	t.Helper()
	held, err := store.Fingerprints(t.Context())
	if err != nil {
		t.Fatalf("fingerprints: %v", err)
	}
	n := held.LastRun + 1
	found := []graph.FoundProblem{
		{Key: "always", Problem: graph.Problem{Source: "s", Code: graph.TitleMissing}},
		{Key: fmt.Sprintf("only %d", n), Problem: graph.Problem{Source: "s", Code: graph.RowInvalid}},
	}
	r := graph.RunRecord{Run: graph.Run{Number: n, Day: "2026-05-01", Version: version, Changes: 2, Problems: 2}}
	for place := range 2 {
		r.Changes = append(r.Changes, graph.Change{Run: n, Place: place, Kind: graph.Renamed, Day: "2026-05-01"})
	}
	r.Problems, r.Gone, r.Run.NewProblems = graph.DiffProblems(held.Problems, found, n, "2026-05-01")
	return &r
}

// wantNights fails the test unless the database itself holds so many nightly
// runs, whole, of which the last one left version. It asks beside the store, so
// also while that is closed.
func wantNights(t *testing.T, server *neo4jtest.Server, runs, version int64) {
	t.Helper()
	row := query(t, server, `
		MATCH (m:Meta)
		RETURN coalesce(m.lastRun, 0) AS lastRun,
		       COUNT { (:Run) } AS runs,
		       COUNT { (:Run)-[:BROUGHT]->(:Change) } AS changes,
		       coalesce(COLLECT { MATCH (r:Run) RETURN r.version ORDER BY r.number DESC LIMIT 1 }[0], 0) AS version,
		       COLLECT { MATCH (p:Problem) RETURN p.key + ' ' + p.firstRun + coalesce(' gone ' + p.goneRun, '') ORDER BY p.key, p.firstRun } AS problems`)[0].AsMap()
	got := fmt.Sprint(row["lastRun"], row["runs"], row["changes"], row["version"], row["problems"])
	problems := []string{"always 1"}
	if runs > 1 {
		problems = append(problems, fmt.Sprintf("only %d %d gone %d", runs-1, runs-1, runs))
	}
	problems = append(problems, fmt.Sprintf("only %d %d", runs, runs))
	if runs > 1 && fmt.Sprintf("only %d", runs) < fmt.Sprintf("only %d", runs-1) { // 10 comes before 9
		problems[1], problems[2] = problems[2], problems[1]
	}
	if runs == 0 {
		problems = nil
	}
	if want := fmt.Sprint(runs, runs, 2*runs, version, problems); got != want {
		t.Errorf("the history is %s, want %s", got, want)
	}
}

func TestAnUpdateBrokenOffInTheMiddleLeavesTheHistoryWholeUntilTheNextLoadFinishesBoth(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	store := openStore(t, stepping(server))
	graphtest.Load(t, store, graphtest.RandomGraph(1, graphtest.Size{Services: 20, Documents: 3}))
	if err := store.Record(t.Context(), *nightly(t, store, 1)); err != nil {
		t.Fatal(err)
	}
	next := graphtest.RandomGraph(2, graphtest.Size{Services: 25, Documents: 3})
	u := differenceTo(t, store, next)
	u.Record = nightly(t, store, 2)
	u.Edges = append(u.Edges, graph.Hashed[graph.Edge]{
		Value: graph.Edge{EdgeKey: graph.EdgeKey{From: "urn:nobody", Type: graph.Needs, To: "urn:nothing"}}, New: true,
	})
	if _, err := store.Apply(t.Context(), u); !errors.Is(err, graph.ErrConflict) {
		t.Fatalf("apply: got %v, want a conflict", err)
	}

	other := openStore(t, stepping(server)) // another process
	wantNights(t, server, 1, 1)
	runs, err := other.Runs(t.Context(), graph.RunQuery{First: 1})
	if err != nil || runs.Total != 1 {
		t.Errorf("a loader is told of %d runs, %v; want 1", runs.Total, err)
	}
	_, errChanges := other.Changes(t.Context(), graph.ChangeQuery{})
	_, errProblems := other.Problems(t.Context(), graph.ProblemQuery{})
	for what, err := range map[string]error{
		"changes": errChanges, "problems": errProblems,
		"record": other.Record(t.Context(), *nightly(t, other, 1)),
		"pin":    other.Pin(t.Context(), 1, "spring"),
	} {
		if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "run the load again") {
			t.Errorf("%s: got %v, want that it says to load", what, err)
		}
	}
	if _, err := store.Version(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("a reader after that: got %v, want unavailable", err)
	}

	u = differenceTo(t, other, next)
	u.Record = nightly(t, other, 2)
	if _, err := other.Apply(t.Context(), u); err != nil {
		t.Fatalf("apply: %v", err)
	}
	wantHeld(t, store, next)
	wantNights(t, server, 2, 2)
}

func TestAnUpdateInStepsWhoseRecordDoesNotFitChangesNothing(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	store := openStore(t, stepping(server))
	g := graphtest.RandomGraph(1, graphtest.Size{Services: 5, Documents: 1})
	graphtest.Load(t, store, g)
	u := differenceTo(t, store, graphtest.RandomGraph(2, graphtest.Size{Services: 5, Documents: 1}))
	u.Record = nightly(t, store, 2)
	u.Record.Run.Number = 2
	if _, err := store.Apply(t.Context(), u); !errors.Is(err, graph.ErrConflict) {
		t.Fatalf("apply: got %v, want a conflict", err)
	}
	wantHeld(t, store, g)
}

func TestOfManyWhoRecordAtOnceEachNumberIsGivenOnce(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	const writers, runs = 4, 5
	var recorded atomic.Int64
	var all sync.WaitGroup
	for range writers {
		store := openStore(t, configOf(server)) // another process
		all.Go(func() {
			for number := int64(1); number <= runs; {
				err := store.Record(t.Context(), graph.RunRecord{Run: graph.Run{Number: number}})
				switch {
				case err == nil:
					recorded.Add(1)
					number++
				case errors.Is(err, graph.ErrConflict):
					number++
				default:
					t.Errorf("record: %v", err)
					return
				}
			}
		})
	}
	all.Wait()
	page, err := openStore(t, configOf(server)).Runs(t.Context(), graph.RunQuery{First: graph.MaxFirst})
	if err != nil || page.Total != runs || recorded.Load() != runs {
		t.Errorf("%d runs are there, and %d were told that they are: %v; want %d", page.Total, recorded.Load(), err, runs)
	}
}

// writerVariable tells the test binary to be the process that is killed.
const writerVariable = "SAMMENHENG_TEST_WRITE_TO"

// Each load makes one version and one run, so after whatever was killed the last
// run is that of the version: the old one or the new one.
func TestAProcessKilledWhileItLoadsLeavesVersionAndRunTogether(t *testing.T) {
	if uri := os.Getenv(writerVariable); uri != "" {
		loadForever(t, uri)
	}
	server := neo4jtest.Start(t)
	for name, steps := range map[string]string{"in one transaction": "", "in steps": "steps "} {
		t.Run(name, func(t *testing.T) {
			empty(t, server)
			store := openStore(t, killed(server.URI, server.Username, server.Password, steps != ""))
			for range 4 {
				command := exec.Command(os.Args[0], "-test.run=^TestAProcessKilledWhileItLoadsLeavesVersionAndRunTogether$")
				command.Env = append(os.Environ(), fmt.Sprintf("%s=%s %s %s %s", writerVariable, server.URI, server.Username, server.Password, steps))
				before := versionOf(t, server)
				if err := command.Start(); err != nil {
					t.Fatal(err)
				}
				for wait := 0; versionOf(t, server) == before && wait < 600; wait++ {
					time.Sleep(20 * time.Millisecond)
				}
				time.Sleep(time.Duration(rand.IntN(400)) * time.Millisecond)
				if err := command.Process.Kill(); err != nil {
					t.Fatal(err)
				}
				_ = command.Wait() // killed: its error is what is expected
				held, err := store.Fingerprints(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				if held.Version.Number <= before {
					t.Fatalf("the process loaded nothing after version %d", before)
				}
				t.Logf("killed after version %d; half of an update is left: %v", held.Version.Number, held.Version.Digest == "")
				wantNights(t, server, held.Version.Number, held.Version.Number)
				g := turn(held.Version.Number + 1)
				loadNightly(t, store, g)
				wantHeld(t, store, g)
				wantNights(t, server, held.Version.Number+1, held.Version.Number+1)
			}
		})
	}
}

// killed is the configuration of processes that are killed: others take over
// soon.
func killed(uri, user, password string, steps bool) neo4j.Config {
	c := neo4j.Config{URI: uri, Username: user, Password: password, Lease: time.Second}
	if steps {
		c.OneTransaction, c.StepRows = 1, 20
	}
	return c
}

func versionOf(t *testing.T, server *neo4jtest.Server) int64 {
	t.Helper()
	n, _ := query(t, server, "MATCH (m:Meta) RETURN m.version AS version")[0].AsMap()["version"].(int64)
	return n
}

// turn is the graph of a version: two take turns.
func turn(version int64) *graph.Graph {
	return graphtest.RandomGraph(uint64(version%2), graphtest.Size{Services: 40, Documents: 3})
}

func loadNightly(t *testing.T, store *neo4j.Store, g *graph.Graph) {
	t.Helper()
	u := differenceTo(t, store, g)
	u.Record = nightly(t, store, u.Version.Number)
	if _, err := store.Apply(t.Context(), u); err != nil {
		t.Fatalf("apply: %v", err)
	}
}

// loadForever is what the process does that is killed.
func loadForever(t *testing.T, variable string) {
	t.Helper()
	fields := strings.Fields(variable)
	store := openStore(t, killed(fields[0], fields[1], fields[2], len(fields) > 3))
	for {
		held, err := store.Fingerprints(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		loadNightly(t, store, turn(held.Version.Number+1))
	}
}
