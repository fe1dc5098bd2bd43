package loaders_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders"
)

// measures is a table of n measures for one life event, each waiting for the one
// before.
func measures(n int) string {
	var b strings.Builder
	b.WriteString("id;type;titleNb;responsible;status;due;fundingOperation;lifeEvents;dependsOn;source;date\n")
	for i := range n {
		waits := ""
		if i > 0 {
			waits = fmt.Sprintf("m%02d", i-1)
		}
		fmt.Fprintf(&b, "m%02d;tiltak;Tiltak %02d;974760673;i gang;2027-01-31;1 250,50;http://x.no/events/1;%s;https://x.no/om;2026-11-01\n", i, i, waits)
	}
	return b.String()
}

func measure(i int) graph.ID { return fmt.Sprintf("urn:sammenheng:measure:m%02d", i) }

// followed is a workbench with a life event and a folder of tables.
func followed(t *testing.T, n int) *workbench {
	w := newWorkbench(t, loaders.Source{ID: "events", Path: "events"})
	tables := filepath.Join(w.folder, "tables")
	if err := os.Mkdir(tables, 0o755); err != nil {
		t.Fatal(err)
	}
	w.loader.Config.Sources = append(w.loader.Config.Sources, loaders.Source{ID: "tables", Curated: tables})
	w.write("events/one.ttl", prefixes+"<http://x.no/events/1> a cv:LifeEvent ; dct:title \"Få barn\"@nb .\n")
	w.write("tables/measures.csv", measures(n))
	return w
}

func TestAMeasureThatIsStruckFromTheTableIsToldAsGone(t *testing.T) {
	w := followed(t, 3)
	w.load()
	w.write("tables/measures.csv", strings.Replace(measures(2), "Tiltak 00", "Tiltak null", 1))
	r := w.load()
	page, err := w.store.Changes(t.Context(), graph.ChangeQuery{First: 10, Filter: graph.ChangeFilter{AfterRun: r.Run - 1}})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, c := range page.Changes {
		told = append(told, fmt.Sprint(c.Kind, " ", c.Subject.ID, " ", c.Subject.Kind, " ", c.LifeEvents, " ", c.Agencies))
	}
	const concerned = " Measure [http://x.no/events/1] [https://data.brreg.no/enhetsregisteret/api/enheter/974760673]"
	want := []string{"RENAMED " + measure(0) + concerned, "DISAPPEARED " + measure(2) + concerned}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestATableThatLostManyMeasuresIsHeldBackUntilAccepted(t *testing.T) {
	w := followed(t, 60)
	w.load()
	w.write("tables/measures.csv", measures(30))
	r := w.load()
	want := []graph.Gone{
		{Kind: "ADDRESSES", Gone: 30, Of: 60},
		{Kind: "DEPENDS_ON", Gone: 30, Of: 59},
		{Kind: "LEADS", Gone: 30, Of: 60},
		{Kind: "Measure", Gone: 30, Of: 60},
	}
	if r.Sources[1].Status != graph.SourceHeldBack || !slices.Equal(r.Sources[1].Gone, want) {
		t.Fatalf("30 of 60 gone: %+v", r.Sources[1])
	}
	if !w.has(measure(59)) {
		t.Error("the measures of a table that was held back are lost")
	}
	w.loader.AcceptRemovals = []string{"tables"}
	if r := w.load(); r.Sources[1].Status != graph.SourceOK || r.Written.NodesRemoved != 30 || w.has(measure(59)) {
		t.Errorf("accepted: %+v", r)
	}
}

// The second load reads what the table was mapped to from the archive, not the
// table, and the third one a table that is broken.
func TestTheFollowUpTablesAreTheSameFromTheArchive(t *testing.T) {
	w := followed(t, 3)
	first := w.load()
	whole, err := w.store.FollowUp(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	w.loader.Day = "2026-11-23"
	if next := w.load(); next.Version.Digest != first.Version.Digest {
		t.Error("the graph is another")
	}
	w.write("tables/measures.csv", "id;type\n\"cut")
	if next := w.load(); next.Sources[1].Status != graph.SourceStale || next.Version.Digest != first.Version.Digest {
		t.Errorf("a broken table: %+v", next.Sources[1])
	}
	again, err := w.store.FollowUp(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ignored := cmpopts.IgnoreFields(graph.FollowUp{}, "Look", "AssessedOn")
	if diff := cmp.Diff(whole, again, ignored, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-first +later):\n%s", diff)
	}
	if m := again.Look(measure(1)); m == nil || m.Measure == nil || m.Measure.Operation != (graph.Funding{State: graph.Funded, Ore: 125_050}) {
		t.Errorf("the measure is %+v", m)
	}
}

func TestCoverageDoesNotCountTheFollowUpTables(t *testing.T) {
	w := followed(t, 3)
	w.write("events/two.ttl", prefixes+service("http://x.no/services/1", "En"))
	w.load()
	with, err := w.store.Coverage(t.Context(), graph.BySource)
	if err != nil {
		t.Fatal(err)
	}
	w.write("tables/measures.csv", measures(0))
	w.load()
	without, err := w.store.Coverage(t.Context(), graph.BySource)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(without, with); diff != "" {
		t.Errorf("(-without +with):\n%s", diff)
	}
}
