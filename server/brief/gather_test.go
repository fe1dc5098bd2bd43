package brief

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
)

var update = flag.Bool("update", false, "write the briefs of testdata again")

// death is a life event with four services. Heirs may not be disclosed to the
// courts, and the basis for income has ended; the amendment of the income act
// comes first, then the register that gives out heirs.
//
//	death ─► probate, accounts ─need► heirs (tax; rule for processing only)
//	      ─► pension ─needs► income (tax; the basis of incomeact has ended)
//	      ─► notice, without needs
//	amend ─addresses► incomeact      register ─depends on► amend
//	culture, operation ─hinder► death; nobody does anything about operation
const death = `
LifeEvent:death -INCLUDES-> probate -NEEDS-> Dataset:heirs[NON_PUBLIC]
death -INCLUDES-> accounts -NEEDS-> heirs
death -INCLUDES-> pension -NEEDS-> Dataset:income[NON_PUBLIC]
death -INCLUDES-> notice
courts -RESPONSIBLE-> probate  courts -RESPONSIBLE-> accounts  welfare -RESPONSIBLE-> pension
Agency:ministry[MINISTRY] -RESPONSIBLE-> death
tax -PART_OF-> Agency:finance[MINISTRY]
tax -PUBLISHES-> heirs  tax -PUBLISHES-> income
heirs -HAS_BASIS-> keeping[PROCESSING] -FOUNDED_IN-> Law:estateact
income -HAS_BASIS-> old[DISCLOSURE] -FOUNDED_IN-> Law:incomeact
finance -LEADS-> amend -ADDRESSES-> incomeact
tax -LEADS-> register -DEPENDS_ON-> amend  register -ADDRESSES-> Service:probate
Measure:portal -ADDRESSES-> death
ministry -LEADS-> shared -ADDRESSES-> Barrier:culture  portal -ADDRESSES-> culture
culture -HINDERS-> death  Barrier:operation -HINDERS-> death
Indicator:days -CONCERNS-> death
Indicator:general
tax -REPORTS-> StatusReport:spring -CONCERNS-> death
tax -REPORTS-> StatusReport:autumn -CONCERNS-> death
tax -REPORTS-> StatusReport:late -CONCERNS-> death
finance -FOLLOWS_UP-> Recommendation:advice
`

// named gives a node a title in each language.
func named(name, nb, nn, en string) graphtest.Option {
	return graphtest.Set(name, func(n *graph.Node) {
		n.Titles = []graph.Text{{Lang: "nb", Value: nb}, {Lang: "nn", Value: nn}, {Lang: "en", Value: en}}
	})
}

// cites is the public document that a row rests on.
func cites(n *graph.Node) {
	n.Origins = []graph.Origin{{Source: "drawing", Document: "table.csv:2", Reference: "https://example.org/report", Date: "2026-01-15"}}
}

func titles() []graphtest.Option {
	return []graphtest.Option{
		named("death", "Dødsfall og arv", "Dødsfall og arv", "Death and inheritance"),
		named("probate", "Skifteattest", "Skifteattest", "Certificate of probate"),
		named("accounts", "Innsyn i konto", "Innsyn i konto", "Access to accounts"),
		named("pension", "Etterlattepensjon", "Etterlatnepensjon", "Survivor’s pension"),
		named("notice", "Melding om dødsfall", "Melding om dødsfall", "Notice of death"),
		named("heirs", "Arvinger", "Arvingar", "Heirs"), named("income", "Inntekt", "Inntekt", "Income"),
		named("courts", "Domstolene", "Domstolane", "The courts"), named("welfare", "NAV", "NAV", "NAV"),
		named("tax", "Skatteetaten", "Skatteetaten", "The Tax Administration"),
		named("ministry", "Digitaliseringsdepartementet", "Digitaliseringsdepartementet", "Ministry of Digitalisation"),
		named("finance", "Finansdepartementet", "Finansdepartementet", "Ministry of Finance"),
		named("estateact", "Arveloven", "Arvelova", "Inheritance Act"), named("incomeact", "Skatteforvaltningsloven", "Skatteforvaltningslova", "Tax Administration Act"),
		named("amend", "Endre skatteforvaltningsloven", "Endre skatteforvaltningslova", "Amend the Tax Administration Act"),
		named("register", "Register over arvinger", "Register over arvingar", "Register of heirs"),
		named("portal", "Portal | én inngang", "Portal | éin inngang", "Portal | one entrance"),
		named("shared", "Felles datakultur", "Felles datakultur", "Shared data culture"),
		named("culture", "Data blir ikke delt", "Data blir ikkje delte", "Data are not shared"),
		named("operation", "Ingen betaler for drift", "Ingen betaler for drift", "Nobody pays for operation"),
		named("days", "Dager til skifteattest", "Dagar til skifteattest", "Days to the certificate"),
		named("general", "Deler data", "Deler data", "Shares data"),
		named("advice", "Sikre penger til drift", "Sikre pengar til drift", "Secure money for operation"),
	}
}

