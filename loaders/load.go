package loaders

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// Loader reads the sources of a Config.
type Loader struct {
	Config         Config
	Client         *source.Client   // fetches over http; may be nil when no source is
	Archive        *archive.Archive // nil: nothing stands in for a document that fails
	Day            graph.Date       // the verdicts are for this day
	Program        string           // identifies the program: another one may map otherwise
	AcceptRemovals []string         // ids of sources that may lose much
	DryRun         bool             // write nothing, but report what would be written
	Log            *slog.Logger
	Progress       func(source, document string) // called as each document is done; may be nil
	Now            func() time.Time              // nil = time.Now

	behind behind
	keys   sortKeys
}

// Store is what a load needs of a store.
type Store interface {
	graph.Writer
	Version(ctx context.Context) (graph.Version, error)
	Nodes(ctx context.Context, ids []graph.ID) ([]*graph.Node, error)
	Needs(ctx context.Context, services []graph.ID) ([][]graph.Need, error)
	Runs(ctx context.Context, q graph.RunQuery) (graph.RunPage, error)
}

// Close lets go of the archive, so that the next load may begin, and of idle
// connections.
func (l *Loader) Close() error {
	if l.Client != nil {
		l.Client.Close()
	}
	if l.Archive == nil {
		return nil
	}
	return l.Archive.Close()
}

// Load brings the store up to date with the sources. The error is about the
// load as a whole, and then the store is as it was; how each source fared is
// in the report. Loading the same documents again on the same day maps nothing
// and writes nothing but that there was a run.
func (l *Loader) Load(ctx context.Context, store Store) (Report, error) {
	return l.LoadInto(ctx, func() (Store, error) { return store, nil })
}

// LoadInto is Load into a store that may still be opening: opened waits for it,
// and is asked when the sources are gathered and, if one has something new, the
// graph is made. When it cannot be opened, that is the error.
func (l *Loader) LoadInto(ctx context.Context, opened func() (Store, error)) (Report, error) {
	report := Report{DryRun: l.DryRun, Started: l.now()}
	var g *graph.Graph
	readings, err := l.gatherAll(ctx)
	if err == nil && !l.asBefore(readings) {
		g, err = l.graph(ctx, readings, l.Day) // no store can hold it yet
	}
	store, failed := opened()
	if failed != nil {
		return report, errors.Join(failed, l.behind.done())
	}
	if err == nil {
		err = l.bring(ctx, store, readings, g, &report)
	}
	err = errors.Join(err, l.behind.done())
	report.Ended = l.now()
	if len(report.Sources) == 0 {
		report.Sources = reports(readings)
	}
	if err != nil {
		return report, fmt.Errorf("load: %w", err)
	}
	return report, nil
}

// bring brings the store to what was gathered, of which g is the graph; nil when
// it may be what the store holds.
func (l *Loader) bring(ctx context.Context, store Store, readings []*reading, g *graph.Graph, report *Report) error {
	held, err := versionOf(ctx, store)
	if err != nil {
		return err
	}
	if report.before, err = lastRun(ctx, store); err != nil {
		return err
	}
	inputs := l.inputs(readings)
	if g == nil && inputs != "" && held.Inputs == inputs {
		return l.unchanged(ctx, store, held, readings, report)
	}
	if g == nil {
		if g, err = l.graph(ctx, readings, l.Day); err != nil {
			return err
		}
	}
	report.Sources, report.Counts = reports(readings), Count(g)
	dateSources(report)
	if !report.Complete() {
		inputs = "" // what failed is tried again next time
	}
	update, err := l.compare(ctx, store, g, inputs, report)
	if err != nil || l.DryRun {
		return err
	}
	if err := l.commit(readings, report); err != nil {
		return err
	}
	return apply(ctx, store, update, report)
}

// versionOf is what the store holds. After an update that was broken off in its
// midst a store answers no questions, and yet tells its fingerprints, so that a
// load can finish it.
func versionOf(ctx context.Context, store Store) (graph.Version, error) {
	held, err := store.Version(ctx)
	if errors.Is(err, graph.ErrUnavailable) {
		if half, failed := store.Fingerprints(ctx); failed == nil {
			return half.Version, nil
		}
	}
	return held, err
}

// Read reads, merges and assesses the sources without a store.
func (l *Loader) Read(ctx context.Context) (*graph.Graph, []graph.SourceRun, error) {
	readings, err := l.gatherAll(ctx)
	if err != nil {
		return nil, reports(readings), err
	}
	g, err := l.graph(ctx, readings, l.Day)
	return g, reports(readings), err
}

