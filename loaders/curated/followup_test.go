package curated_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
)

const (
	measureHeader        = "id;type;titleNb;titleNn;titleEn;textNb;responsible;status;start;due;finished;fundingDevelopment;fundingOperation;lifeEvents;services;datasets;bases;laws;barriers;recommendations;dependsOn;source;date\n"
	barrierHeader        = "id;type;titleNb;status;since;lifeEvents;services;datasets;agencies;laws;source;date\n"
	indicatorHeader      = "id;titleNb;unit;direction;population;barrier;lifeEvents;year;value;source;date\n"
	reportHeader         = "id;period;reporter;lifeEvents;measures;status;due;delivered;textNb;source;date\n"
	learningHeader       = "id;titleNb;textNb;barrierTypes;lifeEvents;services;measures;barriers;source;date\n"
	recommendationHeader = "id;issuer;number;titleNb;addressees;progress;barrierTypes;lifeEvents;measures;barriers;source;date\n"
	kept                 = ";https://example.org/doc;2026-01-02\n"
)

func headers() map[string]string {
	return map[string]string{
		"measures.csv": measureHeader, "barriers.csv": barrierHeader, "indicators.csv": indicatorHeader,
		"reports.csv": reportHeader, "learning.csv": learningHeader, "recommendations.csv": recommendationHeader,
	}
}

// row fills in cells by column, with a source and a date.
func row(document string, cells map[string]string) string {
	columns := strings.Split(strings.TrimSpace(headers()[document]), ";")
	for i, column := range columns {
		columns[i] = cells[column]
		switch value, given := cells[column]; {
		case given && strings.ContainsAny(value, ";\n"):
			columns[i] = `"` + value + `"`
		case !given && column == "source":
			columns[i] = "https://example.org/doc"
		case !given && column == "date":
			columns[i] = "2026-01-02"
		}
	}
	return strings.Join(columns, ";") + "\n"
}

// with is cells of a good row of a table, some of them changed.
func with(document string, changed map[string]string) map[string]string {
	cells := map[string]map[string]string{
		"measures.csv":        {"id": "m", "type": "tiltak", "titleNb": "T"},
		"barriers.csv":        {"id": "b", "type": "LAW", "titleNb": "T"},
		"indicators.csv":      {"id": "i", "titleNb": "T", "unit": "prosent", "direction": "høyere", "year": "2023", "value": "29 %"},
		"reports.csv":         {"period": "2026-T1", "reporter": "974761076", "lifeEvents": "u:e", "status": "i rute"},
		"learning.csv":        {"id": "l", "titleNb": "T", "textNb": "Lært."},
		"recommendations.csv": {"id": "r", "issuer": "Riksrevisjonen", "titleNb": "T"},
	}[document]
	for column, value := range changed {
		cells[column] = value
	}
	return cells
}

func readRows(t *testing.T, document string, rows ...map[string]string) graph.Batch {
	t.Helper()
	content := headers()[document]
	for _, changed := range rows {
		content += row(document, with(document, changed))
	}
	return read(t, document, content)
}

func whole(t *testing.T, b graph.Batch) graph.Batch {
	t.Helper()
	if len(b.Problems) > 0 {
		t.Fatalf("problems: %+v", b.Problems)
	}
	checkBatch(t, b, 100)
	return b
}

func TestAMeasureSaysWhatItIsWhoLeadsItAndWhatItWorksOn(t *testing.T) {
	b := whole(t, readRows(t, "measures.csv", map[string]string{
		"id": "m1", "type": "Veikart", "titleNn": "Nynorsk", "titleEn": "English", "textNb": "Tekst", "responsible": "974761076|889640782", "status": "I gang",
		"start": "2026-01-01", "due": "31.12.2026", "fundingDevelopment": "1,5 mill.", "fundingOperation": "ingen",
		"lifeEvents": "u:e1\nu:e2", "services": "u:s", "datasets": "u:d1", "laws": "https://lovdata.no/lov/2016-12-09-88/§10-2",
		"bases":    "utlevering u:d1 974 761 076|BEHANDLING u:d2|u:basis|utlevering u:d1 974 761 076",
		"barriers": "b1", "recommendations": "https://x.example/r", "dependsOn": "m2",
	}))
	const id = "urn:sammenheng:measure:m1"
	n := find(t, b, id)
	want := &graph.MeasureFacts{
		Type: graph.RoadmapItem, Status: graph.MeasureStarted, Start: "2026-01-01", Due: "2026-12-31",
		Development: graph.Funding{State: graph.Funded, Ore: 150_000_000}, Operation: graph.Funding{State: graph.NotFunded},
		Provides: []graph.BasisKey{
			{Dataset: "u:d1", Consumer: graph.AgencyID("974761076"), Kind: graph.Disclosure},
			{Dataset: "u:d2", Kind: graph.Processing},
		},
	}
	if diff := cmp.Diff(want, n.Measure); diff != "" || !n.Resolved || len(n.Titles) != 3 || n.Titles[1].Value != "Nynorsk" || n.Descriptions[0].Value != "Tekst" {
		t.Errorf("%s\n%+v", diff, n)
	}
	wantEdges := []string{
		graph.AgencyID("974761076") + " LEADS " + id, graph.AgencyID("889640782") + " LEADS " + id,
		id + " ADDRESSES u:e1", id + " ADDRESSES u:e2", id + " ADDRESSES u:s", id + " ADDRESSES u:d1",
		id + " ADDRESSES u:d1", id + " ADDRESSES u:d2", id + " ADDRESSES u:basis",
		id + " ADDRESSES urn:sammenheng:barrier:b1", id + " ADDRESSES https://x.example/r",
		id + " ADDRESSES https://lovdata.no/lov/2016-12-09-88/§10-2",
		"https://lovdata.no/lov/2016-12-09-88/§10-2 PART_OF https://lovdata.no/lov/2016-12-09-88",
		id + " DEPENDS_ON urn:sammenheng:measure:m2",
	}
	if diff := cmp.Diff(wantEdges, edges(b)); diff != "" {
		t.Error(diff)
	}
}