func tables() []graphtest.Option {
	measure := func(name string, m graph.MeasureFacts) graphtest.Option {
		return graphtest.Set(name, func(n *graph.Node) { n.Measure = &m; cites(n) })
	}
	report := func(name string, r graph.ReportFacts) graphtest.Option {
		return graphtest.Set(name, func(n *graph.Node) { n.Report = &r })
	}
	funded, none := graph.Funding{State: graph.Funded, Ore: 500_000_00}, graph.Funding{State: graph.NotFunded}
	value := func(year int, v float64) graph.Observation {
		return graph.Observation{Year: year, Value: v, Origin: graph.Origin{Source: "drawing", Document: "indicators.csv:2", Reference: "https://example.org/figures"}}
	}
	return []graphtest.Option{
		graphtest.Set("old", func(n *graph.Node) { n.Valid = graph.Period{From: "2015-01-01", To: "2025-12-31"} }),
		measure("amend", graph.MeasureFacts{Type: graph.RoadmapItem, Status: graph.MeasurePlanned, Due: "2027-07-01", Development: funded, Operation: funded}),
		measure("register", graph.MeasureFacts{
			Type: graph.RoadmapItem, Status: graph.MeasureStarted, Due: "2027-03-01", Operation: none,
			Provides: []graph.BasisKey{{Dataset: graphtest.ID("heirs"), Kind: graph.Disclosure}},
		}),
		measure("portal", graph.MeasureFacts{Type: graph.PlainMeasure, Status: graph.MeasureStarted, Due: "2026-10-01", Operation: none}),
		measure("shared", graph.MeasureFacts{Type: graph.Initiative, Status: graph.MeasureProposed}),
		graphtest.Set("culture", func(n *graph.Node) {
			n.Barrier = &graph.BarrierFacts{Type: graph.DataCultureBarrier, Status: graph.BarrierReduced}
			cites(n)
		}),
		graphtest.Set("operation", func(n *graph.Node) {
			n.Barrier = &graph.BarrierFacts{Type: graph.OperationBarrier, Status: graph.BarrierOpen}
		}),
		graphtest.Set("days", func(n *graph.Node) {
			n.Indicator = &graph.IndicatorFacts{Unit: graph.InNumber, Better: graph.LowerIsBetter, Values: []graph.Observation{value(2024, 1043.5), value(2025, 1046)}}
		}),
		graphtest.Set("general", func(n *graph.Node) {
			n.Indicator = &graph.IndicatorFacts{Unit: graph.InPercent, Better: graph.HigherIsBetter, Values: []graph.Observation{value(2021, 34)}}
		}),
		report("spring", graph.ReportFacts{Period: "2025-H2", Status: graph.ReportDelayed, Delivered: "2026-01-20"}),
		report("autumn", graph.ReportFacts{Period: "2026-H1", Status: graph.ReportAtRisk, Delivered: "2026-07-20"}),
		report("late", graph.ReportFacts{Period: "2026-Q3", Due: "2026-10-15"}),
		graphtest.Set("advice", func(n *graph.Node) {
			n.Recommendation = &graph.RecommendationFacts{Issuer: "Riksrevisjonen", Number: 4, Progress: graph.Underway}
			cites(n)
		}),
	}
}

