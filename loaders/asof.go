package loaders

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// sourcesBlob is where a run of the archive keeps how its sources were set.
const sourcesBlob = "sources"

// remember keeps how the sources are set with a run, so that its graph can be
// made again when sources.yaml has changed. Addresses are kept without secrets.
func (l *Loader) remember(run *archive.Run) error {
	settings := make([]Source, len(l.Config.Sources))
	for i, s := range l.Config.Sources {
		if s.overHTTP() {
			s.URL, s.URLs = source.Shown(s.addresses()[0]), nil
		}
		settings[i] = s
	}
	blob, err := json.Marshal(settings)
	if err != nil {
		return fmt.Errorf("keep the settings of sources: %w", err)
	}
	run.Blobs = map[string]json.RawMessage{sourcesBlob: blob}
	return nil
}

// AsOf makes the graph of an earlier run again, from the documents that it
// rested on and as of its day. ErrNotFound when the archive does not know how
// its sources were set; ErrDamaged when a document is not what was kept.
func (l *Loader) AsOf(ctx context.Context, run archive.Run) (*graph.Graph, error) {
	var settings []Source
	if err := json.Unmarshal(run.Blobs[sourcesBlob], &settings); err != nil {
		return nil, fmt.Errorf("run %d of the archive does not tell how its sources were set: %w", run.Number, graph.ErrNotFound)
	}
	readings := make([]*reading, len(settings))
	for i, s := range settings {
		r := &reading{source: s, report: graph.SourceRun{ID: s.ID, Title: s.facts().Title, Status: graph.SourceOK}}
		for _, of := range run.Sources {
			if of.ID != s.ID {
				continue
			}
			r.report.Status = graph.SourceStatus(of.Status)
			for _, e := range of.Documents {
				r.gathered = append(r.gathered, gathered{entry: e, read: func() ([]byte, error) { return l.fromArchive(e) }})
			}
		}
		readings[i] = r
	}
	g, err := l.graph(ctx, readings, run.Day)
	if err != nil {
		return nil, err
	}
	for _, r := range readings {
		for _, f := range r.report.Failures {
			return nil, fmt.Errorf("run %d: document %s of %s: %s: %w", run.Number, f.Document, r.source.ID, f.Error, graph.ErrDamaged)
		}
	}
	return g, nil
}
