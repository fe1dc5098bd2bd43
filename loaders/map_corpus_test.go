package loaders

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// corpus is the folder of real catalogue files beside the checkout.
const corpus = "../../shared/corpus"

// pinned are the counts of informative files: nodes per kind (“stub” when only
// referred to), edges per type, problems per code. Eight of them were
// checked against counts of the properties in rapper's N-Triples of the same
// files; the others pin what the mapper gave when it was reviewed.
var pinned = map[string]string{
	"mixed/fdk-fulltext-search--STAGING_public-services_catalogs.ttl":                                                               "[Agency]=14 [Agency]stub=5 [Catalog]stub=3 [Concept]=11 [Concept]stub=14 [DataService]stub=1 [Dataset]=2 [Dataset]stub=1 [Evidence]=3 [Evidence]stub=1 [Law]=8 [LegalBasis]=3 [LifeEvent]stub=11 [Output]=6 [Output]stub=2 [Service]=20;ABOUT=33 FOUNDED_IN=2 GOVERNED_BY=9 HAS_BASIS=4 INCLUDES=21 IN_CATALOG=20 NEEDS=7 PART_OF=5 PRODUCES=9 RELATES_TO=3 REQUIRES=3 RESPONSIBLE=20 SERVES=1 TRIGGERS=1;WRONG_RANGE=3",
	"mixed/fdk-publicservice-harvester--harvest_response_0.ttl":                                                                     "[Agency]=1 [Agency]stub=4 [Concept]=1 [LifeEvent]=1 [Output]stub=1 [Service]=5;ABOUT=1 INCLUDES=2 PRODUCES=1 RESPONSIBLE=4",
	"mixed/fdk-publicservice-harvester--no_meta_service_2-5ae006.ttl":                                                               "[Agency]=1 [Agency]stub=1 [Concept]=1 [LifeEvent]=1 [Service]=1 [Service]stub=1;ABOUT=1 INCLUDES=2 RESPONSIBLE=1",
	"mixed/fdk-publicservice-harvester--service_0_diff.ttl":                                                                         "[Agency]stub=1 [Concept]=1 [LifeEvent]=1 [Service]=1 [Service]stub=1;ABOUT=1 INCLUDES=2 RESPONSIBLE=1",
	"mixed/fdk-rdf-parser--tests__test_data__public_service0.ttl":                                                                   "[Agency]=3 [Agency]stub=2 [Catalog]=1 [Concept]=3 [Concept]stub=2 [Dataset]=1 [Evidence]=2 [Evidence]stub=1 [Law]=2 [LegalBasis]=1 [LifeEvent]stub=1 [Output]=1 [Service]=2;ABOUT=5 FOUNDED_IN=1 GOVERNED_BY=1 HAS_BASIS=1 INCLUDES=2 IN_CATALOG=1 NEEDS=4 PRODUCES=1 PUBLISHES=1 RELATES_TO=1 REQUIRES=1 RESPONSIBLE=2;ORG_NUMBER_INVALID=4",
	"mixed/fdk-rdf-parser--tests__test_data__service1.ttl":                                                                          "[Dataset]=1 [Evidence]=4 [Evidence]stub=1 [Service]=1;NEEDS=6;TITLE_MISSING=4",
	"mixed/fdk-rdf-parser-service--tests__data__event0.ttl":                                                                         "[Agency]stub=1 [Concept]stub=1 [LifeEvent]=1 [Service]=1;ABOUT=1 INCLUDES=1 RESPONSIBLE=1",
	"services/fdk-publicservice-harvester--all_catalogs.ttl":                                                                        "[Agency]=2 [Agency]stub=4 [Catalog]=2 [LifeEvent]stub=1 [Output]stub=1 [Service]=6;INCLUDES=2 IN_CATALOG=6 PRODUCES=1 PUBLISHES=1 RESPONSIBLE=4;ORG_NUMBER_INVALID=1 TITLE_MISSING=1",
	"events/fdk-fulltext-search--STAGING_events_catalogs.ttl":                                                                       "[Agency]=6 [Concept]=8 [LifeEvent]=10 [Service]stub=18;ABOUT=10 INCLUDES=26 RESPONSIBLE=7",
	"datasets/fdk--libraries__datastore__nav-2017-10-31.ttl":                                                                        "[Agency]=1 [Catalog]=1 [Concept]stub=1 [Dataset]=42 [Law]stub=6 [LegalBasis]=12;ABOUT=42 FOUNDED_IN=12 HAS_BASIS=12 IN_CATALOG=42 PART_OF=4 PUBLISHES=43",
	"datasets/fdk-dataset-harvester--brreg-from-registration.ttl":                                                                   "[Agency]=1 [Catalog]=1 [Concept]stub=8 [Dataset]=14 [Law]stub=4 [LegalBasis]=2;ABOUT=33 FOUNDED_IN=2 HAS_BASIS=2 IN_CATALOG=14 PART_OF=2 PUBLISHES=15",
	"datasets/fdk--libraries__datastore__ramsund.ttl":                                                                               "[Agency]=1 [Catalog]=1 [Concept]stub=4 [Dataset]=4 [Law]=1 [Law]stub=1 [LegalBasis]=5;ABOUT=4 FOUNDED_IN=5 HAS_BASIS=5 IN_CATALOG=4 PUBLISHES=5;LAW_WITHOUT_ADDRESS=2",
	"datasets/fdk-sparql-service--dataset2.ttl":                                                                                     "[Agency]stub=1 [Catalog]stub=1 [Concept]=3 [Concept]stub=4 [Dataset]=1 [Law]=3 [LegalBasis]=3;ABOUT=7 FOUNDED_IN=3 HAS_BASIS=3 IN_CATALOG=1 PUBLISHES=1",
	"large/app-lpdc-digitaal-loket--2025-product-instances-transfer__20241127141755-transfer-instances-from-hasselt-to-hasselt.ttl": "[Agency]stub=7 [Concept]stub=5 [Evidence]=22 [LegalBasis]=24 [Output]=12 [Output]stub=1 [Service]=26;ABOUT=26 HAS_BASIS=24 PRODUCES=13 RESPONSIBLE=37",
	"large/app-lpdc-digitaal-loket--2025-product-instances-transfer__20241127141757-transfer-instances-from-hasselt-to-hasselt.ttl": "[Agency]stub=13 [Concept]stub=6 [Evidence]=31 [Law]=59 [LegalBasis]=66 [Output]=1 [Service]=69;ABOUT=80 GOVERNED_BY=59 HAS_BASIS=66 PRODUCES=1 RESPONSIBLE=135;TITLE_MISSING=1",
	"large/app-lpdc-digitaal-loket--25-product-instances-transfer__20241127141756-transfer-instances-from-tongeren-to-tongeren.ttl": "[Agency]stub=9 [Concept]stub=5 [Evidence]=26 [Law]=9 [LegalBasis]=36 [Service]=38;ABOUT=45 GOVERNED_BY=9 HAS_BASIS=36 RESPONSIBLE=70",
	"large/app-lpdc-digitaal-loket--ers-2025-product-instances-transfer__20241127141757-transfer-instances-from-tielt-to-tielt.ttl": "[Agency]stub=13 [Concept]stub=6 [Evidence]=26 [Law]=59 [LegalBasis]=62 [Service]=67;ABOUT=81 GOVERNED_BY=59 HAS_BASIS=62 RESPONSIBLE=133",
	"large/app-lpdc-digitaal-loket--s-2025-product-instances-transfer__20241127141755-transfer-instances-from-bilzen-to-bilzen.ttl": "[Agency]stub=10 [Concept]stub=6 [Evidence]=20 [Law]=9 [LegalBasis]=32 [Service]=33;ABOUT=44 GOVERNED_BY=9 HAS_BASIS=32 RESPONSIBLE=64;TITLE_MISSING=1",
	"large/fdk-dataset-harvester--dcat-11.rdf":                                                                                      "[Agency]=18 [Catalog]=1 [Concept]=257 [Dataset]=257;ABOUT=257 IN_CATALOG=257 PUBLISHES=258",
	"large/fdk-dataset-harvester--difi-complete-2017-10-25.jsonld":                                                                  "[Agency]=91 [Catalog]=91 [Concept]=13 [Concept]stub=4 [Dataset]=484;ABOUT=922 IN_CATALOG=484 PUBLISHES=575;IRI_INVALID=3",
}

