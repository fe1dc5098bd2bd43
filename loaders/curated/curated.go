package curated

import (
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// ErrUnknownTable is returned for a document whose name is none of the tables.
var ErrUnknownTable = errors.New("unknown table")

// defaultMaxBytes is far above what people keep by hand: some 50 000 rows.
const defaultMaxBytes = 16 << 20

// Options says which table is read and how its facts are to be named.
type Options struct {
	Source   string // id of the source, put on every fact
	Document string // file within the source; its base name says which table it is
	Digest   string // of the document's bytes, handed on to the batch
	MaxBytes int64  // the largest document; 0 = 16 MiB
}

// table is one kind of table.
type table struct {
	name     string
	required []string // columns that must be in the header
	optional []string
	read     func(*row, *seen) facts
}

// seen is what rows of one table need to know of the rows before them.
type seen struct {
	numbers map[int]graph.ID     // national number → life event
	events  map[graph.ID]int     // and back
	rows    map[graph.ID]int     // what a row describes → its line
	series  map[graph.ID]*series // indicators
}

func nothingSeen() *seen {
	return &seen{numbers: map[int]graph.ID{}, events: map[graph.ID]int{}, rows: map[graph.ID]int{}, series: map[graph.ID]*series{}}
}

func tables() []table {
	return []table{
		{"assessments.csv", []string{
			"service", "consumer", "dataset", "kind", "status", "law",
			"validFrom", "validTo", "assessedBy", "assessedOn", "source", "date",
		}, []string{"note"}, readAssessment},
		{"barriers.csv", []string{"id", "type", "titleNb", "status", "source", "date"}, []string{
			"titleNn", "titleEn", "textNb", "textNn", "textEn", "since",
			"lifeEvents", "services", "datasets", "agencies", "laws", "note",
		}, readBarrier},
		{"indicators.csv", []string{"id", "titleNb", "unit", "direction", "year", "value", "source", "date"}, []string{
			"titleNn", "titleEn", "textNb", "textNn", "textEn", "population", "barrier", "lifeEvents", "note",
		}, readIndicator},
		{"learning.csv", []string{"id", "titleNb", "textNb", "source", "date"}, []string{
			"titleNn", "titleEn", "textNn", "textEn", "barrierTypes", "lifeEvents", "services", "measures", "barriers", "note",
		}, readLearning},
		{"life-events.csv", []string{"number", "event", "type", "titleNb", "source", "date"}, []string{"titleNn", "titleEn", "responsible"}, readLifeEvent},
		{"links.csv", []string{"from", "relation", "to", "source", "date"}, []string{"note"}, readLink},
		{"measures.csv", []string{"id", "type", "titleNb", "responsible", "status", "source", "date"}, []string{
			"titleNn", "titleEn", "textNb", "textNn", "textEn", "start", "due", "finished", "fundingDevelopment", "fundingOperation",
			"lifeEvents", "services", "datasets", "bases", "laws", "barriers", "recommendations", "dependsOn", "note",
		}, readMeasure},
		{"recommendations.csv", []string{"id", "issuer", "titleNb", "addressees", "progress", "source", "date"}, []string{
			"number", "titleNn", "titleEn", "textNb", "textNn", "textEn", "barrierTypes", "lifeEvents", "measures", "barriers", "note",
		}, readRecommendation},
		{"reports.csv", []string{"period", "reporter", "status", "source", "date"}, []string{
			"id", "lifeEvents", "measures", "due", "delivered", "titleNb", "titleNn", "titleEn", "textNb", "textNn", "textEn", "note",
		}, readReport},
	}
}

// Tables lists the file names that Read knows, sorted.
func Tables() []string {
	var names []string
	for _, t := range tables() {
		names = append(names, t.name)
	}
	return names
}

// Read reads the table in r, recognised by the base name of o.Document in any
// case. Facts stand in the order of the rows; problems likewise. A node that
// several rows speak of occurs several times.
//
// Errors are for the document as a whole and name it: ErrUnknownTable with the
// names known, graph.ErrLimit above o.MaxBytes, graph.ErrInvalid for what is
// not UTF-8 text, has no header row or lacks a column; and errors of r.
func Read(r io.Reader, o Options) (graph.Batch, error) {
	t, err := tableOf(o.Document)
	if err != nil {
		return graph.Batch{}, fmt.Errorf("read table %s: %w", o.Document, err)
	}
	data, err := readAll(r, o.MaxBytes)
	if err != nil {
		return graph.Batch{}, fmt.Errorf("read table %s: %w", o.Document, err)
	}
	b := graph.Batch{Source: o.Source, Document: o.Document, Digest: o.Digest}
	if err := t.readRows(data, o, &b); err != nil {
		return graph.Batch{}, fmt.Errorf("read table %s: %w", o.Document, err)
	}
	return b, nil
}

func tableOf(document string) (table, error) {
	name := strings.ToLower(path.Base(strings.ReplaceAll(document, `\`, "/")))
	for _, t := range tables() {
		if t.name == name {
			return t, nil
		}
	}
	return table{}, fmt.Errorf("name it %s: %w", strings.Join(Tables(), ", "), ErrUnknownTable)
}

func (t table) readRows(data []byte, o Options, b *graph.Batch) error {
	recs := newRecords(data)
	h, err := t.readHeader(recs)
	if err != nil {
		return err
	}
	b.Problems = append(b.Problems, h.unknownColumns(t, o)...)
	s := nothingSeen()
	for {
		rec, problem, err := recs.next(len(h.columns))
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		case problem != nil:
			b.Problems = append(b.Problems, problem.at(h, o))
			continue
		case rec.empty():
			continue
		}
		row := newRow(h, rec, o)
		f := t.read(row, s)
		if len(row.problems) > 0 {
			b.Problems = append(b.Problems, row.problems...)
			continue
		}
		b.Nodes = append(b.Nodes, f.nodes...)
		b.Edges = append(b.Edges, f.edges...)
	}
}
