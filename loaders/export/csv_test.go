package export_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/loaders/export"
)

func written(t *testing.T, g *graph.Graph, q export.Question, o export.TableOptions) string {
	t.Helper()
	var out bytes.Buffer
	if err := export.CSV(t.Context(), held(t, g), export.NewTable(&out, o), q); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// table reads a table back: its header, and rows by column.
func table(t *testing.T, g *graph.Graph, q export.Question) []map[string]string {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(written(t, g, q, export.TableOptions{}))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			row[name] = record[i]
		}
		rows = append(rows, row)
	}
	return rows
}

func TestNeedsIsOneRowForEachNeedOfEveryServiceInOrder(t *testing.T) {
	g := graphtest.RandomGraph(11, graphtest.Size{Services: 250, Documents: 4}) // more than two pages
	services := slices.Clone(g.Nodes)
	services = slices.DeleteFunc(services, func(n *graph.Node) bool { return !n.Is(graph.Service) })
	slices.SortFunc(services, func(a, b *graph.Node) int {
		if graph.Before(a, b) {
			return -1
		}
		return 1
	})
	byService := map[graph.ID][]graph.Need{}
	for _, e := range g.Edges {
		byService[e.From] = append(byService[e.From], e.Needs...) // edges are by key, so by what is needed
	}
	var want []string
	for _, s := range services {
		for _, n := range byService[s.ID] {
			want = append(want, fmt.Sprint(n.Service, n.Evidence, n.Dataset, n.State, n.Reason, n.Decides, n.Illustrative))
		}
		if len(byService[s.ID]) == 0 {
			want = append(want, fmt.Sprint(s.ID, "", "", graph.Unknown, graph.NeedsNotStated, true, false))
		}
	}
	var got []string
	for _, r := range table(t, g, export.Question{Name: "needs", Lang: graph.NB}) {
		got = append(got, fmt.Sprint(r["serviceId"], r["evidenceId"], r["datasetId"], r["state"], r["reason"], r["decides"] == "true", r["illustrative"] == "true"))
	}
	if !slices.Equal(got, want) {
		t.Errorf("%d rows, want %d", len(got), len(want))
	}
}

func TestBlockedShowsTheRowsThatDecideWithSentenceSourceAndDocument(t *testing.T) {
	g := loadSources(t, sampleSources)
	const event = "http://public-service-publisher.fellesdatakatalog.digdir.no/events/cc466e4c-1e08-4915-9475-4b4a4cee62ec"
	rows := table(t, g, export.Question{Name: "blocked", Lang: graph.EN, Filter: export.Filter{LifeEvent: event, Reason: graph.ReasonAssessedMissing}})
	if len(rows) != 1 {
		t.Fatalf("%d rows, want one", len(rows))
	}
	for column, want := range map[string]string{
		"service": "Insight into the deceased’s accounts", "state": "BLOCKED", "serviceState": "BLOCKED", "reason": "ASSESSED_MISSING", "decides": "true",
		"sentence": "Norwegian Tax Administration has been assessed to lack a legal basis for disclosing “Innskudd, utlån og renter” to Norwegian Digitalisation Agency. Law: Tax Administration Act § 3-3. Assessed by Eksempel on 1 March 2026.",
		"provider": "Norwegian Tax Administration", "consumer": "Norwegian Digitalisation Agency", "dataset": "Innskudd, utlån og renter",
		"illustrative": "true", "assessedOn": "2026-11-22", "dataVersion": "1",
	} {
		if rows[0][column] != want {
			t.Errorf("%s is %q, want %q", column, rows[0][column], want)
		}
	}
	if !strings.Contains(rows[0]["source"], "eksempel-vurderinger") || !strings.Contains(rows[0]["document"], "https://data.sammenheng.example/om/eksempeldata") {
		t.Errorf("source %q, document %q", rows[0]["source"], rows[0]["document"])
	}
}

func TestRowsOfNeedsPassTheirOwnFilters(t *testing.T) {
	g := graphtest.RandomGraph(5, graphtest.Size{Services: 150, Documents: 4})
	all := table(t, g, export.Question{Name: "needs", Lang: graph.NB})
	var provider, law graph.ID
	for _, e := range g.Edges {
		for _, n := range e.Needs {
			if len(n.Providers) > 0 && len(n.Laws) > 0 {
				provider, law = n.Providers[0], n.Laws[0]
			}
		}
	}
	for name, c := range map[string]struct {
		filter export.Filter
		holds  func(n graph.Need) bool
	}{
		"state":    {export.Filter{States: []graph.State{graph.Clear}}, func(n graph.Need) bool { return n.State == graph.Clear }},
		"reason":   {export.Filter{Reason: graph.OpenData}, func(n graph.Need) bool { return n.Reason == graph.OpenData }},
		"provider": {export.Filter{Provider: provider}, func(n graph.Need) bool { return slices.Contains(n.Providers, provider) }},
		"law":      {export.Filter{Law: law}, func(n graph.Need) bool { return slices.Contains(n.Laws, law) }},
		"nobody":   {export.Filter{Provider: graphtest.ID("nobody")}, func(graph.Need) bool { return false }},
	} {
		want := 0
		for _, e := range g.Edges {
			for _, n := range e.Needs {
				if c.holds(n) {
					want++
				}
			}
		}
		if got := len(table(t, g, export.Question{Name: "needs", Lang: graph.NB, Filter: c.filter})); got != want || got == len(all) {
			t.Errorf("%s: %d rows, want %d of %d", name, got, want, len(all))
		}
	}
}

