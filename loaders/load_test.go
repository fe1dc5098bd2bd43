package loaders_test

import (
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/loaders"
	"github.com/sammenheng/sammenheng/loaders/archive"
)

const prefixes = `@prefix cpsv: <http://purl.org/vocab/cpsv#> .
@prefix cv: <http://data.europa.eu/m8g/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
`

// bench is a folder of documents, an archive and a store.
type workbench struct {
	t      *testing.T
	folder string
	loader *loaders.Loader
	store  *memory.Store
}

func newWorkbench(t *testing.T, sources ...loaders.Source) *workbench {
	t.Helper()
	folder := t.TempDir()
	kept, err := archive.Open(filepath.Join(folder, "archive"))
	if err != nil {
		t.Fatal(err)
	}
	store := memory.New()
	t.Cleanup(func() { _ = store.Close() })
	w := &workbench{t: t, folder: folder, store: store}
	for i := range sources {
		sources[i].Path = filepath.Join(folder, sources[i].Path)
		if err := os.MkdirAll(sources[i].Path, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	w.loader = &loaders.Loader{
		Config: loaders.Config{Sources: sources}, Archive: kept, Day: "2026-11-22", Program: "test",
		Log: slog.New(slog.DiscardHandler),
	}
	return w
}

func (w *workbench) write(name, content string) {
	w.t.Helper()
	if err := os.WriteFile(filepath.Join(w.folder, name), []byte(content), 0o644); err != nil {
		w.t.Fatal(err)
	}
}

func (w *workbench) load() loaders.Report {
	w.t.Helper()
	r, err := w.loader.Load(w.t.Context(), w.store)
	if err != nil {
		w.t.Fatal(err)
	}
	return r
}

func (w *workbench) has(id graph.ID) bool {
	w.t.Helper()
	nodes, err := w.store.Nodes(w.t.Context(), []graph.ID{id})
	if err != nil {
		w.t.Fatal(err)
	}
	return nodes[0] != nil
}

func service(id, title string) string {
	return "<" + id + "> a cpsv:PublicService ; dct:title \"" + title + "\"@nb .\n"
}

func TestTheSameDocumentsAgainChangeNothing(t *testing.T) {
	w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"})
	w.write("a/one.ttl", prefixes+service("http://x.no/services/1", "En"))
	first := w.load()
	if first.Unchanged || first.Version.Number != 1 || first.Written.NodesAdded != 1 {
		t.Fatalf("the first load: %+v", first)
	}
	if second := w.load(); !second.Unchanged || second.Version.Number != 1 {
		t.Errorf("the second load: %+v", second)
	}
	w.loader.Day = "2026-11-23"
	if next := w.load(); next.Unchanged || next.Version.AssessedOn != "2026-11-23" || next.Version.Digest != first.Version.Digest {
		t.Errorf("the next day must be written and change no verdict: %+v", next)
	}
}

func TestADocumentThatFailsIsReplacedByItsLastGoodForm(t *testing.T) {
	w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"}, loaders.Source{ID: "b", Path: "b"})
	w.write("a/one.ttl", prefixes+service("http://x.no/services/1", "En"))
	w.write("a/two.ttl", prefixes+service("http://x.no/services/2", "To"))
	w.write("b/three.ttl", prefixes+service("http://x.no/services/3", "Tre"))
	w.load()
	w.write("a/one.ttl", prefixes+service("http://x.no/services/1", "En")+"<cut")
	w.write("b/three.ttl", prefixes+service("http://x.no/services/4", "Fire"))
	r := w.load()
	if r.Sources[0].Status != graph.SourceStale || r.Sources[1].Status != graph.SourceOK || r.Complete() {
		t.Errorf("got %+v", r.Sources)
	}
	for id, want := range map[string]bool{"http://x.no/services/1": true, "http://x.no/services/2": true, "http://x.no/services/3": false, "http://x.no/services/4": true} {
		if w.has(id) != want {
			t.Errorf("the store has %s: %t, want %t", id, !want, want)
		}
	}
	v, err := w.store.Version(t.Context())
	if err != nil || !v.Sources[0].Stale || v.Sources[1].Stale {
		t.Errorf("answers must say that a is stale and b is not: %+v, %v", v.Sources, err)
	}
	if again := w.load(); again.Complete() {
		t.Error("a document that still fails must be reported again")
	}
}

func TestASourceThatIsGoneKeepsItsFacts(t *testing.T) {
	w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"})
	w.write("a/one.ttl", prefixes+service("http://x.no/services/1", "En"))
	w.load()
	if err := os.RemoveAll(filepath.Join(w.folder, "a")); err != nil {
		t.Fatal(err)
	}
	r := w.load()
	if r.Sources[0].Status != graph.SourceStale || !w.has("http://x.no/services/1") {
		t.Errorf("the facts of a source that cannot be found are lost: %+v", r)
	}
}

func TestAFirstLoadOfNothingLeavesTheStoreAlone(t *testing.T) {
	w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"})
	w.write("a/one.ttl", "<!doctype html><html><body>404</body></html>")
	r, err := w.loader.Load(t.Context(), w.store)
	if err == nil || len(r.Sources) != 1 || !strings.Contains(r.Sources[0].Failures[0].Error, "HTML") {
		t.Errorf("got %+v, %v", r, err)
	}
	if v, _ := w.store.Version(t.Context()); v.Number != 0 {
		t.Errorf("the store holds version %d", v.Number)
	}
}

// many is a document of n services.
func many(n int) string {
	var b strings.Builder
	b.WriteString(prefixes)
	for i := range n {
		b.WriteString(service("http://x.no/services/"+string(rune('a'+i/26))+string(rune('a'+i%26)), "Tjeneste"))
	}
	return b.String()
}

func TestASourceThatLostMuchIsHeldBackUntilAccepted(t *testing.T) {
	w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"})
	w.write("a/all.ttl", many(100))
	w.load()
	w.write("a/all.ttl", many(80))
	if r := w.load(); r.Sources[0].Status != graph.SourceOK {
		t.Fatalf("20 gone of 100 is allowed (more than 20 is not): %+v", r.Sources)
	}
	w.write("a/all.ttl", many(50))
	r := w.load()
	want := []graph.Gone{{Kind: "Service", Gone: 30, Of: 80}}
	if r.Sources[0].Status != graph.SourceHeldBack || !slices.Equal(r.Sources[0].Gone, want) {
		t.Fatalf("30 of 80 gone: %+v", r.Sources)
	}
	if !w.has("http://x.no/services/cz") {
		t.Error("the facts of a source that was held back are lost")
	}
	w.loader.AcceptRemovals = []string{"a"}
	if r := w.load(); r.Sources[0].Status != graph.SourceOK || r.Written.NodesRemoved != 30 {
		t.Errorf("accepted: %+v", r)
	}
}

func TestADryRunWritesNothing(t *testing.T) {
	w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"})
	w.write("a/one.ttl", prefixes+service("http://x.no/services/1", "En"))
	w.loader.DryRun = true
	if r := w.load(); !r.DryRun || r.Written.NodesAdded != 1 {
		t.Errorf("got %+v", r)
	}
	if v, _ := w.store.Version(t.Context()); v.Number != 0 {
		t.Errorf("a dry run wrote version %d", v.Number)
	}
	if files, _ := filepath.Glob(filepath.Join(w.folder, "archive", "*", "*")); len(files) > 0 {
		t.Errorf("a dry run wrote %v", files)
	}
}

func TestAnyOrderOfFilesGivesTheSameDigest(t *testing.T) {
	documents := []string{
		service("http://x.no/services/1", "En") + "<http://x.no/services/1> cpsv:hasInput <http://x.no/evidence/1> .\n",
		"<http://x.no/evidence/1> a cv:Evidence ; dct:title \"Attest\"@nb ; dct:isPartOf <http://x.no/datasets/1> .\n",
		"<http://x.no/datasets/1> a dcat:Dataset ; dct:title \"Register\"@nb ; dct:publisher <http://x.no/org/1> .\n",
		"<http://x.no/org/1> a cv:PublicOrganisation ; dct:identifier \"974761076\" ; dct:title \"Skatteetaten\"@nb .\n",
	}
	random := rand.New(rand.NewPCG(3, 4))
	var digests []string
	for range 6 {
		w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"})
		random.Shuffle(len(documents), func(i, j int) { documents[i], documents[j] = documents[j], documents[i] })
		for i, d := range documents {
			w.write("a/"+string(rune('0'+i))+".ttl", prefixes+d)
		}
		// The names of files are provenance and differ here on purpose; what is
		// compared is the graph without it.
		g, _, err := w.loader.Read(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		digests = append(digests, withoutOrigins(t, g))
	}
	if diff := cmp.Diff(digests[:1], slices.Compact(digests)); diff != "" {
		t.Errorf("the order of files shows:\n%s", diff)
	}
}

func withoutOrigins(t *testing.T, g *graph.Graph) string {
	t.Helper()
	for _, n := range g.Nodes {
		n.Origins = nil
	}
	for i := range g.Edges {
		g.Edges[i].Origins = nil
		for j := range g.Edges[i].Needs {
			for k := range g.Edges[i].Needs[j].Facts {
				g.Edges[i].Needs[j].Facts[k].Origin = graph.Origin{}
			}
		}
	}
	u, err := graph.FromNothing(g, "")
	if err != nil {
		t.Fatal(err)
	}
	return u.Version.Digest
}

func TestSortKeysAreNorwegian(t *testing.T) {
	w := newWorkbench(t, loaders.Source{ID: "a", Path: "a"})
	titles := []string{"Zoo", "Ærlig", "Øvelse", "Åpning", "Aasen", "abc", "ABD", "§ 10", "§ 2"}
	var all strings.Builder
	all.WriteString(prefixes)
	for i, title := range titles {
		all.WriteString(service("http://x.no/services/"+string(rune('a'+i)), title))
	}
	w.write("a/all.ttl", all.String())
	w.load()
	page, err := w.store.List(t.Context(), graph.ListQuery{Kind: graph.Service, Page: graph.Page{First: 100}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, n := range page.Nodes {
		got = append(got, n.Title(graph.NB).Value)
	}
	want := []string{"§ 2", "§ 10", "abc", "ABD", "Zoo", "Ærlig", "Øvelse", "Åpning", "Aasen"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}

func TestSourcesThatCannotBeLoadedAreRefused(t *testing.T) {
	for name, test := range map[string]struct{ yaml, want string }{
		"an unknown key":       {"sources:\n  - id: a\n    uri: https://example.org\n", "uri"},
		"not an address":       {"sources:\n  - {id: a, url: ftp://example.org/x}\n", "only http"},
		"pages without paging": {"sources:\n  - {id: a, url: 'https://example.org/{page}'}\n", "needs paging"},
		"no sources":           {"sources: []\n", "at least one"},
		"the same id twice":    {"sources:\n  - {id: a, path: x}\n  - {id: a, path: y}\n", "same id"},
		"path and curated":     {"sources:\n  - {id: a, path: x, curated: y}\n", "one of path"},
		"neither":              {"sources:\n  - {id: a}\n", "one of path"},
		"a bad id":             {"sources:\n  - {id: Ærlig, path: x}\n", "lower-case"},
		"an unknown format":    {"sources:\n  - {id: a, path: x, format: word}\n", "format"},
		"not YAML":             {"sources: [\n", "sources.yaml"},
		"a word for a number":  {"sources:\n  - {id: a, path: x, maxBytes: big}\n", "maxBytes"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "sources.yaml")
			if err := os.WriteFile(path, []byte(test.yaml), 0o644); err != nil {
				t.Fatal(err)
			}
			_, err := loaders.ReadConfig(path)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want something about %q", err, test.want)
			}
		})
	}
}