func TestEveryFileOfTheCorpusMaps(t *testing.T) {
	if _, err := os.Stat(corpus); err != nil {
		t.Skipf("NOT PROVEN: that real catalogues map, because %s is not there: %v", corpus, err)
	}
	seen := 0
	for _, folder := range []string{"mixed", "services", "events", "datasets", "large"} {
		files, err := filepath.Glob(filepath.Join(corpus, folder, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			name := folder + "/" + filepath.Base(file)
			b, ok := mapFile(t, file)
			if !ok {
				continue
			}
			checkBatch(t, b)
			want, isPinned := pinned[name]
			if !isPinned {
				continue
			}
			seen++
			if diff := cmp.Diff(want, batchCounts(b)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
		}
	}
	if seen != len(pinned) {
		t.Errorf("%d of %d pinned files were there", seen, len(pinned))
	}
}

// mapFile maps a file twice, which must give the same; ok is false when it
// cannot be decoded, which is another package's matter.
func mapFile(t *testing.T, file string) (b graph.Batch, ok bool) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var batches [2]graph.Batch
	for i := range batches {
		doc, err := rdf.Load(bytes.NewReader(data), rdf.Options{Name: file, Base: "http://corpus.example/"})
		var refused *rdf.Error
		if errors.As(err, &refused) {
			return b, false
		}
		if err != nil {
			t.Fatal(err)
		}
		batches[i] = Map(doc, "corpus", file, "digest")
	}
	if diff := cmp.Diff(batches[0], batches[1]); diff != "" {
		t.Errorf("%s read twice (-first +second):\n%s", file, diff)
	}
	return batches[0], true
}

// batchCounts writes what a batch holds, nodes; edges; problems.
func batchCounts(b graph.Batch) string {
	var nodes, edges, problems []string
	for _, n := range b.Nodes {
		kind := fmt.Sprint(n.Kinds)
		if !n.Resolved {
			kind += "stub"
		}
		nodes = append(nodes, kind)
	}
	for _, e := range b.Edges {
		edges = append(edges, string(e.Type))
	}
	for _, p := range b.Problems {
		problems = append(problems, string(p.Code))
	}
	return strings.TrimRight(tallyWords(nodes)+";"+tallyWords(edges)+";"+tallyWords(problems), ";")
}

func tallyWords(words []string) string {
	count := map[string]int{}
	for _, w := range words {
		count[w]++
	}
	var line []string
	for w, n := range count {
		line = append(line, fmt.Sprintf("%s=%d", w, n))
	}
	slices.Sort(line)
	return strings.Join(line, " ")
}
