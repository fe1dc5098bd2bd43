package loaders

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/curated"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// reading is what a source gave in this load.
type reading struct {
	source    Source
	documents []read
	report    SourceReport
}

// read is one document that was read and mapped, or could not be.
type read struct {
	entry   archive.Entry
	batch   graph.Batch
	triples int // or rows of a table
	err     error
}

// readSource finds, reads and maps every document of a source. Its error is
// about the source as a whole; a document's own is in documents.
func (l *Loader) readSource(ctx context.Context, s Source) *reading {
	r := &reading{source: s, report: SourceReport{ID: s.ID, Title: s.facts().Title, Status: StatusOK}}
	documents, ignored, err := source.Find(s.location())
	r.report.Ignored = ignored
	if err != nil {
		r.documents = []read{{err: err}}
		return r
	}
	r.documents = make([]read, len(documents))
	inParallel(len(documents), func(i int) {
		if ctx.Err() == nil {
			r.documents[i] = l.readDocument(s, documents[i])
		}
	})
	return r
}

// inParallel runs do for 0 … n-1 on as many goroutines as there are cores.
func inParallel(n int, do func(i int)) {
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	workers.Wait()
}

func (l *Loader) readDocument(s Source, d source.Document) read {
	r := read{entry: archive.Entry{Name: d.Name, Address: cmp.Or(s.Base, d.Address())}}
	content, err := d.Read(s.limit())
	if err != nil {
		r.err = err
		return r
	}
	r.entry.Digest = content.Digest
	kept := make(chan error, 1)
	go func() { kept <- l.keep(content) }() // a bad document is kept too: nobody refers to it
	r.batch, r.triples, r.err = mapDocument(s, r.entry, content.Bytes)
	r.err = errors.Join(r.err, <-kept)
	l.progress(s.ID, d.Name)
	return r
}

// keep puts a document into the archive, if there is one.
func (l *Loader) keep(content source.Content) error {
	if l.Archive == nil || l.DryRun {
		return nil
	}
	return l.Archive.Keep(content)
}

func (s Source) limit() int64 {
	if s.MaxBytes > 0 {
		return s.MaxBytes
	}
	return rdf.DefaultMaxBytes
}

// mapDocument turns a document's bytes into a batch. size counts triples or
// rows.
func mapDocument(s Source, e archive.Entry, content []byte) (b graph.Batch, size int, err error) {
	if s.Curated != "" || isTable(e.Name) {
		b, err = curated.Read(bytes.NewReader(content), curated.Options{Source: s.ID, Document: e.Name, Digest: e.Digest, MaxBytes: s.MaxBytes})
		return b, len(b.Nodes), err
	}
	format := rdf.Format("")
	if s.Format != "" {
		if format, err = rdf.ParseFormat(s.Format); err != nil {
			return graph.Batch{}, 0, err
		}
	}
	doc, err := rdf.Load(bytes.NewReader(content), rdf.Options{
		Name: path.Join(s.ID, e.Name), Base: e.Address, Format: format, MaxBytes: s.limit(),
	})
	if err != nil {
		return graph.Batch{}, 0, err
	}
	b = Map(doc, s.ID, e.Name, e.Digest)
	b.Problems = append(b.Problems, oddities(doc, s.ID, e)...)
	return b, doc.Len(), nil
}

// oddities are what a document's publisher should mend although it could be
// read: an extension that announces another format, and malformed addresses.
func oddities(doc *rdf.Document, sourceID string, e archive.Entry) []graph.Problem {
	var problems []graph.Problem
	announced := rdf.FormatOfName(e.Name)
	if announced != "" && announced != doc.Format() && !compatible(announced, doc.Format()) {
		problems = append(problems, graph.Problem{
			Code: graph.FormatMismatch, Subject: e.Address, Property: "format", Value: string(doc.Format()), Source: sourceID, Document: e.Name,
			Message: fmt.Sprintf("the name announces %s and the content is %s: rename it", announced, doc.Format()),
		})
	}
	for _, r := range doc.Repaired() {
		problems = append(problems, graph.Problem{
			Code: graph.IRIInvalid, Subject: r.Read, Property: "@id", Value: r.Written, Source: sourceID, Document: e.Name,
			Message: "read as the subject says; write it so",
		})
	}
	return problems
}

// compatible reports whether every document of the announced format's simpler
// kin is one of its own: N-Triples are Turtle, N-Triples are N-Quads.
func compatible(announced, found rdf.Format) bool {
	return found == rdf.NTriples && announced != rdf.RDFXML && announced != rdf.JSONLD ||
		announced == rdf.TriG && found == rdf.Turtle
}

// isTable reports whether a document's name is one of the curated tables', so
// that check reads a table that is given by itself.
func isTable(name string) bool { return slices.Contains(curated.Tables(), path.Base(name)) }

// standIn puts the last good document in the place of each that failed, and
// says in the report how the source fared.
func (l *Loader) standIn(r *reading, last []archive.Entry) {
	var kept []read
	for _, d := range r.documents {
		if d.err == nil {
			kept = append(kept, d)
			continue
		}
		name := d.entry.Name
		failure := Failure{Document: name, Error: d.err.Error()}
		for _, old := range l.lastGood(r.source, last, name) {
			failure.StoodIn = true
			kept = append(kept, old)
		}
		r.report.Failures = append(r.report.Failures, failure)
		if !failure.StoodIn {
			r.report.Status = StatusFailed
		} else if r.report.Status == StatusOK {
			r.report.Status = StatusStale
		}
	}
	r.documents = kept
}

// lastGood are the archived forms of a document; of the whole source when its
// documents could not even be found.
func (l *Loader) lastGood(s Source, last []archive.Entry, name string) []read {
	var found []read
	for _, e := range last {
		if name != "" && e.Name != name {
			continue
		}
		if old, err := l.fromArchive(s, e); err == nil {
			found = append(found, old)
		} else {
			l.Log.Error("the archive cannot stand in", "source", s.ID, "document", e.Name, "error", err)
		}
	}
	return found
}

func (l *Loader) fromArchive(s Source, e archive.Entry) (read, error) {
	content, err := l.Archive.Read(e)
	if err != nil {
		return read{}, err
	}
	b, size, err := mapDocument(s, e, content.Bytes)
	if err != nil {
		return read{}, fmt.Errorf("map archived %s: %w", e.Name, err)
	}
	return read{entry: e, batch: b, triples: size}, nil
}

// entries are what the source consists of now.
func (r *reading) entries() []archive.Entry {
	entries := make([]archive.Entry, len(r.documents))
	for i, d := range r.documents {
		entries[i] = d.entry
	}
	slices.SortFunc(entries, func(a, b archive.Entry) int { return strings.Compare(a.Name, b.Name) })
	return entries
}

// release lets go of what Merge has taken up.
func (r *reading) release() {
	for i := range r.documents {
		r.documents[i].batch = graph.Batch{}
	}
}

// finish counts what the source gave.
func (r *reading) finish() {
	for _, d := range r.documents {
		r.report.Documents++
		r.report.Triples += d.triples
		r.report.Problems += len(d.batch.Problems)
	}
}

// facts is the source as the graph knows it after this load.
func (r *reading) facts() graph.Source {
	f := r.source.facts()
	f.Stale = r.report.Status != StatusOK
	f.Documents = r.report.Documents
	return f
}

// errNothing is returned when no document of any source could be read.
var errNothing = errors.New("nothing could be read")
