package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/open"
	"github.com/sammenheng/sammenheng/loaders"
	"github.com/sammenheng/sammenheng/loaders/archive"
)

// whereFrom says which graph a command answers from: what the store holds, or
// what it held after a run that the archive keeps.
type whereFrom struct {
	store, asOf, archive *string
}

// readingFlags adds --store, --as-of and --archive.
func (p *program) readingFlags(cmd *cobra.Command) whereFrom {
	return whereFrom{
		store:   p.storeFlag(cmd),
		asOf:    cmd.Flags().String("as-of", "", "answer as after the run pinned under this name, or the last one judged as of a day (YYYY-MM-DD) or before it, from the archive"),
		archive: cmd.Flags().String("archive", p.fromEnv("SAMMENHENG_ARCHIVE", defaultArchive), "with --as-of: folder that keeps the documents of earlier runs (SAMMENHENG_ARCHIVE)"),
	}
}

// open opens the store, or makes one of the documents of an earlier run.
func (p *program) open(ctx context.Context, w whereFrom) (graph.Store, error) {
	if *w.asOf == "" {
		return p.openStore(ctx, *w.store)
	}
	run, err := earlierRun(*w.archive, *w.asOf)
	if err != nil {
		return nil, fmt.Errorf("answer as of %s: %w", *w.asOf, err)
	}
	return p.rebuild(ctx, *w.archive, run)
}

// earlierRun finds a run in the archive by its name, or the newest one that was
// judged as of a day or one before it.
func earlierRun(dir, asOf string) (archive.Run, error) {
	kept := archive.OpenReadOnly(dir)
	day, err := graph.ParseDate(asOf)
	if err != nil {
		return kept.Named(asOf)
	}
	runs, err := kept.Runs()
	if err != nil {
		return archive.Run{}, err
	}
	at := slices.IndexFunc(runs, func(r archive.RunInfo) bool { return r.Day <= day })
	if at < 0 {
		return archive.Run{}, fmt.Errorf("the archive %s has no run of that day or before it: %w", dir, graph.ErrNotFound)
	}
	return kept.Run(runs[at].Number)
}

// rebuild makes the graph of a run again, from the documents that it read.
func (p *program) rebuild(ctx context.Context, dir string, run archive.Run) (graph.Store, error) {
	l := &loaders.Loader{Archive: archive.OpenReadOnly(dir), Day: run.Day, Program: programDigest(), Log: p.log, DryRun: true}
	g, err := l.AsOf(ctx, run)
	if err != nil {
		return nil, err
	}
	update, err := graph.FromNothing(g, "")
	if err != nil {
		return nil, err
	}
	update.Version.Number = run.Version
	store, err := open.Holding(update)
	if err != nil {
		return nil, err
	}
	if update.Version.Digest != run.Digest {
		p.log.Warn("the graph of that run comes out otherwise today, for this program is another one or reads otherwise", "run", run.Number, "day", run.Day)
	}
	return store, nil
}
