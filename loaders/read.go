package loaders

import (
	"bytes"
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
)

// reading is what a source gave in this load.
type reading struct {
	source    Source
	gathered  []gathered
	last      []archive.Entry // its last good documents
	documents []read
	report    graph.SourceRun
}

// read is one document that was read and mapped, or could not be.
type read struct {
	entry archive.Entry
	batch graph.Batch
	size  int  // in triples, or rows of a table
	taken bool // from its mapped form, and there is nothing left to do
	err   error
}

// gatherAll finds what every source consists of tonight. It maps nothing.
func (l *Loader) gatherAll(ctx context.Context) ([]*reading, error) {
	var readings []*reading
	for _, s := range l.Config.Sources {
		r := &reading{source: s, report: graph.SourceRun{ID: s.ID, Title: s.facts().Title, Status: graph.SourceOK}}
		if l.Archive != nil {
			var err error
			if r.last, err = l.Archive.Last(s.ID); err != nil {
				return readings, err
			}
		}
		r.gathered, r.report.Ignored = l.gather(ctx, s, r.last)
		for _, g := range r.gathered {
			if errors.Is(g.err, errNotKept) {
				return nil, g.err
			}
			if g.err == nil && !g.known {
				r.report.Fetched++
			}
		}
		readings = append(readings, r)
		if err := ctx.Err(); err != nil {
			return readings, err
		}
	}
	return readings, nil
}

// takeUp reads the mapped forms that the archive has of what was gathered, of
// all sources at once. What must be mapped is left to mapSource, source by
// source, for that takes much memory.
func (l *Loader) takeUp(ctx context.Context, readings []*reading) {
	type place struct {
		reading *reading
		at      int
	}
	var places []place
	for _, r := range readings {
		if r.documents != nil {
			continue
		}
		r.documents = make([]read, len(r.gathered))
		for i, g := range r.gathered {
			if g.err == nil {
				places = append(places, place{r, i})
			}
		}
	}
	inParallel(len(places), func(i int) {
		r, at := places[i].reading, places[i].at
		if e := r.gathered[at].entry; ctx.Err() == nil {
			r.documents[at] = l.takenUp(r.source, e)
			if r.documents[at].taken {
				l.progress(r.source.ID, e.Name)
			}
		}
	})
}

// takenUp is a document as the archive has it mapped; not taken when it has not.
func (l *Loader) takenUp(s Source, e archive.Entry) read {
	e.Mapped = l.mappedKey(s, e)
	m, found := l.fromMapped(s, e)
	return read{entry: e, batch: m.Batch, size: m.Size, taken: found}
}

// mapSource maps what was gathered of a source and is not taken up already; its
// last good documents stand in for what fails, and for all of it when too much
// is gone.
func (l *Loader) mapSource(ctx context.Context, r *reading) error {
	inParallel(len(r.gathered), func(i int) {
		if ctx.Err() == nil && !r.documents[i].taken {
			r.documents[i] = l.mapGathered(r.source, r.gathered[i])
		}
	})
	if err := ctx.Err(); err != nil {
		return err
	}
	l.standIn(r)
	l.holdBack(r)
	r.finish()
	return nil
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

func (l *Loader) mapGathered(s Source, g gathered) read {
	if g.err != nil {
		return read{entry: g.entry, err: g.err}
	}
	r := l.mapAnew(s, g.entry, g.read)
	l.progress(s.ID, g.entry.Name)
	return r
}

// mapped is what a document says: as the archive keeps it, or read anew.
func (l *Loader) mapped(s Source, e archive.Entry, content func() ([]byte, error)) read {
	if r := l.takenUp(s, e); r.taken {
		return r
	}
	return l.mapAnew(s, e, content)
}

// mapAnew reads a document and maps it, and keeps the mapped form.
func (l *Loader) mapAnew(s Source, e archive.Entry, content func() ([]byte, error)) read {
	e.Mapped = l.mappedKey(s, e)
	r := read{entry: e}
	document, err := content()
	if err != nil {
		r.err = err
		return r
	}
	if r.batch, r.size, r.err = mapDocument(s, e, document); r.err == nil {
		l.sortable(r.batch)
		l.keepMapped(s, e, archive.Mapped{Batch: r.batch, Size: r.size})
	}
	return r
}

// sortable gives nodes the keys of their titles, so that the mapped form has
// them, and Merge need not make them again.
func (l *Loader) sortable(b graph.Batch) {
	for _, n := range b.Nodes {
		n.SortKey = l.keys.of(n.Title(graph.NB).Value)
	}
}

// mapDocument turns a document's bytes into a batch. size counts triples or
// rows.
func mapDocument(s Source, e archive.Entry, content []byte) (b graph.Batch, size int, err error) {
	if s.Curated != "" || isTable(e.Name) {
		b, err = curated.Read(bytes.NewReader(content), curated.Options{Source: s.ID, Document: e.Name, Digest: e.Digest, MaxBytes: s.MaxBytes})
		return b, len(b.Nodes), err
	}
	doc, err := s.load(content, e.Address, e.Name)
	if err != nil {
		return graph.Batch{}, 0, err
	}
	b = Map(doc, s.ID, e.Name, e.Digest)
	b.Problems = append(b.Problems, oddities(doc, s.ID, e)...)
	return b, doc.Len(), nil
}

// load decodes a document of the source.
func (s Source) load(content []byte, base, name string) (*rdf.Document, error) {
	format := rdf.Format("")
	if s.Format != "" {
		var err error
		if format, err = rdf.ParseFormat(s.Format); err != nil {
			return nil, err
		}
	}
	return rdf.Load(bytes.NewReader(content), rdf.Options{Name: path.Join(s.ID, name), Base: base, Format: format, MaxBytes: s.limit()})
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
		r.report.Triples += d.size
		r.report.Problems += len(d.batch.Problems)
	}
}

// facts is the source as the graph knows it after this load.
func (r *reading) facts() graph.Source {
	f := r.source.facts()
	f.Stale = r.report.Status != graph.SourceOK
	f.Documents = r.report.Documents
	return f
}

func reports(readings []*reading) []graph.SourceRun {
	all := make([]graph.SourceRun, len(readings))
	for i, r := range readings {
		all[i] = r.report
	}
	return all
}

// errNothing is returned when no document of any source could be read.
var errNothing = errors.New("nothing could be read")
