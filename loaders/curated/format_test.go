package curated_test

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/curated"
)

func TestTheSameTableReadsTheSameInEveryFormExcelWrites(t *testing.T) {
	plain := "from,relation,to,source,date\nu:é,PROVIDED_BY,u:d,https://example.org/doc,2026-01-02\nu:æ,PROVIDED_BY,u:d,https://example.org/doc,2026-01-02\n"
	want := read(t, "links.csv", plain)
	if len(want.Edges) != 2 || len(want.Problems) != 0 {
		t.Fatalf("plain gives %+v", want)
	}
	semicolons := strings.ReplaceAll(plain, ",", ";")
	quoted := `"from";"relation";"to";"source";"date"` + "\n" + `"u:é";"PROVIDED_BY";"u:d";"https://example.org/doc";"02.01.2026"` + "\n" + `"u:æ";"PROVIDED_BY";"u:d";"https://example.org/doc";"2.1.2026"` + "\n"
	for name, content := range map[string]string{
		"semicolons":                  semicolons,
		"byte order mark":             "\ufeff" + semicolons,
		"CRLF":                        strings.ReplaceAll(semicolons, "\n", "\r\n"),
		"mark and CRLF and commas":    "\ufeff" + strings.ReplaceAll(plain, "\n", "\r\n"),
		"every cell quoted":           quoted,
		"quoted behind a mark":        "\ufeff" + quoted,
		"no line end at the end":      strings.TrimRight(plain, "\n"),
		"empty columns kept by Excel": "from;relation;to;source;date;;\nu:é;PROVIDED_BY;u:d;https://example.org/doc;2026-01-02;;\nu:æ;PROVIDED_BY;u:d;https://example.org/doc;2026-01-02;;\n",
		"empty rows at the end":       semicolons + ";;;;\n;;;;\n\n",
		"other case in the header":    strings.Replace(plain, "from,relation,to", "From,RELATION,to", 1),
		"spaces around cells":         strings.ReplaceAll(plain, ",", " , "),
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(want, read(t, "links.csv", content)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestColumnsStandInAnyOrder(t *testing.T) {
	a := read(t, "links.csv", "from,relation,to,source,date\nu:e,PROVIDED_BY,u:d,https://example.org/doc,2026-01-02\n")
	b := read(t, "links.csv", "date,to,source,from,relation\n2026-01-02,u:d,https://example.org/doc,u:e,PROVIDED_BY\n")
	if diff := cmp.Diff(a, b); diff != "" {
		t.Error(diff)
	}
}

func TestExcelsSeparatorHintIsTaken(t *testing.T) {
	b := read(t, "links.csv", "sep=;\r\nfrom;relation;to;source;date\r\nu:e;PROVIDED_BY;u:d;https://example.org/doc;2026-01-02\r\n")
	if len(b.Edges) != 1 || b.Edges[0].Origins[0].Document != "links.csv:3" {
		t.Errorf("batch is %+v", b)
	}
}

func TestAnUnknownColumnIsAProblemAndTheRowsAreRead(t *testing.T) {
	b := read(t, "links.csv", "from,relation,to,source,date,colour\nu:e,PROVIDED_BY,u:d,https://example.org/doc,2026-01-02,red\n")
	if len(b.Edges) != 1 || len(b.Problems) != 1 {
		t.Fatalf("batch is %+v", b)
	}
	if p := b.Problems[0]; p.Code != graph.RelationUnknown || p.Property != "colour" || p.Line != 1 || p.Column != 30 || !strings.Contains(p.Message, "note") {
		t.Errorf("problem is %+v", p)
	}
}

func TestADocumentThatIsNoSuchTableIsAnError(t *testing.T) {
	for _, c := range []struct {
		name, content string
		says          []string
	}{
		{"empty", "", []string{"empty", "name the columns"}},
		{"only a mark", "\ufeff", []string{"empty"}},
		{"a missing column", "from,relation,to,source\n", []string{"line 1", `"date"`}},
		{"a column twice", "from,relation,to,source,date,From\n", []string{`"from"`, "twice", "column 30"}},
		{"Windows-1252", "from,relation,to,source,date\nu:\xe6,PROVIDED_BY,u:d,https://example.org/doc,2026-01-02\n", []string{"line 2, column 3", "0xe6", "Windows-1252", "CSV UTF-8"}},
		{"UTF-16", "\xff\xfef\x00r\x00", []string{"UTF-16", "CSV UTF-8"}},
		{"a workbook", "PK\x03\x04\x00\x00", []string{"byte 5", "saved as CSV"}},
		{"a web page", "<!DOCTYPE html>\n<html></html>\n", []string{`"from" is missing`}},
		{"a header with an open quote", "\"from,relation\n", []string{"header row is not CSV"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := curated.Read(strings.NewReader(c.content), curated.Options{Document: "links.csv"})
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("error is %v", err)
			}
			for _, s := range append(c.says, "links.csv") {
				if !strings.Contains(err.Error(), s) {
					t.Errorf("%q does not say %q", err, s)
				}
			}
		})
	}
}

func TestATableAboveItsLimitIsAnError(t *testing.T) {
	content := linkHeader + "u:e,PROVIDED_BY,u:d" + cited
	o := curated.Options{Document: "links.csv", MaxBytes: int64(len(content))}
	if _, err := curated.Read(strings.NewReader(content), o); err != nil {
		t.Fatalf("at the limit: %v", err)
	}
	o.MaxBytes--
	if _, err := curated.Read(strings.NewReader(content), o); !errors.Is(err, graph.ErrLimit) {
		t.Errorf("one byte above: %v", err)
	}
}

func TestATableThatBreaksOffIsAnErrorNotAShortTable(t *testing.T) {
	r := io.MultiReader(strings.NewReader(linkHeader+"u:e,PROVIDED_BY,u:d"+cited), iotest.ErrReader(io.ErrUnexpectedEOF))
	if _, err := curated.Read(r, curated.Options{Document: "links.csv"}); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("error is %v", err)
	}
}

// A quote that is never closed makes one cell of all the rest:
//
//	2  "u:bad,PROVIDED_BY,…      ◄ opens here
//	3  u:e,PROVIDED_BY,…           would be text of line 2
func TestAnOpenQuoteLosesItsOwnRowOnly(t *testing.T) {
	for name, bad := range map[string]string{
		"open to the end of the file":       `"u:bad,PROVIDED_BY,u:d` + cited,
		"closed again by a later row":       `u:bad,PROVIDED_BY,"u:d` + cited + `u:x,PROVIDED_BY,"u:d"` + cited,
		"a quote in the middle":             `u:b"ad,PROVIDED_BY,u:d` + cited,
		"a cell over three lines too early": "u:bad,\"PRO\nVIDED\n_BY\",u:d,https://example.org/doc\n",
	} {
		t.Run(name, func(t *testing.T) {
			b := read(t, "links.csv", linkHeader+bad+"u:e,PROVIDED_BY,u:d"+cited+"u:f,PROVIDED_BY,u:d"+cited)
			find(t, b, "u:e")
			find(t, b, "u:f")
			if len(b.Problems) == 0 || b.Problems[0].Line != 2 || b.Problems[0].Code != graph.RowInvalid {
				t.Errorf("problems: %+v", b.Problems)
			}
		})
	}
}

func TestALineBreakInAQuotedCellKeepsLinesRight(t *testing.T) {
	b := read(t, "assessments.csv", assessmentHeader+
		",,u:d,DISCLOSURE,MISSING,,,,Digdir,2026-01-01,\"to\r\nlinjer, med \"\"sitat\"\"\""+cited+
		",,u:d,DISCLOSURE,wrong,,,,Digdir,2026-01-01,"+cited)
	if note := basis(t, b).Assessment.Note; note != "to\nlinjer, med \"sitat\"" {
		t.Errorf("note is %q", note)
	}
	if len(b.Problems) != 1 || b.Problems[0].Line != 4 {
		t.Errorf("problems: %+v", b.Problems)
	}
}

func TestEachOfManyBrokenRowsIsAProblemOfItsOwn(t *testing.T) {
	var table strings.Builder
	table.WriteString(linkHeader)
	for range 200 {
		table.WriteString("u:e,PROVIDED_BY,u:d" + cited + "\"u:bad,PROVIDED_BY,u:d" + cited)
	}
	b := read(t, "links.csv", table.String())
	if len(b.Edges) != 200 || len(b.Problems) != 200 {
		t.Errorf("%d edges and %d problems, want 200 of each", len(b.Edges), len(b.Problems))
	}
}

// Read line by line and never twice more: 50 000 lines would take minutes if a
// broken row were read to the end of the file each time.
func TestAFileOfNothingButQuotesIsAProblemForEachLine(t *testing.T) {
	const lines = 50_000
	b := read(t, "links.csv", linkHeader+strings.Repeat("\"\n", lines))
	if len(b.Problems) != lines || b.Problems[lines-1].Line != lines+1 {
		t.Errorf("%d problems, want %d", len(b.Problems), lines)
	}
}

func FuzzRead(f *testing.F) {
	seeds := []string{
		linkHeader + "u:e,PROVIDED_BY,u:d" + cited,
		"\ufeff" + strings.ReplaceAll(linkHeader, ",", ";") + "\"u:e\";MINISTRY;974761076;https://x.example;1.2.2026\r\n",
		assessmentHeader + "u:s,974761076,u:d,utlevering,finnes,https://lovdata.no/lov/2016-12-09-88/§10-2,2020-01-01,31.12.2030,D,2026-01-01,\"a\nb\"" + cited,
		assessmentHeader + ",,\"u:d,DISCLOSURE\n,,u:d,DISCLOSURE,MISSING,,,,D,2026-01-01," + cited,
		eventHeader + "4,u:e,livshendelse,D,,,972417858" + cited,
		"sep=;\n", "\"\n\"", "",
	}
	for document, header := range headers() {
		seeds = append(seeds, header+row(document, with(document, nil))+row(document, with(document, nil)))
	}
	seeds = append(
		seeds,
		measureHeader+row("measures.csv", with("measures.csv", map[string]string{
			"bases": "utlevering u:d 974761076|u:basis", "fundingDevelopment": "kr 1.234,5 mill.", "fundingOperation": "delvis 2,1 mrd.", "laws": "https://lovdata.no/lov/2016-12-09-88/§10-2", "dependsOn": "m2",
		})),
		indicatorHeader+row("indicators.csv", with("indicators.csv", map[string]string{"value": "0,29"}))+";;;;;;;2022;30 %"+kept,
	)
	for _, s := range seeds {
		for i := range curated.Tables() {
			f.Add(s, i)
		}
	}
	f.Fuzz(func(t *testing.T, content string, table int) {
		names := curated.Tables()
		o := curated.Options{Source: "s", Document: names[uint(table)%uint(len(names))]}
		a, err := curated.Read(strings.NewReader(content), o)
		b, again := curated.Read(strings.NewReader(content), o)
		if (err == nil) != (again == nil) || !cmp.Equal(a, b) {
			t.Fatal("the same table twice gives two batches")
		}
		if err != nil {
			return
		}
		checkBatch(t, a, 1+strings.Count(content, "\n"))
	})
}

// checkBatch checks what holds of every batch, whatever was read.
func checkBatch(t *testing.T, b graph.Batch, lines int) {
	t.Helper()
	nodes := make(map[graph.ID][]*graph.Node)
	for _, n := range b.Nodes {
		if n.ID == "" || len(n.Kinds) == 0 || len(n.Origins) != 1 || n.Origins[0].Reference == "" || n.Origins[0].Date == "" {
			t.Fatalf("node %+v is not whole", n)
		}
		if n.OrgNumber != "" && !graph.ValidOrgNumber(n.OrgNumber) {
			t.Fatalf("organisation number %s", n.OrgNumber)
		}
		nodes[n.ID] = append(nodes[n.ID], n)
	}
	rules := make(map[graph.EdgeType]graph.EdgeRule)
	for _, r := range graph.EdgeRules() {
		rules[r.Type] = r
	}
	for _, e := range b.Edges {
		fits := slices.ContainsFunc(nodes[e.From], func(from *graph.Node) bool {
			return slices.ContainsFunc(nodes[e.To], func(to *graph.Node) bool { return rules[e.Type].Fits(from, to) })
		})
		if !fits {
			t.Fatalf("edge %v joins what it may not", e.EdgeKey)
		}
	}
	for _, p := range b.Problems {
		if p.Line < 1 || p.Line > lines || p.Column < 1 || p.Message == "" {
			t.Fatalf("problem %+v has no place", p)
		}
	}
}
