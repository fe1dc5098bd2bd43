package loaders

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// Loader reads the sources of a Config.
type Loader struct {
	Config         Config
	Archive        *archive.Archive // nil: nothing stands in for a document that fails
	Day            graph.Date       // the verdicts are for this day
	Program        string           // identifies the program: another one may map otherwise
	AcceptRemovals []string         // ids of sources that may lose much
	DryRun         bool             // write nothing, but report what would be written
	Log            *slog.Logger
	Progress       func(source, document string) // called as each document is done; may be nil
}

// Store is what a load needs of a store.
type Store interface {
	graph.Writer
	Version(ctx context.Context) (graph.Version, error)
}

// Load brings the store up to date with the sources. The error is about the
// load as a whole, and then the store is as it was; how each source fared is
// in the report. Loading the same documents again on the same day maps nothing
// and writes nothing.
func (l *Loader) Load(ctx context.Context, store Store) (Report, error) {
	inputs := l.inputs()
	held, err := store.Version(ctx)
	if err != nil {
		return Report{}, fmt.Errorf("load: %w", err)
	}
	if inputs != "" && held.Inputs == inputs && l.archived() {
		return l.unchanged(held), nil
	}
	g, readings, err := l.read(ctx)
	if err != nil {
		return Report{Sources: reports(readings)}, fmt.Errorf("load: %w", err)
	}
	report := Report{DryRun: l.DryRun, Sources: reports(readings), Counts: Count(g)}
	if !report.Complete() {
		inputs = "" // what failed is tried again next time
	}
	if err := l.apply(ctx, store, g, inputs, &report); err != nil {
		return report, fmt.Errorf("load: %w", err)
	}
	if l.DryRun {
		return report, nil
	}
	return report, l.commit(readings)
}

// Read reads, merges and assesses the sources without a store.
func (l *Loader) Read(ctx context.Context) (*graph.Graph, []SourceReport, error) {
	g, readings, err := l.read(ctx)
	return g, reports(readings), err
}

func (l *Loader) read(ctx context.Context) (*graph.Graph, []*reading, error) {
	var readings []*reading
	var sources []graph.Source
	var batches []graph.Batch
	for _, s := range l.Config.Sources {
		r, err := l.readGuarded(ctx, s)
		if err != nil {
			return nil, readings, err
		}
		readings = append(readings, r)
		sources = append(sources, r.facts())
		for _, d := range r.documents {
			batches = append(batches, d.batch)
		}
	}
	if len(batches) == 0 {
		return nil, readings, errNothing
	}
	g := graph.Merge(sources, batches, sortKeys())
	for _, r := range readings {
		r.release()
	}
	return graph.Assess(g, l.Day), readings, nil
}

// readGuarded reads a source; its last good documents stand in for what fails
// and for all of it when too much is gone.
func (l *Loader) readGuarded(ctx context.Context, s Source) (*reading, error) {
	r := l.readSource(ctx, s)
	if err := ctx.Err(); err != nil {
		return r, err
	}
	var last []archive.Entry
	if l.Archive != nil {
		var err error
		if last, err = l.Archive.Last(s.ID); err != nil {
			return r, err
		}
	}
	l.standIn(r, last)
	l.holdBack(r, last)
	r.finish()
	return r, nil
}

// apply writes the difference to the store. An update that changes nothing is
// still written when the day or the inputs are new, so that answers say so.
func (l *Loader) apply(ctx context.Context, store Store, g *graph.Graph, inputs string, report *Report) error {
	held, err := store.Fingerprints(ctx)
	if err != nil {
		return err
	}
	update, err := graph.Diff(held, g, inputs)
	if err != nil {
		return err
	}
	report.Changes, report.Version = changes(update), update.Version
	if l.DryRun {
		return nil
	}
	if update.Empty() && sameFacts(held.Version, update.Version) {
		report.Version, report.Unchanged = held.Version, true
		return nil
	}
	report.Version, err = store.Apply(ctx, update)
	return err
}

// sameFacts reports whether two versions differ in nothing but their number.
func sameFacts(a, b graph.Version) bool {
	return a.Digest == b.Digest && a.Inputs == b.Inputs && a.AssessedOn == b.AssessedOn && slices.Equal(a.Sources, b.Sources)
}

// commit makes the documents of this load the last good ones.
func (l *Loader) commit(readings []*reading) error {
	if l.Archive == nil {
		return nil
	}
	for _, r := range readings {
		if len(r.documents) == 0 {
			continue
		}
		if err := l.Archive.Commit(r.source.ID, r.entries()); err != nil {
			return err
		}
	}
	return nil
}

// unchanged is the report of a load that had nothing to do.
func (l *Loader) unchanged(held graph.Version) Report {
	r := Report{Unchanged: true, DryRun: l.DryRun, Version: held}
	for _, s := range held.Sources {
		r.Sources = append(r.Sources, SourceReport{ID: s.ID, Title: s.Title, Status: StatusOK, Documents: s.Documents})
	}
	return r
}

// inputs is the digest of everything that the graph is a function of; "" when
// a document cannot be read.
func (l *Loader) inputs() string {
	sum := sha256.New()
	encoder := json.NewEncoder(sum)
	parts := []any{l.Program, l.Day, l.Config}
	for _, s := range l.Config.Sources {
		documents, _, err := source.Find(s.location())
		if err != nil {
			return ""
		}
		for _, d := range documents {
			content, err := d.Read(s.limit())
			if err != nil {
				return ""
			}
			parts = append(parts, s.ID, d.Name, content.Digest)
		}
	}
	if err := encoder.Encode(parts); err != nil {
		return ""
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// archived reports whether the archive holds what the sources hold, so that a
// load may be skipped without losing what could stand in later.
func (l *Loader) archived() bool {
	if l.Archive == nil {
		return true
	}
	for _, s := range l.Config.Sources {
		documents, _, err := source.Find(s.location())
		last, lastErr := l.Archive.Last(s.ID)
		if err != nil || lastErr != nil || len(last) != len(documents) {
			return false
		}
	}
	return true
}

func (l *Loader) progress(source, document string) {
	if l.Progress != nil {
		l.Progress(source, document)
	}
}

func reports(readings []*reading) []SourceReport {
	all := make([]SourceReport, len(readings))
	for i, r := range readings {
		all[i] = r.report
	}
	return all
}
