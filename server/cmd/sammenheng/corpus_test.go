package main

import (
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
	"github.com/sammenheng/sammenheng/graph/open"
	"github.com/sammenheng/sammenheng/loaders"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/server"
)

// questions that both stores must answer alike, of whatever was loaded.
var questions = []string{
	`{ version { digest assessedOn nodes edges sources { id stale documents } } }`,
	`{ blockedServices(first: 100) { counts { blocked unknown clear } totalCount nodes { id title explanations } } }`,
	`{ blockedServices(filter: {states: [UNKNOWN]}, first: 40) { totalCount pageInfo { hasNextPage endCursor }
	   nodes { id title verdict { state reasons blockedUpstream } needs(first: 10) { totalCount nodes {
	     state reason explanation(lang: NN) dataset { id title } evidence { id } providers { id title } consumers { id }
	     facts { kind value subject { id } object { id } origin { source { id } document } } } } } } }`,
	`{ lifeEvents(first: 100) { totalCount nodes { id title summary { counts { blocked unknown clear } reasons { reason services } agencies { id } ministries { id } } } } }`,
	`{ datasets(first: 50) { totalCount nodes { id title titles { language value } publishers(first: 5) { totalCount nodes { id title } } } } }`,
	`{ search(text: "register", first: 50) { totalCount nodes { id kind title } } }`,
	`{ measures(first: 100) { totalCount nodes { id title type status due overdue development { state amount } operation { state amount }
	   provides { kind dataset { id } consumer { id } } leaders { nodes { id } } addresses { nodes { id } } waiting { id }
	   expectation { on why by { id } } release { services { nodes { service { id } released } } } related { measure { id } linked shared { id } } origins { source { id } document } } } }`,
	`{ indicators(first: 100) { nodes { id title unit better population values { year value origin { reference source { id } } } trend { direction change } } } }`,
	`{ roadmap { items(first: 100) { nodes { onRoadmap releases helps measure { id } expectation { on why } } } circles { measures { id } } } unlinkedMeasures(first: 100) { nodes { first { id } second { id } shared { id } } } }`,
	`{ barriers(first: 100) { nodes { id type status hinders { nodes { id } } addressedBy { nodes { id } } } } statusReports(first: 100) { nodes { id period status } }
	   recommendations(first: 100) { nodes { id issuer number progress } } learningPoints(first: 100) { nodes { id barriers concerns { nodes { id } } } } reportPeriods }`,
}

// ofLifeEvents are questions of each of the seven national life events.
const ofLifeEvents = `query ($of: ID!) { followUp(of: $of) {
	barriers { counts { type count unaddressed } entries(first: 100) { nodes { type barrier { id } bases { alone basis { kind dataset { id } consumer { id } laws { id } } } where { id } measures { id } ended { id } } } resolved { id } }
	measures(first: 100) { nodes { id } } learning { nodes { id } } funding { measure { id } operation { state } } indicators(first: 100) { nodes { id } } reports { nodes { id } } recommendations { nodes { id } }
	forecast { now { blocked unknown clear } clears critical { id } steps { on measures { id } released { id } } undated { measure { id } why } remains { service { id } } }
} brief(of: $of, lang: NN) { markdown } }`

// TestTheCorpusLoadsAlikeInBothStores loads every catalogue of the shared
// corpus in one go, and the sample, into a file and into a real Neo4j.
func TestTheCorpusLoadsAlikeInBothStores(t *testing.T) {
	var corpus loaders.Config
	for _, folder := range []string{"mixed", "services", "events", "datasets", "large"} {
		path := filepath.Join(root, "../shared/corpus", folder)
		if _, err := os.Stat(path); err != nil {
			t.Skipf("NOT PROVEN that the corpus loads: %v", err)
		}
		corpus.Sources = append(corpus.Sources, loaders.Source{ID: folder, Path: path})
	}
	sample, err := loaders.ReadConfig(root + defaultSources)
	if err != nil {
		t.Fatal(err)
	}
	neo4j := neo4jtest.Start(t)
	for name, config := range map[string]loaders.Config{"corpus": corpus, "sample": sample} {
		t.Run(name, func(t *testing.T) {
			if err := neo4j.Wipe(t.Context()); err != nil {
				t.Fatal(err)
			}
			embedded := answers(t, config, "file:"+filepath.Join(t.TempDir(), "graph"), open.Options{})
			server := answers(t, config, neo4j.URI, open.Options{Username: neo4j.Username, Password: neo4j.Password})
			if len(embedded) != len(server) {
				t.Fatalf("%d answers of the file, %d of Neo4j", len(embedded), len(server))
			}
			for i := range embedded {
				if diff := cmp.Diff(parsed(t, embedded[i]), parsed(t, server[i])); diff != "" {
					t.Errorf("the stores differ (-file +neo4j) on\n%s\n%s", append(slices.Clone(questions), ofLifeEvents)[min(i, len(questions))], diff)
				}
			}
		})
	}
}

// answers loads into a store and asks every question of it.
func answers(t *testing.T, config loaders.Config, url string, o open.Options) [][]byte {
	t.Helper()
	store, err := open.Store(t.Context(), url, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	load(t, config, store)
	limits := server.DefaultConfig()
	limits.Timeout = 5 * time.Minute // the answers are on trial, not the machine
	s, err := server.New(store, limits, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	var all [][]byte
	ask := func(q string, variables map[string]any) {
		answer, err := s.Ask(t.Context(), q, variables, "")
		if err != nil {
			t.Fatal(err)
		}
		if response, ok := parsed(t, answer).(map[string]any); !ok || response["errors"] != nil {
			t.Fatalf("%s\n%v", q, response["errors"])
		}
		all = append(all, answer)
	}
	for _, q := range questions {
		ask(q, nil)
	}
	events, err := store.List(t.Context(), graph.ListQuery{Kind: graph.LifeEvent, Filter: graph.ListFilter{National: true}, Page: graph.Page{First: graph.MaxFirst}})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events.Nodes {
		ask(ofLifeEvents, map[string]any{"of": e.ID})
	}
	return all
}

// load loads every source whole; a document that fails is a failure.
func load(t *testing.T, config loaders.Config, store graph.Store) {
	t.Helper()
	kept, err := archive.Open(filepath.Join(t.TempDir(), "archive"))
	if err != nil {
		t.Fatal(err)
	}
	l := &loaders.Loader{Config: config, Archive: kept, Day: "2026-11-22", Log: slog.New(slog.DiscardHandler)}
	report, err := l.Load(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range report.Sources {
		if s.Status != graph.SourceOK {
			t.Error(fmt.Sprint("source ", s.ID, " is ", s.Status, ": ", s.Failures))
		}
	}
}