func TestWhatNobodyWroteDownIsUnknown(t *testing.T) {
	m := find(t, whole(t, readRows(t, "measures.csv", nil)), "urn:sammenheng:measure:m").Measure
	unknown := graph.Funding{State: graph.FundingUnknown}
	if m.Status != graph.MeasureUnknown || m.Development != unknown || m.Operation != unknown {
		t.Errorf("measure %+v", m)
	}
	if b := find(t, whole(t, readRows(t, "barriers.csv", nil)), "urn:sammenheng:barrier:b").Barrier; b.Status != graph.BarrierUnknown {
		t.Errorf("barrier %+v", b)
	}
	if r := find(t, whole(t, readRows(t, "recommendations.csv", nil)), "urn:sammenheng:recommendation:r").Recommendation; r.Progress != graph.ProgressUnknown || r.Number != 0 {
		t.Errorf("recommendation %+v", r)
	}
}

func TestABarrierHindersWhatItsColumnsName(t *testing.T) {
	b := whole(t, readRows(t, "barriers.csv", map[string]string{
		"type": "finansiering av drift", "status": "ÅPEN", "since": "2024-02-29",
		"lifeEvents": "u:e", "services": "u:s", "datasets": "u:d", "agencies": "974761076", "laws": "https://lovdata.no/lov/2016-12-09-88",
	}))
	const id = "urn:sammenheng:barrier:b"
	if diff := cmp.Diff(&graph.BarrierFacts{Type: graph.OperationBarrier, Status: graph.BarrierOpen, Since: "2024-02-29"}, find(t, b, id).Barrier); diff != "" {
		t.Error(diff)
	}
	want := []string{id + " HINDERS u:e", id + " HINDERS u:s", id + " HINDERS u:d", id + " HINDERS " + graph.AgencyID("974761076"), id + " HINDERS https://lovdata.no/lov/2016-12-09-88"}
	if diff := cmp.Diff(want, edges(b)); diff != "" {
		t.Error(diff)
	}
}

