package loaders_test

import (
	"fmt"
	"net/http"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/loaders"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// TestThirtyNightsTellWhatHappenedAndNothingElse loads the sample every night
// for a month, from a web server whose documents and moods are scripted:
//
//	data/*.ttl ── http server ──┐
//	                            ├── Loader, one day a night ── archive
//	data/**/*.csv ── folder ────┘            │
//	                                         └── memory store ── Changes, Runs
//
// What each night must tell is written by hand in script.
func TestThirtyNightsTellWhatHappenedAndNothingElse(t *testing.T) {
	m := newMonth(t)
	for i, n := range script() {
		t.Run(fmt.Sprintf("night %d: %s", i+1, n.name), func(t *testing.T) { m.spend(t, i, n) })
	}
	t.Run("changes since a night are all that was told from then on", m.checkSince)
	t.Run("every run can be made again from the archive", m.checkAsOf)
	t.Run("the graph is a function of its sources, whatever came before", m.checkFresh)
	t.Run("the order of documents and sources adds and loses nothing", m.checkOrder)
}

// firstNight is the day of the first load.
var firstNight = time.Date(2026, time.November, 22, 3, 0, 0, 0, time.UTC)

// night is what happens before a load and what the load must tell.
type night struct {
	name   string
	edit   func(s *sample)             // what publishers did during the day
	moods  map[string]http.HandlerFunc // documents that the server gives otherwise than whole
	accept []string                    // sources that may lose much

	want     []told            // in the order of the history
	sources  map[string]string // that are not OK, with their status
	fetched  int               // documents that were read anew
	problems [2]int            // new and gone
	again    bool              // the same night once more: nothing is new
	same     bool              // the graph is the one of the night before, byte for byte
}

// told is one change: what it is in the notation of notation, and how it reads.
type told struct{ what, says string }

// month is what lasts from night to night.
type month struct {
	sample *sample
	loader *loaders.Loader
	store  *memory.Store
	told   [][]told // of each run, from run 1
	digest string
}

func newMonth(t *testing.T) *month {
	t.Helper()
	w := newWorkbench(t)
	client, err := source.NewClient(source.Options{Attempts: 1, Rate: 10000, Timeouts: source.Timeouts{Header: 30 * time.Second, Stall: 30 * time.Second}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	m := &month{sample: newSample(t, w.folder), loader: w.loader, store: w.store}
	m.loader.Client, m.loader.Config = client, m.sample.config
	return m
}

// spend lives through a night and compares it with what the script expects.
func (m *month) spend(t *testing.T, i int, n night) {
	if n.edit != nil {
		m.sample.t = t
		n.edit(m.sample)
	}
	m.sample.tonight(n.moods)
	at := firstNight.AddDate(0, 0, i)
	m.loader.Day, m.loader.AcceptRemovals = graph.DateOf(at), n.accept
	m.loader.Now = func() time.Time { return at }
	report := m.load(t)
	fetched := 0
	statuses := map[string]string{}
	for _, s := range report.Sources {
		if fetched += s.Fetched; s.Status != graph.SourceOK {
			statuses[s.ID] = string(s.Status)
		}
	}
	if fetched != n.fetched {
		t.Errorf("%d documents were read anew, want %d", fetched, n.fetched)
	}
	if diff := gocmp.Diff(orEmpty(n.sources), statuses); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
	if got := [2]int{report.Problems.New, report.Problems.Gone}; got != n.problems {
		t.Errorf("problems new and gone: %v, want %v", got, n.problems)
	}
	if (report.Version.Digest == m.digest) != n.same {
		t.Errorf("the graph is as it was: %t, want %t", !n.same, n.same)
	}
	m.digest = report.Version.Digest
	m.compare(t, report.Run, n.want)
	if n.again {
		m.again(t, report)
	}
}

func orEmpty(m map[string]string) map[string]string {
	if m == nil {
		return map[string]string{}
	}
	return m
}

func (m *month) load(t *testing.T) loaders.Report {
	t.Helper()
	report, err := m.loader.Load(t.Context(), m.store)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// again loads once more in the same night.
func (m *month) again(t *testing.T, first loaders.Report) {
	t.Helper()
	second := m.load(t)
	if !second.Unchanged || second.Version.Number != first.Version.Number || second.Run != first.Run+1 {
		t.Errorf("the same night again: %+v", second)
	}
	for _, s := range second.Sources {
		if s.Fetched > 0 {
			t.Errorf("%s was fetched again", s.ID)
		}
	}
	m.compare(t, second.Run, nil)
}

// compare holds what a run recorded against what is expected of it.
func (m *month) compare(t *testing.T, run int64, want []told) {
	t.Helper()
	runs, err := m.store.Runs(t.Context(), graph.RunQuery{First: 1})
	if err != nil || len(runs.Runs) != 1 || runs.Runs[0].Number != run || runs.Runs[0].Changes != len(want) {
		t.Errorf("the history's last run is %+v, %v; want run %d with %d changes", runs.Runs, err, run, len(want))
	}
	m.told = append(m.told, want)
	got := m.changes(t, graph.ChangeFilter{AfterRun: run - 1})
	if diff := gocmp.Diff(orNone(want), orNone(got), gocmp.AllowUnexported(told{})); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}

func orNone(all []told) []told { return append([]told{}, all...) }

// changes asks the store page by page, as people do.
func (m *month) changes(t *testing.T, f graph.ChangeFilter) []told {
	t.Helper()
	var all []told
	q := graph.ChangeQuery{Filter: f, First: 7}
	for {
		page, err := m.store.Changes(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		around, err := graph.Surround(t.Context(), m.store, page.Changes)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range page.Changes {
			all = append(all, told{notation(c), graph.ExplainChange(c, graph.NB, around)})
			q.After = &graph.ChangePlace{Run: c.Run, Place: c.Place}
		}
		if !page.More {
			return all
		}
	}
}

// checkSince asks for the changes since each night. Sentences tell of what
// stands around as it is now, so only what happened is compared.
func (m *month) checkSince(t *testing.T) {
	for since := range m.told {
		var want, got []string
		for run := len(m.told); run > since; run-- {
			want = append(want, whats(m.told[run-1])...)
		}
		got = append(got, whats(m.changes(t, graph.ChangeFilter{AfterRun: int64(since)}))...)
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Fatalf("since run %d (-want +got):\n%s", since, diff)
		}
	}
	day := graph.Date("2026-12-15") // night 24; the second run of night 3 makes it run 25
	byDay, byRun := m.changes(t, graph.ChangeFilter{Since: day}), m.changes(t, graph.ChangeFilter{AfterRun: 24})
	if diff := gocmp.Diff(whats(byRun), whats(byDay)); diff != "" {
		t.Errorf("since %s (-by run +by day):\n%s", day, diff)
	}
}

func whats(all []told) []string {
	var what []string
	for _, t := range all {
		what = append(what, t.what)
	}
	return what
}

func (m *month) checkAsOf(t *testing.T) {
	runs, err := m.loader.Archive.Runs()
	if err != nil || len(runs) != len(m.told) {
		t.Fatalf("the archive has %d runs, want %d; %v", len(runs), len(m.told), err)
	}
	for _, info := range runs {
		run, err := m.loader.Archive.Run(info.Number)
		if err != nil {
			t.Fatal(err)
		}
		g, err := m.loader.AsOf(t.Context(), run)
		if err != nil {
			t.Fatal(err)
		}
		recorded, err := m.store.Runs(t.Context(), graph.RunQuery{Number: info.Number, First: 1})
		if err != nil || len(recorded.Runs) != 1 {
			t.Fatalf("run %d is not in the history: %v", info.Number, err)
		}
		if got := digestOf(t, g); got != recorded.Runs[0].Digest || got != run.Digest {
			t.Errorf("run %d, of %s: its graph has another digest than that night", info.Number, info.Day)
		}
	}
}

func digestOf(t *testing.T, g *graph.Graph) string {
	t.Helper()
	u, err := graph.FromNothing(g, "")
	if err != nil {
		t.Fatal(err)
	}
	return u.Version.Digest
}

// checkFresh loads what lies on the server now into an empty store.
func (m *month) checkFresh(t *testing.T) {
	w := newWorkbench(t)
	w.loader.Client, w.loader.Config, w.loader.Day = m.loader.Client, m.loader.Config, m.loader.Day
	if fresh := w.load(); fresh.Version.Digest != m.digest || !fresh.Complete() {
		t.Errorf("a month of nights and one fresh load differ: %+v", fresh.Version)
	}
}

// checkOrder reads documents, then sources too, from the last to the first.
// Documents of one source have no precedence; of sources, precedence decides
// who is named first, and nothing of what there is and how it is judged.
func (m *month) checkOrder(t *testing.T) {
	l := &loaders.Loader{Client: m.loader.Client, Config: m.sample.config, Day: m.loader.Day, Log: m.loader.Log}
	inOrder, _, err := l.Read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	l.Config.Sources = slices.Clone(l.Config.Sources)
	for i := range l.Config.Sources {
		l.Config.Sources[i].URLs = slices.Clone(l.Config.Sources[i].URLs)
		slices.Reverse(l.Config.Sources[i].URLs)
	}
	documents, _, err := l.Read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if digestOf(t, documents) != digestOf(t, inOrder) {
		t.Error("the order of a source's documents shows in the graph")
	}
	slices.Reverse(l.Config.Sources)
	sources, _, err := l.Read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := gocmp.Diff(outline(inOrder), outline(sources)); diff != "" {
		t.Errorf("the order of sources adds or loses something:\n%s", diff)
	}
}