// told is a store of the drawing with two loads: after the first one, which is
// pinned, the basis for income was seen to have ended.
func told(t *testing.T) *memory.Store {
	t.Helper()
	all := append(titles(), tables()...)
	before := graphtest.Draw(t, death, append(all, graphtest.Set("old", func(n *graph.Node) { n.Valid = graph.Period{} }))...)
	after := graphtest.Draw(t, death, all...)
	after.Sources[0].Stale = true
	store := memory.New()
	t.Cleanup(func() { _ = store.Close() })
	loaded(t, store, before, graph.Run{Number: 1, Name: "rapport vår 2026", Day: "2026-05-01"})
	loaded(t, store, after, graph.Run{Number: 2, Name: "i dag", Day: graphtest.Day})
	return store
}

// loaded makes the store hold g and remember the run.
func loaded(t *testing.T, store graph.Store, g *graph.Graph, run graph.Run) {
	t.Helper()
	held, u, err := graph.Compare(t.Context(), store, g, string(run.Day))
	if err != nil {
		t.Fatal(err)
	}
	run.Started = time.Date(2026, 1, int(run.Number), 2, 0, 0, 0, time.UTC)
	run.Ended, run.Version, run.Digest = run.Started, u.Version.Number, u.Version.Digest
	record := graph.RunRecord{Run: run}
	if held.Version.Number > 0 {
		record.Changes = graph.Changes(earlier(t, store, held.Version, u), u, g, nil)
		for i := range record.Changes {
			record.Changes[i].Run, record.Changes[i].Day = run.Number, run.Day
		}
		record.Run.Changes = len(record.Changes)
	}
	u.Record = &record
	if _, err := store.Apply(t.Context(), u); err != nil {
		t.Fatal(err)
	}
}

// earlier is what a store holds of what an update changes.
func earlier(t *testing.T, store graph.Store, held graph.Version, u graph.Update) graph.Earlier {
	t.Helper()
	ids, services := u.Touched()
	nodes, err := store.Nodes(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := store.Needs(t.Context(), services)
	if err != nil {
		t.Fatal(err)
	}
	e := graph.Earlier{Day: held.AssessedOn, Nodes: map[graph.ID]*graph.Node{}, Needs: map[graph.ID][]graph.Need{}}
	for i, n := range nodes {
		if n != nil {
			e.Nodes[ids[i]] = n
		}
	}
	for i := range services {
		e.Needs[services[i]] = rows[i]
	}
	return e
}

func TestABriefSaysWhatTheDrawingShows(t *testing.T) {
	store := told(t)
	for _, name := range []string{"death", "finance"} {
		for _, lang := range []graph.Language{graph.NB, graph.NN, graph.EN} {
			d, err := Gather(t.Context(), store, graphtest.ID(name), lang, "")
			if err != nil {
				t.Fatal(err)
			}
			wantFile(t, name+"."+string(lang)+".md", d)
		}
	}
}

// wantFile compares a brief as Markdown with a file of testdata, or writes it
// again with -update. The digest, which any new field of a node changes, is left
// out.
func wantFile(t *testing.T, name string, d *Document) {
	t.Helper()
	path := filepath.Join("testdata", name)
	got := bytes.ReplaceAll(Markdown(d), []byte(d.Version.Digest[:12]), []byte("DIGEST"))
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got; -update writes it again):\n%s", path, diff)
	}
}

// sparing is a store that tells no more than it must: places in the Look of
// rows, and in that of follow-up nothing but the ends of its edges and what is
// above them.
type sparing struct{ graph.Store }

func (s sparing) Rows(ctx context.Context, scope graph.RowScope) (*graph.Rows, error) {
	rows, err := s.Store.Rows(ctx, scope)
	if err != nil {
		return nil, err
	}
	bare := *rows
	bare.Look = func(id graph.ID) *graph.Node {
		n := rows.Look(id)
		if n == nil {
			return nil
		}
		return &graph.Node{ID: n.ID, SortKey: n.SortKey, Ministry: n.Ministry, Valid: n.Valid}
	}
	return &bare, nil
}