func TestTheRowsOfAnIndicatorAreOneSeriesAndLaterRowsNeedNotRepeatIt(t *testing.T) {
	b := whole(t, readRows(
		t, "indicators.csv",
		map[string]string{"population": "kommuner", "barrier": "LAW", "lifeEvents": "u:e"},
		map[string]string{"titleNb": "", "unit": "", "direction": "", "year": "2022", "value": "30"},
		map[string]string{"population": "kommuner", "year": "2021", "value": "31,5"},
	))
	var got []graph.Observation
	for _, n := range b.Nodes {
		if n.Indicator == nil {
			continue
		}
		own := *n.Indicator
		got = append(got, own.Values...)
		own.Values = nil
		want := graph.IndicatorFacts{Unit: graph.InPercent, Better: graph.HigherIsBetter, Population: "kommuner", Barrier: graph.LawBarrier}
		if diff := cmp.Diff(want, own); diff != "" || n.Title(graph.NB).Value != "T" {
			t.Errorf("%s: %s", n.Title(graph.NB).Value, diff)
		}
	}
	origin := func(document string) graph.Origin {
		return graph.Origin{Source: "s", Document: document, Reference: "https://example.org/doc", Date: "2026-01-02"}
	}
	want := []graph.Observation{
		{Year: 2023, Value: 29, Origin: origin("indicators.csv:2")},
		{Year: 2022, Value: 30, Origin: origin("indicators.csv:3")},
		{Year: 2021, Value: 31.5, Origin: origin("indicators.csv:4")},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAReportIsAboutSomethingInAPeriodAndIsTheSameNodeWhereverItStands(t *testing.T) {
	about := map[string]string{"period": "1. tertial 2026", "lifeEvents": "u:e|u:f", "measures": "m1", "due": "2026-05-15", "delivered": "2026-05-14", "textNb": "Alt vel."}
	b := whole(t, readRows(t, "reports.csv", about))
	again := maps(about, map[string]string{"lifeEvents": "u:f|u:e", "status": "forsinket", "textNb": ""})
	moved := whole(t, readRows(t, "reports.csv", map[string]string{"lifeEvents": "u:x"}, again))
	n := reportOf(t, b)
	if diff := cmp.Diff(&graph.ReportFacts{Period: "2026-T1", Status: graph.ReportOnTrack, Due: "2026-05-15", Delivered: "2026-05-14"}, n.Report); diff != "" {
		t.Error(diff)
	}
	if got := []string{n.Titles[0].Value, n.Titles[1].Value, n.Titles[2].Value}; !slices.Equal(got, []string{"Statusrapport 2026-T1", "Statusrapport 2026-T1", "Status report 2026-T1"}) {
		t.Errorf("titles %v", got)
	}
	if find(t, moved, n.ID).Report.Status != graph.ReportDelayed {
		t.Error("the same report in another row is another node")
	}
	want := []string{graph.AgencyID("974761076") + " REPORTS " + n.ID, n.ID + " CONCERNS u:e", n.ID + " CONCERNS u:f", n.ID + " CONCERNS urn:sammenheng:measure:m1"}
	if diff := cmp.Diff(want, edges(b)); diff != "" {
		t.Error(diff)
	}
}

func reportOf(t *testing.T, b graph.Batch) *graph.Node {
	t.Helper()
	for _, n := range b.Nodes {
		if n.Report != nil {
			return n
		}
	}
	t.Fatal("no report")
	return nil
}

func maps(all ...map[string]string) map[string]string {
	united := map[string]string{}
	for _, m := range all {
		for k, v := range m {
			united[k] = v
		}
	}
	return united
}

func TestAReportThatIsOnlyDueHasNoStatus(t *testing.T) {
	b := whole(t, readRows(t, "reports.csv", map[string]string{"id": "r1", "status": "", "due": "2027-01-15"}))
	if r := find(t, b, "urn:sammenheng:report:r1").Report; r.Status != "" || r.Delivered != "" || r.Due != "2027-01-15" {
		t.Errorf("%+v", r)
	}
}

func TestALearningPointAndARecommendationSayWhatTheyAreAbout(t *testing.T) {
	l := whole(t, readRows(t, "learning.csv", map[string]string{"barrierTypes": "drift|LAW|regelverk", "lifeEvents": "u:e", "services": "u:s", "measures": "m1", "barriers": "b1"}))
	const id = "urn:sammenheng:learning:l"
	if diff := cmp.Diff([]graph.BarrierType{graph.LawBarrier, graph.OperationBarrier}, find(t, l, id).Learning.Barriers); diff != "" {
		t.Error(diff)
	}
	want := []string{id + " CONCERNS u:e", id + " CONCERNS u:s", id + " CONCERNS urn:sammenheng:measure:m1", id + " CONCERNS urn:sammenheng:barrier:b1"}
	if diff := cmp.Diff(want, edges(l)); diff != "" {
		t.Error(diff)
	}
	r := whole(t, readRows(t, "recommendations.csv", map[string]string{"number": "3", "addressees": "974761076", "progress": "Delvis gjennomført", "barrierTypes": "samordning"}))
	facts := find(t, r, "urn:sammenheng:recommendation:r").Recommendation
	if diff := cmp.Diff(&graph.RecommendationFacts{Issuer: "Riksrevisjonen", Number: 3, Progress: graph.PartlyDone, Barriers: []graph.BarrierType{graph.CoordinationLack}}, facts); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{graph.AgencyID("974761076") + " FOLLOWS_UP urn:sammenheng:recommendation:r"}, edges(r)); diff != "" {
		t.Error(diff)
	}
}

// What the pages say of a measure may be copied into the table that it came from.
func TestTheWordsOfThePagesAreWordsOfTheTables(t *testing.T) {
	for cell, want := range map[string]graph.MeasureStatus{
		"Foreslått": graph.MeasureProposed, "Planlagt": graph.MeasurePlanned, "Pågår": graph.MeasureStarted, "Satt på vent": graph.MeasurePaused,
		"Gjennomført": graph.MeasureDone, "Stanset": graph.MeasureStopped, "Ukjent": graph.MeasureUnknown,
	} {
		b := read(t, "measures.csv", "id;type;titleNb;responsible;status;fundingDevelopment;fundingOperation;source;date\n"+
			"a;Punkt på veikartet;A;974761076;"+cell+";Delvis dekket 1,5 mill.;Ingen penger;https://example.org/doc;2026-01-02\n")
		if len(b.Problems) > 0 {
			t.Errorf("%s: %+v", cell, b.Problems)
			continue
		}
		m := find(t, b, "urn:sammenheng:measure:a").Measure
		if m.Status != want || m.Type != graph.RoadmapItem || m.Development != (graph.Funding{State: graph.PartlyFunded, Ore: 150_000_000}) || m.Operation.State != graph.NotFunded {
			t.Errorf("%s: %+v", cell, m)
		}
	}
}
