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
}

// followUps are questions of follow-up, which the sample alone has anything to
// answer to: the briefs have most of it.
func followUps() []string {
	asked := []string{
		`{ measures(first: 50) { totalCount nodes { id title overdue expectation { on why by { id } } waiting { id } related { measure { id } shared { id } linked }
		   release { services { totalCount nodes { service { id } released } } } } } }`,
		`{ roadmap { items(first: 50) { totalCount nodes { measure { id } onRoadmap releases helps } } circles { measures { id } } } }`,
		`{ unlinkedMeasures(first: 50) { totalCount nodes { first { id } second { id } shared { id } } } }`,
		`{ indicators(first: 50) { totalCount nodes { id title trend { direction change } values { year value origin { reference } } } } }`,
		`{ reportRound { period before reports(first: 50) { totalCount nodes { change report { id } before { id } } } } }`,
	}
	for _, event := range []string{
		"745d1372-2b71-4e20-bcc4-49023379e7cf", "35c09856-6485-48dc-b590-ca14608bc2be", "cc466e4c-1e08-4915-9475-4b4a4cee62ec",
	} {
		id := "http://public-service-publisher.fellesdatakatalog.digdir.no/events/" + event
		asked = append(asked,
			fmt.Sprintf(`{ brief(of: %q, lang: NN) { markdown } }`, id),
			fmt.Sprintf(`{ followUp(of: %q) { barriers { entries(first: 50) { totalCount nodes { type unaddressed barrier { id } where { id } measures { id } bases { alone } } } }
			   forecast { clears critical { id } steps { on released { id } measures { id } } remains { service { id } } undated { measure { id } why } } } }`, id),
		)
	}
	return append(asked, `{ brief(of: "983887406", lang: EN) { markdown } }`, `{ standing(of: "983887457") { overdue { id } reportsDue { id } recommendations { id } waiting { id } } }`)
}

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
			asked := questions
			if name == "sample" {
				asked = slices.Concat(questions, followUps())
			}
			embedded := answers(t, config, asked, "file:"+filepath.Join(t.TempDir(), "graph"), open.Options{})
			server := answers(t, config, asked, neo4j.URI, open.Options{Username: neo4j.Username, Password: neo4j.Password})
			for i, q := range asked {
				if diff := cmp.Diff(parsed(t, embedded[i]), parsed(t, server[i])); diff != "" {
					t.Errorf("the stores differ (-file +neo4j) on\n%s\n%s", q, diff)
				}
			}
		})
	}
}

// answers loads into a store and asks every question of it.
func answers(t *testing.T, config loaders.Config, asked []string, url string, o open.Options) [][]byte {
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
	all := make([][]byte, len(asked))
	for i, q := range asked {
		if all[i], err = s.Ask(t.Context(), q, nil, ""); err != nil {
			t.Fatal(err)
		}
		if response, ok := parsed(t, all[i]).(map[string]any); !ok || response["errors"] != nil {
			t.Fatalf("%s\n%v", q, response["errors"])
		}
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