func (s sparing) FollowUp(ctx context.Context) (*graph.FollowUp, error) {
	f, err := s.Store.FollowUp(ctx)
	if err != nil {
		return nil, err
	}
	promised := map[graph.ID]bool{}
	for _, n := range f.Nodes {
		promised[n.ID] = true
	}
	for _, e := range f.Edges {
		for _, id := range slices.Concat([]graph.ID{e.From, e.To}, f.Above[e.From], f.Above[e.To]) {
			promised[id] = true
		}
	}
	bare := *f
	bare.Look = func(id graph.ID) *graph.Node {
		if !promised[id] {
			return nil
		}
		return f.Look(id)
	}
	return &bare, nil
}

func TestABriefNeedsNoMoreOfAStoreThanItPromises(t *testing.T) {
	store := sample(t)
	for _, n := range subjects(t, store) {
		whole, bare := written(t, store, n.ID), written(t, sparing{store}, n.ID)
		if diff := cmp.Diff(string(whole), string(bare)); diff != "" {
			t.Errorf("%s (-whole +sparing):\n%.2000s", n.Title(graph.NB).Value, diff)
		}
	}
}

func TestABriefIsAboutALifeEventOrAnAgency(t *testing.T) {
	store := told(t)
	for name, want := range map[string]error{"nothing": graph.ErrNotFound, "heirs": graph.ErrInvalid} {
		if _, err := Gather(t.Context(), store, graphtest.ID(name), graph.NB, ""); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", name, err, want)
		}
	}
}

func TestALifeEventOfWhichNothingIsRecordedHasABriefToo(t *testing.T) {
	store := memory.New()
	t.Cleanup(func() { _ = store.Close() })
	loaded(t, store, graphtest.Draw(t, "LifeEvent:empty Agency:idle"), graph.Run{Number: 1, Day: graphtest.Day})
	for _, name := range []string{"empty", "idle"} {
		d, err := Gather(t.Context(), store, graphtest.ID(name), graph.NB, "2026-01-01")
		if err != nil {
			t.Fatal(err)
		}
		wantFile(t, name+".md", d)
	}
}

func TestABriefForWordSaysTheSameAsTheMarkdown(t *testing.T) {
	store := told(t)
	for _, name := range []string{"death", "finance"} {
		d, err := Gather(t.Context(), store, graphtest.ID(name), graph.NN, "")
		if err != nil {
			t.Fatal(err)
		}
		parts := unzipped(t, docx(t, d))
		for part, content := range parts {
			wellFormed(t, part, content)
		}
		text := saidIn(parts["word/document.xml"])
		for _, l := range lines(d) {
			if !strings.Contains(text, "\n"+l+"\n") && !strings.HasPrefix(text, l) {
				t.Errorf("%s: the document does not say %q", name, l)
			}
		}
	}
}

func TestChangesAreToldSinceTheRunThatWasPinnedLastOrADay(t *testing.T) {
	store := told(t)
	for since, want := range map[graph.Date]string{
		"":           "since “rapport vår 2026” (1 May 2026): 2 changes.",
		"2026-06-01": "since 1 June 2026: 2 changes.",
		"2026-12-01": "nothing is recorded to have changed since 1 December 2026.",
		"2025-12-01": "since 1 December 2025: 2 changes. loads are remembered from 1 May 2026.",
	} {
		d, err := Gather(t.Context(), store, graphtest.ID("death"), graph.EN, since)
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(d.Sections, func(s Section) bool { return s.Key == "changes" })
		if got := d.Sections[at].Blocks[0].Paragraph.Plain(); !strings.EqualFold(got, want) {
			t.Errorf("since %q: %q, want %q", since, got, want)
		}
	}
}

func TestWithoutAPinnedRunChangesAreThoseOfAYear(t *testing.T) {
	store := told(t)
	if err := store.Pin(t.Context(), 1, ""); err != nil {
		t.Fatal(err)
	}
	d, err := Gather(t.Context(), store, graphtest.ID("death"), graph.NB, "")
	if err != nil {
		t.Fatal(err)
	}
	if text := string(Markdown(d)); !strings.Contains(text, "Siden 22. november 2025: 2 endringer.") {
		t.Error(text)
	}
}