func TestEveryListHoldsEveryNodeOfItsKind(t *testing.T) {
	g := graphtest.RandomGraph(3, graphtest.Size{Services: 420, Documents: 4})
	for name, kind := range map[string]graph.Kind{
		"services": graph.Service, "datasets": graph.Dataset, "agencies": graph.Agency, "laws": graph.Law, "lifeEvents": graph.LifeEvent,
	} {
		want := 0
		for _, n := range g.Nodes {
			if n.Is(kind) {
				want++
			}
		}
		seen := map[string]bool{}
		for _, row := range table(t, g, export.Question{Name: name, Lang: graph.NB}) {
			seen[row["id"]] = true
			if row["title"] == "" || row["assessedOn"] != string(graphtest.Day) {
				t.Errorf("%s: the row %v is incomplete", name, row)
			}
		}
		if len(seen) != want {
			t.Errorf("%s: %d of %d", name, len(seen), want)
		}
	}
}

func TestNoCellIsRunAsAFormula(t *testing.T) {
	for _, title := range []string{"=HYPERLINK(\"http://evil.example\")", "+1", "-1", "@SUM(A1)", "\t=1+1", "æ =1", "two\r\nlines"} {
		g := graphtest.Draw(t, `service -NEEDS-> evidence`, graphtest.Titled("service", title))
		got := table(t, g, export.Question{Name: "services", Lang: graph.NB})[0]["title"]
		want := title
		switch {
		case strings.ContainsAny(title[:1], "=+-@\t"):
			want = "'" + title
		case strings.HasPrefix(title, "two"):
			want = "two lines"
		}
		if got != want {
			t.Errorf("%q is written as %q", title, got)
		}
	}
}

func TestATableForNorwegianExcelHasAByteOrderMarkSemicolonsAndCRLF(t *testing.T) {
	g := graphtest.Draw(t, `service -NEEDS-> evidence`, graphtest.Titled("service", "a; b"))
	text := written(t, g, export.Question{Name: "services", Lang: graph.NB}, export.TableOptions{Semicolon: true, BOM: true})
	lines := strings.SplitAfter(text, "\r\n")
	if !strings.HasPrefix(text, "\uFEFFtitle;state;") || len(lines) != 3 || !strings.HasPrefix(lines[1], `"a; b";UNKNOWN;`) || strings.Count(text, "\n") != 2 {
		t.Errorf("%q", text)
	}
}

func TestFiltersThatAQuestionDoesNotHaveAreRefused(t *testing.T) {
	for _, q := range []export.Question{
		{Name: "everything"},
		{Name: "laws", Filter: export.Filter{LifeEvent: "https://graph.test/a"}},
		{Name: "agencies", Filter: export.Filter{States: []graph.State{graph.Clear}}},
		{Name: "services", Filter: export.Filter{States: graph.States()}},
		{Name: "blocked", Filter: export.Filter{Agency: "https://graph.test/a"}},
		{Name: "needs", Filter: export.Filter{Reason: "BECAUSE"}},
		{Name: "needs", Filter: export.Filter{States: []graph.State{"RED"}}},
		{Name: "datasets", Filter: export.Filter{Access: "SECRET"}},
	} {
		var out bytes.Buffer
		err := export.CSV(t.Context(), held(t, graphtest.RandomGraph(1, graphtest.Size{Services: 3})), export.NewTable(&out, export.TableOptions{}), q)
		if !errors.Is(err, graph.ErrInvalid) || out.Len() > 0 {
			t.Errorf("%+v: %v, %d bytes written", q, err, out.Len())
		}
	}
}

type fullDisk struct{}

var errFull = errors.New("disk full")

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestAFullDiskIsReported(t *testing.T) {
	g := loadSources(t, sampleSources)
	store := held(t, g)
	for name, err := range map[string]error{
		"csv":     export.CSV(t.Context(), store, export.NewTable(fullDisk{}, export.TableOptions{}), export.Question{Name: "needs", Lang: graph.NB}),
		"bom":     export.CSV(t.Context(), store, export.NewTable(fullDisk{}, export.TableOptions{BOM: true}), export.Question{Name: "laws", Lang: graph.NB}),
		"graphml": export.GraphML(t.Context(), store, fullDisk{}, graph.NB),
		"ttl":     export.RDF(t.Context(), store, fullDisk{}, "turtle", export.Whole),
	} {
		if !errors.Is(err, errFull) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