// graph is what all sources together say, judged as of a day.
func (l *Loader) graph(ctx context.Context, readings []*reading, day graph.Date) (*graph.Graph, error) {
	l.takeUp(ctx, readings)
	var sources []graph.Source
	var batches []graph.Batch
	for _, r := range readings {
		if err := l.mapSource(ctx, r); err != nil {
			return nil, err
		}
		sources = append(sources, r.facts())
		for _, d := range r.documents {
			batches = append(batches, d.batch)
		}
	}
	if len(batches) == 0 {
		return nil, errNothing
	}
	g := graph.Merge(sources, batches, l.keys.of)
	for _, r := range readings {
		r.release()
	}
	return graph.Assess(g, day), nil
}

// unchanged keeps that there was a run which found nothing new.
func (l *Loader) unchanged(ctx context.Context, store Store, held graph.Version, readings []*reading, report *Report) error {
	for i, r := range readings {
		for _, g := range r.gathered {
			r.documents = append(r.documents, read{entry: g.entry})
		}
		r.finish()
		r.report.Documents = held.Sources[i].Documents
	}
	report.Unchanged, report.Version, report.Sources = true, held, reports(readings)
	dateSources(report)
	if l.DryRun {
		return nil
	}
	report.Run = report.before.Number + 1
	run := l.run(report)
	run.Services, run.Problems = report.before.Services, report.before.Problems
	copyCounts(run.Sources, report.before.Sources)
	report.Recorded = run
	if err := l.commit(readings, report); err != nil {
		return err
	}
	return store.Record(ctx, graph.RunRecord{Run: run})
}

// lastRun is the newest run in the history; zero when there is none.
func lastRun(ctx context.Context, store Store) (graph.Run, error) {
	page, err := store.Runs(ctx, graph.RunQuery{First: 1})
	if err != nil || len(page.Runs) == 0 {
		return graph.Run{}, err
	}
	return page.Runs[0], nil
}

// dateSources says when each source was last read whole.
func dateSources(report *Report) {
	for i := range report.Sources {
		s := &report.Sources[i]
		if s.Status == graph.SourceOK {
			s.AsOf = report.Started
			continue
		}
		for _, b := range report.before.Sources {
			if b.ID == s.ID {
				s.AsOf = b.AsOf
			}
		}
	}
}

// copyCounts fills in what is not counted when nothing is mapped.
func copyCounts(now, before []graph.SourceRun) {
	for i := range now {
		for _, b := range before {
			if b.ID == now[i].ID {
				now[i].Triples, now[i].Problems = b.Triples, b.Problems
			}
		}
	}
}

// commit makes the documents of this load the last good ones, and lets go of
// those of long ago. It comes before the store is written: whatever the store
// took up can then stand in for what fails later, also when the load dies in
// between, and an archive that cannot be written leaves the store as it was.
func (l *Loader) commit(readings []*reading, report *Report) error {
	if err := l.behind.done(); err != nil || l.Archive == nil {
		return err
	}
	run := archive.Run{RunInfo: archive.RunInfo{
		Started: report.Started, Finished: l.now(), Day: l.Day, Program: l.Program,
		Version: report.Version.Number, Digest: report.Version.Digest,
	}}
	if err := l.remember(&run); err != nil {
		return err
	}
	for _, r := range readings {
		run.Sources = append(run.Sources, archive.SourceRun{ID: r.source.ID, Status: string(r.report.Status), Documents: r.entries()})
	}
	if _, err := l.Archive.Commit(run); err != nil {
		return err
	}
	keep := l.Config.KeepRuns
	if keep == 0 {
		keep = DefaultKeepRuns
	}
	if _, err := l.Archive.Retain(keep); err != nil {
		l.Log.Warn("old runs stay in the archive", "error", err)
	}
	return nil
}

// inputs is the digest of everything that the graph is a function of; "" when
// a document could not be had.
func (l *Loader) inputs(readings []*reading) string {
	parts := []any{l.Program, l.Day, l.Config.Sources}
	for _, r := range readings {
		for _, g := range r.gathered {
			if g.err != nil {
				return ""
			}
			parts = append(parts, r.source.ID, g.entry.Name, g.entry.Digest)
		}
	}
	sum := sha256.New()
	if err := json.NewEncoder(sum).Encode(parts); err != nil {
		return ""
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// asBefore reports whether the archive, if there is one, holds what was
// gathered, so that mapping may be skipped without losing what could stand in
// later.
func (l *Loader) asBefore(readings []*reading) bool {
	return l.Archive == nil || !slices.ContainsFunc(readings, func(r *reading) bool {
		return len(r.last) != len(r.gathered) || slices.ContainsFunc(r.gathered, func(g gathered) bool { return !g.known })
	})
}

func (l *Loader) progress(source, document string) {
	if l.Progress != nil {
		l.Progress(source, document)
	}
}
